"""Double-edged nodes: those that work for the focus on one way and against it on another."""

from argmap.scores.variants import Case


def double_edged(case: Case) -> tuple[str, ...]:
    """Return the nodes that reach the focus with a plus and with a minus.

    Of such a node, what its loss does and which way its slope points may disagree.
    """
    seen = {(case.focus, 1)}
    found = [(case.focus, 1)]
    net = case.net
    for vertex, sign in found:
        for link in net.into[vertex] or ():
            side = sign if net.share[link] > 0 else -sign
            for above in (*net.premises(link), net.size + link):
                # What bears on a link works through it, on the side on which the link works.
                if (above, side) not in seen:
                    seen.add((above, side))
                    found.append((above, side))
    return tuple(case.id_of(v) for v in case.nodes if {(v, 1), (v, -1)} <= seen)
