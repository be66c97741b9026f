"""Between the form and the Offer: what the form has no field for is kept, and a mistake is told at a field."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from intern_desktop import i18n
from intern_desktop.payroll.offer import Allowance, Hours, Offer
from intern_desktop.ui.pay import offer_values, offer_words
from intern_desktop.ui.pay.offer_values import Typing, values_of

FIRST_DAY, OCTOBER = date(2026, 9, 1), date(2026, 10, 1)
PLAIN = Offer(prefecture="13", monthly_wage=200_000, scheduled_hours=Decimal(155), first_day=FIRST_DAY)
SKILL = Allowance(name="資格手当", yen=5_000, kind="pay")
SECOND_PAY = Allowance(name="役職手当", yen=2_000, kind="pay")
FAMILY = Allowance(name="家族手当", yen=3_000, kind="family")
TRAIN = Allowance(name="電車代", yen=4_000, kind="commuting")
RICH = msgspec.structs.replace(
    PLAIN,
    allowances=(SKILL, SECOND_PAY, FAMILY, TRAIN),
    deductions={"rent": 20_000, "utilities": 6_000, "組合費": 500},
    overtime=Hours(overtime_hours=Decimal(60), over_60_hours=Decimal(5)),
    standard_remuneration=200_000,
    resident_tax=3_000,
)


@pytest.fixture(autouse=True)
def english():
    i18n.use("en")


def typed(offer, **said):
    return Typing(offer, values_of(offer)).take({**values_of(offer), **said})


@pytest.mark.parametrize("offer", [PLAIN, RICH])
def test_an_offer_that_is_only_looked_at_stays_as_it_is(offer):
    assert typed(offer) == offer


def test_rent_and_utilities_are_shown_as_one_sum():
    assert values_of(RICH)["housing"] == 26_000
    assert values_of(PLAIN)["housing"] is None


def test_another_wage_leaves_all_that_the_form_does_not_ask_alone():
    assert typed(RICH, pay=210_000) == msgspec.structs.replace(RICH, monthly_wage=210_000)


def test_a_rent_is_typed_under_the_name_it_has_on_the_sheet():
    lodging = msgspec.structs.replace(PLAIN, deductions={"寮費": 20_000, "組合費": 500})
    assert values_of(lodging)["housing"] == 20_000
    assert typed(lodging, housing=25_000).deductions == {"寮費": 25_000, "組合費": 500}
    assert typed(PLAIN, housing=33_000).deductions == {"rent_and_utilities": 33_000}


def test_the_sum_of_the_form_pays_as_rent_did_to_the_yen():
    from intern_desktop.payroll.law import Law
    from intern_desktop.payroll.payslip import compute

    month = date(2026, 11, 1)
    sum_, rent = (
        compute(msgspec.structs.replace(RICH, deductions={name: 33_000}), month, Law.assumed(month))
        for name in ("rent_and_utilities", "rent")
    )
    assert (sum_.net, sum_.taken) == (rent.net, rent.taken)
    line = sum_.line("rent_and_utilities")
    assert (line.yen, line.agreed, line.name.name["en"]) == (-33_000, True, "Rent and utilities")


def test_an_offer_kept_before_with_rent_alone_keeps_its_name():
    old = msgspec.structs.replace(PLAIN, deductions={"rent": 33_000})
    assert typed(old, housing=25_000).deductions == {"rent": 25_000}


def test_rent_and_utilities_typed_apart_are_never_lost():
    assert typed(RICH, housing=1_000, pay=210_000).deductions == RICH.deductions
    assert (offer_values.is_split(RICH), offer_values.is_split(PLAIN)) == (True, False)


def test_an_amount_that_was_emptied_for_a_moment_comes_back_under_its_own_name():
    lodging = msgspec.structs.replace(PLAIN, deductions={"寮費": 20_000, "組合費": 500})
    typing = Typing(lodging, values_of(lodging))
    assert typing.take({**values_of(lodging), "housing": None}).deductions == {"組合費": 500}
    assert typing.take(values_of(lodging)) == lodging


def test_what_is_tried_is_not_typed():
    typing = Typing(PLAIN, values_of(PLAIN))
    assert typing.tried({"pay": 1}).monthly_wage == 1
    assert typing.take({}) == PLAIN


def test_another_way_of_being_paid_moves_the_wage_and_asks_for_days_only_by_the_day():
    by_hour = typed(PLAIN, pay_form="hourly", pay=Decimal("1290.5"))
    assert (by_hour.monthly_wage, by_hour.daily_wage, by_hour.hourly_wage) == (None, None, Decimal("1290.5"))
    by_day = typed(PLAIN, pay_form="daily", pay=9_000, days=Decimal(21))
    assert (by_day.monthly_wage, by_day.daily_wage, by_day.days) == (None, 9_000, Decimal(21))
    back = typed(by_day, pay_form="monthly")
    assert (back.monthly_wage, back.daily_wage, back.days) == (9_000, None, None)


def test_an_emptied_wage_or_hour_is_not_typed_and_an_emptied_day_stays_as_it_was():
    found = typed(PLAIN, pay=None, hours=None, start=None)
    assert (found.monthly_wage, found.scheduled_hours, found.first_day) == (0, None, FIRST_DAY)
    assert offer_words.missing(values_of(found), found).field == "pay"


def test_hours_need_not_be_typed_where_the_days_off_and_the_hours_of_a_day_stand():
    by_year = msgspec.structs.replace(PLAIN, scheduled_hours=None, annual_holidays=105, daily_hours=Decimal(8))
    assert offer_words.missing(values_of(by_year), by_year) is None
    assert offer_words.missing(values_of(PLAIN) | {"hours": None}, PLAIN).field == "hours"


@pytest.mark.parametrize(
    ("changed", "field", "words"),
    [
        ({"monthly_wage": -1}, "pay", "never below 0"),
        ({"scheduled_hours": Decimal(1860)}, "hours", "hours of a year"),
        ({"first_day": date(2010, 1, 1)}, "start", "from 2015 to 2040"),
        ({"overtime": Hours(over_60_hours=Decimal(300))}, "overtime_hours", "from 0 to 320"),
        ({"deductions": {"rent": -1}}, "housing", "yen for one"),
        ({"deductions": {"寮費": -1}}, "housing", "yen for one"),
        ({"deductions": {"meals": -1}}, "deductions.meals", "yen for one"),
        ({"resident_tax": -1}, "resident_tax", "yen for one"),
    ],
)
def test_a_mistake_is_told_at_the_field_of_the_form(changed, field, words):
    [(place, said)] = offer_values.wrong(msgspec.structs.replace(PLAIN, **changed)).items()
    assert (place, words in said) == (field, True), said
