"""≈ stands before a figure that rests on assumed law, and before no other: each case where it was found wrong.

What is known how long stands in rates.toml: health insurance to the premium of February 2027, employment insurance to
March 2027, the tax table of 2027 to its December, the minimum wages to September 2027.
"""

from datetime import date
from decimal import Decimal

import msgspec

from intern_desktop.payroll import prospects
from intern_desktop.payroll.course import ExchangeRate, Lecture, Raise, Remittance
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.ui.pay import ahead_notes, ahead_words, form_annex, form_notes


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


def years(purse, **said):
    """Three months that are known to the last: December 2026 to February 2027."""
    one = msgspec.structs.replace(sheet(date(2026, 12, 1)), lecture=Lecture(months=0), stay_months=3, **said)
    return one, prospects.prospect(one, purse)


def test_no_sum_of_known_months_is_marked_and_what_was_sent_is_as_fine_as_the_whole():
    """Sent home: three times 30,000 yen at 165.5 dong."""
    rate = ExchangeRate(vnd_per_yen=Decimal("165.5"), on=date(2026, 11, 20))
    purse = Purse(exchange_rate=rate, remittance=Remittance(yen=30_000), goal_vnd=10_000_000)
    one, found = years(purse)
    home = prospects.home(found)
    said = ahead_words.home_answer(found, home, purse, exact=False)
    goal = ahead_words.goal_answer(prospects.reach(one, purse, found), home, exact=False)
    assert "≈" not in f"{said.said} {said.why} {goal.said} {goal.why}"
    assert "14,895,000 dong of it sent home before." in said.why


def test_a_span_is_marked_for_the_end_that_is_assumed_and_the_sum_within_it_is_not():
    """80 hours of overtime lead beyond 350,000 yen, where the tax table of 2027 at hand ends."""
    dear = Offer(prefecture="13", monthly_wage=260_000, scheduled_hours=Decimal(155), first_day=date(2026, 12, 1))
    _, found = years(Purse(), offer=dear, many_hours=Decimal(80))
    said = ahead_words.home_answer(found, prospects.home(found), Purse(living_costs=1), exact=False)
    assert said.said.startswith("≈ ")
    assert "≈" not in said.why


def test_yen_of_an_event_are_marked_in_a_month_of_assumed_law_and_a_raise_is_not():
    one = sheet(date(2026, 12, 1), stay_months=20, raises=(Raise(contract_month=13, yen=3_000),))
    notes = [note.words for note in ahead_notes.event_notes(prospects.prospect(one, Purse()).usual)]
    given_back = [words for words in notes if words.startswith("The year-end adjustment gives back")]
    assert [("≈" in words) for words in given_back] == [False, True], "December 2026 is known, that of 2027 is not"
    assert "The wage rises by 3,000 yen a month." in notes
