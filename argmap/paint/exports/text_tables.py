"""Tables in a text: as wide as the sheet, quiet lines, headings on every page."""

from collections.abc import Callable

from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlockFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from argmap.outline.piece import Run, Table

_SMALL = 12.0
_LINE, _HEAD_LINE = "#d5dae1", "#8a94a3"
Write = Callable[[Run, float], None]


def fill_table(cursor: QTextCursor, table: Table, write: Write) -> None:
    """Put a table at the cursor and leave the cursor behind it; `write` writes at the cursor."""
    made = cursor.insertTable(1 + len(table.rows), len(table.head), _form(table))
    rows = (tuple(Run(name, bold=True) for name in table.head), *table.rows)
    for line, row in enumerate(rows):
        for column, run in enumerate(row):
            _border(made, line, column)
            place = made.cellAt(line, column).firstCursorPosition()
            cursor.setPosition(place.position())
            cursor.setBlockFormat(QTextBlockFormat())
            write(run, _SMALL)
    cursor.setPosition(made.lastPosition() + 1)


def _form(table: Table) -> QTextTableFormat:
    given = table.widths if len(table.widths) == len(table.head) else (1,) * len(table.head)
    whole = sum(given) or 1
    form = QTextTableFormat()
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, 100 * part / whole) for part in given]
    )
    form.setHeaderRowCount(1)
    form.setCellSpacing(0)
    form.setCellPadding(5)
    form.setBorder(0)
    form.setBorderCollapse(True)
    form.setTopMargin(4)
    form.setBottomMargin(8)
    return form


def _border(made: QTextTable, line: int, column: int) -> None:
    cell = made.cellAt(line, column)
    form = QTextTableCellFormat()
    form.setBottomBorder(1)
    form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBottomBorderBrush(QBrush(QColor(_LINE if line else _HEAD_LINE)))
    cell.setFormat(form)
