"""What can go wrong in a set-up, in words a user can act on."""

from collections.abc import Iterable

FAILED = 3
"""The exit code of a set-up that did not succeed."""


class SetupError(Exception):
    """Something the user can put right; its text is shown as it is."""


def no_setup(missing: Iterable[str]) -> SetupError:
    """Say that something is missing and that we were told to install nothing."""
    return SetupError(
        f"argmap needs {_listed(missing)}, and ARGMAP_NO_SETUP keeps it from installing anything: "
        "unset it, or start argmap with a Python that has them."
    )


def no_place(tried: Iterable[object]) -> SetupError:
    """Say that there is no folder in which an environment could be made."""
    return SetupError(
        f"There is nowhere to set argmap up ({_listed(tried)} cannot be used): set ARGMAP_VENV to "
        "a new folder of your own, and start argmap again."
    )


def not_importable(reason: str) -> SetupError:
    """Say that argmap was installed without what it needs."""
    return SetupError(
        f"argmap is installed without something it needs ({reason}): install it again with pip, "
        "together with its dependencies."
    )


def not_written(place: object, error: OSError) -> SetupError:
    """Say that the system did not let an environment be written."""
    return SetupError(
        f"argmap cannot be set up in {place} ({error.strerror or error}): free or unlock that "
        "folder, or set ARGMAP_VENV to a new one of your own, and start argmap again."
    )


def stopped() -> SetupError:
    """Say that the user stopped the set-up."""
    return SetupError("The set-up was stopped; start argmap again and it begins afresh.")


def useless(python: str, missing: Iterable[str]) -> SetupError:
    """Say that an environment was made and still does not serve."""
    return SetupError(
        f"argmap was set up for {python}, which still lacks {_listed(missing)}: delete that "
        "environment and start argmap again."
    )


def _listed(things: Iterable[object]) -> str:
    return ", ".join(str(thing) for thing in things)
