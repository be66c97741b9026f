"""Paper: what is painted on the screen goes to a printer or, where that is allowed, into a PDF file.

Always in the light scheme: painters take their colours from it themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from intern_desktop.errors import UserError
from intern_desktop.i18n import N_

if TYPE_CHECKING:  # imported when something is printed
    from PySide6.QtPrintSupport import QPrinter

Paint = Callable[[QPainter, QRectF], None]
"""Paints one page into the room it is given; the unit is the paper's own point, 1/72 inch."""

LayOut = Callable[[QRectF], Sequence[Paint]]
"""All pages for paper with this room."""

_POINTS_PER_INCH = 72
_MARGINS = QMarginsF(18, 18, 18, 18)  # millimetres
_REFUSED = N_("The page could not be printed. Look whether the printer is on, then try again.")


def print_page(parent: QWidget, title: str, paint: Paint, *, to_file: bool = True) -> bool:
    """Ask for a printer and print one page. False when the reader changed her mind.

    With `to_file` False the dialog offers no file: a secret belongs on paper only.
    Raises UserError when no printer is known to the PC, or when the printer does not take the page.
    """
    from PySide6.QtPrintSupport import QPrinterInfo

    if not to_file and not QPrinterInfo.availablePrinterNames():
        raise UserError(N_("No printer is known to this PC. Connect one, or copy the sheet by hand."))
    return _ask_and_print(parent, title, lambda _: [paint], to_file=to_file)


def print_pages(parent: QWidget, title: str, lay_out: LayOut, *, folded: bool = False) -> bool:
    """Ask for a printer and print as many pages as its paper needs, or those she chose. False when she changed her
    mind. `folded`: sheets that lie across and are turned over at their short side.

    Raises UserError when no printer is known to the PC, or when the printer does not take the pages.
    """
    from PySide6.QtPrintSupport import QPrinterInfo

    if not QPrinterInfo.availablePrinterNames():
        raise UserError(N_("No printer is known to this PC. Connect one, or save it as a PDF and print it elsewhere."))
    return _ask_and_print(parent, title, lay_out, to_file=True, folded=folded)


def _ask_and_print(parent: QWidget, title: str, lay_out: LayOut, *, to_file: bool, folded: bool = False) -> bool:
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(_orientation(folded))
    printer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
    if folded:
        printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, to_file)
    count = len(lay_out(_room(printer)))
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, count > 1)
    dialog.setMinMax(1, count)
    dialog.setFromTo(1, count)
    if not dialog.exec():
        return False
    _paint_pages(printer, chosen_pages(printer, lay_out(_room(printer))))
    return True


def chosen_pages(printer: QPrinter, pages: Sequence[Paint]) -> Sequence[Paint]:
    """Of all pages those that the dialog was told to print."""
    first, last = printer.fromPage(), printer.toPage()
    if printer.printRange() != printer.PrintRange.PageRange or not first:
        return pages
    return pages[first - 1 : max(last, first)] or pages


def write_pdf(path: Path, title: str, paint: Paint) -> None:
    """Write one A4 page to a PDF file with text that can be selected. Raises UserError when it cannot."""
    writer = QPdfWriter(str(path))
    _write(writer, title, lambda _: [paint])


def pdf(title: str, lay_out: LayOut, *, folded: bool = False) -> bytes:
    """A PDF of A4 pages with text that can be selected and searched; `folded` ones lie across."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    _write(QPdfWriter(held), title, lay_out, folded=folded)
    held.close()
    return bytes(held.data().data())


def _write(writer: QPdfWriter, title: str, lay_out: LayOut, *, folded: bool = False) -> None:
    writer.setTitle(title)
    writer.setCreator("Intern Desktop")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(_orientation(folded))
    writer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
    _paint_pages(writer, lay_out(_room(writer)))


def _orientation(folded: bool) -> QPageLayout.Orientation:
    return QPageLayout.Orientation.Landscape if folded else QPageLayout.Orientation.Portrait


def _room(paper: QPagedPaintDevice) -> QRectF:
    """What can be painted on, in points."""
    room = paper.pageLayout().paintRect(QPageLayout.Unit.Point)
    return QRectF(0, 0, room.width(), room.height())


def _paint_pages(paper: QPagedPaintDevice, pages: Sequence[Paint]) -> None:
    painter = QPainter()
    if not painter.begin(paper):
        raise UserError(_REFUSED)
    scale = paper.logicalDpiX() / _POINTS_PER_INCH
    room = _room(paper)
    for at, paint in enumerate(pages):
        if at and not paper.newPage():
            painter.end()
            raise UserError(_REFUSED)
        painter.save()
        painter.scale(scale, scale)
        paint(painter, room)
        painter.restore()
    painter.end()
