"""The docks around the map: made, named, closed, moved, remembered."""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QTabBar, QToolBar, QWidget

from argmap.gui.panels import FindingsPanel, InspectorPanel, OutlinePanel, looks
from argmap.gui.panels.growing import Growing
from argmap.picture import Theme

if TYPE_CHECKING:
    from argmap.gui.panels.draft import DraftPanel
    from argmap.gui.panels.draft.room import Room
    from argmap.gui.window.main import MainWindow

_LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
_RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
_BELOW = Qt.DockWidgetArea.BottomDockWidgetArea
_BY_TAB = Qt.FocusPolicy.TabFocus

# From this width of a window on, its docks have what they ask for and the map has the rest.
_ROOMY = 1000


class Docks:
    """Outline left, inspector right, findings below."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._shown = True
        self._waiting: list[QWidget] = []
        self.outline = OutlinePanel(window.document)
        self.inspector = InspectorPanel(window.document)
        self.findings = FindingsPanel(window.document, tasks=window.tasks)
        # Made when it is first turned to: the window opens sooner.
        self._draft = self.outline.tabs.add_later("Draft", self._make_draft)
        self._drafts: list[DraftPanel] = []
        self._room = cache(self._make_room)
        self._docks = [
            self._dock("Outline", self.outline, _LEFT),
            self._dock("Inspector", self.inspector, _RIGHT),
            self._dock("Findings", self.findings, _BELOW),
        ]
        window.setCorner(Qt.Corner.BottomLeftCorner, _BELOW)
        window.setCorner(Qt.Corner.BottomRightCorner, _BELOW)
        self._growing = Growing(window, self._docks[:2], self._docks[2:])
        self._is_settled = False
        self.settle()
        self._listen()

    @property
    def draft(self) -> "DraftPanel":
        """The draft beside the outline."""
        return self._draft()

    def settle(self) -> None:
        """Give the docks their first sizes, again after a window too small for them has grown."""
        if self._is_settled or (self._drafts and self._room().is_taken):
            return
        self._growing.begin([250, 300], [180])
        self._is_settled = self._window.isVisible() and self._window.width() >= _ROOMY

    def is_shown(self, name: str) -> bool:
        """Whether the dock of this name is there to be seen."""
        return not self._named(name).isHidden()

    def switch(self, name: str) -> None:
        """Hide the dock of this name, or show it again."""
        dock = self._named(name)
        if dock.isHidden():
            dock.show()
            return
        if _is_within(dock):
            self._window.canvas.setFocus()
        dock.hide()

    def go_to(self, name: str) -> None:
        """Go to the panel of this name; from within, hide its dock and go back to the map."""
        panel: OutlinePanel | InspectorPanel | FindingsPanel = getattr(self, name)
        if _is_within(self._named(name)) and panel.tabs.bar.currentIndex() == 0:
            self.switch(name)
            return
        # Another page of it may be there: the sources, the notes.
        panel.tabs.bar.setCurrentIndex(0)
        self.raise_panel(panel)

    def begin(self) -> None:
        """Begin at the top of another map, with nothing switched off."""
        self.findings.what_if.restore()
        for view in (self.outline.view, self.findings.page.view):
            view.scrollToTop()

    def show_theme(self, look: Theme) -> None:
        """Dress the panels."""
        for panel in (self.outline, self.inspector, self.findings):
            panel.show_theme(look)
        for draft in self._drafts:
            draft.show_theme(look)
        if self._drafts:
            self._room().around(self._growing.follow)
        else:
            self._growing.follow()

    def show_selection(self, ids: tuple[str, ...]) -> None:
        """Show what is selected in outline and inspector."""
        self.outline.select(ids)
        self.inspector.show_selection(ids)
        for draft in self._drafts:
            draft.show_selection(ids)

    def keep(self) -> None:
        """Keep what is being written in the panels."""
        self.outline.keep()
        self.inspector.keep()
        self.keep_draft()

    def keep_draft(self) -> None:
        """Put what was typed into the draft into the map."""
        for draft in self._drafts:
            draft.commit()

    def set_shown(self, shown: bool) -> None:
        """Hide the docks behind the start page, or bring back those that were open."""
        if shown is self._shown:
            return
        self._shown = shown
        if shown:
            for part in self._waiting:
                part.show()
            return
        around = (*self._docks, *self._window.findChildren(QToolBar))
        self._waiting = [part for part in around if not part.isHidden()]
        for part in self._waiting:
            part.hide()

    def show_draft(self) -> None:
        """Turn to the draft."""
        self.raise_panel(self.outline)
        self.outline.tabs.show_page(self.draft)
        self.draft.page.setFocus()

    @property
    def is_in_draft(self) -> bool:
        """Whether the keys go to the draft's text."""
        return any(draft.is_in_hand for draft in self._drafts)

    def put_in_draft(self, text: str) -> None:
        """Make a draft of a text, and turn to it."""
        self.show_draft()
        self.draft.take_text(text)

    def toggle_draft(self) -> None:
        """Turn to the draft; from within its text, back to the outline and the map."""
        if self._drafts and self.draft.page.hasFocus():
            self.outline.tabs.bar.setCurrentIndex(0)
            self._window.canvas.setFocus()
        else:
            self.show_draft()

    def in_draft(self, verb: str) -> None:
        """Turn to the draft and do something there."""
        if verb == "show":
            self.toggle_draft()
            return
        arriving = not self.is_in_draft
        self.show_draft()
        self.draft.run(verb, arriving=arriving)

    def raise_panel(self, panel: QWidget) -> None:
        """Show the dock of a panel and go there."""
        for dock in self._docks:
            if dock.widget() is panel:
                dock.show()
                dock.raise_()
                panel.setFocus()
                if panel.hasFocus() or not _is_within(dock):
                    # It has nothing that takes the focus for it on this page.
                    _enter(panel)

    def remember(self) -> None:
        """Keep where the docks are for the next start; behind the start page they are as before."""
        self.set_shown(True)
        if self._drafts:
            self._room().give_back()
        self._window.settings.put("geometry", bytes(self._window.saveGeometry().data()))
        self._window.settings.put("docks", bytes(self._window.saveState().data()))

    def restore(self) -> None:
        """Put the docks where they were; a place off every screen is not taken."""
        geometry, docks = (self._window.settings.get(key) for key in ("geometry", "docks"))
        if geometry:
            self._window.restoreGeometry(QByteArray(geometry))
        if docks:
            self._is_settled = self._window.restoreState(QByteArray(docks))

    def _listen(self) -> None:
        window = self._window
        for panel in (self.outline, self.inspector, self.findings):
            panel.selected.connect(window.select)
            panel.said.connect(window.say)
            panel.refused.connect(window.refuse)
        for maker in (self.inspector, self.findings):
            maker.made.connect(self._write_in)
        for asker in (self.outline, self.inspector):
            asker.fall.connect(self.findings.fall)
        self.findings.what_if.changed.connect(window.reckoning.switch_off)
        self.findings.what_if.changed.connect(self.outline.show_off)
        self.findings.wanted.connect(self._fill_in)
        self.inspector.carried.connect(self._show_carries)
        self.outline.why.connect(self._show_why)
        self.outline.prose.connect(lambda text: window.verbs.wanted("prose", text))
        self.outline.context_menu.connect(window.show_menu)

    def _show_carries(self, id_: str) -> None:
        self.raise_panel(self.findings)
        self.findings.explain(id_)

    def _show_why(self, id_: str) -> None:
        self._window.select((id_,))
        self.raise_panel(self.inspector)
        self.inspector.show_why()

    def _make_draft(self) -> "DraftPanel":
        from argmap.gui.panels.draft import DraftPanel

        window = self._window
        draft = DraftPanel(window.document, tasks=window.tasks)
        draft.selected.connect(window.select)
        draft.said.connect(window.say)
        draft.refused.connect(window.refuse)
        draft.show_theme(looks.current())
        draft.show_selection(window.canvas.selection())
        self._drafts.append(draft)
        self.outline.tabs.shown.connect(lambda _at: self._make_way())
        return draft

    def _make_room(self) -> "Room":
        from argmap.gui.panels.draft.room import Room

        return Room(self._window, self._docks[0], self._docks[1])

    def _make_way(self) -> None:
        """Give the draft its room, or take it back."""
        room = self._room()
        (room.take if self.outline.tabs.page() is self.draft else room.give_back)()

    def _write_in(self, id_: str) -> None:
        self._window.select((id_,))
        self._window.canvas.setFocus()
        self._window.canvas.edit_text(id_)

    def _fill_in(self, do: str, target: str) -> None:
        """Lead to where the author has to say what only the author can."""
        if do == "read":
            self.show_draft()
            self.draft.read(target)
            return
        self._window.select((target,))
        self.raise_panel(self.inspector)
        self.inspector.open_for(do, target)

    def _named(self, name: str) -> QDockWidget:
        return next(dock for dock in self._docks if dock.objectName() == name)

    def _dock(self, title: str, panel: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(title.lower())
        dock.setWidget(panel)
        # The panels have headings of their own: a title bar would say everything twice.
        dock.setTitleBarWidget(QWidget())
        self._window.addDockWidget(area, dock)
        return dock


def _is_within(dock: QDockWidget) -> bool:
    here = QApplication.focusWidget()
    return here is not None and dock.isAncestorOf(here)


def _enter(panel: QWidget) -> None:
    """Go to the first thing in a panel that takes keys, its headings last of all."""
    # Not by `nextInFocusChain`: PySide takes what it gives for a child of what it was asked of,
    # and declares living objects dead as soon as that is let go.
    takes = [
        part
        for part in panel.findChildren(QWidget)
        if part.isVisibleTo(panel) and part.isEnabled() and part.focusPolicy() & _BY_TAB
    ]
    if takes:
        min(takes, key=lambda part: _as_read(panel, part)).setFocus(Qt.FocusReason.TabFocusReason)


def _as_read(panel: QWidget, part: QWidget) -> tuple[bool, int, int]:
    """Return where a part comes when a panel is read: its headings last of all."""
    place = part.mapTo(panel, QPoint())
    return isinstance(part, QTabBar), place.y(), place.x()
