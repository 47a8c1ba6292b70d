"""Keeping what is costly to make, for each thread by itself.

Exports and thumbnails are painted off the window's thread. Qt's fonts and paths work out parts of
themselves when first used, which two threads may not do to one object at the same time.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from threading import local
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def kept_per_thread(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep up to so many answers of a function in each thread."""

    def keeping(make: Callable[P, T]) -> Callable[P, T]:
        mine = local()

        @wraps(make)
        def get(*args: P.args, **kwargs: P.kwargs) -> T:
            try:
                kept = mine.kept
            except AttributeError:
                kept = mine.kept = lru_cache(most)(make)
            found: T = kept(*args, **kwargs)
            return found

        return get

    return keeping
