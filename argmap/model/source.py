"""A source: who says it, and how far to believe them."""

from argmap.model.frozen import Frozen, SourceId, Unit


class Source(Frozen):
    """A person, paper, record or event that nodes cite. Exchangeable with CSL-JSON."""

    id: SourceId
    name: str = ""
    authors: tuple[str, ...] = ()
    organisation: str = ""
    kind: str = ""
    field: str = ""
    qualification: str = ""
    date: str = ""
    url: str = ""
    named: bool = True
    credibility: Unit | None = None
    reason: str = ""

    @property
    def known_by(self) -> str:
        """What to call it: its own name, else its organisation's or its authors'; may be empty."""
        return self.name or self.organisation or ", ".join(self.authors)
