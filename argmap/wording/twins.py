"""Texts that say nearly the same, found without comparing each with each."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, takewhile
from math import ceil
from operator import eq

from argmap.breath import breathe
from argmap.wording.words import terms, terms_in_order

# Of all words of two texts so many must be shared to be worth a look, and to need none.
NEAR, ALIKE = 0.6, 0.8
# In between, their letters decide: all but so few must be the same from either end, as in
# "in each case" and "in every case". No diff: it would cost more than it tells.
LETTERS = 0.8
# Shorter texts share too few words to tell.
FEWEST = 4
# A rare word that this many texts share tells too little to compare them all.
CROWD = 40
# Of shorter words nothing is known by their letters.
FORM = 3
# So many pairs are held against each other; a map of thousands of like texts has said enough.
LOOKS = 200_000

# A word of these in one text alone turns it round, or makes it count something else; the later
# ones do so in German, French, Spanish, Italian, Dutch and Portuguese.
_TURNS = terms(
    "not no never nor neither none nothing nobody cannot without t hardly less more fewer "
    "one two three four five six seven eight nine ten hundred thousand million billion half "
    "nicht kein keine keinen keinem keiner keines nie niemals nichts ohne niemand "
    "ne pas jamais aucun aucune rien sans nunca jamás ningún ninguna sin non mai nessuno nessuna "
    "senza niet geen nooit zonder não nem nenhum nenhuma sem"
)
# How words begin that say the opposite of each other: one text has the one, one the other.
_PAIRS = (
    "rais lower, rais cut, increas decreas, increas reduc, increas cut, ris fall, rise fell, "
    "rose fell, grow shrink, gain los, win los, won lost, help harm, help hurt, benefit harm, "
    "support oppos, accept reject, allow ban, allow forbid, permit ban, permit forbid, "
    "strengthen weaken, succeed fail, success fail, good bad, better worse, best worst, "
    "lack has, lack have, high low, rich poor, cheap expensive, strong weak, safe dangerous, "
    "start end, begin end, first last, open clos, true false, all some, many few, men women, "
    "before after, north south, east west, left right, public private, above below, import export, "
    "steig sink, steig fall, hilf schad, gut schlecht"
)
_OPPOSITES = tuple((one, other) for one, other in map(str.split, _PAIRS.split(", ")))
# Words that join the others and say nothing of their own: one may stand for another of them.
_JOINTS = terms(
    "a an the this that these those such each every it its he his she her they their we our "
    "is are was were be been being has have had do does did will would of to in on at with over "
    "than as so and or very really also too "
    "der die das den dem des ein eine einen einem einer le la les l un une du de el los las una "
    "il lo gli i het een o os um uma"
)
# What a word may end in and still be the same word.
_ENDINGS = frozenset(("s", "es", "r", "me", "d", "ed", "ing", "ly", "e", "n", "en"))
# What turns a word round when it stands before it.
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "anti", "mis")


def twins(texts: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Return groups of keys whose texts say nearly the same.

    A "not" or a number that one has and the other has not makes them two different statements.
    """
    lines = {key: terms_in_order(text) for key, text in texts.items()}
    same = _same(lines)
    parent = {key: key for key in same}
    for one, other in _pairs({key: lines[key] for key in same}):
        parent[_root(parent, one)] = _root(parent, other)
    groups: dict[str, list[str]] = defaultdict(list)
    for key, keys in same.items():
        groups[_root(parent, key)].extend(keys)
    order = {key: place for place, key in enumerate(texts)}
    found = (tuple(sorted(keys, key=order.__getitem__)) for keys in groups.values())
    return tuple(sorted((keys for keys in found if len(keys) > 1), key=lambda k: order[k[0]]))


def _same(lines: Mapping[str, tuple[str, ...]]) -> Mapping[str, list[str]]:
    """Return the keys of the same words in the same order, by the first of them."""
    first: dict[tuple[str, ...], str] = {}
    found: dict[str, list[str]] = {}
    for key, words in lines.items():
        breathe()
        if words:
            found.setdefault(first.setdefault(words, key), []).append(key)
    return found


