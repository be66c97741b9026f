"""Paper: what is painted on the screen goes to a printer or, where that is allowed, into a PDF file.

Always in the light scheme: painters take their colours from it themselves.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from intern_desktop.errors import UserError
from intern_desktop.i18n import N_

Paint = Callable[[QPainter, QRectF], None]
"""Paints one page into the room it is given; the unit is the paper's own point, 1/72 inch."""

_POINTS_PER_INCH = 72
_MARGINS = QMarginsF(18, 18, 18, 18)  # millimetres


def print_page(parent: QWidget, title: str, paint: Paint, *, to_file: bool = True) -> bool:
    """Ask for a printer and print one page. False when the reader changed her mind.

    With `to_file` False the dialog offers no file: a secret belongs on paper only.
    Raises UserError when no printer is known to the PC, or when the printer does not take the page.
    """
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo

    if not to_file and not QPrinterInfo.availablePrinterNames():
        raise UserError(N_("No printer is known to this PC. Connect one, or copy the sheet by hand."))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, to_file)
    if not dialog.exec():
        return False
    _paint_page(QPainter(), printer, paint)
    return True


def write_pdf(path: Path, title: str, paint: Paint) -> None:
    """Write one A4 page to a PDF file with text that can be selected. Raises UserError when it cannot."""
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
    _paint_page(QPainter(), writer, paint)


def _paint_page(painter: QPainter, paper: QPagedPaintDevice, paint: Paint) -> None:
    if not painter.begin(paper):
        raise UserError(N_("The page could not be printed. Look whether the printer is on, then try again."))
    room = paper.pageLayout().paintRectPoints()
    scale = paper.logicalDpiX() / _POINTS_PER_INCH
    painter.scale(scale, scale)
    paint(painter, QRectF(0, 0, room.width(), room.height()))
    painter.end()
