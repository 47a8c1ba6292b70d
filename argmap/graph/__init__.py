"""The bridge from a map to networkx: graphs in which links are vertices too."""

from argmap.graph.bridge import as_graph, footing, live_links, support_graph
from argmap.graph.reach import gathered, knots, reach, signs
from argmap.graph.shape import components, is_cyclic

__all__ = [
    "as_graph",
    "components",
    "footing",
    "gathered",
    "is_cyclic",
    "knots",
    "live_links",
    "reach",
    "signs",
    "support_graph",
]
