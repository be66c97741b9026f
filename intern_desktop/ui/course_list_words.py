"""What is said of the things of a centre's list: how they are shown, when they are due, whose they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from intern_desktop.furigana import plain
from intern_desktop.i18n import N_, chosen, date_text, number_text, tr, trn

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.list_heads import Heads
    from intern_desktop.departure.list_plan import Line, Plan
    from intern_desktop.departure.tasks import Task

EVIDENCE = {
    # Translators: how a thing is shown to be done; vi: "Đánh dấu", "Xem giấy", "Ghi ngày", "Nói tiếng Nhật"
    "tick": N_("A tick"),
    "paper": N_("A paper"),
    "date": N_("A day"),
    "spoken": N_("Said in Japanese"),
}
BASES = {
    # Translators: beside a number; vi: "ngày trước khi bay", "ngày sau khi đến Nhật", "ngày sau khi nhập học"
    "departure": N_("days before departure"),
    "entry": N_("days after entry"),
    "enrolled": N_("days after enrolment"),
}
KINDS = {
    # Translators: a row of a sheet; vi: "nghi ngờ", "sai", "đổi", "mới", "giữ nguyên"
    "doubtful": N_("doubtful"),
    "wrong": N_("wrong"),
    "changed": N_("changed"),
    "new": N_("new"),
    "unchanged": N_("unchanged"),
}
# Translators: vi: "Những gì trung tâm viết luôn ghi là của trung tâm. Luật, kiểm tra, quyền và số điện thoại giúp đỡ
# không ẩn được."
PROMISE = N_(
    "What you write always stands as the centre's own. Law, checks, rights and help lines of the program stay in sight."
)


def title(task: Task) -> str:
    """A title without readings, in the language spoken."""
    return plain(chosen(task.title))


def due(days: int | None, base: str) -> str:
    """When something is due, in a few words; "" where it has no day."""
    if days is None:
        return ""
    if base == "departure" and days <= 0:
        # Translators: vi: "{n} ngày trước khi bay"
        return trn("{n} day before departure", "{n} days before departure", -days)
    if base == "departure":
        # Translators: vi: "{n} ngày sau khi bay"
        return trn("{n} day after departure", "{n} days after departure", days)
    if base == "entry":
        # Translators: vi: "{n} ngày sau khi đến Nhật"
        return trn("{n} day after entry", "{n} days after entry", days)
    if base == "enrolled":
        # Translators: vi: "{n} ngày sau khi nhập học"
        return trn("{n} day after enrolment", "{n} days after enrolment", days)
    # Translators: counted from another thing of the list; vi: "{n} ngày sau một việc khác"
    return trn("{n} day after another thing", "{n} days after another thing", days)


def aside(task: Task, *, hidden: bool, today: date) -> str:
    """The small words at the right of a row."""
    if task.gone(today) and task.withdrawn is not None:
        # Translators: vi: "đã bỏ từ {day}"
        return tr("off the list since {day}", day=date_text(task.withdrawn, "short"))
    if hidden:
        # Translators: a thing of the program's that the centre hides; vi: "đã ẩn"
        return tr("hidden")
    # Translators: vi: "tự chọn"
    parts = [] if task.required else [tr("optional")]
    parts += [due(task.due, task.due_from)] if task.due is not None else []
    return " · ".join(parts)


def heading(column: str) -> str:
    """What a column of a sheet is called."""
    from intern_desktop.departure.list_columns import BY_ID

    return chosen(BY_ID[column].heading)


def value(said: object) -> str:
    """A value of a cell as it is read in a sentence."""
    if isinstance(said, date):
        return date_text(said, "short")
    if isinstance(said, int):
        return number_text(said)
    # Translators: a cell without anything in it; vi: "(trống)"
    return str(said) if said else tr("(empty)")


def outcome(line: Line) -> str:
    """What becomes of a row, in one sentence: its first fault or doubt, or what it changes."""
    if line.kind == "wrong":
        more = len(line.faults) - 1
        first = line.faults[0].sentence
        # Translators: {n} counts the others; vi: "{first} (và {n} lỗi nữa)"
        return trn("{first} (and {n} more)", "{first} (and {n} more)", more, first=first) if more else first
    if line.kind == "doubtful":
        return line.doubts[0].sentence
    if line.kind == "changed":
        return "; ".join(f"{heading(one.column)}: {value(one.before)} → {value(one.after)}" for one in line.changes)
    if line.kind == "new":
        since = line.said.since
        # Translators: vi: "Sẽ thêm, hỏi từ {day}"
        return tr("Is added, asked from {day}", day="" if since is None else date_text(since, "short"))
    return ""


def agreed(new: int, changed: int) -> str:
    """What the button that writes is called."""
    n = new + changed
    if not n:
        # Translators: vi: "Không có gì để ghi"
        return tr("Nothing to write")
    parts = []
    if new:
        # Translators: vi: "{n} mới"
        parts.append(trn("{n} new", "{n} new", new))
    if changed:
        # Translators: vi: "{n} đổi"
        parts.append(trn("{n} changed", "{n} changed", changed))
    # Translators: vi: "Ghi {n} dòng: {parts}"
    return trn("Write {n} row: {parts}", "Write {n} rows: {parts}", n, parts=", ".join(parts))


def untouched(plan: Plan) -> str:
    """That nothing is written yet, and what the sheet does not name stays."""
    # Translators: vi: "Chưa ghi gì."
    nothing = tr("Nothing is written yet.")
    if not plan.untouched:
        return nothing
    return f"{nothing} " + _kept(plan.untouched)


def _kept(n: int) -> str:
    # Translators: vi: "{n} việc của trung tâm không có trong bảng được giữ nguyên."
    return trn(
        "{n} thing of the centre's that the sheet does not name stays as it is.",
        "{n} things of the centre's that the sheet does not name stay as they are.",
        n,
    )


def columns_found(heads: Heads, named: Callable[[str], str]) -> list[str]:
    """Which columns were found and which headings are left out, a sentence each; `named` tells what a column is called
    in the language spoken.
    """
    names = ", ".join(named(name) for name in heads.places)
    # Translators: vi: "Nhận ra {n} cột: {names}."
    said = [trn("Found {n} column: {names}.", "Found {n} columns: {names}.", len(heads.places), names=names)]
    if heads.left_out:
        # Translators: vi: "Bỏ qua: {names}."
        said.append(tr("Left out: {names}.", names=", ".join(heads.left_out)))
    if heads.twice:
        # Translators: vi: "Trùng cột, bỏ qua: {names}."
        said.append(tr("Left out, as the column is there twice: {names}.", names=", ".join(heads.twice)))
    return said


def found(plan: Plan) -> str:
    """Which columns were found, which headings are left out, and which columns are missing."""
    said = columns_found(plan.heads, heading)
    if plan.heads.missing:
        # Translators: vi: "Không có cột: {names} (giữ nguyên như đang có)."
        missing = ", ".join(heading(name) for name in plan.heads.missing)
        said.append(tr("Not in the sheet: {names}; that stays as it is.", names=missing))
    return " ".join(said)


def all_faults(plan: Plan) -> str:
    """Every fault and doubt with its cell, as text to be copied."""
    lines = [one.sentence for one in plan.faults]
    lines += [f"{one.place}: {one.sentence}" for line in plan.lines for one in (*line.faults, *line.doubts)]
    return "\n".join(lines)
