"""The course calendar: periods, holidays, days off and extra days, and what cannot be typed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intern_desktop.classroom import people
from intern_desktop.departure import centre_days, timetable
from intern_desktop.departure.timetable import Calendar, OwnDay, Period, Session, usual_week
from intern_desktop.errors import FieldError
from intern_desktop.guide import pack
from intern_desktop.guide.pack import About, CentrePack
from intern_desktop.store.entry import CENTRE, shared
from intern_desktop.store.journal import Author, entries_of

SINCE = date(2026, 9, 7)
EVENING = {0: (Session("18:30", "20:30"),)}


@pytest.fixture
def read(store):
    def reads(holder="ha"):
        with store.reading() as reading:
            return timetable.read(reading, holder)

    return reads


def test_a_week_holds_from_its_day_and_not_before(do, read):
    do("ha", timetable.set_week, "ha", SINCE, usual_week(), ("vn",))
    calendar = read()
    assert calendar.known
    assert calendar.day(SINCE).sessions == (Session("08:00", "11:30"), Session("13:30", "17:00"))
    assert calendar.day(SINCE - timedelta(days=3)).sessions == ()
    assert calendar.day(date(2026, 9, 12)).sessions == ()


def test_another_week_from_a_day_changes_nothing_before_it(do, read):
    do("ha", timetable.set_week, "ha", SINCE, usual_week(), ("vn",))
    change = date(2026, 12, 1)
    before = read().days(SINCE, change - timedelta(days=1))
    do("ha", timetable.set_week, "ha", change, EVENING, ("jp",))
    calendar = read()
    assert calendar.days(SINCE, change - timedelta(days=1)) == before
    assert calendar.course_days(change, date(2026, 12, 20)) == [date(2026, 12, 7), date(2026, 12, 14)]
    do("ha", timetable.forget_week, "ha", change)
    assert read().day(date(2026, 12, 2)).begins == "08:00"


def test_holidays_days_off_and_extra_days_stand_over_the_week(do, read):
    do("ha", timetable.set_week, "ha", SINCE, usual_week(), ("vn", "jp"))
    do("ha", timetable.set_day_off, "ha", date(2027, 2, 1), date(2027, 2, 14), " Nghỉ   Tết {dài} ")
    do("ha", timetable.set_extra_day, "ha", date(2026, 11, 28), (Session("08:00", "11:30"),), "Học bù")
    do("ha", timetable.set_extra_day, "ha", date(2027, 1, 1), (Session("08:00", "11:30"),), "")
    calendar = read()
    assert calendar.day(date(2027, 2, 9)).off == {"vi": "Nghỉ Tết dài", "en": "Nghỉ Tết dài", "ja": "Nghỉ Tết dài"}
    assert calendar.day(date(2027, 2, 9)).assumed is False
    assert calendar.day(date(2027, 3, 22)).off["en"] == "Substitute holiday (Japan)"
    assert calendar.day(date(2027, 9, 3)).assumed
    made_up = calendar.day(date(2026, 11, 28))
    assert (made_up.begins, made_up.extra, made_up.words["vi"]) == ("08:00", True, "Học bù")
    assert calendar.day(date(2027, 1, 1)).sessions
    assert calendar.next_course_day(date(2027, 1, 29)) == date(2027, 2, 15)
    do("ha", timetable.clear_day, "ha", date(2027, 1, 1))
    assert read().day(date(2027, 1, 1)).off["vi"] == "Tết Dương lịch"


def test_a_course_over_tet_has_no_day_in_it_even_when_nobody_set_one(do, read):
    do("ha", timetable.set_week, "ha", SINCE, usual_week(), ("vn",))
    days = read().course_days(date(2027, 2, 1), date(2027, 2, 14))
    assert days == [date(2027, 2, day) for day in (1, 2, 3, 4, 11, 12)]


def test_a_class_has_one_calendar_for_its_members_and_writes_it_with_the_centre(store, do, read):
    class_id = do("mai", people.open_class, "K24-A")
    person = do("mai", people.enrol, "Nguyễn Thị Thu Hà", class_id)
    alone = do("mai", people.enrol, "Cao Văn Bách")
    do("mai", timetable.set_week, class_id, SINCE, usual_week(), ())
    with store.reading() as reading:
        assert timetable.holder_of(reading, person) == class_id
        assert timetable.holder_of(reading, alone) == alone
        assert timetable.holder_of(reading, "nobody") == "nobody"
        assert [one.kind for one in entries_of(reading, [CENTRE])].count("timetable") == 1
    do(alone, timetable.set_week, alone, SINCE, EVENING, ())
    with store.reading() as reading:
        assert [one.kind for one in entries_of(reading, [shared(alone)])] == ["timetable"]
    do("mai", timetable.copy, class_id, alone)
    assert read(alone).day(date(2026, 11, 24)).begins == "08:00"


def test_folding_again_gives_the_same_calendar(store, do, read):
    do("ha", timetable.set_week, "ha", SINCE, usual_week(), ("vn",))
    do("ha", timetable.set_week, "ha", date(2026, 12, 1), EVENING, ("jp",))
    do("ha", timetable.set_day_off, "ha", date(2027, 2, 1), date(2027, 2, 5), "Nghỉ Tết")
    do("ha", timetable.clear_day, "ha", date(2027, 2, 2))
    before = read()
    assert len(before.own_days) == 4
    store.fold_again()
    assert read() == before


def test_what_a_later_program_wrote_is_left_out_and_the_rest_is_read(do, read):
    do("ha", timetable.set_week, "ha", SINCE, usual_week(), ())
    for kind, body in (("timetable", '{"week": "x"}'), ("day_off", '{"words": 3}')):
        fields = {"body": body, "deleted": False}
        do("ha", lambda act, kind=kind, fields=fields: act.append(
            kind, subject="ha/2026-12-01", scope=shared("ha"), fields=fields))  # fmt: skip
    calendar = read()
    assert len(calendar.periods) == 1
    assert calendar.own_days == {}


def test_a_range_is_taken_back_in_one_step(store, do, read, now):
    do("ha", timetable.set_week, "ha", SINCE, usual_week(), ())
    do("ha", timetable.set_day_off, "ha", date(2027, 2, 1), date(2027, 2, 12), "Nghỉ Tết")
    assert store.undo(Author("ha"), now)
    assert read().day(date(2027, 2, 3)).sessions


@pytest.mark.parametrize(
    ("week", "field", "said"),
    [
        ({2: (Session("11:30", "08:00"),)}, "2/0", "ends before"),
        ({4: (Session("08:00", "08:00"),)}, "4/0", "ends before"),
        ({1: (Session("08:00", "11:30"), Session("11:00", "12:00"))}, "1/1", "overlaps"),
    ],
)
def test_sessions_that_cannot_be_are_refused_at_their_field(do, read, week, field, said):
    with pytest.raises(FieldError, match=said) as wrong:
        do("ha", timetable.set_week, "ha", SINCE, week, ())
    assert wrong.value.field == field
    assert not read().known


@pytest.mark.parametrize("since", [date(2062, 9, 7), date(206, 9, 7), date(2020, 9, 7)])
def test_a_day_of_a_wrong_year_is_refused_at_its_field(do, read, since):
    with pytest.raises(FieldError, match="year") as wrong:
        do("ha", timetable.set_week, "ha", since, usual_week(), ())
    assert wrong.value.field == "since"
    assert not read().known


def test_a_day_years_before_the_enrolment_is_refused(do):
    do("ha", people.plan_journey, "ha")
    do("ha", lambda act: people.plan_journey(act, "ha", enrolled=date(2026, 9, 7)))
    with pytest.raises(FieldError, match="years before the enrolment"):
        do("ha", timetable.set_day_off, "ha", date(2024, 6, 1), date(2024, 6, 2), "")


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [(date(2026, 12, 3), date(2026, 12, 1), "before the first"), (date(2026, 12, 3), date(2028, 2, 1), "a year")],
)
def test_a_range_that_cannot_be_is_refused_at_its_last_day(do, first, last, said):
    with pytest.raises(FieldError, match=said) as wrong:
        do("ha", timetable.set_day_off, "ha", first, last, "")
    assert wrong.value.field == "last"


def test_an_extra_day_needs_times(do):
    with pytest.raises(FieldError, match="when it begins"):
        do("ha", timetable.set_extra_day, "ha", date(2026, 11, 28), (), "")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("8h-11h30, 13h30-17h", "08:00–11:30, 13:30–17:00"),
        ("13:30 – 17:00; 08:00 đến 11:30", "08:00–11:30, 13:30–17:00"),
        ("8:00～11:30、13:30～17:00", "08:00–11:30, 13:30–17:00"),
        ("730-1130", "07:30–11:30"),
        ("  ", ""),
    ],
)
def test_sessions_are_read_as_people_type_them(typed, written):
    assert timetable.sessions_text(timetable.sessions_of(typed, "0")) == written


@pytest.mark.parametrize("typed", ["8h", "8h-", "8h-11h-17h", "17h-8h", "8h-12h, 11h-13h", "nghỉ"])
def test_sessions_that_cannot_be_read_are_refused_at_their_field(typed):
    with pytest.raises(FieldError) as wrong:
        timetable.sessions_of(typed, "3")
    assert wrong.value.field == "3"


DAYS = st.dates(date(2026, 1, 1), date(2028, 12, 31))


@given(day=DAYS, since=st.lists(DAYS, unique=True, max_size=4), own=st.sets(DAYS, max_size=3))
def test_a_day_is_ruled_by_the_last_period_that_had_begun(day, since, own):
    periods = tuple(Period(first, {n: (Session("08:00", f"{9 + k:02}:00"),) for n in range(7)})
                    for k, first in enumerate(sorted(since)))  # fmt: skip
    calendar = Calendar("ha", periods, {one: OwnDay() for one in own})
    begun = [first for first in sorted(since) if first <= day]
    wanted = "" if not begun or day in own else f"{8 + len(begun):02}:00"
    assert calendar.day(day).ends == wanted
    assert (day in calendar.course_days(day, day)) == bool(wanted)


def test_a_centre_s_events_are_words_beside_the_days():
    text = (
        '[[event]]\nid = "rac"\ntitle = "Rác cháy được"\nevery = "monday"\n'
        '[[event]]\nid = "hop"\ntitle = {vi = "Họp phụ huynh", en = "Parents meet"}\non = 2026-11-28\n'
    )
    about = About(id="hoamai", kind="centre", title={"vi": "Hoa Mai"}, version=1, languages=("vi",))
    pack.bring((CentrePack(about, "centre", frozenset({"calendar.toml"}), lambda name: text.encode()),))
    try:
        assert [one.title["ja"] for one in centre_days.on(date(2026, 11, 23))] == ["Rác cháy được"]
        assert [one.title["en"] for one in centre_days.on(date(2026, 11, 28))] == ["Parents meet"]
        assert centre_days.on(date(2026, 11, 24)) == []
    finally:
        pack.bring(())
    assert centre_days.events() == ()
