"""The roll of a class on a day: who is on it, the rest present, one by one, what was written again, what is hers."""

from datetime import date, timedelta

import pytest

from intern_desktop.classroom import consent, people, reports_classes, roll_call, roll_month
from intern_desktop.departure import journeys, presence, punctuality, timetable
from intern_desktop.errors import FieldError, UserError
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import KeyPair

TUESDAY = date(2026, 11, 24)
MONDAY = TUESDAY - timedelta(days=1)
SATURDAY = TUESDAY - timedelta(days=3)
ENROLLED = date(2026, 10, 1)
NAMES = ("Bùi Đức Anh", "Đinh Thị Chi", "Hồ Sỹ Đạt", "Nguyễn Thị Thu Hà", "Võ Thị Quỳnh Nga")


@pytest.fixture
def ids(store, trainer, now):
    """Five candidates by given name, in a class with a usual week since October; all but Chi have agreed."""
    begun = now.replace(month=10, day=1)
    with store.act(trainer, begun) as act:
        class_id = people.open_class(act, "K24-A")
        timetable.set_week(act, class_id, ENROLLED, timetable.usual_week(), ("VN",))
        made = [people.enrol(act, name, class_id) for name in NAMES]
        for one in made:
            people.plan_journey(act, one, programme="titp", enrolled=ENROLLED)
    for one in (made[0], *made[2:]):
        with store.act(Author(one), begun) as act:
            consent.answer(act, one, "yes")
    return [class_id, *made]


@pytest.fixture
def read(store, ids, now):
    def found(day=TUESDAY, at=now):
        with store.reading() as reading:
            return roll_call.read(reading, ids[0], day, at)

    return found


@pytest.fixture
def do(store, trainer, now):
    def act_on(verb, *said, at=now, by=trainer, **more):
        with store.act(by, at) as act:
            return verb(act, *said, **more)

    return act_on


def verdicts(roll):
    return {line.name.split()[-1]: line.verdict for line in roll.lines}


def test_everybody_of_the_class_is_called_by_given_name(read):
    roll = read()
    assert [(line.number, line.name) for line in roll.lines] == list(enumerate(NAMES, start=1))
    assert (roll.planned, roll.left, roll.before, roll.after) == ("08:00", 5, MONDAY, TUESDAY + timedelta(days=1))


def test_the_rest_present_never_overwrites_a_mark_that_was_given(do, read, ids, now):
    """danmarsden/moodle-mod_attendance#405: a press, a late, an excuse and an absence stay as they are."""
    _, anh, chi, dat, ha, _ = ids
    do(punctuality.arrive, anh, now.replace(hour=7, minute=30), by=Author(anh))
    do(punctuality.give_notice, dat, TUESDAY, "đi khám", now.replace(hour=7), by=Author(dat))
    do(roll_call.call, chi, TUESDAY, "absent")
    do(roll_call.call, ha, TUESDAY, "late", minutes=6)
    assert do(roll_call.rest_present, ids[0], TUESDAY) == 1
    roll = read()
    assert verdicts(roll) == {"Anh": "early", "Chi": "absent", "Đạt": "excused", "Hà": "late", "Nga": "early"}
    assert [line.came for line in roll.lines] == ["07:30", "", "", "08:06", "07:48"]
    assert roll.lines[4].by == "trainer"
    assert do(roll_call.rest_present, ids[0], TUESDAY) == 0


def test_the_rest_present_is_one_act_and_is_taken_back_as_one(do, read, ids, store, trainer, now):
    do(roll_call.rest_present, ids[0], TUESDAY)
    assert read().left == 0
    assert store.undo(trainer, now)
    assert read().left == 5


def test_once_the_course_has_begun_the_rest_is_present_without_a_time(do, read, ids, now):
    do(roll_call.rest_present, ids[0], TUESDAY, at=now.replace(hour=8, minute=12))
    assert {(line.verdict, line.came) for line in read().lines} == {("on_time", "")}


