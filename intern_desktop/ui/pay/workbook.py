"""A table to work on with: payslips of all months, the plan, the offers and the findings as sheets of one XLSX file.

Numbers and days are typed as such. There are no formulas, and what she wrote herself can never become one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from intern_desktop.errors import UserError
from intern_desktop.furigana import plain
from intern_desktop.i18n import N_, date_text, tr
from intern_desktop.payroll import comparison
from intern_desktop.payroll.lines import PAID, line_names
from intern_desktop.payroll.sheet import rate_is_old
from intern_desktop.ui.paper.cells import Value, add_sheet, fill, without_signs
from intern_desktop.ui.paper.tongues import speaking
from intern_desktop.ui.pay import compare_offers, compare_words, findings_words
from intern_desktop.ui.pay.paper_parts import Order
from intern_desktop.ui.pay.payslip_rows import ASSUMED

if TYPE_CHECKING:  # what the engine says
    from intern_desktop.payroll.compared import Value as Compared
    from intern_desktop.payroll.plan import Plan

_NOTHING = N_("There is nothing to put into a table yet: first working day, wage and hours are needed.")


def written(order: Order) -> bytes:
    """The file's bytes. Raises UserError while nothing can be computed."""
    from openpyxl import Workbook as New

    plan = order.desk.plan()
    if plan is None:
        raise UserError(_NOTHING)
    made = New()
    with speaking(order.tongues.first):
        for at, (name, head, rows) in enumerate(_sheets(order, plan)):
            fill(add_sheet(made, name, at), head, rows, months=True)
        made.properties.title = without_signs(order.offer_name)
        made.properties.creator = without_signs(order.her_name) or "Intern Desktop"
    held = BytesIO()
    made.save(held)
    return held.getvalue()


Content = tuple[str, Sequence[str], Iterable[Sequence[Value]]]


def _sheets(order: Order, plan: Plan) -> Iterable[Content]:
    # Translators: names of the sheets of a table, as in the window; vi: "Phiếu lương", "Những tháng tới", "So sánh"
    yield tr("Payslips"), *_payslips(plan)
    yield tr("The months ahead"), *_plan(order, plan)
    yield tr("Compare"), *_offers(order)
    yield tr("What to look at"), *_findings(order)
    # Translators: name of a sheet of a table; vi: "Về bảng này"
    yield tr("About this table"), *_about(order, plan)


def _payslips(plan: Plan) -> tuple[Sequence[str], Iterable[Sequence[Value]]]:
    """A row for each month, a column for each line that any month has."""
    codes = [code for code in line_names() if any(_has(plan, code))]
    paid = [code for code in codes if line_names()[code].block == PAID]
    taken = [code for code in codes if line_names()[code].block not in (PAID, "total")]

    def name(code: str) -> str:
        return plain(line_names()[code].said)

    head = [tr("Month"), *map(name, paid), name("gross"), *map(name, taken), name("taken"), name("net"), _assumed()]
    rows: list[list[Value]] = []
    for one in plan.months:
        slip = one.slip
        amounts = [slip.yen(code) for code in paid], [-slip.yen(code) for code in taken]
        mark = ASSUMED if one.assumed is not None else ""
        rows.append([one.month, *amounts[0], slip.gross, *amounts[1], -slip.taken, slip.net, mark])
    return head, rows


def _has(plan: Plan, code: str) -> Iterable[bool]:
    return (line.code == code and bool(line.yen) for one in plan.months for line in one.slip.lines)


def _assumed() -> str:
    # Translators: a column that has ≈ where a month rests on assumed law; vi: "Luật tạm dùng"
    return tr("Assumed law")


