"""Copying gives a picture, a drawing, text and the map in one go."""

from PySide6.QtGui import QImage

from argmap import paint
from argmap.formats import native
from argmap.formats.table import read_any
from tests.paint.maps import TALKS


def test_a_copy_is_there_in_every_form() -> None:
    """Whatever another program takes, it gets."""
    carried = paint.clipboard_payload(TALKS)

    assert not QImage.fromData(carried["image/png"]).isNull()
    assert carried["image/svg+xml"].startswith(b"<?xml")
    assert "Pressure alone has failed." in carried["text/plain"].decode()
    assert native.read(carried["application/vnd.argmap+json"], "the clipboard") == TALKS


def test_a_copied_part_is_no_more_than_that_part() -> None:
    """Picture, text and map agree on what was chosen."""
    carried = paint.clipboard_payload(TALKS, frozenset({"a", "e"}))
    piece = native.read(carried["application/vnd.argmap+json"], "the clipboard")

    assert {node.id for node in piece.nodes} == {"a", "e"}
    assert read_any(carried["image/png"]) == piece
    assert "Talking is slow" not in carried["text/plain"].decode()


def test_a_link_brings_its_ends() -> None:
    """Copying a link copies what it joins."""
    carried = paint.clipboard_payload(TALKS, frozenset({"2"}))
    piece = native.read(carried["application/vnd.argmap+json"], "the clipboard")

    assert {node.id for node in piece.nodes} == {"t", "k"}
