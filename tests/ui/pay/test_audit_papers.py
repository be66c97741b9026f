"""What stands on paper as on the screen: rules before sums, and the mark of assumed law on each line that is shared."""

from datetime import date
from decimal import Decimal

import pytest

from intern_desktop.classroom.sharing import summary_of
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import compute
from intern_desktop.ui.pay import shared_words
from intern_desktop.ui.pay.papers import PAPERS
from tests.ui.pay.papers import NAME, OTHER, SHEET, desk_with, order
from tests.ui.pay.recorded import drawn, squeezed


@pytest.fixture
def compared(qapp, look, commands):
    """Two offers on paper, the second asks for a deposit and keeps the passport."""
    desk = desk_with(commands, **{"Linh kiện Minato": OTHER, NAME: SHEET})
    document = next(paper for paper in PAPERS if paper.name == "comparison").make(order(desk, "en"))
    return drawn(document)


def test_what_a_rule_has_against_an_offer_is_printed_before_any_sum(compared):
    """docs/decisions/comparison.md: said before any sum, on paper as in the window."""
    assert squeezed(f"{NAME}: ") in compared
    assert compared.index(squeezed(f"{NAME}: ")) < compared.index(squeezed("leaves more for each hour worked"))


def test_a_shared_slip_marks_the_lines_that_rest_on_assumed_law_and_no_other():
    """May 2027: premiums and tax are assumed, wage and rent are the contract's."""
    offer = Offer(
        prefecture="13",
        monthly_wage=210_000,
        scheduled_hours=Decimal(155),
        deductions={"rent": 30_000},
        first_day=date(2027, 5, 1),
        premium_timing="same_month",
    )
    month = date(2027, 5, 1)
    shared = summary_of("Hoa Sen", offer, compute(offer, month, Law.assumed(month)))
    marked = {line.code for line in shared.slip if line.assumed}
    assert marked >= {"health_insurance", "employment_insurance", "income_tax"}
    assert marked.isdisjoint({"wage", "rent"})
    said = [words for _, words in shared_words.slip_rows(shared)]
    assert [words.startswith("≈ ") for words in said] == [line.assumed for line in shared.slip] + [True]
