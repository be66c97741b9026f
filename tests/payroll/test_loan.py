"""A loan in dong against an amortisation with exact fractions, and yen into dong."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from intern_desktop.payroll.course import ExchangeRate, Loan, Remittance
from intern_desktop.payroll.loan import dong_band, dong_for, level_payment, pay, received, yen_for

LOANS = [
    (80_000_000, "0.0624", 24),
    (120_000_000, "0.099", 36),
    (100_000_000, "0.12", 12),
    (35_750_001, "0.0795", 60),
    (1_000, "0.5", 2),
    (187_500_000, "0.0001", 33),
]


def loan_of(principal, rate, months):
    return Loan(principal_vnd=principal, annual_rate=Decimal(rate), months=months)


def schedule(loan):
    """All payments, one after the other."""
    balance, done = loan.principal_vnd, []
    for number in range(1, loan.months + 1):
        one = pay(loan, level_payment(loan), balance, number)
        balance = one.balance
        done.append(one)
    return done


@pytest.mark.parametrize(("principal", "rate", "months"), LOANS)
def test_the_level_payment_is_worth_the_loan(principal, rate, months):
    """So many payments, each taken back by the month's rate for every month it lies ahead, are the principal."""
    worth_of_one = sum(1 / (1 + Fraction(rate) / 12) ** ahead for ahead in range(1, months + 1))
    exact = principal / worth_of_one
    assert abs(level_payment(loan_of(principal, rate, months)) - exact) <= Fraction(1, 2)


@pytest.mark.parametrize(("principal", "rate", "months"), LOANS)
def test_every_payment_is_interest_and_a_part_of_the_loan(principal, rate, months):
    balance = principal
    for one in schedule(loan_of(principal, rate, months)):
        exact = balance * Fraction(rate) / 12
        assert -Fraction(1, 2) < one.interest - exact <= Fraction(1, 2)
        assert one.balance == balance + one.interest - one.payment
        balance = one.balance
    assert balance == 0


@pytest.mark.parametrize(("principal", "rate", "months"), LOANS)
def test_the_last_payment_differs_by_roundings_only(principal, rate, months):
    """Half a dong of each month's interest and half of each payment, grown to the end."""
    loan = loan_of(principal, rate, months)
    done = schedule(loan)
    assert all(one.payment == level_payment(loan) for one in done[:-1])
    grown = (1 + Fraction(rate) / 12) ** months
    assert abs(done[-1].payment - level_payment(loan)) <= months * grown + 1


def test_a_loan_worked_out_by_hand():
    """1,000 dong at 50 % over two months. The month's rate is 1/24: level 1000 / (24/25 + 576/625) = 531.46, so 531.
    Interest 41.67, 42: 511 are left. Then 21.29, 21: the last pays 532."""
    first, last = schedule(loan_of(1_000, "0.5", 2))
    assert (first.payment, first.interest, first.balance) == (531, 42, 511)
    assert (last.payment, last.interest, last.balance) == (532, 21, 0)


def test_half_a_dong_of_interest_is_a_whole_one():
    """1,000 x 0.6 % / 12 = 0.5; 999 of it are 0.4995."""
    loan = loan_of(1_000, "0.006", 12)
    assert pay(loan, 84, 1_000, 1).interest == 1
    assert pay(loan, 84, 999, 1).interest == 0


def test_a_loan_without_interest_is_shared_evenly():
    done = schedule(loan_of(100_000, "0", 3))
    assert [one.payment for one in done] == [33_333, 33_333, 33_334]
    assert {one.interest for one in done} == {0}


def test_half_a_dong_of_the_level_payment_goes_up():
    assert level_payment(loan_of(5, "0", 2)) == 3
    assert [one.payment for one in schedule(loan_of(5, "0", 2))] == [3, 2]


def test_never_more_is_paid_than_is_owed():
    """7 dong over 4 months: 1.75, so 2 a month; the last month pays the one that is left."""
    assert [one.payment for one in schedule(loan_of(7, "0", 4))] == [2, 2, 2, 1]
    early = pay(loan_of(10, "0", 4), 3, 2, 2)
    assert (early.payment, early.balance) == (2, 0)


def test_the_last_month_clears_whatever_is_left():
    assert pay(loan_of(90_000, "0.12", 3), 10, 50_000, 3).payment == 50_500
    assert pay(loan_of(90_000, "0.12", 3), 10, 50_000, 4).balance == 0


def rate_of(rate, band="0"):
    return ExchangeRate(vnd_per_yen=Decimal(rate), on=date(2026, 7, 14), band=Decimal(band))


def test_dong_and_yen_go_half_up():
    assert dong_for(3, rate_of("161.5")) == 485
    assert dong_for(1, rate_of("161.4999")) == 161
    assert yen_for(323, rate_of("161.5")) == 2
    assert yen_for(80, rate_of("160")) == 1
    assert yen_for(79, rate_of("160")) == 0
    assert dong_for(-1, rate_of("160")) == -160


def test_the_band_is_what_the_yen_may_be_worth():
    assert dong_band(100_000, rate_of("160", "0.05")) == (15_200_000, 16_800_000)
    assert dong_band(-100_000, rate_of("160", "0.05")) == (-16_800_000, -15_200_000)
    assert dong_band(100_000, rate_of("160")) == (16_000_000, 16_000_000)


def test_the_spread_goes_off_what_is_sent():
    """60,000 x 165.5 x 0.99 = 9,830,700."""
    assert received(Remittance(yen=60_000, fee_yen=1_500, spread=Decimal("0.01")), rate_of("165.5")) == 9_830_700
    assert received(Remittance(yen=60_000, fee_yen=1_500), rate_of("165.5")) == 9_930_000
    assert received(Remittance(yen=1, spread=Decimal("0.5")), rate_of("161")) == 81
    assert received(Remittance(), rate_of("165.5")) == 0


@pytest.mark.parametrize(
    ("band", "low", "high"), [("0.1", 144_000, 176_000), ("10", 150_000, 170_000), ("0", 160_000, 160_000)]
)
def test_a_band_is_a_share_or_dong(band, low, high):
    """1,000 yen at 160 dong: a tenth of it, or ten dong, to each side."""
    rate = ExchangeRate(vnd_per_yen=Decimal(160), on=date(2026, 7, 14), band=Decimal(band))
    assert dong_band(1_000, rate) == (low, high)
    assert dong_band(-1_000, rate) == (-high, -low)
