"""A loan in dong, repaid in level monthly payments, and money sent home."""

import msgspec

from intern_desktop.payroll.course import ExchangeRate, Loan, Remittance
from intern_desktop.payroll.yen import exact, round_half_up

MONTHS_OF_YEAR = 12


class Payment(msgspec.Struct, frozen=True, gc=False):
    """One month of a loan in dong: what is paid, the interest in it, and what is owed afterwards."""

    payment: int
    interest: int
    balance: int


def level_payment(loan: Loan) -> int:
    """What is paid each month so that the loan ends with its last month: the annuity, whole dong half up."""
    n, d = exact(loan.annual_rate)
    rate, whole = n, d * MONTHS_OF_YEAR
    if not rate:
        return round_half_up(loan.principal_vnd, loan.months)
    grown, plain = (whole + rate) ** loan.months, whole**loan.months
    return round_half_up(loan.principal_vnd * rate * grown, whole * (grown - plain))


def pay(loan: Loan, level: int, balance: int, number: int) -> Payment:
    """The payment of so manieth month (1 is the first) on what is owed; the last clears the rest.

    A month's interest is a twelfth of the year's on the balance, whole dong half up.
    """
    n, d = exact(loan.annual_rate)
    interest = round_half_up(balance * n, d * MONTHS_OF_YEAR)
    owed = balance + interest
    payment = owed if number >= loan.months else min(level, owed)
    return Payment(payment, interest, owed - payment)


def yen_for(dong: int, rate: ExchangeRate) -> int:
    """So many dong in yen at a rate, half up."""
    n, d = exact(rate.vnd_per_yen)
    return round_half_up(dong * d, n)


def dong_for(yen: int, rate: ExchangeRate) -> int:
    """So many yen in dong at a rate, half up; negative yen are owed."""
    n, d = exact(rate.vnd_per_yen)
    return round_half_up(yen * n, d)


def dong_band(yen: int, rate: ExchangeRate) -> tuple[int, int]:
    """The same when the yen is worth as little and as much as the band allows."""
    (n, d), (band, of) = exact(rate.vnd_per_yen), exact(rate.band)
    by = band * d if rate.band >= 1 else band * n
    low, high = round_half_up(yen * (n * of - by), d * of), round_half_up(yen * (n * of + by), d * of)
    return min(low, high), max(low, high)


def received(sent: Remittance, rate: ExchangeRate) -> int:
    """The dong that arrive for what is sent in a month: yen x rate x (1 - spread), half up."""
    (n, d), (spread, of) = exact(rate.vnd_per_yen), exact(sent.spread)
    return round_half_up(sent.yen * n * (of - spread), d * of)
