"""Tables in a Word document: as wide as the text, quiet lines, headings on every page."""

from collections.abc import Callable, Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Pt

from argmap.formats.pages.safe import clean
from argmap.outline.piece import Run, Table

_SMALL = Pt(9)
_LINE, _HEAD_LINE = "D5DAE1", "8A94A3"
Fill = Callable[[Any, tuple[Run, ...]], None]


def add_table(document: Any, table: Table, fill: Fill) -> None:
    """Add a table; `fill` writes the runs of a cell into its paragraph."""
    made = document.add_table(rows=1, cols=len(table.head))
    made.autofit = False
    _frame(made)
    for cell, name in zip(made.rows[0].cells, table.head, strict=True):
        cell.paragraphs[0].add_run(clean(name)).bold = True
    _repeat(made.rows[0])
    for row in table.rows:
        for cell, run in zip(made.add_row().cells, row, strict=True):
            fill(cell.paragraphs[0], (run,))
    _measure(document, made, shares(table))
    for row in made.rows:
        _keep_whole(row)
        for cell in row.cells:
            _settle(cell)
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def shares(table: Table) -> Sequence[float]:
    """Return the share of each column in the width of a table."""
    given = table.widths if len(table.widths) == len(table.head) else (1,) * len(table.head)
    whole = sum(given) or 1
    return [part / whole for part in given]


def _measure(document: Any, made: Any, parts: Sequence[float]) -> None:
    section = document.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    for column, part in zip(made.columns, parts, strict=True):
        column.width = Emu(int(room * part))
        # Some programs look at the columns, others at the cells.
        for cell in column.cells:
            cell.width = Emu(int(room * part))


def _settle(cell: Any) -> None:
    for paragraph in cell.paragraphs:
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.paragraph_format.space_before = Pt(2)
        paragraph.paragraph_format.line_spacing = 1.0
        for run in paragraph._p.iter(qn("w:r")):
            size = run.get_or_add_rPr()
            size.sz_val = _SMALL


def _frame(made: Any) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        borders.append(_line(side, _LINE))
    properties = made._tbl.tblPr
    # The order of properties is part of the format, and Word minds.
    later = {qn(f"w:{name}") for name in ("shd", "tblLayout", "tblCellMar", "tblLook")}
    after = next((part for part in properties if part.tag in later), None)
    if after is None:
        properties.append(borders)
    else:
        after.addprevious(borders)


def _line(side: str, colour: str) -> Any:
    line = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", colour)):
        line.set(qn(f"w:{name}"), value)
    return line


def _repeat(row: Any) -> None:
    heading = OxmlElement("w:tblHeader")
    row._tr.get_or_add_trPr().append(heading)
    for cell in row.cells:
        borders = OxmlElement("w:tcBorders")
        borders.append(_line("bottom", _HEAD_LINE))
        cell._tc.get_or_add_tcPr().append(borders)


def _keep_whole(row: Any) -> None:
    whole = OxmlElement("w:cantSplit")
    row._tr.get_or_add_trPr().insert(0, whole)
