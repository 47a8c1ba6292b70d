"""What is spared at a start is spared only there."""

import subprocess
import sys


def said(script: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.strip()


def test_the_model_comes_without_the_search_for_plug_ins():
    script = (
        "import sys; from argmap.setup import swift\n"
        "with swift.without_plugins(): import argmap.model\n"
        "print('argmap.model' in sys.modules)\n"
        "print([name for name in sys.modules if name.startswith('importlib.metadata')])"
    )

    assert said(script).split("\n") == ["True", "[]"]


def test_what_was_put_off_is_whole_for_whoever_needs_it_later():
    script = (
        "from argmap.setup import swift\n"
        "with swift.without_plugins(): import argmap.model\n"
        "import importlib.metadata; print(importlib.metadata.version('pydantic') > '')"
    )

    assert said(script) == "True"


def test_who_calls_what_was_put_off_meanwhile_is_answered():
    script = (
        "from argmap.setup import swift\n"
        "with swift.without_plugins():\n"
        "    from importlib.metadata import version\n"
        "    print(version('pydantic') > '')"
    )

    assert said(script) == "True"


def test_pyside_has_its_own_way_of_importing_back_after_a_start():
    script = (
        "import builtins; from argmap.setup import swift\n"
        "plain = builtins.__import__\n"
        "with swift.plainly(): inside = builtins.__import__\n"
        "print(inside is plain, builtins.__import__ is plain)"
    )

    assert said(script) == "True False"


def test_where_pyside_is_in_place_already_it_is_left_alone():
    script = (
        "import PySide6.QtCore, builtins; from argmap.setup import swift\n"
        "theirs = builtins.__import__\n"
        "with swift.plainly(): inside = builtins.__import__\n"
        "print(inside is theirs, builtins.__import__ is theirs)"
    )

    assert said(script) == "True True"
