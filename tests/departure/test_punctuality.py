"""Arriving, giving notice, the trainer's roll, and the strength that is read from them."""

import tempfile
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from intern_desktop.classroom import people
from intern_desktop.departure import journeys, punctuality, timetable
from intern_desktop.departure.punctuality import DayRecord
from intern_desktop.errors import FieldError, UserError
from intern_desktop.store import tables
from intern_desktop.store.database import Store
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Author, entries_of

ZONE = timezone(timedelta(hours=7))
TUESDAY = date(2026, 11, 24)
MONDAY, FRIDAY = TUESDAY - timedelta(days=1), TUESDAY - timedelta(days=4)


def at(day, time):
    return datetime.fromisoformat(f"{day.isoformat()}T{time}:00+07:00")


@pytest.fixture
def course(do):
    """Her own calendar: the usual week since 7 September, written down on the evening before."""
    do(
        "ha",
        timetable.set_week,
        "ha",
        date(2026, 11, 16),
        timetable.usual_week(),
        ("vn",),
        at=at(date(2026, 11, 15), "20:00"),
    )


@pytest.fixture
def arrive(do, course):
    def arrives(day, time, person="ha"):
        moment = at(day, time)
        do(person, punctuality.arrive, person, moment, at=moment)

    return arrives


@pytest.fixture
def record(store):
    def reads(day, today=TUESDAY, time="18:00"):
        with store.reading() as reading:
            return {one.day: one for one in punctuality.records(reading, "ha", today, time)}.get(day)

    return reads


def test_one_press_says_when_she_came_and_how_early_that_was(arrive, record):
    arrive(TUESDAY, "07:48")
    assert record(TUESDAY) == DayRecord(TUESDAY, "08:00", "07:48", 12, "self", "early", "", ())


@pytest.mark.parametrize(
    ("time", "early", "verdict"),
    [("06:00", 120, "early"), ("07:55", 5, "early"), ("07:56", 4, "on_time"), ("08:00", 0, "on_time"),
     ("08:01", -1, "late"), ("17:00", -540, "late")],
)  # fmt: skip
def test_the_verdict_follows_from_the_minutes(arrive, record, time, early, verdict):
    arrive(TUESDAY, time)
    assert (record(TUESDAY).early, record(TUESDAY).verdict) == (early, verdict)


def test_pressing_twice_keeps_the_first_and_taking_it_back_opens_the_day(store, arrive, record):
    arrive(TUESDAY, "07:48")
    arrive(TUESDAY, "08:20")
    assert record(TUESDAY).came == "07:48"
    assert record(TUESDAY).doubt == ()


def test_a_press_can_be_taken_back(store, arrive, record):
    arrive(TUESDAY, "07:48")
    assert store.undo(Author("ha"), at(TUESDAY, "07:49"))
    assert record(TUESDAY, time="07:50").verdict == "open"
    arrive(TUESDAY, "07:51")
    assert record(TUESDAY).came == "07:51"


@pytest.mark.parametrize(
    ("day", "time", "said"),
    [
        (date(2026, 11, 22), "08:00", "no course today"),
        (TUESDAY, "05:59", "begins at 08:00"),
        (TUESDAY, "17:01", "ended at 17:00"),
    ],
)
def test_a_press_at_no_time_of_a_course_is_refused_kindly(arrive, record, day, time, said):
    with pytest.raises(UserError, match=said):
        arrive(day, time)
    assert record(TUESDAY).verdict == "absent"


def test_a_later_change_of_the_timetable_changes_no_minutes(do, arrive, record):
    arrive(MONDAY, "07:48")
    do(
        "ha",
        timetable.set_week,
        "ha",
        date(2026, 11, 16),
        {n: (timetable.Session("07:00", "11:00"),) for n in range(5)},
        (),
    )
    assert (record(MONDAY).planned, record(MONDAY).early) == ("08:00", 12)
    assert record(FRIDAY).planned == "07:00"


def test_a_reason_given_before_excuses_an_absence_and_a_lateness(do, arrive, record):
    do("ha", punctuality.give_notice, "ha", TUESDAY, "  Đi   khám ", at(MONDAY, "20:00"), at=at(MONDAY, "20:00"))
    assert record(TUESDAY) == DayRecord(TUESDAY, "08:00", "", None, "self", "excused", "Đi khám", ())
    arrive(TUESDAY, "09:30")
    assert (record(TUESDAY).verdict, record(TUESDAY).early) == ("excused", -90)


