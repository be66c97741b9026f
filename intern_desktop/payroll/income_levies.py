"""The income levies (所得割) of resident tax: what city and prefecture take of taxable income.

地方税法 第35条・第314条の3 (shares), 第37条・第314条の6 (adjustment deduction), 附則第3条の3 (zero line, and the relief
just above it), 第20条の4の2 (cut to 100 yen, for each authority by itself).
"""

from datetime import date
from functools import cache

import msgspec

from intern_desktop.i18n import N_
from intern_desktop.payroll.law import rows
from intern_desktop.payroll.lines import Step
from intern_desktop.payroll.yen import cut, drop_fraction

_NO_LEVY = N_("Up to {line} yen of income no share of it is taken.")
_LEVY = N_("City {city} % and prefecture {prefecture} % of the taxable income.")
_ADJUSTMENT = N_("Adjustment deduction: {rate} % of {base} yen, since resident tax deducts less than income tax.")
_RELIEF = N_("Just above the line of {line} yen only what the income is above it is taken: {above} yen.")
_CITY = N_("The city’s share of {yen} yen, cut to {unit} yen.")
_PREFECTURE = N_("The prefecture’s share of {yen} yen, cut to {unit} yen.")

ROW, LINE_ROW = "resident_tax", "resident_tax_line"
"""The rows of resources/law/resident_tax.toml."""


class Share(msgspec.Struct, frozen=True, gc=False):
    """What one authority takes, in percent of taxable income and of the base of the adjustment deduction."""

    levy: int
    adjustment: int


class Authorities(msgspec.Struct, frozen=True, gc=False):
    """Who takes how much: in a designated city (指定都市) the city has more of the same ten percent."""

    city: Share
    prefecture: Share


class ZeroLine(msgspec.Struct, frozen=True, gc=False):
    """Up to how much income nothing is due: `each` x persons + `plus`, and `more` once there is a dependant."""

    each: int
    plus: int
    more: int

    def of(self, dependants: int) -> int:
        """The line of a person with so many dependants, in yen of income."""
        return self.each * (1 + dependants) + self.plus + (self.more if dependants else 0)


class Adjustment(msgspec.Struct, frozen=True, gc=False):
    """The base of the adjustment deduction falls above `full_up_to` yen of taxable income, never below `least`."""

    full_up_to: int
    least: int


class Rule(msgspec.Struct, frozen=True, gc=False):
    """A fiscal year's rule as it stands in resources/law/resident_tax.toml; yen, and shares in percent."""

    basic: int
    dependant: int
    difference: int
    taxable_unit: int
    tax_unit: int
    ordinary: Authorities
    designated: Authorities
    adjustment: Adjustment
    per_head_lines: tuple[ZeroLine, ZeroLine, ZeroLine]


class Levies(msgspec.Struct, frozen=True, gc=False):
    """The income levies of a year in yen, each cut to 100 yen, and how they came."""

    city: int
    prefecture: int
    adjustment_deduction: int
    steps: tuple[Step, ...]


def income_levies(rule: Rule, shares: Authorities, line: int, income: int, taxable: int, dependants: int) -> Levies:
    """What both authorities take of a taxable income, of a person with this income and this zero line; all in yen."""
    if income <= line:
        return Levies(0, 0, 0, (Step(_NO_LEVY, {"line": line}, 0),))
    base = _adjustment_base(rule, taxable, dependants)
    both = (shares.city, shares.prefecture)
    sen = [taxable * share.levy - base * share.adjustment for share in both]
    owed = drop_fraction(sum(sen), 100)
    kept = min(owed, income - line)
    off = drop_fraction(base * sum(share.adjustment for share in both), 100)
    steps = [*_before(shares, base, owed + off, off)]
    if kept < owed:
        steps.append(Step(_RELIEF, {"line": line, "above": kept}, kept - owed))
    # Each bears the relief in proportion to its own levy (附則第3条の3第2項・第5項); only the cut rounds.
    ends = [drop_fraction(own * kept, sum(sen) or 1) for own in sen]
    city, prefecture = (cut(end, rule.tax_unit) for end in ends)
    steps.append(Step(_CITY, {"yen": ends[0], "unit": rule.tax_unit}, city))
    steps.append(Step(_PREFECTURE, {"yen": ends[1], "unit": rule.tax_unit}, prefecture))
    return Levies(city, prefecture, off, tuple(steps))


def _before(shares: Authorities, base: int, levied: int, off: int) -> tuple[Step, Step]:
    rate = shares.city.adjustment + shares.prefecture.adjustment
    return (
        Step(_LEVY, {"city": shares.city.levy, "prefecture": shares.prefecture.levy}, levied),
        Step(_ADJUSTMENT, {"rate": rate, "base": base}, -off),
    )


def _adjustment_base(rule: Rule, taxable: int, dependants: int) -> int:
    """What the adjustment deduction is a share of. 第37条・第314条の6."""
    difference = rule.difference * (1 + dependants)
    above = taxable - rule.adjustment.full_up_to
    return min(difference, taxable) if above <= 0 else max(difference - above, rule.adjustment.least)


@cache
def rule_from(since: date) -> Rule:
    """The rule whose first day this is."""
    return next(msgspec.convert(row.value, Rule) for name, row in rows() if name == ROW and row.since == since)


@cache
def line_from(since: date) -> ZeroLine:
    """The zero line of the income levies whose first day this is."""
    return next(msgspec.convert(row.value, ZeroLine) for name, row in rows() if name == LINE_ROW and row.since == since)


@cache
def first_year() -> int:
    """The first fiscal year at hand."""
    return min(row.since.year for name, row in rows() if name == ROW)
