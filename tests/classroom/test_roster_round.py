"""A list that is saved as a sheet and taken in again changes nobody, whatever stands in it; and no text of it runs."""

import csv
from datetime import date

import msgspec
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intern_desktop import i18n
from intern_desktop.classroom import consent, names, people, roster_columns, roster_known, roster_plan, roster_planning
from intern_desktop.classroom.roster_known import Held, Known
from intern_desktop.exchange import sheets, table_file
from intern_desktop.payroll.law import prefectures
from intern_desktop.store.journal import Author
from intern_desktop.ui import roster_sheet
from tests.classroom.rosters import TODAY, enrolled, everybody, known

BEGINS = st.sampled_from(["", "=", "+", "-", "@", "'", "'=", "  ", "1", "00", "\u200f", "\u202e", "=1+1", "-"])
LETTERS = st.text(st.characters(blacklist_categories=("Cs",)) | st.sampled_from(" {}|,;\"'=\n\t"), max_size=20)
WORDS = st.builds(lambda begins, text: names.tidy(begins + text), BEGINS, LETTERS)
NAME = WORDS.filter(bool) | st.sampled_from(["Y", "Nguyễn Thị Thu Hà", "a" * 60, "=1+1", "-", "2004-03-14", "グエン"])
DAY = st.just("") | st.dates(date(1000, 1, 1), date(2200, 1, 1)).map(date.isoformat)
CLASSES = ("", "K24-A", "=K", "-K", "K 24")


@st.composite
def somebody(draw):
    agreed = draw(st.booleans())
    cells = {
        **{name: draw(WORDS) for name in ("code", "name_passport", "name_kana", "group")},
        "name": draw(NAME),
        "birth": draw(DAY),
        "class": draw(st.sampled_from(CLASSES)),
        "programme": draw(st.sampled_from(("", "titp", "esd"))),
        "field": draw(st.sampled_from(("", "care", "construction", "Hàn xì", "=1"))),
        "prefecture": draw(st.sampled_from(("", *prefectures()))),
        **{name: draw(DAY) for name in ("plan_filed", "departure", "entry", "enrolled")},
    }
    return cells if agreed else cells | dict.fromkeys(roster_columns.JOURNEY, ""), agreed


def centre(listed, language):
    """A centre with these people, as they are held."""
    held = {
        f"{at:020x}": Held(f"{at:020x}", cells | {"id": f"{at:020x}"}, cells["class"], agreed=agreed)
        for at, (cells, agreed) in enumerate(listed)
    }
    classes = {names.folded(name): name for name in CLASSES if name}
    return Known(
        held, classes, {name: name for name in CLASSES if name}, frozenset(), {}, {}, None, {}, TODAY,
        (date(2023, 1, 1), date(2030, 1, 1)), language,
    )  # fmt: skip


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(somebody(), min_size=1, max_size=6), st.sampled_from(i18n.LANGUAGES), st.sampled_from(i18n.LANGUAGES))
def test_saving_and_taking_in_again_changes_nobody_in_any_language(ending, tmp_path, listed, wrote, reads):
    i18n.use(wrote)
    held, path = centre(listed, wrote), tmp_path / f"list.{ending}"
    table_file.write(path, roster_sheet.table(held))
    i18n.use(reads)
    made = roster_planning.make(msgspec.structs.replace(held, language=reads), sheets.read(path))
    assert made.faults == ()
    assert [line for line in made.lines if line.kind != "unchanged"] == []
    assert len(made.lines) == len(listed)
    assert made.untouched == ()


def test_peers_6787_a_real_class_goes_out_and_comes_back_with_nothing_written(
    store, trainer, candidates, now, tmp_path
):
    """learningequality/kolibri#6787: what was saved can be taken in again, and then changes nobody."""
    way = {"programme": "titp", "departure": "2027-03-09", "prefecture": "27", "field": "care"}
    with store.act(trainer, now) as act:
        people.plan_journey(act, candidates[0], **way)
    with store.act(Author(candidates[0]), now) as act:
        consent.answer(act, candidates[0], "yes")
    enrolled(store, trainer, now, "=1+1", code="007", birth="2004-03-14")
    before, path = everybody(store), tmp_path / "list.xlsx"
    table_file.write(path, roster_sheet.table(known(store, trainer)))
    made = roster_planning.make(known(store, trainer), sheets.read(path))
    assert {line.kind for line in made.lines} == {"unchanged"}
    assert len(made.lines) == 3
    with store.act(trainer, now) as act:
        assert roster_plan.write(act, made, {}) == 0
    assert everybody(store) == before


def test_what_trainers_do_not_see_does_not_go_out(store, trainer, candidates, now):
    with store.act(trainer, now) as act:
        people.plan_journey(act, candidates[0], departure="2027-03-09")
    table = roster_sheet.table(known(store, trainer))
    assert {row[[column.id for column in roster_columns.WRITTEN].index("departure")] for row in table.rows} == {None}


def test_one_class_goes_out_alone_and_days_and_numbers_are_what_they_are(store, trainer, candidates, now, tmp_path):
    with store.act(trainer, now) as act:
        class_id = people.open_class(act, "K25-C")
    enrolled(store, trainer, now, "@Y Ban", class_id, birth="2003-01-13", code="007")
    table = roster_sheet.table(known(store, trainer), class_id)
    assert len(table.rows) == 1
    table_file.write(tmp_path / "list.xlsx", table)
    row = openpyxl.load_workbook(tmp_path / "list.xlsx").active[2]
    cells = {column.id: cell for column, cell in zip(roster_columns.WRITTEN, row, strict=True)}
    assert (cells["code"].value, cells["name"].value, cells["name"].data_type) == ("007", "@Y Ban", "s")
    assert cells["birth"].is_date
    table_file.write(tmp_path / "list.csv", table)
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as read:
        assert list(csv.reader(read))[1][2] == "'@Y Ban"


def test_who_was_put_away_stays_at_home(store, trainer, candidates, now):
    with store.act(trainer, now) as act:
        people.archive(act, candidates[0])
    assert [one.cells["name"] for one in roster_known.learners(known(store, trainer))] == ["Hồ Sỹ Đạt"]
