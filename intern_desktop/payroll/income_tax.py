"""Monthly withholding of income tax: by the table of the year, or by its computer formula.

所得税法 第185条, 別表第二（月額表）; 電算機計算の特例: 財務省告示.
The two differ by some yen; the year-end adjustment settles it.
"""

from datetime import date
from fractions import Fraction
from typing import Any

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.law import Band, Formula, Law, Source
from intern_desktop.payroll.lines import Line, Step
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.yen import drop_fraction, raise_fraction, round_to_ten

COLUMNS = 7
"""The table has columns for 0 to 7 dependants; each one more takes this much off the column of 7."""
EACH_MORE = 1_610


class TableIsSilent(Exception):
    """The table at hand has no figure for this pay; the year's formula has to answer."""


def tax_line(offer: Offer, month: date, taxable: int, law: Law) -> Line:
    """The tax on `taxable`: the month's pay without free commuting, less social insurance, in yen.

    Raises FieldError for 乙 above what the table at hand covers: no sourced rule answers there.
    """
    then = law.at(month)
    if offer.method == "table" or offer.column == "otsu":
        table = then.table()
        try:
            yen, steps = _by_table(offer, taxable, table.value)
            return _line(yen, taxable, steps, table.source, table.assumed)
        except TableIsSilent:
            if offer.column == "otsu":
                raise FieldError(
                    "column",
                    N_("For so high a pay without the declaration of dependants no rate is at hand. Ask the company."),
                ) from None
            said = [Step(N_("The table at hand ends below this pay, so the computer formula of the year is used."))]
    else:
        said = [
            Step(N_("The company computes by the formula instead of the table; the year-end adjustment settles it."))
        ]
    formula = then.formula()
    yen, steps = by_formula(taxable, offer.dependants, formula.value)
    return _line(yen, taxable, said + steps, formula.source, formula.assumed)


def by_formula(taxable: int, dependants: int, formula: Formula) -> tuple[int, list[Step]]:
    """The tax by the computer formula in yen, and its steps."""
    band = _band(formula.employment, taxable)
    employment = raise_fraction(taxable * Fraction(band["share"]) + band["plus"])
    basic = _band(formula.basic, taxable)["plus"]
    family = formula.dependant * dependants
    left = taxable - employment - basic - family
    steps = [
        Step(N_("Deduction for employees."), yen=-employment),
        Step(N_("Basic deduction."), yen=-basic),
    ]
    if family:
        steps.append(Step(N_("Deduction for {n} dependants."), {"n": dependants}, -family))
    if left <= 0:
        return 0, [*steps, Step(N_("Nothing is left to be taxed."))]
    rate = _band(formula.tax, left)
    yen = round_to_ten(left * Fraction(rate["rate"]) - rate["less"])
    return yen, [
        *steps,
        Step(N_("{left} yen are left to be taxed; the tax is rounded to ten yen."), {"left": left}, -yen),
    ]


def _by_table(offer: Offer, taxable: int, table: tuple[Band, ...]) -> tuple[int, list[Step]]:
    band = next((one for one in table if one.upper is None or taxable < one.upper), None)
    if band is None:
        raise TableIsSilent
    if offer.column == "otsu":
        return _otsu(taxable, band)
    column = min(offer.dependants, COLUMNS)
    found = band.kou[column]
    if found is None:
        raise TableIsSilent
    over = drop_fraction((taxable - band.lower) * Fraction(band.rate)) if band.rate is not None else 0
    more = EACH_MORE * max(offer.dependants - COLUMNS, 0)
    yen = max(found + over - more, 0)
    return yen, [_row_step(band), Step(N_("The column for {n} dependants."), {"n": offer.dependants}, -yen)]


def _otsu(taxable: int, band: Band) -> tuple[int, list[Step]]:
    if band.otsu is None or band.rate is not None:
        raise TableIsSilent
    said = Step(N_("The declaration of dependants was not handed in, so the column 乙 counts."))
    if band.lower == 0:
        yen = drop_fraction(taxable * Fraction(band.otsu))
        return yen, [said, Step(N_("Below {upper} yen it is 3.063 %."), {"upper": band.upper or 0}, -yen)]
    yen = int(band.otsu)
    return yen, [said, _row_step(band, -yen)]


def _row_step(band: Band, yen: int | None = None) -> Step:
    if band.upper is None:
        return Step(N_("The row of the table from {lower} yen."), {"lower": band.lower}, yen)
    return Step(
        N_("The row of the table from {lower} to below {upper} yen."), {"lower": band.lower, "upper": band.upper}, yen
    )


def _band(bands: tuple[dict[str, Any], ...], amount: int) -> dict[str, Any]:
    return next(one for one in bands if "to" not in one or amount <= one["to"])


def _line(yen: int, taxable: int, steps: list[Step], source: Source, assumed: date | None) -> Line:
    first = Step(N_("Taxed is the pay less social insurance: {taxable} yen."), {"taxable": taxable})
    return Line(code="income_tax", yen=-yen, block="taken", how=(first, *steps), sources=(source,), assumed=assumed)
