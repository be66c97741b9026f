"""The law as dated data: what holds on a day, the day before a change, and past the last known day."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from intern_desktop import furigana, resources
from intern_desktop.payroll.law import Law, NotInForce, known_from, prefectures, rows, source

DAY = timedelta(days=1)
CODES = [f"{number:02}" for number in range(1, 48)]


def wage_changes():
    """Each change of a regional minimum wage: prefecture, its first day, yen an hour."""
    for line in resources.text("law/minimum_wage.csv").splitlines()[1:]:
        prefecture, yen, first = line.split(",")
        yield prefecture, date.fromisoformat(first), int(yen)


def test_there_are_47_prefectures_with_names_and_readings():
    assert list(prefectures()) == CODES
    for prefecture in prefectures().values():
        assert prefecture.en.isascii()
        assert furigana.plain(prefecture.ja)[-1] in "都道府県"
        assert furigana.reading(prefecture.ja) != furigana.plain(prefecture.ja)


def test_every_minimum_wage_holds_from_its_own_day_and_not_a_day_before():
    changes = list(wage_changes())
    assert [sum(place == code for place, _, _ in changes) for code in CODES] == [len(changes) // 47] * 47
    for prefecture, first, yen in changes:
        assert Law.on(first).minimum_wage(prefecture).value == yen
        assert Law.on(first).minimum_wage(prefecture).since == first
        if first > date(2025, 1, 1):
            before = Law.on(first - DAY).minimum_wage(prefecture)
            assert before.value < yen
            assert before.until == first - DAY


@pytest.mark.parametrize(
    ("prefecture", "day", "yen"),
    [
        ("13", date(2026, 9, 30), 1_226),
        ("13", date(2026, 10, 1), 1_280),
        ("03", date(2026, 11, 30), 1_031),
        ("43", date(2026, 11, 30), 1_034),
        ("47", date(2026, 12, 1), 1_023),
        ("47", date(2026, 12, 2), 1_086),
        ("05", date(2026, 3, 30), 951),
        ("23", date(2026, 11, 22), 1_195),
    ],
)
def test_some_minimum_wages_by_hand(prefecture, day, yen):
    assert Law.on(day).minimum_wage(prefecture).value == yen


ASKED = {
    "health": lambda law: law.health("13"),
    "care": Law.care,
    "levy": Law.levy,
    "pension": Law.pension,
    "employment": lambda law: law.employment("general"),
    "grades": Law.grades,
    "commuting": lambda law: law.row("commuting"),
    "working_time": lambda law: law.extra("overtime"),
    "minimum_wage": lambda law: law.minimum_wage("13"),
    "withholding": Law.table,
    "formula": Law.formula,
    "formula_tax": Law.formula,
    "non_resident": Law.non_resident,
}


@pytest.mark.parametrize("name", ASKED)
def test_past_the_last_known_day_only_an_assumption_answers(name):
    ask = ASKED[name]
    last = [row.until for figure, row in rows() if figure == name][-1]
    known = ask(Law.on(last))
    assert (known.until, known.assumed) == (last, None)
    with pytest.raises(NotInForce):
        ask(Law.on(last + DAY))
    assumed = ask(Law.assumed(last + DAY))
    assert (assumed.value, assumed.assumed) == (known.value, last)


FIGURES = sorted({name for name, _ in rows()})


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_changes_on_its_own_day_and_not_a_day_before(name):
    dated = [row for figure, row in rows() if figure == name]
    for row in dated:
        for day in (row.since, row.until):
            assert Law.on(day).row(name).value == row.value
            assert Law.assumed(day).row(name) == row
    for earlier, later in pairwise(dated):
        assert Law.on(later.since - DAY).row(name).value == earlier.value != later.value
    for ask in (Law.on, Law.assumed):
        with pytest.raises(NotInForce):
            ask(dated[0].since - DAY).row(name)
    with pytest.raises(NotInForce):
        Law.on(dated[-1].until + DAY).row(name)
    assert Law.assumed(dated[-1].until + DAY).row(name).assumed == dated[-1].until


def test_what_is_in_force_is_never_called_assumed():
    """Asking in either way gives the same, wherever the law is known."""
    for name, row in rows():
        assert Law.assumed(row.since).row(name) == Law.on(row.since).row(name)
        assert row.assumed is None


def test_until_when_the_rates_of_2026_are_known():
    assert Law.on(date(2026, 11, 1)).health("13").until == date(2027, 2, 28)
    assert Law.on(date(2026, 11, 1)).levy().until == date(2027, 3, 31)
    assert Law.on(date(2026, 11, 1)).employment("general").until == date(2027, 3, 31)
    assert Law.on(date(2027, 6, 1)).table().until == date(2027, 12, 31)


def test_before_the_first_known_day_nothing_answers():
    with pytest.raises(NotInForce):
        Law.assumed(date(2010, 1, 1)).health("13")


@pytest.mark.parametrize(
    ("day", "tokyo"),
    [(date(2025, 3, 1), "9.91"), (date(2026, 2, 28), "9.91"), (date(2026, 3, 1), "9.85")],
)
def test_health_rates_change_with_the_premium_month_of_march(day, tokyo):
    assert Law.on(day).health("13").value == Decimal(tokyo)


def test_the_levy_begins_in_april_2026():
    assert Law.on(date(2026, 3, 31)).levy().value == 0
    assert Law.on(date(2026, 4, 1)).levy().value == Decimal("0.23")


def test_employment_insurance_by_fiscal_year_and_industry():
    assert Law.on(date(2026, 3, 31)).employment("general").value == Decimal("0.55")
    assert Law.on(date(2026, 4, 1)).employment("general").value == Decimal("0.5")
    assert Law.on(date(2026, 4, 1)).employment("agriculture").value == Decimal("0.6")
    assert Law.on(date(2026, 4, 1)).employment("construction").value == Decimal("0.6")


def test_every_prefecture_has_every_rate_in_every_month_at_hand():
    month = known_from()
    while month <= date(2027, 2, 1):
        law = Law.on(month)
        for code in CODES:
            assert 9 < law.health(code).value < 11
            assert 950 < law.minimum_wage(code).value < 1_300
        month = (month + 31 * DAY).replace(day=1)


def test_the_ceiling_of_the_pension_rises_by_its_own_days():
    tops = {
        day: Law.assumed(day).grade(2_000_000).value.pension
        for day in (date(2027, 8, 31), date(2027, 9, 1), date(2028, 9, 1), date(2029, 9, 1))
    }
    assert list(tops.values()) == [650_000, 680_000, 710_000, 750_000]


def test_the_rows_of_a_figure_follow_each_other_day_by_day():
    found = {}
    for name, row in rows():
        found.setdefault(name, []).append(row)
    assert {"health", "care", "levy", "pension", "employment", "grades", "withholding", "formula"} <= set(found)
    for name, dated in found.items():
        for earlier, later in pairwise(dated):
            assert earlier.until + DAY == later.since, name
        assert all(row.since <= row.until for row in dated), name


def test_every_row_says_where_it_stands_and_when_that_was_checked(language):
    for name, row in rows():
        assert row.source.title, name
        assert row.source.confidence in ("official", "secondary"), name
        assert row.source.address.startswith("https://") or row.source.confidence == "secondary", name
        assert row.source.checked >= date(2026, 11, 22), name


def test_every_source_has_a_title_in_three_languages():
    for name in resources.toml("law/sources.toml"):
        assert set(source(name).titles) == {"vi", "en", "ja"}
        assert all(source(name).titles.values())


def test_no_file_of_the_law_is_forgotten():
    """Every table in the folder is named by a row, with its first day in force as its name where it has one."""
    named = {row.value["table"] for _, row in rows() if "table" in row.value}
    lying = {name.removeprefix("law/") for name in resources.names("law", ".csv")} - {"grades.csv"}
    assert lying == named
    for _, row in rows():
        table = row.value.get("table", "")
        if "/" in table:
            assert table.endswith(f"/{row.since}.csv")
