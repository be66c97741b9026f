"""The sentences that decide between three and four offers, each recomputed from what its reader takes it to compare.

Found by sheets made at random: the second sentence counted from another offer than the first one names, and of two
offers whose hour is alike neither sentence named a third that leaves much more a month.
"""

from intern_desktop.payroll.compared import Compared
from intern_desktop.payroll.comparison import Beside
from intern_desktop.payroll.verdict import decide


def beside(name, month, hours):
    """One offer of a year: net yen and hours worked of an average month, both whole."""
    return Beside(name, Compared({}, 12 * month, (12 * hours, 1), 12, ()))


def said(*offers):
    return [step.sentence for step in decide(offers).says]


def test_month_and_hours_are_counted_from_the_offer_that_was_named():
    """A 1,200 yen an hour, B 1,150, C 1,000. Against B: 13,500 yen for 5 hours more. C is not what "also" goes on."""
    offers = beside("A", 186_000, 155), beside("B", 172_500, 150), beside("C", 175_000, 175)
    assert said(*offers) == [
        "A leaves more for each hour worked: 50 yen more than B.",
        "It also leaves 13,500 yen more a month.",
    ]


def test_fewer_hours_are_said_only_against_the_offer_that_was_named():
    """A works 155 hours, B 160, C 200: 5 hours less than B, by 186,000 - 184,000 yen."""
    offers = beside("A", 186_000, 155), beside("B", 184_000, 160), beside("C", 170_000, 200)
    assert said(*offers)[1] == "It also leaves 2,000 yen more a month, for 5 hours of work less."


def test_a_third_that_leaves_much_more_a_month_is_named_where_two_hours_are_alike():
    """A and B leave 1,200 an hour; C 1,100, but 220,000 a month for 200 hours: 34,000 yen and 45 hours more than A."""
    offers = beside("A", 186_000, 155), beside("B", 180_000, 150), beside("C", 220_000, 200)
    assert said(*offers) == [
        "An hour worked leaves nearly the same in A and B.",
        "A leaves 6,000 yen more a month, but asks 5 hours of work more.",
        "C leaves 34,000 yen more a month, but asks 45 hours of work more.",
    ]


def test_of_two_alike_nothing_is_said_twice():
    offers = beside("A", 186_000, 155), beside("B", 198_000, 165)
    assert said(*offers) == [
        "An hour worked leaves nearly the same in B and A.",
        "B leaves 12,000 yen more a month, but asks 10 hours of work more.",
    ]
