"""Which other rate, table, column, base or number of dependants gives exactly the tax or levy that a slip has."""

from collections.abc import Iterator
from datetime import date

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.payroll.income_tax import tax_line
from intern_desktop.payroll.law import Law, NotInForce
from intern_desktop.payroll.lines import Shown
from intern_desktop.payroll.month import later
from intern_desktop.payroll.offer import INDUSTRIES, Offer
from intern_desktop.payroll.slip_case import Case
from intern_desktop.payroll.slip_rows import Reason
from intern_desktop.payroll.social_insurance import employment_line

YEAR = 12
MOST_DEPENDANTS = 7


class TaxBase(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What the tax of a slip is computed from: gross, free commuting, the insurance computed and that on the slip; yen.

    `extra` is the pay for hours beyond the scheduled ones, `computed_gross` what all paid lines would have come to.
    """

    gross: int
    free: int
    insurance: int
    insurance_on_slip: int
    commuting: int
    extra: int
    computed_gross: int


def employment_due(case: Case, wages: int, *, industry: str = "", month: date | None = None) -> int:
    """Employment insurance on wages, in yen."""
    return -employment_line(industry or case.offer.industry, wages, month or case.month, case.law).yen


def employment_reasons(case: Case, yen: int, base: TaxBase) -> tuple[Reason, ...]:
    """Why employment insurance is `yen`, the likeliest first."""
    found = list(_employment(case, yen, base))
    return tuple(found) or (Reason("premium_other", {"line": "employment_insurance"}, False),)


def _employment(case: Case, yen: int, base: TaxBase) -> Iterator[Reason]:
    line: dict[str, Shown] = {"line": "employment_insurance", "yen": yen}
    if not yen:
        yield Reason("nothing_taken", line, False)
        return
    due = case.law.employment(case.offer.industry).value
    before = later(case.month, -YEAR)
    try:
        if employment_due(case, base.gross, month=before) == yen:
            rate = case.law.at(before).employment(case.offer.industry).value
            yield Reason("employment_last_year", {**line, "rate": rate, "due": due})
    except NotInForce:
        pass
    if base.commuting and employment_due(case, base.gross - base.commuting) == yen:
        yield Reason("without_commuting", {**line, "yen": base.commuting})
    if base.extra and employment_due(case, base.gross - base.extra) == yen:
        yield Reason("without_overtime", {**line, "yen": base.extra})
    for industry in INDUSTRIES:
        rate = case.law.employment(industry).value
        if rate != due and employment_due(case, base.gross, industry=industry) == yen:
            yield Reason("employment_industry", {**line, "rate": rate, "due": due})
            break
    exact, rounded = employment_due(case, base.gross), yen
    if rounded == exact + 1:
        yield Reason("premium_rounded", line)


def tax_due(
    case: Case,
    base: TaxBase,
    *,
    insurance: int,
    offer: Offer | None = None,
    free: int | None = None,
    law: Law | None = None,
) -> int | None:
    """Income tax in yen under another offer, base or law; None where that cannot be computed."""
    try:
        line = tax_line(
            offer or case.offer,
            base.gross,
            base.free if free is None else free,
            insurance,
            law or case.then,
            beyond=True,
        )
    except (FieldError, NotInForce):
        return None
    return -line.yen


def tax_reasons(case: Case, yen: int, base: TaxBase) -> tuple[Reason, ...]:
    """Why the income tax is `yen`, the likeliest first; with the insurance computed, then with that on the slip."""
    found: list[Reason] = []
    for insurance in dict.fromkeys((base.insurance_on_slip, base.insurance)):
        found += [one for one in _taxes(case, yen, base, insurance) if one not in found]
    return tuple(found) or (Reason("tax_other", {}, False),)


def _taxes(case: Case, yen: int, base: TaxBase, insurance: int) -> Iterator[Reason]:
    offer = case.offer
    if offer.residency == "non_resident":
        as_resident = msgspec.structs.replace(offer, residency="resident")
        if tax_due(case, base, insurance=insurance, offer=as_resident) == yen:
            yield Reason("resident")
        return
    other = "table" if offer.withholding == "formula" else "formula"
    if offer.column == "kou":
        method = msgspec.structs.replace(offer, withholding=other)
        if tax_due(case, base, insurance=insurance, offer=method) == yen:
            yield Reason("by_formula" if other == "formula" else "by_the_table")
    yield from _bases(case, yen, base, insurance)
    yield from _columns(case, yen, base, insurance)
    before = case.law.at(later(case.payday, -YEAR))
    if tax_due(case, base, insurance=insurance, law=before) == yen:
        yield Reason("table_of_last_year")
    away = msgspec.structs.replace(offer, residency="non_resident")
    if tax_due(case, base, insurance=insurance, offer=away) == yen:
        yield Reason("non_resident", {"rate": case.then.non_resident().value})


def _bases(case: Case, yen: int, base: TaxBase, insurance: int) -> Iterator[Reason]:
    if not yen:
        return
    if tax_due(case, base, insurance=0) == yen:
        yield Reason("taxed_on_gross", {"yen": base.gross - base.free})
    if base.free and tax_due(case, base, insurance=insurance, free=0) == yen:
        yield Reason("commuting_taxed", {"yen": base.free})


def _columns(case: Case, yen: int, base: TaxBase, insurance: int) -> Iterator[Reason]:
    offer = case.offer
    table = msgspec.structs.replace(offer, column="otsu", withholding="table")
    if offer.column == "otsu":
        kou = msgspec.structs.replace(offer, column="kou")
        if tax_due(case, base, insurance=insurance, offer=kou) == yen:
            yield Reason("column_kou")
    elif tax_due(case, base, insurance=insurance, offer=table) == yen:
        yield Reason("column_otsu")
    for n in range(MOST_DEPENDANTS + 1):
        with_n = msgspec.structs.replace(offer, dependants=n, column="kou")
        if n != offer.dependants and tax_due(case, base, insurance=insurance, offer=with_n) == yen:
            yield Reason("dependants", {"n": n, "due": offer.dependants})
            return
