"""What is new, void or asked again; who had finished; and what being postponed, leaving, coming back does to a list."""

from datetime import date, datetime, timedelta

import pytest

from intern_desktop.classroom import people, progress
from intern_desktop.departure import checklist, journeys, own_tasks
from intern_desktop.departure.marks import Mark
from intern_desktop.departure.reckoning import Ground
from intern_desktop.store.entry import CENTRE, shared
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import KeyPair
from tests.departure.listing import FLIGHT, journey, task

TODAY = date(2026, 12, 10)
NEWS = date(2026, 12, 1)
DONE, SAID = Mark(verdict="confirmed"), Mark(claim="done")
TB = task("tb", group="health", evidence="date", due=-110, valid_days=180, needed_for="coe")
COE = task("coe", evidence="date", due=-100)


class AsNow:
    """A past in which everything stood as it stands now."""

    def before(self, _item, _day, now):
        return now


def lines(asked, known=None, today=TODAY, *, with_trainer=True, past=None, **way):
    """What each of these tasks is for somebody, by its id."""
    found = Ground(tuple(asked), today, with_trainer=with_trainer).lines(journey(**way), known or {}, past or AsNow())
    return {one.id: line for one, line in zip(asked, found, strict=True)}


def seen_on(day):
    return Mark("done", "confirmed", value=day.isoformat(), decided_value=day.isoformat())


# A day that lapses


def test_an_x_ray_that_is_too_old_for_the_coe_application_is_asked_again():
    shot = FLIGHT - timedelta(days=100 + 181)
    found = lines([TB, COE], {"tb": seen_on(shot)}, today=FLIGHT - timedelta(days=120))["tb"]
    assert (found.news, found.state, found.valid_until) == ("void", "not_begun", shot + timedelta(days=180))
    assert found.due == FLIGHT - timedelta(days=100), "another is needed by the day of the application"


def test_an_x_ray_that_holds_until_the_application_stays():
    shot = FLIGHT - timedelta(days=100 + 180)
    assert lines([TB, COE], {"tb": seen_on(shot)}, today=FLIGHT - timedelta(days=120))["tb"].state == "confirmed"


def test_once_the_application_is_filed_the_x_ray_may_grow_old():
    shot = FLIGHT - timedelta(days=250)
    known = {"tb": seen_on(shot), "coe": seen_on(shot + timedelta(days=170))}
    found = lines([TB, COE], known, today=FLIGHT - timedelta(days=1))["tb"]
    assert (found.state, found.news) == ("confirmed", "")


def test_an_application_filed_anew_needs_a_new_x_ray():
    shot = FLIGHT - timedelta(days=250)
    known = {"tb": seen_on(shot), "coe": seen_on(shot + timedelta(days=200))}
    assert lines([TB, COE], known, today=FLIGHT - timedelta(days=1))["tb"].news == "void"


def test_an_x_ray_waits_for_an_application_that_is_late():
    shot = FLIGHT - timedelta(days=270)
    late = shot + timedelta(days=181)
    assert late > FLIGHT - timedelta(days=100)
    assert lines([TB, COE], {"tb": seen_on(shot)}, today=late - timedelta(days=1))["tb"].news == ""
    assert lines([TB, COE], {"tb": seen_on(shot)}, today=late)["tb"].news == "void"


def test_a_departure_that_moves_away_makes_a_certificate_void_and_one_that_moves_back_mends_it():
    issued = task("issued", evidence="date", due=-40, valid_days=89)
    known = {"issued": seen_on(FLIGHT - timedelta(days=60))}
    assert lines([issued], known, today=FLIGHT - timedelta(days=59))["issued"].state == "confirmed"
    moved = lines([issued], known, today=FLIGHT - timedelta(days=59), departure=FLIGHT + timedelta(days=30))["issued"]
    assert (moved.news, moved.due) == ("void", FLIGHT + timedelta(days=30))
    assert lines([issued], known, today=FLIGHT - timedelta(days=59))["issued"].news == ""


def test_nothing_lapses_for_who_has_left_or_goes_no_more():
    issued = task("issued", evidence="date", due=-40, valid_days=89)
    known = {"issued": seen_on(FLIGHT - timedelta(days=60))}
    later = FLIGHT + timedelta(days=200)
    assert lines([issued], known, today=later, state="departed", state_on=FLIGHT)["issued"].state == "confirmed"
    assert lines([issued], known, today=later, state="withdrawn", state_on=FLIGHT)["issued"].news == ""


