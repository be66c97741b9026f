"""The six fields of the simple form, in the order of the Japanese sheet of working conditions: words, units, bounds."""

from typing import Literal

import msgspec

from intern_desktop.i18n import N_
from intern_desktop.payroll.problems import MOST_DAILY, MOST_HOURLY, MOST_HOURS, MOST_YEN

Kind = Literal["money", "hours", "date", "choice"]


class FieldWords(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One field: its name, how it is typed, its words, its term on the sheet, and its name on the whole form.

    `least` and `most` are said when no number can be read; the rules of the offer itself stand in `payroll`.
    """

    name: str
    kind: Kind
    words: str
    japanese: str
    help: str
    full: str
    unit: str = ""
    least: int = 0
    most: int = MOST_YEN
    daily: bool = False
    """Asked only when the wage is paid by the day."""


class WageWords(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """The box of the sheet for one way of being paid: its term, its place, and the most there is."""

    japanese: str
    place: str
    most: int
    decimals: int = 0


FIELDS = (
    FieldWords(
        name="prefecture",
        kind="choice",
        # Translators: vi: "Nơi làm việc"
        words=N_("Place of work"),
        japanese="{就業|しゅうぎょう}の{場所|ばしょ}",
        # Translators: vi: "Tỉnh nơi bạn làm việc quyết định lương tối thiểu và mức bảo hiểm y tế."
        help=N_("The prefecture where you will work decides the minimum wage and the health insurance rate."),
        full="prefecture",
    ),
    FieldWords(
        name="pay",
        kind="money",
        words=N_("Basic wage"),
        japanese="{基本賃金|きほんちんぎん}",
        # Translators: vi: "Số tiền trước khi cộng phụ cấp và trước khi trừ. Chép đúng số sau chữ 月給, 日給, 時間給."
        help=N_("Before allowances and before anything is taken off. Copy the figure after 月給, 日給 or 時間給."),
        full="pay",
        unit=N_("yen"),
        least=1,
    ),
    FieldWords(
        name="hours",
        kind="hours",
        # Translators: vi: "Giờ làm một tháng"
        words=N_("Hours a month"),
        japanese="{所定|しょてい}{労働|ろうどう}{時間|じかん}",
        help=N_("The average month by contract, without overtime. It stands as hours a year divided by 12."),
        full="hours",
        unit=N_("hours"),
        least=1,
        most=int(MOST_HOURS),
    ),
    FieldWords(
        name="days",
        kind="hours",
        # Translators: vi: "Số ngày làm một tháng"
        words=N_("Days a month"),
        japanese="{所定|しょてい}{労働|ろうどう}{日数|にっすう}",
        help=N_("Only for a daily wage: working days of the year divided by 12."),
        full="month_days",
        unit=N_("days"),
        least=1,
        most=31,
        daily=True,
    ),
    FieldWords(
        name="housing",
        kind="money",
        # Translators: vi: "Tiền nhà và điện nước"
        words=N_("Rent and utilities"),
        japanese="{家賃|やちん}・{光熱費|こうねつひ}",
        help=N_("What the employer takes off each month for the room, electricity, water and gas together."),
        full="rent",
        unit=N_("yen"),
    ),
    FieldWords(
        name="start",
        kind="date",
        # Translators: vi: "Ngày bắt đầu làm"
        words=N_("First working day"),
        japanese="{雇用開始日|こようかいしび}",
        help=N_("The day after the lessons in Japan on which you begin to work. The first whole month is shown."),
        full="first_day",
    ),
    FieldWords(
        name="programme",
        kind="choice",
        # Translators: vi: "Diện đi"
        words=N_("Programme"),
        japanese="{在留資格|ざいりゅうしかく}",
        help=N_("Technical intern, or Employment for Skill Development from April 2027."),
        full="programme",
    ),
)

WAGES = {
    "monthly": WageWords(
        japanese="{月給|げっきゅう}",
        place="monthly_wage",
        most=MOST_YEN,
    ),
    "daily": WageWords(
        japanese="{日給|にっきゅう}",
        place="daily_wage",
        most=MOST_DAILY,
    ),
    "hourly": WageWords(
        # Translators: the unit of an hourly wage, beside the number; vi: "yên/giờ"; ja: "円/時間"
        japanese="{時間給|じかんきゅう}",
        place="hourly_wage",
        most=MOST_HOURLY,
        decimals=2,
    ),
}
"""The wage by the three boxes of the sheet."""
