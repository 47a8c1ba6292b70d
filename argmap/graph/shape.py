"""How a map hangs together as a whole."""

import networkx as nx

from argmap.graph.bridge import as_graph
from argmap.model import Map


def components(map_: Map) -> int:
    """Count the parts that no link joins."""
    return int(nx.number_weakly_connected_components(as_graph(map_)))


def is_cyclic(map_: Map) -> bool:
    """Tell whether something bears on itself, by whatever way round."""
    return not nx.is_directed_acyclic_graph(as_graph(map_))
