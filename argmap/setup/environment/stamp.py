"""The stamp an environment gets when it is complete, and whether it still fits.

An environment whose stamp says it is unfinished is ours and half-made. One with no stamp
at all is somebody else's.
"""

import hashlib
import json
import os
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from argmap.setup.needs import unmet
from argmap.setup.places import packages_of, python_of

NAME = "argmap-setup.json"


@dataclass(frozen=True)
class Stamp:
    """What an environment was made from, and for."""

    finished: bool
    digest: str
    place: str
    checkout: str
    launcher: str
    base: str
    python: str
    needs: tuple[str, ...]
    """The requirements that were installed, so that a start need not parse pyproject.toml."""

    def stands(self, place: Path, root: Path) -> bool:
        """Tell whether the environment is whole, in its place, and on a Python that is there."""
        now = current(place, root, self.needs)
        # Another Python may start this environment, but the one it stands on must not have
        # gone, nor have become another version under the same name.
        return (
            self.finished
            and (self.place, self.checkout) == (now.place, now.checkout)
            and python_of(place).exists()
            and os.path.realpath(self.launcher) == self.base
            and Path(self.base).exists()
            and (self.base != now.base or self.python == now.python)
        )


def serves(place: Path, root: Path, needs: Iterable[str] | None = None) -> bool:
    """Tell whether the environment in `place` can be used as it is, for these requirements.

    Without requirements it is those of the stamp that must be there.
    """
    found = read(place)
    return (
        found is not None
        and found.stands(place, root)
        and found.digest == digest_of(root)
        and set(needs or ()) <= set(found.needs)
        and not unmet(found.needs, packages_of(place))
    )


def digest_of(root: Path) -> str:
    """Give the mark of a checkout's pyproject.toml, which changes when it does."""
    return hashlib.sha256((root / "pyproject.toml").read_bytes()).hexdigest()


def current(place: Path, root: Path, needs: tuple[str, ...], finished: bool = True) -> Stamp:
    """Give the stamp that an environment made now would get."""
    launcher = base_python()
    return Stamp(
        finished=finished,
        digest=digest_of(root),
        place=os.path.realpath(place),
        checkout=os.path.realpath(root),
        launcher=launcher,
        base=os.path.realpath(launcher),
        python=f"{sys.version_info[0]}.{sys.version_info[1]}",
        needs=needs,
    )


def base_python() -> str:
    """Give the Python that stands behind this one, which in an environment is another."""
    return getattr(sys, "_base_executable", None) or sys.executable


def read(place: Path) -> Stamp | None:
    """Give the stamp of an environment, or None when there is none to be read."""
    try:
        fields = json.loads((place / NAME).read_text("utf-8"))
        return Stamp(**{**fields, "needs": tuple(fields["needs"])})
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError):
        return _unreadable()


def write(place: Path, stamp: Stamp) -> None:
    """Stamp an environment, all at once."""
    fresh = place / f"{NAME}.{os.getpid()}"
    fresh.write_text(json.dumps(asdict(stamp), indent=1), "utf-8")
    fresh.replace(place / NAME)


def _unreadable() -> Stamp:
    return Stamp(False, "", "", "", "", "", "", ())
