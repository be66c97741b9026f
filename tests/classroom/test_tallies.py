"""What was reckoned of a candidate and is kept: it always says what reckoning anew would say, and goes when it must."""

import json
from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from nacl.signing import SigningKey

from intern_desktop.classroom import consent, founding, people, people_joined, progress, sign_in, tallies
from intern_desktop.departure import checklist, comments, journeys
from intern_desktop.departure.marks import Mark, Past
from intern_desktop.departure.programme import Journey
from intern_desktop.departure.reckoning import Ground
from intern_desktop.departure.tasks import Task
from intern_desktop.store.database import Store
from intern_desktop.store.entry import CENTRE, shared
from intern_desktop.store.journal import Author

TODAY = date(2026, 11, 24)
PASSWORD = "bốn con ngựa ngủ trưa"


def look(store, today, *, keep=True):
    """The class as it is shown, from what is kept; what was missing is kept. With how much had to be reckoned."""
    fresh = progress.Fresh()
    with store.reading() as reading:
        seen = progress.grid(reading, today, fresh=fresh)
    if keep:
        store.keep_tallies(fresh.seen, fresh.rows)
    return seen, len(fresh.rows)


@pytest.fixture
def reckoned(monkeypatch):
    """The class reckoned anew, whatever is kept."""

    def read(store, today):
        with monkeypatch.context() as blind, store.reading() as reading:
            blind.setattr(tallies, "kept", lambda *_: {})
            return progress.grid(reading, today)

    return read


@pytest.fixture
def agreed(store, candidates, now):
    for person in candidates:
        with store.act(Author(person), now) as act:
            consent.answer(act, person, "yes")
    return candidates


@pytest.fixture
def planned(store, trainer, agreed, now):
    with store.act(trainer, now) as act:
        for person in agreed:
            people.plan_journey(act, person, programme="esd", departure=TODAY + timedelta(days=105), enrolled=TODAY)
    return agreed


def test_what_was_kept_is_not_reckoned_again(store, planned, reckoned):
    first, made = look(store, TODAY)
    again, more = look(store, TODAY)
    assert (made, more) == (2, 0)
    assert again == first == reckoned(store, TODAY)


def test_most_rows_live_through_midnight_and_what_is_overdue_follows(store, planned, reckoned):
    look(store, TODAY)
    counts = []
    for days in range(0, 105, 5):
        seen, made = look(store, TODAY + timedelta(days=days))
        assert made == 0
        assert seen == reckoned(store, TODAY + timedelta(days=days))
        counts.append(seen.rows[0].states.count("overdue"))
    assert counts[0] == 0
    assert counts[-1] > 5
    assert counts == sorted(counts)


def test_the_day_after_the_flight_is_reckoned_anew(store, planned, reckoned):
    look(store, TODAY)
    flown = TODAY + timedelta(days=106)
    seen, made = look(store, flown)
    assert made == 2
    assert seen == reckoned(store, flown)
    assert "overdue" not in seen.rows[0].states


def test_a_clock_that_was_set_back_is_believed(store, planned, reckoned):
    look(store, TODAY + timedelta(days=30))
    seen, made = look(store, TODAY)
    assert made == 2
    assert seen == reckoned(store, TODAY)


@pytest.mark.parametrize("said", ["mark", "comment", "journey", "name"])
def test_whatever_is_said_about_her_empties_hers_alone(store, trainer, planned, now, said, reckoned):
    ha = planned[0]
    look(store, TODAY)
    with store.act(trainer, now) as act:
        if said == "mark":
            checklist.confirm(act, ha, "passport")
        elif said == "comment":
            comments.say(act, ha, "passport", "Cô xem rồi.")
        elif said == "journey":
            journeys.change_state(act, ha, "postponed", TODAY)
        else:
            people.correct(act, ha, name="Nguyễn Thị Hà")
    seen, made = look(store, TODAY)
    assert made == 1
    assert seen == reckoned(store, TODAY)


def test_another_list_empties_all(store, trainer, planned, now, reckoned):
    look(store, TODAY)
    with store.act(trainer, now) as act:
        body = json.dumps({"title": {"vi": "Mới"}, "due": -10})
        act.append("own_task", subject="own:new", scope=CENTRE, fields={"body": body})
    seen, made = look(store, TODAY)
    assert made == 2
    assert "own:new" in {task.id for task in seen.tasks}
    assert seen == reckoned(store, TODAY)


