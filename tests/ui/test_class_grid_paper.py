"""What is printed and saved of the class is what is seen."""

import re
from datetime import date, datetime, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook

from intern_desktop.classroom import consent, people
from intern_desktop.departure import checklist
from intern_desktop.store.journal import Author
from intern_desktop.ui import class_paper_pages, class_paper_workbook, marks, printing
from intern_desktop.ui.class_grid_model import FROZEN
from intern_desktop.ui.class_paper import Shown, Thing, shown
from tests.ui.class_window import HA, LAN, PAPERS, enrol, names, opened, part, press, stand
from tests.ui.conftest import MAI, NOW


@pytest.fixture
def commands(open_commands):
    open_commands.sign_in(MAI, Author("mai"))
    return open_commands


@pytest.fixture
def ids(commands):
    return enrol(commands.store)


@pytest.fixture
def screen(qtbot, look, commands, ids):
    return opened(qtbot, commands)


def table(screen, title="K24-A"):
    """The sheet as a spreadsheet reads it."""
    made = class_paper_workbook.written(shown(screen.view.marks.model(), title, ["All"], NOW))
    return load_workbook(BytesIO(made)).worksheets[0]


def test_the_saved_table_equals_the_screen_with_its_filters_order_and_columns(screen, ids):
    """learningequality/kolibri#6642: what was exported did not equal what was seen, and numbers were texts."""
    part(screen, "class_kind_waiting").click()
    stand(screen, ids, HA, PAPERS[0])
    press(screen, "Space")
    part(screen, "class_filter").click()
    box = part(screen, "class_choose_items")
    box.setCurrentIndex(1)
    box.activated.emit(1)
    part(screen, "class_choose_sort").setCurrentIndex(1)
    part(screen, "class_choose_sort").activated.emit(1)
    model, sheet = screen.view.marks.model(), table(screen)
    assert 0 < len(model.tasks) < len(screen.acts.seen.tasks) and len(model.rows) == 2
    cells = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=1)]
    first = class_paper_workbook.FIRST_THING
    assert cells[0][first:] == [model.title(column) for column in range(FROZEN, model.columnCount())]
    assert [row[1] for row in cells[1:]] == names(screen)
    for at, row in enumerate(model.rows):
        seen = [marks.word(model.state(at, column)) for column in range(FROZEN, model.columnCount())]
        assert cells[at + 1][first:] == seen
        about = [at + 1, row.name, row.days, row.share.confirmed, row.share.required]
        assert [cells[at + 1][place] for place in (0, 1, 4, 5, 6)] == about


def test_days_are_days_and_headings_stand_still(screen):
    sheet = table(screen)
    departures = [cell.value for cell in sheet["D"][1:] if cell.value is not None]
    assert departures and all(isinstance(day, datetime) for day in departures)
    assert sheet.freeze_panes == "C2"
    assert all(isinstance(cell.value, int) for cell in sheet["A"][1:])


def test_the_name_of_the_file_says_the_moment(screen):
    said = class_paper_workbook.file_parts(shown(screen.view.marks.model(), "K24-A", [], NOW))
    assert said == ["K24-A", "2026-11-24", "0748"]


def test_who_has_not_agreed_is_a_name_only_in_the_table(screen):
    row = [cell.value for cell in table(screen)[3]]
    assert row[:8] == [2, "Hồ Sỹ Đạt", None, None, None, None, None, "not agreed"]
    assert not any(row[8:])


def test_a_name_that_begins_like_a_formula_never_runs(screen, commands):
    with commands.store.act(Author(""), NOW) as act:
        people.enrol(act, "=1+1")
    cell = next(cell for cell in table(screen)["B"] if cell.value == "=1+1")
    assert cell.data_type == "s" and cell.quotePrefix


def test_paper_says_the_filters_the_moment_and_every_row(screen):
    made = class_paper_pages.document(shown(screen.view.marks.model(), "Class K24-A", ["2 of 4 candidates"], NOW))
    said = made.texts(class_paper_pages.ACROSS)
    assert "2 of 4 candidates" in said and "Made on 24 Nov 2026 at 07:48" in said
    assert [text for text in said if text in names(screen)] == names(screen) * len(
        class_paper_pages.parts(screen.acts.seen.tasks, class_paper_pages.ACROSS.width())
    )
    assert all(marks.word(state) in said for state in ("confirmed", "claimed", "sent_back", "overdue"))


