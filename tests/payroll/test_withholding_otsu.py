"""Column 乙 of the monthly tables, each cell against a second transcription, and the shape that all rows share."""

from datetime import date
from itertools import pairwise

import pytest

from intern_desktop.payroll.law import Law
from intern_desktop.payroll.withholding import TableIsSilent, by_column_otsu, by_table
from tests.payroll.tax_rules import LOWEST, rows

SECOND = {
    2025: """32 32 32 32 33 33 33 34 34 35 35 36 36 37 38 38 39 40 41 41 42 43 45 48 51 54 57 60 63 66 68 71 75 78 81
        84 87 90 93 96 99 102 105 108 111 114 117 120 124 127 132 139 146 153 160 167 175 181 188 195 202 209 215 222
        227 233 239 244 250 255 261 268 274 284 293 303 313 324 334 344 354 364 375 385 394 404 415 425 435 445 455
        466 476 486 497 509 521 529 537 545 552 561 569 578 588 598 609 619 629 639 649 660 670 680 690 700 711 721
        731 742 752 762 771 781 790 799 814 831 847 865 882 898 916 933 950 967 983 1001 1018 1034 1052 1069 1085 1103
        1120 1136 1154 1171 1187 1205 1222 1238 1256 1273 1290 1307 1323 1340 1356 1372 1388 1404 1420 1437 1452 1468
        1485 1501 1516 1533 1549 1565 1581 1596 1610 1625 1640 1654 1669 1684 1699 1713 1728 1743 1757 1772 1787 1801
        1816 1831 1846 1860 1875 1890 1904 1919 1934 1948 1963 1978 1993 2007 2022 2037 2051 2067 2081 2095 2110 2125
        2140 2149 2159 2170 2180 2190 2200 2210 2221 2231 2241 2250 2260 2271 2281 2291 2304 2321 2336 2351 2367 2382
        2397 2413 2429 2444 2460 2475 2490 2506 2522 2537 2553 2568 2583""",
    2026: """38 38 39 40 41 41 42 43 43 44 47 50 53 55 58 61 64 67 70 74 77 80 83 86 89 92 95 98 101 104 107 110 113
        115 118 121 125 128 133 140 147 154 161 168 176 183 190 197 204 210 217 225 230 236 241 247 253 258 264 275
        285 295 305 315 326 336 346 355 366 376 386 396 406 417 427 437 447 456 467 478 489 500 513 524 536 545 552
        561 569 577 585 595 605 616 626 637 647 658 668 678 688 698 709 719 729 739 749 760 769 778 787 796 806 820
        836 854 871 887 905 922 938 956 973 989 1007 1024 1040 1058 1075 1091 1109 1126 1142 1160 1176 1194 1211 1227
        1245 1262 1278 1296 1312 1328 1345 1361 1376 1393 1409 1425 1441 1457 1473 1490 1505 1521 1538 1554 1569 1586
        1602 1616 1632 1646 1660 1675 1690 1705 1719 1734 1749 1763 1779 1793 1807 1822 1837 1852 1866 1881 1896 1910
        1926 1940 1954 1970 1984 1999 2013 2028 2043 2057 2073 2087 2101 2117 2131 2146 2159 2170 2180 2190 2200 2210
        2221 2231 2241 2250 2260 2271 2281 2291 2301 2315 2330 2345 2361 2376 2391 2408 2423 2438 2453 2469 2484 2500
        2516 2531 2546 2562 2577""",
    2027: """40 41 41 42 43 43 44 45 48 51 54 57 60 63 66 69 72 75 78 81 84 87 90 93 96 99 102 105 108 111 114 117 120
        124 127 130 135 142 149 156 163 171 178 185 192 199 205 212 220 227 232 238 244 249 255 261 272 282 292 302
        311 322 332 342 352 362 373 383 393 403 412 423 433 443 453 464 474 486 497 508 521 532 544 552 561 569 577
        585 594 604 615 625 636 646 657 667 677 687 697""",
}
"""In hundreds of yen, from the first row on: 2025 as renjaku/opendata has the table of 2020 (the same until 2025),
2026 and 2027 as ryota0320/groovy-shift-system reads the tax office's own sheets."""

ABOVE = {
    2025: [(740_000, 259_800), (1_700_000, 651_900)],
    2026: [(740_000, 259_200), (1_710_000, 655_400)],
}
"""From this pay on so much, and 40.84 % of what is above; from the second on 45.945 %."""


def held(year):
    return Law.on(date(year, 6, 1)).table().value


@pytest.mark.parametrize("year", SECOND)
def test_every_cell_is_that_of_the_second_transcription(year):
    cells = [100 * int(hundreds) for hundreds in SECOND[year].split()]
    for (lower, upper), expected in zip(rows(year), cells, strict=True):
        for pay in (lower, lower + 1, upper - 1):
            assert by_column_otsu(pay, held(year)).yen == expected, pay


@pytest.mark.parametrize("year", SECOND)
def test_below_the_first_row_it_is_a_share_and_the_fraction_dropped(year):
    for pay in [0, 1, 32, 33, 50_000, 87_999, *range(0, LOWEST[year], 331), LOWEST[year] - 1]:
        assert by_column_otsu(pay, held(year)).yen == pay * 3_063 // 100_000


@pytest.mark.parametrize("year", SECOND)
def test_it_rises_row_by_row_and_is_never_the_cheaper_column(year):
    taxes = [by_column_otsu(lower, held(year)).yen for lower, _ in rows(year)]
    for low, high in pairwise(taxes):
        assert 0 <= high - low <= 1_800
    for (lower, _), tax in zip(rows(year), taxes, strict=True):
        assert tax % 100 == 0
        assert tax > by_table(lower, 0, held(year)).yen


@pytest.mark.parametrize("year", ABOVE)
def test_above_the_last_row(year):
    (first, low), (second, high) = ABOVE[year]
    table = held(year)
    assert by_column_otsu(first - 1, table).yen < low
    assert by_column_otsu(first, table).yen == low
    assert by_column_otsu(first + 100_000, table).yen == low + 40_840
    assert by_column_otsu(first + 1, table).yen == low
    assert by_column_otsu(first + 3, table).yen == low + 1
    assert by_column_otsu(second, table).yen == high
    assert by_column_otsu(second + 100_000, table).yen == high + 45_945
    assert abs(low + (second - first) * 4_084 // 10_000 - high) <= 100


def test_column_otsu_above_its_last_row():
    """259,200 yen and 40.84 % of what is above 740,000 in 2026."""
    assert by_column_otsu(739_999, held(2026)).yen == 257_700
    assert by_column_otsu(740_000, held(2026)).yen == 259_200
    assert by_column_otsu(840_000, held(2026)).yen == 259_200 + 40_840
    assert by_column_otsu(1_710_000, held(2026)).yen == 655_400


def test_the_table_of_2027_at_hand_ends_at_353000():
    assert by_column_otsu(352_999, held(2027)).yen == 69_700
    for pay in (353_000, 353_001, 1_000_000):
        with pytest.raises(TableIsSilent):
            by_column_otsu(pay, held(2027))
