"""One source of the register, opened: everything that is known, and what hangs on it."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from argmap import edits
from argmap.gui.panels import plain
from argmap.gui.panels.inspector.fields import (
    Choice,
    Do,
    Form,
    clear,
    credibility_choices,
    detail,
    name_of,
    row,
)
from argmap.gui.panels.inspector.words import Words
from argmap.gui.panels.leader import Leader
from argmap.model import Map, Source

_LINES = (
    ("name", "name", "Who or what it is"),
    ("organisation", "house", "Whom they speak or work for"),
    ("kind", "kind", "Person, paper, record, event…"),
    ("field", "field", "What they know about"),
    ("qualification", "standing", "What makes them worth hearing"),
    ("date", "date", "2017-03-07"),
    ("url", "link", "https://…"),
)
_NAMED = ((True, "named"), (False, "unnamed"))


class SourceForm(Form):
    """The fields of one source."""

    selected = Signal(tuple)
    fall = Signal(tuple)

    def __init__(self, do: Do) -> None:
        super().__init__()
        self._do = do
        self._source = Source(id="none")
        self.credibility = Choice("How far to believe it")
        self.reason = Words("Why it is believed that far", hint="Why it is believed that far")
        self.named = Choice("Whether it has a name", _NAMED)
        self.lines = {
            field: Words(words.capitalize(), hint=hint, single=True)
            for field, words, hint in _LINES
        }
        self.open = QPushButton("Open")
        self.what_if = QPushButton("What if it fell?")
        self.remove = QPushButton("Remove")
        self._citing = QWidget()
        self._rows = QVBoxLayout(self._citing)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        self._shown: tuple[Any, ...] = ()
        self._build()

    def show_source(self, map_: Map, source: Source) -> None:
        """Show this source as it is in the map."""
        if source.id != self._source.id:
            self.keep()
        self._source = source
        for field, line in self.lines.items():
            line.show_words(getattr(source, field))
        self.credibility.offer(credibility_choices(source.credibility))
        self.credibility.show_value(source.credibility)
        self.reason.show_words(source.reason)
        self.named.show_value(source.named)
        where = plain.host(source.url)
        self.open.setVisible(bool(where))
        self.open.setText(f"Open {where}"[:24].replace("&", "&&"))
        self._show_citing(map_, source)

    def keep(self) -> None:
        """Keep what is being written."""
        for field in self.findChildren(Words):
            field.keep()

    def _build(self) -> None:
        self.column.addWidget(detail("believed", row(self.credibility)))
        self.column.addWidget(detail("because", self.reason))
        for field, words, _ in _LINES:
            extra = (self.open,) if field == "url" else ()
            self.column.addWidget(detail(words, self.lines[field], *extra))
        self.column.addWidget(detail("given as", row(self.named)))
        self.section("What hangs on it", self._citing)
        self.column.addWidget(row(self.what_if, self.remove))
        self.end()
        for field in self.lines:
            self.lines[field].written.connect(partial(self._set, field))
        self.credibility.chosen.connect(partial(self._set, "credibility"))
        self.named.chosen.connect(partial(self._set, "named"))
        self.reason.written.connect(partial(self._set, "reason"))
        self.open.clicked.connect(lambda: plain.open_link(self._source.url))
        self.what_if.clicked.connect(lambda: self.fall.emit((self._source.id,)))
        self.remove.clicked.connect(
            lambda: self._do("Remove source", edits.remove_source, self._source.id)
        )

    def _set(self, field: str, value: Any) -> None:
        title = "Weigh source" if field == "credibility" else "Change source"
        self._do(title, edits.set_source, self._source.id, **{field: value})

    def _show_citing(self, map_: Map, source: Source) -> None:
        nodes = map_.nodes_citing.get(source.id, ())
        rows = tuple((node.id, name_of(map_, node.id, 100)) for node in nodes)
        if rows == self._shown and self._rows.count():
            return
        self._shown = rows
        clear(self._rows)
        for id_, words in rows:
            line = Leader(words)
            line.clicked.connect(partial(self._go, id_))
            self._rows.addWidget(line)
        if not rows:
            self._rows.addWidget(plain.label("Nothing yet."))

    def _go(self, id_: str, _checked: bool = False) -> None:
        self.selected.emit((id_,))
