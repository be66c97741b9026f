"""Reports for trainers: pages made and printed with a yes alone, classes at a glance, what is missing."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from intern_desktop.classroom import consent, devices, people, reports
from intern_desktop.departure import checklist
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.ui import printing, reports_missing_paper, reports_paper, reports_workbook
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.commands import Session
from intern_desktop.ui.paper.tongues import Tongues
from intern_desktop.ui.pay import along_places
from intern_desktop.ui.reports import ReportsScreen
from tests.journeys import pdf_text
from tests.ui.checklist_window import found_centre, go, part, says, shown
from tests.ui.conftest import NOW

MONTH, LAM = "2026-11", Session("lam", "Trần Văn Lâm", "trainer", shared=True)


@pytest.fixture
def commands(open_commands):
    """Lâm's class: Hà and Anh agreed to be seen, Chi did not."""
    go(open_commands)
    found_centre(open_commands)
    with open_commands.store.act(Author("lam"), NOW) as act:
        devices.vouch(act, devices.public_of(open_commands.store), "PC 1")
    open_commands.sign_in(LAM, Author("lam"))
    return open_commands


@pytest.fixture
def screen(qtbot, look, commands):
    made = ReportsScreen(commands)
    qtbot.addWidget(made)
    commands.tables_changed.connect(lambda changed: made.refresh() if made.tables & changed else None)
    made.resize(1174, 696)
    made.retranslate()
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.open("")
    return made


def states(screen):
    table = part(screen, "reports_people")
    return {row.key: row.cells[2] for row in table.shown.rows}


