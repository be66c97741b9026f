"""What stands on the two made-up contracts of docs/samples/, in the order of the paper.

`True` is a box to be ticked, `None` a choice to be pressed.
"""

from datetime import date
from decimal import Decimal

HOA_SEN = {
    "prefecture": "13",
    "pay": 200_000,
    "hours": 155,
    "housing": 33_000,  # rent 25,000 and utilities 8,000
    "start": date(2027, 4, 9),
    "parts": (
        (
            "contract",
            (
                ("offer_name", "Thực phẩm Hoa Sen"),
                ("contract_months", 35),  # 9 April 2027 to 8 March 2030
                ("entry", date(2027, 3, 8)),
                ("company", "花蓮食品（見本） 東京工場"),
                ("address", "東京都見本区花蓮町1-2-3"),
                ("contact", "03-0000-0000"),
                ("place_change", "変更なし"),
                ("work", "そう菜製造業・そう菜加工"),
            ),
        ),
        (
            "hours",
            (
                ("begins", "8:30"),
                ("ends", "17:00"),
                ("daily_hours", "7:30"),
                ("break_minutes", 60),
                ("week_hours", Decimal("37.5")),
                ("hours", 155),
                ("year_hours", 1_860),
                ("week_days", 5),
                ("month_days", Decimal("20.7")),
                ("year_days", 248),
                ("overtime_asked_yes", None),
                ("day_off", "土・日"),
                ("annual_holidays", 117),
                ("leave_days", 10),
                ("leave_note", "慶弔休暇"),
                ("home_leave", "本人の希望により与える"),
            ),
        ),
        (
            "wage",
            (
                ("rate_overtime", 25),
                ("rate_above_60", 50),
                ("rate_holiday", 35),
                ("rate_night", 25),
                ("rate_note", "25 %"),
                ("closing_day", "20"),
                ("pay_day", "末"),
                ("pay_way_bank", None),
                ("agreement_yes", None),
                ("pause_pay", 60),
            ),
        ),
        (
            "annex",
            (
                ("annex_hour", 1_290),
                ("estimate", 200_000),
                ("tax", 3_300),
                ("social", 28_400),
                ("employment", 1_000),
                ("meals", 0),
                ("rent", 25_000),
                ("utilities", 8_000),
                ("total", 65_700),
                ("net", 134_300),
            ),
        ),
        (
            "leaving",
            (
                ("notice_days", 30),
                ("dismissal_notice", "少なくとも30日前"),
                ("dismissal", "就業規則に定める事由による"),
                ("insurances_pension", True),
                ("insurances_health", True),
                ("insurances_employment", True),
                ("insurances_accident", True),
                ("check_at_start", "2027年4月"),
                ("check_yearly", "2028年4月（その後1年ごと）"),
                ("trip_home", "監理団体・会社が負担する"),
            ),
        ),
    ),
}

MINATO = {"prefecture": "23", "pay": 207_600, "hours": 173, "housing": 35_000, "start": date(2027, 4, 9)}
