"""The X-ray: sentences tinted by kind, those without a card, cards that are not written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from argmap.gui.panels import looks, plain
from argmap.gui.panels.draft.lit import Tint
from argmap.gui.panels.draft.seen import Seen
from argmap.gui.panels.entries import Entries, Line
from argmap.gui.panels.inspector.fields import clear
from argmap.gui.panels.wrapping import Wrapping
from argmap.model import NodeKind
from argmap.paint import icon
from argmap.picture import KINDS, kind_icon


class GapsPage(QWidget):
    """A switch with its legend, and where draft and map do not meet."""

    went = Signal(object)
    switched = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = QCheckBox("Tint whole sentences")
        self.switch.toggled.connect(self._switched)
        self.legend = QWidget()
        self.list = Entries("Where draft and map do not meet")
        self.list.went.connect(self.went)
        self._row = Wrapping(self.legend, gap=10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.switch)
        column.addWidget(self.legend)
        column.addWidget(self.list, 1)
        self._fill_legend()
        self.legend.hide()

    def show_theme(self) -> None:
        """Draw the icons anew."""
        self._fill_legend()
        self.list.show_theme()

    def show_seen(self, seen: Seen | None) -> None:
        """Show what is missing on either side."""
        lines: list[Line] = []
        if seen:
            gaps = seen.xray.unmapped
            lines.append(Line(_many(len(gaps), "sentence", "without a card"), heading=True))
            for gap in gaps:
                words = " ".join(seen.text[gap.start : gap.end].split())
                to = (gap.start, gap.end)
                lines.append(Line(words, to, "dot", "muted", tip="Alt+1 to Alt+4 make its card"))
            ids = [i for i in seen.xray.unwritten if i not in seen.xray.anchors]
            lines.append(Line(_many(len(ids), "card", "not in the draft"), heading=True))
            for id_ in ids:
                node = seen.map.node_by_id[id_]
                lines.append(Line(node.text, id_, kind_icon(node), node.kind))
        self.list.show_lines(lines)

    def tints(self, seen: Seen | None) -> tuple[Tint, ...]:
        """Return the sentences to be tinted, if the switch is on."""
        if seen is None or not self.switch.isChecked():
            return ()
        body = seen.xray.body
        return tuple(
            Tint(s.start, s.end, s.kind or "")
            for s in seen.xray.sentences
            if body.meets(s.start, s.end)
        )

    def _switched(self, on: bool) -> None:
        self.legend.setVisible(on)
        self.switched.emit(on)

    def _fill_legend(self) -> None:
        clear(self._row)
        for kind in NodeKind:
            row = KINDS[kind]
            self._row.addWidget(_sign(row.icon, row.colour, row.word))
        self._row.addWidget(_sign("dot", "muted", "No card"))


def _sign(mark: str, colour: str, word: str) -> QWidget:
    sign, words = plain.label(), plain.label(word, "small")
    words.setWordWrap(False)
    sign.setPixmap(icon(mark, looks.current().colour(colour), 14).pixmap(14, 14))
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(sign)
    row.addWidget(words)
    return whole


def _many(n: int, what: str, which: str) -> str:
    return f"{n or 'No'} {what}{'' if n == 1 else 's'} {which}"