def test_a_reason_before_does_not_take_an_early_arrival_away(do, arrive, record):
    do("ha", punctuality.give_notice, "ha", TUESDAY, "Tàu trễ", at(TUESDAY, "07:00"), at=at(TUESDAY, "07:00"))
    arrive(TUESDAY, "07:50")
    assert record(TUESDAY).verdict == "early"


def test_a_reason_given_after_the_beginning_is_kept_and_excuses_nothing(do, arrive, record):
    arrive(TUESDAY, "08:10")
    do("ha", punctuality.give_notice, "ha", TUESDAY, "Xe hỏng", at(TUESDAY, "08:15"), at=at(TUESDAY, "08:15"))
    assert (record(TUESDAY).verdict, record(TUESDAY).reason, record(TUESDAY).came) == ("late", "Xe hỏng", "08:10")
    do("mai", punctuality.call, "ha", TUESDAY, "excused", "8h10")
    assert (record(TUESDAY).verdict, record(TUESDAY).reason) == ("excused", "Xe hỏng")


@pytest.mark.parametrize(
    ("day", "reason", "field"),
    [(TUESDAY, "  ", "reason"), (date(2026, 11, 28), "Ốm", "day"), (date(2062, 11, 24), "Ốm", "day")],
)
def test_a_notice_that_cannot_be_is_refused_at_its_field(do, course, day, reason, field):
    with pytest.raises(FieldError) as wrong:
        do("ha", punctuality.give_notice, "ha", day, reason, at(MONDAY, "20:00"))
    assert wrong.value.field == field


def test_the_roll_stands_over_her_press_and_can_be_corrected_and_taken_back(store, do, arrive, record):
    arrive(MONDAY, "07:50")
    do("mai", punctuality.call, "ha", MONDAY, "late", "8h12", "bấm hộ")
    assert record(MONDAY) == DayRecord(MONDAY, "08:00", "08:12", -12, "trainer", "late", "bấm hộ", ())
    do("lam", punctuality.call, "ha", MONDAY, "absent")
    assert (record(MONDAY).verdict, record(MONDAY).came) == ("absent", "")
    with store.reading() as reading:
        stamp = tables.stamp
        who = select(stamp.c.author).where(stamp.c.table == "roll", stamp.c.field == "verdict")
        assert reading.execute(who).scalar() == "lam"
    do("lam", punctuality.call, "ha", MONDAY, "")
    assert (record(MONDAY).verdict, record(MONDAY).by) == ("early", "self")


@pytest.mark.parametrize(("came", "verdict"), [("07:40", "early"), ("7h58", "on_time"), ("805", "late")])
def test_the_roll_with_a_time_says_what_follows_from_it(do, course, record, came, verdict):
    do("mai", punctuality.call, "ha", TUESDAY, "late", came)
    assert record(TUESDAY).verdict == verdict


@pytest.mark.parametrize(
    ("day", "came", "field"),
    [(TUESDAY, "sáng", "came"), (date(2026, 11, 28), "", "day"), (date(206, 11, 24), "", "day")],
)
def test_a_roll_that_cannot_be_is_refused_at_its_field(do, course, day, came, field):
    with pytest.raises(FieldError) as wrong:
        do("mai", punctuality.call, "ha", day, "late", came)
    assert wrong.value.field == field


def test_the_roll_of_a_day_to_come_can_only_excuse(do, course, record):
    wednesday = date(2026, 11, 25)
    with pytest.raises(FieldError, match="not come yet"):
        do("mai", punctuality.call, "ha", wednesday, "late")
    do("mai", punctuality.call, "ha", wednesday, "excused", "", "Đi khám")
    assert record(wednesday, today=wednesday).verdict == "excused"


def test_what_was_noted_before_a_class_s_calendar_began_goes_along_into_it(do, arrive, store):
    arrive(FRIDAY, "07:50")
    do("mai", lambda act: people.plan_journey(act, "ha", enrolled=date(2026, 11, 16)))
    class_id = do("mai", people.open_class, "K24-B")
    do("mai", timetable.set_week, class_id, MONDAY, timetable.usual_week(), ())
    do("mai", lambda act: people.correct(act, "ha", class_id=class_id))
    with store.reading() as reading:
        found = {one.day: one.verdict for one in punctuality.records(reading, "ha", TUESDAY, "18:00")}
    assert found == {FRIDAY: "early", MONDAY: "absent", TUESDAY: "absent"}


