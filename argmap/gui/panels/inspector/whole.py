"""The map itself in the inspector, shown when nothing is selected."""

from PySide6.QtCore import Signal

from argmap import edits
from argmap.gui.panels.inspector.fields import Choice, Do, Form, row
from argmap.gui.panels.inspector.words import Line
from argmap.gui.panels.leader import Leader
from argmap.model import Map
from argmap.wording import shortened

SEMANTICS = (
    ("weight", "weight of evidence"),
    ("dfquad", "each further reason adds less"),
    ("quadratic", "few reasons move little"),
    ("euler", "a low start is hard to leave"),
)
METHODS = {
    "weight": "the odds are multiplied by each reason, as in weighing evidence (Good).",
    "dfquad": "both sides are filled up, then set off against each other (DF-QuAD).",
    "quadratic": "both sides are added up, and the difference counts by its square "
    "(quadratic energy).",
    "euler": "both sides are added up, and the difference acts more on a high start (Euler-based).",
}
_DIRECTIONS = (("down", "from the top down"), ("up", "from the bottom up"), ("right", "rightwards"))


class MapForm(Form):
    """Title, thesis, authors, as-of date, scoring and direction of the whole map."""

    selected = Signal(tuple)

    def __init__(self, do: Do) -> None:
        super().__init__()
        self._do = do
        self._map = Map()
        self.title = Line("Title of the map")
        self.thesis = Leader()
        self.thesis.setAccessibleName("Thesis")
        self.authors = Choice("Authors")
        self.as_of = Line("As-of date", "Date, as 2017-03-07")
        self.semantics = Choice("How scores are reckoned", SEMANTICS)
        self.direction = Choice("Direction", _DIRECTIONS)
        self._build()

    def show_map(self, map_: Map) -> None:
        """Show the map as it is."""
        self._map = map_
        self.title.show_words(map_.title)
        thesis = map_.theses[0] if map_.theses else None
        self.thesis.show_words(shortened(thesis.text, 300) if thesis else "none yet")
        self.thesis.setEnabled(thesis is not None)
        names = ((one.id, shortened(one.name, 40) or "no name yet") for one in map_.sources)
        self.authors.offer(((None, "not said"), *names))
        self.authors.show_value(map_.authors)
        self.as_of.show_words(map_.as_of)
        self.semantics.show_value(map_.settings.semantics)
        self.direction.show_value(map_.layout.direction)

    def _build(self) -> None:
        self.section("This map", self.title)
        self.section("Thesis", self.thesis)
        self.section("Authors", row(self.authors))
        self.section("Ages are counted from", self.as_of)
        self.section("Scores by", row(self.semantics))
        self.section("It grows", row(self.direction))
        self.end()
        self.title.written.connect(lambda t: self._do("Name map", edits.set_map, title=t))
        self.as_of.written.connect(lambda t: self._do("Set as-of date", edits.set_map, as_of=t))
        self.authors.chosen.connect(lambda a: self._do("Name authors", edits.set_map, authors=a))
        self.semantics.chosen.connect(self._reckon)
        self.direction.chosen.connect(lambda d: self._do("Turn map", edits.direct, d))
        self.thesis.clicked.connect(self._go)

    def _reckon(self, name: str) -> None:
        settings = self._map.settings.but(semantics=name)
        self._do("Change scoring", edits.set_map, settings=settings)

    def _go(self) -> None:
        if self._map.theses:
            self.selected.emit((self._map.theses[0].id,))
