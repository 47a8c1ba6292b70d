"""An open question on the map becomes a critique by a click."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from argmap.gui.window.main import MainWindow
from argmap.model import NodeKind, Reply

Open = Callable[..., MainWindow]


def test_a_click_on_an_open_question_writes_the_critique(opened: Open, talks: Path) -> None:
    """One step, answered with no, the cursor in the words."""
    window = opened(talks)
    canvas, map_ = window.canvas, window.document.map
    canvas.run("actual size")
    for link in (x.id for x in map_.links if x.scheme and x.id in canvas.map_scene.links):
        window.select((link,))
        QTest.qWait(220)
        if canvas.map_scene.ghosts.shown:
            break
    ghost = canvas.map_scene.ghosts.shown[0]
    at = canvas.eye.at(ghost.rect.center()).toPoint()

    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    new = next(n for n in window.document.map.nodes if n.id not in map_.node_by_id)
    answers = window.document.map.link_by_id[link].answers

    assert new.kind in (NodeKind.CRITIQUE, NodeKind.REBUTTAL)
    assert new.text == ghost.asked.text
    assert [(x.question, x.reply) for x in answers] == [(ghost.asked.question, Reply.NO)]
    assert canvas.writing.editor.is_open
    assert canvas.selection() == (new.id,)
    canvas.run("finish writing")
    window.document.undo()
    assert window.document.map is map_
