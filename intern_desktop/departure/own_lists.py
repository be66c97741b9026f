"""What trainers do to their centre's own list: add, change, withdraw, bring back; and what they move or hide of ours.

Nothing is ever deleted: what is withdrawn keeps its marks. What of ours is law, a check, a right or a help line stays.
"""

from collections.abc import Iterable
from datetime import date

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.departure import clock, own_checks, own_tasks, own_words
from intern_desktop.departure.tasks import OwnTask, Task
from intern_desktop.errors import UserError
from intern_desktop.i18n import N_
from intern_desktop.store import tables
from intern_desktop.store.entry import CENTRE, Value, new_id
from intern_desktop.store.journal import Act

MOST = 300
"""So many things a centre may have of its own; nobody gets through a longer list."""
# Translators: vi: "Chỉ thầy cô của trung tâm sửa được danh sách này."
ONLY_TRAINERS = N_("Only trainers of the centre change this list.")
# Translators: vi: "Trung tâm có {n} việc riêng, nhiều nhất là {most}. Bỏ bớt những việc không cần."
TOO_MANY = N_("The centre would have {n} things of its own, {most} is the most. Take some off first.")
# Translators: vi: "Danh sách đã đổi, việc này không còn ở đó."
GONE = N_("The list has changed, this is no longer there.")


class Written(msgspec.Struct, frozen=True):
    """What a centre wrote about one task, and the day from which it is asked no more ("" for one that is asked)."""

    said: OwnTask
    withdrawn: str = ""


def written(reading: Connection) -> dict[str, Written]:
    """All that the centre wrote, by task: its own, and what it changed in ours; without what it took back."""
    rows = reading.execute(select(tables.own_task).where(tables.own_task.c.deleted.is_(False)))
    found = {}
    for row in rows:
        try:
            found[row.item] = Written(msgspec.json.decode(row.body, type=OwnTask), row.withdrawn)
        except msgspec.MsgspecError:  # a later program wrote it; here it can be neither shown nor changed
            continue
    return found


def may_change(reading: Connection, person: str, today: date) -> bool:
    """Whether somebody is a trainer or a head of the centre on this day."""
    row = reading.execute(select(tables.role.c.role, tables.role.c.until).where(tables.role.c.person == person)).first()
    if row is None or row.role not in ("trainer", "head"):
        return False
    return not row.until or date.fromisoformat(row.until) >= today


def add(act: Act, said: OwnTask) -> str:
    """A new thing of the centre's, asked from today or a later day on; returns its id.

    Raises FieldError at "title", "why", "group", "evidence", "due", "page" or "since"; UserError for who may not.
    """
    _require_trainer(act)
    today = act.at.date()
    asked = _tidied(msgspec.structs.replace(said, version=1, renews=False, since=said.since or today))
    _refuse(act, asked, None)
    _refuse_too_many(act, 1)
    item = own_tasks.OWN + new_id()
    _write(act, item, asked)
    return item


def change(act: Act, item: str, said: OwnTask, *, again: bool = False) -> None:
    """Other words, another group, another day for one of the centre's own.

    With `again` it asks for something else now: who did the older one is asked once more. Raises as `add`.
    """
    _require_trainer(act)
    before = _own(act, item).said
    number, since = (before.version + 1, act.at.date()) if again else (before.version, said.since)
    kept = msgspec.structs.replace(said, version=number, since=since, renews=again or before.renews)
    asked = _tidied(kept)
    _refuse(act, asked, None if again else before)
    if asked != before:
        _write(act, item, _from_today(act, asked, before))


def withdraw(act: Act, item: str, on: date | None = None) -> None:
    """From a day on (today) nobody is asked for it any more; what was marked stays."""
    _require_trainer(act)
    _own(act, item)
    fields: dict[str, Value] = {"withdrawn": (on or act.at.date()).isoformat()}
    act.append("own_task", subject=item, scope=CENTRE, fields=fields)


def bring_back(act: Act, item: str) -> None:
    """It is asked again, with all marks it had; from today, where it was off the list for a while."""
    _require_trainer(act)
    before = _own(act, item)
    _refuse_too_many(act, 1)
    _bring_back(act, item, before)


def adjust(act: Act, item: str, due: int | None, required: bool | None, *, hidden: bool = False) -> None:
    """What the centre wants otherwise in a task of ours or of a pack; None leaves what it says.

    Raises FieldError at "due", "required" or "hidden" for what stays as it is, UserError for a task that is gone.
    """
    _require_trainer(act)
    task = original(item)
    if task is None:
        raise UserError(GONE)
    _take_theirs(act, task, adjusted(task, due, required, hidden), written(act.reading).get(item))


