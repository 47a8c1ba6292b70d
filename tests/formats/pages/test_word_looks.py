"""Word documents are laid out to be read: tables as wide as the text, the fact sheet across."""

import io
import zipfile

import pytest
from defusedxml.ElementTree import fromstring
from docx import Document

import argmap
from argmap import assets
from argmap.formats.pages import write_page
from argmap.model import Map
from argmap.outline.piece import Page, Run, Table, fact_page


@pytest.fixture(scope="module")
def talks() -> Map:
    return argmap.read(assets.seeds() / "korea-talks.argmap")


def test_a_table_takes_the_width_of_the_text_shared_out_as_asked() -> None:
    page = Page("T", (Table(("a", "b"), ((Run("1"), Run("2")),), (75, 25)),))

    document = Document(io.BytesIO(write_page(page, "x.docx")))

    section, (wide, narrow) = document.sections[0], document.tables[0].columns
    room = section.page_width - section.left_margin - section.right_margin
    assert wide.width / narrow.width == pytest.approx(3, rel=0.01)
    assert wide.width + narrow.width == pytest.approx(room, rel=0.01)


def test_the_fact_sheet_lies_across(talks: Map) -> None:
    section = Document(io.BytesIO(write_page(fact_page(talks), "x.docx"))).sections[0]

    assert section.page_width > section.page_height


def test_the_heads_of_a_table_come_again_on_the_next_sheet(talks: Map) -> None:
    table = Document(io.BytesIO(write_page(fact_page(talks), "x.docx"))).tables[0]

    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert "w:tblHeader" not in table.rows[1]._tr.xml


def test_the_parts_of_the_document_are_sound_xml_in_the_order_of_the_format(talks: Map) -> None:
    data = write_page(fact_page(talks), "x.docx")

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        roots = {name: fromstring(archive.read(name), forbid_dtd=True) for name in parts}
    properties = roots["word/document.xml"].find(".//{*}tblPr")
    assert properties is not None
    order = [child.tag.partition("}")[2] for child in properties]
    known = ["tblStyle", "tblW", "jc", "tblBorders", "tblLayout", "tblLook"]
    assert order == [name for name in known if name in order]


def test_a_title_of_any_length_can_be_written() -> None:
    document = Document(io.BytesIO(write_page(Page("W" * 3000, ()), "x.docx")))

    assert len(document.core_properties.title) == 255
