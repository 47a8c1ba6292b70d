"""Square brackets hold what is still to be written, unless an editor put them there."""

import pytest

from argmap.wording.blanks import blanks


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("[Card.]", ("Card.",)),
        ("[Who] should [do what] about [this problem].", ("Who", "do what", "this problem")),
        ("Resolved: [the resolution].", ("the resolution",)),
        ("In a survey, [how many] pupils said so.", ("how many",)),
        ("", ()),
        ("[]", ()),
        ("Nothing in brackets.", ()),
    ],
)
def test_words_in_brackets_are_places(text: str, places: tuple[str, ...]) -> None:
    assert blanks(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "He said: “They [the ministers] knew.”",
        "[T]he minister knew.",
        "They recieved [sic] it.",
        "This was shown [3] and shown again [4, 5].",
        "It goes on […] for pages.",
        "See [the report](https://example.org).",
    ],
)
def test_what_editors_put_into_brackets_is_no_place(text: str) -> None:
    assert blanks(text) == ()
