"""Sums of the years in words: exact ones, and those that rest on assumed law to 10,000 yen or a million dong."""

import re
from datetime import date
from typing import NamedTuple

from intern_desktop.i18n import language, number_text, tr, yen_text
from intern_desktop.payroll.yen import round_half_up
from intern_desktop.ui.pay.payslip_rows import ASSUMED

MILLION = 1_000_000
TEN_THOUSAND = 10_000


class Unit(NamedTuple):
    """What an axis counts in: so many dong or yen to one, and how it is called."""

    size: int
    words: str


def dong_unit() -> Unit:
    """Millions, or as Japanese counts, ten thousands."""
    if language() == "ja":
        return Unit(TEN_THOUSAND, "万ドン")
    # Translators: the unit above an axis; vi: "triệu đồng"
    return Unit(MILLION, tr("million dong"))


def yen_unit() -> Unit:
    """Millions, or as Japanese counts, ten thousands."""
    if language() == "ja":
        return Unit(TEN_THOUSAND, "万円")
    # Translators: the unit above an axis; vi: "triệu yên"
    return Unit(MILLION, tr("million yen"))


def dong_text(value: int) -> str:
    """All of a sum in dong."""
    # Translators: vi: "{dong} đồng"; ja: "{dong}ドン"
    return tr("{dong} dong", dong=number_text(value))


def million_text(value: int) -> str:
    """A sum to a million dong."""
    unit = dong_unit()
    shown = number_text(round_half_up(value, MILLION) * (MILLION // unit.size))
    # Translators: vi: "{millions} triệu đồng"
    return f"{shown}{unit.words}" if language() == "ja" else tr("{millions} million dong", millions=shown)


def short_month(month: date) -> str:
    """A month in figures, as on an axis or in a table: 03/2027, in Japanese 2027/03."""
    return f"{month:%Y/%m}" if language() == "ja" else f"{month:%m/%Y}"


class Scale(NamedTuple):
    """How sums are told: in dong or yen, and whether to the last one."""

    in_dong: bool
    exact: bool

    def sum(self, value: int, *, assumed: bool = True) -> str:
        """A sum; one that rests on assumed law is rounded and marked, unless the exact one is asked for."""
        mark = f"{ASSUMED} " if assumed else ""
        return mark + (self.rounded(value) if assumed else self._whole(value))

    def rounded(self, value: int) -> str:
        """A sum to 10,000 yen or a million dong, unless the exact one is asked for."""
        if self.exact:
            return self._whole(value)
        return million_text(value) if self.in_dong else rounded_yen(value)

    def _whole(self, value: int) -> str:
        return dong_text(value) if self.in_dong else yen_text(value)

    def span(self, low: int, high: int, *, assumed: bool = True) -> str:
        """Two sums as bounds, the unit said once where it can be."""
        first = self.sum(low, assumed=assumed)
        last = self.sum(high, assumed=assumed).removeprefix(f"{ASSUMED} ")
        unit = _tail(first, last)
        return f"{first.removesuffix(unit)} – {last}"


def rounded_yen(value: int) -> str:
    """A sum to 10,000 yen."""
    return yen_text(round_half_up(value, TEN_THOUSAND) * TEN_THOUSAND)


def _tail(first: str, last: str) -> str:
    """The words behind the digits that both share."""
    found = re.search(r"\D+$", first)
    return found[0] if found and last.endswith(found[0]) else ""