def take(act: Act, rows: Iterable[tuple[str, OwnTask, bool]]) -> None:
    """Many at once, each as (id, what is said, whether it is on the list): "" adds one, an id of ours changes it.

    All of them or none. Raises as the verbs for a single one, at the first that cannot be.
    """
    _require_trainer(act)
    held, today = written(act.reading), act.at.date()
    theirs, checked = {task.id: task for task in own_tasks.theirs()}, set[date]()
    for item, said, asked in rows:
        before = held.get(item)
        if item in theirs:
            _take_theirs(act, theirs[item], said, before)
            continue
        if item and before is None:
            raise UserError(GONE)
        was = before is not None and _is_asked(before, today)
        _take_own(act, item or own_tasks.OWN + new_id(), said, before, checked)
        if before is None or asked == was:
            continue
        if asked:
            _bring_back(act, item, written(act.reading)[item])
        else:
            act.append("own_task", subject=item, scope=CENTRE, fields={"withdrawn": today.isoformat()})
    _refuse_too_many(act, 0)


def _take_theirs(act: Act, task: Task, said: OwnTask, before: Written | None) -> None:
    for problem in own_checks.adjust_faults(task, said):
        raise problem
    said = _from_its_day(act, task, said, OwnTask() if before is None else before.said)
    if said != OwnTask():
        _write(act, task.id, said)
    elif before is not None:
        act.append("own_task", subject=task.id, scope=CENTRE, fields={"deleted": True})


def _from_its_day(act: Act, task: Task, said: OwnTask, before: OwnTask) -> OwnTask:
    """What a centre shows again, or requires now, is new from today, so that who has finished stays finished.

    While it is hidden `since` is the day it was.
    """
    today, now, then = act.at.date(), own_tasks.changed(task, said), own_tasks.changed(task, before)
    since = before.since
    if now is None:
        since = today if then is not None else since
    elif now.required and (then is None or not then.required) and (then is not None or since != today):
        since = today
    elif then is None:
        since = None
    return msgspec.structs.replace(said, since=since)


def _take_own(act: Act, item: str, said: OwnTask, before: Written | None, checked: set[date]) -> None:
    asked = _tidied(said)
    _refuse(act, asked, None if before is None else before.said, checked)
    if before is None or asked != _tidied(before.said):
        _write(act, item, asked if before is None else _from_today(act, asked, before.said))


def _from_today(act: Act, said: OwnTask, before: OwnTask) -> OwnTask:
    """What one could leave out and is required now is new from today, so that who has finished stays finished."""
    more = before.required is False and said.required is not False and not said.renews
    begun = said.since is None or said.since < act.at.date()
    return msgspec.structs.replace(said, since=act.at.date()) if more and begun else said


def _bring_back(act: Act, item: str, before: Written) -> None:
    today = act.at.date()
    fields: dict[str, Value] = {"withdrawn": ""}
    if before.withdrawn < today.isoformat() and not before.said.renews:  # whoever finished meanwhile stays finished
        since = max(today, before.said.since or today)
        fields["body"] = msgspec.json.encode(msgspec.structs.replace(before.said, since=since)).decode()
    act.append("own_task", subject=item, scope=CENTRE, fields=fields)


def adjusted(task: Task, due: int | None, required: bool | None, hidden: bool) -> OwnTask:
    """The change alone: what is as the task says it is left out."""
    return OwnTask(
        due=None if due == task.due else due, required=None if required == task.required else required, hidden=hidden
    )


def original(item: str) -> Task | None:
    """A task of ours or of a pack as it is without the centre's changes; None for any other."""
    return next((task for task in own_tasks.theirs() if task.id == item), None)


def _refuse(act: Act, said: OwnTask, before: OwnTask | None, checked: set[date] | None = None) -> None:
    """Raise what is wrong; `checked` are first days whose year was looked at already, as in many rows of a sheet."""
    checked = set() if checked is None else checked
    if said.since not in (None, act.at.date(), None if before is None else before.since, *checked):
        assert said.since is not None, "None was left out above"
        clock.check_year(act.reading, "since", said.since, act.at)
        checked.add(said.since)
    for problem in own_checks.faults(said, before, act.at.date()):
        raise problem


def _refuse_too_many(act: Act, more: int) -> None:
    today = act.at.date()
    asked = sum(item.startswith(own_tasks.OWN) and _is_asked(one, today) for item, one in written(act.reading).items())
    if asked + more > MOST:
        raise UserError(TOO_MANY, n=asked + more, most=MOST)


def _is_asked(one: Written, today: date) -> bool:
    return not one.withdrawn or one.withdrawn > today.isoformat()


def _tidied(said: OwnTask) -> OwnTask:
    words = {code: own_words.tidy(text) for code, text in said.title.items()}
    why = {code: own_words.tidy(text) for code, text in said.why.items() if text.strip()}
    return msgspec.structs.replace(said, title=words, why=why, required=said.required is not False)


def _require_trainer(act: Act) -> None:
    if not may_change(act.reading, act.author.person, act.at.date()):
        raise UserError(ONLY_TRAINERS)


def _own(act: Act, item: str) -> Written:
    found = written(act.reading).get(item)
    if found is None or not item.startswith(own_tasks.OWN):
        raise UserError(GONE)
    return found


def _write(act: Act, item: str, said: OwnTask) -> None:
    fields: dict[str, Value] = {"body": msgspec.json.encode(said).decode(), "deleted": False}
    act.append("own_task", subject=item, scope=CENTRE, fields=fields)
