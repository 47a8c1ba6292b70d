"""The bridge from a map to networkx: graphs in which links are vertices too."""

from argmap.graph.bridge import as_graph, footing, live_links, support_graph
from argmap.graph.reach import gathered, reach, signs

__all__ = [
    "as_graph",
    "footing",
    "gathered",
    "live_links",
    "reach",
    "signs",
    "support_graph",
]
