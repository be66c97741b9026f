"""The choices of the whole sheet's fields, in words."""

from collections.abc import Callable

from intern_desktop.i18n import tr
from intern_desktop.ui.places import prefecture_options

Options = list[tuple[object, str]]


def options(name: str) -> Options:
    """The choices of a field by its name, none for a field that is typed into."""
    known = _OPTIONS.get(name)
    return [] if known is None else known()


def _industry() -> Options:
    return [
        # Translators: vi: "Ngành khác", "Nông, lâm, ngư nghiệp, làm rượu sake", "Xây dựng"
        ("general", tr("Any other industry")),
        ("agriculture", tr("Farming, forestry, fishery, sake")),
        ("construction", tr("Construction")),
    ]


def _programme() -> Options:
    return [
        ("titp", tr("Technical intern 技能実習")),
        ("esd", tr("Employment for Skill Development 育成就労")),
    ]


def _pay_form() -> Options:
    # Translators: the wage is paid by the month, the day, the hour; vi: "Tháng", "Ngày", "Giờ"
    return [("monthly", tr("Month")), ("daily", tr("Day")), ("hourly", tr("Hour"))]


def _column() -> Options:
    # Translators: vi: "Rồi (甲)", "Chưa (乙)"
    return [("kou", tr("Yes (甲)")), ("otsu", tr("No (乙)"))]


def _withholding() -> Options:
    # Translators: vi: "Bảng 月額表", "Công thức máy tính"
    return [("table", tr("The table")), ("formula", tr("The formula"))]


def _premium_timing() -> Options:
    # Translators: vi: "Tháng sau", "Cùng tháng"
    return [("next_month", tr("The next month")), ("same_month", tr("The same month"))]


def _renewal() -> Options:
    return [
        ("", _unsaid()),
        # Translators: whether a contract is renewed; vi: "Tự động gia hạn 自動更新"
        ("yes", tr("Renewed by itself 自動更新")),
        # Translators: vi: "Có thể gia hạn"
        ("maybe", tr("May be renewed")),
        # Translators: vi: "Không gia hạn"
        ("no", tr("Not renewed")),
    ]


def _yes_no() -> Options:
    # Translators: vi: "Có 有", "Không 無"
    return [("", _unsaid()), ("yes", tr("Yes 有")), ("no", tr("No 無"))]


def _asked() -> Options:
    # Translators: vi: "Có", "Không"
    return [("", _unsaid()), ("yes", tr("Yes")), ("no", tr("No"))]


def _decided() -> Options:
    return [("no", tr("No")), ("yes", tr("Yes"))]


def _unsaid() -> str:
    # Translators: the choice that nothing was said yet; a dash is enough in every language
    return tr("–")


def _paid() -> Options:
    # Translators: when a month's wage is paid; vi: "Trong tháng", "Tháng sau"; 当月 and 翌月 stand beside them
    return [("same_month", tr("Same month")), ("next_month", tr("Next month"))]


def _pay_way() -> Options:
    # Translators: vi: "Chuyển khoản", "Tiền mặt"
    return [("", _unsaid()), ("bank", tr("Bank transfer")), ("cash", tr("Cash"))]


def _trip() -> Options:
    # Translators: who pays the trip home; vi: "Công ty trả", "Mình trả"
    return [("", _unsaid()), ("company", tr("The company")), ("self", tr("Myself"))]


def _per() -> Options:
    # Translators: interest is stated for; vi: "Một tháng", "Một năm"
    return [("month", tr("A month")), ("year", tr("A year"))]


def _insurances() -> Options:
    return [
        # Translators: vi: "Hưu trí 厚生年金"
        ("pension", tr("Employees' Pension 厚生年金")),
        # Translators: vi: "Bảo hiểm y tế 健康保険"
        ("health", tr("Health insurance 健康保険")),
        # Translators: vi: "Bảo hiểm thất nghiệp 雇用保険"
        ("employment", tr("Employment insurance 雇用保険")),
        # Translators: vi: "Bảo hiểm tai nạn lao động 労災保険"
        ("accident", tr("Work accident insurance 労災保険")),
        # Translators: vi: "Lương hưu quốc dân 国民年金"
        ("national_pension", tr("National Pension 国民年金")),
        # Translators: vi: "Bảo hiểm y tế quốc dân 国民健康保険"
        ("national_health", tr("National Health Insurance 国民健康保険")),
    ]


def _area() -> Options:
    # Translators: the class of a city's cost of living, 級地; vi: "Bậc 1 (thành phố lớn)", "Bậc 2", "Bậc 3"
    return [(1, tr("Class 1 (large cities)")), (2, tr("Class 2")), (3, tr("Class 3"))]


_OPTIONS: dict[str, Callable[[], Options]] = {
    "prefecture": lambda: list(prefecture_options()),
    "industry": _industry,
    "programme": _programme,
    "pay_form": _pay_form,
    "annex_pay_form": _pay_form,
    "column": _column,
    "withholding": _withholding,
    "premium_timing": _premium_timing,
    "renewal": _renewal,
    "overtime_asked": _yes_no,
    "agreement": _yes_no,
    "paid": _paid,
    "pay_way": _pay_way,
    "trip_payer": _trip,
    "loan_interest_per": _per,
    "insurances": _insurances,
    "area_class": _area,
    "first_year_non_resident": _decided,
    "designated_city": _decided,
    "deposit": _asked,
    "penalty": _asked,
    "passport": _asked,
}
