"""Documents on paper: all words drawn as text, in the languages asked for, cut nowhere, on as many pages as needed."""

import re
import shutil
import subprocess
from decimal import Decimal
from itertools import pairwise

import msgspec
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtPrintSupport import QPrinter

from intern_desktop import i18n
from intern_desktop.errors import UserError
from intern_desktop.payroll.course import Loan
from intern_desktop.payroll.sheet import Sheet
from intern_desktop.ui import language as spoken
from intern_desktop.ui import palette, printing
from intern_desktop.ui.paper import tongues
from intern_desktop.ui.paper.blocks import LEFT, Row, Table, Text
from intern_desktop.ui.paper.document import Document
from intern_desktop.ui.paper.text import words
from intern_desktop.ui.pay.help_card import card_text
from intern_desktop.ui.pay.papers import PAPERS
from tests.ui.pay.papers import NAME, OTHER, SEPTEMBER, SHEET, desk_with, order
from tests.ui.pay.recorded import drawn, pages_of, squeezed

CODES = [each.code for each in tongues.PAIRS]
OF_AN_OFFER = [paper.name for paper in PAPERS if paper.name != "help"]


def made(desk, name, code="vi+ja", her_name=""):
    return next(paper for paper in PAPERS if paper.name == name).make(order(desk, code, her_name))


@pytest.fixture
def desk(qapp, look, commands):
    found = desk_with(commands, **{"Linh kiện Minato": OTHER, NAME: SHEET})
    found.choose_month(SEPTEMBER)
    return found


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", OF_AN_OFFER)
def test_every_word_is_drawn_as_text(desk, name, code):
    document = made(desk, name, code)
    found = drawn(document)
    missing = [text for text in document.texts() if squeezed(text) not in found]
    assert missing == []
    assert len("".join(document.texts())) > 500


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", OF_AN_OFFER)
def test_nothing_is_drawn_below_the_paper(desk, name, code):
    assert all(page.lowest <= 740 for page in pages_of(made(desk, name, code)))


@pytest.mark.parametrize("name", OF_AN_OFFER)
def test_smaller_paper_takes_more_pages_and_cuts_nothing(desk, name):
    document, small = made(desk, name), QRectF(0, 0, 380, 420)
    pages = pages_of(document, small)
    assert len(pages) > len(pages_of(document))
    assert all(page.lowest <= 420 for page in pages)
    found = squeezed("".join(word for page in pages for word in page.words))
    assert [text for text in document.texts(small) if squeezed(text) not in found] == []


def test_a_table_names_its_columns_on_every_page_it_reaches(desk):
    document = made(desk, "plan", "en")
    months = re.compile(r"\d\d/20\d\d")
    of_the_table = [page for page in pages_of(document) if sum(bool(months.fullmatch(word)) for word in page.words) > 5]
    assert len(of_the_table) >= 2
    for page in of_the_table:
        assert "take-home" in page.words


def test_pages_are_numbered_and_each_says_what_it_is(desk):
    pages = pages_of(made(desk, "plan", "en"))
    for at, page in enumerate(pages):
        assert f"{at + 1} / {len(pages)}" in page.words
        said = squeezed("".join(page.words))
        assert squeezed("This is a computation, no promise") in said
        assert squeezed("≈ stands before every amount") in said
    for page in pages[1:]:
        assert page.words[0] == "The money of 36 months"


def test_her_name_is_there_only_where_she_wants_it(desk):
    for name in OF_AN_OFFER:
        assert squeezed("Nguyễn Thị Thu Hà") not in drawn(made(desk, name))
        assert squeezed("Nguyễn Thị Thu Hà") in drawn(made(desk, name, her_name="Nguyễn Thị Thu Hà"))


def test_the_day_and_the_law_stand_on_it(desk):
    found = drawn(made(desk, "payslip", "en"))
    assert squeezed("Made on 24 Nov 2026") in found
    assert squeezed("September 2027") in found and squeezed("not published yet") in found
    assert squeezed(NAME) in found


def test_a_payslip_has_the_yen_of_the_window(desk):
    slip, found = desk.payslip(SEPTEMBER), drawn(made(desk, "payslip", "en"))
    for line in slip.lines:
        if line.yen:
            assert f"{line.yen:,}".replace("-", "\u2212") in found
    assert squeezed(f"¥{slip.net:,}") in found


