"""≈ stands before a figure that rests on assumed law, and before no other: each case where it was found wrong.

What is known how long stands in rates.toml: health insurance to the premium of February 2027, employment insurance to
March 2027, the tax table of 2027 to its December, the minimum wages to September 2027.
"""

from datetime import date
from decimal import Decimal

import msgspec

from intern_desktop.payroll.course import Lecture
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.sheet import Sheet
from intern_desktop.ui.pay import form_annex, form_notes


def sheet(first_day, **said):
    offer = Offer(prefecture="13", monthly_wage=210_000, scheduled_hours=Decimal(155), first_day=first_day)
    return Sheet(offer=offer, lecture=Lecture(months=1), **said)


def beside_the_annex(one):
    notes = form_annex.notes(one, form_notes.annex_of(one), None)
    return {name: notes[name].computed for name in form_annex.LINES}, notes["annex_hour"].side


def test_the_annex_marks_the_sums_that_rest_on_assumed_law_alone():
    """March 2027: health insurance is not known, employment insurance is, and the wage is the contract's own."""
    sums, _ = beside_the_annex(sheet(date(2027, 3, 1)))
    marked = {name for name, said in sums.items() if said.startswith("≈")}
    assert marked == {"social", "tax", "total", "net"}


def test_a_minimum_wage_beyond_the_known_ones_is_marked():
    assert beside_the_annex(sheet(date(2027, 4, 1)))[1] == "Tokyo: 1,280"
    assert beside_the_annex(sheet(date(2027, 10, 1)))[1] == "Tokyo: ≈ 1,280"


def test_who_is_no_resident_in_the_first_year_sees_that_tax_beside_the_annex():
    """20.42 % of 210,000 yen, as on the payslip of the same month; by the table it would be a tenth of that."""
    one = sheet(date(2026, 12, 1), first_year_non_resident=True)
    assert beside_the_annex(one)[0]["tax"] == "42,882"
    resident = msgspec.structs.replace(one, first_year_non_resident=False)
    assert beside_the_annex(resident)[0]["tax"] != "42,882"
