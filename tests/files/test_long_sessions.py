"""Any order of edits, undos, redos, saves and loads: the file is what the history says."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap import edits
from argmap.files.opening import Opened, opened
from argmap.files.save import save
from argmap.files.saving import save_map
from argmap.formats import native
from argmap.history import History, Step
from argmap.model import EditError, LinkKind, Map, Node, NodeKind, Point

Edit = Callable[[Map, str, str, str], Map]

# Each is given the map, two things of it, and a fresh id.
EDITS: dict[str, Edit] = {
    "add": lambda m, a, b, new: edits.add(m, Node(id=new, text=new)),
    "because": lambda m, a, b, new: edits.because(m, a, Node(id=new)),
    "but": lambda m, a, b, new: edits.but(m, a, Node(id=new, kind=NodeKind.CRITIQUE)),
    "premise": lambda m, a, b, new: edits.premise(m, a, Node(id=new)),
    "connect": lambda m, a, b, new: edits.connect(m, (a,), b, LinkKind.ATTACKS),
    "join": lambda m, a, b, new: edits.join(m, (a, b)),
    "part": lambda m, a, b, new: edits.part(m, a),
    "move": lambda m, a, b, new: edits.move_under(m, a, b),
    "reword": lambda m, a, b, new: edits.reword(m, a, f"{new} “é🕊”\n\t{b}"),
    "reorder": lambda m, a, b, new: edits.reorder(m, a, 1),
    "remove": lambda m, a, b, new: edits.remove(m, (a, b)),
    "place": lambda m, a, b, new: edits.place(m, {a: Point(x=1.5, y=-2)}),
    "fold": lambda m, a, b, new: edits.fold(m, a, True),
    "paste": lambda m, a, b, new: edits.paste(m, edits.fragment(m, (a, b)), a),
    "title": lambda m, a, b, new: edits.set_map(m, title=new),
}
MOVES = st.lists(
    st.tuples(
        st.sampled_from([*EDITS, *EDITS, "undo", "redo", "save", "load"]),
        st.integers(0, 99),
        st.integers(0, 99),
    ),
    min_size=5,
    max_size=40,
)


class Session:
    """A document and its file, without a window."""

    def __init__(self, path: Path) -> None:
        self.path = path
        save(path, native.write(Map()))
        self.saved = Map()
        self.file: Opened = opened(path)
        self.history = History(Step("", Map()))

    def move(self, name: str, one: int, other: int, turn: int) -> None:
        """Do one thing as a person would; what is refused changes nothing."""
        if name in EDITS:
            self._edit(name, one, other, f"x{turn}")
        elif name == "undo":
            self.history = self.history.undone()
        elif name == "redo":
            self.history = self.history.redone()
        elif name == "save":
            self.saved = self.history.now.map
            save_map(self.saved, self.path, self.file.fingerprint)
            self.file = opened(self.path)
        else:
            self.file = opened(self.path)
            self.history = self.history.then("load", self.file.map)

    def _edit(self, name: str, one: int, other: int, new: str) -> None:
        map_ = self.history.now.map
        ids = [*map_.node_by_id, *map_.link_by_id] or ["none"]
        try:
            after = EDITS[name](map_, ids[one % len(ids)], ids[other % len(ids)], new)
        except EditError:
            return
        self.history = self.history.then(name, after)


@given(MOVES)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_file_is_what_was_saved_last(
    tmp_path_factory: pytest.TempPathFactory, moves: list[tuple[str, int, int]]
) -> None:
    folder = tmp_path_factory.mktemp("session")
    session = Session(folder / "m.argmap")

    for turn, (name, one, other) in enumerate(moves):
        session.move(name, one, other, turn)
        assert session.file.map == session.saved

    last = session.history.now.map
    assert native.read(native.write(last)) == last
    assert [entry.name for entry in folder.iterdir()] == ["m.argmap"]
    shutil.rmtree(folder)
