"""The two programmes: which one a journey belongs to, and whether its dates still hold.

Technical intern training (技能実習) only with a plan filed by 2027-03-31 and entry by 2027-06-30; Employment for Skill
Development (育成就労) from 2027-04-01. The days and their sources stand in resources/checklists/programmes.toml.
"""

from datetime import date
from functools import cache
from typing import Any

import msgspec

from intern_desktop import resources
from intern_desktop.i18n import N_, chosen, date_text, tr

PROGRAMMES = ("titp", "esd")


class Journey(msgspec.Struct, frozen=True, gc=False):
    """Where a candidate is going and when; what is not known yet is "" or None."""

    programme: str = ""
    field: str = ""
    prefecture: str = ""
    plan_filed: date | None = None
    entry: date | None = None
    departure: date | None = None


class Standing(msgspec.Struct, frozen=True):
    """Whether a journey fits its programme: "holds", "watch" or "fails", and the sentence that says why."""

    verdict: str
    message: str = ""
    fields: dict[str, date] = {}

    @property
    def sentence(self) -> str:
        """The reason in the reader's language; empty when all is well."""
        days = {name: date_text(day, "short") for name, day in self.fields.items()}
        return tr(self.message, **days) if self.message else ""


@cache
def rules() -> dict[str, Any]:
    """The dated rules of both programmes, as they stand in the resource file."""
    return resources.toml("checklists/programmes.toml")


def name_of(programme: str) -> str:
    """The programme's name in the reader's language, with furigana marks in Japanese; "" when none is chosen."""
    return chosen(rules()[programme]["name"]) if programme in PROGRAMMES else ""


def short_of(programme: str) -> str:
    """The one sign that stands for a programme in narrow tables."""
    return str(rules()[programme]["short"]) if programme in PROGRAMMES else ""


def standing(journey: Journey, today: date) -> Standing:
    """Whether the journey's dates fit its programme, seen from today."""
    if journey.programme == "titp":
        return _technical_intern(journey, today)
    if journey.programme == "esd":
        return _skill_development(journey)
    return Standing("watch", N_("The programme is not set yet."))


def _technical_intern(journey: Journey, today: date) -> Standing:
    filed_by, entry_by = rules()["titp"]["plan_filed_by"], rules()["titp"]["entry_by"]
    filed, entry = journey.plan_filed, journey.entry or journey.departure
    if filed is None and today > filed_by:
        return Standing(
            "fails", N_("No plan was filed by {day}; the old programme is closed to new plans."), {"day": filed_by}
        )
    if filed is not None and filed > filed_by:
        return Standing(
            "fails", N_("The plan was filed after {day}; the old programme is closed to it."), {"day": filed_by}
        )
    if entry is not None and entry > entry_by:
        return Standing("fails", N_("Entry has to be by {day} under the old programme."), {"day": entry_by})
    if filed is None:
        return Standing("watch", N_("The training plan has to be filed by {day}."), {"day": filed_by})
    return Standing("holds")


def _skill_development(journey: Journey) -> Standing:
    entry, first = journey.entry or journey.departure, rules()["esd"]["entry_from"]
    if entry is not None and entry < first:
        return Standing(
            "fails", N_("The new programme begins on {day}; nobody can enter under it before."), {"day": first}
        )
    return Standing("holds")