def test_while_postponed_a_certificate_is_void_from_the_day_it_lapsed():
    issued = task("issued", evidence="date", due=-40, valid_days=89)
    known, day = {"issued": seen_on(TODAY - timedelta(days=89))}, TODAY
    assert lines([issued], known, today=day, state="postponed")["issued"].news == ""
    assert lines([issued], known, today=day + timedelta(days=1), state="postponed")["issued"].news == "void"


# Versions


def test_what_came_after_she_did_is_new_for_two_weeks_or_until_she_marks_it():
    new = task("new", since=NEWS, due=-30)
    assert lines([new])["new"].news == "new"
    assert lines([new], today=NEWS + timedelta(days=13))["new"].news == "new"
    assert lines([new], today=NEWS + timedelta(days=14))["new"].news == "", "it no longer hides what is due sooner"
    assert lines([new], {"new": SAID})["new"].news == ""
    assert lines([new], enrolled=NEWS)["new"].news == ""


def test_a_version_that_renews_is_asked_again_from_who_has_not_finished():
    again = task("again", version=2, renews=True, since=NEWS, due=-150)
    found = lines([again, task("open")], {"again": DONE})["again"]
    assert (found.news, found.state, found.counts) == ("again", "not_begun", True)
    assert found.due == NEWS + timedelta(days=14), "it is not late on the day it came"
    marked = Mark("done", "confirmed", claimed_version="2", decided_version="2")
    assert lines([again, task("open")], {"again": marked})["again"].news == ""


def test_a_version_that_renews_waits_for_its_day():
    again = task("again", version=2, renews=True, since=NEWS)
    before = lines([again, task("open")], {"again": DONE}, today=NEWS - timedelta(days=1))["again"]
    assert (before.news, before.state) == ("", "confirmed")
    assert lines([again, task("open")], {"again": DONE}, today=NEWS)["again"].news == "again"


def test_once_she_has_left_no_later_day_is_needed():
    coe = task("coe", evidence="date", due=30)
    shot = FLIGHT - timedelta(days=170)
    found = lines([TB, coe], {"tb": seen_on(shot)}, today=FLIGHT + timedelta(days=3), state="departed")["tb"]
    assert (found.state, found.news) == ("confirmed", "")


def test_what_was_sent_back_in_an_older_version_stays_sent_back():
    back = Mark("done", "sent_back", "Thiếu trang 2", claimed_version="1", decided_version="1")
    found = lines([task("again", version=2, renews=True, since=NEWS), task("open")], {"again": back})["again"]
    assert (found.state, found.news) == ("sent_back", "")


def test_a_day_that_was_sent_back_is_no_day_to_count_from():
    after = task("after", due=10, due_from="coe")
    back = Mark("done", "sent_back", "Nhầm ngày", value="2026-12-01")
    assert lines([COE, after], {"coe": back})["after"].due is None
    assert lines([COE, after], {"coe": seen_on(date(2026, 12, 1))})["after"].due == date(2026, 12, 11)


def test_what_she_took_back_is_shown_only_where_a_trainer_confirmed_it():
    assert Mark("", "confirmed", decided_value="2026-12-01").shown == "2026-12-01"
    assert Mark("", "", decided_value="2026-12-01").shown == ""


def test_what_came_on_the_day_she_enrolled_was_always_there_for_her():
    asked = [task("old"), task("new", since=date(2026, 9, 1))]
    assert lines(asked, {"old": DONE})["new"].counts


def test_what_is_due_between_a_thing_and_a_flight_that_is_over_had_to_be_done():
    asked = [task("old"), task("after", due=20), task("new", since=FLIGHT + timedelta(days=30))]
    found = lines(asked, {"old": DONE}, today=FLIGHT + timedelta(days=40))
    assert found["new"].counts, "she had not finished: a thing due after the flight was open when the new one came"


def test_before_a_change_of_programme_she_had_finished_what_that_programme_asked():
    asked = [task("old"), task("later", programmes=("esd",)), task("new", since=NEWS)]
    way = {"programme": "esd", "programme_before": "titp", "programme_on": NEWS + timedelta(days=3)}
    assert not lines(asked, {"old": DONE}, **way)["new"].counts
    assert lines(asked, {"old": DONE}, programme="esd")["new"].counts


def test_a_second_new_thing_does_not_count_either_for_who_had_finished_before_the_first():
    asked = [task("old"), task("first", since=NEWS), task("second", since=NEWS + timedelta(days=5))]
    found = lines(asked, {"old": DONE})
    assert (found["first"].counts, found["second"].counts) == (False, False)


def test_a_version_that_only_words_it_better_asks_nothing():
    assert lines([task("better", version=3)], {"better": DONE})["better"].state == "confirmed"


