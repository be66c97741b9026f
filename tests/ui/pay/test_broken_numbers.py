"""The same offer shows the same yen wherever it is shown."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import msgspec
import pytest
from openpyxl import load_workbook

from intern_desktop.errors import UserError
from intern_desktop.i18n import yen_text
from intern_desktop.ui.pay import month_slip, papers, workbook
from tests.ui.pay.papers import NAME, SHEET, desk_with, order
from tests.ui.pay.recorded import drawn, squeezed


def document(desk):
    return next(one for one in papers.PAPERS if one.name == "payslip").make(order(desk, "en"))


@pytest.mark.parametrize("month", [date(2027, 4, 1), date(2027, 12, 1), date(2028, 6, 1), date(2029, 1, 1)])
def test_the_printed_payslip_is_that_of_the_screen_with_raises_resident_tax_and_year_end(commands, month):
    desk = desk_with(commands)
    desk.choose_month(month)
    shown = month_slip.shown_month(desk.pricing, desk.sheet, desk.purse, month)
    said = drawn(document(desk))
    assert squeezed(yen_text(shown.slip.net)) in said
    assert squeezed(yen_text(shown.slip.gross)) in said


@pytest.mark.parametrize(
    "wrong",
    [{"daily_hours": Decimal(0), "scheduled_hours": None}, {"birthday": date(9999, 12, 31)}, {"prefecture": ""}],
)
def test_an_offer_that_cannot_be_leads_to_a_sentence_instead_of_a_printed_payslip(commands, wrong):
    sheet = msgspec.structs.replace(SHEET, offer=msgspec.structs.replace(SHEET.offer, **wrong))
    desk = desk_with(commands, **{NAME: sheet})
    with pytest.raises(UserError):
        document(desk)


@pytest.mark.parametrize("name", ["=1+1", "@SUM(1)", "a\x0bb", "x\x00y", "[a]:*?/\\", "a" * 300, "\U0001f600" * 40])
def test_a_table_can_be_opened_whatever_the_offer_is_called(commands, name):
    offer = msgspec.structs.replace(SHEET.offer, deductions={name: 1_000, "rent": 30_000})
    desk = desk_with(commands, **{name: msgspec.structs.replace(SHEET, offer=offer)})
    table = load_workbook(BytesIO(workbook.written(order(desk, "vi"))))
    cells = [cell for sheet in table for row in sheet.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    lived = {month.slip.net for month in desk.plan().months if month.contract_month}
    assert lived <= {cell.value for cell in cells}