def test_days_before_the_calendar_was_written_make_nobody_absent(do, record):
    do("ha", timetable.set_week, "ha", date(2026, 11, 2), timetable.usual_week(), (), at=at(MONDAY, "07:00"))
    assert record(FRIDAY) is None
    assert record(MONDAY).verdict == "absent"
    do("mai", punctuality.call, "ha", FRIDAY, "late", "8h05")
    assert record(FRIDAY).verdict == "late"
    assert record(FRIDAY - timedelta(days=1)) is None


def test_days_before_enrolment_and_after_she_has_left_do_not_exist(do, course, record):
    do("ha", lambda act: people.plan_journey(act, "ha", enrolled=FRIDAY))
    assert record(FRIDAY - timedelta(days=1)) is None
    assert record(FRIDAY).verdict == "absent"
    do("ha", journeys.change_state, "ha", "postponed", MONDAY)
    assert record(MONDAY) is None
    do("mai", punctuality.call, "ha", MONDAY, "early", "7h40")
    assert record(MONDAY).verdict == "early"


def test_a_word_of_the_roll_that_was_taken_back_makes_no_day(do, course, record):
    do("ha", journeys.change_state, "ha", "withdrawn", FRIDAY)
    early = date(2026, 10, 30)
    with_roll = {MONDAY: record(MONDAY), early: record(early)}
    do("ha", lambda act: act.append("roll", subject=f"ha/{early}", scope=shared("ha"), fields={"verdict": ""}))
    do("mai", punctuality.call, "ha", MONDAY, "late", "8h12")
    assert record(MONDAY).verdict == "late"
    do("mai", punctuality.call, "ha", MONDAY, "")
    assert {MONDAY: record(MONDAY), early: record(early)} == with_roll == {MONDAY: None, early: None}


def test_whoever_enrolled_before_a_calendar_was_written_was_not_absent_from_it(do, record):
    do("ha", lambda act: people.plan_journey(act, "ha", enrolled=date(2026, 11, 2)), at=at(date(2026, 11, 2), "07:00"))
    do("ha", timetable.set_week, "ha", date(2026, 11, 2), timetable.usual_week(), (), at=at(MONDAY, "07:00"))
    assert record(FRIDAY) is None
    assert record(MONDAY).verdict == "absent"


def test_a_reason_given_at_the_very_beginning_is_not_given_before_it(do, course, record):
    do("ha", punctuality.give_notice, "ha", TUESDAY, "Ốm", at(TUESDAY, "08:00"), at=at(TUESDAY, "08:00"))
    assert record(TUESDAY).verdict == "absent"
    do("ha", punctuality.give_notice, "ha", MONDAY, "Ốm", at(MONDAY, "07:59"), at=at(MONDAY, "07:59"))
    assert record(MONDAY).verdict == "excused"


def test_a_later_timetable_changes_neither_what_a_notice_nor_what_the_roll_is_held_against(do, arrive, record):
    early = {n: (timetable.Session("07:00", "11:00"),) for n in range(5)}
    arrive(MONDAY, "07:48")
    do("ha", timetable.set_week, "ha", date(2026, 11, 16), early, ())
    do("ha", punctuality.give_notice, "ha", MONDAY, "Xe hỏng", at(MONDAY, "07:50"))
    assert (record(MONDAY).planned, record(MONDAY).early) == ("08:00", 12)
    do("mai", punctuality.call, "ha", MONDAY, "late", "7h58")
    assert (record(MONDAY).planned, record(MONDAY).verdict) == ("08:00", "on_time")


def test_the_roll_without_a_time_says_no_minutes_and_the_absent_came_at_none(do, course, record):
    do("mai", punctuality.call, "ha", MONDAY, "on_time")
    assert (record(MONDAY).verdict, record(MONDAY).early) == ("on_time", None)
    do("mai", punctuality.call, "ha", MONDAY, "absent", "07:40")
    assert (record(MONDAY).verdict, record(MONDAY).came, record(MONDAY).early) == ("absent", "", None)


