"""A finding in words: how grave, the rule it names, the amount, whom to ask, where it stands on the sheet."""

from typing import NamedTuple

from intern_desktop.furigana import plain
from intern_desktop.i18n import N_, date_text, language, month_text, tr, yen_text
from intern_desktop.payroll.findings import Finding
from intern_desktop.payroll.lines import Step
from intern_desktop.ui.pay.form_fields import field_of_finding, field_of_heading

MARKS = {"forbidden": ("octagon-alert", "danger"), "serious": ("triangle-alert", "caution"), "ask": ("info", "accent")}
"""The icon and the ink of each severity."""

_GROUPS = {
    # Translators: heading above findings; vi: "Luật không cho phép"
    "forbidden": N_("The law does not allow it"),
    # Translators: vi: "Cần xem kỹ"
    "serious": N_("To be looked at closely"),
    # Translators: vi: "Nên hỏi"
    "ask": N_("To be asked"),
}


class Shown(NamedTuple):
    """One step of a sum: its words, its amount, and how many steps stand above it that it belongs to."""

    words: str
    amount: str
    depth: int


def group_name(severity: str) -> str:
    """What findings of a severity stand under."""
    return tr(_GROUPS[severity])


def rule_text(one: Finding) -> str:
    """The rule it names, not a verdict."""
    rule = plain(one.rule.title)
    if one.severity == "forbidden":
        # Translators: {rule} is a whole sentence of the law; vi: "Cấm theo: {rule}"
        return tr("Forbidden by: {rule}", rule=rule)
    # Translators: vi: "Quy định nói: {rule}"
    return tr("The rule says: {rule}", rule=rule)


def amount_text(one: Finding) -> str:
    """How much it is about; "" where it is not about money."""
    if one.amount is None:
        return ""
    mark = "≈ " if one.assumed is not None else ""
    yen = mark + yen_text(one.amount)
    if one.amount_of == "month":
        # Translators: vi: "{yen} mỗi tháng"
        return tr("{yen} a month", yen=yen)
    if one.amount_of == "hour":
        # Translators: vi: "{yen} mỗi giờ"
        return tr("{yen} an hour", yen=yen)
    # Translators: an amount paid one time; vi: "{yen}, một lần"
    return tr("{yen}, once", yen=yen)


def assumed_text(one: Finding) -> str:
    """That a known figure stands in for one not published yet; "" when all are known."""
    if one.assumed is None:
        return ""
    # Translators: vi: "Dựa trên số liệu đã biết đến {month}; số mới chưa công bố."
    return tr("Rests on figures known until {month}; newer ones are not published yet.", month=month_text(one.assumed))


def steps_of(step: Step, depth: int = 0) -> list[Shown]:
    """The sums behind a sentence, outermost first."""
    found: list[Shown] = []
    for each in step.steps:
        found.append(Shown(plain(each.sentence), "" if each.yen is None else yen_text(each.yen), depth))
        found += steps_of(each, depth + 1)
    return found


def heading_text(one: Finding) -> str:
    """Where it stands on the sheet, in the reader's words; "" where it is no part of it."""
    if one.heading is None:
        return ""
    # Translators: a part of the conditions sheet; vi: "Bản điều kiện, mục {number}: {name}"
    return tr("Conditions sheet, part {number}: {name}", number=one.heading.number, name=plain(one.heading.name))


def japanese_heading(one: Finding) -> str:
    """The same in Japanese with readings; "" for a reader of Japanese, who reads it already."""
    return "" if one.heading is None or language() == "ja" else one.heading.names["ja"]


def field_of(one: Finding) -> str:
    """The field of the whole sheet that it speaks of, "" where there is none."""
    return field_of_finding(one.code) or (field_of_heading(one.rule.heading_id) if one.rule.heading_id else "")


def sources_text(one: Finding) -> list[str]:
    """Where the rule and its figures stand written, each with how sure that is and when it was checked."""
    checked = [(source, date_text(source.checked, "short")) for source in one.sources]
    return [f"{plain(source.title)}. {_sure(source.confidence, day)}" for source, day in checked]


def _sure(confidence: str, day: str) -> str:
    if confidence == "official":
        # Translators: vi: "Nguồn chính thức, kiểm tra ngày {day}."
        return tr("Official. Checked on {day}.", day=day)
    if confidence == "remembered":
        return tr("Not found in writing. Ask before you rely on it.")
    return tr("Not the authority's own page. Checked on {day}.", day=day)
