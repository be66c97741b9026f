"""The fields of an offer, in the order of the Japanese sheet of working conditions: words, units, kinds."""

from typing import Literal

import msgspec

from intern_desktop.i18n import N_

Kind = Literal["money", "hours", "count", "date", "choice", "segments"]


class FieldWords(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One field: its name, how it is typed, its words, and its term on the sheet."""

    name: str
    kind: Kind
    words: str
    japanese: str
    help: str
    unit: str = ""
    full: bool = False
    """Asked only in the full form."""
    daily: bool = False
    """Asked only when the wage is paid by the day."""


FIELDS = (
    FieldWords(
        name="prefecture",
        kind="choice",
        # Translators: vi: "Nơi làm việc"
        words=N_("Place of work"),
        japanese="{就業|しゅうぎょう}の{場所|ばしょ}",
        # Translators: vi: "Tỉnh nơi bạn làm việc quyết định lương tối thiểu và mức bảo hiểm y tế."
        help=N_("The prefecture where you will work decides the minimum wage and the health insurance rate."),
    ),
    FieldWords(
        name="pay_form",
        kind="segments",
        # Translators: vi: "Cách tính lương"
        words=N_("Paid by"),
        japanese="{賃金形態|ちんぎんけいたい}",
        help=N_("The sheet has a tick at 月給 (a month), 日給 (a day) or 時間給 (an hour)."),
    ),
    FieldWords(
        name="pay",
        kind="money",
        words=N_("Basic wage"),
        japanese="{基本賃金|きほんちんぎん}",
        # Translators: vi: "Số tiền trước khi cộng phụ cấp và trước khi trừ. Chép đúng số sau chữ 月給, 日給, 時間給."
        help=N_("Before allowances and before anything is taken off. Copy the figure after 月給, 日給 or 時間給."),
        unit=N_("yen"),
    ),
    FieldWords(
        name="hours",
        kind="hours",
        # Translators: vi: "Giờ làm một tháng"
        words=N_("Hours a month"),
        japanese="{所定|しょてい}{労働|ろうどう}{時間|じかん}",
        help=N_("The average month by contract, without overtime. It stands as hours a year divided by 12."),
        unit=N_("hours"),
    ),
    FieldWords(
        name="days",
        kind="hours",
        # Translators: vi: "Số ngày làm một tháng"
        words=N_("Days a month"),
        japanese="{所定|しょてい}{労働|ろうどう}{日数|にっすう}",
        help=N_("Only for a daily wage: working days of the year divided by 12."),
        unit=N_("days"),
        daily=True,
    ),
    FieldWords(
        name="housing",
        kind="money",
        # Translators: vi: "Tiền nhà và điện nước"
        words=N_("Rent and utilities"),
        japanese="{家賃|やちん}・{光熱費|こうねつひ}",
        help=N_("What the employer takes off each month for the room, electricity, water and gas together."),
        unit=N_("yen"),
    ),
    FieldWords(
        name="start",
        kind="date",
        # Translators: vi: "Ngày bắt đầu làm"
        words=N_("First working day"),
        japanese="{雇用開始日|こようかいしび}",
        help=N_("The day after the lessons in Japan on which you begin to work. The first whole month is shown."),
    ),
    FieldWords(
        name="programme",
        kind="choice",
        # Translators: vi: "Diện đi"
        words=N_("Programme"),
        japanese="{在留資格|ざいりゅうしかく}",
        help=N_("Technical intern, or Employment for Skill Development from April 2027."),
    ),
    FieldWords(
        name="industry",
        kind="choice",
        # Translators: vi: "Ngành"
        words=N_("Industry"),
        japanese="{業種|ぎょうしゅ}",
        help=N_("Farming, fishery and construction pay a little more for employment insurance."),
    ),
    FieldWords(
        name="allowances",
        kind="money",
        # Translators: vi: "Phụ cấp"
        words=N_("Allowances"),
        japanese="{諸手当|しょてあて}",
        help=N_("All fixed allowances of a month together, without commuting and without overtime."),
        unit=N_("yen"),
        full=True,
    ),
    FieldWords(
        name="commuting",
        kind="money",
        # Translators: vi: "Tiền đi lại"
        words=N_("Commuting allowance"),
        japanese="{通勤手当|つうきんてあて}",
        help=N_("Free of income tax, but it counts for the insurance grade."),
        unit=N_("yen"),
        full=True,
    ),
    FieldWords(
        name="overtime_hours",
        kind="hours",
        # Translators: vi: "Giờ làm thêm"
        words=N_("Overtime in the month"),
        japanese="{時間外|じかんがい}{労働|ろうどう}",
        help=N_("Hours beyond 8 a day or 40 a week; 25 % more, above 60 hours 50 % more."),
        unit=N_("hours"),
        full=True,
    ),
    FieldWords(
        name="night_hours",
        kind="hours",
        # Translators: vi: "Giờ làm đêm"
        words=N_("Night hours in the month"),
        japanese="{深夜労働|しんやろうどう}",
        help=N_("Hours between 22:00 and 5:00, whether overtime or not; 25 % more."),
        unit=N_("hours"),
        full=True,
    ),
    FieldWords(
        name="holiday_hours",
        kind="hours",
        # Translators: vi: "Giờ làm ngày nghỉ"
        words=N_("Hours on statutory holidays"),
        japanese="{休日労働|きゅうじつろうどう}",
        help=N_("Hours on the one day off a week that the law gives; 35 % more."),
        unit=N_("hours"),
        full=True,
    ),
    FieldWords(
        name="food",
        kind="money",
        # Translators: vi: "Tiền ăn"
        words=N_("Food"),
        japanese="{食費|しょくひ}",
        help=N_("What the employer takes off each month for meals."),
        unit=N_("yen"),
        full=True,
    ),
    FieldWords(
        name="birthday",
        kind="date",
        # Translators: vi: "Ngày sinh"
        words=N_("Date of birth"),
        japanese="{生年月日|せいねんがっぴ}",
        help=N_("From 40 years of age nursing care insurance is taken off as well."),
        full=True,
    ),
    FieldWords(
        name="dependants",
        kind="count",
        # Translators: vi: "Số người phụ thuộc"
        words=N_("Dependants"),
        japanese="{扶養親族|ふようしんぞく}の{数|かず}",
        help=N_("People you support and have papers for. Each one lowers the income tax of the month."),
        unit=N_("people"),
        full=True,
    ),
    FieldWords(
        name="column",
        kind="segments",
        # Translators: whether the declaration of dependants was given to the employer; vi: "Đã nộp giấy khai"
        words=N_("Declaration handed in"),
        japanese="{扶養|ふよう}{控除|こうじょ}{等|とう}{申告書|しんこくしょ}",
        help=N_("With it the tax follows column 甲; without it column 乙, which is much higher."),
        full=True,
    ),
    FieldWords(
        name="method",
        kind="segments",
        # Translators: followed by a choice of "the table" or "the formula"; vi: "Thuế tháng tính theo"
        words=N_("Monthly tax by"),
        japanese="{税額|ぜいがく}の{計算方法|けいさんほうほう}",
        help=N_(
            "Employers use the table, or the formula for computers. They differ by a few yen; year-end settles it."
        ),
        full=True,
    ),
    FieldWords(
        name="premium",
        kind="segments",
        # Translators: followed by a choice of "the next month" or "the same month"; vi: "Bảo hiểm trừ vào"
        words=N_("Insurance taken from"),
        japanese="{社会|しゃかい}{保険料|ほけんりょう}の{控除|こうじょ}",
        help=N_("Most employers take the insurance of one month from the wage paid in the next."),
        full=True,
    ),
)
