"""Deleting says what it leaves behind, and does not lose one's place."""


def test_what_is_left_hanging_is_told(person):
    """The evidence beneath stays, and now bears on nothing."""
    held = next(x for x in person.document.map.links if x.target in person.document.map.node_by_id
                and person.document.map.links_from.get(x.target))  # fmt: skip
    person.canvas.select((held.target,))

    person.built.run("delete")

    assert "bears on nothing" in person.said[-1] or "bear on nothing" in person.said[-1]


def test_one_is_then_at_what_it_bore_on(person):
    """The keyboard goes on from there."""
    link = next(x for x in person.document.map.links if x.target == "t")
    person.canvas.select((link.sources[0],))

    person.built.run("delete")

    assert person.canvas.selection() == ("t",)


def test_a_leaf_goes_without_a_word(person):
    """Nothing else falls with it."""
    map_ = person.document.map
    leaf = next(n.id for n in map_.nodes if map_.links_from.get(n.id)
                and not map_.links_into.get(n.id)
                and not any(map_.links_into.get(x.id) for x in map_.links_from[n.id]))  # fmt: skip
    before = len(person.said)
    person.canvas.select((leaf,))

    person.built.run("delete")

    assert len(person.said) == before
