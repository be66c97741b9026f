"""What a centre may write into its list, and what it may change in ours: every reason why something cannot be so."""

from collections.abc import Iterator
from datetime import date

from intern_desktop.departure import own_tasks, own_words
from intern_desktop.departure.tasks import OwnTask, Task
from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_

KINDS = ("tick", "paper", "date", "spoken")
"""How somebody may show that a thing of the centre's is done."""
BASES = ("departure", "entry", "enrolled")
"""What a centre counts the days of its own things from."""
FURTHEST = 1_000
"""Days from what is counted from, either way."""

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
