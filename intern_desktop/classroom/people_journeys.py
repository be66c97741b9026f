"""What is known about somebody's way to Japan, as it is typed: programme, field, prefecture and the days."""

from datetime import date

from intern_desktop.departure import clock, duties, journeys
from intern_desktop.departure.programme import Journey
from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Act

PROGRAMMES = ("titp", "esd", "")
"""技能実習, 育成就労, and not known yet."""


def plan_journey(
    act: Act,
    person_id: str,
    *,
    programme: str | None = None,
    field: str | None = None,
    prefecture: str | None = None,
    plan_filed: date | str | None = None,
    entry: date | str | None = None,
    departure: date | str | None = None,
    enrolled: date | str | None = None,
) -> None:
    """Write what is known about a candidate's way. None leaves a value as it is, "" empties it.

    Raises FieldError at "programme", "prefecture" or one of the days for what cannot be.
    """
    duties.require(act, "people_journeys.plan_journey", person_id)
    said = {
        "programme": programme,
        "field": field,
        "prefecture": prefecture,
        "plan_filed": plan_filed,
        "entry": entry,
        "departure": departure,
        "enrolled": enrolled,
    }
    fields: dict[str, str | bool | int] = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in said.items()
        if value is not None
    }
    known = journeys.read(act.reading, person_id)
    _check_years(act, fields, known)
    _check_journey(fields, known)
    if known.programme and fields.get("programme", known.programme) != known.programme:
        fields |= {"programme_before": known.programme, "programme_on": act.at.date().isoformat()}
    if fields:
        act.append("journey", subject=person_id, scope=shared(person_id), fields=fields)


def _check_years(act: Act, fields: dict[str, str | bool | int], known: Journey) -> None:
    """Raise FieldError for a day that is written anew in a year that cannot be meant; what stands already stays."""
    for name in ("plan_filed", "entry", "departure", "enrolled"):
        day = journeys.day_of(str(fields.get(name, "")))
        if day is not None and day != getattr(known, name):
            clock.check_year(act.reading, name, day, act.at)


def _check_journey(fields: dict[str, str | bool | int], known: Journey) -> None:
    if fields.get("programme", "") not in PROGRAMMES:
        raise FieldError(
            "programme", N_("Choose technical intern, Employment for Skill Development, or not known yet.")
        )
    if fields.get("prefecture") and fields["prefecture"] not in prefectures():
        raise FieldError("prefecture", N_("There is no such prefecture. Choose one of the 47 from the list."))
    before = {"plan_filed": known.plan_filed, "entry": known.entry, "departure": known.departure}
    days = {
        name: journeys.day_of(str(fields[name])) if name in fields else before.get(name)
        for name in ("plan_filed", "entry", "departure")
    }
    filed, entered, left = days["plan_filed"], days["entry"], days["departure"]
    if entered and left and entered < left:
        raise FieldError("entry", N_("The day of entry into Japan lies before the day of departure."))
    if filed and (first := left or entered) and filed > first:
        raise FieldError("plan_filed", N_("The plan is filed before the departure, not after it."))


def prefectures() -> frozenset[str]:
    """The codes of the 47 prefectures, "01" to "47" (JIS X 0401)."""
    return frozenset(f"{code:02}" for code in range(1, 48))
