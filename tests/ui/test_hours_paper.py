"""The record of lessons before entry: what stands on the paper and in the table, in Japanese and beside it."""

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook

from intern_desktop import resources
from intern_desktop.departure.programme import Journey
from intern_desktop.departure.training_hours import Lesson, count
from intern_desktop.ui import hours_paper, hours_workbook, printing
from intern_desktop.ui.hours_record import Record, day_text, length_text
from tests.journeys import pdf_text

JA, JA_VI, JA_EN = hours_paper.LANGUAGES
FLIGHT = Journey(programme="titp", departure=date(2027, 3, 9), entry=date(2027, 3, 10))


def lesson(day, minutes=120, **more):
    return Lesson(**{"day": day, "begins": "08:00", "subject": "japanese", "minutes": minutes, **more})


LESSONS = [
    lesson(date(2026, 9, 1), 180),
    lesson(date(2026, 10, 1), 210, words="第3課", teacher="Trần Văn Lâm", place="Phòng 2"),
    lesson(date(2026, 10, 2), 90, subject="legal"),
    lesson(date(2026, 11, 23), 120, subject="life", begins=""),
]


def record(lessons=LESSONS, journey=FLIGHT, **more):
    said = {
        "made": date(2026, 11, 24),
        "name": "Nguyễn Thị Thu Hà",
        "name_passport": "NGUYEN THI THU HA",
        "name_kana": "グエン・ティ・トゥ・ハ",
        "class_name": "K24-A",
        "centre": "Trung tâm Hoa Mai, Hải Dương",
        "journey": journey,
        "hours": count(lessons, journey, passed=False),
        "lessons": lessons,
    }
    return Record(**{**said, **more})


@pytest.fixture(autouse=True)
def _look(look):
    """Paper is set with the fonts of the running program."""


def texts(made, tongues=JA):
    return " | ".join(hours_paper.document(made, tongues).texts())


def test_days_and_lengths_are_written_as_in_japan():
    assert day_text(date(2026, 11, 24)) == "2026年11月24日（火）"
    assert [length_text(one) for one in (210, 180, 45)] == ["3時間30分", "3時間", "45分"]


def test_who_she_is_what_counts_and_every_lesson_stand_there():
    said = texts(record())
    for wanted in (
        "入国前講習の記録",
        "グエン・ティ・トゥ・ハ",
        "NGUYEN THI THU HA",
        "Trung tâm Hoa Mai, Hải Dương",
        "技能実習",
        "2027年3月10日（水）",
        "2026年9月10日（木）から2027年3月9日（火）まで",
        "5時間30分 ／ 160時間",
        "160時間まで、あと154時間30分です。",
        "2026年10月1日（木） | 08:00～11:30 | 日本語 | 3時間30分 | 第3課 | Trần Văn Lâm | Phòng 2",
        "本邦での円滑な技能等の修得等に資する知識",
        "本人の同意にもとづき作成しました。",
        "公的な様式ではなく、センターの記録です。",
        "センター印",
    ):
        assert wanted in said, wanted


def test_what_does_not_count_is_marked_and_explained():
    said = texts(record())
    assert "2026年9月1日（火）　※1" in said and "※1 対象期間の外に行ったため、算入していません。" in said
    assert "法的保護に必要な情報　※2" in said and "※2 法的保護に必要な情報は入国後の講習で行う" in said
    plain = texts(record([lesson(date(2026, 10, 1))]))
    assert "※1" not in plain and "※2 法的" not in plain


def test_enough_hours_ask_for_nothing_more():
    lessons = [lesson(date(2026, 10, day), 480) for day in range(1, 20)] + [lesson(date(2026, 11, 20), 480)]
    said = texts(record(lessons))
    assert "あと" not in said and "1か月に達していません" not in said


def test_on_a_pc_of_her_own_nobody_else_vouches_for_it():
    said = texts(record(centre="", class_name="", name_passport="", name_kana=""))
    assert "本人による記録です。" in said and "本人の同意に" not in said and "Nguyễn Thị Thu Hà" in said


def test_without_a_flight_the_day_is_not_known():
    assert "入国予定日 | 未定" in texts(record(journey=Journey(programme="esd")))


@pytest.mark.parametrize(("tongues", "title"), [(JA_VI, "Bản ghi giờ học"), (JA_EN, "Record of lessons")])
def test_another_language_stands_beside_the_japanese(tongues, title, language):
    said = texts(record(), tongues)
    assert "入国前講習の記録" in said and title in said
    assert {"vi": "Còn thiếu 154 giờ 30 phút", "en": "154 h 30 min are missing"}[tongues.second] in said


def test_the_pdf_holds_text_that_can_be_searched_and_the_stamps_never_stand_alone():
    lessons = [lesson(date(2026, 10, 1), words=f"Irodori {n}") for n in range(60)]
    for many in range(20, 60, 4):
        made = hours_paper.document(record(lessons[:many]), JA)
        pages = pdf_text.words(printing.pdf(made.title, made.pages)).split("\n")
        assert "センター印" in pages[-1] and "本人の同意" in pages[-1], many


def test_every_word_of_the_record_is_there_in_three_languages():
    found = resources.toml("checklists/lesson_record.toml")
    sentences = {name: words for name, words in found.items() if "ja" in words}
    sentences |= {f"{group}.{name}": words for group in ("subjects", "short") for name, words in found[group].items()}
    assert len(sentences) > 40
    for name, words in sentences.items():
        assert words.keys() == {"ja", "vi", "en"} and all(words.values()), name
        fields = {tuple(sorted(part.split("}")[0] for part in said.split("{")[1:])) for said in words.values()}
        assert len(fields) == 1, name


def table(made, tongues=JA):
    return load_workbook(BytesIO(hours_workbook.written(made, tongues)))


def test_the_table_has_real_days_and_hours():
    book = table(record())
    sheet = book["講習の記録"]
    assert [cell.value for cell in sheet[1]][:4] == ["月日", "時間帯", "科目", "時間数"]
    first = [cell.value for cell in sheet[3]]
    assert (first[0], first[3], first[7]) == (datetime.fromisoformat("2026-10-01"), 3.5, "○")
    assert sheet["A3"].number_format == "yyyy-mm-dd", "the first of a month is a day too"
    assert [row[7].value for row in sheet.iter_rows(min_row=2)] == ["算入しない", "○", "算入しない", "○"]
    sums = {row[0].value: row[1].value for row in book["科目別の時間"].iter_rows(min_row=2)}
    assert sums["日本語"] == 3.5 and sums["算入する時間"] == 5.5


def test_what_somebody_typed_never_becomes_a_formula():
    book = table(
        record([lesson(date(2026, 10, 1), words="=1+1", teacher="+SUM(A1)", place="@x")], name="=2", name_kana="")
    )
    for sheet in book:
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row)
    assert [book["講習の記録"].cell(2, column).value for column in (5, 6, 7)] == ["=1+1", "+SUM(A1)", "@x"]


def test_an_odd_number_of_minutes_is_hours_all_the_same():
    sheet = table(record([lesson(date(2026, 10, 1), 50)]))["講習の記録"]
    assert Decimal(str(sheet["D2"].value)) == Decimal("0.83")