def test_a_payslip_has_the_blocks_of_a_japanese_one_in_order(desk):
    found = drawn(made(desk, "payslip", "ja"))
    blocks = ("所定労働時間", "支給", "基本給", "健康保険", "厚生年金", "雇用保険", "所得税", "家賃")
    places = [found.index(block, found.index("所定労働時間")) for block in blocks]
    places.append(found.rindex("出典"))  # the last of them: a column is called so too
    assert all(a < b for a, b in pairwise(places))


def test_questions_are_in_japanese_whatever_is_chosen(desk, language):
    for code in CODES:
        found = drawn(made(desk, "questions", code))
        assert "残業" in found and "教えて" in found
        assert "13,973" in found or "13.973" in found
    assert squeezed("ざんぎょう") in drawn(made(desk, "questions", "vi")), "how it is read stands below"


def test_the_help_card_prints_without_anything_of_hers(desk, qapp, look, language):
    for code in CODES:
        document = made(desk, "help", code, her_name="Nguyễn Thị Thu Hà")
        for spoken_in, page in zip(code.split("+"), pages_of(document), strict=True):
            said = squeezed("".join(page.words))
            assert page.lowest <= 740
            assert all(squeezed(part) in said for line in card_text(spoken_in) for part in line.split(" "))
            for private in (NAME, "Thu Hà", "185", "Aichi"):
                assert squeezed(private) not in said


def test_a_comparison_has_all_on_the_table_and_marks_what_is_better(desk):
    found = drawn(made(desk, "comparison", "en"))
    for words_of in (NAME, "Linh kiện Minato", "Net pay for each hour worked", "✓"):
        assert squeezed(words_of) in found


def test_four_offers_find_room_beside_each_other(qapp, look, commands):
    desk = desk_with(commands, **{f"Hợp đồng số {at} của công ty Linh kiện Minato": OTHER for at in range(6)})
    document = made(desk, "comparison", "vi+ja")
    found = drawn(document)
    assert all(squeezed(f"Hợp đồng số {at} của") in found for at in range(4))
    assert all(page.lowest <= 740 for page in pages_of(document))


def test_terms_stand_in_both_languages(desk):
    found = drawn(made(desk, "payslip", "vi+ja"))
    for said in ("Bảohiểmytế", "健康保険", "Thuếthunhập", "所得税", "皆勤手当"):
        assert said in found
    assert "健康保険" in drawn(made(desk, "payslip", "en")), "what stands on the real slip is there in any language"
    assert "Bảohiểmytế" not in drawn(made(desk, "payslip", "en+ja"))


def test_no_mark_of_a_reading_is_left(desk, language):
    for name in OF_AN_OFFER:
        assert not re.search(r"[{}|]", drawn(made(desk, name, f"{language}+ja" if language != "ja" else "ja")))


def test_a_document_speaks_its_language_and_the_window_goes_on_in_its_own(desk, qtbot):
    spoken.speak("en")
    document = made(desk, "payslip", "vi+ja")
    assert i18n.language() == "en"
    assert squeezed("Tổng lương") in drawn(document)
    with pytest.raises(RuntimeError), tongues.speaking("ja"):
        raise RuntimeError
    assert i18n.language() == "en"


def test_a_missing_language_is_a_sentence_and_changes_nothing(monkeypatch, english):
    def gone(code):
        raise i18n.MissingLanguage(code)

    monkeypatch.setattr(i18n, "catalogue", gone)
    with pytest.raises(UserError), tongues.speaking("ja"):
        pass
    assert i18n.language() == "en"


@pytest.mark.parametrize("name", OF_AN_OFFER)
def test_where_nothing_can_be_computed_it_says_what_is_needed(qapp, look, commands, name, language):
    empty = msgspec.structs.replace(SHEET, offer=msgspec.structs.replace(SHEET.offer, first_day=None))
    with pytest.raises(UserError) as problem:
        made(desk_with(commands, Empty=empty), name)
    assert str(problem.value)


def test_without_a_loan_a_rate_or_a_finding_it_is_still_a_document(qapp, look, commands):
    from intern_desktop.payroll.sheet import Purse

    desk = desk_with(commands, Minato=OTHER)
    desk.change_purse(Purse())
    plain = made(desk, "plan", "en")
    assert squeezed("No exchange rate is typed") in drawn(plain)


