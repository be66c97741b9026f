"""What users of Moodle's checklist, checkmark and attendance asked for, tried here; see docs/decisions/peers.md."""

from datetime import date, timedelta

import msgspec
import pytest
from sqlalchemy import func, select

from intern_desktop.classroom import consent, people, progress, roll_call
from intern_desktop.departure import checklist, claims, comments, own_lists, punctuality, tasks, timetable, written
from intern_desktop.departure.day_records import DayRecord
from intern_desktop.departure.tasks import OwnTask
from intern_desktop.errors import FieldError
from intern_desktop.store import tables
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author, entries_of

TODAY = date(2026, 11, 24)
HAIRCUT = OwnTask(title={"vi": "Cắt tóc gọn"}, due=-70, required=True)


@pytest.fixture
def agreed(store, trainer, candidates, now):
    """Hà goes under the old programme and Đạt under the new one, in 105 days; both have agreed, and both came today."""
    with store.act(trainer, now) as act:
        for person, programme in zip(candidates, ("titp", "esd"), strict=True):
            way = {"departure": TODAY + timedelta(days=105), "enrolled": TODAY, "plan_filed": date(2026, 11, 2)}
            people.plan_journey(act, person, programme=programme, **way)
    for person in candidates:
        with store.act(Author(person), now) as act:
            consent.answer(act, person, "yes")
    return candidates


@pytest.fixture
def row(store):
    def read(person, today=TODAY):
        with store.reading() as reading:
            return progress.rows(reading, today, [person])[person]

    return read


def state(found, item):
    return found.states[[task.id for task in found.tasks].index(item)]


def test_the_bar_counts_what_a_trainer_confirmed_and_her_own_mark_is_told_apart(store, trainer, agreed, row, now):
    """davosmith/moodle-checklist#156: two marks, one of them counts; which one is said, and never both in one box."""
    ha = agreed[0]
    with store.act(Author(ha), now) as act:
        checklist.claim(act, ha, "passport")
    assert (state(row(ha), "passport"), row(ha).share.confirmed, row(ha).share.claimed) == ("claimed", 0, 1)
    with store.act(trainer, now) as act:
        claims.confirm(act, ha, "passport")
    assert (state(row(ha), "passport"), row(ha).share.confirmed, row(ha).share.claimed) == ("confirmed", 1, 0)


def test_she_writes_about_a_thing_and_her_trainer_reads_it_there(store, trainer, agreed, now):
    """davosmith/moodle-checklist#84: from her to the trainer, at the very thing."""
    ha = agreed[0]
    with store.act(Author(ha), now) as act:
        comments.say(act, ha, "passport", "Hộ chiếu em để ở văn phòng ạ")
    with store.reading() as reading:
        told = [(item, one.words, one.author) for item, one in written.newest(reading, ha, hers=True)]
        assert told == [("passport", "Hộ chiếu em để ở văn phòng ạ", ha)]
        assert written.newest(reading, ha) == [], "her own words are no news to her"


def test_words_go_both_ways_in_the_order_they_were_written(store, trainer, agreed, now):
    """davosmith/moodle-checklist#85: an answer stands below the question, and each may take back only her own."""
    ha = agreed[0]
    for author, words in ((Author(ha), "Em gửi bản sao được không ạ?"), (trainer, "Được, bản có công chứng nhé")):
        with store.act(author, now) as act:
            comments.say(act, ha, "passport", words)
    with store.reading() as reading:
        said = comments.of(reading, ha, "passport")
    assert [one.author for one in said] == [ha, trainer.person]