def test_whoever_wrote_too_late_why_she_is_away_is_left_to_the_trainer(do, read, ids, now):
    ha, late = ids[4], now.replace(hour=8, minute=20)
    do(punctuality.give_notice, ha, TUESDAY, "hỏng xe", late, by=Author(ha), at=late)
    do(roll_call.rest_present, ids[0], TUESDAY, at=late)
    line = read(at=late).lines[3]
    assert (line.verdict, line.reason) == ("open", "hỏng xe")


def test_late_takes_the_minutes_of_now_and_typed_minutes_correct_them(do, read, ids, now):
    ha = ids[4]
    do(roll_call.call, ha, TUESDAY, "late", at=now.replace(hour=8, minute=9))
    assert (read().lines[3].came, read().lines[3].early) == ("08:09", -9)
    do(roll_call.call, ha, TUESDAY, "late", minutes=6)
    assert (read().lines[3].came, read().lines[3].verdict) == ("08:06", "late")
    do(roll_call.call, ha, MONDAY, "late")
    assert (read(MONDAY).lines[3].came, read(MONDAY).lines[3].verdict) == ("", "late")


@pytest.mark.parametrize("minutes", [0, 16 * 60])
def test_minutes_that_cannot_be_are_refused(do, ids, minutes):
    with pytest.raises(FieldError) as told:
        do(roll_call.call, ids[4], TUESDAY, "late", minutes=minutes)
    assert told.value.field == "came"


def test_an_excuse_keeps_its_reason_and_is_taken_back(do, read, ids):
    do(roll_call.call, ids[4], TUESDAY, "excused", reason="  đi   khám ")
    assert (read().lines[3].verdict, read().lines[3].reason) == ("excused", "đi khám")
    do(roll_call.call, ids[4], TUESDAY, "")
    assert read().lines[3].verdict == "open"


def test_an_apology_in_advance_stands_already(do, read, ids, now):
    """danmarsden/moodle-mod_attendance#300: told beforehand by her, or noted by a trainer, it stands on the day."""
    _, anh, _, dat, *_ = ids
    wednesday = TUESDAY + timedelta(days=1)
    do(punctuality.give_notice, dat, wednesday, "giỗ ông", now, by=Author(dat))
    do(roll_call.call, anh, wednesday, "excused", reason="đi khám")
    roll = read(wednesday, now + timedelta(days=1))
    assert [(line.verdict, line.reason) for line in roll.lines if line.verdict != "open"] == [
        ("excused", "đi khám"),
        ("excused", "giỗ ông"),
    ]
    with pytest.raises(UserError, match="not come yet"):
        do(roll_call.rest_present, ids[0], wednesday)


def test_yesterday_is_corrected_and_says_who_when_and_what_stood_before(do, read, ids, now, founded):
    ha, monday = ids[4], now - timedelta(days=1)
    do(roll_call.call, ha, MONDAY, "absent", at=monday)
    assert read(MONDAY).lines[3].corrected is None
    do(roll_call.call, ha, MONDAY, "late", minutes=6)
    told = read(MONDAY).lines[3].corrected
    assert (told.who, told.at, told.before.verdict) == ("Trần Văn Lâm", now, "absent")
    assert read(MONDAY).lines[0].verdict == "open"


def test_a_correction_over_her_own_press_tells_it_only_with_her_consent(do, read, ids, now):
    _, anh, chi, *_ = ids
    for one in (anh, chi):
        monday = now - timedelta(days=1)
        do(punctuality.arrive, one, monday.replace(hour=7, minute=30), by=Author(one), at=monday)
        do(roll_call.call, one, MONDAY, "late", minutes=6)
    before = [line.corrected.before for line in read(MONDAY).lines[:2]]
    assert [(said.verdict, said.came) for said in before] == [("early", "07:30"), ("", "")]


def test_a_slip_mended_at_once_is_no_correction_and_one_taken_back_is_none(do, read, ids, store, trainer, now):
    ha = ids[4]
    do(roll_call.call, ha, TUESDAY, "absent")
    do(roll_call.call, ha, TUESDAY, "present", at=now + timedelta(minutes=1))
    assert read().lines[3].corrected is None
    do(roll_call.call, ha, TUESDAY, "late", minutes=3, at=now + timedelta(hours=2))
    assert read().lines[3].corrected.before.verdict == "early"
    store.undo(trainer, now + timedelta(hours=2))
    assert read().lines[3].corrected is None


