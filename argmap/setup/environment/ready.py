"""Find or make the Python that has what argmap needs, and run argmap in it."""

import os
import sys
from pathlib import Path
from typing import NoReturn

from argmap.setup import needs, places
from argmap.setup.environment import stamp
from argmap.setup.faults import no_place, no_setup, not_written, stopped, useless

ROUND = "ARGMAP_SETUP_ROUND"
TEST = ("test",)
_OF_ENVIRONMENTS = {
    *("bin", "include", "lib", "lib64", "scripts", "share", "pyvenv.cfg", ".gitignore"),
    "downloads",
}
_OURS = "argmap-setup."
_OF_PIP = {
    *("pip", "setuptools", "wheel", "easy-install", "pkg-resources", "distutils"),
    *("-distutils-hack", "-pycache-", "distribute"),
}


def be_ready(arguments: list[str], extras: tuple[str, ...] = ()) -> None:
    """See to it that this Python has what argmap needs; where it has not, run another one.

    Installed, argmap was given what it needs by whoever installed it, and nothing happens.
    """
    came_round = os.environ.pop(ROUND, "")
    root = places.checkout()
    if root is None or (_is_foreign(root) and not _missing(root, extras)):
        return
    place = found(root, extras)
    if place and _is_inside(place):
        return
    if place is None or came_round:
        missing = _missing(root, extras)
        if not missing:
            return
        if came_round:
            raise useless(came_round, missing)
        place = made(root, extras)
    run_inside(places.python_of(place), root, arguments)


def be_where_it_is(arguments: list[str]) -> None:
    """Run on in the environment of this checkout if there is one; make nothing."""
    root = places.checkout()
    if root is None or os.environ.pop(ROUND, "") or not _missing(root, ()):
        return
    place = found(root)
    if place:
        run_inside(places.python_of(place), root, arguments)


def is_fresh() -> bool:
    """Tell whether nothing is set up yet."""
    root = places.checkout()
    return root is not None and found(root) is None and bool(_missing(root, ()))


def found(root: Path, extras: tuple[str, ...] = ()) -> Path | None:
    """Give the environment of this checkout that can be used as it is, if there is one."""
    wanted = _needed(root, extras) if extras else None
    for place in places.environments(root):
        if stamp.serves(place, root, wanted) or _is_somebodys_and_serves(place, root, extras):
            return place
    return None


def made(root: Path, extras: tuple[str, ...] = ()) -> Path:
    """Make the environment of this checkout, or complete it, and give its place."""
    if os.environ.get("ARGMAP_NO_SETUP"):
        raise no_setup(_missing(root, extras))
    from argmap.setup.environment import making

    place = next((place for place in places.environments(root) if _is_ours_to_make(place)), None)
    if place is None:
        raise no_place(places.environments(root))
    try:
        making.make(place, root, _needed(root, extras), with_tests=bool(extras))
    except KeyboardInterrupt:
        raise stopped() from None
    except OSError as error:
        raise not_written(place, error) from error
    return place


def python_for_development(root: Path) -> Path:
    """Give a Python that can also run the tests and the checks; made where there is none."""
    if not _missing(root, TEST):
        return Path(sys.executable)
    return places.python_of(found(root, TEST) or made(root, TEST))


def run_inside(python: Path, root: Path, arguments: list[str]) -> NoReturn:
    """Run argmap again in another Python, in place of this process."""
    # By its path and not by `-m`: so it is found from any folder, and nothing that lies in
    # the user's folder is taken for a module.
    command = [str(python), str(root / "argmap"), *arguments]
    environment = {**os.environ, ROUND: str(python)}
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform != "win32":
        os.execve(command[0], command, environment)
    import subprocess

    with subprocess.Popen(command, env=environment) as child:
        while True:
            try:
                sys.exit(child.wait())
            except KeyboardInterrupt:
                continue


def _is_foreign(root: Path) -> bool:
    """Tell whether this Python is an environment that is not ours: a developer's, uv's, pipx's."""
    inside_some = sys.prefix != sys.base_prefix
    return inside_some and not any(_is_inside(place) for place in places.environments(root))


def _is_inside(place: Path) -> bool:
    return os.path.realpath(sys.prefix) == os.path.realpath(place)


def _is_somebodys_and_serves(place: Path, root: Path, extras: tuple[str, ...]) -> bool:
    return (
        stamp.read(place) is None
        and places.python_of(place).exists()
        and not needs.unmet(_needed(root, extras), places.packages_of(place))
    )


def _is_ours_to_make(place: Path) -> bool:
    """Tell whether we may write there: not over an environment that somebody else filled."""
    if not places.is_writable(place):
        return False
    return stamp.read(place) is not None or _is_bare(place)


def _is_bare(place: Path) -> bool:
    """Tell whether a folder holds nothing but what an environment has when it is new."""
    names = [entry.name.lower() for entry in place.iterdir()] if place.is_dir() else []
    held = {name for name in names if not name.startswith(_OURS)}
    inside = {
        needs.plain(entry.name.partition(".")[0].partition("-")[0])
        for folder in places.packages_of(place)
        for entry in Path(folder).iterdir()
    }
    return held <= _OF_ENVIRONMENTS and inside <= _OF_PIP


def _needed(root: Path, extras: tuple[str, ...]) -> tuple[str, ...]:
    return needs.needed(root / "pyproject.toml", extras)


def _missing(root: Path, extras: tuple[str, ...]) -> tuple[str, ...]:
    return needs.unmet(_needed(root, extras), sys.path)
