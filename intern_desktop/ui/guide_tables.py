"""The formats of the tables in a page of the guide: those one sees, and those that hold notices and two languages."""

from PySide6.QtGui import QBrush, QColor, QTextFrameFormat, QTextLength, QTextTableCellFormat, QTextTableFormat

from intern_desktop.ui import style

CELL = 8
"""Room about the words of a cell, in pixels at 100 %."""
_PERCENT = QTextLength.Type.PercentageLength


def table(widths: tuple[QTextLength, ...], above: int, below: int, padding: int) -> QTextTableFormat:
    """A table as wide as the text, without lines; its columns share the width by themselves when none is given.

    The room above, below and within its cells is in pixels at 100 %.
    """
    form = QTextTableFormat()
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setCellPadding(style.px(padding))
    form.setTopMargin(style.px(above))
    form.setBottomMargin(style.px(below))
    form.setWidth(QTextLength(_PERCENT, 100))
    if widths:
        form.setColumnWidthConstraints(widths)
    return form


def percent(*widths: int) -> tuple[QTextLength, ...]:
    """Widths of columns in parts of a hundred."""
    return tuple(QTextLength(_PERCENT, wide) for wide in widths)


def ruled(colour: QColor) -> QTextTableCellFormat:
    """A cell with a line below it."""
    form = QTextTableCellFormat()
    form.setBottomBorder(1)
    form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBottomBorderBrush(QBrush(colour))
    form.setPadding(style.px(CELL))
    return form


def spaced(*, low: bool) -> QTextTableCellFormat:
    """A cell drops the space below its last paragraph; this keeps rows apart. `low` words stand at its foot."""
    form = QTextTableCellFormat()
    form.setBottomPadding(style.px(CELL))
    if low:
        form.setVerticalAlignment(QTextTableCellFormat.VerticalAlignment.AlignBottom)
    return form
