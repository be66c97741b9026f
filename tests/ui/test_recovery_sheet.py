"""The recovery sheet: the same painting on the screen and on paper, with words one can select."""

from datetime import date

from intern_desktop.ui import printing
from intern_desktop.ui.recovery_sheet import Sheet, SheetView, paint_sheet

SHEET = Sheet("Trung tâm Hoa Mai, Hải Dương", date(2026, 11, 24), 1, "7KQM 2XVD R9TB 4HWC N6ZP 8FEJ")


def test_the_code_stands_in_six_groups():
    assert SHEET.groups == ["7KQM", "2XVD", "R9TB", "4HWC", "N6ZP", "8FEJ"]


def test_a_screen_reader_can_read_the_code(qtbot):
    view = SheetView()
    qtbot.addWidget(view)
    view.set_sheet(SHEET)
    assert "7KQM 2XVD" in view.accessibleDescription()
    view.set_sheet(None)
    assert view.accessibleDescription() == ""


def test_it_is_painted_in_every_language_and_also_when_the_room_is_low(qtbot, language):
    view = SheetView()
    qtbot.addWidget(view)
    view.set_sheet(SHEET)
    for width, height in ((594, 532), (380, 300), (1200, 320)):
        view.resize(width, height)
        drawn = view.grab().toImage()
        assert drawn.size() != drawn.scaled(1, 1).size()
        assert len({drawn.pixel(x, drawn.height() // 3) for x in range(drawn.width())}) > 2


def test_on_paper_it_is_one_page_of_text(qtbot, tmp_path):
    path = tmp_path / "sheet.pdf"

    def paint(painter, room):
        paint_sheet(painter, room, SHEET)

    printing.write_pdf(path, "Recovery sheet", paint)
    written = path.read_bytes()
    assert written.startswith(b"%PDF")
    assert written.count(b"/Type /Page\n") + written.count(b"/Type /Page ") <= 1
    assert b"/Font" in written