def _pairs(lines: Mapping[str, tuple[str, ...]]) -> Iterable[tuple[str, str]]:
    """Two sets this alike share one of their rarest words: look only there."""
    bags = {key: frozenset(words) for key, words in lines.items()}
    seen_in = Counter(word for words in bags.values() for word in words)
    shelf: dict[str, list[str]] = defaultdict(list)
    left = LOOKS
    for key, words in bags.items():
        breathe()
        if len(words) < FEWEST:
            continue
        rare = _rarest(words, seen_in)
        near = set(chain.from_iterable(shelf[word][-CROWD:] for word in rare))
        # Sorted only where some are left out, so that the same ones are in every run.
        for other in near if len(near) <= left else sorted(near)[:left]:
            bag = bags[other]
            shared = len(words & bag)
            share = shared / (len(words) + len(bag) - shared)
            if share < NEAR or _differs(words - bag, bag - words):
                continue
            if _is_near(lines[key], lines[other]) and _in_step(lines[key], lines[other]):
                yield key, other
        left -= len(near)
        if left <= 0:
            return
        for word in rare:
            shelf[word].append(key)


def _in_step(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether all words that two texts share but one come in the same order.

    "A leads to B" and "B leads to A" share all of theirs, and say two things.
    """
    places = {word: place for place, word in enumerate(other)}
    shared = [places[word] for word in one if word in places]
    # The longest row of rising places, by where rows of each length can end the soonest.
    ends: list[int] = []
    for place in shared:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
    return len(ends) >= len(shared) - 1


def _rarest(words: frozenset[str], seen_in: Counter[str]) -> Sequence[str]:
    keep = len(words) - ceil(NEAR * len(words)) + 1
    return sorted(words, key=lambda word: (seen_in[word], word))[:keep]


def _differs(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether the words that only one of them has make it say something else.

    One may say a little more than the other. Where each has a word that the other has not, one
    was put for the other: that is a second statement ("in March", "in June"), unless both are
    forms of one word or do no more than join the others.
    """
    words = ours | theirs
    if words & _TURNS or any(word[0].isdigit() for word in words):
        return True
    if any(_opposed(one, other) for one in ours for other in theirs):
        return True
    return bool(_own(ours, theirs) and _own(theirs, ours))


def _own(ours: frozenset[str], theirs: frozenset[str]) -> list[str]:
    """Return the words of which the other has no form, and that do more than join."""
    return [a for a in ours - _JOINTS if not any(_is_form(a, b) for b in theirs)]


def _is_form(one: str, other: str) -> bool:
    """Whether two words are one: schools and school, organise and organize, goverment too."""
    short, long = sorted((one, other), key=len)
    head = _same_start(short, long)
    if len(short) >= FORM and head == len(short) and long[head:] in _ENDINGS:
        return True
    tail = min(_same_start(short[::-1], long[::-1]), len(short) - head)
    return head > 1 and len(short) > FORM and head + tail >= LETTERS * len(long)


def _opposed(one: str, other: str) -> bool:
    if any(one == prefix + other or other == prefix + one for prefix in _PREFIXES):
        return True
    return any(
        (one.startswith(a) and other.startswith(b)) or (one.startswith(b) and other.startswith(a))
        for a, b in _OPPOSITES
    )


def _is_near(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether enough words are shared, forms of a word among them, or nearly all letters."""
    shared = {*one} & {*other}
    news = {*other} - shared
    same = len(shared) + sum(any(_is_form(a, b) for b in news) for a in {*one} - shared)
    share = same / (len(one) + len(other) - same)
    return share >= ALIKE or _reads_alike(" ".join(one), " ".join(other))


def _reads_alike(one: str, other: str) -> bool:
    a, b = one.casefold(), other.casefold()
    head = _same_start(a, b)
    tail = min(_same_start(a[::-1], b[::-1]), min(len(a), len(b)) - head)
    return head + tail >= LETTERS * max(len(a), len(b))


def _same_start(one: str, other: str) -> int:
    return sum(takewhile(bool, map(eq, one, other)))


def _root(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key