@pytest.mark.parametrize(
    ("known", "with_trainer", "counts"),
    [
        ({"old": DONE, "older": DONE}, True, False),
        ({"old": SAID, "older": DONE}, True, True),
        ({"old": SAID, "older": DONE}, False, False),
        ({"old": DONE}, True, True),
    ],
)
def test_whoever_had_finished_keeps_her_full_share(known, with_trainer, counts):
    asked = [task("old"), task("older"), task("new", since=NEWS), task("spare", required=False)]
    found = lines(asked, known, with_trainer=with_trainer)
    assert (found["new"].counts, found["new"].news) == (counts, "new"), "it is shown either way"


def test_what_is_due_after_the_flight_does_not_keep_her_from_having_finished():
    asked = [
        task("old", due=-30),
        task("address", group="first_days", due=14, due_from="entry"),
        task("new", since=NEWS),
    ]
    assert not lines(asked, {"old": DONE})["new"].counts
    after = lines(asked, {"old": DONE}, today=FLIGHT + timedelta(days=20), state="departed", state_on=FLIGHT)
    assert not after["new"].counts


def test_the_older_version_of_who_had_finished_stands():
    asked = [task("old"), task("again", version=2, renews=True, since=NEWS)]
    found = lines(asked, {"old": DONE, "again": DONE})["again"]
    assert (found.state, found.news, found.counts) == ("confirmed", "", True)


def test_what_does_not_count_for_her_is_never_late():
    asked = [task("old"), task("new", since=NEWS, due=-150)]
    assert lines(asked, {"old": DONE}, today=date(2027, 2, 1))["new"].state == "not_begun"


@pytest.mark.parametrize(
    ("steps", "counts"),
    [
        ([("confirm", -5)], False),
        ([("confirm", 2)], True),
        ([("claim", -5), ("confirm", 2)], True),
        ([("confirm", -5), ("send_back", 2), ("confirm", 4)], False),
        ([("confirm", -5), ("send_back", 2)], False),
    ],
)
def test_her_marks_are_read_as_they_stood_before_the_new_thing_came(store, monkeypatch, now, steps, counts):
    monkeypatch.setattr(own_tasks, "tasks", lambda: (task("old"), task("new", since=NEWS)))
    pair = KeyPair.generate()
    with store.act(Author("lam", pair.signing), now) as act:
        act.append("centre", subject="c1", scope=CENTRE, fields={"name": "Hoa", "signing_public": pair.signing_public})
        act.append("journey", subject="ha", scope=shared("ha"), fields={"enrolled": "2026-09-01"})
    for verb, days in steps:
        at = datetime.combine(NEWS + timedelta(days=days), now.timetz())
        author = Author("ha") if verb == "claim" else Author("lam", pair.signing)
        with store.act(author, at) as act:
            getattr(checklist, verb)(act, "ha", "old", *(("mờ quá",) if verb == "send_back" else ()))
    with store.reading() as reading:
        found = {item.task.id: item for item in checklist.items(reading, "ha", TODAY)}
        (row,) = _class_of(reading, monkeypatch)
    assert found["new"].counts == counts
    assert row.share == checklist.share(list(found.values())), "the class says the same"


def _class_of(reading, monkeypatch):
    one = people.Person(
        id="ha", name="Hà", name_passport="", name_kana="", class_id="", class_name="", role="candidate", archived=False
    )
    monkeypatch.setattr(progress.consent, "agreed_people", lambda _reading: {"ha"})
    monkeypatch.setattr(progress.people, "learners", lambda _reading, _today, _class: [one])
    return progress.grid(reading, TODAY).rows


# A programme that changes, and an item that goes


def test_a_change_of_programme_keeps_what_counts_in_both_and_names_what_is_new():
    asked = [task("both"), task("hers", programmes=("esd",)), task("old", programmes=("titp",))]
    way = {"programme": "esd", "programme_before": "titp", "programme_on": NEWS}
    found = lines(asked, {"both": DONE, "old": DONE}, **way)
    assert (found["both"].state, found["both"].news) == ("confirmed", "")
    assert (found["hers"].state, found["hers"].news) == ("not_begun", "new")
    assert (found["old"].state, found["old"].counts) == ("not_applicable", False)
    back = lines(asked, {"both": DONE, "old": DONE}, programme_before="esd", programme_on=NEWS + timedelta(days=5))
    assert back["old"].state == "confirmed"


def test_what_is_for_some_fields_waits_until_hers_is_known():
    care = task("care", fields=("care",))
    assert [lines([care], field=field)["care"].state for field in ("", "food", "care")] == [
        "not_applicable",
        "not_applicable",
        "not_begun",
    ]


