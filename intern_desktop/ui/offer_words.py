"""Between the form and the law: choices in words, typed values as an Offer, an Offer as values of the form."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_, tr
from intern_desktop.payroll.offer import Offer, next_month
from intern_desktop.ui.offer_form import Options, Value
from intern_desktop.ui.places import prefecture_options

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.programme import Journey

MONTHS_AHEAD = 36
"""How many wage months one may look at: three years, as long as a plan of either programme."""

_LECTURES = timedelta(days=31)
"""About how long the lectures in Japan take before the first working day; she puts in the day of her sheet."""

_INDUSTRIES: dict[str, str] = {
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
        "industry": [
            # Translators: vi: "Ngành khác", "Nông, lâm, ngư nghiệp, làm rượu sake", "Xây dựng"
            ("general", tr("Any other industry")),
            ("agriculture", tr("Farming, forestry, fishery, sake")),
            ("construction", tr("Construction")),
        ],
        # Translators: the wage is paid by the month, the day, the hour; vi: "Tháng", "Ngày", "Giờ"
        "pay_form": [("monthly", tr("Month")), ("daily", tr("Day")), ("hourly", tr("Hour"))],
        "programme": [
            ("titp", tr("Technical intern 技能実習")),
            ("esd", tr("Employment for Skill Development 育成就労")),
        ],
        # Translators: vi: "Rồi (甲)", "Chưa (乙)"
        "column": [("kou", tr("Yes (甲)")), ("otsu", tr("No (乙)"))],
        # Translators: vi: "Bảng 月額表", "Công thức máy tính"
        "method": [("table", tr("The table")), ("computer", tr("The formula"))],
        # Translators: vi: "Tháng sau", "Cùng tháng"
        "premium": [("next_month", tr("The next month")), ("same_month", tr("The same month"))],
    }


def blank(today: date, journey: Journey | None) -> Offer:
    """A new offer with what her journey says already; wage and hours are still 0, which means not typed yet."""
    begins = None if journey is None else journey.entry or journey.departure
    return Offer(
        prefecture=journey.prefecture if journey is not None and journey.prefecture else "13",
        industry=_INDUSTRIES.get("" if journey is None else journey.field, "general"),
        pay=0,
        hours=Decimal(0),
        start=(begins or today) + _LECTURES,
        programme="esd" if journey is not None and journey.programme == "esd" else "titp",
    )


def values_of(offer: Offer) -> dict[str, Value]:
    """The offer as the form shows it: what is 0 because it was never typed stays empty."""
    found: dict[str, Value] = msgspec.structs.asdict(offer)
    for name in ("pay", "hours"):
        found[name] = found[name] or None
    return found


def offer_from(values: Mapping[str, Value], before: Offer) -> Offer:
    """The offer the form means. Empty money and hours are 0; a day that is empty or unreadable stays as it was."""
    said: dict[str, Any] = {}
    for name, value in values.items():
        held = getattr(before, name)
        if value is None and name in ("birthday", "days"):
            said[name] = None
        elif value is None:
            said[name] = type(held)(0) if isinstance(held, int | Decimal) else held
        else:
            said[name] = value
    return msgspec.structs.replace(before, **said)


def missing(values: Mapping[str, Value]) -> FieldError | None:
    """The first field without which nothing can be computed and which is still empty."""
    for name, message in _NEEDED.items():
        if not values.get(name):
            return FieldError(name, message)
    return None


def months(offer: Offer) -> list[date]:
    """The wage months one may look at: from the first whole one, three years on."""
    found = [offer.first_month]
    while len(found) < MONTHS_AHEAD:
        found.append(next_month(found[-1]))
    return found