def test_paper_too_says_that_living_is_not_counted_and_whose_loan_is_not_typed(qapp, look, commands):
    from intern_desktop.payroll.sheet import Purse

    owing = msgspec.structs.replace(OTHER, loan=Loan(principal_vnd=90_000_000, annual_rate=Decimal(0), months=20))
    desk = desk_with(commands, Owing=owing, Free=OTHER)
    not_counted = squeezed("What you spend on food and living is not counted yet.")
    assert not_counted not in drawn(made(desk, "plan", "en")) + drawn(made(desk, "comparison", "en"))
    desk.change_purse(Purse(exchange_rate=desk.purse.exchange_rate))
    assert not_counted in drawn(made(desk, "plan", "en"))
    compared = drawn(made(desk, "comparison", "en"))
    assert not_counted in compared
    assert squeezed("No loan is typed for Free") in compared


def test_paper_leaves_the_colours_of_the_window_alone(desk):
    before = palette.colour("light", "raised").name(palette.colour("light", "raised").NameFormat.HexArgb)
    pages_of(made(desk, "plan"))
    assert palette.colour("light", "raised").name(palette.colour("light", "raised").NameFormat.HexArgb) == before


def test_a_long_name_and_many_deductions_break_over_lines_and_pages(qapp, look, commands):
    many = {f"khấu trừ số {at} của công ty rất dài không có dấu cách" * 2: 100 for at in range(40)}
    offer = msgspec.structs.replace(SHEET.offer, deductions=many)
    desk = desk_with(commands, **{"x" * 80: Sheet(offer=offer)})
    document = made(desk, "payslip", "ja")
    pages = pages_of(document)
    assert len(pages) >= 3
    assert all(page.lowest <= 740 for page in pages)
    found = squeezed("".join(word for page in pages for word in page.words))
    assert all(squeezed(name) in found for name in many)


def test_a_row_higher_than_a_page_is_drawn_smaller_not_cut(qapp, look):
    row = Row((words(" ".join(f"word{at}" for at in range(3_000))),))
    document = Document(
        "long", (Text(words("before")), Table((1,), (LEFT,), (row,)), Text(words("after"))), words("foot")
    )
    pages = pages_of(document)
    assert all(page.lowest <= 740 for page in pages)
    found = squeezed("".join(word for page in pages for word in page.words))
    assert "word0word1" in found and "word2999" in found and "after" in found


def test_a_new_line_in_words_is_a_new_line_on_paper(qapp, look):
    [page] = pages_of(Document("one", (Text(words("first\nsecond")),), words("foot")))
    assert page.words[:2] == ["first", "second"]


def test_sentences_do_not_run_into_addresses(desk):
    for name in ("plan", "payslip", "findings"):
        for page in pages_of(made(desk, name, "en")):
            assert not re.search(r"\.https?:", " ".join(page.words)), name


def test_only_the_pages_that_were_chosen_are_printed(qapp):
    pages = [lambda *_: None for _ in range(5)]
    printer = QPrinter()
    assert printing.chosen_pages(printer, pages) == pages
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert printing.chosen_pages(printer, pages) == pages[1:3]
    printer.setFromTo(5, 5)
    assert printing.chosen_pages(printer, pages) == pages[4:]


@pytest.mark.parametrize("name", OF_AN_OFFER)
def test_a_pdf_can_be_searched_in_both_scripts(desk, name, tmp_path):
    document = made(desk, name, "vi+ja")
    data = printing.pdf(document.title, document.pages)
    assert data.startswith(b"%PDF")
    assert b"ToUnicode" in data, "letters are told, not only drawn"
    if shutil.which("pdftotext") is None:
        return
    path = tmp_path / "one.pdf"
    path.write_bytes(data)
    said = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode()
    searched = {
        "payslip": ("Bảo hiểm y tế", "健康保険"),
        "findings": ("Luật", "技能実習"),
        "questions": ("Tiền làm thêm", "残業手当"),
    }
    for term in searched.get(name, ("yên", "Thực phẩm")):
        assert squeezed(term) in squeezed(said)
