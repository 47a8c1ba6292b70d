"""Sources from elsewhere join those that are there, and none is doubled."""

from argmap import edits
from argmap.model import Map, Source


def test_a_known_source_is_renewed_and_keeps_what_was_said_of_it_here() -> None:
    map_ = Map(sources=(Source(id="s", name="A survey", credibility=0.7, reason="Known"),))
    new = Source(id="s", name="A Survey", date="2017", named=True)

    (source,) = edits.take_in_sources(map_, (new,)).sources

    assert source == Source(id="s", name="A Survey", date="2017", credibility=0.7, reason="Known")


def test_a_source_with_the_same_title_and_authors_is_the_same() -> None:
    map_ = Map(sources=(Source(id="s", name="A survey", authors=("Walsh, Ann",)),))
    new = Source(id="walsh17", name="a  Survey", authors=("walsh, ann",), url="https://x.org")

    (source,) = edits.take_in_sources(map_, (new,)).sources

    assert (source.id, source.url) == ("s", "https://x.org")


def test_one_key_for_two_works_makes_two_sources() -> None:
    map_ = Map(sources=(Source(id="s", name="A survey", authors=("Walsh, Ann",)),))
    other = Source(id="s", name="A book", authors=("Bond, J.",))

    after = edits.take_in_sources(map_, (other,))

    assert [(s.id, s.name) for s in after.sources] == [("s", "A survey"), ("s-2", "A book")]
    assert edits.take_in_sources(after, (other,)) is after


def test_what_brings_nothing_new_is_no_step() -> None:
    map_ = Map(sources=(Source(id="s", name="A survey"),))

    assert edits.take_in_sources(map_, map_.sources) is map_
