"""What the window itself can do, by the names the table of actions uses."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from argmap import edits
from argmap.gui.actions import PANELS
from argmap.gui.canvas import speech
from argmap.gui.dialogs import BOXES
from argmap.gui.panels import InspectorPanel, OutlinePanel, marks
from argmap.gui.panels.answers import answer
from argmap.gui.panels.marks import with_changed
from argmap.gui.window import clipboard, prose
from argmap.model import ArgmapError, LinkKind, Node, Reply, new_id
from argmap.scores import Scores, words

if TYPE_CHECKING:
    from argmap.checks import Finding
    from argmap.gui.dialogs.finding import FindBar
    from argmap.gui.window.main import MainWindow
    from argmap.wording.asking import Asked

DRAFT = "draft "


class Verbs:
    """Each verb is a row of one table."""

    def __init__(self, window: "MainWindow") -> None:
        self._w = window
        self._table: dict[str, Callable[[], None]] = {
            **window.filing.verbs(),
            "cut": self._cut,
            "copy": self._copy,
            "paste": self._paste,
            "find": partial(self._find, False),
            "replace": partial(self._find, True),
            "link": self._link,
            "move beneath": self._move_beneath,
            **{name: partial(open_box, window) for name, open_box in BOXES.items()},
            "minimap": self._minimap,
            "actual": lambda: window.canvas.run("actual size"),
            **{f"go {name}": partial(self._go, name) for name in PANELS},
            **{f"switch {name}": partial(self._switch, name) for name in PANELS},
            "go map": window.canvas.setFocus,
            "go sources": lambda: self._page(window.docks.outline, "Sources"),
            "go notes": lambda: self._page(window.docks.inspector, "Notes"),
            "findings": lambda: window.docks.raise_panel(window.docks.findings),
            "next finding": lambda: window.docks.findings.step(1),
            "set aside": self._set_aside,
            "previous finding": lambda: window.docks.findings.step(-1),
            "why": self._why,
            "fall": lambda: window.docks.findings.fall(window.canvas.selection()),
            "restore": self._restore,
            "draft": self._draft,
            "why thesis": self._why_thesis,
            "full screen": self._full_screen,
            "larger": partial(self._scale, 10),
            "smaller": partial(self._scale, -10),
            "quit": window.filing.quit,
            "close": self._close,
            "start": lambda: window.show_start(not window.is_starting),
            **{f"theme {name}": partial(window.settings.put, "theme", name)
               for name in ("dark", "light", "system")},
        }  # fmt: skip
        self._find_bar: FindBar | None = None

    def do(self, verb: str) -> None:
        """Do what the verb names; a refusal is shown in the window."""
        try:
            # Whatever is asked for, it concerns the words that were just typed, too.
            self._w.docks.keep_draft()
            if verb.startswith(DRAFT):
                self._w.docks.in_draft(verb.removeprefix(DRAFT))
            else:
                self._table[verb]()
        except ArgmapError as refusal:
            self._w.refuse(str(refusal))

    def wanted(self, what: str, value: Any) -> None:
        """Do what the canvas asks for: run an action, or take files that were dropped."""
        if what == "files":
            self._w.filing.take_all(value)
        elif what == "answer no":
            self._answer_no(value)
        elif what == "prose":
            prose.offer(self._w, value)
        elif what in self._w.built.rows:
            self._w.built.run(what)

    def _answer_no(self, asked: "Asked") -> None:
        node = Node(id=new_id())
        try:
            self._w.document.do("Answer no", answer, asked.link, asked, Reply.NO, node)
        except ArgmapError as refusal:
            self._w.refuse(str(refusal))
            return
        self._w.canvas.edit_text(node.id)

    def show_scores(self, scores: Scores) -> None:
        """Show new scores everywhere."""
        self._w.canvas.show_scores(scores)
        self._w.docks.inspector.show_scores(scores)
        self._w.docks.outline.show_scores(scores)
        self._w.status.show_verdict(_verdict(self._w, scores))

    def show_findings(self, findings: "tuple[Finding, ...]", load: Mapping[str, float]) -> None:
        """Show new findings: in the dock, which counts them, and as badges."""
        self._w.docks.findings.show_findings(findings, load)
        self._w.canvas.show_marks(with_changed(marks(findings), self._w.document.map))

    def _go(self, panel: str) -> None:
        self._w.docks.go_to(panel)

    def _page(self, panel: OutlinePanel | InspectorPanel, title: str) -> None:
        panel.tabs.turn_to(title)
        self._w.docks.raise_panel(panel)

    def _set_aside(self) -> None:
        self._w.docks.raise_panel(self._w.docks.findings)
        self._w.docks.findings.set_aside()

    def _switch(self, panel: str) -> None:
        self._w.docks.switch(panel)

    def _minimap(self) -> None:
        self._w.settings.put("minimap", not self._w.settings.get("minimap"))

    def _restore(self) -> None:
        self._w.docks.findings.what_if.restore()

    def _draft(self) -> None:
        self._w.docks.show_draft()

    def _cut(self) -> None:
        chosen = self._w.canvas.selection()
        self._put(chosen, lambda _words: None)
        self._w.document.do("Cut", edits.remove, chosen)

    def _copy(self) -> None:
        self._put(self._w.canvas.selection(), self._w.say)

    def _put(self, chosen: tuple[str, ...], say: Callable[[str], None]) -> None:
        drawing = self._w.canvas.drawing
        clipboard.copy(self._w.document.map, chosen, drawing, self._w.tasks, say)

    def _paste(self) -> None:
        text = prose.on_clipboard()
        if text:
            prose.offer(self._w, text)
            return
        chosen = self._w.canvas.selection()
        self._w.select(clipboard.paste(self._w.document, chosen[-1] if chosen else None))

    def _find(self, replacing: bool) -> None:
        from argmap.gui.dialogs.finding import FindBar

        if self._w.docks.is_in_draft:
            self._w.docks.draft.run("replace" if replacing else "find")
            return
        if self._find_bar is None:
            self._find_bar = FindBar(self._w)
        self._find_bar.begin(replacing)

    def _link(self) -> None:
        from argmap.gui.dialogs.picker import Choice, Picker

        map_ = self._w.document.map
        chosen = tuple(i for i in self._w.canvas.selection() if i in map_.node_by_id)
        rows = [Choice(n.text, n.kind, n.id) for n in map_.nodes if n.id not in chosen]
        steps = [Choice(speech.name(map_, link.id), "step", link.id) for link in map_.links]
        prompt = "It supports… (Shift+Enter: it attacks…)"
        picker = Picker("Link to", prompt, [*rows, *steps], self._w)
        picker.pick(partial(self._linked, chosen))

    def _linked(self, chosen: tuple[str, ...], target: str, attacks: bool) -> None:
        kind = LinkKind.ATTACKS if attacks else LinkKind.SUPPORTS
        try:
            self._w.document.do("Link", edits.connect, chosen, target, kind)
        except ArgmapError as refusal:
            self._w.refuse(str(refusal))

    def _move_beneath(self) -> None:
        from argmap.gui.dialogs.picker import Choice, Picker

        map_ = self._w.document.map
        chosen = tuple(i for i in self._w.canvas.selection() if i in map_.node_by_id)
        branch = edits.beneath(map_, chosen)
        rows = [Choice(n.text, n.kind, n.id) for n in map_.nodes if n.id not in branch]
        attacks = edits.bearing(map_, chosen[-1]) is LinkKind.ATTACKS
        this, other = ("attacks", "supports") if attacks else ("supports", "attacks")
        prompt = f"What it then {this}… (Shift+Enter: {other})"
        picker = Picker("Move beneath", prompt, rows, self._w)
        picker.pick(partial(self._moved_beneath, chosen, attacks))

    def _moved_beneath(
        self, chosen: tuple[str, ...], attacks: bool, target: str, other: bool
    ) -> None:
        kind = LinkKind.ATTACKS if attacks != other else LinkKind.SUPPORTS
        try:
            self._w.document.do("Move beneath", edits.move_beneath, chosen, target, kind)
        except ArgmapError as refusal:
            self._w.refuse(str(refusal))
            return
        self._w.canvas.setFocus()
        self._w.select(chosen)
        self._w.canvas.announce(f"moved beneath {speech.short(self._w.document.map, target)}")

    def _why(self) -> None:
        self._w.docks.raise_panel(self._w.docks.inspector)
        self._w.docks.inspector.show_why()

    def _why_thesis(self) -> None:
        if self._w.document.map.theses:
            self._w.select((self._w.document.map.theses[0].id,))
            self._why()

    def _full_screen(self) -> None:
        self._w.setWindowState(self._w.windowState() ^ self._w.windowState().WindowFullScreen)

    def _scale(self, step: int) -> None:
        now = self._w.settings.get("scale") + step
        self._w.settings.put("scale", min(200, max(80, now)))

    def _close(self) -> None:
        self._w.close()


def _verdict(window: "MainWindow", scores: Scores) -> str:
    theses = window.document.map.theses
    if not theses:
        return "No thesis yet"
    stands = words(scores.nodes[theses[0].id])
    return f"What if: thesis {stands}" if scores.off else f"Thesis {stands}"
