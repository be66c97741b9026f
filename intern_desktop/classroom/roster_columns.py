"""The columns of a list of names: how they are headed in three languages, and the words that stand in their cells."""

from functools import cache
from typing import Any

from intern_desktop import resources
from intern_desktop.departure.list_columns import Column, key
from intern_desktop.departure.programme import PROGRAMMES, rules
from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen
from intern_desktop.payroll.law import prefectures

COLUMNS = (
    Column("id", {"vi": "Mã", "en": "ID", "ja": "ID"}, ("uuid", "mã chương trình", "mã hệ thống")),
    Column(
        "code",
        {"vi": "Mã số ở trung tâm", "en": "Number at the centre", "ja": "センターでの番号"},
        (
            *(
                "mã số",
                "mã học viên",
                "mã hv",
                "mhv",
                "mã thực tập sinh",
                "mã tts",
                "số hồ sơ",
                "mã hồ sơ",
                "số báo danh",
            ),
            *("code", "student code", "student id", "identifier", "number", "番号", "学籍番号", "受講番号", "管理番号"),
        ),
    ),
    Column("family", {"vi": "Họ và tên đệm", "en": "Family name", "ja": "姓"}, ("họ", "họ đệm", "họ lót", "surname")),
    Column(
        "name",
        {"vi": "Họ và tên", "en": "Full name", "ja": "氏名"},
        (
            *("họ tên", "tên", "tên học viên", "họ và tên học viên", "học viên", "tên thực tập sinh", "thực tập sinh"),
            *(
                "name",
                "given name",
                "student",
                "student name",
                "candidate",
                "trainee",
                "名前",
                "お名前",
                "名",
                "ベトナム語名",
            ),
        ),
    ),
    Column(
        "name_passport",
        {"vi": "Tên trong hộ chiếu", "en": "Name in the passport", "ja": "旅券の氏名"},
        (
            *(
                "tên hộ chiếu",
                "họ tên trên hộ chiếu",
                "tên không dấu",
                "tên latinh",
                "passport name",
                "name in passport",
            ),
            *("roman name", "ローマ字", "ローマ字氏名", "アルファベット", "英字氏名", "パスポート氏名"),
        ),
    ),
    Column(
        "name_kana",
        {"vi": "Tên katakana", "en": "Name in katakana", "ja": "カタカナ氏名"},
        ("katakana", "tên tiếng nhật", "tên phiên âm", "kana", "カタカナ", "フリガナ", "ふりがな", "カナ", "カナ氏名"),
    ),
    Column(
        "birth",
        {"vi": "Ngày sinh", "en": "Date of birth", "ja": "生年月日"},
        ("sinh ngày", "ngày tháng năm sinh", "ns", "năm sinh", "birth date", "birthday", "born", "dob", "誕生日"),
    ),
    Column(
        "class",
        {"vi": "Lớp", "en": "Class", "ja": "クラス"},
        ("tên lớp", "lớp học", "khoá", "class name", "組", "学級"),
    ),
    Column("group", {"vi": "Nhóm", "en": "Group", "ja": "グループ"}, ("tổ", "team", "班")),
    Column(
        "programme",
        {"vi": "Diện", "en": "Programme", "ja": "制度"},
        ("chương trình", "diện đi", "hệ", "loại hình", "program", "scheme", "status", "在留資格", "区分"),
    ),
    Column(
        "field",
        {"vi": "Ngành", "en": "Field of work", "ja": "職種"},
        ("ngành nghề", "nghề", "công việc", "đơn hàng", "field", "job", "occupation", "分野", "業種"),
    ),
    Column(
        "prefecture",
        {"vi": "Tỉnh ở Nhật", "en": "Prefecture", "ja": "都道府県"},
        ("tỉnh", "tỉnh nhật", "nơi làm việc", "nơi đến", "place of work", "勤務地", "就業場所"),
    ),
    Column(
        "plan_filed",
        {"vi": "Ngày nộp kế hoạch", "en": "Plan filed", "ja": "計画申請日"},
        ("nộp kế hoạch", "kế hoạch nộp", "plan", "plan filed on", "計画認定申請日", "申請日"),
    ),
    Column(
        "departure",
        {"vi": "Ngày bay", "en": "Departure", "ja": "出国日"},
        ("ngày xuất cảnh", "xuất cảnh", "bay", "departure date", "flight", "出発日", "渡航日"),
    ),
    Column(
        "entry",
        {"vi": "Ngày nhập cảnh", "en": "Entry", "ja": "入国日"},
        ("nhập cảnh", "ngày vào nhật", "ngày đến nhật", "entry date", "arrival", "入国予定日"),
    ),
    Column(
        "enrolled",
        {"vi": "Ngày nhập học", "en": "Enrolled", "ja": "入校日"},
        ("nhập học", "ngày vào học", "ngày vào lớp", "enrolment", "enrolment date", "enrollment date", "入学日"),
    ),
)
"""All columns in the order in which they are written; "family" is only ever read, as a part of the name."""
WRITTEN = tuple(column for column in COLUMNS if column.id != "family")
BY_ID = {column.id: column for column in COLUMNS}
NAMING = frozenset({"id", "code", "name", "name_passport"})
"""One of these a sheet has to have."""
NAMES = ("name", "name_passport", "name_kana")
JOURNEY = ("programme", "field", "prefecture", "plan_filed", "departure", "entry", "enrolled")
"""What the trainers see, and so may bring in, only of whom has agreed."""
DAYS = ("birth", "plan_filed", "departure", "entry", "enrolled")
EMPTIES = ("-", "\u2013", "\u2014")
"""What is written into a cell to empty what is there; an empty cell leaves it. Spreadsheets make dashes of it."""

