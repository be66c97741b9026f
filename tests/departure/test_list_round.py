"""A list that is written into a sheet and read again changes nothing, whatever words stand in it; and no text runs."""

import csv
import io
from datetime import date, timedelta

import msgspec
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intern_desktop import i18n
from intern_desktop.departure import list_planning, list_rows, own_checks, own_lists, own_tasks, own_words, tasks
from intern_desktop.departure.list_rows import Known
from intern_desktop.departure.own_lists import Written
from intern_desktop.departure.tasks import OwnTask
from intern_desktop.exchange import sheets, table_file
from intern_desktop.guide import book
from intern_desktop.ui import course_list_sheet
from tests.departure.sheets_of_lists import TODAY, found, known

BEGINS = st.sampled_from(["", "=", "+", "-", "@", "'", "'=", "  ", "1", "'+"])
LETTERS = st.text(st.characters(blacklist_categories=("C", "Z")) | st.sampled_from(" {}|,;\"'=\n"), max_size=40)


def _may_stand(words, most):
    return own_words.fault(words, most, needed=False) is None


def _words(most, *, needed):
    made = st.builds(lambda begins, text: own_words.tidy(begins + text)[:most].strip(), BEGINS, LETTERS)
    return made.filter(lambda words: _may_stand(words, most) and (words or not needed))


def _titles():
    codes = st.sampled_from([("vi",), ("en",), ("ja",), ("vi", "ja"), ("en", "ja", "vi")])
    text = _words(own_words.LONGEST_TITLE, needed=True)
    return codes.flatmap(lambda named: st.fixed_dictionaries(dict.fromkeys(named, text)))


@st.composite
def own(draw):
    group = draw(st.sampled_from([group.id for group in own_tasks.all_groups()]))
    due = draw(st.none() | st.integers(-own_checks.FURTHEST, own_checks.FURTHEST))
    why = draw(_words(own_words.LONGEST_WHY, needed=False))
    return OwnTask(
        title=draw(_titles()),
        why={"vi": why} if why else {},
        group=group,
        required=draw(st.booleans()),
        evidence=draw(st.sampled_from(own_checks.KINDS)),
        due=due,
        due_from="departure" if due is None else draw(st.sampled_from(own_checks.BASES)),
        page=draw(st.sampled_from(("", *book.page_ids()))),
        since=draw(st.dates(date(2024, 1, 1), date(2028, 1, 1))),
        version=draw(st.integers(1, 9)),
        valid_days=draw(st.integers(0, 9)),
    )


def _known(things, language):
    written = {f"own:{n}": Written(said, off) for n, (said, off) in enumerate(things)}
    written["passport"] = Written(OwnTask(due=-200))
    theirs = {task.id: task for task in own_tasks.theirs()}
    return Known(theirs, written, own_tasks.all_groups(), TODAY, language, (2023, 2030))


THINGS = st.lists(st.tuples(own(), st.sampled_from(["", "2026-11-01", "2026-12-24"])), max_size=6)


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(THINGS, st.sampled_from(i18n.LANGUAGES), st.sampled_from(i18n.LANGUAGES))
def test_writing_and_reading_again_changes_nothing_in_any_language(ending, tmp_path, things, wrote, reads):
    i18n.use(wrote)
    held, path = _known(things, wrote), tmp_path / f"list.{ending}"
    table_file.write(path, course_list_sheet.table(held))
    i18n.use(reads)
    made = list_planning.make(msgspec.structs.replace(held, language=reads), sheets.read(path))
    assert made.faults == ()
    assert [
        (line.row, line.kind, line.faults, line.doubts, line.changes) for line in made.lines if line.kind != "unchanged"
    ] == []
    assert len(made.lines) == len(things) + len(held.theirs)
    assert made.untouched == 0


@settings(max_examples=25, deadline=None)
@given(THINGS)
def test_no_text_of_a_sheet_is_run(things):
    made = course_list_sheet.table(_known(things, "vi"))
    for row in openpyxl.load_workbook(io.BytesIO(table_file.workbook(made))).worksheets[0].iter_rows():
        assert all(cell.data_type != "f" for cell in row)
    lines = list(csv.reader(io.StringIO(table_file.comma_separated(made).decode("utf-8-sig"))))
    days = range(7, 10)
    for line in lines[1:]:
        assert not any(text.startswith(("=", "+", "-", "@")) for n, text in enumerate(line) if n not in days)


def test_numbers_and_days_are_real_headings_stay_and_what_may_be_chosen_is_offered(store, now):
    lam = found(store, now)
    with store.act(lam, now) as act:
        own_lists.add(act, OwnTask(title={"vi": "Mua áo"}, due=-14))
    made = openpyxl.load_workbook(io.BytesIO(table_file.workbook(course_list_sheet.table(known(store)))))
    sheet = made.worksheets[0]
    cells = {cell.value: column for column, cell in enumerate(sheet[1], 1)}
    assert sheet.freeze_panes == "A2"
    assert sheet.cell(2, cells["Days before departure"]).value == 14
    assert sheet.cell(2, cells["Asked from"]).value.date() == TODAY
    assert len(sheet.data_validations.dataValidation) == 5
    assert sheet.cell(3, 4).font.italic
    assert not sheet.cell(2, 4).font.italic


def test_what_is_read_stays_what_the_list_says_after_it_is_taken(store, now, tmp_path):
    """A sheet is written, changed in one cell as in a spreadsheet, read and taken: only that changed."""
    from intern_desktop.departure import list_plan

    lam = found(store, now)
    with store.act(lam, now) as act:
        item = own_lists.add(act, OwnTask(title={"vi": "=Mua áo", "ja": "コート"}, due=-14, fields=("care",)))
    path = tmp_path / "list.xlsx"
    table_file.write(path, course_list_sheet.table(known(store)))
    book_ = openpyxl.load_workbook(path)
    book_.worksheets[0]["H2"] = 21
    book_.save(path)
    before = path.read_bytes()
    made = course_list_sheet.looking(path, known(store))(lambda _done, _total: None).plan
    assert path.read_bytes() == before
    with store.act(lam, now + timedelta(hours=1)) as act:
        assert list_plan.write(act, made, {}) == 1
    with store.reading() as reading:
        task = next(one for one in tasks.lists(reading) if one.id == item)
    assert (task.due, task.title["vi"], task.title["ja"], task.fields) == (-21, "=Mua áo", "コート", ("care",))
    assert list_rows.headings("vi")["title"] == "Việc cần làm"
