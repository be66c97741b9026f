"""Monthly withholding of income tax: by the table of the year, or by its computer formula.

所得税法 第185条, 別表第二（月額表）; 電算機計算の特例: 財務省告示.
The two differ by some yen; the year-end adjustment settles it.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.law import Band, Dated, Formula, Law, Table
from intern_desktop.payroll.lines import Line, Step, TableRow
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.yen import drop_fraction, percent, raise_fraction, round_to_ten

Shown = Mapping[str, int | Decimal | date | str]

COLUMNS = 7
"""The table has columns for 0 to 7 dependants; each one more takes something off the column of 7."""
NEIGHBOURS = 2
"""How many rows of the table are shown on either side."""


class TableIsSilent(Exception):
    """The table at hand has no figure for this pay; the year's formula has to answer."""


class Found(msgspec.Struct, frozen=True):
    """A tax in yen, how it came, and the rows of the table around it."""

    yen: int
    steps: tuple[Step, ...]
    rows: tuple[TableRow, ...] = ()


def tax_line(offer: Offer, month: date, taxable: int, first: Sequence[Step], law: Law) -> Line:
    """The tax on `taxable`, the month's pay without free commuting, less social insurance, in yen; `first` says how.

    Raises FieldError for 乙 above what every table at hand covers: no sourced rule answers there.
    """
    then = law.at(month)
    if offer.column == "otsu":
        found, read = _by_column_otsu(taxable, then)
        return _line(found, taxable, first, read)
    formula = then.formula()
    if offer.method == "computer":
        said = Step(N_("The company computes by the formula instead of the table; the year-end adjustment settles it."))
        return _line(_after(said, by_formula(taxable, offer.dependants, formula.value)), taxable, first, formula)
    table = then.table()
    try:
        return _line(by_table(taxable, offer.dependants, table.value), taxable, first, table)
    except TableIsSilent:
        said = Step(
            N_("The table of {year} at hand ends below this pay, so the computer formula of the year is used."),
            {"year": str(table.since.year)},
        )
        return _line(_after(said, by_formula(taxable, offer.dependants, formula.value)), taxable, first, formula)


def by_table(taxable: int, dependants: int, table: Table) -> Found:
    """The tax by column 甲 of the table. TableIsSilent where the table at hand has no figure."""
    at = _place(table.bands, taxable)
    yen = _cell(table, at, taxable, dependants)
    band = table.bands[at]
    column = min(dependants, COLUMNS)
    steps = [_row_step(band), Step(N_("The column for this number of dependants: {n}."), {"n": column})]
    if band.rate is not None:
        share: Shown = {"rate": band.rate * 100, "lower": band.lower}
        steps.append(Step(N_("Added to it are {rate} % of what is above {lower} yen."), share))
    if dependants > COLUMNS:
        more: Shown = {"yen": table.each_more, "n": dependants - COLUMNS}
        steps.append(Step(N_("{yen} yen go off for each dependant above 7, here {n}."), more))
    steps[-1] = msgspec.structs.replace(steps[-1], yen=-yen)
    return Found(yen, tuple(steps), _kou_rows(table, at, yen, dependants))


def _kou_rows(table: Table, at: int, yen: int, dependants: int) -> tuple[TableRow, ...]:
    rows = []
    for place in range(max(at - NEIGHBOURS, 0), min(at + NEIGHBOURS + 1, len(table.bands))):
        band = table.bands[place]
        if band.kou[min(dependants, COLUMNS)] is not None:
            pays = yen if place == at else _cell(table, place, band.lower, dependants)
            rows.append(TableRow(band.lower, band.upper, pays, place == at))
    return tuple(rows)


def by_formula(taxable: int, dependants: int, formula: Formula) -> Found:
    """The tax by the computer formula."""
    band = _band(formula.employment, taxable)
    employment = raise_fraction(taxable * Fraction(band["share"]) + band["plus"])
    basic = _band(formula.basic, taxable)["plus"]
    family = formula.dependant * dependants
    left = taxable - employment - basic - family
    steps = [Step(N_("Deduction for employees."), yen=-employment), Step(N_("Basic deduction."), yen=-basic)]
    if family:
        steps.append(Step(N_("Deduction for dependants: {n}."), {"n": dependants}, -family))
    if left <= 0:
        return Found(0, (*steps, Step(N_("Nothing is left to be taxed."))))
    rate = _band(formula.tax, left)
    yen = round_to_ten(left * Fraction(rate["rate"]) - rate["less"])
    said = Step(N_("{left} yen are left to be taxed; the tax is rounded to ten yen."), {"left": left}, -yen)
    return Found(yen, (*steps, said))


