"""What is asked of the system before Qt is: a display, libraries, packages. For Linux."""

import socket
from pathlib import Path

import pytest

from argmap.setup.environment.explaining import explain
from argmap.setup.faults import SetupError
from argmap.setup.system import debian, display, libraries


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever display the tests are run on, these start without one."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_display_where_nobody_listens_is_said_not_to_be_reached(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A name alone opens no window."""
    monkeypatch.setenv("DISPLAY", ":4077")

    with pytest.raises(SetupError, match=r":4077 cannot be reached.*convert 'my map.argmap' map"):
        display.look_around(["my map.argmap"])


@pytest.mark.parametrize("name", ["nonsense", ":", ":x", "::1"])
def test_odd_display_names_are_no_crash(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """DISPLAY is whatever somebody wrote there."""
    monkeypatch.setenv("DISPLAY", name)

    with pytest.raises(SetupError, match="cannot be reached"):
        display.look_around([])


def test_wayland_that_listens_will_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A compositor's socket is a display, without any DISPLAY."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_RUNTIME_DIR", ".")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind("wayland-7")
        compositor.listen()

        display.look_around([])
        display.look_closer([])

        assert display.plugins() == ("wayland",)
        assert display.state() == "wayland-7 (reached)"


def test_chosen_platform_is_qts_business(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who sets QT_QPA_PLATFORM is asked for no display."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen:size=800x600;vnc")

    display.look_around([])
    display.look_closer([])

    assert display.plugins() == ("offscreen", "vnc")


def test_plug_in_of_this_very_qt_loads() -> None:
    """The tests run on Qt, so what it needs offscreen is there and must be found so."""
    assert libraries.plugin_file("offscreen")
    assert libraries.plugin_error("offscreen") == ""
    libraries.see_to(libraries.OFFSCREEN)


def test_missing_library_is_told_from_one_that_is_there() -> None:
    """The loader's word is what counts."""
    assert libraries.missing(["libc.so.6", "libnowhere-77.so.1"]) == ("libnowhere-77.so.1",)


def test_library_is_found_in_the_message_of_a_failed_import() -> None:
    """Only a missing library, not any other failed import, is a matter of the set-up."""
    message = "libEGL.so.1: cannot open shared object file: No such file or directory"

    assert libraries.named_in(message) == "libEGL.so.1"
    assert libraries.named_in("libxcb-cursor.so.0: cannot open shared object file")
    assert libraries.named_in("No module named 'networkx'") == ""


def test_debian_line_can_be_pasted() -> None:
    """One line, the same on every Debian and Ubuntu of these years."""
    assert debian.command(libraries.FOR_WINDOW.values()) == (
        "sudo apt install libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 "
        "libgssapi-krb5-2 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 "
        "libxcb-shape0 libxcb-xkb1"
    )


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("(Caused by SSLError(SSLCertVerificationError(1, '...", "certificate was refused"),
        ("Temporary failure in name resolution'))", "cannot be reached: connect"),
        ("ERROR: [Errno 13] Permission denied: '/x'", "set ARGMAP_VENV to a folder"),
        ("ERROR: No matching distribution found for tiny>=2", "No build of tiny>=2 fits Python"),
        ("ERROR: first\nERROR: something odd\n", "(something odd); its record is log."),
        ("", "it gave no reason"),
    ],
)
def test_failures_of_pip_are_said_in_words(printed: str, said: str) -> None:
    """The cause and what to do, whatever pip printed around it."""
    sentence = explain(printed, Path("log"))

    assert said in sentence
    assert "\n" not in sentence
