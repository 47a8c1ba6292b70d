"""Where stretches of a text stand after a key was pressed, until the anchors are carried along."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from argmap.gui.panels.draft.lit import Lit, Tint

Stretch = TypeVar("Stretch", Lit, Tint)


def same(one: str, other: str) -> int:
    """Return how many letters two texts begin with alike."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def change(old: str, new: str) -> tuple[int, int]:
    """Return where two texts begin to differ, and how many letters they end with alike."""
    head = same(old, new)
    return head, min(same(old[::-1], new[::-1]), min(len(old), len(new)) - head)


def moved(stretches: Sequence[Stretch], old: str, new: str) -> tuple[Stretch, ...]:
    """Return the stretches of an old text in a new one; those of which nothing is left are gone.

    What is written at the very end or start of a stretch stands outside of it.
    """
    head, tail = change(old, new)
    last, shift = len(old) - tail, len(new) - len(old)

    def at(place: int, *, is_end: bool) -> int:
        if place < head or (is_end and place == head):
            return place
        return place + shift if place >= last else (last + shift if is_end else head)

    found = (
        replace(one, start=at(one.start, is_end=False), end=at(one.end, is_end=True))
        for one in stretches
    )
    return tuple(one for one in found if one.start < one.end)
