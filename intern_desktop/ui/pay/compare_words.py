"""The comparison in words: what its rows are called, and what stands in a cell."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from intern_desktop.errors import FieldError
from intern_desktop.furigana import plain
from intern_desktop.i18n import N_, date_text, number_text, tr, trn, yen_text
from intern_desktop.payroll import comparison
from intern_desktop.payroll.compared import Value
from intern_desktop.payroll.comparison import Beside
from intern_desktop.payroll.sheet import Sheet
from intern_desktop.payroll.verdict import Against, Verdict
from intern_desktop.ui.pay.ahead_amounts import Scale, dong_text
from intern_desktop.ui.pay.payslip_rows import ASSUMED
from intern_desktop.ui.places import prefecture_name

UNKNOWN = "—"
"""Stands where nothing is known."""

_ROWS = {
    # Translators: rows of a table of offers; vi: "Tiền cầm tay mỗi giờ làm"
    "net_hour": N_("Net pay for each hour worked"),
    # Translators: vi: "Cầm tay mỗi tháng, trung bình"
    "net_month": N_("Net pay a month, on average"),
    # Translators: vi: "Cầm tay tháng lương đầu tiên"
    "net_first": N_("Net pay of the first month"),
    # Translators: vi: "Mang về sau khi ở Nhật"
    "home": N_("Brought home after the stay"),
    # Translators: vi: "Trả trước khi đi"
    "fees": N_("Paid before leaving"),
    # Translators: vi: "Tiền lãi vay"
    "interest": N_("Interest on the loan"),
    # Translators: vi: "Tiền nhà trên lương cơ bản"
    "rent_share": N_("Rent, share of the basic wage"),
    # Translators: vi: "Giờ làm một tháng"
    "hours": N_("Hours worked a month"),
    # Translators: vi: "Ngày nghỉ trong năm"
    "holidays": N_("Days off a year"),
    # Translators: vi: "Lương cơ bản một tháng"
    "wage": N_("Basic wage a month"),
    # Translators: vi: "Cao hơn lương tối thiểu"
    "above_minimum": N_("Above the minimum wage by"),
    # Translators: vi: "Phụ cấp một tháng"
    "allowances": N_("Allowances a month"),
    # Translators: vi: "Thưởng trong cả thời gian"
    "bonus": N_("Bonuses of the whole stay"),
    # Translators: vi: "Tiền hưu trí nhận một lần"
    "lump_sum": N_("Lump sum of the pension"),
    # Translators: how many findings; vi: "Điều luật không cho phép"
    "forbidden": N_("Points the law forbids"),
    # Translators: vi: "Điều cần xem kỹ"
    "serious": N_("Points to be looked at closely"),
    # Translators: vi: "Điều nên hỏi"
    "ask": N_("Points to ask about"),
    # Translators: vi: "Tiền nhà một tháng"
    "rent": N_("Rent a month"),
    # Translators: vi: "Tiền nhà và điện nước một tháng"
    "housing": N_("Rent and utilities a month"),
    # Translators: vi: "Các khoản trừ khác theo thoả thuận"
    "other_taken": N_("Other deductions by agreement"),
    # Translators: vi: "Làm thêm một tháng"
    "overtime": N_("Overtime a month"),
    # Translators: vi: "Ở Nhật bao lâu"
    "stay": N_("Time in Japan"),
    # Translators: vi: "Nơi làm việc"
    "place": N_("Place of work"),
    # Translators: vi: "Chương trình"
    "programme": N_("Programme"),
    # Translators: vi: "Ngày đi làm đầu tiên"
    "first_day": N_("First working day"),
}


def row_name(name: str) -> str:
    """What a row is called."""
    return tr(_ROWS[name])


def value_text(value: Value | None, *, exact: bool) -> str:
    """What stands in a cell; sums over the years to a million dong or 10,000 yen unless the exact ones are asked."""
    if value is None:
        return UNKNOWN
    low = value.low
    if isinstance(low, int) and value.high is not None:
        return _span(low, value.high, value, exact=exact)
    mark = f"{ASSUMED} " if value.assumed is not None else ""
    return mark + _one(value)


def _span(low: int, high: int, value: Value, *, exact: bool) -> str:
    scale, assumed = Scale(value.kind == "vnd", exact), value.assumed is not None
    return scale.span(low, high, assumed=assumed) if low != high else scale.sum(low, assumed=assumed)


def _one(value: Value) -> str:
    low = value.low
    if isinstance(low, date):
        return date_text(low, "short")
    if isinstance(low, str):
        return _programme(low) if value.kind == "programme" else prefecture_name(low)
    return _amount(value.kind, low)


def _amount(kind: str, low: int | Decimal) -> str:
    if kind in ("vnd", "yen"):
        return dong_text(int(low)) if kind == "vnd" else yen_text(int(low))
    if kind == "months":
        # Translators: vi: "{n} tháng"
        return trn("{n} month", "{n} months", int(low))
    if kind == "days":
        # Translators: vi: "{n} ngày"
        return trn("{n} day", "{n} days", int(low))
    # Translators: units behind a number; vi: "{number} %", "{number} giờ", "{number} yên/giờ"
    if kind == "count":
        return number_text(low)
    units = {"percent": N_("{number} %"), "hours": N_("{number} hours"), "yen_hour": N_("{number} yen/hour")}
    return tr(units[kind], number=number_text(low))


def _programme(code: str) -> str:
    # Translators: vi: "Thực tập kỹ năng" / "Việc làm để phát triển kỹ năng"
    return tr("Technical intern 技能実習") if code == "titp" else tr("Employment for Skill Development 育成就労")


def place_of(sheet: Sheet) -> str:
    """Where the work is, below an offer's name."""
    return prefecture_name(sheet.offer.prefecture)


