"""What to tell a person before a drawing is made."""

from argmap.formats import png_text
from argmap.model import Map
from argmap.paint.exports.choices import Choices, kept
from argmap.paint.glyphs import missing_glyphs

_NAMED = 8


def cautions(map_: Map, suffix: str, choices: Choices | None = None) -> tuple[str, ...]:
    """Return sentences on what will not come out as one might think; none when all is well."""
    choices = choices or Choices()
    found: list[str] = []
    missing = missing_glyphs(map_)
    if missing:
        named = " ".join(missing[:_NAMED]) + (" …" if len(missing) > _NAMED else "")
        letters = "letter" if len(missing) == 1 else "letters"
        found.append(
            f"No font on this machine has {len(missing)} {letters} of this map ({named}): "
            "empty boxes will stand for them. A font that has them, once installed, is used."
        )
    if suffix.lower() == ".png" and choices.embed:
        found.extend(_too_large(kept(map_, choices)))
    return tuple(found)


def _too_large(payload: bytes) -> tuple[str, ...]:
    if not png_text.may_be_dropped(payload):
        return ()
    return ("The map inside is so large that other programs may drop it when they save the PNG.",)
