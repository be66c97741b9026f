"""What trainers do to their centre's own list: add, change, withdraw, bring back; and what they move or hide of ours.

Nothing is ever deleted: what is withdrawn keeps its marks. What of ours is law, a check, a right or a help line stays.
"""

from collections.abc import Iterator
from datetime import date

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.departure import clock, own_tasks, own_words
from intern_desktop.departure.tasks import OwnTask, Task
from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import N_
from intern_desktop.store import tables
from intern_desktop.store.entry import CENTRE, Value, new_id
from intern_desktop.store.journal import Act

KINDS = ("tick", "paper", "date", "spoken")
"""How somebody may show that a thing of the centre's is done."""
BASES = ("departure", "entry", "enrolled")
"""What a centre counts the days of its own things from."""
MOST = 300
"""So many things a centre may have of its own; nobody gets through a longer list."""
FURTHEST = 1_000
"""Days from what is counted from, either way."""

# Translators: vi: "Chỉ thầy cô của trung tâm sửa được danh sách này."
ONLY_TRAINERS = N_("Only trainers of the centre change this list.")
# Translators: vi: "Trung tâm có {n} việc riêng, nhiều nhất là {most}. Bỏ bớt những việc không cần."
TOO_MANY = N_("The centre would have {n} things of its own, {most} is the most. Take some off first.")
# Translators: vi: "Số ngày từ {least} đến {most}."
FAR = N_("The number of days lies between {least} and {most}.")
# Translators: vi: "Việc này dựa trên quy định, nên luôn bắt buộc."
STAYS_REQUIRED = N_("This rests on a rule or protects the candidate, so it stays required.")
# Translators: vi: "Việc này dựa trên quy định hoặc bảo vệ học viên, nên không ẩn được."
STAYS_SEEN = N_("This rests on a rule or protects the candidate, so it cannot be hidden.")
# Translators: vi: "Hạn này theo quy định: dời sớm hơn được, không dời muộn hơn."
NOT_LATER = N_("This day comes from a rule: it can be earlier, not later.")
# Translators: vi: "Về sức khoẻ chỉ ghi là đã làm và ngày, không ghi kết quả. Chọn cách khác."
NO_FINDING = N_("Of health only that it was done and its day are kept. Choose another way of showing it.")
# Translators: vi: "Việc này đã được hỏi từ trước, nên ngày bắt đầu giữ nguyên."
BEGAN = N_("This is asked already, so the day from which it is asked stays.")
# Translators: vi: "Việc mới chỉ được hỏi từ hôm nay trở đi, để ai đã xong vẫn là xong."
NOT_BEFORE = N_("A new thing is asked from today on, so that whoever has finished stays finished.")
# Translators: vi: "Cẩm nang không có trang này."
NO_PAGE = N_("The guide has no such page.")
# Translators: vi: "Danh sách không có nhóm này."
NO_GROUP = N_("The list has no such group.")
# Translators: vi: "Trung tâm chỉ dùng được: đánh dấu, xem giấy, ghi ngày, nói tiếng Nhật."
NO_KIND = N_("A centre asks for a tick, a paper, a day, or something said in Japanese.")
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
        _write(act, item, asked)


def withdraw(act: Act, item: str, on: date | None = None) -> None:
    """From a day on (today) nobody is asked for it any more; what was marked stays."""
    _require_trainer(act)
    _own(act, item)
    fields: dict[str, Value] = {"withdrawn": (on or act.at.date()).isoformat()}
    act.append("own_task", subject=item, scope=CENTRE, fields=fields)


def bring_back(act: Act, item: str) -> None:
    """It is asked again, with all marks it had."""
    _require_trainer(act)
    _own(act, item)
    _refuse_too_many(act, 1)
    act.append("own_task", subject=item, scope=CENTRE, fields={"withdrawn": ""})


