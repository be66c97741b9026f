"""What the lists of the whole sheet hold: allowances, deductions of the free lines, raises, bonuses."""

from datetime import date

from intern_desktop.i18n import N_, month_text, tr
from intern_desktop.payroll.course import Bonus, Raise
from intern_desktop.payroll.earlier_offer import NAMES
from intern_desktop.payroll.month import later
from intern_desktop.payroll.offer import Allowance, PayKind
from intern_desktop.payroll.sheet import LONGEST_STAY
from intern_desktop.ui.pay.form_lists import Cells, ListColumn, ListKind

_KIND_NOTES = {
    # Translators: vi: "Vào giá một giờ, vào lương tối thiểu, vào bảo hiểm và thuế."
    "pay": N_("Counts in the worth of an hour, beside the minimum wage, for insurance and tax."),
    # Translators: vi: "Vào giá một giờ khi tính làm thêm, không vào lương tối thiểu."
    "attendance": N_("Counts in the worth of an hour of overtime, not beside the minimum wage."),
    # Translators: vi: "Vào lương tối thiểu, không vào giá một giờ khi tính làm thêm."
    "housing": N_("Counts beside the minimum wage, not in the worth of an hour of overtime."),
    # Translators: vi: "Không vào giá một giờ, không vào lương tối thiểu."
    "family": N_("Counts neither in the worth of an hour nor beside the minimum wage."),
    # Translators: vi: "Không bị thuế tới một mức, nhưng tính vào bậc bảo hiểm."
    "commuting": N_("Free of income tax up to a bound, but it counts for the insurance grade."),
}


def allowance_kinds() -> list[tuple[object, str]]:
    """The kinds of allowances in words."""
    return [
        # Translators: kinds of allowances; vi: "Công việc, chức vụ"
        ("pay", tr("For work or rank")),
        # Translators: vi: "Chuyên cần 皆勤"
        ("attendance", tr("For attendance 皆勤")),
        # Translators: vi: "Nhà ở 住宅"
        ("housing", tr("For housing 住宅")),
        # Translators: vi: "Gia đình 家族"
        ("family", tr("For family 家族")),
        # Translators: vi: "Đi lại 通勤"
        ("commuting", tr("For commuting 通勤")),
    ]


def _allowance(cells: Cells) -> Allowance | None:
    name, yen, kind = cells
    if not name and yen is None:
        return None
    known: PayKind = kind or "pay"
    return Allowance(name=name or NAMES.get(known, NAMES["pay"]), yen=yen or 0, kind=known)


def _allowance_note(cells: Cells, _first: date | None) -> str:
    note = _KIND_NOTES[cells[2] or "pay"]
    return tr(note)


def _deduction(cells: Cells) -> tuple[str, int] | None:
    name, yen = cells
    return None if not name and yen is None else (name or "その他", yen or 0)


def _raise(cells: Cells) -> Raise | None:
    month, yen = cells
    return None if month is None and yen is None else Raise(contract_month=month or 0, yen=yen or 0)


def _bonus(cells: Cells) -> Bonus | None:
    month, yen = cells
    return None if month is None and yen is None else Bonus(contract_month=month or 0, yen=yen or 0)


def _raise_note(cells: Cells, first: date | None) -> str:
    month = _month(cells, first)
    # Translators: beside a raise: from which month on; vi: "từ lương {month}"; ja: "{month}分の賃金から"
    return "" if month is None else tr("from the wage of {month} on", month=month_text(month))


def _bonus_note(cells: Cells, first: date | None) -> str:
    month = _month(cells, first)
    # Translators: beside a bonus: with which wage it is paid; vi: "cùng lương {month}"; ja: "{month}分の賃金と一緒に"
    return "" if month is None else tr("with the wage of {month}", month=month_text(month))


def _month(cells: Cells, first: date | None) -> date | None:
    """The month that is meant by a month of the contract."""
    number = cells[0]
    return later(first, number - 1) if first is not None and 1 <= (number or 0) <= LONGEST_STAY else None


# Translators: vi: "Tên như trên giấy"
_NAME = ListColumn("text", N_("Name as on the sheet"))
# Translators: vi: "Yên một tháng"
_YEN = ListColumn("number", N_("Yen a month"), N_("yen"), 132, "5000")
# Translators: vi: "Tháng thứ mấy của hợp đồng"
_MONTH = ListColumn("number", N_("Month of the contract"), N_("(month)"), 132, "13")

_KINDS = {
    "allowances": ListKind(
        # Translators: vi: "Loại phụ cấp"
        (_NAME, _YEN, ListColumn("choice", N_("Kind of allowance"), "", 184)),
        _allowance,
        lambda one: [one.name, one.yen, one.kind],
        # Translators: vi: "Thêm phụ cấp, nếu giấy có ghi"
        N_("Add an allowance, if the sheet has one"),
        allowance_kinds,
        _allowance_note,
        letters=True,
    ),
    "deductions": ListKind(
        (_NAME, _YEN),
        _deduction,
        list,
        # Translators: vi: "Thêm khoản trừ"
        N_("Add a deduction"),
        least=2,
    ),
    "raises": ListKind(
        # Translators: vi: "Tăng bao nhiêu yên"
        (_MONTH, ListColumn("number", N_("Yen more"), N_("yen"), 132, "5000")),
        _raise,
        lambda one: [one.contract_month or None, one.yen],
        # Translators: vi: "Thêm một lần tăng lương"
        N_("Add a raise"),
        note=_raise_note,
    ),
    "bonuses": ListKind(
        # Translators: vi: "Thưởng bao nhiêu yên"
        (_MONTH, ListColumn("number", N_("Yen of bonus"), N_("yen"), 132, "50000")),
        _bonus,
        lambda one: [one.contract_month or None, one.yen],
        # Translators: vi: "Thêm một lần thưởng"
        N_("Add a bonus"),
        note=_bonus_note,
    ),
}


def list_of(kind: str) -> ListKind:
    """What a list of this kind of field holds."""
    return _KINDS[kind]
