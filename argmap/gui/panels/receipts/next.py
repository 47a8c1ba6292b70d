"""What to write next: the best reply to add, the worst attack to expect, the best ground to lay."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QPushButton, QWidget

from argmap import edits
from argmap.gui.panels.answers import answer
from argmap.gui.panels.inspector.fields import name_of, row
from argmap.gui.panels.receipts.carries import points
from argmap.gui.panels.receipts.explaining import Answer
from argmap.gui.panels.receipts.page import ReceiptsPage
from argmap.model import ArgmapError, Map, Node, NodeKind, Reply, new_id

if TYPE_CHECKING:
    from argmap.scores.receipts import Addition, Explanation


class NextPage(ReceiptsPage):
    """Each piece of advice is one press away from being written."""

    titles = ("The best reply you could add", "The worst to expect", "Where ground helps most")

    def show_answer(self, answer: Answer) -> None:
        """Fill the columns."""
        super().show_answer(answer)
        told = answer.receipts
        map_ = self.document.map
        best, worst = told.best_rebuttal, told.worst_attack
        self._show_addition(0, map_, best, "Write the reply", "No reply would lift it further.")
        self._show_addition(1, map_, worst, "Write it down", "No single attack would lower it.")
        self._show_ground(map_, told)

    def write(self, addition: "Addition") -> None:
        """Make the node where it matters, and open it."""
        # Not at the top: the window opens before any advice is given.
        from argmap.scores.schemes import open_question_at

        map_ = self.document.map
        node = Node(id=new_id(), kind=addition.kind)
        asked = open_question_at(map_, addition.target) if addition.question else None
        title = f"Add {addition.kind}"
        if asked is not None:
            self._do(title, node, answer, asked.link, asked, Reply.NO, node)
        else:
            self._do(title, node, edits.but, addition.target, node)

    def _show_addition(
        self, at: int, map_: Map, addition: "Addition | None", title: str, otherwise: str
    ) -> None:
        if addition is None:
            self.columns.say(at, otherwise)
            return
        what = "against" if addition.what == "node" else "to doubt"
        aim = name_of(map_, addition.target, 120)
        aim = f"“{aim}”" if addition.what == "node" else aim
        verb = "A reply" if addition.kind is NodeKind.REBUTTAL else "A critique"
        after = f"{100 * addition.strength:.0f} %"
        self.columns.lead(at, f"{verb} {what} {aim}", (addition.target,))
        self.columns.add(at, self._button(title, addition))
        self.columns.say(
            at, f"At even odds it would move the thesis by {points(addition.change)}, to {after}."
        )
        if addition.question:
            self.columns.say(at, f"It might begin from: {addition.question}")

    def _show_ground(self, map_: Map, told: "Explanation") -> None:
        gains = [weak for weak in told.weakest if weak.gain > 0.0005][:2]
        for weak in gains:
            name = name_of(map_, weak.premise, 90).rstrip(".")
            words = f"Ground for “{name}”, the weakest of its reason"
            self.columns.weigh(2, words, points(weak.gain), 0.0, (weak.premise,))
        if gains:
            button = QPushButton("Add evidence")
            button.clicked.connect(lambda _=False, id_=gains[0].premise: self._ground(id_))
            self.columns.add(2, row(button))
        else:
            self.columns.say(2, "No premise holds its fellows back.")

    def _button(self, title: str, addition: "Addition") -> QWidget:
        button = QPushButton(title)
        button.clicked.connect(lambda _=False: self.write(addition))
        return row(button)

    def _ground(self, target: str) -> None:
        node = Node(id=new_id(), kind=NodeKind.EVIDENCE)
        self._do("Add evidence", node, edits.because, target, node)

    def _do(self, title: str, node: Node, edit: Callable[..., Map], *args: Any) -> None:
        try:
            self.document.do(title, edit, *args)
        except ArgmapError as refusal:
            self.refused.emit(str(refusal))
            return
        self.selected.emit((node.id,))
        self.made.emit(node.id)
