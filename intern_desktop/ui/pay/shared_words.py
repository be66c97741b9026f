"""What is seen of a shared offer, in words: the same lines for her who shares it and for the trainer who reads it."""

from decimal import Decimal

from intern_desktop.classroom.sharing import Amount, Summary
from intern_desktop.furigana import plain
from intern_desktop.i18n import date_text, language, month_text, number_text, tr, yen_text
from intern_desktop.payroll.lines import line_names
from intern_desktop.ui.places import prefecture_name

_ASSUMED = "≈"


def rows(summary: Summary) -> list[tuple[str, str]]:
    """Each thing that is seen: what it is, and what it says."""
    # Translators: stands where the sheet leaves something open; vi: "chưa điền"
    not_typed = tr("not typed yet")
    first = not_typed if summary.first_day is None else date_text(summary.first_day)
    return [
        # Translators: vi: "Tên hợp đồng"
        (tr("Name of the offer"), summary.name),
        # Translators: vi: "Nơi làm"
        (tr("Place of work"), prefecture_name(summary.prefecture)),
        # Translators: vi: "Lương cơ bản"
        (tr("Basic wage"), _wage(summary) or not_typed),
        # Translators: vi: "Giờ làm một tháng"
        (tr("Hours in a month"), not_typed if summary.hours is None else _hours(summary.hours)),
        # Translators: vi: "Tiền nhà một tháng"
        (tr("Rent in a month"), yen_text(summary.rent)),
        # Translators: vi: "Ngày làm đầu tiên"
        (tr("First working day"), first),
        # Translators: vi: "Diện đi"
        (tr("Programme"), _programme(summary.programme)),
    ]


def slip_title(summary: Summary) -> str:
    """The heading above the payslip's lines; "" where there is none."""
    if summary.month is None:
        return ""
    # Translators: vi: "Phiếu lương tháng đầu, {month}"
    return tr("Payslip of the first month, {month}", month=month_text(summary.month))


def slip_rows(summary: Summary) -> list[tuple[str, str]]:
    """The payslip's lines, and at the end what stays."""
    if summary.net is None:
        return []
    # Translators: vi: "Cầm tay"
    net = (tr("Take-home"), _yen(summary.net, assumed=summary.assumed))
    return [*((_called(line), _yen(line.yen, assumed=line.assumed)) for line in summary.slip), net]


def _yen(yen: int, *, assumed: bool) -> str:
    return f"{_ASSUMED} {yen_text(yen)}" if assumed else yen_text(yen)


def never_text() -> str:
    """What is never seen of an offer, whatever is shared."""
    # Translators: vi: "Không bao giờ thấy: khoản vay, tiền đã nộp, những điểm cần xem, tiền để dành, ghi chú,
    # phiếu lương bạn đã nhập."
    return tr("Never seen: your loan, what you paid, what to look at, savings, notes, payslips you were given.")


def _wage(summary: Summary) -> str:
    if summary.monthly_wage:
        # Translators: a wage; vi: "{yen} một tháng", "{yen} một ngày", "{yen} một giờ"
        return tr("{yen} a month", yen=yen_text(summary.monthly_wage))
    if summary.daily_wage:
        return tr("{yen} a day", yen=yen_text(summary.daily_wage))
    if summary.hourly_wage:
        return tr("{yen} yen an hour", yen=number_text(summary.hourly_wage))
    return ""


def _hours(hours: Decimal) -> str:
    # Translators: of work; vi: "{hours} giờ"
    return tr("{hours} hours", hours=number_text(hours))


def _programme(code: str) -> str:
    if code == "esd":
        return tr("Employment for Skill Development 育成就労")
    return tr("Technical intern 技能実習") if code == "titp" else code


def _called(line: Amount) -> str:
    """A code that a newer version wrote stands as it is."""
    known = line_names().get(line.code)
    if known is None:
        return line.label or line.code
    return plain(line.label or known.ja) if language() == "ja" else plain(known.said)
