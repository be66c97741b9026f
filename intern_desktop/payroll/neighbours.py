"""What stands beside the figure that applied: the grades of an insurance line, and what a little more pay would do."""

from collections.abc import Iterator
from datetime import date

import msgspec

from intern_desktop.payroll.income_tax import BothWays, both_ways
from intern_desktop.payroll.law import Grade, Law
from intern_desktop.payroll.lines import Line, Step
from intern_desktop.payroll.month import following
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.social_insurance import (
    PremiumLaw,
    grade_of,
    grade_of_standard,
    pays_care,
    premium_law,
    premiums,
)
from intern_desktop.payroll.yen import MILLION, drop_up_to_50_sen, ppm

BESIDE = 2
"""How many rows are shown on either side."""

GRADED = ("health_insurance", "nursing_care", "child_support_levy", "pension")
"""Lines whose amount follows a grade of standard remuneration (標準報酬月額)."""


class GradeRow(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One grade: pay from `lower` to below `upper` (None: no end) counts as `standard`; `yen` is the worker's part."""

    lower: int
    upper: int | None
    standard: int
    yen: int
    here: bool


class Grades(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """The grade of a line with its neighbours, lowest first, in yen.

    `pay` is the remuneration the grade comes from, None when the company has reported the grade. `above` is the first
    higher grade in which another amount is taken, None where there is none.
    """

    pay: int | None
    rows: tuple[GradeRow, ...]
    above: GradeRow | None

    @property
    def here(self) -> GradeRow:
        """The grade that applied."""
        return next(row for row in self.rows if row.here)


class ByRate(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A line by rate: of `wages` it takes `yen`, and from `next_wages` on `next_yen`; in yen."""

    wages: int
    yen: int
    next_wages: int
    next_yen: int


def grades_around(line: Line, offer: Offer) -> Grades | None:
    """The grades beside the one that an insurance line rests on; None for other lines, and where nothing is taken.

    Where the premiums of two months are taken in one pay, those of the later one.
    """
    told = _told(line)
    if told is None:
        return None
    said = {name: value for step in told for name, value in step.fields.items()}
    month, standard, pay = said.get("month"), said.get("standard"), said.get("pay")
    if not isinstance(month, date) or not isinstance(standard, int):
        return None
    law = premium_law(offer.prefecture, month, True)
    grade = grade_of(pay, law) if isinstance(pay, int) else _of_standard(standard, line.code, law)
    rows = tuple(_rows(line.code, grade, law, care=pays_care(offer, month)))
    at = next(place for place, row in enumerate(rows) if row.here)
    above = next((row for row in rows[at + 1 :] if row.yen != rows[at].yen), None)
    return Grades(
        pay=pay if isinstance(pay, int) else None, rows=rows[max(at - BESIDE, 0) : at + BESIDE + 1], above=above
    )


def _told(line: Line) -> tuple[Step, ...] | None:
    """The steps of one month's premium: those of the later month where a line holds two; None on a bonus."""
    if line.code not in GRADED or not line.yen or line.label:
        return None
    return line.how[-1].steps or line.how


def _of_standard(standard: int, code: str, law: PremiumLaw) -> Grade:
    if code != "pension":
        return grade_of_standard(standard, law)
    return next(grade for grade in law.grades if grade.pension == standard)


def _rows(code: str, here: Grade, law: PremiumLaw, *, care: bool) -> Iterator[GradeRow]:
    for grade in law.grades:
        due = premiums(grade, law, care=care)
        taken = {
            "health_insurance": due.health,
            "nursing_care": due.care,
            "child_support_levy": due.levy,
            "pension": due.pension,
        }
        yield GradeRow(
            lower=grade.lower,
            upper=grade.upper,
            standard=grade.pension if code == "pension" else grade.health,
            yen=taken[code],
            here=grade is here,
        )


def employment_step(line: Line, offer: Offer, month: date) -> ByRate | None:
    """From which wages on a yen more of employment insurance is taken; None where none is, and on a bonus."""
    wages = next((step.fields["wages"] for step in line.how if "wages" in step.fields), None)
    if line.code != "employment_insurance" or not isinstance(wages, int) or line.label:
        return None
    rate = ppm(Law.assumed(month).employment(offer.industry).value)
    now = -line.yen
    # n yen are taken while wages * rate is more than n - 1/2 and at most n + 1/2 yen
    onwards = (2 * now + 1) * MILLION // (2 * rate) + 1
    return ByRate(wages=wages, yen=now, next_wages=onwards, next_yen=drop_up_to_50_sen(onwards * rate, MILLION))


def tax_both_ways(line: Line, offer: Offer, month: date) -> BothWays | None:
    """The income tax of a line by the table and by the formula; None where only one of them is lawful, or for others.

    `month` is that of the work.
    """
    if line.code != "income_tax" or line.base is None or line.label or not line.how:
        return None
    if offer.column == "otsu" or offer.residency == "non_resident":
        return None
    payday = month if offer.paid == "same_month" else following(month)
    return both_ways(line.base, offer.dependants, Law.assumed(payday))