def test_a_thing_is_asked_only_where_the_centre_put_it(store, trainer, agreed, row, now):
    """davosmith/moodle-checklist#103: it is chosen whom a thing is for, instead of taking it off everywhere else."""
    ha, dat = agreed
    with store.act(trainer, now) as act:
        item = own_lists.add(act, msgspec.structs.replace(HAIRCUT, programmes=("esd",)))
    assert (state(row(ha), item), state(row(dat), item)) == ("not_applicable", "not_begun")
    ours = next(task.id for task in tasks.tasks() if can_be_hidden(store, trainer, task.id, now))
    with store.act(trainer, now) as act:
        own_lists.adjust(act, ours, None, None, hidden=True)
    with store.reading() as reading:
        assert ours not in [one.task.id for one in checklist.items(reading, ha, TODAY)]


def can_be_hidden(store, trainer, item, now):
    """Whether a centre may leave this thing of ours out; nothing is written."""
    try:
        with store.act(trainer, now) as act:
            own_lists.adjust(act, item, None, None, hidden=True)
    except FieldError:
        return False
    store.undo(trainer, now)
    return True


def test_what_the_centre_asks_stands_among_what_comes_next_by_its_day(store, trainer, agreed, now):
    """davosmith/moodle-checklist#133: the centre's own things are not left out of what is due next."""
    ha = agreed[0]
    with store.act(trainer, now) as act:
        item = own_lists.add(act, HAIRCUT)
    with store.reading() as reading:
        coming = checklist.next_items(checklist.items(reading, ha, TODAY), 99)
    own = next(one for one in coming if one.task.id == item)
    assert own.due == TODAY + timedelta(days=35)
    days = [one.due or date.max for one in coming if (one.reason, one.task.required) == (own.reason, True)]
    assert len(days) > 9 and days == sorted(days)


def test_every_mark_comes_back_into_an_empty_pc(store, trainer, agreed, now, tmp_path):
    """academic-moodle-cooperation/moodle-mod_checkmark#51: what goes out comes in, with who said it and when."""
    ha, dat = agreed
    with store.act(Author(ha), now) as act:
        checklist.claim(act, ha, "passport")
    with store.act(trainer, now) as act:
        claims.confirm(act, ha, "passport")
        claims.send_back(act, dat, "contract", "Thiếu chữ ký")
    with store.reading() as reading:
        said = entries_of(reading, reading.execute(select(tables.entry.c.scope).distinct()).scalars())
        before = progress.grid(reading, TODAY), reading.execute(select(tables.mark)).all()
    (tmp_path / "other").mkdir()
    other = Store.open(tmp_path / "other")
    assert (other.take_in(said).refused, other.take_in(said).new) == (0, 0)
    with other.reading() as reading:
        assert (progress.grid(reading, TODAY), reading.execute(select(tables.mark)).all()) == before
    other.close()


def good(first, count):
    return [DayRecord(first + timedelta(days=at), "08:00", "07:48", 12, "self", "early") for at in range(count)]


def bad(first, count, verdict):
    return [DayRecord(first + timedelta(days=at), "08:00", "", None, "trainer", verdict) for at in range(count)]


def test_two_bad_days_fade_by_themselves_and_none_has_to_be_struck_out(store):
    """danmarsden/moodle-mod_attendance#114: who was away twice in forty days is judged by how she comes now."""
    begun = good(TODAY, 40)
    missed = [*begun, *bad(TODAY + timedelta(days=40), 2, "absent")]
    assert punctuality.strength(begun) * 0.85 < punctuality.strength(missed) < punctuality.strength(begun)
    again = good(TODAY + timedelta(days=42), 30)
    assert punctuality.strength([*begun, *again]) - punctuality.strength([*missed, *again]) < 0.03
    excused = [*begun, *bad(TODAY + timedelta(days=40), 2, "excused")]
    assert punctuality.strength(excused) == punctuality.strength(begun)


def test_the_share_is_of_all_that_is_asked_and_not_of_what_was_due_so_far(store, trainer, agreed, row, now):
    """danmarsden/moodle-mod_attendance#718: half of the way is never shown as all of it; what is ahead counts too."""
    ha = agreed[0]
    required = [task for task in row(ha).tasks if task.required and task.applies("titp", "")]
    due = [task for task in required if row(ha).due_of(task) and row(ha).due_of(task) <= TODAY + timedelta(days=20)]
    assert 0 < len(due) < len(required) / 2
    with store.act(trainer, now) as act:
        for task in due:
            claims.confirm(act, ha, task.id)
    assert (row(ha).share.confirmed, row(ha).share.required) == (len(due), len(required))


