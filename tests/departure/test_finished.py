"""Whoever had finished stays finished, whatever comes to the list afterwards: new things, versions, withdrawals."""

from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from intern_desktop.departure.marks import NONE, Mark
from intern_desktop.departure.reckoning import Ground
from tests.departure.listing import ENROLLED, journey, task

PROGRAMMES = st.sampled_from([("titp", "esd"), ("titp", "esd"), ("titp",), ("esd",)])
LATER = st.integers(60, 150)
"""Days after she enrolled on which something comes; by the sixtieth she had finished."""
FINISHED = 59
THINGS = st.fixed_dictionaries(
    {
        "group": st.sampled_from(["documents", "health", "first_days"]),
        "required": st.booleans(),
        "programmes": PROGRAMMES,
        "fields": st.sampled_from([(), (), ("food",)]),
        "due": st.none() | st.integers(-200, 14),
        "due_from": st.sampled_from(["departure", "entry", "enrolled"]),
    }
)
OLD = st.lists(st.tuples(THINGS, st.none() | LATER, st.none() | st.integers(-5, 150)), min_size=1, max_size=6)
"""What was there: with the day of a version that renews it, and the day on which it is withdrawn."""
NEW = st.lists(st.tuples(THINGS, LATER), max_size=3)


class Steps:
    """A past in which each thing was marked once."""

    def __init__(self, marked):
        self._marked = marked

    def before(self, item, day, _now):
        on, mark = self._marked.get(item, (date.max, NONE))
        return mark if on < day else NONE


def on(day):
    return ENROLLED + timedelta(days=day)


def share(asked, journey_, marked, day, with_trainer):
    """How much is done and how much is asked, on a day."""
    known = {item: mark for item, (_, mark) in marked.items()}
    found = Ground(asked, on(day), with_trainer=with_trainer).lines(journey_, known, Steps(marked))
    states = [line.state for line in found if line is not None and line.counts]
    return sum(state == "confirmed" or (state == "claimed" and not with_trainer) for state in states), len(states)


@given(
    old=OLD,
    new=NEW,
    programme=st.sampled_from(["titp", "esd", ""]),
    field=st.sampled_from(["", "food", "care"]),
    flight=st.none() | st.integers(100, 300),
    with_trainer=st.booleans(),
    day=st.integers(FINISHED, 250),
)
def test_what_comes_later_never_lowers_who_had_finished(old, new, programme, field, flight, with_trainer, day):
    where_to = journey(programme=programme, field=field, departure=None if flight is None else on(flight))
    asked, marked = [], {}
    for at, (said, renewed, withdrawn) in enumerate(old):
        version = {} if renewed is None else {"version": 2, "renews": True, "since": on(renewed)}
        gone = None if withdrawn is None else on(withdrawn)
        one = task(f"old{at}", **said, **version, withdrawn=gone)
        asked.append(one)
        if one.asked_on(on(FINISHED)) and one.applies(programme, field):
            verdict = "confirmed" if with_trainer else ""
            marked[one.id] = on(FINISHED - at), Mark("done", verdict, claimed_version="1", decided_version="1")
    asked += [task(f"new{at}", **said, since=on(since)) for at, (said, since) in enumerate(new)]
    done, whole = share(tuple(asked), where_to, marked, FINISHED, with_trainer)
    assert done == whole, "she had finished"
    assume(whole)
    done, whole = share(tuple(asked), where_to, marked, day, with_trainer)
    assert done == whole
