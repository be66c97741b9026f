"""Offers side by side: row by row, which differ, which one is better there, and what decides."""

from collections.abc import Sequence

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.payroll.compared import Compared, Value
from intern_desktop.payroll.yen import round_half_up

MOST = 4
"""Offers that are laid side by side at once."""

_WITHIN = {"yen": 10_000, "vnd": 1_000_000}
"""To how much a sum over the years is looked at: what is finer is not known."""

ROWS = {
    "net_hour": 1,
    "net_month": 1,
    "net_first": 1,
    "home": 1,
    "forbidden": -1,
    "serious": -1,
    "fees": -1,
    "interest": -1,
    "rent_share": -1,
    "hours": -1,
    "holidays": 1,
    "wage": 1,
    "above_minimum": 1,
    "allowances": 1,
    "bonus": 1,
    "lump_sum": 1,
    "rent": -1,
    "housing": -1,
    "other_taken": -1,
    "ask": 0,
    "overtime": 0,
    "stay": 0,
    "place": 0,
    "programme": 0,
    "first_day": 0,
}
"""The rows in their order: 1 where more is better, -1 where less is, 0 where neither is."""


_OF_THE_LOAN = ("home", "interest")
"""The rows that rest on the loan: it is hers, not the company's, and may be typed in one offer alone."""


class Beside(msgspec.Struct, frozen=True, gc=False):
    """One offer on the table: what it is called, and its figures, or what is missing for them."""

    name: str
    figures: Compared | None
    missing: FieldError | None = None


class Row(msgspec.Struct, frozen=True, gc=False):
    """One row: what stands in it for each offer (None: not known), which are `better`, and whether all are the same."""

    name: str
    values: tuple[Value | None, ...]
    better: frozenset[int]
    same: bool


def rows(offers: Sequence[Beside]) -> tuple[Row, ...]:
    """All rows of which at least one offer knows something, those that differ first."""
    made = [_row(name, sense, offers) for name, sense in ROWS.items()]
    seen = [row for row in made if any(value is not None for value in row.values)]
    return (*(row for row in seen if not row.same), *(row for row in seen if row.same))


def without_loan(offers: Sequence[Beside]) -> tuple[int, ...]:
    """Places of the offers in which no loan is typed while another's is reckoned: these rows say nothing then."""
    lacking = [at for at, one in enumerate(offers) if one.figures is not None and not one.figures.owes]
    owing = any(one.figures is not None and one.figures.owes for one in offers)
    return tuple(lacking) if owing else ()


def without_fees(offers: Sequence[Beside]) -> tuple[int, ...]:
    """Places of the offers of which it is not known what was paid before leaving, while it is of another."""
    lacking = [at for at, one in enumerate(offers) if one.figures is not None and "fees" not in one.figures.values]
    known = any(one.figures is not None and "fees" in one.figures.values for one in offers)
    return tuple(lacking) if known else ()


def _row(name: str, sense: int, offers: Sequence[Beside]) -> Row:
    values = tuple(None if one.figures is None else one.figures.values.get(name) for one in offers)
    priced = [value for one, value in zip(offers, values, strict=True) if one.figures is not None]
    same = len(priced) > 1 and all(_looked_at(value) == _looked_at(priced[0]) for value in priced)
    uneven = name in _OF_THE_LOAN and bool(without_loan(offers))
    return Row(name, values, frozenset() if same or uneven else _better(values, priced, sense), same)


def _better(values: Sequence[Value | None], priced: Sequence[Value | None], sense: int) -> frozenset[int]:
    """Whom no other offer beats; nobody while one of them is not known, or when a span only overlaps another."""
    if not sense or len(priced) < 2 or None in priced:
        return frozenset()
    sides = [_looked_at(value) for value in values if value is not None]
    best = [side for side in sides if all(_reaches(side, other, sense) for other in sides)]
    if len({value.kind for value in values if value is not None}) > 1 or not best or len(best) == len(sides):
        return frozenset()
    return frozenset(at for at, value in enumerate(values) if value is not None and _looked_at(value) in best)


def _reaches(side: tuple[object, ...], other: tuple[object, ...], sense: int) -> bool:
    """Whether both ends of a side are at least as good as the other's."""
    pairs = zip(side, other, strict=True)
    return all(mine == its or (mine > its) == (sense > 0) for mine, its in pairs)  # type: ignore[operator] # of one kind


def _looked_at(value: Value | None) -> tuple[object, ...]:
    """What two cells are told apart by."""
    if value is None:
        return (None, None)
    if value.high is not None and isinstance(value.low, int):
        return tuple(_rounded(end, value) for end in (value.low, value.high))
    return (value.low, value.low)


def _rounded(end: int, value: Value) -> int:
    unit = _WITHIN[value.kind] if value.assumed is not None else 1
    return round_half_up(end, unit) * unit