@pytest.fixture
def course(store, trainer, agreed, now):
    """The class has its usual week since the beginning of October; both enrolled then. Its id."""
    with store.act(trainer, now.replace(month=10, day=1)) as act:
        class_id = people.person(act.reading, agreed[0], TODAY).class_id
        timetable.set_week(act, class_id, date(2026, 10, 1), timetable.usual_week(), ())
        for person in agreed:
            people.plan_journey(act, person, enrolled=date(2026, 10, 1))
    return class_id


def test_a_day_that_is_over_needs_no_mark_to_count_and_the_roll_still_asks(store, agreed, course, now):
    """danmarsden/moodle-mod_attendance#738: for herself no sign of her is an absence once the day is over, without
    anybody or any clock writing it; the trainers' roll says that nobody was asked.
    """
    evening = now.replace(hour=21)
    with store.reading() as reading:
        entries = reading.execute(select(func.count()).select_from(tables.entry)).scalar_one()
        assert punctuality.records(reading, agreed[0], TODAY, "10:00")[-1].verdict == "open"
        assert punctuality.records(reading, agreed[0], TODAY, "21:00")[-1].verdict == "absent"
        roll = roll_call.read(reading, course, TODAY, evening)
        assert [line.verdict for line in roll.lines] == ["open", "open"]
        assert reading.execute(select(func.count()).select_from(tables.entry)).scalar_one() == entries


def test_being_away_in_a_row_names_its_first_day(store, trainer, agreed, course, now):
    """danmarsden/moodle-mod_attendance#835: over a weekend and an excused day, also when it is read much later."""
    ha, days = agreed[0], [TODAY - timedelta(days=back) for back in (5, 4, 1)]
    with store.act(trainer, now) as act:
        for day in days:
            roll_call.call(act, ha, day, "absent")
    with store.reading() as reading:
        line = next(one for one in roll_call.read(reading, course, TODAY, now).lines if one.person == ha)
        assert (line.away, line.since) == (3, date(2026, 11, 19))
        other = next(one for one in roll_call.read(reading, course, TODAY, now).lines if one.person != ha)
        assert (other.away, other.since) == (0, None)


def test_a_roll_from_elsewhere_is_entered_at_once_and_what_was_noted_stays(store, trainer, agreed, course, now):
    """danmarsden/moodle-mod_attendance#189: a whole list of people and states, one act, one way back."""
    ha, dat = agreed
    with store.act(trainer, now) as act:
        roll_call.call(act, ha, TODAY, "excused", reason="đi khám")
    with store.act(trainer, now) as act:
        assert roll_call.enter(act, course, TODAY, {ha: ("absent", None), dat: ("late", 6)}) == 1

    def verdicts():
        with store.reading() as reading:
            return {line.person: line.verdict for line in roll_call.read(reading, course, TODAY, now).lines}

    assert verdicts() == {ha: "excused", dat: "late"}
    store.undo(trainer, now)
    assert verdicts() == {ha: "excused", dat: "open"}


def test_late_is_a_number_of_minutes_and_not_only_a_word(store, trainer, agreed, course, now):
    """frappe/education#331: by the clock of the call, or as many as are typed."""
    ha, dat = agreed
    with store.act(trainer, now.replace(hour=8, minute=9)) as act:
        roll_call.call(act, ha, TODAY, "late")
        roll_call.call(act, dat, TODAY, "late", minutes=25)
    with store.reading() as reading:
        lines = roll_call.read(reading, course, TODAY, now.replace(hour=9)).lines
    assert {line.person: (line.came, line.early) for line in lines} == {ha: ("08:09", -9), dat: ("08:25", -25)}
