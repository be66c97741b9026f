"""The lines of the law in a month in which nothing is due, each with why and where that stands."""

from functools import cache

from intern_desktop.i18n import N_
from intern_desktop.payroll.law import source
from intern_desktop.payroll.lines import TAKEN, Line, Step

_CARE = (Step(N_("Nursing care is paid from 40 to 64.")),)
_LEVY = (Step(N_("The levy begins with the premium of April 2026.")),)
_NOT_YET = (Step(N_("Insurance of the first month is taken from the next wage, which is then smaller.")),)
_RESIDENT_TAX = (Step(N_("Resident tax begins in June of the year after the first income.")),)
_LECTURE = (Step(N_("There is no wage in the months of lectures, so nothing is taken from it.")),)

_PREMIUM_SOURCES = {
    "health_insurance": "grades",
    "nursing_care": "care",
    "child_support_levy": "levy",
    "pension": "pension",
}


@cache
def no_care() -> Line:
    """Nursing care of who is not 40 yet, or 65 and older."""
    return Line("nursing_care", 0, TAKEN, _CARE, (source("care"),))


@cache
def no_levy() -> Line:
    """The levy before there was one."""
    return Line("child_support_levy", 0, TAKEN, _LEVY, (source("levy"),))


@cache
def no_premiums() -> tuple[Line, ...]:
    """The first pay when premiums are taken a month later."""
    return tuple(Line(code, 0, TAKEN, _NOT_YET, (source(name),)) for code, name in _PREMIUM_SOURCES.items())


@cache
def no_resident_tax() -> Line:
    """Resident tax before the first June, and after the last instalment."""
    return Line("resident_tax", 0, TAKEN, _RESIDENT_TAX, (source("resident_tax"),))


@cache
def lecture_lines() -> tuple[Line, ...]:
    """Insurance and tax of a month before the contract begins."""
    codes = (*_PREMIUM_SOURCES, "employment_insurance", "income_tax")
    lines = tuple(Line(code, 0, TAKEN, _LECTURE, (source("lecture_month"),)) for code in codes)
    return (*lines, no_resident_tax())