def test_headings_stand_on_every_page_and_no_column_is_lost():
    things = tuple(Thing(at + 1, f"Thing {at + 1}", "Papers") for at in range(80))
    cut = class_paper_pages.parts(things, class_paper_pages.ACROSS.width())
    assert [at for first, last in cut for at in range(first, last)] == list(range(80))
    lines = shown_lines(70, len(things))
    made = class_paper_pages.document(Shown("All classes", (), NOW, things, lines))
    sheets = made.sheets(class_paper_pages.ACROSS).placed
    with_rows = [page for page in sheets if any("Somebody" in text for one in page for text in one.piece.texts)]
    assert len(with_rows) >= 6
    assert all(any("Candidate" in one.piece.texts for one in page) for page in with_rows)


def shown_lines(people_there, things):
    from intern_desktop.ui.class_paper import Line

    states = ("confirmed",) * things
    return tuple(
        Line(at + 1, f"Somebody {at + 1}", True, "技", date(2027, 3, 9), 105, things, things, states)
        for at in range(people_there)
    )


def test_control_p_shows_the_pages_and_esc_leads_back(screen):
    part(screen, "class_print").click()
    desk = screen.findChild(type(part(screen, "class_paper_back").parentWidget().parentWidget()))
    assert desk is not None
    assert part(screen, "class_paper_back").isVisible() and part(screen, "class_paper_table").isVisible()
    assert part(screen, "class_print").shortcut().toString() == "Ctrl+P"
    part(screen, "class_paper_back").click()
    assert screen.view.marks.isVisible() and screen.view.marks.hasFocus()


def test_the_pdf_lies_across(screen):
    made = class_paper_pages.document(shown(screen.view.marks.model(), "Class K24-A", [], NOW))
    data = printing.pdf(made.title, made.pages, folded=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)", data)
    assert boxes and all(float(wide) > float(high) for wide, high in boxes)


def test_nothing_is_printed_of_an_empty_class(qtbot, look, commands):
    made = opened(qtbot, commands)
    part(made, "class_print").click()
    assert part(made, "class_nobody").isVisible()


BAD = ("Ý", "Nguyễn " * 8 + "Hà Anh", "山田 花子", "\u202eTrần Thị Lan\u202c", "Đặng\u200f Bảo", "Иван")


def test_names_of_any_length_and_script_and_a_departure_in_the_past(qtbot, look, commands):
    with commands.store.act(Author(""), NOW) as act:
        ids = [people.enrol(act, name) for name in BAD]
        for person in ids:
            people.plan_journey(act, person, programme="titp", departure=NOW.date() - timedelta(days=4))
    for person in ids:
        with commands.store.act(Author(person), NOW) as act:
            consent.answer(act, person, "yes")
    screen = opened(qtbot, commands)
    model = screen.view.marks.model()
    assert len(model.rows) == len(BAD)
    for _ in BAD:
        press(screen, "Down")
    assert screen.view.cursor_place()[0] == len(BAD) - 1
    assert len(list(table(screen).iter_rows(min_row=2))) == len(BAD)
    made = class_paper_pages.document(shown(model, "All classes", [], NOW))
    assert printing.pdf(made.title, made.pages, folded=True).startswith(b"%PDF")
    assert all(model.words(at, 3) == "–" for at in range(len(BAD)))


def test_nothing_to_do_at_all_is_a_list_of_names(qtbot, look, commands, ids, monkeypatch):
    monkeypatch.setattr(checklist, "lists", lambda reading: ())
    screen = opened(qtbot, commands)
    press(screen, "Space")
    press(screen, "Down", "F4", "B")
    assert names(screen)[0] and not screen.view.marks.model().tasks
    assert part(screen, "class_confirm").toolTip() == "Nothing to confirm"
    assert class_paper_pages.document(shown(screen.view.marks.model(), "All", [], NOW)).pages(class_paper_pages.ACROSS)
    assert LAN in names(screen)


def test_400_people_are_one_list(qtbot, look, commands):
    with commands.store.act(Author(""), NOW) as act, act.signed_once():
        people.enrol_all(act, [f"Nguyễn Văn {chr(65 + at % 26)}{at}" for at in range(400)], "K24-A")
    screen = opened(qtbot, commands)
    press(screen, "Control+End")
    assert screen.view.cursor_place()[0] == 399
    assert part(screen, "class_cell").text().endswith("has not agreed that trainers see more than the name.")
