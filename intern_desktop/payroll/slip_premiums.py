"""Which other month, grade, rate or rounding gives exactly the premium that a slip has."""

from collections.abc import Iterator, Sequence
from datetime import date

from intern_desktop.payroll.law import Grade, NotInForce, prefectures
from intern_desktop.payroll.lines import Shown
from intern_desktop.payroll.month import before, later
from intern_desktop.payroll.slip_case import Case
from intern_desktop.payroll.slip_rows import Reason
from intern_desktop.payroll.social_insurance import PremiumLaw, premium_law, premiums
from intern_desktop.payroll.yen import MILLION, raise_fraction, round_half_up

YEAR = 12
MOST_PLACES = 3
"""So many places with one rate are named; of more none is likelier than another."""

_FIELDS = {"health_insurance": "health", "nursing_care": "care", "child_support_levy": "levy", "pension": "pension"}

Codes = Sequence[str]
"""The premiums that a slip prints in one line."""


def premium_reasons(case: Case, codes: Codes, yen: int, expected: int, *, others_agree: bool) -> tuple[Reason, ...]:
    """Why one line of premiums has `yen` instead of `expected`, the likeliest first.

    `others_agree`: whether the other premiums of the slip are as computed, so that the grade must be right.
    """
    found = list(_reasons(case, codes, yen, expected))
    if others_agree:
        found.sort(key=lambda one: one.code.startswith("grade"))
    if not found:
        found.append(Reason("own_insurer" if others_agree and "pension" not in codes else "premium_other", {}, False))
    return tuple(found)


def _reasons(case: Case, codes: Codes, yen: int, expected: int) -> Iterator[Reason]:
    if not yen:
        if case.number <= 1 and case.owed:
            yield Reason("premium_later", {}, False)
        yield Reason("nothing_taken", {"line": codes[0]}, False)
        return
    yield from _other_months(case, codes, yen, expected)
    if not case.owed:
        return
    yield from _other_grades(case, codes, yen)
    yield from _other_rates(case, codes, yen)
    yield from _rounded(case, codes, yen, expected)


def _other_months(case: Case, codes: Codes, yen: int, expected: int) -> Iterator[Reason]:
    line: dict[str, Shown] = {"line": codes[0]}
    month, grade = case.this
    own = _amount(case, codes, month, grade)
    if not case.owed:
        if own == yen:
            yield Reason("premium_already", {**line, "month": month})
        return
    owed, due = case.owed[0], case.owed[0][0]
    if len(case.owed) > 1 and yen in (own, _amount(case, codes, *owed)):
        yield Reason("premium_single", line)
    if len(case.owed) == 1:
        doubled = {2 * expected, expected + (own or 0), expected + (_amount(case, codes, before(due), owed[1]) or 0)}
        if yen in doubled:
            yield Reason("premium_double", line)
    if _amount(case, codes, later(due, -YEAR), owed[1]) == yen:
        yield Reason("rate_of_last_year", line)
    for other in (case.this, (before(due), owed[1])):
        if other[0] != due and _amount(case, codes, *other) == yen:
            yield Reason("premium_of_month", {**line, "month": other[0], "due_month": due})


def _other_grades(case: Case, codes: Codes, yen: int) -> Iterator[Reason]:
    """The former grade, one of a decision to come, then any other that fits."""
    owed, grade = case.owed[0]
    known = {one.number for one in case.grades}
    for other in (*case.grades, *_nearest_first(case, owed, grade)):
        if _amount(case, codes, owed, other) != yen or other.number == grade.number:
            continue
        pension = codes[0] == "pension"
        standard, due = (other.pension, grade.pension) if pension else (other.health, grade.health)
        fields: dict[str, Shown] = {"standard": standard, "due": due}
        if other.number in known:
            yield Reason("grade_before", fields)
        elif other.number == case.this[1].number:
            yield Reason("grade_after", fields)
        else:
            yield Reason("grade_other", {**fields, "lower": other.lower})
        return


def _nearest_first(case: Case, month: date, grade: Grade) -> list[Grade]:
    law = premium_law(case.offer.prefecture, month, case.law.assuming)
    return sorted(law.grades, key=lambda one: (abs(one.number - grade.number), one.number))


def _other_rates(case: Case, codes: Codes, yen: int) -> Iterator[Reason]:
    if codes[0] != "health_insurance":
        return
    month, grade = case.owed[0]
    if not case.care and _amount(case, (*codes, "nursing_care"), month, grade, care=True) == yen:
        yield Reason("with_care")
    places = [
        place
        for place in prefectures()
        if place != case.offer.prefecture and _amount(case, codes, month, grade, place=place) == yen
    ]
    if 0 < len(places) <= MOST_PLACES:
        yield Reason("rate_elsewhere", {"place": " ".join(places), "line": codes[0]})


def _rounded(case: Case, codes: Codes, yen: int, expected: int) -> Iterator[Reason]:
    """A fraction that is dropped when taken from pay was rounded up instead."""
    month, grade = case.owed[0]
    law = premium_law(case.offer.prefecture, month, case.law.assuming)
    for rounding in (round_half_up, raise_fraction):
        parts = [
            rounding(standard * rate, 2 * MILLION)
            for standard, rate in (_factors(grade, law, code, care=case.care) for code in codes)
        ]
        if len(case.owed) == 1 and sum(parts) == yen != expected:
            yield Reason("premium_rounded", {"line": codes[0], "yen": yen})
            return


def _factors(grade: Grade, law: PremiumLaw, code: str, *, care: bool) -> tuple[int, int]:
    if code == "pension":
        return grade.pension, law.pension
    if code == "child_support_levy":
        return grade.health, law.levy
    if code == "nursing_care":
        return grade.health, law.both - law.health if care else 0
    return grade.health, law.health


def _amount(
    case: Case, codes: Codes, month: date, grade: Grade, *, place: str = "", care: bool | None = None
) -> int | None:
    """The premiums of these codes in a month, yen; None where no law of that month is at hand."""
    try:
        law = premium_law(place or case.offer.prefecture, month, case.law.assuming)
    except NotInForce:
        return None
    due = premiums(grade, law, care=case.care if care is None else care)
    found: int = sum(getattr(due, _FIELDS[code]) for code in codes)
    return found
