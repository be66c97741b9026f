"""What decides between offers, said honestly: which leaves more, by what, against what. Never a score.

What a rule has against an offer comes first; then net pay for each hour worked; then what speaks for the others. The
rule of decision and why: docs/decisions/comparison.md.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from intern_desktop.i18n import N_
from intern_desktop.payroll.compared import Compared
from intern_desktop.payroll.comparison import Beside, rows
from intern_desktop.payroll.findings import Finding
from intern_desktop.payroll.lines import Step
from intern_desktop.payroll.working_time import shown
from intern_desktop.payroll.yen import round_half_up

NEAR = 100
"""Two sums lie near each other when they differ by less than one part in so many."""

_MORE_AN_HOUR = N_("{name} leaves more for each hour worked: {yen} yen more than {other}.")
_HOUR_ALIKE = N_("An hour worked leaves nearly the same in {name} and {other}.")
_NEARLY_EQUAL = N_("{name} and {other} are nearly equal: {yen} yen a month.")
_EQUAL = N_("{name} and {other} leave the same.")
_LOOK_BEYOND = N_("What tells them apart stands in the rows below.")
_ALSO_MONTH = N_("It also leaves {yen} yen more a month.")
_ALSO_MONTH_FOR_LESS = N_("It also leaves {yen} yen more a month, for {hours} hours of work less.")
_MONTH_FOR_HOURS = N_("{name} leaves {yen} yen more a month, but asks {hours} hours of work more.")
_MONTH = N_("{name} leaves {yen} yen more a month.")
_BEHIND = {
    "home": N_("In the end {name} brings more home."),
    "fees": N_("{name} costs less before leaving."),
    "rent_share": N_("Rent takes less of the wage in {name}."),
}
"""What may speak for another offer than the first, by the row in which it does."""


class Against(msgspec.Struct, frozen=True, gc=False):
    """What a rule has against an offer: its place, the gravest finding, and how many more as grave or serious."""

    at: int
    finding: Finding
    more: int


class Verdict(msgspec.Struct, frozen=True, gc=False):
    """`against`: rules first; `missing`: places of offers that cannot be compared yet; `says`: what decides."""

    against: tuple[Against, ...]
    missing: tuple[int, ...]
    says: tuple[Step, ...]


def decide(offers: Sequence[Beside]) -> Verdict:
    """What decides between the offers on the table; says nothing of sums while fewer than two are priced."""
    return Verdict(
        against=tuple(_against(offers)),
        missing=tuple(at for at, one in enumerate(offers) if one.figures is None),
        says=tuple(_says(offers)),
    )


def _against(offers: Sequence[Beside]) -> Iterator[Against]:
    for at, one in enumerate(offers):
        findings = [] if one.figures is None else [each for each in one.figures.findings if each.severity != "ask"]
        if findings:
            yield Against(at, findings[0], len(findings) - 1)


def _says(offers: Sequence[Beside]) -> Iterator[Step]:
    priced = [(one.name, one.figures) for one in offers if one.figures is not None]
    if len(priced) < 2:
        return
    ranked = sorted(priced, key=_hour_key, reverse=True)
    (name, first), (other, second) = ranked[0], ranked[1]
    hour = round_half_up(*first.per_hour) - round_half_up(*second.per_hour)
    most, high = max(priced, key=lambda one: _month(one[1]))
    if _near(round_half_up(*first.per_hour), hour):
        pair = ranked[:2] if _month(first) >= _month(second) else ranked[1::-1]
        yield from _near_hour(*pair[0], *pair[1])
        ahead = pair[0][1]
    else:
        yield Step(_MORE_AN_HOUR, {"name": name, "yen": hour, "other": other})
        if high is first:
            yield from _also_month(first, second)
        ahead = first
    if not _near(_month(high), _month(high) - _month(ahead)):
        yield _more_a_month(most, high, ahead)
    yield from _behind(offers, name, most)


def _near_hour(name: str, first: Compared, other: str, second: Compared) -> Iterator[Step]:
    """Two offers whose hour leaves nearly the same: then the month, with its hours; `first` leaves no less of it."""
    more = _month(first) - _month(second)
    if _near(_month(first), more):
        yield (
            Step(_NEARLY_EQUAL, {"name": name, "other": other, "yen": more})
            if more
            else Step(_EQUAL, {"name": name, "other": other})
        )
        yield Step(_LOOK_BEYOND)
        return
    yield Step(_HOUR_ALIKE, {"name": name, "other": other})
    yield _more_a_month(name, first, second)


def _also_month(first: Compared, second: Compared) -> Iterator[Step]:
    """What the best hour also leaves of a month, against the same offer as its hour."""
    more = _month(first) - _month(second)
    if not more:
        return
    hours = _more_hours(second, first)
    if hours is None:
        yield Step(_ALSO_MONTH, {"yen": more})
    else:
        yield Step(_ALSO_MONTH_FOR_LESS, {"yen": more, "hours": hours})


def _more_a_month(name: str, high: Compared, low: Compared) -> Step:
    more, hours = _month(high) - _month(low), _more_hours(high, low)
    if hours is None:
        return Step(_MONTH, {"name": name, "yen": more})
    return Step(_MONTH_FOR_HOURS, {"name": name, "yen": more, "hours": hours})


def _behind(offers: Sequence[Beside], name: str, most: str) -> Iterator[Step]:
    """What speaks for another offer alone, where it is plainly better; `most` a month brings most home too."""
    for row in rows(offers):
        if row.name in _BEHIND and len(row.better) == 1:
            (at,) = row.better
            if offers[at].name != name and (row.name, offers[at].name) != ("home", most):
                yield Step(_BEHIND[row.name], {"name": offers[at].name})


def _hour_key(one: tuple[str, Compared]) -> tuple[int, int]:
    """To a thousandth of a yen; of two with the same hour, the month that leaves more."""
    n, d = one[1].per_hour
    return n * 1000 // d, _month(one[1])


def _month(one: Compared) -> int:
    return round_half_up(one.net, one.months)


def _more_hours(one: Compared, other: Compared) -> Decimal | None:
    """By how many hours a month of one is longer; None when it is not."""
    (n, d), (m, e) = one.month_hours, other.month_hours
    more = n * e - m * d
    return shown(round_half_up(10 * more, d * e), 10) if more > 0 else None


def _near(of: int, difference: int) -> bool:
    return abs(difference) * NEAR < abs(of) or not difference
