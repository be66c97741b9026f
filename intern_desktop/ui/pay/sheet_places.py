"""Where each field stands on the drawn conditions sheet and its wage annex."""

from functools import cache
from typing import Any

import msgspec

from intern_desktop import resources
from intern_desktop.i18n import tr

Rect = tuple[float, float, float, float]
"""x, y, width and height in points, from the upper left corner of an A4 page."""

SHEET_PAGES = ("conditions-1", "conditions-2", "annex")
"""The drawn pages, in their order."""

_ALSO = {
    "place": "prefecture",
    "start": "first_day",
    "hours": "hours_month",
    "days": "days_month",
    "scheduled_hours": "hours_month",
    "scheduled_days": "days_month",
    "hourly_base": "hourly_value",
    "monthly_wage": "wage_monthly",
    "daily_wage": "wage_daily",
    "hourly_wage": "wage_hourly",
    "pay": "wage_monthly",
    "food": "meals",
    "allowances": "allowance_a",
    "commuting": "allowance_b",
}
"""What other parts of the program call a field that stands here under another name."""


class Place(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """One field on the sheet: its page, the number and the term (with reading marks) of its item, the blank or box
    to be filled in, and the frame round the whole item.
    """

    page: str
    number: str
    term: str
    at: Rect
    frame: Rect

    @property
    def is_box(self) -> bool:
        """Whether it is ticked rather than written into."""
        return self.at[2] == self.at[3]

    @property
    def title(self) -> str:
        """Number and term, as in "Ⅶ.1 {基本賃金|きほんちんぎん}"."""
        return f"{self.number} {self.term}".removeprefix("– ").strip()

    @property
    def page_words(self) -> str:
        """Which paper it is, in words."""
        if self.page == "annex":
            # Translators: vi: "Phụ lục lương"
            return tr("Wage annex")
        # Translators: the sheet of working conditions, 雇用条件書; vi: "Bản điều kiện"
        return tr("Conditions sheet")


@cache
def places() -> dict[str, Place]:
    """Every field by name; the boxes of one field are called "name=value"."""
    found: dict[str, Any] = resources.toml("drawings/places.toml")
    return msgspec.convert(found, dict[str, Place], strict=False)


def place_of(name: str, value: str = "") -> Place | None:
    """Where a field stands; of several boxes the one for this value, else the first. None: not on the sheet."""
    known, called = places(), _ALSO.get(name, name)
    for wanted in (called, f"{called}={value}"):
        if wanted in known:
            return known[wanted]
    return next((place for key, place in known.items() if key.startswith(f"{called}=")), None)
