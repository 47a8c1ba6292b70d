"""The palette: every command, every choice of the preferences, every node, every recent map."""

from typing import TYPE_CHECKING

from argmap.gui.actions.table import Action
from argmap.gui.dialogs.picker import Choice, Picker
from argmap.gui.settings import SETTINGS

if TYPE_CHECKING:
    from argmap.gui.window.main import MainWindow


class Palette:
    """Lists what can be done or gone to, and does what is taken."""

    def __init__(self, window: "MainWindow") -> None:
        self._w = window

    def open(self) -> None:
        """Ask for a command, words of a node, or a recent map."""
        rows = [*self._commands(), *self._settings(), *self._nodes(), *self._files()]
        prompt = "A command, words of a node, or a recent map"
        Picker("Find or run", prompt, rows, self._w).pick(self._take)

    def _commands(self) -> list[Choice]:
        built = self._w.built
        return [
            Choice(
                _title(row),
                row.shortcut if isinstance(row.shortcut, str) else row.shortcut[0],
                f"do {id_}",
                built.can(id_),
                also=f"{row.menu} {row.tip}",
            )
            for id_, row in built.rows.items()
        ]

    def _settings(self) -> list[Choice]:
        """Return a row for each thing that can be chosen in the preferences."""
        now = self._w.settings.get
        rows: list[Choice] = []
        for setting in SETTINGS:
            if setting.title and not setting.choices:
                is_on = "on" if now(setting.key) else "off"
                rows.append(Choice(setting.title, is_on, f"turn {setting.key}", also="preferences"))
            for at, (value, words) in enumerate(setting.choices):
                title = f"{setting.title}: {words}"
                mark = "now" if value == now(setting.key) else ""
                rows.append(Choice(title, mark, f"set {setting.key} {at}", also="preferences"))
        return rows

    def _nodes(self) -> list[Choice]:
        nodes = self._w.document.map.nodes
        return [Choice(node.text, node.kind, f"go {node.id}") for node in nodes if node.text]

    def _files(self) -> list[Choice]:
        here = self._w.document.path
        return [
            Choice(f"Open {path.stem}", str(path.parent), f"open {path}", also="recent maps files")
            for path in self._w.filing.recent()
            if path != here
        ]

    def _take(self, value: str, _other: bool) -> None:
        what, _, rest = value.partition(" ")
        if what == "do":
            self._w.built.run(rest)
        elif what == "open":
            self._w.filing.take_all([rest])
        elif what in ("set", "turn"):
            self._choose(*rest.split(" "))
        else:
            self._w.show_start(False)
            self._w.select((rest,))
            self._w.canvas.setFocus()

    def _choose(self, key: str, at: str = "") -> None:
        setting = next(one for one in SETTINGS if one.key == key)
        value = setting.choices[int(at)][0] if at else not self._w.settings.get(key)
        self._w.settings.put(key, value)


def _title(row: Action) -> str:
    """Return what an action is called out of its menu: with what a submenu is about."""
    _, _, about = row.menu.partition(" › ")
    title = row.title.replace("&", "")
    return f"{about}: {title[:1].lower()}{title[1:]}" if about else title
