"""How a value stands on the Japanese sheet, whatever language is spoken."""

from datetime import date
from decimal import Decimal

from intern_desktop.furigana import plain
from intern_desktop.payroll.law import prefectures
from intern_desktop.ui.widgets import write_number


def on_paper(name: str, value: int | Decimal | date | str | None) -> str:
    """The words in the blank of a field: 200,000, 155.0, 2027年4月9日, 東京都; the code of a box as it is."""
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, int):
        return write_number(value, 0, "ja")
    if isinstance(value, Decimal):
        places = max(1, -int(value.normalize().as_tuple().exponent)) if name in ("hours", "days") else 0
        return write_number(value, places, "ja")
    if name == "prefecture":
        return plain(prefectures()[value].ja) if value in prefectures() else ""
    return value
