"""Reading requirements and holding folders of packages against them."""

from pathlib import Path

import pytest

from argmap.setup import needs


@pytest.mark.parametrize(
    ("need", "version", "met"),
    [
        ("Sample_Thing>=6.8,<6.12", "6.11.3", True),
        ("sample.thing>=6.8,<6.12", "6.12.0", False),
        ("sample-thing>=6.8", "6.8", True),
        ("sample-thing>=3.4", "3.10", True),
        ("sample-thing<6.12", "6.12.0a1", False),
        ("sample-thing==1.2", "1.2.0", True),
        ("sample-thing==1.*", "1.9", True),
        ("sample-thing==1.*", "2.0", False),
        ("sample-thing!=1.2", "1.2", False),
        ("sample-thing!=1.*", "2", True),
        ("sample-thing~=1.4", "1.9", True),
        ("sample-thing~=1.4", "2.0", False),
        ("sample-thing~=1.4.2", "1.5", False),
        ("sample-thing>1", "1.0", False),
        ("sample-thing<=2", "2.0", True),
        ("sample-thing===1.0", "1.0", True),
        ("sample-thing", "0.1", True),
        ("sample-thing[extra] >= 2", "2.1", True),
        ("sample-thing@somewhere", "2.1", False),
    ],
)
def test_versions_are_compared_as_pip_does(need: str, version: str, met: bool) -> None:
    """Numbers and not letters, whatever the spelling of the name."""
    assert needs.is_met(need, {"sample-thing": version}) is met


def test_absent_package_does_not_meet_its_need() -> None:
    """Nothing is there: nothing is met, except what only some systems need."""
    assert not needs.is_met("sample-thing", {})
    assert needs.is_met('sample-thing; sys_platform == "win32"', {})


def test_folders_are_read_in_order(tmp_path: Path) -> None:
    """The first folder that has a package is the one that Python imports it from."""
    for folder, entry in (
        ("first", "Sample_Thing-2.0.dist-info"),
        ("second", "sample_thing-1.0-py3.11.egg-info"),
        ("second", "other.thing-3.1.egg-info"),
        ("second", "notes.txt"),
    ):
        (tmp_path / folder / entry).mkdir(parents=True)

    found = needs.installed([str(tmp_path / "first"), str(tmp_path / "second"), "/nowhere"])

    assert found == {"sample-thing": "2.0", "other-thing": "3.1"}


def test_requirements_come_from_the_pyproject(tmp_path: Path) -> None:
    """The dependencies, and those of the extras that are asked for."""
    file = tmp_path / "pyproject.toml"
    file.write_text(
        '[project]\ndependencies = ["a>=1"]\n[project.optional-dependencies]\ntest = ["b"]\n',
        "utf-8",
    )

    assert needs.needed(file) == ("a>=1",)
    assert needs.needed(file, ["test", "unknown"]) == ("a>=1", "b")


def test_own_requirements_can_be_read() -> None:
    """Every requirement of argmap's own is one that the set-up understands."""
    pyproject = Path(__file__).resolve().parents[2] / "pyproject.toml"

    for need in needs.needed(pyproject, ["test"]):
        assert ";" not in need, "the set-up leaves markers to pip"
        assert not needs.is_met(need, {}), need
        assert needs.is_met(need, {needs.plain(needs.name_of(need)): need.split("=")[-1]}) or (
            "<" in need
        )
