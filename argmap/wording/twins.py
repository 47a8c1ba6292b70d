"""Texts that say nearly the same, found without comparing each with each."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import ceil

from argmap.wording.words import terms

ALIKE = 0.8
# Shorter texts share too few words to tell.
FEWEST = 4
# A rare word that this many texts share tells too little to compare them all.
CROWD = 60


def twins(texts: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Return groups of keys whose texts share four words in five, or all of them."""
    same = _same(texts)
    first = {keys[0]: words for words, keys in same.items() if words}
    parent = {key: key for key in first}
    for one, other in _pairs(first):
        parent[_root(parent, one)] = _root(parent, other)
    groups: dict[str, list[str]] = defaultdict(list)
    for key, words in first.items():
        groups[_root(parent, key)].extend(same[words])
    order = {key: place for place, key in enumerate(texts)}
    found = (tuple(sorted(keys, key=order.__getitem__)) for keys in groups.values())
    return tuple(sorted((keys for keys in found if len(keys) > 1), key=lambda k: order[k[0]]))


def _same(texts: Mapping[str, str]) -> Mapping[frozenset[str], list[str]]:
    found: dict[frozenset[str], list[str]] = defaultdict(list)
    for key, text in texts.items():
        found[terms(text)].append(key)
    return found


def _pairs(bags: Mapping[str, frozenset[str]]) -> Iterable[tuple[str, str]]:
    """Two sets this alike share one of their rarest words: look only there."""
    seen_in = Counter(word for words in bags.values() for word in words)
    shelf: dict[str, list[str]] = defaultdict(list)
    for key, words in bags.items():
        if len(words) < FEWEST:
            continue
        rare = _rarest(words, seen_in)
        near = {other for word in rare for other in shelf[word][-CROWD:]}
        yield from ((key, other) for other in sorted(near) if _alike(words, bags[other]))
        for word in rare:
            shelf[word].append(key)


def _rarest(words: frozenset[str], seen_in: Counter[str]) -> Sequence[str]:
    keep = len(words) - ceil(ALIKE * len(words)) + 1
    return sorted(words, key=lambda word: (seen_in[word], word))[:keep]


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    small, large = sorted((len(one), len(other)))
    if small < ALIKE * large:
        return False
    shared = len(one & other)
    return shared >= ALIKE * (len(one) + len(other) - shared)


def _root(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key
