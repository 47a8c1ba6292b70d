"""A map as a fresh networkx graph. Links are vertices, as a link may itself be borne on."""

import networkx as nx

from argmap.model import Link, LinkKind, Map


def live_links(map_: Map) -> tuple[Link, ...]:
    """Return the links that hang together: no missing end, nor one that hangs on such a link."""
    lost = {link.id for link in map_.dangling}
    news = list(lost)
    while news:
        for link in map_.links_into.get(news.pop(), ()):
            if link.id not in lost:
                lost.add(link.id)
                news.append(link.id)
    return tuple(link for link in map_.links if link.id not in lost) if lost else map_.links


def as_graph(map_: Map) -> nx.MultiDiGraph:
    """Return nodes and links as vertices (attribute `value`), joined source → link → target.

    An arc's `part` is "premise" or "target". Dangling links are left out.
    """
    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    graph.add_nodes_from((node.id, {"value": node}) for node in map_.nodes)
    links = live_links(map_)
    graph.add_nodes_from((link.id, {"value": link}) for link in links)
    for link in links:
        graph.add_edges_from((source, link.id, {"part": "premise"}) for source in link.sources)
        graph.add_edge(link.id, link.target, part="target")
    return graph


def support_graph(map_: Map) -> nx.DiGraph:
    """Return which node supports which node: an arc for each premise, all nodes present."""
    graph: nx.DiGraph = nx.DiGraph()
    graph.add_nodes_from(node.id for node in map_.nodes)
    nodes = map_.node_by_id
    graph.add_edges_from(
        (source, link.target)
        for link in live_links(map_)
        if link.kind is LinkKind.SUPPORTS and link.target in nodes
        for source in link.sources
    )
    return graph


def footing(map_: Map) -> nx.DiGraph:
    """Return what rests on what: every node and link as a vertex, but only supporting arcs.

    What can be reached against the arcs from a vertex are its grounds, however deep, the steps
    between them, and what backs those steps. Of an attack only its backings are grounds: its
    premises are joined to it by no arc, as nobody rests on what attacks him.
    """
    graph: nx.DiGraph = nx.DiGraph()
    graph.add_nodes_from(node.id for node in map_.nodes)
    links = live_links(map_)
    graph.add_nodes_from(link.id for link in links)
    graph.add_edges_from(
        arc
        for link in links
        if link.kind is LinkKind.SUPPORTS
        for arc in (*((source, link.id) for source in link.sources), (link.id, link.target))
    )
    return graph