def test_whose_signature_counts_decides_for_all(store, founded, trainer, planned, now, reckoned):
    ha = planned[0]
    with store.act(trainer, now) as act:
        lan = founding.appoint(act, "Lê Thị Lan", PASSWORD)
    key = sign_in.check(store, lan, PASSWORD, now).key
    with store.act(Author(lan, key), now) as act:
        checklist.confirm(act, ha, "passport")
    before, _ = look(store, TODAY)
    with store.act(trainer, now) as act:
        act.append("role", subject=lan, scope=CENTRE, fields={"until": "2026-11-01"})
    seen, made = look(store, TODAY)
    assert made == 2
    assert seen == reckoned(store, TODAY)
    places = {task.id: at for at, task in enumerate(seen.tasks)}
    row = next(one for one in seen.rows if one.person == ha)
    assert next(one for one in before.rows if one.person == ha).unproven == ()
    assert row.unproven == (places["passport"],)


def test_what_no_trainers_key_signed_is_shown_as_such(store, planned, now):
    ha = planned[0]
    said = {"verdict": "confirmed", "decided_version": "9", "decided_value": "", "note": ""}
    with store.act(Author("somebody", SigningKey.generate()), now) as act:
        act.append("mark", subject=f"{ha}/passport", scope=shared(ha), fields=said)
    seen, _ = look(store, TODAY)
    row = next(one for one in seen.rows if one.person == ha)
    (place,) = row.unproven
    assert (seen.tasks[place].id, row.states[place]) == ("passport", "not_begun")
    assert row.share.confirmed == 0


def test_a_thing_is_kept_only_while_the_journal_stands_where_it_was_read(store, trainer, planned, now, reckoned):
    fresh = progress.Fresh()
    with store.reading() as reading:
        progress.grid(reading, TODAY, fresh=fresh)
    with store.act(trainer, now) as act:
        checklist.confirm(act, planned[0], "passport")
    store.keep_tallies(fresh.seen, fresh.rows)
    seen, made = look(store, TODAY)
    assert made == 2
    assert seen == reckoned(store, TODAY)


def test_what_cannot_be_kept_is_reckoned_again_and_nobody_is_told(store, planned, now, data_folder):
    other = Store.open(data_folder)
    fresh = progress.Fresh()
    with store.reading() as reading:
        progress.grid(reading, TODAY, fresh=fresh)
    with other.act(Author(""), now):
        store.keep_tallies(fresh.seen, fresh.rows)
    other.close()
    assert look(store, TODAY, keep=False)[1] == 2
    store.close()
    store.keep_tallies(fresh.seen, fresh.rows)


def test_keeping_is_no_entry_and_is_told_to_nobody(store, planned):
    heard = []
    store.subscribe(heard.append)
    with store.reading() as reading:
        before = reading.exec_driver_sql("select count(*) from entry").scalar()
    assert look(store, TODAY)[1] == 2
    with store.reading() as reading:
        assert reading.exec_driver_sql("select count(*) from entry").scalar() == before
    assert heard == []


def test_she_was_last_heard_of_when_she_did_something_herself(store, trainer, planned, now):
    ha = planned[0]

    def heard():
        with store.reading() as reading:
            return progress.rows(reading, TODAY, [ha])[ha].heard

    assert heard() is None
    with store.act(trainer, now - timedelta(days=2)) as act:
        checklist.confirm(act, ha, "passport")
    assert heard() is None, "a trainer's word is not hers"
    with store.act(Author(ha), now - timedelta(days=3)) as act:
        comments.say(act, ha, "passport", "Em gửi lại rồi ạ.")
    assert heard() == TODAY - timedelta(days=3)
    with store.act(Author(ha), now + timedelta(days=9)) as act:
        checklist.claim(act, ha, "keep_passport")
    assert heard() == TODAY, "a clock that was ahead"


# Everything that may come together, day after day

