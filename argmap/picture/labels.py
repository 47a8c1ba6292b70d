"""How wide a short label is in the bundled font, near enough for a pill, without asking Qt."""

# Advance widths of Inter Semi Bold from the space to the tilde, in thousandths of the size.
_ADVANCES = (
    248, 309, 396, 643, 649, 844, 663, 213, 393, 393, 543, 673, 295, 466, 290, 379,
    667, 481, 621, 652, 666, 632, 648, 587, 646, 648, 290, 295, 673, 673, 673, 544,
    999, 724, 657, 744, 724, 608, 586, 755, 744, 275, 561, 677, 566, 906, 741, 775,
    643, 776, 651, 649, 660, 734, 724, 1007, 690, 705, 653, 393, 379, 393, 481, 468,
    497, 575, 630, 577, 630, 593, 377, 625, 613, 261, 261, 569, 261, 898, 610, 608,
    625, 625, 397, 549, 380, 608, 576, 837, 562, 576, 562, 393, 358, 393, 673,
)  # fmt: skip
_NARROW, _LATIN, _WIDE = 290, 640, 1000


def label_width(text: str, size: float) -> float:
    """Return the width of a short semi-bold text at a pixel size."""
    return sum(_advance(letter) for letter in text) * size / 1000


def _advance(letter: str) -> int:
    place = ord(letter) - 32
    if 0 <= place < len(_ADVANCES):
        return _ADVANCES[place]
    if letter in "·’‘…":
        return _NARROW
    return _LATIN if ord(letter) < 0x1100 else _WIDE