def test_enrolled_late_is_not_absent_before(do, read, ids):
    """danmarsden/moodle-mod_attendance#687: the days before she came to the class do not exist for her."""
    do(people.plan_journey, ids[4], programme="titp", enrolled=TUESDAY)
    assert "Nguyễn Thị Thu Hà" not in [line.name for line in read(MONDAY).lines]
    assert len(read().lines) == 5
    with pytest.raises(UserError, match="Thu Hà"):
        do(roll_call.call, ids[4], MONDAY, "absent")


@pytest.mark.parametrize("state", ["postponed", "withdrawn", "departed"])
def test_who_has_gone_is_not_called(do, read, ids, state):
    do(journeys.change_state, ids[4], state, MONDAY)
    assert len(read().lines) == 4
    assert len(read(MONDAY - timedelta(days=3)).lines) == 5


def test_trainers_are_not_counted_as_learners(do, read, ids, founded):
    """learningequality/kolibri#14414: a trainer is not on the roll, unless she sits in the class herself."""
    assert "Trần Văn Lâm" not in [line.name for line in read().lines]
    do(people.correct, founded.trainer, class_id=ids[0])
    do(people.plan_journey, founded.trainer, programme="titp", enrolled=ENROLLED)
    assert "Trần Văn Lâm" in [line.name for line in read().lines]


def test_who_was_removed_from_the_class_is_not_on_the_roll(do, read, ids):
    """learningequality/kolibri#14413: neither somebody put away nor somebody moved to another class."""
    do(people.archive, ids[1])
    do(people.correct, ids[2], class_id=do(people.open_class, "K24-B"))
    assert [line.name for line in read().lines] == list(NAMES[2:])


def test_an_empty_class_has_a_roll_of_nobody(do, store, now, ids):
    """learningequality/kolibri#14412: no error, no line, and the rest of nobody is none."""
    empty = do(people.open_class, "K25")
    do(timetable.copy, ids[0], empty)
    with store.reading() as reading:
        roll = roll_call.read(reading, empty, TUESDAY, now)
    assert (roll.lines, roll.left, roll.learners, roll.planned) == ((), 0, 0, "08:00")
    assert do(roll_call.rest_present, empty, TUESDAY) == 0


def test_without_a_timetable_or_on_a_day_off_the_roll_says_so_and_is_refused(do, store, now, read, ids):
    bare = do(people.open_class, "K25")
    with store.reading() as reading:
        assert not roll_call.read(reading, bare, TUESDAY, now).known
    assert (read(SATURDAY).lines, read(SATURDAY).before) == ((), SATURDAY - timedelta(days=1))
    do(timetable.set_day_off, ids[0], TUESDAY, TUESDAY, "Họp phụ huynh")
    assert read().off["vi"] == "Họp phụ huynh"
    for day in (SATURDAY, TUESDAY):
        with pytest.raises(UserError, match="timetable"):
            do(roll_call.rest_present, ids[0], day)
        with pytest.raises(UserError, match="timetable"):
            do(roll_call.call, ids[1], day, "present")


def test_three_course_days_away_in_a_row_are_told(do, read, ids, now):
    """danmarsden/moodle-mod_attendance#897: a weekend or an excuse between them changes nothing."""
    anh = ids[1]
    for back in (6, 5, 1):
        do(roll_call.call, anh, TUESDAY - timedelta(days=back), "absent")
    assert read().lines[0].away == 0  # Friday was not called
    do(roll_call.call, anh, TUESDAY - timedelta(days=4), "excused", reason="ốm")
    assert read().lines[0].away == 3
    do(roll_call.call, anh, TUESDAY, "absent")
    assert read().lines[0].away == 4
    do(roll_call.call, anh, TUESDAY, "present")
    assert read().lines[0].away == 0


