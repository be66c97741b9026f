"""The words around an offer: the choices of its form, what a new one says, what still has to be typed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_, tr
from intern_desktop.payroll.month import later
from intern_desktop.payroll.offer import Industry, Offer
from intern_desktop.ui.pay.offer_form import Options, Value
from intern_desktop.ui.places import prefecture_options

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.programme import Journey

MONTHS_AHEAD = 36
"""How many wage months one may look at: three years, as long as a plan of either programme."""

_LECTURES = timedelta(days=31)
"""About how long the lectures in Japan take before the first working day; she puts in the day of her sheet."""

_INDUSTRIES: dict[str, Industry] = {
    "agriculture": "agriculture",
    "fishery": "agriculture",
    "forestry": "agriculture",
    "construction": "construction",
}
"""The industry of employment insurance for a field of work; all others are general."""

_NEEDED = {
    # Translators: vi: "Điền lương cơ bản thì phiếu lương hiện ra."
    "pay": N_("Type the basic wage as it stands on the sheet."),
    "hours": N_("Type the hours of an average month. Full time is often between 150 and 174."),
    "start": N_("Type the first working day. A day that is only guessed is good enough to begin with."),
}
"""What cannot be left empty, and what to type there."""


def options() -> Options:
    """The choices of the form's fields, in words."""
    return {
        "prefecture": prefecture_options(),
        # Translators: the wage is paid by the month, the day, the hour; vi: "Tháng", "Ngày", "Giờ"
        "pay_form": [("monthly", tr("Month")), ("daily", tr("Day")), ("hourly", tr("Hour"))],
        "programme": [
            ("titp", tr("Technical intern 技能実習")),
            ("esd", tr("Employment for Skill Development 育成就労")),
        ],
    }


def blank(today: date, journey: Journey | None) -> Offer:
    """A new offer with what her journey says already; wage and hours are not typed yet."""
    begins = None if journey is None else journey.entry or journey.departure
    return Offer(
        prefecture=journey.prefecture if journey is not None and journey.prefecture else "13",
        industry=_INDUSTRIES.get("" if journey is None else journey.field, "general"),
        monthly_wage=0,
        first_day=(begins or today) + _LECTURES,
        programme="esd" if journey is not None and journey.programme == "esd" else "titp",
    )


def missing(values: Mapping[str, Value], offer: Offer) -> FieldError | None:
    """The first field without which nothing can be computed and which is still empty."""
    by_year = offer.annual_holidays is not None and offer.daily_hours is not None
    for name, message in _NEEDED.items():
        if not values.get(name) and not (name == "hours" and by_year):
            return FieldError(name, message)
    return None


def months(offer: Offer) -> list[date]:
    """The wage months one may look at: from the first whole one, three years on; none while the first day is open."""
    first = offer.first_month
    return [] if first is None else [later(first, more) for more in range(MONTHS_AHEAD)]
