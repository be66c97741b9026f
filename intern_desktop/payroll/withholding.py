"""Monthly withholding of income tax by the table of the year (所得税法 第185条, 別表第二 月額表)."""

from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache

import msgspec

from intern_desktop.i18n import N_
from intern_desktop.payroll.law import Table
from intern_desktop.payroll.lines import Shown, Step, TableRow
from intern_desktop.payroll.tables import Band, withholding
from intern_desktop.payroll.yen import MILLION, drop_fraction, ppm

Fields = Mapping[str, Shown]

COLUMNS = 7
"""The table has columns for 0 to 7 dependants; each one more takes something off the column of 7."""
NEIGHBOURS = 2
"""How many rows of the table are shown on either side."""

_ROW = N_("The row of the table from {lower} to below {upper} yen.")
_LAST_ROW = N_("The row of the table from {lower} yen.")
_COLUMN = N_("The column for this number of dependants: {n}.")
_OVER = N_("Added to it are {rate} % of what is above {lower} yen.")
_MORE = N_("{yen} yen go off for each dependant above 7, here {n}.")
_OTSU = Step(N_("The declaration of dependants was not handed in, so the column 乙 counts."))
_OTSU_SHARE = N_("Below {upper} yen it is {rate} %, less than a yen dropped.")
_OTSU_ABOVE = N_("{yen} yen, and {rate} % of what is above {lower} yen.")


class TableIsSilent(Exception):
    """The table at hand has no figure for this pay."""


class Found(msgspec.Struct, frozen=True, gc=False):
    """A tax in yen, how it came, and the rows of the table around it."""

    yen: int
    steps: tuple[Step, ...]
    rows: tuple[TableRow, ...] = ()


def by_table(taxable: int, dependants: int, table: Table) -> Found:
    """The tax by column 甲 of the table. TableIsSilent where the table at hand has no figure."""
    at = _place(table, taxable)
    if table.bands[at].rate is None and dependants <= COLUMNS:
        return _plain(table.name, at, dependants)
    return _by_sum(table, at, taxable, dependants)


def by_column_otsu(taxable: int, table: Table) -> Found:
    """The tax by column 乙. TableIsSilent where the table at hand has no figure."""
    parts = [part for part in table.otsu_above if part.lower <= taxable]
    if parts:
        part = parts[-1]
        yen = part.yen + drop_fraction((taxable - part.lower) * ppm(part.percent), MILLION)
        where: Fields = {"yen": part.yen, "rate": part.percent, "lower": part.lower}
        return Found(yen, (_OTSU, Step(_OTSU_ABOVE, where)))
    at = _place(table, taxable)
    band = table.bands[at]
    if band.otsu is None:
        raise TableIsSilent
    if at == 0:
        percent = band.otsu * 100
        yen = drop_fraction(taxable * ppm(percent), MILLION)
        return Found(yen, (_OTSU, Step(_OTSU_SHARE, {"upper": band.upper or 0, "rate": percent})))
    return Found(int(band.otsu), (_OTSU, _row_step(band)), _around_otsu(table.bands, at))


@lru_cache(maxsize=8192)
def _plain(name: str, at: int, dependants: int) -> Found:
    """A row that states the tax itself: the same for all pay in it."""
    bands = withholding(name)
    yen = bands[at].kou[dependants]
    if yen is None:
        raise TableIsSilent
    rows = tuple(
        TableRow(band.lower, band.upper, cell, band is bands[at])
        for band in bands[max(at - NEIGHBOURS, 0) : at + NEIGHBOURS + 1]
        if (cell := band.kou[dependants]) is not None
    )
    return Found(yen, (_row_step(bands[at]), Step(_COLUMN, {"n": dependants})), rows)


def _by_sum(table: Table, at: int, taxable: int, dependants: int) -> Found:
    """Above the last stated tax a share is added; more than seven dependants take something off."""
    band, column = table.bands[at], min(dependants, COLUMNS)
    yen = _cell(table, at, taxable, dependants)
    steps = [_row_step(band), Step(_COLUMN, {"n": column})]
    if band.rate is not None:
        steps.append(Step(_OVER, {"rate": band.rate * 100, "lower": band.lower}))
    if dependants > COLUMNS:
        steps.append(Step(_MORE, {"yen": table.each_more, "n": dependants - COLUMNS}))
    rows = []
    for place in range(max(at - NEIGHBOURS, 0), min(at + NEIGHBOURS + 1, len(table.bands))):
        one = table.bands[place]
        if one.kou[column] is not None:
            pays = yen if place == at else _cell(table, place, one.lower, dependants)
            rows.append(TableRow(one.lower, one.upper, pays, place == at))
    return Found(yen, tuple(steps), tuple(rows))


def _cell(table: Table, at: int, taxable: int, dependants: int) -> int:
    band = table.bands[at]
    cell = band.kou[min(dependants, COLUMNS)]
    if cell is None:
        raise TableIsSilent
    over = drop_fraction((taxable - band.lower) * ppm(band.rate * 100), MILLION) if band.rate is not None else 0
    return max(cell + over - table.each_more * max(dependants - COLUMNS, 0), 0)


def _around_otsu(bands: tuple[Band, ...], at: int) -> tuple[TableRow, ...]:
    shown = range(max(at - NEIGHBOURS, 1), min(at + NEIGHBOURS + 1, len(bands)))
    return tuple(
        TableRow(bands[place].lower, bands[place].upper, int(tax), place == at)
        for place in shown
        if (tax := bands[place].otsu) is not None and bands[place].rate is None
    )


def _place(table: Table, taxable: int) -> int:
    at = bisect_right(table.lowest, taxable) - 1
    upper = table.bands[at].upper
    if upper is not None and taxable >= upper:
        raise TableIsSilent
    return at


def _row_step(band: Band) -> Step:
    if band.upper is None:
        return Step(_LAST_ROW, {"lower": band.lower})
    return Step(_ROW, {"lower": band.lower, "upper": band.upper})
