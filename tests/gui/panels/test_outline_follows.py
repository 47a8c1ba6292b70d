"""Whatever is done to the map, the outline tells exactly what is there."""

from collections.abc import Callable
from functools import partial

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from argmap import edits
from argmap.gui.document import Document
from argmap.gui.panels.outline import OutlinePanel
from argmap.gui.panels.outline.rows import rows_of
from argmap.model import EditError, LinkKind, Map, Node, NodeKind, new_id

Edit = Callable[[Map], Map]


def _pick(map_: Map, at: int, *, links: bool = False) -> str:
    ids = [n.id for n in map_.nodes] + ([x.id for x in map_.links] if links else [])
    return ids[at % len(ids)]


def _edit(map_: Map, what: int, one: int, other: int) -> Edit:
    """One of the things a person can do, to some of what is there."""
    a, b = _pick(map_, one), _pick(map_, other, links=True)
    link = map_.links[one % len(map_.links)].id if map_.links else ""
    choices: tuple[Edit, ...] = (
        lambda m: edits.because(m, b, Node(id=new_id(), text="new")),
        lambda m: edits.but(m, b, Node(id=new_id(), text="but", kind=NodeKind.CRITIQUE)),
        partial(edits.beside, sibling=a, node=Node(id=new_id(), text="beside")),
        partial(edits.remove, ids=(b,)),
        partial(edits.reorder, node_id=a, step=1),
        partial(edits.indent, node_id=a),
        partial(edits.outdent, node_id=a),
        partial(edits.connect, sources=(a,), target=b, kind=LinkKind.ATTACKS),
        partial(edits.join, ids=(a, b)),
        partial(edits.part, link_id=link),
        partial(edits.fold, node_id=a, folded=bool(other % 2)),
        partial(edits.set_kind, ids=(a,), kind=NodeKind.EVIDENCE),
        partial(edits.set_thesis, node_id=a),
        partial(edits.reword, node_id=a, text=f"words {other}"),
        partial(edits.move_under, node_id=a, target=b),
    )
    return choices[what % len(choices)]


STEPS = st.lists(st.tuples(*(st.integers(0, 40) for _ in range(3))), max_size=14)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS)
def test_after_any_history_the_list_tells_the_map_as_it_is(
    document: Document, qtbot: QtBot, steps: list[tuple[int, int, int]]
) -> None:
    document.open(document.map, None)
    panel = OutlinePanel(document)
    qtbot.addWidget(panel)
    panel.show()
    begun = document.map
    for what, one, other in steps:
        try:
            if document.map.nodes:
                document.do("step", _edit(document.map, what, one, other))
        except EditError:
            continue

        assert panel.view.rows.rows == rows_of(document.map)
        assert panel.view.rows.rowCount() == len(panel.view.rows.rows)

    while document.map is not begun:
        document.undo()
    assert panel.view.rows.rows == rows_of(begun)
    panel.close()
