"""What the thesis would be without one node, said in a sentence."""

from argmap.model import Node, NodeKind
from argmap.scores import Scores, score

# One more reckoning of the whole map; beyond this it would be felt with every selection.
LARGEST = 1500


def loss_words(node: Node, scores: Scores) -> str:
    """Say where the thesis would go without this node; nothing for the thesis itself."""
    map_ = scores.map
    thesis = map_.theses[0] if map_.theses else None
    if thesis is None or thesis.id == node.id or len(map_.nodes) > LARGEST:
        return ""
    now = scores.nodes[thesis.id].strength
    without = score(map_, scores.semantics, scores.off | {node.id}).nodes[thesis.id].strength
    met = node.kind is NodeKind.CRITIQUE
    start = "Were this critique met in full" if met else "Without it"
    here, there = f"{100 * now:.0f}", f"{100 * without:.0f}"
    if here == there:
        return f"{start}, the thesis would stay at {here} %."
    verb = "rise" if without > now else "sink"
    return f"{start}, the thesis would {verb} from {here} to {there} %."
