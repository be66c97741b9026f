"""Whatever is written about getting ready on two PCs, and however it meets, is read alike, also folded again."""

import tempfile
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from intern_desktop.classroom import people
from intern_desktop.departure import (
    checklist,
    claims,
    comments,
    habits,
    history,
    journeys,
    levels,
    picking,
    punctuality,
    sittings,
    timetable,
    training_hours,
    understanding,
    written,
)
from intern_desktop.departure.scheduling import after
from intern_desktop.departure.sittings import Review
from intern_desktop.errors import FieldError, UserError
from intern_desktop.store.database import Store
from intern_desktop.store.entry import CENTRE, Entry
from intern_desktop.store.journal import Author
from intern_desktop.store.tables import entry

TODAY = date(2026, 11, 24)
ZONE = timezone(timedelta(hours=7))
HER = "ha"


def practise(act, number):
    """A sitting of one answer, as a window closes it."""
    at = int(act.at.timestamp())
    key = (("v001", "v002")[number % 2], "meaning")
    review = Review.of(key, number % 4 + 1, 3000, 0, None, after(None, number % 4 + 1, at))
    fields = {"body": sittings.body_of([review])}
    act.append("sitting", subject=f"{HER}/s{number}{act.device[:4]}", scope=f"private:{HER}", fields=fields)


def own(act, number):
    body = f'{{"title": {{"vi": "việc {number}"}}, "since": "2026-11-{20 + number % 8}"}}'
    withdrawn = "2026-11-24" if number % 3 == 0 else ""
    act.append("own_task", subject=f"own:{number % 2}", scope=CENTRE, fields={"body": body, "withdrawn": withdrawn})


def lesson(act, number):
    held = training_hours.Lesson(day=act.at.date(), begins="08:00", subject="japanese", minutes=60 + number)
    training_hours.log_own(act, HER, held)


VERBS = (
    lambda act, n: claims.claim(act, HER, ("photos", "passport")[n % 2]),
    lambda act, n: claims.unclaim(act, HER, ("photos", "passport")[n % 2]),
    lambda act, n: claims.confirm(act, HER, ("photos", "passport")[n % 2]),
    lambda act, n: claims.send_back(act, HER, ("photos", "passport")[n % 2], f"lời {n}"),
    lambda act, n: comments.say(act, HER, "passport", f"câu {n}"),
    lambda act, n: people.plan_journey(act, HER, programme=("titp", "esd")[n % 2]),
    lambda act, n: people.plan_journey(act, HER, departure=date(2027, 3, 1) + timedelta(days=n)),
    lambda act, n: journeys.change_state(act, HER, ("", "postponed", "withdrawn")[n % 3], act.at.date()),
    lambda act, n: timetable.set_week(act, HER, date(2026, 11, 2 + n), timetable.usual_week(), ("vn",)),
    lambda act, n: timetable.set_day_off(act, HER, date(2026, 11, 10 + n), date(2026, 11, 11 + n), "nghỉ"),
    lambda act, n: timetable.clear_day(act, HER, date(2026, 11, 10 + n)),
    lambda act, n: punctuality.arrive(act, HER, act.at),
    lambda act, n: punctuality.give_notice(act, HER, act.at.date(), f"lý do {n}", act.at),
    lambda act, n: punctuality.call(act, HER, act.at.date(), ("late", "absent", "excused", "")[n % 4]),
    lambda act, n: habits.check(act, HER, ("greeting", "japanese")[n % 2], act.at.date(), n % 3 > 0),
    lambda act, n: picking.choose(act, HER, ("v001", "v002")[n % 2], ("", "wanted", "known")[n % 3]),
    lambda act, n: levels.note(act, HER, "time", 80 + n, act.at.date()),
    lambda act, n: understanding.understand(act, HER, "your-papers", str(n % 2), act.at.date()),
    practise,
    own,
    lesson,
)
ACTS = st.lists(
    st.tuples(st.sampled_from((0, 1)), st.integers(0, len(VERBS) - 1), st.integers(0, 11), st.integers(0, 14)),
    min_size=3,
    max_size=14,
)


def entries(store):
    with store.reading() as reading:
        return [Entry(**row._mapping) for row in reading.execute(select(entry))]


def read(store):
    """All that is made of it."""
    history.forget()
    now = datetime(2026, 11, 24, 18, tzinfo=ZONE)
    with store.reading() as reading:
        known = history.read_now(reading, HER, now)
        return (
            checklist.items(reading, HER, TODAY),
            journeys.read(reading, HER),
            punctuality.records(reading, HER, TODAY, "18:00"),
            habits.all_records(reading, HER, TODAY),
            training_hours.lessons_of(reading, HER),
            comments.of(reading, HER, "passport"),
            written.newest(reading, HER),
            picking.choices(reading, HER),
            levels.reached(reading, HER),
            understanding.understood(reading, HER),
            (known.seen, known.recent),
        )


@settings(max_examples=25, deadline=None)
@given(
    acts=ACTS,
    kinds=st.lists(st.integers(0, len(VERBS) - 1), min_size=1, max_size=3),
    order=st.randoms(use_true_random=False),
    meets=st.integers(0, 13),
)
def test_two_pcs_that_met_read_the_same_and_folding_again_changes_nothing(acts, kinds, order, meets):
    with tempfile.TemporaryDirectory() as folder:
        stores = [Store.open(Path(folder) / name) for name in ("one", "two", "three")]
        try:
            for at, (pc, verb, number, day) in enumerate(acts):
                if at == meets:
                    stores[1].take_in(entries(stores[0]))
                moment = datetime(2026, 11, 9 + day, 7, 40, at, tzinfo=ZONE)
                try:
                    with stores[pc].act(Author((HER, "mai")[number % 2]), moment) as act:
                        VERBS[kinds[verb % len(kinds)]](act, number)
                except (UserError, FieldError):
                    continue  # what cannot be is refused, and nothing of it is there
            whole = [*entries(stores[0]), *entries(stores[1])]
            order.shuffle(whole)
            stores[2].take_in(whole[: len(whole) // 2])
            for store in stores:
                order.shuffle(whole)
                store.take_in(whole)
            found = [read(store) for store in stores]
            assert found[0] == found[1] == found[2]
            stores[2].fold_again()
            assert read(stores[2]) == found[0]
        finally:
            for store in stores:
                store.close()