def test_of_two_pcs_the_first_notice_counts_and_the_same_minute_is_no_doubt(store, other, arrive, record, do):
    arrive(MONDAY, "07:50")
    _bring(store, other)
    with other.act(Author("ha"), at(MONDAY, "07:50")) as act:
        punctuality.arrive(act, "ha", act.at)
    for target, time in ((store, "12:00"), (other, "06:30")):
        with target.act(Author("ha"), at(TUESDAY, time)) as act:
            punctuality.give_notice(act, "ha", TUESDAY, f"lúc {time}", act.at)
    _bring(other, store)
    _bring(store, other)
    assert record(MONDAY).doubt == ()
    assert (record(TUESDAY).verdict, record(TUESDAY).reason) == ("excused", "lúc 06:30")
    with other.reading() as reading:
        assert punctuality.records(reading, "ha", TUESDAY, "18:00")[-1] == record(TUESDAY)
    with other.act(Author("ha"), at(MONDAY, "05:00")) as act:
        punctuality.give_notice(act, "ha", FRIDAY, "quên", act.at)
    with store.act(Author("ha"), at(FRIDAY, "06:00")) as act:
        punctuality.give_notice(act, "ha", FRIDAY, "trước", act.at)
    _bring(other, store)
    assert record(FRIDAY).reason == "trước", "whichever PC comes first by its name"


def test_after_the_day_of_departure_nobody_expects_her(do, course, record):
    flown = date(2027, 3, 9)
    assert record(flown - timedelta(days=1), today=date(2027, 3, 12)).verdict == "absent"
    assert record(flown, today=date(2027, 3, 12)) is None


def test_today_is_open_until_its_last_session_has_ended(course, record):
    assert record(TUESDAY, time="17:00").verdict == "open"
    assert record(TUESDAY, time="17:01").verdict == "absent"


def test_today_says_what_it_asks(store, do, arrive):
    with store.reading() as reading:
        before = punctuality.today_of(reading, "ha", at(TUESDAY, "07:46"))
    assert (before.session.begins, before.record.verdict, before.next_day) == ("08:00", "open", date(2026, 11, 25))
    arrive(TUESDAY, "07:47")
    do("ha", timetable.set_day_off, "ha", date(2026, 11, 25), date(2026, 11, 25), "Họp")
    with store.reading() as reading:
        after = punctuality.today_of(reading, "ha", at(TUESDAY, "07:50"))
        off = punctuality.today_of(reading, "ha", at(date(2026, 11, 25), "07:50"))
        stranger = punctuality.today_of(reading, "nobody", at(TUESDAY, "07:50"))
    assert (after.record.verdict, after.next_day) == ("early", date(2026, 11, 26))
    assert (off.session, off.record, off.off["vi"], off.known) == (None, None, "Họp", True)
    assert (stranger.session, stranger.next_day, stranger.known) == (None, None, False)


def test_a_doubtful_clock_is_recorded_and_said(do, course, record):
    do(
        "ha",
        lambda act: act.append("habit_day", subject="ha/x/y", scope=shared("ha"), fields={"done": True}),
        at=at(date(2026, 11, 27), "09:00"),
    )
    do("ha", punctuality.arrive, "ha", at(TUESDAY, "07:50"), at=at(TUESDAY, "07:50"))
    assert record(TUESDAY).doubt == ("behind",)
    assert record(TUESDAY).early == 10


@pytest.fixture
def other(tmp_path):
    opened = Store.open(tmp_path / "other")
    yield opened
    opened.close()


def _bring(source, target, person="ha"):
    with source.reading() as reading:
        entries = entries_of(reading, [shared(person)])
    assert target.take_in(entries).refused == 0


def test_presses_on_two_pcs_are_both_kept_the_first_of_the_journal_stands_and_it_is_said(store, other, arrive, record):
    arrive(MONDAY, "07:50")
    _bring(store, other)
    for day, time in ((MONDAY, "07:55"), (TUESDAY, "07:20")):
        with other.act(Author("ha"), at(day, time)) as act:
            punctuality.arrive(act, "ha", act.at)
    for day, time in ((FRIDAY, "07:40"), (date(2026, 11, 19), "07:40"), (TUESDAY, "08:10")):
        arrive(day, time)
    _bring(other, store)
    assert (record(MONDAY).came, record(MONDAY).doubt) == ("07:50", ("two_presses",))
    assert (record(TUESDAY).came, record(TUESDAY).doubt) == ("07:20", ("two_presses",))
    table = tables.arrival
    with store.reading() as reading:
        came = select(table.c.came).where(table.c.day == TUESDAY.isoformat()).order_by(table.c.came)
        assert list(reading.execute(came).scalars()) == ["07:20", "08:10"]


