"""What each task is for somebody today, from her journey and her marks: its state, its day, what is new about it.

The same reckoning makes one person's list and the whole class, so that both always say the same.
"""

from collections.abc import Iterator, Mapping
from datetime import date

import msgspec

from intern_desktop.departure import due, evidence, lapse, marks
from intern_desktop.departure.marks import Mark, Past
from intern_desktop.departure.programme import Journey
from intern_desktop.departure.tasks import Task


class Line(msgspec.Struct, frozen=True, gc=False):
    """One task for one person. `state` is one of the words of the drawn marks.

    `news`: "" | "new" | "void" (a day has lapsed) | "again" (it asks for something else now). `counts` says that it is
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
        self._bare: dict[Journey, tuple[Line | None, ...]] = {}

    def lines(self, journey: Journey, known: Mapping[str, Mark], past: Past) -> list[Line | None]:
        """The lines in the order of the list; None for what was withdrawn before she touched it."""
        dates = marks.dates(self.asked, known)
        hanging = any(task.due_from in dates for task in self.asked) if dates else False
        bare = self._all_bare(journey, dates) if hanging else self._bare_of(journey)
        found = list(bare)
        for at, task in enumerate(self.asked):
            kept = known.get(task.id)
            if kept is not None and kept.said:
                found[at] = self._marked(task, kept, journey, dates)
        return self._without_late_comers(found, journey, known, past)

    def _bare_of(self, journey: Journey) -> tuple[Line | None, ...]:
        if journey not in self._bare:
            self._bare[journey] = self._all_bare(journey, {})
        return self._bare[journey]

    def _all_bare(self, journey: Journey, dates: Mapping[str, date]) -> tuple[Line | None, ...]:
        return tuple(
            self._open(task, journey, due.day(task, journey, dates), "") if self._is_asked(task) else None
            for task in self.asked
        )

    def _is_asked(self, task: Task) -> bool:
        return not task.gone(self.today) and not task.waits(self.today)

    def _open(self, task: Task, journey: Journey, day: date | None, news: str) -> Line:
        """A task without a mark that stands."""
        if not task.applies(journey.programme, journey.field):
            return Line("not_applicable", day, quiet=True)
        quiet = self._quiet(task, journey, day)
        late = task.required and day is not None and day < self.today
        state = "overdue" if late and not quiet and journey.state != "postponed" else "not_begun"
        if not news and not quiet and due.new_since(task, journey) is not None:
            news = "new"
        return Line(state, day, news, task.required, quiet)

    def _marked(self, task: Task, kept: Mark, journey: Journey, dates: Mapping[str, date]) -> Line:
        day = due.day(task, journey, dates)
        until = evidence.valid_until(task, kept.shown)
        if not task.applies(journey.programme, journey.field):
            return Line("not_applicable", day, quiet=True, valid_until=until)
        if task.gone(self.today):
            return Line(kept.said, day, quiet=True, valid_until=until)
        news, again_by = self._stale(task, kept, journey, dates)
        if not news:
            return Line(kept.said, day, "", task.required, self._quiet(task, journey, day), until)
        later = max((one for one in (day, again_by) if one is not None), default=None)
        return msgspec.structs.replace(self._open(task, journey, later, news), valid_until=until)

    def _stale(self, task: Task, kept: Mark, journey: Journey, dates: Mapping[str, date]) -> tuple[str, date | None]:
        """Whether a mark no longer holds, and by which day another one is needed."""
        if kept.said == "sent_back" or journey.state == "withdrawn":
            return "", None
        if task.renews and kept.version < task.version:
            return "again", None if task.since is None else task.since + due.NEW_DAYS
        until = evidence.valid_until(task, kept.shown)
        needed = None if until is None else lapse.needed_on(task, journey, dates, self.asked, self.today)
        return ("void", needed) if until is not None and needed is not None and until < needed else ("", None)

    def _quiet(self, task: Task, journey: Journey, day: date | None) -> bool:
        if journey.state == "withdrawn":
            return True
        if not due.departed(journey, self.today):
            return False
        flight = due.departure_of(journey)
        return task.group != "first_days" and (day is None or flight is None or day <= flight)

    def _without_late_comers(
        self, found: list[Line | None], journey: Journey, known: Mapping[str, Mark], past: Past
    ) -> list[Line | None]:
        """Whoever had finished before a task came keeps her full share: it is shown, and does not count for her."""
        enrolled = journey.enrolled
        if enrolled is None:
            return found
        finished: dict[date, bool] = {}
        for at, task in enumerate(self.asked):
            line, since = found[at], task.since
            if line is None or since is None or since <= enrolled or not line.counts:
                continue
            if since not in finished:
                finished[since] = self._had_finished(since, journey, known, past)
            if finished[since]:
                found[at] = self._spared(task, line, known.get(task.id, marks.NONE))
        return found

    def _spared(self, task: Task, line: Line, kept: Mark) -> Line:
        """What she is not asked for: an older version that she had done stands, a new task does not count."""
        if task.came is None:
            return line if line.news != "again" else msgspec.structs.replace(line, state=kept.said, news="")
        state = "not_begun" if line.state == "overdue" else line.state
        return msgspec.structs.replace(line, state=state, counts=False)

    def _had_finished(self, since: date, journey: Journey, known: Mapping[str, Mark], past: Past) -> bool:
        """Whether all that was required of her on a day, and could be done by then, had been done before it."""
        before = journey.programme_before
        changed = before and journey.programme_on is not None and since < journey.programme_on
        asked = list(self._required_on(since, before if changed else journey.programme, journey))
        kept = {task.id: known.get(task.id, marks.NONE) for task in asked}
        if not all(mark.verdict or mark.claim for mark in kept.values()):
            return False
        return all(past.before(item, since, mark).said in self._finished for item, mark in kept.items())

    def _required_on(self, since: date, programme: str, journey: Journey) -> Iterator[Task]:
        """What was required on a day, without what is due only after the flight while she has not left."""
        flight = due.departure_of(journey)
        for task in self.asked:
            new = task.came is not None and task.came >= since
            if task.required and not new and not task.gone(since) and task.applies(programme, journey.field):
                day = due.day(task, journey)
                if flight is None or day is None or day <= max(since, flight):
                    yield task