def test_without_her_consent_her_own_press_and_reason_are_not_seen_and_not_overwritten(do, read, ids, now, store):
    chi = ids[2]
    do(punctuality.arrive, chi, now.replace(hour=7, minute=30), by=Author(chi))
    line = read().lines[1]
    assert (line.verdict, line.came, line.early, line.reason, line.by) == ("own", "", None, "", "self")
    do(roll_call.rest_present, ids[0], TUESDAY)
    with store.reading() as reading:
        assert punctuality.records(reading, chi, TUESDAY, "09:00")[-1].came == "07:30"
    do(punctuality.give_notice, chi, MONDAY, "chuyện riêng", now.replace(day=23, hour=7), by=Author(chi))
    assert "chuyện riêng" not in repr(read(MONDAY))
    do(roll_call.call, chi, MONDAY, "absent")
    assert read(MONDAY).lines[1].verdict == "absent"
    assert "chuyện riêng" not in repr(read(MONDAY))


def test_a_roll_on_paper_is_entered_at_once_and_overwrites_nothing(do, read, ids, store, trainer, now):
    do(roll_call.call, ids[1], TUESDAY, "absent")
    said = {
        ids[1]: ("present", None),
        ids[2]: ("late", 6),
        ids[3]: ("absent", None),
        ids[4]: ("excused", None),
        ids[5]: ("present", None),
    }
    assert do(roll_call.enter, ids[0], TUESDAY, said) == 4
    assert verdicts(read()) == {"Anh": "absent", "Chi": "late", "Đạt": "absent", "Hà": "excused", "Nga": "on_time"}
    assert read().lines[1].came == "08:06"
    store.undo(trainer, now)
    assert read().left == 4


def test_a_candidate_cannot_note_others(do, read, ids):
    with pytest.raises(UserError, match="trainers of the class"):
        do(roll_call.rest_present, ids[0], TUESDAY, by=Author(ids[1]))
    with pytest.raises(UserError, match="trainers of the class"):
        do(roll_call.call, ids[2], TUESDAY, "present", by=Author(ids[1]))
    assert read().left == 5


def _notes(store, author, at, person, day=TUESDAY, **fields):
    """As a program would that asks nobody whether they may."""
    with store.act(author, at) as act:
        said = {"verdict": "absent", "planned": "08:00", "came": "", "reason": "forged", **fields}
        act.append("roll", subject=f"{person}/{day.isoformat()}", scope=shared(person), fields=said)


@pytest.mark.parametrize("who", ["the PC", "a stranger"])
def test_what_no_trainer_signed_is_not_on_the_roll_nor_in_what_is_counted(do, read, ids, store, now, founded, who):
    """Her own press stands; no correction, no row of days away, no last day of the class comes of it."""
    author = Author(founded.trainer, None if who == "the PC" else KeyPair.generate().signing)
    do(punctuality.arrive, ids[1], now, by=Author(ids[1]))
    for day in (TUESDAY, MONDAY, SATURDAY - timedelta(days=1)):
        _notes(store, author, now, ids[1], day)
        _notes(store, author, now, ids[2], day)
    anh, chi, *_ = read().lines
    assert (anh.verdict, anh.came, anh.by, anh.corrected) == ("early", "07:48", "self", None)
    assert (chi.verdict, chi.reason, chi.by, chi.away, chi.corrected) == ("open", "", "", 0, None)
    with store.reading() as reading:
        assert [one.by for one in punctuality.records(reading, ids[1], TUESDAY) if one.day >= MONDAY] == ["", "self"]
        assert presence.came_on(reading, ids[1:3], TUESDAY, now) == {ids[1]: "07:48"}
        month = roll_month.read(reading, ids[0], TUESDAY, now)
        assert [row.lines[-1].verdict for row in month.rows[:2]] == ["early", "open"]
        assert [one.last_roll for one in reports_classes.read(reading, TUESDAY) if one.class_id] == [None]
    assert do(roll_call.rest_present, ids[0], TUESDAY) == 4
    with store.reading() as reading:
        assert [one.last_roll for one in reports_classes.read(reading, TUESDAY) if one.class_id] == [TUESDAY]
        assert presence.came_on(reading, ids[1:3], TUESDAY, now) == {ids[1]: "07:48", ids[2]: "07:48"}
