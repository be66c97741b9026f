"""Where each field stands on the drawn conditions sheet and its wage annex."""

from collections.abc import Sequence
from functools import cache
from typing import Any, Literal

import msgspec

from intern_desktop import resources
from intern_desktop.i18n import tr

Rect = tuple[float, float, float, float]
"""x, y, width and height in points, from the upper left corner of an A4 page."""

SHEET_PAGES = ("conditions-1", "conditions-2", "annex")
"""The drawn pages, in their order."""

_ALSO = {
    "address": "prefecture",
    "agreement": "deduction_agreement",
    "allowances": "sheet_allowances",
    "annex_allowances": "allowance_a",
    "annex_hour": "hourly_value",
    "annex_pay": "wage_monthly",
    "annex_pay_form": "pay_form",
    "begins": "daily_begin",
    "bonuses": "bonus",
    "break_minutes": "breaks",
    "check_at_start": "health_check",
    "check_yearly": "regular_check",
    "commuting": "allowance_a",
    "contact": "phone",
    "contract_months": "contract_period",
    "daily_wage": "sheet_wage_daily",
    "day_off": "weekly_day_off",
    "days": "days_month",
    "deductions_note": "deduction_agreement",
    "dismissal": "dismissal_reasons",
    "dismissal_notice": "dismissal",
    "ends": "daily_end",
    "entry": "entry_day",
    "food": "meals",
    "hourly_base": "hourly_value",
    "hourly_wage": "sheet_wage_hourly",
    "hours": "hours_month",
    "industry": "work",
    "leave_days": "leave",
    "leave_note": "paid_leave",
    "month_days": "days_month",
    "monthly_wage": "sheet_wage_monthly",
    "notice_days": "leaving",
    "offer_name": "employer",
    "other_days_off": "irregular_days_off",
    "other_deductions": "other",
    "overtime_asked": "overtime",
    "pause_pay": "layoff_pay",
    "pay": "sheet_wage_monthly",
    "pay_way": "pay_method",
    "place": "prefecture",
    "raises": "raise",
    "rate_above_60": "premium_over_60",
    "rate_holiday": "premium_holiday",
    "rate_night": "premium_night",
    "rate_overtime": "premium_60",
    "scheduled_days": "days_month",
    "scheduled_hours": "hours_month",
    "severance": "retirement_pay",
    "start": "first_day",
    "trip_payer": "trip_home",
    "week_days": "days_week",
    "week_hours": "hours_week",
    "year_days": "days_year",
    "year_hours": "hours_year",
}
"""What the forms call a field that stands here under the sheet's own name."""


class Place(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """One field on the sheet: its page, the number and the term (with reading marks) of its item, where one writes
    ("blank"), ticks ("box"), chooses ("boxes", all of a field) or reads ("words"), and the frame of the whole item.
    """

    page: str
    number: str
    term: str
    kind: Literal["blank", "box", "boxes", "words"]
    at: Rect
    frame: Rect

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
    """Where a field stands; of several boxes the one for this value, else all together. None: not on the sheet."""
    known, called = places(), _ALSO.get(name, name)
    for wanted in (f"{called}={value}", called):
        if wanted in known:
            return known[wanted]
    boxes = [place for key, place in known.items() if key.startswith(f"{called}=")]
    return msgspec.structs.replace(boxes[0], kind="boxes", at=_around([box.at for box in boxes])) if boxes else None


def box_beside(name: str) -> Place | None:
    """The box that is ticked when something is written into a blank: 月給, 日給 or 時間給 before the wage."""
    called = _ALSO.get(name, name)
    before, _, form = called.rpartition("wage_")
    return places().get(f"{before}pay_form={form}") if called.endswith(("_monthly", "_daily", "_hourly")) else None


def _around(rects: Sequence[Rect]) -> Rect:
    left, top = min(rect[0] for rect in rects), min(rect[1] for rect in rects)
    right, bottom = max(rect[0] + rect[2] for rect in rects), max(rect[1] + rect[3] for rect in rects)
    return (left, top, right - left, bottom - top)
