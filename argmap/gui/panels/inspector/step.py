"""The step a link makes: its strength, its pattern, and the questions the pattern asks."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from argmap import edits
from argmap.gui.panels import plain
from argmap.gui.panels.answers import answer, withdraw
from argmap.gui.panels.inspector.fields import Choice, Do, clear, row
from argmap.model import Link, Map, Node, Reply, Strength, new_id

if TYPE_CHECKING:
    from argmap.scores.schemes import Asked

_STRENGTHS = (
    (None, "usual strength"),
    *((one, one.value) for one in Strength),
)
_REPLIES = ((Reply.YES, "Yes"), (Reply.NO, "No"), (Reply.NOT_ASKED, "Not here"))


class StepFields(QWidget):
    """Strength and pattern of one link, with its critical questions."""

    selected = Signal(tuple)
    made = Signal(str)

    def __init__(self, do: Do) -> None:
        super().__init__()
        self._do = do
        self._map = Map()
        self._link = Link(id="none", sources=("none",), target="none")
        self.strength = Choice("How hard the step pulls", _STRENGTHS)
        self.scheme = Choice("Pattern of the step")
        self.open = QPushButton()
        self.open.setCheckable(True)
        self._questions = QWidget()
        self._rows = QVBoxLayout(self._questions)
        self._rows.setContentsMargins(0, 4, 0, 0)
        self._rows.setSpacing(10)
        self._all: tuple[Asked, ...] = ()
        self._asked: tuple[Asked, ...] = ()
        self._build()

    def show_link(self, map_: Map, link: Link) -> None:
        """Show the step this link makes."""
        if link.id != self._link.id:
            self.open.setChecked(False)
        self._map, self._link = map_, link
        self.strength.show_value(link.strength)
        # Not at the top: the window opens before any step is looked at.
        from argmap.scores.schemes import questions, schemes

        names = ((one.id, one.name) for one in schemes().values())
        self.scheme.offer((("", "no pattern chosen"), *names))
        self.scheme.show_value(link.scheme)
        self._all = questions(map_, link.id) if link.id in map_.link_by_id else ()
        self._show_questions()

    def show_all(self, shown: bool) -> None:
        """Show the questions, or only how many are open."""
        self.open.setChecked(shown)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(row(self.scheme))
        column.addWidget(row(self.open))
        column.addWidget(self._questions)
        column.addWidget(row(self.strength))
        self.setFocusProxy(self.scheme)
        self.strength.chosen.connect(partial(self._set, "strength"))
        self.scheme.chosen.connect(self._choose)
        self.open.toggled.connect(self._show_questions)

    def _set(self, field: str, value: object) -> None:
        self._do(f"Set {field}", edits.relink, self._link.id, **{field: value})

    def _choose(self, value: str) -> None:
        """Another pattern asks other questions: old answers do not carry over."""
        self._do("Set pattern", edits.relink, self._link.id, scheme=value, answers=())
        self.open.setChecked(bool(value))

    def _show_questions(self) -> None:
        questions = self._all
        left = sum(one.reply is None for one in questions)
        self.open.setVisible(bool(questions))
        self.open.setText(_count(left, len(questions)))
        shown = questions if self.open.isChecked() else ()
        self._questions.setVisible(bool(shown))
        if shown != self._asked:
            self._asked = shown
            clear(self._rows)
            for question in shown:
                self._rows.addWidget(self._row(question))

    def _row(self, question: "Asked") -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        # A question nobody has answered is a ghost: there, but not yet said.
        words = plain.label(question.text, "body" if question.reply else "muted")
        column.addWidget(words)
        line = QHBoxLayout()
        line.setSpacing(4)
        for reply, title in _REPLIES:
            button = QPushButton(title)
            button.setCheckable(True)
            button.setChecked(question.reply is reply)
            button.setAccessibleName(f"{title}: {question.text}")
            button.clicked.connect(partial(self._reply, question, reply))
            line.addWidget(button)
        line.addStretch(1)
        column.addLayout(line)
        return made

    def _reply(self, question: "Asked", reply: Reply, _checked: bool = False) -> None:
        link = self._link.id
        if question.reply is reply:
            self._do("Take answer back", withdraw, link, question.question)
        elif reply is Reply.NO:
            node = Node(id=new_id())
            self._do("Answer no", answer, link, question, reply, node)
            if node.id in self._map.node_by_id:
                self.made.emit(node.id)
        else:
            self._do("Answer question", answer, link, question, reply)


def _count(left: int, total: int) -> str:
    if not left:
        return f"all {total} questions answered"
    return f"{left} of {total} questions open"
