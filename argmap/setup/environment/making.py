"""Make an environment: an empty one, the requirements into it, the stamp at the end."""

import shutil
import subprocess
from pathlib import Path

from argmap.setup.environment import installing, lock, stamp
from argmap.setup.faults import SetupError
from argmap.setup.needs import unmet
from argmap.setup.places import packages_of, python_of
from argmap.setup.progress import Progress, say
from argmap.setup.system import debian

# Measured with `du -sh` and `pip download`; to be measured again when requirements change.
SIZE = "about 115 MB to download, 370 MB on the disk"
SIZE_WITH_TESTS = "about 150 MB to download, 500 MB on the disk"
SIZE_ADDED = "at most 150 MB to download, 500 MB on the disk in all"


def make(place: Path, root: Path, needs: tuple[str, ...], with_tests: bool) -> None:
    """Make the environment in `place` for a checkout, unless another start just did."""
    with lock.held(place, _say_waiting) as held:
        if stamp.serves(place, root, needs):
            return
        before = stamp.read(place)
        kept = before if before and before.stands(place, root) else None
        _announce(place, kept is not None, with_tests)
        stamp.write(place, stamp.current(place, root, needs, finished=False))
        with Progress() as progress:
            try:
                if not kept:
                    progress.show("making an environment")
                    _make_empty(place)
                installing.install(place, needs, progress, held)
            except SetupError:
                _leave(place, kept)
                raise
        stamp.write(place, stamp.current(place, root, needs))
        say(f"argmap is set up ({progress.seconds:.0f} s).")


def _leave(place: Path, before: stamp.Stamp | None) -> None:
    """After a failure, keep what served before, as pip does; of a new one leave nothing."""
    if before is None:
        _clear(place)
    elif not unmet(before.needs, packages_of(place)):
        stamp.write(place, before)


def _announce(place: Path, kept: bool, with_tests: bool) -> None:
    if kept:
        what = "Adding what the tests need" if with_tests else "Adding what is new"
        say(f"{what} to argmap's environment in {place}: {SIZE_ADDED}.")
    else:
        size = SIZE_WITH_TESTS if with_tests else SIZE
        rest = "Nothing else is changed"
        if debian.may_install():
            rest += ", but for libraries of the system that Qt lacks: they are installed, as root"
        say(f"Setting argmap up in {place}, once: {size}. {rest}.")


def _say_waiting() -> None:
    say("Another start of argmap is setting it up; waiting for it to finish.")


def _make_empty(place: Path) -> None:
    _clear(place)
    # Without pip, whatever the system: Debian keeps the part that brings pip in a package of its
    # own, and the pip that came with this Python can install into another one.
    _run_venv(place, "--without-pip")
    if not installing.outer_pip():
        _bring_pip(place)


def _bring_pip(place: Path) -> None:
    """Put a pip inside, where this Python has none that could work from outside."""
    if debian.lacks("ensurepip"):
        debian.provide(["python3-venv"], "argmap needs pip, and neither pip nor ensurepip is there")
    _run_venv(place)


def _run_venv(place: Path, *flags: str) -> None:
    made = subprocess.run(
        [stamp.base_python(), "-m", "venv", *flags, str(place)],
        capture_output=True,
        text=True,
        check=False,
        env=installing.clean_environment(),
    )
    if made.returncode or not python_of(place).exists():
        reason = (made.stderr or made.stdout).strip().splitlines()[-1:] or ["no reason given"]
        raise SetupError(
            f"Python could not make an environment in {place} ({reason[0]}). On Debian and its "
            f"kin this puts it right: {debian.command(['python3-venv'])}"
        )


def _clear(place: Path) -> None:
    """Empty the folder, except for what the set-up itself keeps there."""
    for entry in place.iterdir():
        if entry.name in (lock.NAME, stamp.NAME, installing.RECORD):
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()