def test_folding_again_gives_the_same_records(store, do, arrive):
    arrive(MONDAY, "07:50")
    arrive(TUESDAY, "08:01")
    do("mai", punctuality.call, "ha", MONDAY, "late", "8h12")
    with store.reading() as reading:
        before = punctuality.records(reading, "ha", TUESDAY, "18:00")
    store.fold_again()
    with store.reading() as reading:
        assert punctuality.records(reading, "ha", TUESDAY, "18:00") == before


PRESSES = st.lists(
    st.tuples(
        st.sampled_from(["one", "two"]), st.sampled_from([FRIDAY, MONDAY, TUESDAY]), st.sampled_from(["07:40", "08:05"])
    ),
    max_size=6,
)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(presses=PRESSES, shuffle=st.randoms(use_true_random=False))
def test_presses_of_two_pcs_give_the_same_records_in_whatever_order_they_come(presses, shuffle):
    with tempfile.TemporaryDirectory() as folder:
        stores = {name: Store.open(Path(folder) / name) for name in ("one", "two", "three", "four")}
        try:
            with stores["one"].act(Author("ha"), at(date(2026, 11, 15), "20:00")) as act:
                timetable.set_week(act, "ha", date(2026, 11, 16), timetable.usual_week(), ())
            _bring(stores["one"], stores["two"])
            for name, day, time in presses:
                with stores[name].act(Author("ha"), at(day, time)) as act:
                    punctuality.arrive(act, "ha", act.at)
            entries = []
            for name in ("one", "two"):
                with stores[name].reading() as reading:
                    entries += entries_of(reading, [shared("ha")])
            found = []
            for name in ("three", "four"):
                shuffle.shuffle(entries)
                half = len(entries) // 2
                stores[name].take_in(entries[:half])
                stores[name].take_in(entries)
                with stores[name].reading() as reading:
                    found.append(punctuality.records(reading, "ha", TUESDAY, "18:00"))
        finally:
            for one in stores.values():
                one.close()
    assert found[0] == found[1]
    assert {one.day for one in found[0]} >= {FRIDAY, MONDAY, TUESDAY}


def days(*verdicts):
    return [DayRecord(date(2026, 1, 1) + timedelta(days=n), "08:00", verdict=one) for n, one in enumerate(verdicts)]


@pytest.mark.parametrize(
    ("verdicts", "score"),
    [
        (["early"] * 13, 0.5),
        (["early"] * 30, 0.798),
        (["early"] * 60, 0.959),
        (["early"] * 100, 0.995),
        (["early"] * 100 + ["late"], 0.943),
        (["early"] * 100 + ["absent"] * 7, 0.685),
    ],
)
def test_the_strength_is_the_published_one(verdicts, score):
    assert punctuality.strength(days(*verdicts)) == pytest.approx(score, abs=0.0006)


VERDICT = st.sampled_from(["early", "on_time", "late", "absent"])


@given(st.lists(VERDICT, max_size=200), st.data())
def test_days_that_do_not_exist_change_no_strength(verdicts, data):
    with_more = list(verdicts)
    for _ in range(data.draw(st.integers(0, 20))):
        place = data.draw(st.integers(0, len(with_more)))
        with_more.insert(place, data.draw(st.sampled_from(["excused", "open"])))
    assert punctuality.strength(days(*with_more)) == punctuality.strength(days(*verdicts))


@given(st.lists(VERDICT, max_size=60))
def test_each_good_day_raises_the_strength_and_it_stays_between_nothing_and_all(verdicts):
    before, after = punctuality.strength(days(*verdicts)), punctuality.strength(days(*verdicts, "early"))
    assert 0 <= before < after < 1


@given(st.lists(VERDICT, max_size=60), st.integers(1, 60))
def test_an_always_punctual_person_is_forgiven(verdicts, good):
    score = punctuality.strength(days(*verdicts, *["early"] * good))
    assert score >= punctuality.strength(days(*["early"] * good))


@given(st.lists(st.sampled_from(["early", "late", "excused"]), max_size=60))
def test_the_curve_ends_where_the_strength_stands(verdicts):
    found = days(*verdicts)
    points = punctuality.curve(found)
    assert (points[-1][1] if points else 0.0) == punctuality.strength(found)
    assert [day for day, _ in points] == [one.day for one in found if one.verdict != "excused"]


def test_who_is_always_just_on_time_stays_at_four_fifths():
    assert punctuality.strength(days(*["on_time"] * 300)) == pytest.approx(0.8, abs=0.001)
