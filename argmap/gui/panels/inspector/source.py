"""Who says so: the source of a node, where exactly, and how far to believe it."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from argmap import edits
from argmap.gui.panels import plain
from argmap.gui.panels.inspector.fields import Choice, Do, credibility_choices, detail, row
from argmap.gui.panels.inspector.words import Line, Words
from argmap.model import Citation, Map, Node, Source, new_id
from argmap.wording import shortened

_NEW = "new source"


class SourceFields(QWidget):
    """Picks or makes a source, and says where in it the words are."""

    def __init__(self, do: Do) -> None:
        super().__init__()
        self._do = do
        self._map = Map()
        # None, so that a map without sources is offered too.
        self._offered: tuple[Source, ...] | None = None
        self._node = Node(id="none")
        self.source = Choice("Source")
        self.name = Words("Name of the source", hint="Who or what it is", single=True)
        self.credibility = Choice("How far to believe the source")
        self.reason = Words("Why it is believed that far", hint="Why it is believed that far")
        self.locator = Line("Page or place")
        self.date = Line("Date", "Date, as 2017-03-07")
        self.url = Line("Link", "Link, https://…")
        self.open = QPushButton("Open")
        self.quotation = Words("Quotation", hint="The words themselves")
        self._known = QWidget()
        inner = QVBoxLayout(self._known)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(3)
        for field in (
            detail("believed", row(self.credibility)),
            detail("because", self.reason),
            detail("name", self.name),
            detail("where", self.locator),
            detail("date", self.date),
            detail("link", self.url, self.open),
            detail("in words", self.quotation),
        ):
            inner.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(row(self.source))
        column.addWidget(self._known)
        self._listen()

    def show_node(self, map_: Map, node: Node) -> None:
        """Show who says this node."""
        self._map, self._node = map_, node
        cited = node.source
        source = map_.source_by_id.get(cited.id) if cited else None
        if self._offered != map_.sources:
            self._offered = map_.sources
            names = [(one.id, _named(one)) for one in map_.sources]
            self.source.offer(((None, "nobody named"), *names, (_NEW, "New source…")))
        self.source.show_value(cited.id if cited and source else None)
        self._known.setVisible(source is not None)
        if cited is None or source is None:
            return
        self.name.show_words(source.name)
        self.credibility.offer(credibility_choices(source.credibility))
        self.credibility.show_value(source.credibility)
        self.reason.show_words(source.reason)
        self.locator.show_words(cited.locator)
        self.date.show_words(cited.date)
        self.url.show_words(cited.url)
        self.quotation.show_words(cited.quotation)
        self._show_host(cited.url or source.url)

    def focus_field(self, do: str) -> None:
        """Set the cursor where a missing word belongs."""
        fields = {"set_date": self.date, "set_link": self.url}
        field: QWidget = fields.get(do, self.source)
        (field if field.isVisible() else self.source).setFocus()

    def _listen(self) -> None:
        self.source.chosen.connect(self._choose)
        self.name.written.connect(partial(self._set_source, "name"))
        self.reason.written.connect(partial(self._set_source, "reason"))
        self.credibility.chosen.connect(partial(self._set_source, "credibility"))
        for field in ("locator", "date", "url", "quotation"):
            getattr(self, field).written.connect(partial(self._cite, field))
        self.open.clicked.connect(self._open)

    def _choose(self, id_: str | None) -> None:
        if id_ == _NEW:
            source = Source(id=new_id())
            self._do("Add source", edits.cite, self._node.id, Citation(id=source.id), source)
            self.name.setFocus()
        elif id_ is None:
            self._do("Name nobody", edits.cite, self._node.id, None)
        else:
            self._do("Choose source", edits.cite, self._node.id, Citation(id=id_))

    def _set_source(self, field: str, value: Any) -> None:
        if self._node.source is not None:
            titles = {"credibility": "Weigh source", "reason": "Say why", "name": "Name source"}
            self._do(titles[field], edits.set_source, self._node.source.id, **{field: value})

    def _cite(self, field: str, value: str) -> None:
        if self._node.source is not None:
            citation = self._node.source.but(**{field: value})
            self._do(f"Set {field}", edits.cite, self._node.id, citation)

    def _show_host(self, url: str) -> None:
        where = plain.host(url)
        self.open.setVisible(bool(where))
        self.open.setText(f"Open {where}"[:24].replace("&", "&&"))
        plain.tip(self.open, f"Opens {where} in the browser")

    def _open(self) -> None:
        cited = self._node.source
        source = self._map.source_by_id.get(cited.id) if cited else None
        plain.open_link((cited.url if cited else "") or (source.url if source else ""))


def _named(source: Source) -> str:
    return shortened(source.known_by or "no name yet", 40)