def missing_text(name: str, missing: FieldError | None) -> str:
    """Why an offer cannot be compared yet."""
    if missing is None:
        # Translators: vi: "{name} chưa so sánh được: tháng này chưa có luật."
        return tr("{name} cannot be compared yet.", name=name)
    # Translators: {reason} is a whole sentence; vi: "{name} chưa so sánh được. {reason}"
    return tr("{name} cannot be compared yet. {reason}", name=name, reason=str(missing))


def against_text(found: Verdict, offers: Sequence[Beside]) -> tuple[str, str]:
    """What rules have against offers: whom the first is about, and all that is said; both "" where there is nothing."""
    if not found.against:
        return "", ""
    first, *others = found.against
    # Translators: {finding} is a whole sentence about the offer {name}; vi: "{name}: {finding}"
    more = [tr("{name}: {finding}", name=offers[one.at].name, finding=_against(one)) for one in others]
    return f"{offers[first.at].name}:", " ".join((_against(first), *more))


def verdict_text(found: Verdict, offers: Sequence[Beside]) -> tuple[str, str]:
    """What decides: the first sentence, which stands out, and all that follows."""
    said = [step.sentence for step in found.says]
    said += [missing_text(offers[at].name, offers[at].missing) for at in found.missing]
    return (said[0], " ".join(said[1:])) if said else ("", "")


def uneven_text(offers: Sequence[Beside]) -> str:
    """Whose loan or fees are not typed while another's are, and what does not compare then; "" where all is even."""
    loan, fees = comparison.without_loan(offers), comparison.without_fees(offers)
    if loan == fees and loan:
        # Translators: {name}: one offer, or several with commas;
        # vi: "{name} chưa điền khoản vay và tiền đã trả, nên chưa so được tiền mang về."
        return tr(
            "No loan and no fees are typed for {name}, so what is brought home does not compare.",
            name=_named(offers, loan),
        )
    said = []
    if loan:
        # Translators: {name}: one offer, or several with commas;
        # vi: "{name} chưa điền khoản vay, nên chưa so được tiền mang về."
        said.append(
            tr("No loan is typed for {name}, so what is brought home does not compare.", name=_named(offers, loan))
        )
    if fees:
        # Translators: {name}: one offer, or several with commas; vi: "{name} chưa điền tiền trả trước khi đi."
        said.append(tr("What was paid before leaving is not typed for {name}.", name=_named(offers, fees)))
    return " ".join(said)


def _named(offers: Sequence[Beside], places: Sequence[int]) -> str:
    return ", ".join(offers[at].name for at in places)


def _against(one: Against) -> str:
    said = plain(one.finding.message.sentence)
    if not one.more:
        return said
    # Translators: after a finding; vi: "Và {n} điều nữa cần xem kỹ."
    more = trn("And {n} more point to be looked at closely.", "And {n} more points to be looked at closely.", one.more)
    return f"{said} {more}"


def heard(row: str, offer: str, said: str, *, better: bool) -> str:
    """A cell for a screen reader."""
    if better:
        # Translators: a cell as it is heard; vi: "{row}, {offer}: {said}, tốt hơn"
        return tr("{row}, {offer}: {said}, better", row=row, offer=offer, said=said)
    # Translators: vi: "{row}, {offer}: {said}"
    return tr("{row}, {offer}: {said}", row=row, offer=offer, said=said)
