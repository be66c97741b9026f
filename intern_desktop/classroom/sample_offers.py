"""Made-up offers and a purse, for pictures, measurements and the self-check; two of them are those of docs/samples."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from intern_desktop import offers
from intern_desktop.payroll.course import ExchangeRate, Loan
from intern_desktop.payroll.offer import Allowance, Hours, Offer
from intern_desktop.payroll.said import Money, Said
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author


def keep(store: Store, person: str, at: datetime) -> None:
    """Keep them for a person of an own PC."""
    with store.act(Author(person), at) as act:
        for name, sheet in sheets().items():
            offers.add(act, person, name, sheet)
        offers.save_purse(act, person, purse(at))


def purse(at: datetime) -> Purse:
    """What the made-up candidate spends and hopes for, with a rate of six days ago."""
    looked_up = at.date() - timedelta(days=6)
    return Purse(
        exchange_rate=ExchangeRate(vnd_per_yen=Decimal(162), on=looked_up, band=Decimal("0.08")),
        living_costs=45_000,
        goal_vnd=500_000_000,
    )


def sheets() -> dict[str, Sheet]:
    """The two offers of docs/samples and a third, by name; all made up."""
    start = date(2027, 4, 9)
    tokyo = Offer(
        prefecture="13",
        programme="titp",
        first_day=start,
        monthly_wage=200_000,
        scheduled_hours=Decimal(155),
        deductions={"rent": 25_000, "utilities": 8_000},
        overtime=Hours(overtime_hours=Decimal(10)),
    )
    aichi = Offer(
        prefecture="23",
        programme="titp",
        first_day=start,
        monthly_wage=207_600,
        scheduled_hours=Decimal(173),
        deductions={"rent": 35_000},
        overtime=Hours(overtime_hours=Decimal(10)),
    )
    saitama = Offer(
        prefecture="11",
        programme="esd",
        first_day=start,
        hourly_wage=Decimal(1_180),
        scheduled_hours=Decimal(168),
        allowances=(Allowance(name="皆勤手当", yen=5_000, kind="attendance"),),
        deductions={"rent": 20_000, "utilities": 7_500, "meals": 6_000},
    )
    loan = Loan(principal_vnd=120_000_000, annual_rate=Decimal("0.0792"), months=16)
    paid = {"Tiền dịch vụ": Money(vnd=66_000_000), "Học, ăn ở trung tâm": Money(vnd=22_400_000)}
    return {
        "Thực phẩm Hoa Sen, Tokyo": Sheet(
            offer=tokyo, loan=loan, said=Said(contract_months=35, fees_paid=paid, rent_actual=25_000)
        ),
        "Linh kiện Minato, Aichi": Sheet(
            offer=aichi, loan=loan, said=Said(contract_months=35, fees_paid=paid, deposit=Money(vnd=30_000_000))
        ),
        "Cơ khí Sao Mai, Saitama": Sheet(offer=saitama, said=Said(contract_months=35)),
    }