def test_a_withdrawn_thing_goes_for_who_never_touched_it_and_is_history_for_the_others():
    gone = task("gone", withdrawn=NEWS)
    assert lines([gone])["gone"] is None
    kept = lines([gone], {"gone": DONE})["gone"]
    assert (kept.state, kept.counts, kept.quiet) == ("confirmed", False, True)
    assert lines([gone], today=NEWS - timedelta(days=1))["gone"].counts


# On the way


def test_nothing_is_late_while_she_is_postponed_and_all_of_it_comes_back():
    asked = [task("late", due=-100), task("law", due=-120, limit="titp.plan_last"), task("done")]
    day = date(2027, 4, 20)
    assert lines(asked, {"done": DONE}, today=day, departure=date(2027, 5, 9))["late"].state == "overdue"
    waiting = lines(asked, {"done": DONE}, today=day, departure=date(2027, 5, 9), state="postponed")
    assert [waiting[name].state for name in ("late", "law", "done")] == ["not_begun", "not_begun", "confirmed"]
    assert waiting["late"].due is None
    again = lines(asked, {"done": DONE}, today=day, departure=date(2027, 5, 9))
    assert again["late"].state == "overdue"


def test_nothing_nags_who_goes_no_more():
    found = lines([task("late", due=-150), task("said")], {"said": SAID}, state="withdrawn")
    assert (found["late"].state, found["late"].quiet, found["said"].state) == ("not_begun", True, "claimed")


@pytest.mark.parametrize("state", ["departed", ""])
def test_after_the_flight_only_the_first_days_ask(state):
    asked = [
        task("before", due=-30),
        task("address", group="first_days", due=14, due_from="entry"),
        task("table", group="first_days", due=None),
    ]
    way = {"state": state, "state_on": FLIGHT if state else None}
    found = lines(asked, today=FLIGHT + timedelta(days=15), **way)
    assert [found[one.id].quiet for one in asked] == [True, False, False]
    assert [found[one.id].state for one in asked] == ["not_begun", "overdue", "not_begun"]


# What comes next


def _item(name, **said):
    return checklist.Item(task=task(name, required=said.pop("required", True)), **({"state": "not_begun"} | said))


def test_who_is_first_named_when_she_is_in_japan_already_is_asked_only_what_is_asked_there():
    asked = [task("passport", due=-200), task("card", due=14, due_from="entry", group="first_days")]
    way = {"enrolled": FLIGHT + timedelta(days=3)}
    found = lines(asked, today=FLIGHT + timedelta(days=5), **way)
    assert (found["passport"].quiet, found["card"].quiet) == (True, False)


def test_what_matters_comes_in_this_order_each_with_its_reason():
    soon, later = date(2026, 12, 20), date(2027, 1, 5)
    wanted = [
        ("void", _item("a", news="void", due=later)),
        ("overdue", _item("b", state="overdue", due=later + timedelta(days=1))),
        ("again", _item("c", news="again", required=False)),
        ("sent_back", _item("d", state="sent_back")),
        ("new", _item("e", news="new", due=later)),
        ("due", _item("f", due=soon)),
        ("due", _item("g", due=later)),
        ("due", _item("h", due=soon, required=False)),
        ("open", _item("i")),
    ]
    settled = [_item("j", state="claimed"), _item("k", state="confirmed"), _item("l", state="not_applicable")]
    asked = [item for _, item in reversed(wanted)] + settled + [_item("m", due=soon, quiet=True)]
    coming = checklist.next_items(asked, 20)
    assert [item.reason for item in coming] == [
        "void",
        "overdue",
        "again",
        "sent_back",
        "new",
        "due",
        "due",
        "due",
        "open",
    ]
    assert [item.task.id for item in coming[3:]] == ["d", "e", "f", "g", "h", "i"]


def test_the_share_is_what_counts(store, do, today):
    with store.reading() as reading:
        found = checklist.items(reading, "ha", today)
    counted = [item for item in found if item.counts]
    assert checklist.share(found).required == len(counted)
    assert all(item.task.required and item.state != "not_applicable" for item in counted)
    assert {item.task.id for item in checklist.applicable(found)} >= {item.task.id for item in counted}


def test_coming_back_keeps_every_mark(do, store, today):
    do("ha", checklist.claim, "ha", "passport")
    for state in ("postponed", "", "withdrawn", "", "departed", ""):
        do("lam", journeys.change_state, "ha", state, today)
        with store.reading() as reading:
            found = {item.task.id: item.state for item in checklist.items(reading, "ha", today)}
        assert found["passport"] == "claimed"
