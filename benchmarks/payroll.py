"""How long a payslip, a plan of sixty months and ten thousand offers take, with the tree of every line.

    python benchmarks/payroll.py                the medians of nine rounds, against the bars
    python benchmarks/payroll.py --ratios 1.5   for a shared machine: only the ratios to the reference, with slack

The reference, measured in the same rounds, builds a hundred small frozen values: what a payslip is made of.
"""

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from intern_desktop.payroll.course import Course, ExchangeRate, Lecture, Loan, Remittance  # noqa: E402  after the path is set
from intern_desktop.payroll.law import Law  # noqa: E402  after the path is set
from intern_desktop.payroll.offer import Allowance, Hours, Offer  # noqa: E402  after the path is set
from intern_desktop.payroll.payslip import compute  # noqa: E402  after the path is set
from intern_desktop.payroll.plan import run  # noqa: E402  after the path is set

ROUNDS = 9
PAYSLIP_BAR, PLAN_BAR, OFFERS_BAR = 25e-6, 2e-3, 10.0
"""Seconds at most, as medians on an idle machine."""

PAYSLIP_RATIO, PLAN_RATIO = 2.6, 235.0
"""The same bars in references, a little stricter: an idle machine needs 2.1 and 193."""

NOVEMBER = date(2026, 11, 1)
OFFERS = 10_000


class Small(msgspec.Struct, frozen=True, gc=False):
    """As large as a step of a payslip's tree."""

    message: str
    fields: dict[str, int]
    yen: int | None = None
    steps: tuple["Small", ...] = ()


def offer() -> Offer:
    """A usual one: 20 hours of overtime, rent, utilities, commuting."""
    return Offer(
        prefecture="23",
        monthly_wage=195_000,
        annual_holidays=105,
        daily_hours=Decimal("7.75"),
        overtime=Hours(overtime_hours=Decimal(20), night_hours=Decimal(4)),
        allowances=(Allowance(name="通勤手当", yen=5_000, kind="commuting"),),
        deductions={"rent": 25_000, "utilities": 8_000},
    )


def course() -> Course:
    """Sixty months with lectures, a loan, money sent home and changing overtime."""
    return Course(
        offer=offer(),
        start=date(2026, 12, 1),
        months=60,
        lecture=Lecture(allowance=60_000, health_insurance=2_000),
        overtime=tuple(Hours(overtime_hours=Decimal(number)) for number in (0, 5, 10, 20, 30, 20)),
        living_costs=45_000,
        remittance=Remittance(yen=60_000, fee_yen=460, spread=Decimal("0.01")),
        loan=Loan(principal_vnd=120_000_000, annual_rate=Decimal("0.0624"), months=24),
        exchange_rate=ExchangeRate(vnd_per_yen=Decimal("161.7"), on=date(2026, 7, 14), band=Decimal("0.1")),
    )


def hundred_values() -> None:
    for number in range(100):
        Small("A step of a sum with {pay} yen.", {"pay": number}, number)


def timed(work: Callable[[], object], times: int) -> float:
    """Seconds for one, over so many in a row."""
    begun = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - begun) / times


def offers_file(folder: Path) -> Path:
    """Ten thousand different offers as JSON Lines."""
    dice = random.Random(2026)
    path = folder / "offers.jsonl"
    with path.open("w", encoding="utf-8") as opened:
        for number in range(OFFERS):
            asked = {
                "id": number,
                "month": f"2026-{dice.randint(1, 12):02}",
                "prefecture": f"{dice.randint(1, 47):02}",
                "monthly_wage": dice.randint(165_000, 260_000),
                "annual_holidays": dice.randint(96, 125),
                "daily_hours": 8,
                "overtime_hours": dice.randint(0, 45),
                "deductions": {"rent": dice.randint(10_000, 30_000)},
            }
            opened.write(json.dumps(asked) + "\n")
    return path


def seconds_for_offers(path: Path) -> float:
    """The command line over the whole file, with the start of the program."""
    command = [sys.executable, "-m", "intern_desktop", "compute", "payslip"]
    begun = time.perf_counter()
    with path.open("rb") as asked:
        answered = subprocess.run(command, stdin=asked, stdout=subprocess.PIPE, check=True, cwd=ROOT).stdout
    took = time.perf_counter() - begun
    answers = [json.loads(line) for line in answered.splitlines()]
    if len(answers) != OFFERS or any("error" in one for one in answers):
        raise SystemExit("The command line did not answer every offer.")
    return took


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ratios", type=float, metavar="SLACK", help="watch only ratios, with this slack")
    slack = parser.parse_args().ratios
    sheet, years, law = offer(), course(), Law.assumed(NOVEMBER)
    run(years, law)
    rounds = [
        (
            timed(hundred_values, 2_000),
            timed(lambda: compute(sheet, NOVEMBER, law), 2_000),
            timed(lambda: run(years, law), 40),
        )
        for _ in range(ROUNDS)
    ]
    reference, payslip, plan = (statistics.median(column) for column in zip(*rounds, strict=True))
    with tempfile.TemporaryDirectory() as folder:
        path = offers_file(Path(folder))
        offers = statistics.median(seconds_for_offers(path) for _ in range(1 if slack else 3))
    print(f"reference: a hundred small values {reference * 1e6:.1f} microseconds")
    print(
        f"payslip {payslip * 1e6:.1f} microseconds (at most {PAYSLIP_BAR * 1e6:.0f}), "
        f"{payslip / reference:.2f} references"
    )
    print(f"plan of 60 months {plan * 1e3:.2f} ms (at most {PLAN_BAR * 1e3:.0f}), {plan / reference:.0f} references")
    print(f"{OFFERS:,} offers through the command line {offers:.1f} s (at most {OFFERS_BAR:.0f})")
    if slack:
        good = payslip / reference <= PAYSLIP_RATIO * slack and plan / reference <= PLAN_RATIO * slack
    else:
        good = payslip <= PAYSLIP_BAR and plan <= PLAN_BAR and offers <= OFFERS_BAR
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
