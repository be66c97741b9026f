"""What each task is for somebody today, from her journey and her marks: its state, its day, what is new about it.

The same reckoning makes one person's list and the whole class, so that both always say the same.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date

import msgspec

from intern_desktop.departure import due, evidence, lapse, marks
from intern_desktop.departure.marks import Mark, Past
from intern_desktop.departure.programme import Journey
from intern_desktop.departure.tasks import Task

_DECIDES = (
    "programme", "field", "entry", "departure", "enrolled", "state", "state_on", "programme_before", "programme_on",
)  # fmt: skip
"""What of a journey the lines rest on."""


class Line(msgspec.Struct, frozen=True, gc=False):
    """One task for one person. `state` is one of the words of the drawn marks.

    `news`: "" | "new" | "void" (a day has lapsed) | "again" (it asks for something else now) | "unproven" (it was
    confirmed or sent back without a trainer's signature, so that her own word stands). `counts` says that it is
    in the share; `quiet` that nothing asks for it now, as before the flight for who is in Japan.
    """

    state: str
    due: date | None = None
    news: str = ""
    counts: bool = False
    quiet: bool = False
    valid_until: date | None = None


class Ground:
    """What is the same for everybody: the list, the day, and whether a trainer confirms here."""

    def __init__(self, asked: tuple[Task, ...], today: date, *, with_trainer: bool) -> None:
        self.asked, self.today = asked, today
        self._finished = ("confirmed",) if with_trainer else ("confirmed", "claimed")
        self._there = tuple(task.asked_on(today) for task in asked)
        self._counted_from = frozenset(task.due_from for task in asked)
        self._bare: dict[tuple[object, ...], tuple[Line | None, ...]] = {}
        self._required: dict[tuple[object, ...], tuple[Task, ...]] = {}

    def lines(self, journey: Journey, known: Mapping[str, Mark], past: Past) -> list[Line | None]:
        """The lines in the order of the list; None for what is not asked of her and never was touched by her."""
        dates = marks.dates(self.asked, known)
        one = _Reckoned(self.asked, self.today, due.Way(journey), dates)
        alone = self._counted_from.isdisjoint(dates)
        found = list(self._bare_of(one, journey) if alone else self._all_bare(one))
        for at, task in enumerate(self.asked):
            kept = known.get(task.id)
            if kept is not None and kept.said:
                found[at] = one.marked(task, kept, found[at])
            elif kept is not None and kept.unproven and found[at] is not None:
                found[at] = one.open(task, one.way.day(task, dates), "unproven")
        return self._without_late_comers(found, one.way, known, past)

    def _bare_of(self, one: "_Reckoned", journey: Journey) -> tuple[Line | None, ...]:
        """The lines without marks; many of a class share them."""
        key = _key(journey)
        if key not in self._bare:
            self._bare[key] = self._all_bare(one)
        return self._bare[key]

    def _all_bare(self, one: "_Reckoned") -> tuple[Line | None, ...]:
        both = zip(self.asked, self._there, strict=True)
        return tuple(one.open(task, one.way.day(task, one.dates)) if there else None for task, there in both)

    def _without_late_comers(
        self, found: list[Line | None], way: due.Way, known: Mapping[str, Mark], past: Past
    ) -> list[Line | None]:
        """Whoever had finished before a task came keeps her full share: it is shown, and does not count for her."""
        if way.enrolled is None:
            return found
        finished: dict[date, bool] = {}
        spared = set[str]()
        late = ((task.since, at) for at, task in enumerate(self.asked) if task.since and task.since > way.enrolled)
        for since, at in sorted(late):
            line, task = found[at], self.asked[at]
            if line is None or not line.counts:
                continue
            if since not in finished:
                finished[since] = self._had_finished(since, way, known, past, spared)
            if finished[since]:
                found[at] = _spared(task, line, known.get(task.id, marks.NONE))
                spared.add(task.id)
        return found

    def _had_finished(
        self, since: date, way: due.Way, known: Mapping[str, Mark], past: Past, spared: AbstractSet[str]
    ) -> bool:
        """Whether all that was required of her on a day, and could be done by then, had been done before it.

        What came earlier and did not count for her (`spared`) does not count against her now.
        """
        journey = way.journey
        before = journey.programme_before
        changed = before and journey.programme_on is not None and since < journey.programme_on
        kept = dict[str, Mark]()
        asked = (*_key(journey), since)
        if asked not in self._required:
            programme = before if changed else journey.programme
            self._required[asked] = tuple(self._required_on(since, programme, way))
        for task in self._required[asked]:
            mark = known.get(task.id, marks.NONE)
            if task.id in spared and task.came is not None:
                continue
            if not mark.said:
                return False
            kept[task.id] = mark
        return all(past.before(item, since, mark).said in self._finished for item, mark in kept.items())

    def _required_on(self, since: date, programme: str, way: due.Way) -> Iterator[Task]:
        """What was required on a day, without what is due only after the flight while she has not left."""
        for task in self.asked:
            new = task.came is not None and task.came >= since
            if task.required and not new and not task.gone(since) and task.applies(programme, way.journey.field):
                day = way.day(task)
                if way.flight is None or day is None or day <= max(since, way.flight):
                    yield task


def _key(journey: Journey) -> tuple[object, ...]:
    return tuple(getattr(journey, name) for name in _DECIDES)


class _Reckoned:
    """One candidate, task by task."""

    __slots__ = ("_asked", "_gone", "_state", "_today", "dates", "way")

    def __init__(self, asked: tuple[Task, ...], today: date, way: due.Way, dates: Mapping[str, date]) -> None:
        self._asked, self._today, self.way, self.dates = asked, today, way, dates
        self._state, self._gone = way.journey.state, due.departed(way.journey, today)

    def open(self, task: Task, day: date | None, news: str = "") -> Line:
        """A task without a mark that stands."""
        if not task.applies(self.way.journey.programme, self.way.journey.field):
            return Line("not_applicable", day, quiet=True)
        quiet = self._quiet(task, day)
        late = task.required and day is not None and day < self._today
        state = "overdue" if late and not quiet and self._state != "postponed" else "not_begun"
        since = self.way.new_since(task)
        if not news and not quiet and since is not None and self._today < since + due.NEW_DAYS:
            news = "new"  # afterwards it stands by its day, like the others
        return Line(state, day, news, task.required, quiet)

    def marked(self, task: Task, kept: Mark, bare: Line | None) -> Line:
        """A task that she or a trainer has marked; `bare` is its line without the mark, None where it is not asked."""
        until = evidence.valid_until(task, kept.shown) if task.valid_days else None
        if bare is None:
            day = self.way.day(task, self.dates)
            applies = task.applies(self.way.journey.programme, self.way.journey.field)
            return Line(kept.said if applies else "not_applicable", day, quiet=True, valid_until=until)
        if bare.state == "not_applicable":
            return Line("not_applicable", bare.due, quiet=True, valid_until=until)
        news, again_by = self._stale(task, kept, until)
        if not news:
            unproven = "unproven" if kept.unproven else ""
            return Line(kept.said, bare.due, unproven, task.required, bare.quiet, until)
        later = max((one for one in (bare.due, again_by) if one is not None), default=None)
        news = "unproven" if kept.unproven else news
        return msgspec.structs.replace(self.open(task, later, news), valid_until=until)

    def _stale(self, task: Task, kept: Mark, until: date | None) -> tuple[str, date | None]:
        """Whether a mark no longer holds, and by which day another one is needed."""
        if (until is None and not task.renews) or kept.said == "sent_back" or self._state == "withdrawn":
            return "", None
        if task.renews and kept.version < task.version and (task.since is None or task.since <= self._today):
            return "again", None if task.since is None else task.since + due.NEW_DAYS
        if until is None:
            return "", None
        needed = lapse.needed_on(task, self.way, self.dates, self._asked, self._today)
        return ("void", needed) if until < needed else ("", None)

    def _quiet(self, task: Task, day: date | None) -> bool:
        if not self._gone:
            return self._state == "withdrawn"
        flight, enrolled = self.way.flight, self.way.enrolled
        if task.group == "first_days" or day is None or flight is None:
            return task.group != "first_days"
        last = flight if enrolled is None else max(flight, enrolled)  # who is first named in Japan owes no past
        return day <= last


def _spared(task: Task, line: Line, kept: Mark) -> Line:
    """What she is not asked for: an older version that she had done stands, a new task does not count."""
    if task.came is None:
        return line if line.news != "again" else msgspec.structs.replace(line, state=kept.said, news="")
    state = "not_begun" if line.state == "overdue" else line.state
    return msgspec.structs.replace(line, state=state, counts=False)
