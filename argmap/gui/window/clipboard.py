"""Copy as picture, text and map in one object; paste maps, lists, words."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from argmap import edits
from argmap.gui.canvas.drawing import Drawing
from argmap.gui.document import Document
from argmap.gui.tasks import Tasks
from argmap.model import EditError, Map

if TYPE_CHECKING:
    from argmap.paint import Choices

MAP = "application/vnd.argmap+json"
COPIED = "copied as picture, text and map"
# Up to so many cards and links all forms are there within the key press.
AT_ONCE = 150


def copy(
    map_: Map,
    chosen: tuple[str, ...],
    drawing: Drawing,
    tasks: Tasks,
    say: Callable[[str], None],
) -> None:
    """Put the chosen nodes, or the whole map, on the clipboard in every form, as it is seen.

    Of a large part the pictures take longer than one waits: they follow.
    """
    from argmap.paint import Choices, clipboard_words

    only = frozenset(chosen) if chosen else None
    choices = Choices(
        theme=drawing.theme.name,
        arrangement=drawing.arrangement,
        scores=drawing.scores,
        marks=drawing.marks,
    )
    work = partial(_drawn, map_, only, choices)
    if len(chosen or map_.nodes) <= AT_ONCE:
        _put(*work())
        say(COPIED)
        return
    words = clipboard_words(map_, only)
    _put(words)
    say("copied as text and map; the picture follows")

    def follow(drawn: tuple[dict[str, bytes], QImage]) -> None:
        # Unless something else has been copied meanwhile.
        now = QGuiApplication.clipboard().mimeData()
        if now is not None and bytes(now.data(MAP).data()) == words[MAP]:
            _put(*drawn)
            say(COPIED)

    tasks.run(work, follow)


def _drawn(
    map_: Map, only: frozenset[str] | None, choices: "Choices"
) -> tuple[dict[str, bytes], QImage]:
    from argmap.paint import clipboard_payload

    forms = clipboard_payload(map_, only, choices)
    # Besides the PNG that carries the map: programs that know only pictures ask for this one.
    return forms, QImage.fromData(forms["image/png"])


def _put(forms: Mapping[str, bytes], picture: QImage | None = None) -> None:
    carried = QMimeData()
    for mime, data in forms.items():
        carried.setData(mime, data)
    if picture is not None:
        carried.setImageData(picture)
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
