"""Income tax taken from a month's pay: by the table, by the computer formula of the year, or from a non-resident.

所得税法 第185条, 第213条; 電算機計算の特例: 財務省告示.
Table and formula differ by some yen; the year-end adjustment settles it.
"""

from collections.abc import Callable
from datetime import date

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.law import Dated, Formula, FormulaBand, Law, Source, Table
from intern_desktop.payroll.lines import TAKEN, Line, Step, earliest
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.problems import Grouped
from intern_desktop.payroll.withholding import Found, TableIsSilent, by_column_otsu, by_table
from intern_desktop.payroll.yen import MILLION, drop_fraction, ppm, raise_fraction, round_to_ten

_PAID = N_("What is paid this month: {pay} yen.")
_FREE = N_("Commuting money free of tax: {yen} yen.")
_INSURANCE = N_("Health, pension and employment insurance: {yen} yen.")
_LOOKED_UP = N_("By this amount the tax is looked up: {yen} yen.")
NON_RESIDENT = N_(
    "Who is no resident for tax pays {rate} % of the taxed pay, without any deduction; less than a yen is dropped."
)
_BY_FORMULA = Step(N_("The company computes by the formula instead of the table; the year-end adjustment settles it."))
_STANDS_IN = N_("The table of {year} at hand ends below this pay, so the computer formula of the year is used.")
_OLDER = N_("The table of {year} at hand ends below this pay; the one of the year before stands in.")
_EMPLOYEE = N_("Deduction for employees.")
_BASIC = N_("Basic deduction.")
_FAMILY = N_("Deduction for dependants: {n}.")
_LEFT = N_("{left} yen are left to be taxed; the tax is rounded to ten yen.")
_NOTHING = Step(N_("Nothing is left to be taxed."))


def tax_line(
    offer: Offer, pay: int, free: int, insurance: int, law: Law, *, beyond: bool, rests_on: date | None = None
) -> Line:
    """The tax on a month's `pay` with `free` yen of untaxed commuting and `insurance` yen taken before.

    `law` is that of the day of payment. `beyond`: whether something may stand in, marked as assumed, where the table at
    hand ends; else that is a FieldError. `rests_on`: the last known day of the insurance, when that is assumed.
    """
    if offer.residency == "non_resident":
        return _non_resident_line(pay - free, law)
    taxable = max(pay - free - insurance, 0)
    found, sources, assumed = _tax(offer, taxable, law, beyond)
    how = [Step(_PAID, {"pay": pay})]
    if free:
        how.append(Step(_FREE, {"yen": -free}))
    how.append(Step(_INSURANCE, {"yen": -insurance}))
    how.append(Step(_LOOKED_UP, {"yen": taxable}, None, found.steps))
    assumed = earliest(assumed, rests_on)
    return Line("income_tax", -found.yen, TAKEN, tuple(how), sources, assumed, taxable, found.rows)


def by_formula(taxable: int, dependants: int, formula: Formula) -> Found:
    """The tax by the computer formula."""
    band = _band(formula.employment, taxable)
    employment = raise_fraction(taxable * band.share + band.plus * MILLION, MILLION)
    basic = _band(formula.basic, taxable).plus
    family = formula.dependant * dependants
    left = taxable - employment - basic - family
    steps = [Step(_EMPLOYEE, {}, -employment), Step(_BASIC, {}, -basic)]
    if family:
        steps.append(Step(_FAMILY, {"n": dependants}, -family))
    if left <= 0:
        return Found(0, (*steps, _NOTHING))
    rate = next(one for one in formula.tax if one.to is None or left <= one.to)
    yen = round_to_ten(left * rate.rate - rate.less * MILLION, MILLION)
    return Found(yen, (*steps, Step(_LEFT, {"left": left}, yen)))


class BothWays(msgspec.Struct, frozen=True, gc=False):
    """A month's tax by the table and by the computer formula, yen; both are lawful, the year-end adjustment settles it.

    `table` is None where the table at hand has no figure.
    """

    table: int | None
    formula: int

    @property
    def difference(self) -> int:
        """How much more the formula takes this month, 0 where the table is silent."""
        return 0 if self.table is None else self.formula - self.table


def both_ways(taxable: int, dependants: int, law: Law) -> BothWays:
    """What the two ways of column 甲 take from the same pay. `law` is that of the day of payment."""
    formula = by_formula(taxable, dependants, law.formula().value).yen
    try:
        return BothWays(by_table(taxable, dependants, law.table().value).yen, formula)
    except TableIsSilent:
        return BothWays(None, formula)


Tax = tuple[Found, tuple[Source, ...], date | None]


def _tax(offer: Offer, taxable: int, law: Law, beyond: bool) -> Tax:
    if offer.column == "otsu":
        return _tax_otsu(offer, taxable, law, beyond)
    if offer.withholding == "formula":
        formula = law.formula()
        found = by_formula(taxable, offer.dependants, formula.value)
        return Found(found.yen, (_BY_FORMULA, *found.steps)), (formula.source,), formula.assumed
    table = law.table()
    try:
        return by_table(taxable, offer.dependants, table.value), (table.source,), table.assumed
    except TableIsSilent:
        return _instead(offer, table, beyond, lambda: _formula_stands_in(offer, taxable, table, law))


def _formula_stands_in(offer: Offer, taxable: int, table: Dated[Table], law: Law) -> Tax:
    formula = law.formula()
    found = by_formula(taxable, offer.dependants, formula.value)
    said = Step(_STANDS_IN, {"year": str(table.since.year)})
    whole = law.table_before()
    assumed = table.assumed or (whole.until if whole else table.since)
    return Found(found.yen, (said, *found.steps)), (formula.source, table.source), assumed


def _tax_otsu(offer: Offer, taxable: int, law: Law, beyond: bool) -> Tax:
    table = law.table()
    try:
        return by_column_otsu(taxable, table.value), (table.source,), table.assumed
    except TableIsSilent:
        return _instead(offer, table, beyond, lambda: _older_table_stands_in(offer, taxable, table, law))


def _older_table_stands_in(offer: Offer, taxable: int, table: Dated[Table], law: Law) -> Tax:
    older = law.table_before()
    if older is None:
        raise _silent(offer, table)
    found = by_column_otsu(taxable, older.value)
    said = Step(_OLDER, {"year": str(table.since.year)})
    return Found(found.yen, (said, *found.steps), found.rows), (older.source,), older.until


def _instead(offer: Offer, table: Dated[Table], beyond: bool, stand_in: Callable[[], Tax]) -> Tax:
    if not beyond:
        raise _silent(offer, table)
    return stand_in()


def _silent(offer: Offer, table: Dated[Table]) -> FieldError:
    last = max(band.upper or 0 for band in table.value.bands)
    return FieldError(
        f"{offer.pay_form}_wage",
        N_("The table of {year} at hand ends at {last} yen after insurance. Ask with “assumed”, or by the formula."),
        year=str(table.since.year),
        last=Grouped(last),
    )


def _non_resident_line(pay: int, law: Law) -> Line:
    rate = law.non_resident()
    yen = drop_fraction(pay * ppm(rate.value), MILLION)
    how = (Step(_PAID, {"pay": pay}), Step(NON_RESIDENT, {"rate": rate.value}))
    return Line("income_tax", -yen, TAKEN, how, (rate.source,), rate.assumed, pay)


def _band(bands: tuple[FormulaBand, ...], amount: int) -> FormulaBand:
    return next(one for one in bands if one.to is None or amount <= one.to)
