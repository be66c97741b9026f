"""The regional minimum wages once more, from a second copy: the ministry's lists as keiri-tools extracts them.

Fiscal 2025: 令和7年度地域別最低賃金全国一覧 (mhlw.go.jp/content/11200000/001571192.pdf), which also states what held
before. Fiscal 2026: 令和8年度答申状況 (mhlw.go.jp/content/11302000/001745621.pdf). In the order of the JIS codes.
"""

from datetime import date

from tests.payroll.rules import CODES

FISCAL_2024 = """1010 953 952 973 951 955 955 1005 1004 985 1078 1076 1163 1162 985 998 984 984 988 998 1001 1034 1077
    1023 1017 1058 1114 1052 986 980 957 962 982 1020 979 980 970 956 952 992 956 953 952 954 952 953 952"""

FISCAL_2025 = """10-04:1075 11-21:1029 12-01:1031 10-04:1038 03-31:1031 12-23:1032 01-01:1033 10-12:1074 10-01:1068
    03-01:1063 11-01:1141 10-03:1140 10-03:1226 10-04:1225 10-02:1050 10-12:1062 10-08:1054 10-08:1053 12-01:1052
    10-03:1061 10-18:1065 11-01:1097 10-18:1140 11-21:1087 10-05:1080 11-21:1122 10-16:1177 10-04:1116 11-16:1051
    11-01:1045 10-04:1030 11-17:1033 12-01:1047 11-01:1085 10-16:1043 01-01:1046 10-18:1036 12-01:1033 12-01:1023
    11-16:1057 11-21:1030 12-01:1031 01-01:1034 01-01:1035 11-16:1023 11-01:1026 12-01:1023"""

FISCAL_2026 = """10-01:1131 10-29:1090 12-01:1090 10-01:1098 10-14:1090 10-30:1092 10-16:1094 10-18:1136 10-01:1125
    10-03:1120 10-01:1196 10-01:1195 10-01:1280 10-01:1279 10-01:1108 10-01:1119 10-03:1113 10-04:1112 11-01:1113
    10-02:1117 10-01:1121 10-15:1154 10-01:1195 10-01:1143 10-03:1136 11-16:1180 10-01:1231 10-01:1172 10-04:1107
    10-03:1101 10-03:1090 10-10:1092 10-02:1104 10-11:1141 10-08:1101 11-01:1103 10-01:1092 11-01:1093 10-29:1086
    10-04:1114 11-15:1095 11-02:1087 12-01:1092 11-01:1096 10-24:1085 10-25:1090 12-02:1086"""

SPREAD_2026 = {65: 1, 64: 1, 63: 2, 62: 2, 61: 4, 60: 4, 59: 5, 58: 4, 57: 7, 56: 11, 55: 3, 54: 3}
"""By how many yen, and in how many prefectures: the ministry's own count of the rises of fiscal 2026."""


def before(prefecture: str) -> int:
    """What held at the end of fiscal 2024."""
    return int(FISCAL_2024.split()[CODES.index(prefecture)])


def change(prefecture: str, fiscal_year: int) -> tuple[date, int]:
    """The first day and the yen an hour of a fiscal year's rate; a day from January to March is of the next year."""
    listed = {2025: FISCAL_2025, 2026: FISCAL_2026}[fiscal_year].split()
    day, _, yen = listed[CODES.index(prefecture)].partition(":")
    year = fiscal_year + (day < "04")
    return date.fromisoformat(f"{year}-{day}"), int(yen)
