"""What is dropped on the canvas: a file to open, an address as a source, words as nodes."""

from PySide6.QtCore import QMimeData, QPointF, QUrl

from argmap import edits
from argmap.gui.canvas.gestures.desk import Desk
from argmap.model import ArgmapError, Citation, Map, Node, Point, Source, new_id

MAPS = (".argmap", ".json", ".png", ".svg", ".pdf")


def files(data: QMimeData) -> tuple[str, ...]:
    """Return the maps among what is dropped, as paths."""
    paths = (url.toLocalFile() for url in data.urls() if url.isLocalFile())
    return tuple(path for path in paths if path.lower().endswith(MAPS))


def address(data: QMimeData) -> str:
    """Return the web address that is dropped, or nothing."""
    urls = [*data.urls(), QUrl(data.text().strip())]
    good = (u for u in urls if u.scheme() in ("http", "https") and u.host())
    return next((u.toString() for u in good if " " not in u.toString()), "")


def is_welcome(data: QMimeData) -> bool:
    """Whether anything can be made of this."""
    return bool(files(data) or address(data) or data.text().strip())


def cited(map_: Map, /, node_id: str, url: str) -> Map:
    """Return the map with this address as the node's source; a source that has it is used again."""
    known = next((s for s in map_.sources if s.url == url), None)
    host = QUrl(url).host().removeprefix("www.")
    source = known or Source(id=new_id(), name=host, url=url)
    return edits.cite(map_, node_id, Citation(id=source.id, url=url), source)


class Arrivals:
    """What comes onto the map at a place: words, addresses, a new claim."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def claim(self, at: QPointF) -> str:
        """Add a claim where one has pointed, and return its id."""
        document = self._desk.document
        place = Point(x=at.x(), y=at.y()) if document.map.nodes else None
        node = Node(at=place)
        document.do("Add claim", edits.add, node)
        return node.id

    def take(self, data: QMimeData, at: QPointF) -> tuple[str, ...]:
        """Make something of what was dropped, and return the nodes that are new."""
        document = self._desk.document
        before = document.map.node_by_id.keys()
        near = self._desk.scene.nearest(at, self._desk.eye.zoom)
        if edits.is_prose(data.text()):
            self._desk.teller.wants.emit("prose", data.text())
            return ()
        try:
            if address(data) and near in before:
                document.do("Cite", cited, near or "", address(data))
            else:
                document.do("Drop text", edits.paste_text, data.text(), near)
        except ArgmapError as refusal:
            self._desk.teller.refused.emit(str(refusal))
        return tuple(id_ for id_ in document.map.node_by_id if id_ not in before)