def _plan(order: Order, plan: Plan) -> tuple[Sequence[str], Iterable[Sequence[Value]]]:
    head = [
        tr("Month"),
        tr("take-home"),
        tr("spent"),
        tr("sent home, with the fee"),
        tr("loan paid"),
        tr("left over"),
        tr("saved so far"),
        tr("saved so far, dong"),
        tr("loan still owed, dong"),
        _assumed(),
        # Translators: a column of a table; vi: "Việc xảy ra"
        tr("What happens"),
    ]
    sheet, rate = order.desk.sheet, order.desk.purse.exchange_rate
    has_loan = sheet is not None and sheet.loan is not None and rate is not None  # without a rate it is not reckoned
    events: dict[date, list[str]] = {}
    for event in plan.events:
        events.setdefault(event.month, []).append(plain(event.note.sentence))
    rows = [
        [
            one.month,
            one.slip.net,
            -one.living_costs,
            -(one.remittance + one.remittance_fee),
            -one.loan_payment,
            one.cash,
            one.saved,
            one.saved_vnd,
            one.loan_balance_vnd if has_loan else None,
            ASSUMED if one.assumed is not None else "",
            " ".join(events.get(one.month, ())),
        ]
        for one in plan.months
    ]
    return head, rows


def _offers(order: Order) -> tuple[Sequence[str], Iterable[Sequence[Value]]]:
    """A row for each thing that offers are compared by, a column for each offer she keeps."""
    offers = compare_offers.beside(order.desk, order.desk.sheets())
    # Translators: columns of a table of offers; vi: "Khoản", "Đơn vị"
    head = [tr("Line"), tr("Unit"), *(one.name for one in offers)]
    rows: list[list[Value]] = []
    for row in comparison.rows(offers):
        kinds = [value.kind for value in row.values if value is not None]
        rows.append([compare_words.row_name(row.name), _unit(kinds[0]), *(_cell(value) for value in row.values)])
    return head, rows


def _unit(kind: str) -> str:
    # Translators: units of a column; vi: "yên", "đồng", "giờ", "ngày", "tháng", "yên một giờ"
    units = {
        "yen": tr("yen"),
        "vnd": tr("dong"),
        "percent": "%",
        "hours": tr("hours"),
        "days": tr("days"),
        "months": tr("months"),
        "yen_hour": tr("yen an hour"),
    }
    return units.get(kind, "")


def _cell(value: Compared | None) -> Value:
    """A number or a day as such; a span, a place or several counts as words."""
    if value is None:
        return None
    if value.high is not None or isinstance(value.low, (str, tuple)):
        return compare_words.value_text(value, exact=True)
    return value.low


def _findings(order: Order) -> tuple[Sequence[str], Iterable[Sequence[Value]]]:
    # Translators: columns of a table of findings; vi: "Mức", "Điều thấy được", "Quy định", "Hỏi ai điều gì", "Nguồn",
    # "Địa chỉ", "Kiểm tra ngày"
    head = [
        tr("How serious"),
        tr("What stands out"),
        tr("Rule"),
        tr("What to ask"),
        tr("Source"),
        tr("Address"),
        tr("Checked"),
    ]
    rows: list[list[Value]] = []
    if order.desk.sheet is not None:
        for one in order.desk.pricing.findings(order.desk.sheet, order.desk.purse, order.tongues.first):
            source = one.sources[0] if one.sources else None
            rows.append(
                [
                    findings_words.group_name(one.severity),
                    plain(one.message.sentence),
                    findings_words.rule_text(one),
                    plain(one.ask.sentence),
                    "" if source is None else plain(source.title),
                    "" if source is None else source.address,
                    None if source is None else source.checked,
                ]
            )
    return head, rows


def _about(order: Order, plan: Plan) -> tuple[Sequence[str], Iterable[Sequence[Value]]]:
    rate, known = order.desk.purse.exchange_rate, plan.totals.assumed
    rows: list[list[Value]] = [
        [tr("Offer"), order.offer_name],
        # Translators: vi: "Ngày tính"
        [tr("Computed on"), order.today],
        [tr("Unit"), tr("yen, but where dong is said")],
    ]
    if rate is not None:
        # Translators: vi: "Số đồng đổi một yên", "Tỷ giá ngày"
        rows += [[tr("Dong for one yen"), rate.vnd_per_yen], [tr("Rate of"), rate.on]]
        if rate_is_old(rate, order.today):
            rows.append(["", tr("This rate is older than 30 days.")])
    if known is not None:
        said = tr(
            "The law is published until {day}; after that it is assumed unchanged.", day=date_text(known, "short")
        )
        rows.append([ASSUMED, said])
    rows.append(["", tr("This is a computation, no promise: contract and payslip are what counts.")])
    return [tr("About this table"), ""], rows