def adjust(act: Act, item: str, due: int | None, required: bool | None, *, hidden: bool = False) -> None:
    """What the centre wants otherwise in a task of ours or of a pack; None leaves what it says.

    Raises FieldError at "due", "required" or "hidden" for what stays as it is, UserError for a task that is gone.
    """
    _require_trainer(act)
    task = original(item)
    if task is None:
        raise UserError(GONE)
    asked = adjusted(task, due, required, hidden)
    for problem in adjust_faults(task, asked):
        raise problem
    before = written(act.reading).get(item)
    if asked == OwnTask():
        if before is not None:
            act.append("own_task", subject=item, scope=CENTRE, fields={"deleted": True})
    elif before is None or before.said != asked:
        _write(act, item, asked)


def adjusted(task: Task, due: int | None, required: bool | None, hidden: bool) -> OwnTask:
    """The change alone: what is as the task says it is left out."""
    return OwnTask(
        due=None if due == task.due else due, required=None if required == task.required else required, hidden=hidden
    )


def original(item: str) -> Task | None:
    """A task of ours or of a pack as it is without the centre's changes; None for any other."""
    return next((task for task in own_tasks.theirs() if task.id == item), None)


def adjust_faults(task: Task, asked: OwnTask) -> Iterator[FieldError]:
    """What of these changes cannot be."""
    if asked.due is not None:
        yield from _far(asked.due)
        by_rule = task.confidence in ("official", "relayed") and task.due is not None and task.due > 0
        if by_rule and task.due is not None and asked.due > task.due:
            yield FieldError("due", NOT_LATER)
    if asked.required is False and own_tasks.keeps_required(task):
        yield FieldError("required", STAYS_REQUIRED)
    if asked.hidden and not own_tasks.may_hide(task):
        yield FieldError("hidden", STAYS_SEEN)


def faults(said: OwnTask, before: OwnTask | None, today: date) -> Iterator[FieldError]:
    """Everything that is wrong with a thing of the centre's; `before` is what it was, None for a new one."""
    for field, words, most in (
        ("title", said.title, own_words.LONGEST_TITLE),
        ("why", said.why, own_words.LONGEST_WHY),
    ):
        for one in words.values() or [""]:
            found = own_words.fault(one, most, needed=field == "title")
            if found is not None:
                yield FieldError(field, found[0], **found[1])
                break
    if said.group not in {group.id for group in own_tasks.all_groups()}:
        yield FieldError("group", NO_GROUP)
    yield from _kind_faults(said, before)
    if said.due is not None:
        yield from _far(said.due)
    if said.page and (before is None or said.page != before.page) and said.page not in pages():
        yield FieldError("page", NO_PAGE)
    yield from _since_faults(said.since, before, today)


def pages() -> tuple[str, ...]:
    """The ids of the guide's pages, with those of packs."""
    from intern_desktop.guide import book

    return book.page_ids()


def _kind_faults(said: OwnTask, before: OwnTask | None) -> Iterator[FieldError]:
    as_before = before is not None and before.evidence == said.evidence
    if said.group == "health" and said.evidence not in own_tasks.SEEN:
        yield FieldError("evidence", NO_FINDING)
    elif said.evidence not in KINDS and not as_before:
        yield FieldError("evidence", NO_KIND)


def _since_faults(since: date | None, before: OwnTask | None, today: date) -> Iterator[FieldError]:
    if before is not None and since == before.since:
        return
    if before is not None and (before.since is None or before.since <= today):
        yield FieldError("since", BEGAN)
    elif since is None or since < today:
        yield FieldError("since", NOT_BEFORE)


def _far(days: int) -> Iterator[FieldError]:
    if not -FURTHEST <= days <= FURTHEST:
        yield FieldError("due", FAR, least=-FURTHEST, most=FURTHEST)


def _refuse(act: Act, said: OwnTask, before: OwnTask | None) -> None:
    if said.since is not None and (before is None or said.since != before.since):
        clock.check_year(act.reading, "since", said.since, act.at)
    for problem in faults(said, before, act.at.date()):
        raise problem


def _refuse_too_many(act: Act, more: int) -> None:
    today = act.at.date().isoformat()
    asked = sum(
        item.startswith(own_tasks.OWN) and not (one.withdrawn and one.withdrawn <= today)
        for item, one in written(act.reading).items()
    )
    if asked + more > MOST:
        raise UserError(TOO_MANY, n=asked + more, most=MOST)


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
