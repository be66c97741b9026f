"""The sums of the table that is taken along, added up again cell by cell."""

from datetime import date
from io import BytesIO

import msgspec
import pytest
from openpyxl import load_workbook

from intern_desktop.ui.pay import workbook
from tests.ui.pay.papers import PURSE, desk_with, order


def sheets_of(desk):
    return load_workbook(BytesIO(workbook.written(order(desk, "en"))))


def rows(sheet):
    head, *months = sheet.iter_rows(values_only=True)
    return [dict(zip(head, month, strict=True)) for month in months]


@pytest.fixture
def desk(qapp, look, commands):
    return desk_with(commands)


def test_each_payslip_adds_up(desk):
    """What is paid makes the gross, what is taken its sum, and both the net: of every month."""
    sheet = sheets_of(desk)["Payslips"]
    head = [cell.value for cell in sheet[1]]
    gross, taken = head.index("Gross pay"), head.index("Taken off in all")
    for month in sheet.iter_rows(min_row=2, values_only=True):
        assert isinstance(month[0], date)
        assert sum(month[1:gross]) == month[gross]
        assert sum(month[gross + 1 : taken]) == month[taken]
        assert month[gross] + month[taken] == month[taken + 1]


def test_what_is_left_over_adds_up_to_what_is_saved(desk):
    so_far = 0
    for month in rows(sheets_of(desk)["The months ahead"]):
        left = sum(month[name] for name in ("take-home", "spent", "sent home, with the fee", "loan paid"))
        so_far += left
        assert (month["left over"], month["saved so far"]) == (left, so_far)


def test_without_a_rate_nothing_is_said_of_a_loan_that_cannot_be_reckoned(desk):
    """The loan is in dong: without a rate no payment of it is planned, so the table may not say that 0 are owed."""
    owed = "loan still owed, dong"
    assert rows(sheets_of(desk)["The months ahead"])[0][owed] == desk.sheet.loan.principal_vnd
    desk.change_purse(msgspec.structs.replace(PURSE, exchange_rate=None))
    assert {month[owed] for month in rows(sheets_of(desk)["The months ahead"])} == {None}