_PROGRAMMES = {
    "titp": (
        *("titp", "技", "thực tập kỹ năng", "thực tập sinh", "thực tập sinh kỹ năng", "tts", "ttskn", "kỹ năng"),
        *(
            "technical intern training",
            "technical intern",
            "trainee",
            "技能実習",
            "技能実習生",
            "実習",
            "実習生",
            "ginou jisshuu",
        ),
    ),
    "esd": (
        *("esd", "育", "việc làm để phát triển kỹ năng", "phát triển kỹ năng", "lao động phát triển kỹ năng", "ikusei"),
        *(
            "employment for skill development",
            "skill development",
            "育成就労",
            "育成",
            "育成就労外国人",
            "ikusei shuro",
        ),
    ),
}


def find(heading: str) -> str:
    """The id of the column that a heading means; "" for one that is none of ours."""
    return _headings().get(key(heading), "")


def heading(column: str) -> str:
    """What a column is called in the language spoken."""
    return chosen(BY_ID[column].heading)


def heading_in(column: str, language: str) -> str:
    """What a column is called in a language."""
    return BY_ID[column].heading[language]


def programme(text: str) -> str:
    """The programme that a cell names; "" for none that is known."""
    return _programmes().get(key(text), "")


def field(text: str) -> str:
    """The code of a field of work by its name in any language; other words stay as they are written."""
    return _fields().get(key(text), text)


def prefecture(text: str) -> str:
    """The code of a prefecture by its name in any language, with or without 県; "" for none."""
    said = key(text)
    return _prefectures().get(said) or _prefectures().get(f"{int(said):02}" if said.isdecimal() else "", "")


def programme_word(code: str) -> str:
    """A programme as it is written into a sheet, in Japanese whatever is spoken, as classes say it."""
    return plain(str(rules()[code]["name"]["ja"])) if code in PROGRAMMES else ""


def field_word(code: str, language: str) -> str:
    """A field of work as it is written into a sheet."""
    return next((str(one["name"][language]) for one in _listed() if one["code"] == code), code)


def prefecture_word(code: str, language: str) -> str:
    """A prefecture as it is written into a sheet."""
    found = prefectures().get(code)
    return "" if found is None else plain(str(getattr(found, language)))


@cache
def _headings() -> dict[str, str]:
    found: dict[str, str] = {}
    for words_of in (lambda one: (*one.heading.values(), one.id), lambda one: one.close):
        for column in COLUMNS:
            for words in words_of(column):
                found.setdefault(key(words), column.id)
    return found


@cache
def _programmes() -> dict[str, str]:
    found = {key(word): code for code, words in _PROGRAMMES.items() for word in words}
    return found | {key(plain(name)): code for code in PROGRAMMES for name in rules()[code]["name"].values()}


@cache
def _listed() -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = resources.toml("fields_of_work.toml")["field"]
    return listed


@cache
def _fields() -> dict[str, str]:
    found: dict[str, str] = {}
    for one in _listed():
        code = str(one["code"])
        for word in (code, *one["name"].values()):
            found.setdefault(key(plain(word)), code)
    return found


@cache
def _prefectures() -> dict[str, str]:
    found: dict[str, str] = {}
    for code, names in prefectures().items():
        japanese = plain(names.ja)
        for word in (code, japanese, japanese[:-1], names.vi, names.en):
            found.setdefault(key(plain(word)), code)
    return found