def by_column_otsu(taxable: int, table: Table) -> Found:
    """The tax by column 乙. TableIsSilent where the table at hand has no figure."""
    said = Step(N_("The declaration of dependants was not handed in, so the column 乙 counts."))
    parts = [part for part in table.otsu_above if part.lower <= taxable]
    if parts:
        part = parts[-1]
        yen = part.yen + drop_fraction((taxable - part.lower) * percent(part.percent))
        where: Shown = {"yen": part.yen, "rate": part.percent, "lower": part.lower}
        return Found(yen, (said, Step(N_("{yen} yen, and {rate} % of what is above {lower} yen."), where, -yen)))
    at = _place(table.bands, taxable)
    band = table.bands[at]
    if band.otsu is None:
        raise TableIsSilent
    if at == 0:
        yen = drop_fraction(taxable * Fraction(band.otsu))
        below: Shown = {"upper": band.upper or 0, "rate": band.otsu * 100}
        return Found(yen, (said, Step(N_("Below {upper} yen it is {rate} %, less than a yen dropped."), below, -yen)))
    yen = int(band.otsu)
    return Found(yen, (said, _row_step(band, -yen)), _otsu_rows(table.bands, at))


def _by_column_otsu(taxable: int, law: Law) -> tuple[Found, Dated[Table]]:
    table, older = law.table(), law.table_before()
    try:
        return by_column_otsu(taxable, table.value), table
    except TableIsSilent as silent:
        if older is None:
            raise FieldError(
                "column",
                N_("For so high a pay without the declaration of dependants no rate is at hand. Ask the company."),
            ) from silent
        said = Step(
            N_("The table of {year} at hand ends below this pay; the one of the year before stands in."),
            {"year": str(table.since.year)},
        )
        return _after(said, by_column_otsu(taxable, older.value)), older


def _cell(table: Table, at: int, taxable: int, dependants: int) -> int:
    band = table.bands[at]
    cell = band.kou[min(dependants, COLUMNS)]
    if cell is None:
        raise TableIsSilent
    over = drop_fraction((taxable - band.lower) * Fraction(band.rate)) if band.rate is not None else 0
    return max(cell + over - table.each_more * max(dependants - COLUMNS, 0), 0)


def _otsu_rows(bands: tuple[Band, ...], at: int) -> tuple[TableRow, ...]:
    shown = range(max(at - NEIGHBOURS, 1), min(at + NEIGHBOURS + 1, len(bands)))
    return tuple(
        TableRow(bands[place].lower, bands[place].upper, int(tax), place == at)
        for place in shown
        if (tax := bands[place].otsu) is not None and bands[place].rate is None
    )


def _place(bands: tuple[Band, ...], taxable: int) -> int:
    for at, band in enumerate(bands):
        if band.upper is None or taxable < band.upper:
            return at
    raise TableIsSilent


def _row_step(band: Band, yen: int | None = None) -> Step:
    if band.upper is None:
        return Step(N_("The row of the table from {lower} yen."), {"lower": band.lower}, yen)
    return Step(
        N_("The row of the table from {lower} to below {upper} yen."), {"lower": band.lower, "upper": band.upper}, yen
    )


def _band(bands: tuple[dict[str, Any], ...], amount: int) -> dict[str, Any]:
    return next(one for one in bands if "to" not in one or amount <= one["to"])


def _after(said: Step, found: Found) -> Found:
    return Found(found.yen, (said, *found.steps), found.rows)


def _line(found: Found, taxable: int, first: Sequence[Step], read: Dated[Table] | Dated[Formula]) -> Line:
    return Line(
        code="income_tax",
        yen=-found.yen,
        block="taken",
        how=(*first, *found.steps),
        sources=(read.source,),
        assumed=read.assumed,
        base=taxable,
        rows=found.rows,
    )
