"""The figures of the law by id, as they are asked for one by one: "minimum_wage.13", "pension", "overtime.night"."""

import csv
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

import msgspec

from intern_desktop import resources
from intern_desktop.payroll import tables
from intern_desktop.payroll.law import Dated, Law, NotInForce, rows

Row = Dated[dict[str, Any]]
Parts = Mapping[str, Dated[Any]]
"""Figures by what stands after the row's own id; "" for the row's only one."""

_IDS = {
    "health": "health_insurance",
    "care": "nursing_care",
    "levy": "child_support_levy",
    "employment": "employment_insurance",
    "working_time": "overtime",
    "grades": "standard_remuneration",
    "withholding": "withholding.table",
    "formula": "withholding.formula",
    "formula_tax": "withholding.formula_tax",
    "employment_income": "year_end.employment_income",
    "basic_deduction": "year_end.basic_deduction",
    "income_tax_rates": "year_end.rates",
    "resident_tax_line": "resident_tax.line",
    "retirement_income": "lump_sum.tax",
    "bonus_rates": "bonus.rates",
    "standard_bonus": "bonus.standard",
}
"""What the rows of resources/law are called here, where it is not by their own name."""

_CALENDAR = "change_"
"""Rows whose names begin so tell of days on which something changes; they are no figures."""

_OWN_NAMES = {"above_60": "over_60"}
_NO_FIGURE = ("from", "until", "source")


class NotYet(NotInForce):
    """A part of a row that begins later than the row: a prefecture's minimum wage."""

    def __init__(self, name: str, day: date, first: date) -> None:
        super().__init__(name, day)
        self.first = first


def _first_day(one: str) -> date:
    """The first day of a minimum wage by its id."""
    row = next(row for name, row in rows() if name == "minimum_wage")
    return tables.minimum_wages(row.value["table"])[one.rpartition(".")[2]][0][0]


def called(name: str) -> str:
    """What a row of resources/law is called here."""
    return _IDS.get(name, name)


@cache
def ids() -> Mapping[str, str]:
    """The id of every figure, and the name of its row."""
    return {
        one: name
        for name in dict.fromkeys(name for name, _ in rows() if not name.startswith(_CALENDAR))
        for one in _of_row(name, Law.assumed(_last_day(name)))
    }


def figure(one: str, law: Law) -> Dated[Any]:
    """A figure by its id on the day of the law. Raises NotInForce."""
    name = ids()[one]
    found = _of_row(name, law).get(one)
    if found is None:
        raise NotYet(name, law.day, _first_day(one))
    return found


def _last_day(name: str) -> date:
    return max(row.until for own, row in rows() if own == name)


def _of_row(name: str, law: Law) -> dict[str, Dated[Any]]:
    own = called(name)
    parts = _SPECIAL.get(name, _plain)(law.row(name), law)
    return {f"{own}.{part}" if part else own: value for part, value in parts.items()}


def _plain(row: Row, _law: Law) -> Parts:
    """Every value of a row by its own name; one that says no more than its unit by the row's."""
    found = {_OWN_NAMES.get(key, key): value for key, value in row.value.items() if key not in _NO_FIGURE}
    if not found:  # a rule without a number: it holds
        return {"": row.holding(True)}
    if list(found) in (["percent"], ["bands"], ["yen"]):
        return {"": row.holding(next(iter(found.values())))}
    return {key: row.holding(_read(value) if key == "table" else value) for key, value in found.items()}


def _whole(row: Row, _law: Law) -> Parts:
    """The row as one figure, with its table read."""
    said = {key: value for key, value in row.value.items() if key not in _NO_FIGURE}
    if "table" in said:
        said["table"] = _read(said["table"])
    return {"": row.holding(said)}


def _health(row: Row, _law: Law) -> Parts:
    return {code: row.holding(percent) for code, percent in tables.health_rates(row.value["table"]).items()}


def _worker(row: Row, _law: Law) -> Parts:
    return {industry: row.holding(percent) for industry, percent in row.value["worker"].items()}


def _grades(row: Row, law: Law) -> Parts:
    return {"": row.holding([msgspec.structs.asdict(one) for one in law.grades().value])}


def _minimum_wages(row: Row, law: Law) -> Parts:
    """Those that have begun, each by its prefecture's own days."""
    found = {}
    for code, changes in tables.minimum_wages(row.value["table"]).items():
        begun = [change for change in changes if change[0] <= law.day]
        if begun:
            since, yen = begun[-1]
            following = [day for day, _ in changes if day > since]
            until = following[0] - timedelta(days=1) if following else row.until
            found[code] = Dated(yen, since, row.source, until, row.assumed)
    return found


_SPECIAL: dict[str, Callable[[Row, Law], Parts]] = {
    "health": _health,
    "employment": _worker,
    "grades": _grades,
    "minimum_wage": _minimum_wages,
    "withholding": _whole,
    "formula": _whole,
    "bonus_rates": _whole,
}


@cache
def _read(table: str) -> list[dict[str, object]]:
    """A table of the law, row by row."""
    lines = csv.DictReader(resources.text(f"law/{table}").splitlines())
    return [{key: _value(text) for key, text in line.items()} for line in lines]


def _value(text: str) -> object:
    if not text:
        return None
    try:
        return Decimal(text)
    except InvalidOperation:
        return text
