"""What the law says, worded again in exact fractions: the tests work their expectations out here, not in the program.

Rates were typed from other copies than those behind resources/law: the insurer's sheets of fiscal 2026 as
jp-money-data extracts them, of 2024 and 2025 as a public payroll program lists them.
"""

from datetime import date
from fractions import Fraction

CODES = [f"{number:02}" for number in range(1, 48)]
"""The 47 prefectures by their JIS codes, as each list below runs."""

STANDARDS = [
    1_000 * thousands
    for thousands in (
        *(58, 68, 78, 88, 98, 104, 110, 118, 126, 134, 142, 150, 160, 170, 180, 190, 200, 220, 240, 260, 280, 300),
        *(320, 340, 360, 380, 410, 440, 470, 500, 530, 560, 590, 620, 650, 680, 710, 750, 790, 830, 880, 930, 980),
        *(1_030, 1_090, 1_150, 1_210, 1_270, 1_330, 1_390),
    )
]
"""健康保険法 第40条: the fifty standard monthly remunerations."""

PENSION_CAPS = {
    date(2020, 9, 1): 650_000,
    date(2027, 9, 1): 680_000,
    date(2028, 9, 1): 710_000,
    date(2029, 9, 1): 750_000,
}
"""厚生年金保険法 第20条, as amended by 令和7年法律第74号."""

HEALTH = {
    2024: """10.21 9.49 9.63 10.01 9.85 9.84 9.59 9.66 9.79 9.81 9.78 9.77 9.98 10.02 9.35 9.62 9.94 10.07 9.94 9.55
        9.91 9.85 10.02 9.94 9.89 10.13 10.34 10.18 10.22 10.00 9.68 9.92 10.02 9.95 10.20 10.19 10.33 10.03 9.89
        10.35 10.42 10.17 10.30 10.25 9.85 10.13 9.52""",
    2025: """10.31 9.85 9.62 10.11 10.01 9.75 9.62 9.67 9.82 9.77 9.76 9.79 9.91 9.92 9.55 9.65 9.88 9.94 9.89 9.69
        9.93 9.80 10.03 9.99 9.97 10.03 10.24 10.16 10.02 10.19 9.93 9.94 10.17 9.97 10.36 10.47 10.21 10.18 10.13
        10.31 10.78 10.41 10.12 10.25 10.09 10.31 9.44""",
    2026: """10.28 9.85 9.51 10.10 10.01 9.75 9.50 9.52 9.82 9.68 9.67 9.73 9.85 9.92 9.21 9.59 9.70 9.71 9.55 9.63
        9.80 9.61 9.93 9.77 9.88 9.89 10.13 10.12 9.91 10.06 9.86 9.94 10.05 9.78 10.15 10.24 10.02 9.98 10.05 10.11
        10.55 10.06 10.08 10.08 9.77 10.13 9.44""",
}
"""By fiscal year, from the premium of March on: the whole rate of 協会けんぽ in percent."""

CARE = {2024: "1.60", 2025: "1.59", 2026: "1.62"}
PENSION = "18.3"
LEVY, LEVY_BEGINS = "0.23", date(2026, 4, 1)

EMPLOYMENT = {
    2024: {"general": "0.6", "agriculture": "0.7", "construction": "0.7"},
    2025: {"general": "0.55", "agriculture": "0.65", "construction": "0.65"},
    2026: {"general": "0.5", "agriculture": "0.6", "construction": "0.6"},
}
"""By fiscal year, from April on: the worker's own share of the wages in percent."""


def health_rates(year: int) -> dict[str, str]:
    """The percent by prefecture."""
    return dict(zip(CODES, HEALTH[year].split(), strict=True))


def upper_bound(standard: int) -> int:
    """The pay from which the next standard counts: half-way to it, but 25,000 yen up from 1,030,000 on."""
    after = STANDARDS[STANDARDS.index(standard) + 1]
    return (standard + after) // 2 if standard < 1_030_000 else standard + 25_000


def standard_of(pay: int) -> int:
    """The standard of a month's pay, for health insurance."""
    return next((one for one in STANDARDS[:-1] if pay < upper_bound(one)), STANDARDS[-1])


def pension_standard(standard: int, cap: int = 650_000) -> int:
    """Pension knows no standard below 88,000 yen and none above its cap."""
    return min(max(standard, 88_000), cap)


def half(standard: int, percent: str) -> Fraction:
    """The worker's half of a premium, exactly."""
    return Fraction(standard) * Fraction(percent) / 200


def withheld(amount: Fraction) -> int:
    """Withheld from pay: a fraction of 50 sen or less is dropped, one of more is a whole yen."""
    whole = amount.numerator // amount.denominator
    return whole + (amount - whole > Fraction(1, 2))


def half_up(amount: Fraction, unit: int = 1) -> int:
    """To the nearest whole unit, a half upwards."""
    return int((amount / unit + Fraction(1, 2)) // 1) * unit


def raised(amount: Fraction) -> int:
    """A fraction of a yen becomes a whole one."""
    return -int(-amount // 1)


def months_of(year: int) -> tuple[date, ...]:
    """The premium months of a fiscal year, March to February."""
    return tuple(date(year + (month < 3), month, 1) for month in (*range(3, 13), 1, 2))
