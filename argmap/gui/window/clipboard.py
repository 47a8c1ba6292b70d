"""Copy as picture, text and map in one object; paste maps, lists, words."""

from functools import partial

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from argmap import edits
from argmap.gui.canvas.drawing import Drawing
from argmap.gui.document import Document
from argmap.model import EditError, Map

MAP = "application/vnd.argmap+json"


def copy(map_: Map, chosen: tuple[str, ...], drawing: Drawing) -> None:
    """Put the chosen nodes, or the whole map, on the clipboard in every form, as it is seen."""
    from argmap.paint import Choices, clipboard_payload

    only = frozenset(chosen) if chosen else None
    choices = Choices(
        theme=drawing.theme.name,
        arrangement=drawing.arrangement,
        scores=drawing.scores,
        marks=drawing.marks,
    )
    carried = QMimeData()
    for mime, data in clipboard_payload(map_, only, choices).items():
        carried.setData(mime, data)
    # Besides the PNG that carries the map: programs that know only pictures ask for this one.
    carried.setImageData(QImage.fromData(bytes(carried.data("image/png").data())))
    QGuiApplication.clipboard().setMimeData(carried)


def paste(document: Document, onto: str | None) -> tuple[str, ...]:
    """Paste onto what is selected; return the new nodes."""
    carried = QGuiApplication.clipboard().mimeData()
    before = document.map.node_by_id.keys()
    if carried is not None and carried.hasFormat(MAP):
        from argmap.formats import native

        piece = native.read(bytes(carried.data(MAP).data()), "the clipboard")
        document.do("Paste", partial(edits.paste, piece=piece, onto=onto))
    elif carried is not None and carried.hasText():
        document.do("Paste", partial(edits.paste_text, text=carried.text(), onto=onto))
    else:
        raise EditError("the clipboard holds neither a map nor words")
    return tuple(n.id for n in document.map.nodes if n.id not in before)