SINCE = TODAY + timedelta(days=140)
LIST = (
    {"id": "plain", "due": -20},
    {"id": "extra", "due": -3, "required": False},
    {"id": "esd_only", "due": -9, "programmes": ("esd",)},
    {"id": "food_only", "due": -9, "fields": ("food",)},
    {"id": "applied", "due": -60, "evidence": "date"},
    {"id": "xray", "due": -70, "evidence": "date", "valid_days": 25, "needed_for": "applied"},
    {"id": "visa", "due": -5, "evidence": "date", "valid_days": 12, "needed_for": "departure"},
    {"id": "coe", "evidence": "date", "valid_days": 30, "needed_for": "entry"},
    {"id": "after_visa", "due": 4, "due_from": "visa"},
    {"id": "plan", "due": -90, "limit": "titp.plan_last"},
    {"id": "renewed", "due": -15, "version": 2, "renews": True, "since": SINCE},
    {"id": "renewed_once", "due": -15, "version": 2, "renews": True, "since": TODAY - timedelta(days=3)},
    {"id": "late_comer", "due": -8, "since": TODAY - timedelta(days=2)},
    {"id": "there", "due": 3, "due_from": "entry", "group": "first_days"},
)
ASKED = tuple(Task(**{"group": "documents", "version": 1, "title": {}, "why": {}, **one}) for one in LIST)
NEAR = st.integers(-40, 120).map(lambda days: TODAY + timedelta(days=days))
DAYS = st.none() | NEAR
JOURNEYS = st.builds(
    Journey,
    programme=st.sampled_from(["", "titp", "esd"]),
    field=st.sampled_from(["", "food"]),
    plan_filed=DAYS,
    entry=DAYS,
    departure=DAYS,
    enrolled=DAYS,
    state=st.sampled_from(["", "", "postponed", "withdrawn", "departed"]),
    state_on=DAYS,
    programme_before=st.sampled_from(["", "titp"]),
    programme_on=DAYS,
)
VALUES = NEAR.map(date.isoformat)
MARKS = st.builds(
    Mark,
    claim=st.sampled_from(["", "done"]),
    verdict=st.sampled_from(["", "confirmed", "sent_back"]),
    value=VALUES,
    decided_value=VALUES,
    claimed_version=st.sampled_from(["1", "2"]),
    decided_version=st.sampled_from(["1", "2"]),
    proven=st.booleans(),
).map(lambda mark: msgspec.structs.replace(mark, decided_value=mark.value) if mark.claim else mark)
SEEN = MARKS.map(lambda mark: msgspec.structs.replace(mark, claim="done", verdict="", proven=True))
KNOWN = st.fixed_dictionaries(
    {"xray": SEEN, "visa": SEEN}, optional={task.id: MARKS for task in ASKED if task.id not in ("xray", "visa")}
)
GOING = Journey(programme="titp", enrolled=TODAY - timedelta(days=60))


def seen_on(days):
    return Mark(claim="done", value=(TODAY + timedelta(days=days)).isoformat(), claimed_version="2")


class Unchanged(Past):
    """Nothing was written lately."""

    def __init__(self):
        pass

    def before(self, item, day, now):
        return now


def lines_on(day, journey, known):
    ground = Ground(ASKED, day, with_trainer=True)
    return [line for line in ground.lines(journey, known, Unchanged()) if line is not None]


@settings(max_examples=200)
@example(GOING, {"visa": seen_on(-10)})
@example(GOING, {"visa": seen_on(-10), "applied": seen_on(0)})
@example(GOING, {"visa": seen_on(-30), "xray": seen_on(-60)})
@example(GOING, {"renewed": Mark(claim="done", claimed_version="1")})
@example(msgspec.structs.replace(GOING, state="postponed", state_on=TODAY), {})
@given(JOURNEYS, KNOWN)
def test_on_every_day_on_which_it_holds_a_tally_says_what_the_lines_say(journey, known):
    tally, last = tallies.of_lines(ASKED, journey, lines_on(TODAY, journey, known), None, TODAY)
    assert last >= TODAY
    for after in range(min((last - TODAY).days, 150) + 1):
        day = TODAY + timedelta(days=after)
        lines = lines_on(day, journey, known)
        counted = [line.state for line in lines if line.counts]
        assert tally.states_on(day) == tuple(line.state for line in lines), day
        assert tally.days() == tuple(None if line.quiet else line.due for line in lines), day
        shares = (counted.count("confirmed"), counted.count("claimed"), len(counted))
        assert (tally.confirmed, tally.claimed, tally.required) == shares, day
        assert tally.unproven == tuple(at for at, line in enumerate(lines) if line.news == "unproven"), day


def test_two_records_of_one_person_are_reckoned_as_one_and_apart_again(store, trainer, planned, now, reckoned):
    ha, dat = planned
    look(store, TODAY)
    for verb in (people_joined.join, people_joined.part):
        with store.act(Author(ha), now) as act:
            comments.say(act, ha, "passport", "Em gửi lại rồi ạ.")
        with store.act(trainer, now) as act:
            checklist.confirm(act, ha, "contract")
        look(store, TODAY)
        with store.act(trainer, now) as act:
            verb(act, ha, *([dat] if verb is people_joined.join else []))
        seen, made = look(store, TODAY)
        assert made >= 1
        assert seen == reckoned(store, TODAY)
        if verb is people_joined.join:
            (row,) = seen.rows
            at = [task.id for task in seen.tasks].index("contract")
            assert (row.person, row.states[at], row.heard) == (dat, "confirmed", TODAY)
    assert {row.person for row in seen.rows} == {ha, dat}
