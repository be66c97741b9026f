"""The roll on paper and as a table: a day, a month with shapes and minutes, a form; real days and numbers."""

from datetime import datetime, time, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QWidget

from intern_desktop.classroom import paper_sheets, people, roll_call, roll_month
from intern_desktop.ui import printing, roll_call_paper, roll_call_workbook
from intern_desktop.ui.roll_call import RollCallScreen
from intern_desktop.ui.roll_call_paper import About
from tests.ui.conftest import NOW
from tests.ui.test_roll_call import MONDAY, Hall

ABOUT = About("K24-A", "Trung tâm Hoa Mai, Hải Dương", NOW)


@pytest.fixture
def hall(data_folder):
    """Five candidates: on Monday one late, one absent, one excused; the last came to the class on Tuesday."""
    made = Hall(data_folder, 5)
    made.now = NOW - timedelta(days=1)
    made.do(roll_call.call, made.ids[0], MONDAY, "late", minutes=6)
    made.do(roll_call.call, made.ids[1], MONDAY, "absent")
    made.do(roll_call.call, made.ids[2], MONDAY, "excused", reason="=đi khám")
    made.now = NOW
    made.do(people.plan_journey, made.ids[4], programme="titp", enrolled=NOW.date())
    yield made
    made.store.close()


@pytest.fixture
def month(hall):
    with hall.store.reading() as reading:
        return roll_month.read(reading, hall.class_id, NOW.date(), NOW)


def test_a_month_has_its_course_days_up_to_today_and_nothing_before_somebody_came(month):
    assert (month.days[0].day, month.days[-1], len(month.days)) == (2, NOW.date(), 17)
    late, absent, excused, unmarked, new = month.rows
    assert [row.lines[-2].verdict for row in (late, absent, excused, unmarked)] == ["late", "absent", "excused", "open"]
    assert new.lines[:-1] == (None,) * 16
    assert new.lines[-1].verdict == "open"
    assert (late.count("late"), absent.count("absent"), unmarked.count("absent")) == (1, 1, 0)


def test_a_month_on_paper_lies_across_and_tells_minutes_and_shapes(month, look):
    made = roll_call_paper.month(month, ABOUT)
    texts = made.texts(roll_call_paper.ACROSS)
    assert {"Nguyễn Thị Mẫu 01", "6", "24", "absent", "late, the number is minutes"} <= set(texts)
    assert len(made.pages(roll_call_paper.ACROSS)) == 1
    assert printing.pdf(made.title, made.pages, folded=True).startswith(b"%PDF")


def test_the_tables_hold_real_days_and_numbers_and_no_formula(hall, month, look):
    with hall.store.reading() as reading:
        roll = roll_call.read(reading, hall.class_id, MONDAY, NOW)
    day = load_workbook(BytesIO(roll_call_workbook.day(roll))).active
    assert (day["B2"].value, day["C2"].value, day["F2"].value) == ("Nguyễn Thị Mẫu 01", _at(MONDAY), 6)
    assert (day["G4"].value, day["G4"].data_type) == ("=đi khám", "s")
    assert day.freeze_panes == "B2"
    sheets = load_workbook(BytesIO(roll_call_workbook.month(month, "K24-A")))
    whole = sheets.worksheets[0]
    assert [cell.value for cell in whole[1]][1:18:16] == [_at(month.days[0]), _at(month.days[-1])]
    assert [whole.cell(at, 17).value for at in (2, 3, 4, 5, 6)] == [6, "N", "L", None, None]
    assert [cell.value for cell in whole[2]][-4:] == [0, 1, 0, 0]
    assert sheets.worksheets[1]["B2"].value == _at(MONDAY)


def _at(day):
    return datetime.combine(day, time())


def test_ctrl_p_shows_the_day_the_month_and_a_form_with_a_code_that_is_kept(hall, qtbot, look):
    screen = RollCallScreen(hall.commands)
    qtbot.addWidget(screen)
    screen.resize(1170, 696)
    screen.retranslate()
    screen.show()
    screen.open("")
    screen.findChild(QWidget, "roll_print").click()
    paper, what = screen.findChild(QWidget, "roll_paper"), screen.findChild(QWidget, "roll_paper_what")
    assert "not called yet" in paper.printed.texts()
    for choice, word in (("month", "Candidate"), ("form", "P")):
        what.set_value(choice)
        what.chosen.emit(choice)
        assert word in paper.printed.texts()
    sheet = paper_sheets.find(hall.commands.local, paper.printed.title.split()[-1])
    assert (sheet.kind, sheet.people, sheet.day) == ("roll", tuple(hall.ids), NOW.date())
    assert screen.findChild(QWidget, "roll_paper_xlsx").isHidden()
    screen.findChild(QWidget, "roll_paper_back").click()
    assert screen.list.isVisible()
