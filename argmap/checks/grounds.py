"""Does everything that is asserted stand on something?"""

from collections.abc import Iterable

import networkx as nx

from argmap.checks.finding import Finding, Fix
from argmap.checks.reading import UNGROUNDED_ROLES, Reading
from argmap.graph import reach
from argmap.model import LinkKind, NodeKind


def unsupported(read: Reading) -> Iterable[Finding]:
    """A claim or rebuttal under which nothing stands."""
    for node in read.map.nodes:
        if node.id in read.unsupported:
            yield Finding(
                "UNSUPPORTED",
                "warns",
                (node.id,),
                (),
                f"Nothing stands under {read.name(node.id)} yet.",
                "A reader who doubts it has been given no reason to accept it.",
                Fix("Add a reason", "add_support", node.id, NodeKind.CLAIM),
            )


def ungrounded(read: Reading) -> Iterable[Finding]:
    """Reasons, but no evidence, however far down one looks."""
    for node in read.map.nodes:
        if (
            node.kind in (NodeKind.CLAIM, NodeKind.REBUTTAL)
            and node.role not in UNGROUNDED_ROLES
            and node.id in read.supported
            and not read.evidence_below[node.id]
        ):
            yield Finding(
                "UNGROUNDED",
                "warns",
                (node.id,),
                (),
                f"{read.name(node.id)} has reasons, but no evidence anywhere beneath them.",
                "Reasons that rest on reasons alone carry as far as the reader's goodwill.",
                Fix("Add evidence", "add_evidence", node.id, NodeKind.EVIDENCE),
            )


def circular(read: Reading) -> Iterable[Finding]:
    """Statements that hold each other up, or a step that its own conclusion backs."""
    nodes_, links_ = read.map.node_by_id, read.map.link_by_id
    place = {id_: at for at, id_ in enumerate((*nodes_, *links_))}
    for part in read.knots:
        first = next(iter(part))
        if len(part) == 1 and not read.footing.has_edge(first, first):
            continue
        ids = sorted(part, key=place.__getitem__)
        nodes = tuple(id_ for id_ in ids if id_ in nodes_)
        links = tuple(id_ for id_ in ids if id_ in links_)
        yield Finding(
            "CIRCULAR",
            "blocks",
            nodes,
            links,
            _circle(read, nodes, links),
            "A circle shows that things fit together, not that any of them is so.",
            Fix("Show the circle", "select", ids[0]),
        )


def _circle(read: Reading, nodes: tuple[str, ...], links: tuple[str, ...]) -> str:
    if len(nodes) == 1:
        itself = any(nodes[0] in x.sources for x in read.into.get(nodes[0], ()) if x.id in links)
        fault = (
            "is given as a reason for itself" if itself else "backs the very step that leads to it"
        )
        return f"{read.name(nodes[0])} {fault}."
    whom = read.names(nodes or links)
    return f"{whom[:1].upper()}{whom[1:]} lean on each other in a circle."


def orphan(read: Reading) -> Iterable[Finding]:
    """A node that no link touches."""
    for node in read.map.nodes:
        if read.is_orphan(node.id):
            yield Finding(
                "ORPHAN",
                "warns",
                (node.id,),
                (),
                f"{read.name(node.id)} is not joined to anything.",
                "The map does not yet say what it is there for.",
                Fix("Link it", "join", node.id),
            )


def disconnected(read: Reading) -> Iterable[Finding]:
    """Linked among themselves, but with no way to the thesis; one finding an island."""
    if not read.theses:
        return
    near = _bearing(read)
    far: nx.Graph = nx.Graph()
    far.add_nodes_from(n.id for n in read.map.nodes if n.id in read.linked and n.id not in near)
    for hub, ends in ((x.id, (*x.sources, x.target)) for x in read.links if x.id not in near):
        far.add_edges_from((hub, end) for end in ends if end not in near)
    order = {node.id: place for place, node in enumerate(read.map.nodes)}
    for island in nx.connected_components(far):
        nodes = tuple(sorted((id_ for id_ in island if id_ in order), key=order.__getitem__))
        if nodes:
            yield Finding(
                "DISCONNECTED",
                "warns",
                nodes,
                (),
                f"No link leads from {read.names(nodes)} to the thesis.",
                "What does not bear on the thesis is lost on the reader.",
                Fix("Link it", "join", nodes[0]),
            )


def broken_group(read: Reading) -> Iterable[Finding]:
    """Linked premises of which one gives way, and the step with it."""
    for link in read.links:
        if len(link.sources) < 2 or link.kind is LinkKind.RESTATES:
            continue
        weak = tuple(
            s for s in dict.fromkeys(link.sources) if s in read.unsupported or s in read.fallen
        )
        if weak:
            yield Finding(
                "BROKEN_GROUP",
                "warns",
                weak,
                (link.id,),
                f"The step to {read.name(link.target)} needs {read.names(weak)}, "
                f"which {'does' if len(weak) == 1 else 'do'} not hold yet.",
                "Linked premises carry together or not at all.",
                Fix("Add a reason", "add_support", weak[0], NodeKind.CLAIM),
            )


def _bearing(read: Reading) -> set[str]:
    """Return the nodes and links from which a way leads to the thesis, and the thesis."""
    links, into = read.map.link_by_id, read.into

    def before(id_: str) -> list[str]:
        steps = [link.id for link in into.get(id_, ())]
        return [*links[id_].sources, *steps] if id_ in links else steps

    return reach(read.theses, before)
