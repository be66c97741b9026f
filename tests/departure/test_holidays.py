"""Our tables of public holidays: whole, marked, and the same as the library `holidays` but for what is explained."""

from datetime import date

import holidays as library
import pytest

from intern_desktop import furigana
from intern_desktop.departure import holidays

VIETNAM_DIFFERS = {
    # Culture Day: wanted by a resolution of January 2026; a law that makes it a day off was not found.
    **dict.fromkeys([date(2026, 11, 24), date(2027, 11, 24)], "only the library"),
    # Moved from a Saturday for public servants only.
    date(2026, 8, 31): "only the library",
    # Tết of 2027 is not announced: both usual choices of the five days share 5 to 10 February.
    date(2027, 2, 4): "only the library",
}


def days_of(country, year):
    return {day for day in holidays.table(country).days if day.year == year}


@pytest.mark.parametrize("year", [2026, 2027])
def test_vietnam_is_as_in_the_library_but_for_what_is_explained(year):
    theirs = set(library.country_holidays("VN", years=year))
    explained = {day for day in VIETNAM_DIFFERS if day.year == year}
    assert theirs - days_of("vn", year) == explained
    assert days_of("vn", year) - theirs == set()


@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_japan_is_as_in_the_library(year):
    assert days_of("jp", year) == set(library.country_holidays("JP", years=year))


@pytest.mark.parametrize("country", holidays.COUNTRIES)
def test_every_day_has_a_mark_a_source_and_three_names(country):
    table = holidays.table(country)
    for holiday in (*table.days.values(), *table.every_year.values()):
        assert holiday.confidence in ("official", "secondary", "assumed")
        assert holiday.source in table.sources
        assert set(holiday.name) == {"vi", "en", "ja"}
        assert furigana.plain(holiday.name["ja"])
    assert all(set(source) == {"title", "address"} for source in table.sources.values())


@pytest.mark.parametrize("country", holidays.COUNTRIES)
def test_nothing_up_to_the_last_announced_year_is_assumed_and_the_listed_year_is_not_before_it(country):
    table = holidays.table(country)
    assert table.listed_until >= table.known_until
    assert not [day for day, holiday in table.days.items() if day.year <= table.known_until and holiday.assumed]
    assert [day for day, holiday in table.days.items() if day.year == table.listed_until and holiday.assumed]


def test_tet_of_2027_is_there_and_assumed():
    found = [holidays.on("vn", date(2027, 2, day)) for day in range(5, 11)]
    assert all(one is not None and one.assumed and "Tết" in one.name["vi"] for one in found)
    assert holidays.on("vn", date(2027, 2, 15)) is None


@pytest.mark.parametrize("year", [2029, 2040])
def test_after_the_list_only_the_days_that_a_law_names_and_each_assumed(year):
    every = [date(year, 1, 1).toordinal() + n for n in range(365)]
    found = {
        country: [one for n in every if (one := holidays.on(country, date.fromordinal(n)))]
        for country in holidays.COUNTRIES
    }
    assert [(one.on.month, one.on.day) for one in found["vn"]] == [(1, 1), (4, 30), (5, 1), (9, 2)]
    assert len(found["jp"]) == 10
    assert all(one.assumed and one.on.year == year for listed in found.values() for one in listed)


def test_a_substitute_and_an_announced_equinox_of_japan():
    assert holidays.on("jp", date(2027, 3, 22)).name["en"] == "Substitute holiday (Japan)"
    assert holidays.on("jp", date(2027, 3, 21)).confidence == "secondary"
    assert holidays.on("jp", date(2028, 9, 22)).assumed
