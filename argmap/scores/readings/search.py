"""Every complete labelling of a framework, by search with propagation."""

from collections.abc import Iterable, Iterator

from argmap.scores.readings.frameworks import Framework

IN, OUT, OPEN = 1, 2, 4
_ANY = IN | OUT | OPEN
_FIXED = (IN, OUT, OPEN)

Labels = list[int]
"""For each argument the labels that it can still have, as bits."""


class TooManyError(Exception):
    """The search went further than allowed."""


def settled_labels(framework: Framework) -> Labels:
    """Return what every complete labelling says, as far as following the rules shows it."""
    found = _spread(framework, [_ANY] * framework.count, range(framework.count))
    # There always is a complete labelling, so the rules never strike out everything.
    return found or []


def complete_labellings(framework: Framework, most: int) -> Iterator[Labels]:
    """Yield every complete labelling; raise TooManyError after so many steps of the search."""
    waiting = [settled_labels(framework)]
    while waiting:
        most -= 1
        if most < 0:
            raise TooManyError
        labels = waiting.pop()
        choice = _most_telling(framework, labels)
        if choice is None:
            yield labels
            continue
        for label in _FIXED:
            if labels[choice] & label:
                tried = list(labels)
                tried[choice] = label
                near = (choice, *framework.attackers[choice], *framework.targets[choice])
                found = _spread(framework, tried, near)
                if found is not None:
                    waiting.append(found)


def _most_telling(framework: Framework, labels: Labels) -> int | None:
    """Return the undecided argument that touches most others."""
    undecided = [a for a, label in enumerate(labels) if label not in _FIXED]
    return max(
        undecided,
        key=lambda a: len(framework.targets[a]) + len(framework.attackers[a]),
        default=None,
    )


def _spread(framework: Framework, labels: Labels, news: Iterable[int]) -> Labels | None:
    """Strike out what has become impossible until nothing more follows; None if all has."""
    queue = list(news)
    waiting = set(queue)
    while queue:
        argument = queue.pop()
        waiting.discard(argument)
        for changed in _struck(framework, labels, argument):
            if not labels[changed]:
                return None
            for near in (changed, *framework.targets[changed], *framework.attackers[changed]):
                if near not in waiting:
                    waiting.add(near)
                    queue.append(near)
    return labels


def _struck(framework: Framework, labels: Labels, argument: int) -> list[int]:
    """Apply the rule of one argument to itself and its attackers; return whose labels changed."""
    attackers = framework.attackers[argument]
    before = {a: labels[a] for a in (argument, *attackers)}
    labels[argument] &= _possible(labels, attackers)
    if labels[argument] == IN:
        _restrict(labels, attackers, OUT)
    elif labels[argument] == OPEN:
        _restrict(labels, attackers, OUT | OPEN)
        _force_one(labels, attackers, OPEN)
    elif labels[argument] == OUT:
        _force_one(labels, attackers, IN)
    return [a for a, was in before.items() if labels[a] != was]


def _possible(labels: Labels, attackers: tuple[int, ...]) -> int:
    """Return the labels that attackers leave possible."""
    found = 0
    if all(labels[a] & OUT for a in attackers):
        found |= IN
    if any(labels[a] & IN for a in attackers):
        found |= OUT
    if all(labels[a] != IN for a in attackers) and any(labels[a] & OPEN for a in attackers):
        found |= OPEN
    return found


def _restrict(labels: Labels, arguments: tuple[int, ...], allowed: int) -> None:
    for argument in arguments:
        labels[argument] &= allowed


def _force_one(labels: Labels, arguments: tuple[int, ...], label: int) -> None:
    """Where only one argument can still have a label that one must have, give it to it."""
    able = [a for a in arguments if labels[a] & label]
    if len(able) == 1:
        labels[able[0]] = label
