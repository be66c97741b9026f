"""The line of an offer file as a request: the sheet the window saved, priced as the window prices it."""

from collections.abc import Iterator, Mapping
from typing import Any

from intern_desktop.compute.reading import BadValue, Doubled
from intern_desktop.compute.request import Request
from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import N_
from intern_desktop.payroll import offer_file
from intern_desktop.payroll.course import Course
from intern_desktop.payroll.sheet import Purse, Sheet, course_of, sheet_problems

KEYS = ("intern_desktop", "version", "name", "sheet", "purse", "id", "month", "goal", "assumed")
"""What may stand in such a line: what the window wrote, and what one may add."""

_NO_FIRST_DAY = N_("The offer leaves the first working day open. Write the month as well.")
_DOUBLED = N_("The key “{name}” stands here twice. Leave one of them.")
_PLACES = ("sheet.offer.", "sheet.said.", "sheet.", "purse.")


def is_one(given: Mapping[str, object]) -> bool:
    """Whether an object of the stream is the line of an offer file."""
    return offer_file.is_one(given)


def sheet(asked: Request) -> tuple[Sheet, Purse]:
    """The sheet and the purse of a line. Raises BadValue for what cannot be read or cannot be."""
    for doubled in _doubled(asked.given, ""):
        raise doubled
    try:
        found = offer_file.from_line(asked.given)
    except UserError as problem:
        raise BadValue("sheet", None, problem.message, **problem.fields) from problem
    for wrong in sheet_problems(found.sheet, found.purse):
        raise _placed(asked.given, wrong)
    return found.sheet, found.purse


def course(asked: Request) -> Course:
    """The years of a line. Raises BadValue as `sheet` does, and where the first working day is open."""
    found, purse = sheet(asked)
    made = course_of(found, purse)
    if made is None:
        raise BadValue("sheet.offer.first_day", None, _NO_FIRST_DAY)
    return made


def placed(given: Mapping[str, object], problem: FieldError) -> FieldError:
    """An error of the engine at the place where its field stands in the line."""
    return problem if problem.field in given else _placed(given, problem)


def _placed(given: Mapping[str, object], problem: FieldError) -> BadValue:
    name = problem.field.partition(".")[0].partition("[")[0]
    for place in _PLACES:
        at: Any = given
        for part in place.rstrip(".").split("."):
            at = at.get(part) if isinstance(at, dict) else None
        if isinstance(at, dict) and name in at:
            return BadValue(place + problem.field, at.get(problem.field), problem.message, **problem.fields)
    return BadValue(f"sheet.{problem.field}", None, problem.message, **problem.fields)


def _doubled(value: object, place: str) -> Iterator[BadValue]:
    """A key that stands twice anywhere in the line."""
    if isinstance(value, Doubled):
        yield BadValue(place + value.key, value[value.key], _DOUBLED, name=value.key)
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _doubled(inner, f"{place}{key}.")
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _doubled(inner, f"{place.rstrip('.')}[{at}].")
