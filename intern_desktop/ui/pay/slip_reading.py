"""What she types is read: an amount in its bounds, the name of a line as printed, the line that is looked for."""

from __future__ import annotations

from decimal import Decimal

from intern_desktop.furigana import plain
from intern_desktop.guide.folding import folded, normal
from intern_desktop.i18n import number_text, tr
from intern_desktop.payroll.lines import PAID, line_names
from intern_desktop.payroll.problems import EXTRA_HOURS, MOST_HOURS, MOST_YEN
from intern_desktop.payroll.slip_rows import ABSENCE, Checked
from intern_desktop.ui.pay import slip_words
from intern_desktop.ui.widgets import NumberEdit

_SIGNED = ("year_end_adjustment", "net")
"""What may be below nothing."""

_ABSENT = ("勤怠控除", "欠勤控除", "遅刻早退控除", "不就労控除", "遅早控除")
_NOT_ADDED = ("gross", "taken", "net", "bonus", "lecture_allowance", "other", "wage")


def read(edit: NumberEdit, key: str) -> tuple[int | Decimal | None, str]:
    """The number in a field, None for an empty one, and what is wrong with it."""
    if not edit.is_readable():
        # Translators: vi: "Đây không phải là số. Chỉ gõ chữ số, như 9850."
        return None, tr("This is not a number. Type digits only, like 9850.")
    value, most = edit.value(), _most(key)
    if value is None:
        return None, ""
    least = -most if key in _SIGNED else 0
    if not least <= value <= most:
        # Translators: vi: "Gõ số từ {least} đến {most}."
        said = tr("Type a number from {least} to {most}.", least=number_text(least), most=number_text(most))
        return None, said
    return value, ""


def _most(key: str) -> int:
    kind, _, name = key.partition(":")
    if kind != "hours":
        return MOST_YEN
    if name == "overtime":
        return EXTRA_HOURS["overtime_hours"] + EXTRA_HOURS["over_60_hours"]
    return EXTRA_HOURS.get(f"{name}_hours", int(MOST_HOURS))


def key_of(side: str, name: str) -> str:
    """The key of a line that she adds: that of a line of ours when it is called so, else its own name."""
    if plain(name) in _ABSENT:
        return ABSENCE
    from intern_desktop.ui.pay.line_search import find

    typed = folded(normal(name))
    for hit in find(name):
        same = typed in (folded(normal(plain(hit.japanese))), folded(normal(hit.name)))
        code = hit.code
        if same and code and code not in _NOT_ADDED and (line_names()[code].block == PAID) == (side == "paid"):
            return code
    return f"{side}:{name}"


def found(checked: Checked, typed: str) -> str:
    """The key of the line that is meant, by any of its names, kana or romaji; "" for none."""
    from intern_desktop.ui.pay.line_search import find

    asked = folded(normal(typed).strip())
    for row in checked.rows:
        names = (slip_words.line_name(row), plain(slip_words.line_japanese(row)), row.label)
        if any(folded(normal(name)).startswith(asked) for name in names if name):
            return row.key
    codes = [row.code for row in checked.rows]
    for hit in find(typed):
        if hit.code in codes:
            return checked.rows[codes.index(hit.code)].key
    for row in checked.rows:
        if row.label and asked in folded(normal(row.label)):
            return row.key
    return ""
