"""What is said of a list of names: what becomes of a row, what is written, what was found in the sheet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from intern_desktop.departure import programme
from intern_desktop.i18n import date_text, language, tr, trn
from intern_desktop.ui import course_list_words, places

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.roster_plan import Change, Line, Plan

SHORTEST = 5
"""So many names of people who stay as they are are named; the others are counted."""


def heading(column: str) -> str:
    """What a column of the sheet is called."""
    from intern_desktop.classroom import roster_columns

    return roster_columns.heading_in(column, language())


def value(column: str, said: str) -> str:
    """A value as it is read: days and codes in the reader's language."""
    if column in ("birth", "plan_filed", "departure", "entry", "enrolled"):
        try:
            return date_text(date.fromisoformat(said), "short")
        except ValueError:
            return said
    if column == "programme":
        return programme.japanese_of(said) or said
    if column == "field":
        return places.field_name(said)
    return places.prefecture_name(said) or said if column == "prefecture" else said


def change(one: Change) -> str:
    """What one cell changes, in a few words."""
    before, after = (value(one.column, str(said)) for said in (one.before, one.after))
    name = heading(one.column)
    if not before:
        # Translators: a cell of a list; vi: "{column}: {after} (trước để trống)"
        return tr("{column}: {after} (empty before)", column=name, after=after)
    # Translators: a cell of a list; vi: "{column}: {before} → {after}"
    return tr("{column}: {before} → {after}", column=name, before=before, after=after or tr("(empty)"))


def changes(listed: tuple[Change, ...]) -> str:
    """What changes in somebody, in one line."""
    return "; ".join(change(one) for one in listed)


def outcome(line: Line) -> str:
    """What becomes of a row, in one sentence: its first fault or doubt, or what it changes."""
    if line.kind == "wrong":
        more = len(line.faults) - 1
        first = line.faults[0].sentence
        # Translators: {n} counts the others; vi: "{first} (và {n} lỗi nữa)"
        return trn("{first} (and {n} more)", "{first} (and {n} more)", more, first=first) if more else first
    if line.kind == "doubtful":
        return line.doubts[0].sentence
    said = [changes(line.changes)] if line.changes else []
    if line.kind == "new" and not any(one.column == "name" for one in line.remarks):
        # Translators: a new candidate of a list; vi: "Sẽ thêm vào lớp"
        said = [tr("Is added to the class") if line.said.get("class") else tr("Is added, without a class")]
    return "; ".join([*said, *(one.sentence for one in line.remarks)])


def untouched(plan: Plan) -> str:
    """That nothing is written yet, and that who is not in the list stays."""
    # Translators: vi: "Chưa ghi gì."
    nothing = tr("Nothing is written yet.")
    if not plan.untouched:
        return nothing
    n = len(plan.untouched)
    # Translators: vi: "{n} học viên không có trong bảng được giữ nguyên."
    kept = trn("{n} person who is not in the list stays.", "{n} people who are not in the list stay as they are.", n)
    return f"{nothing} {kept}"


def named(names: tuple[str, ...]) -> str:
    """Names beside each other; of many the first ones, and how many more."""
    shown, more = names[:40], len(names) - 40
    # Translators: after a few names; vi: "và {n} bạn nữa"
    return ", ".join((*shown, trn("and {n} more", "and {n} more", more)) if more > 0 else shown)


def opened(plan: Plan) -> str:
    """Which classes are opened; "" for none."""
    if not plan.opened:
        return ""
    names = ", ".join(plan.opened[:SHORTEST]) + ("…" if len(plan.opened) > SHORTEST else "")
    # Translators: vi: "Sẽ mở {n} lớp mới: {names}."
    return trn(
        "{n} new class is opened: {names}.", "{n} new classes are opened: {names}.", len(plan.opened), names=names
    )


def found(plan: Plan) -> str:
    """Which columns were found and which headings are left out."""
    return " ".join(course_list_words.columns_found(plan.heads, heading))


def agreed(new: int, changed: int) -> str:
    """What the button that writes is called."""
    return course_list_words.agreed(new, changed)


def to_mend(plan: Plan) -> list[Line]:
    """The rows that somebody has to look at in the sheet, in its order."""
    return sorted((*plan.of("doubtful"), *plan.of("wrong")), key=lambda line: line.row)