def make(screen, to="みどり協同組合"):
    part(screen, "reports_to").setPlainText(to)
    QTest.keyClick(part(screen, "reports_people"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def says_yes(commands, person="ha", said="yes"):
    with commands.reading() as reading:
        digest = reports.line_of(reading, person, MONTH, NOW.date()).digest
    with commands.store.act(Author(person), NOW) as act:
        reports.answer(act, person, MONTH, said, digest)


def test_pages_are_made_for_all_who_agreed_by_one_key_and_taken_back_by_one(screen, commands):
    assert states(screen) == {"ha": "Not made yet", "anh": "Not made yet", "chi": "Has not agreed to be seen"}
    make(screen)
    assert states(screen) == {"ha": "Waits for her", "anh": "Waits for her", "chi": "Has not agreed to be seen"}
    commands.undo()
    assert set(states(screen).values()) == {"Not made yet", "Has not agreed to be seen"}


def test_without_addressees_nothing_is_made_and_the_field_says_why(screen):
    make(screen, "")
    assert "Not made yet" in states(screen).values()
    assert part(screen, "reports_to").accessibleDescription().startswith("Write who gets the pages")


def test_nothing_can_be_printed_or_saved_before_somebody_says_yes(screen, commands, monkeypatch):
    make(screen)
    for name in ("print", "pdf", "xlsx"):
        assert not part(screen, f"reports_months_{name}").isEnabled()
    says_yes(commands)
    says_yes(commands, "anh", "no")
    assert states(screen)["ha"] == "It may go" and states(screen)["anh"] == "It may not go"
    printed = []
    monkeypatch.setattr(printing, "print_pages", lambda _over, title, lay, folded: printed.append(lay()) or True)
    part(screen, "reports_months_print").click()
    assert [len(pages) for pages in printed] == [1], "the one page with a yes"
    says_yes(commands, "ha", "withdrawn")
    assert not part(screen, "reports_months_print").isEnabled()


def test_what_is_saved_holds_who_said_yes_and_nobody_else(screen, commands, monkeypatch, tmp_path):
    make(screen)
    says_yes(commands)
    saved = tmp_path / "saved"
    monkeypatch.setattr(along_places, "ask_to_save", lambda *_asked: saved)
    part(screen, "reports_months_pdf").click()
    text = pdf_text.words(saved.read_bytes()).replace("\t", " ")
    assert "入国前準備" in text and "Nguyễn Thị Thu Hà" in text and "Bùi Đức Anh" not in text
    part(screen, "reports_months_xlsx").click()
    people_sheet = load_workbook(BytesIO(saved.read_bytes())).worksheets[0]
    assert [row[0].value for row in people_sheet.iter_rows(min_row=2)] == ["Nguyễn Thị Thu Hà"]
    head = [cell.value for cell in people_sheet[1]]
    assert people_sheet.cell(2, head.index("出発予定日") + 1).is_date


@pytest.mark.parametrize("name", ["pdf", "xlsx"])
def test_what_another_window_took_back_meanwhile_is_neither_saved_nor_called_saved(
    screen, commands, qtbot, monkeypatch, tmp_path, name
):
    make(screen)
    says_yes(commands)
    saved = tmp_path / "saved"
    monkeypatch.setattr(along_places, "ask_to_save", lambda *_asked: saved)
    other = Store.open(commands.store.folder)
    with other.act(Author("ha"), NOW) as act:
        consent.withdraw(act, "ha")
    other.close()
    with qtbot.waitSignal(commands.told) as told:
        part(screen, f"reports_months_{name}").click()
    assert told.args == ["Only a page with her own yes can be printed or saved.", False]
    assert not saved.exists()
    assert states(screen)["ha"] == "Has not agreed to be seen"


def test_words_are_typed_walking_along_the_class_and_kept(screen, commands, qtbot):
    part(screen, "reports_people").go_to("anh")
    QTest.keyClick(part(screen, "reports_people"), Qt.Key.Key_Return)
    words = part(screen, "reports_words")
    assert words.hasFocus()
    QTest.keyClicks(words, "Nghe tot.")
    QTest.keyClick(words, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: says(screen, "reports_name") != "Bùi Đức Anh")
    assert words.hasFocus() and words.toPlainText() == ""
    QTest.keyClick(words, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: words.toPlainText() == "Nghe tot.")
    make(screen)
    with commands.reading() as reading:
        assert reports.line_of(reading, "anh", MONTH, NOW.date()).page.words == "Nghe tot."


def test_too_many_letters_are_said_at_the_field_and_no_page_is_made(screen):
    part(screen, "reports_people").go_to("ha")
    part(screen, "reports_words").setPlainText("x" * 401)
    assert "400 letters" in part(screen, "reports_words").accessibleDescription()
    assert says(screen, "reports_letters").startswith("401 / 400")
    make(screen)
    assert states(screen)["ha"] == "Not made yet"


def test_one_page_made_anew_asks_her_again(screen, commands):
    make(screen)
    says_yes(commands)
    part(screen, "reports_people").go_to("ha")
    part(screen, "reports_words").setPlainText("Thêm.")
    part(screen, "reports_anew").click()
    assert states(screen)["ha"] == "Changed, waits for her again"


def test_a_trainer_of_another_class_is_told_whose_it_is(screen, commands):
    with commands.reading() as reading:
        class_id = people.person(reading, "ha", NOW.date()).class_id
    with commands.store.act(Author(""), NOW) as act:
        act.append("teaches", subject=f"mai/{class_id}", scope="centre", fields={"on": True})
    with commands.reading() as reading:
        from intern_desktop.departure import duties

        counts = not duties.may(reading, "lam", "reports.prepare", "ha", NOW.date())
    said = []
    commands.told.connect(lambda sentence, _undo: said.append(sentence))
    make(screen)
    made = "Waits for her" in states(screen).values()
    assert made != counts and (not counts or "Mai Thị Hạnh" in said[0])


def test_classes_at_a_glance_counts_people(screen, commands):
    with commands.store.act(Author("lam"), NOW) as act:
        act.append("class", subject="empty", scope="centre", fields={"name": "K25"})
    screen.open("classes")
    rows = {row.cells[0]: row.cells for row in part(screen, "reports_classes").shown.rows}
    assert rows["K24-A"][1:3] == ("3", "2") and rows["K25"][1:9] == ("0",) * 8
    assert int(rows["K24-A"][5]) == 1, "only Hà has a flight, so only she can be late"


def test_what_is_missing_is_one_page_by_its_day_with_what_it_needs(screen, commands):
    with commands.store.act(Author("lam"), NOW) as act:
        checklist.confirm(act, "ha", "passport")
    screen.open("missing:ha")
    assert part(screen, "reports_missing").key() == "ha"
    assert "Page 1 of 1" in part(screen, "along_count").text()
    from intern_desktop.ui import checklist_reading

    seen = checklist_reading.read(commands, LAM, "ha")
    made = reports_missing_paper.document(seen, Tongues("en"))
    said = " | ".join(made.texts())
    assert len(made.pages()) == 1 and "Past their day" in said and "A valid passport" not in said
    assert "Show the paper to a trainer" in said and "Guide: " in said
    days = [
        cell.value for cell in load_workbook(BytesIO(reports_missing_paper.workbook([seen], Tongues("en")))).active["D"]
    ]
    dated = [day for day in days[1:] if day is not None]
    assert dated == sorted(dated) and len(dated) > 10


def test_who_has_not_agreed_has_no_sheet(screen):
    screen.open("missing:chi")
    assert says(screen, "reports_missing_none").startswith("She has not agreed")
    assert not part(screen, "reports_missing_print").isEnabled()


def test_an_empty_centre_leads_to_adding_people(qtbot, look, open_commands):
    open_commands.sign_in(LAM, Author("lam"))
    made = ReportsScreen(open_commands)
    qtbot.addWidget(made)
    made.retranslate()
    made.show()
    made.open("months")
    assert shown(made, "reports_nobody_button") and not part(made, "reports_make").isEnabled()
    made.open("classes")
    assert shown(made, "reports_no_class_button")
    made.open("missing")
    assert shown(made, "reports_missing_nobody_button")


def test_every_control_has_a_name(screen):
    make(screen)
    for tab in ("months", "classes", "missing"):
        screen.open(tab)
        assert unnamed_controls(screen) == []


def pages(commands, count=1, **changed):
    import msgspec

    with commands.store.act(Author("lam"), NOW) as act:
        reports.prepare(act, ["ha"], MONTH, to=["みどり協同組合"], words={"ha": "字" * 400})
    with commands.reading() as reading:
        page = reports.line_of(reading, "ha", MONTH, NOW.date()).page
    return [msgspec.structs.replace(page, **changed)] * count


@pytest.mark.parametrize("tongues", reports_paper.LANGUAGES, ids=lambda each: each.code)
def test_a_page_is_one_sheet_whatever_stands_on_it(look, commands, tongues):
    long = {
        "name": "Ng" * 30,
        "name_kana": "グ" * 60,
        "to": ("社" * 60,) * 4,
        "class_name": "K" * 60,
        "centre": "T" * 90,
    }
    many = 40 if tongues.code == "ja" else 2
    made = reports_paper.pile(pages(commands, many, **long), tongues)
    assert len(made.pages()) == many
    text = pdf_text.words(printing.pdf(made.title, made.pages))
    assert text.count("センター印") == many


def test_the_page_says_how_many_confirmations_do_not_hold(look, commands):
    said = [
        " ".join(reports_paper.document(page, reports_paper.LANGUAGES[0]).texts())
        for page in (*pages(commands, confirmed=3), *pages(commands, unproven=2), *pages(commands))
    ]
    assert "すべて有効" in said[0] and "確認が2件あり" in said[1] and "すべて有効" not in said[1]
    assert "まだありません" in said[2] and "すべて有効" not in said[2]


def test_no_sign_that_turns_a_text_gets_into_a_table(commands):
    book = load_workbook(BytesIO(reports_workbook.written("t", "c", [("s", ["a"], [["x\u202ey"], ["=1"]])])))
    assert [row[0].value for row in book.active.iter_rows(min_row=2)] == ["xy", "=1"]
    assert book.active["A3"].data_type == "s" and book.active["A3"].quotePrefix


def test_she_withdraws_and_her_page_is_gone_from_the_list(screen, commands):
    make(screen)
    says_yes(commands)
    with commands.store.act(Author("ha"), NOW) as act:
        consent.withdraw(act, "ha")
    assert states(screen)["ha"] == "Has not agreed to be seen"
    assert not part(screen, "reports_months_print").isEnabled()
