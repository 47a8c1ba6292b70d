"""Real checkouts in miniature: the set-up itself, faces that only tell, packages made here.

Nothing comes over the network: pip is pointed at a folder of wheels of a few bytes.
"""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

# These ask what only Linux is asked, and start what only a POSIX system starts so.
collect_ignore = [] if sys.platform.startswith("linux") else ["test_system.py", "test_first_run.py"]

PACKAGE = Path(__file__).resolve().parents[2] / "argmap"

PYPROJECT = """\
[project]
name = "argmap"
dependencies = ["sample-need>=1"]
[project.optional-dependencies]
test = ["pytest"]
"""

FACE = """\
import os, sys
def main(arguments):
    import sample_need
    print("{name}", arguments, os.getcwd(), sample_need.__file__, os.environ.get("QT_QPA_PLATFORM"))
    return {code}
"""

# Stands in for pytest: tells how it was called.
TESTER = """\
import os, sys
def main(arguments):
    print("tests", arguments, os.getcwd(), os.environ.get("QT_QPA_PLATFORM"))
    return 1
"""


@dataclass
class Checkout:
    """A checkout that can be started as a user starts it."""

    root: Path
    environment: dict[str, str]
    python: str = sys.executable
    wheels: Path = field(default_factory=Path)

    @property
    def venv(self) -> Path:
        """The folder in which the environment is made."""
        return self.root / ".venv"

    def start(self, *arguments: str, **extra: str) -> "subprocess.CompletedProcess[str]":
        """Run `python3 -m argmap` in the checkout and wait for it."""
        return self.run("-m", "argmap", *arguments, **extra)

    def run(
        self, *words: str, cwd: Path | None = None, **extra: str
    ) -> "subprocess.CompletedProcess[str]":
        """Run this checkout's Python with some arguments."""
        return subprocess.run(
            [self.python, *words],
            cwd=cwd or self.root,
            env={**self.environment, **extra},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )


def make_wheel(folder: Path, name: str, version: str, source: str = "") -> None:
    """Put a wheel with one module into a folder."""
    module = name.replace("-", "_")
    about = f"{module}-{version}.dist-info"
    files = {
        f"{module}.py": source,
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{about}/RECORD"] = "".join(f"{file},,\n" for file in [*files, f"{about}/RECORD"])
    with zipfile.ZipFile(folder / f"{module}-{version}-py3-none-any.whl", "w") as wheel:
        for file, text in files.items():
            wheel.writestr(file, text)


def make_checkout(folder: Path) -> Checkout:
    """Lay a fresh checkout, never started, into a folder."""
    root, wheels, home = folder / "checkout", folder / "wheels", folder / "home"
    for made in (root / "argmap", wheels, home):
        made.mkdir(parents=True)
    for name in ("__init__.py", "__main__.py"):
        shutil.copy(PACKAGE / name, root / "argmap" / name)
    shutil.copytree(
        PACKAGE / "setup", root / "argmap" / "setup", ignore=shutil.ignore_patterns("__pycache__")
    )
    for room, module, code in (("gui", "app", 0), ("cli", "main", 2)):
        (root / "argmap" / room).mkdir()
        (root / "argmap" / room / "__init__.py").touch()
        face = FACE.format(name=room, code=code)
        (root / "argmap" / room / f"{module}.py").write_text(face, "utf-8")
    (root / "pyproject.toml").write_text(PYPROJECT, "utf-8")
    make_wheel(wheels, "sample-need", "1.5")
    make_wheel(wheels, "pytest", "8.0", TESTER)
    return Checkout(root, _environment(wheels, home), wheels=wheels)


def _environment(wheels: Path, home: Path) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PIP_", "ARGMAP_", "PYTEST_", "QT_", "XDG_", "PYTHON"))
    }
    return {
        **kept,
        "HOME": str(home),
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": wheels.as_uri(),
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        # The faces here open no window; without this, the display would be looked for.
        "QT_QPA_PLATFORM": "minimal",
    }


@pytest.fixture
def fresh(tmp_path: Path) -> Checkout:
    """A checkout that was never started."""
    return make_checkout(tmp_path)


@pytest.fixture
def set_up(tmp_path: Path) -> Checkout:
    """A checkout after its first start."""
    return _started(tmp_path)


@pytest.fixture(scope="session")
def once_set_up(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout after its first start, for tests that leave it as it is."""
    return _started(tmp_path_factory.mktemp("once"))


def _started(folder: Path) -> Checkout:
    checkout = make_checkout(folder)
    started = checkout.start("info")
    assert started.returncode == 2, started.stderr
    return checkout


@pytest.fixture
def add_wheel() -> Callable[[Path, str, str], None]:
    """Put a wheel into a folder of wheels."""
    return make_wheel


@pytest.fixture
def lay_checkout() -> Callable[[Path], Checkout]:
    """Lay a fresh checkout into a folder of one's choice."""
    return make_checkout
