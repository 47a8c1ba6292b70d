"""The skeleton as a text: every node's words stand where it says."""

from argmap.assets import seeds
from argmap.model import Map
from argmap.outline.piece import laid_out, skeleton


def test_every_node_of_the_skeleton_stands_in_the_text_once() -> None:
    """At its place the text says the node's words."""
    map_ = Map.model_validate_json((seeds() / "korea-demo.argmap").read_text("utf-8"))

    laid = laid_out(map_, 700)

    told = {e.id for part in skeleton(map_).parts for e in part.entries if not e.back}
    assert set(laid.places) == told
    assert {id_: laid.text[start:end] for id_, (start, end) in laid.places.items()} == {
        id_: map_.node_by_id[id_].text for id_ in told
    }


def test_a_map_without_nodes_gives_its_title() -> None:
    """There is nothing to tell yet."""
    assert laid_out(Map(title="Talks")).text == "Talks"
