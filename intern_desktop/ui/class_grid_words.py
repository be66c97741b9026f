"""Sentences of the class: what is filtered, what many marks at once would do, and what they did."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, number_text, tr, trn
from intern_desktop.ui import marks
from intern_desktop.ui.class_grid_filter import OVERDUE, WAITING, Filter

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row
    from intern_desktop.departure.checklist import Task
    from intern_desktop.ui.class_grid_reading import ClassSeen


def sort_options() -> list[tuple[str, str]]:
    """The orders of the rows, by value."""
    return [
        # Translators: an order of the rows; vi: "Theo tên"
        ("name", tr("By given name")),
        # Translators: an order of the rows; vi: "Theo số ngày còn lại"
        ("days", tr("By days left")),
        # Translators: an order of the rows; vi: "Theo số việc còn thiếu"
        ("missing", tr("By what is missing")),
        # Translators: an order of the rows, by the number the centre gave; vi: "Theo số của trung tâm"
        ("number", tr("By the centre's number")),
    ]


def kind_words(kind: str) -> str:
    """One of the three kinds of rows."""
    if kind == WAITING:
        # Translators: those with something reported that nobody has confirmed yet; vi: "Chờ xác nhận"
        return tr("To confirm")
    # Translators: those with something overdue; vi: "Quá hạn"; everybody: "Tất cả"
    return tr("Overdue") if kind == OVERDUE else tr("All")


def within_words(days: int) -> str:
    """Who leaves within so many days."""
    # Translators: a filter; vi: "Bay trong {n} ngày tới"
    return trn("Leaves within {n} day", "Leaves within {n} days", days)


def title(shown: Filter, seen: ClassSeen) -> str:
    """Which class is seen, as the title of a paper."""
    name = dict(seen.classes).get(shown.class_id, "")
    # Translators: title of a printed class; vi: "Lớp {name}"; of all classes: vi: "Cả trung tâm"
    return tr("Class {name}", name=name) if name else tr("All classes")


def parts(shown: Filter, seen: ClassSeen, groups: Mapping[str, str]) -> list[tuple[str, str]]:
    """What the filter leaves out, by name and as a few words; the class stands in the choice above."""
    names = [name for name in shown.narrows if name != "class_id"] + ["sort"] * (shown.sort != "name")
    return [(name, _part(shown, name, seen, groups)) for name in names]


def _part(shown: Filter, name: str, seen: ClassSeen, groups: Mapping[str, str]) -> str:
    from intern_desktop.departure.programme import name_of

    if name == "sort":
        return dict(sort_options())[shown.sort]
    if name == "kind":
        return kind_words(shown.kind)
    if name == "group":
        return groups.get(shown.group, "")
    if name == "programme":
        return plain(name_of(shown.programme))
    if name == "within":
        return within_words(shown.within)
    return next((plain(chosen(one.title)) for one in seen.headings if one.id == shown.items), "")


def how_many(n: int, of: int) -> str:
    """How many people are shown, of how many."""
    return tr("{shown} of {all} candidates", shown=number_text(n), all=number_text(of))


def given(row: Row) -> str:
    """Her given name."""
    from intern_desktop.classroom import names

    return names.given(row.name)


def thing(task: Task) -> str:
    """The plain title of a thing."""
    return plain(chosen(task.title))


def have_words(done: int, asked: int) -> str:
    """How many have one thing confirmed, of how many it is asked: "confirmed 25/29"."""
    return f"{marks.word('confirmed')} {number_text(done)}/{number_text(asked)}"


def person_words(row: Row) -> str:
    """What is said of a person when the cursor stands on her name."""
    done, required = number_text(row.share.confirmed), number_text(row.share.required)
    said = [tr("{done} of {required} required things confirmed", done=done, required=required)]
    if row.days is not None and row.days >= 0:
        said.insert(0, trn("{n} day until departure", "{n} days until departure", row.days))
    # Translators: what Enter does on a name; vi: "Enter mở trang của bạn ấy"
    return " · ".join([*said, tr("Enter opens her page")])


_LEFT = ("open", "confirmed", "sent_back", "unproven", "value", "unmet", "not_agreed", "rights")


def left_words(left: Mapping[str, int]) -> str:
    """How many cells stay as they are, and why, as one sentence; "" for none."""
    parts = [_left_part(reason, left[reason]) for reason in _LEFT if left.get(reason)]
    if not parts:
        return ""
    # Translators: {parts} is a list such as "5 sent back, 12 not reported"; vi: "Giữ nguyên: {parts}."
    return tr("Left as they are: {parts}.", parts=", ".join(parts))


def _left_part(reason: str, n: int) -> str:
    said = {
        # Translators: vi: "{n} việc chưa báo"
        "open": tr("{n} not reported", n=number_text(n)),
        # Translators: vi: "{n} việc đã xác nhận"
        "confirmed": tr("{n} confirmed", n=number_text(n)),
        # Translators: vi: "{n} việc trả lại"
        "sent_back": tr("{n} sent back", n=number_text(n)),
        # Translators: vi: "{n} xác nhận không hợp lệ"
        "unproven": tr("{n} with a confirmation that does not hold", n=number_text(n)),
        # Translators: vi: "{n} việc cần ghi ngày hoặc số"
        "value": tr("{n} that ask for a day or a number", n=number_text(n)),
        # Translators: vi: "{n} việc chương trình thấy chưa đủ"
        "unmet": tr("{n} that are not there yet", n=number_text(n)),
        # Translators: vi: "{n} việc của bạn chưa đồng ý"
        "not_agreed": tr("{n} of candidates who have not agreed", n=number_text(n)),
        # Translators: vi: "{n} việc của lớp khác"
        "rights": tr("{n} of another trainer's class", n=number_text(n)),
    }
    return said[reason]


def bulk_question(n: int, people: int, left: Mapping[str, int]) -> str:
    """What confirming all that is claimed would do, before it is done."""
    # Translators: vi: "Xác nhận {n} việc báo xong của {people} học viên."
    first = trn(
        "{n} reported thing of {people} candidates will be confirmed.",
        "{n} reported things of {people} candidates will be confirmed.",
        n,
        people=number_text(people),
    )
    return f"{first} {left_words(left)}".strip()


def nothing_claimed(left: Mapping[str, int]) -> str:
    """Why there is nothing to confirm."""
    # Translators: vi: "Ở đây không có việc nào chờ xác nhận."
    nothing = tr("Nothing here waits to be confirmed.")
    return f"{nothing} {left_words(left)}".strip()


def confirmed_words(n: int) -> str:
    """What was done."""
    # Translators: vi: "Đã xác nhận {n} việc."
    return trn("{n} thing is confirmed.", "{n} things are confirmed.", n)


def sent_back_words(n: int) -> str:
    """What was done."""
    # Translators: vi: "Đã trả lại {n} việc."
    return trn("{n} thing was sent back.", "{n} things were sent back.", n)


def undone_words(n: int) -> str:
    """What taking it back did."""
    # Translators: after many marks at once were taken back; vi: "Đã lấy lại {n} dấu vừa ghi. Mọi ô trở về như trước."
    return trn(
        "{n} mark was taken back. The cell is as it was before.",
        "{n} marks were taken back. All these cells are as they were before.",
        n,
    )
