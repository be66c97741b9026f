"""A desk with made-up offers on it, for what is printed and taken along."""

from datetime import date
from decimal import Decimal

from intern_desktop.payroll.course import ExchangeRate, Lecture, Loan, Raise, Remittance
from intern_desktop.payroll.offer import Allowance, Hours, Offer
from intern_desktop.payroll.said import Money, Said
from intern_desktop.payroll.sheet import Purse, Sheet, Slip
from intern_desktop.ui.paper import tongues
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.paper_parts import Order

NAME = "Thực phẩm Hoa Sen"
SEPTEMBER = date(2027, 9, 1)
SHEET = Sheet(
    offer=Offer(
        prefecture="23",
        programme="titp",
        first_day=date(2027, 3, 15),
        monthly_wage=185_000,
        annual_holidays=105,
        daily_hours=Decimal("7.75"),
        overtime=Hours(overtime_hours=Decimal(12), night_hours=Decimal(3)),
        allowances=(Allowance(name="皆勤手当", yen=5_000, kind="attendance"),),
        deductions={"寮費": 35_000, "共済会費": 1_000},
    ),
    said=Said(contract_months=36, deposit=Money(vnd=20_000_000), passport_held=True, promised_net=150_000),
    loan=Loan(principal_vnd=120_000_000, annual_rate=Decimal("0.0624"), months=24),
    lecture=Lecture(allowance=60_000),
    raises=(Raise(contract_month=13, yen=3_000),),
    slips=(
        Slip(
            month=SEPTEMBER,
            amounts={
                "wage": 185_000,
                "attendance": 5_000,
                "overtime": 13_973,
                "night": 849,
                "health_insurance": 10_430,
                "child_support_levy": 230,
                "pension": 18_300,
                "employment_insurance": 1_039,
                "income_tax": 4_080,
                "rent": 35_000,
            },
        ),
    ),
)
OTHER = Sheet(
    offer=Offer(
        prefecture="13",
        programme="titp",
        first_day=date(2027, 3, 1),
        monthly_wage=200_000,
        scheduled_hours=Decimal(160),
        deductions={"rent": 30_000},
    )
)
PURSE = Purse(
    exchange_rate=ExchangeRate(vnd_per_yen=Decimal("161.7"), on=date(2026, 7, 14), band=Decimal("0.1")),
    living_costs=45_000,
    remittance=Remittance(yen=40_000, fee_yen=460),
    goal_vnd=500_000_000,
)


def desk_with(commands, **offers):
    """A desk with offers by name, the last one in hand, and a filled purse."""
    desk = Desk(commands)
    desk.read()
    for name, sheet in (offers or {NAME: SHEET}).items():
        assert desk.begin(name, sheet)
    desk.change_purse(PURSE)
    desk.save()
    return desk


def order(desk, code="vi+ja", her_name=""):
    """An order of a document in these languages."""
    return Order(desk, tongues.of_code(code), desk.commands.today(), her_name)
