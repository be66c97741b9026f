"""Taking offers along sealed, and showing one to the trainers: from her page, and on the trainer's screen."""

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from intern_desktop import offers
from intern_desktop.classroom import consent, founding, people, private_word, sharing, sign_in
from intern_desktop.exchange import sealed_offers
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost
from intern_desktop.ui.commands import Commands, Session
from intern_desktop.ui.offers import OffersScreen
from intern_desktop.ui.pay.private_page import PrivatePage

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))
WORD = "ba con vịt xanh lội ao"
COMPANY = "Linh kiện Minato"
OFFER = Offer(
    prefecture="13",
    monthly_wage=213_457,
    scheduled_hours=Decimal(155),
    first_day=date(2026, 9, 1),
    programme="titp",
    deductions={"rent": 33_000},
)
SHEET = Sheet(offer=OFFER, notes={"1": "ghi chú Qwzxjk"})


@pytest.fixture
def shared(data_folder):
    """Hà has sealed an offer with her word; she is signed in and it is open."""
    store = Store.open(data_folder)
    founded = founding.found_centre(store, "Hoa Mai", "Hải Dương", "Trần Văn Lâm", "bốn con ngựa ngủ trưa", NOW,
                                    cost=Cost.SAMPLE)  # fmt: skip
    store.local.set("sample", "yes")
    made = Commands(lambda: NOW)
    made.attach(store)
    made.trainer = Author(founded.trainer, sign_in.check(store, founded.trainer, "bốn con ngựa ngủ trưa", NOW).key)
    with store.act(made.trainer, NOW) as act:
        made.ha = people.enrol(act, "Nguyễn Thị Thu Hà", people.open_class(act, "K24-A"))
    enter(made)
    made.vault = made.do(
        private_word.choose, made.ha, WORD, private_word.Typed([offers.Kept("o1", COMPANY, SHEET, NOW)])
    )
    made.sentences = []
    made.told.connect(lambda sentence, _undo: made.sentences.append(sentence))
    yield made
    store.close()


def enter(commands):
    commands.sign_in(Session(commands.ha, "Nguyễn Thị Thu Hà", "candidate", shared=True), Author(commands.ha))


def enter_trainer(commands):
    commands.sign_out()
    session = Session(commands.trainer.person, "Trần Văn Lâm", "head", shared=True)
    commands.sign_in(session, commands.trainer)


@pytest.fixture
def show(qtbot):
    def shown(commands, target="private:"):
        screen = OffersScreen(commands)
        qtbot.addWidget(screen)
        commands.tables_changed.connect(screen.refresh)
        commands.open_page.connect(lambda name, target: screen.open(target) if name == "offers" else None)
        screen.retranslate()
        screen.refresh()
        screen.resize(1174, 696)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        if target:
            screen.open(target)
        return screen

    return shown


def find(screen, kind, name):
    found = screen.findChild(kind, name)
    assert found is not None, f"{name} is on the screen"
    return found


def press(screen, name):
    found = find(screen, QAbstractButton, name)
    assert found.isVisible(), f"{name} is seen"
    found.click()


def sees(screen, name):
    found = screen.findChild(QWidget, name)
    return found is not None and found.isVisible()


def write(screen, name, text):
    edit = find(screen, QLineEdit, name)
    assert edit.isVisible(), f"{name} is seen"
    edit.setText(text)


def listed(commands):
    with commands.reading() as reading:
        kept = offers.list_offers(reading, commands.session.person, commands.vault)
    return [(one.name, one.sheet.offer.monthly_wage) for one in kept]


def agree(commands):
    commands.do(consent.answer, commands.ha, "yes")


def file_of(tmp_path, *sheets, word=WORD, purse=None):
    """A file somebody saved elsewhere, and where it lies."""
    carried = [sealed_offers.Carried(name, sheet, NOW - timedelta(days=9)) for name, sheet in sheets]
    path = tmp_path / "mine.pay-offers"
    path.write_bytes(sealed_offers.pack(sealed_offers.Luggage(carried, purse or Purse()), word, Cost.SAMPLE))
    return path


def paid(wage):
    return msgspec.structs.replace(SHEET, offer=msgspec.structs.replace(OFFER, monthly_wage=wage))


def test_on_a_shared_pc_her_word_is_asked_again_before_a_file_is_written(show, shared, tmp_path, monkeypatch):
    path = tmp_path / "along.pay-offers"
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(path.with_suffix("")), "*.pay-offers")
    )
    screen = show(shared)
    write(screen, "private_along_known", "sáu quả trứng trên bàn")
    press(screen, "private_along_save")
    assert "not your private word" in find(screen, QLineEdit, "private_along_known").accessibleDescription()
    assert not path.exists()
    write(screen, "private_along_known", WORD)
    press(screen, "private_along_save")
    [carried] = sealed_offers.unpack(sealed_offers.read_file(path), WORD).offers
    assert (carried.name, carried.sheet) == (COMPANY, SHEET)
    assert COMPANY.encode() not in path.read_bytes()
    assert find(screen, QLineEdit, "private_along_known").text() == ""
    assert shared.sentences == ["Your offers are now in along.pay-offers. Only the word opens it."]


def test_on_her_own_pc_a_word_for_the_file_is_typed_twice(show, commands, tmp_path, monkeypatch):
    path = tmp_path / "along.pay-offers"
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(path), ""))
    commands.do(offers.add, commands.session.person, COMPANY, SHEET)
    screen = show(commands)
    write(screen, "private_along_word", "12345678901")
    write(screen, "private_along_word_again", "12345678901")
    press(screen, "private_along_save")
    assert not path.exists()
    write(screen, "private_along_word", WORD)
    write(screen, "private_along_word_again", WORD)
    press(screen, "private_along_save")
    assert [one.name for one in sealed_offers.unpack(path.read_bytes(), WORD).offers] == [COMPANY]


def test_a_place_that_cannot_be_written_is_told(show, shared, tmp_path):
    page = show(shared).findChild(PrivatePage)
    page.save.save_to(tmp_path / "no such folder" / "along.pay-offers", WORD)
    assert shared.sentences[0].startswith("The file along.pay-offers could not be written")


def test_a_file_of_another_pc_is_opened_with_its_word_looked_at_and_brought_in(show, shared, tmp_path):
    screen = show(shared)
    page = screen.findChild(PrivatePage)
    page.bring.read(file_of(tmp_path, ("Hoa Sen", paid(205_000)), (COMPANY, SHEET)))
    assert not sees(screen, "private_bring_take")
    write(screen, "private_bring_word", "sáu quả trứng trên bàn")
    press(screen, "private_bring_open")
    assert "not the word of this file" in find(screen, QLineEdit, "private_bring_word").accessibleDescription()
    write(screen, "private_bring_word", WORD)
    press(screen, "private_bring_open")
    assert find(screen, QLabel, "private_bring_seen").text().splitlines() == [
        "Hoa Sen, saved 15 Nov 2026: new here",
        "Linh kiện Minato, saved 15 Nov 2026: is here already",
    ]
    assert not sees(screen, "private_bring_both")
    press(screen, "private_bring_take")
    assert listed(shared) == [("Hoa Sen", 205_000), (COMPANY, 213_457)]


@pytest.mark.parametrize(
    ("choice", "kept"),
    [
        ("both", [(COMPANY, 213_457), (f"{COMPANY}, 15 Nov 2026", 205_000)]),
        ("replace", [(COMPANY, 205_000)]),
    ],
)
def test_one_of_the_same_name_is_kept_beside_or_takes_its_place(show, shared, tmp_path, choice, kept):
    screen = show(shared)
    page = screen.findChild(PrivatePage)
    path = file_of(tmp_path, (COMPANY, paid(205_000)))
    for _ in range(2):  # the second time it is here already
        page.bring.read(path)
        write(screen, "private_bring_word", WORD)
        press(screen, "private_bring_open")
        if sees(screen, "private_bring_both"):
            press(screen, f"private_bring_both_{choice}")
        press(screen, "private_bring_take")
        assert listed(shared) == kept


def test_her_purse_is_taken_only_where_she_has_none(show, shared, tmp_path):
    screen = show(shared)
    page = screen.findChild(PrivatePage)
    for costs in (41_000, 55_000):
        page.bring.read(file_of(tmp_path, ("Hoa Sen", SHEET), purse=Purse(living_costs=costs)))
        write(screen, "private_bring_word", WORD)
        press(screen, "private_bring_open")
        press(screen, "private_bring_take")
        assert screen.desk.purse.living_costs == 41_000


@pytest.mark.parametrize("harm", ["cut", "other", "newer"])
def test_what_is_no_such_file_is_a_sentence_and_changes_nothing(show, shared, tmp_path, harm):
    path = file_of(tmp_path, ("Hoa Sen", SHEET))
    whole = path.read_bytes()
    newer = msgspec.msgpack.encode(msgspec.msgpack.decode(whole) | {"version": 9})
    path.write_bytes({"cut": whole[: len(whole) // 2], "other": b"%PDF-1.7", "newer": newer}[harm])
    screen = show(shared)
    screen.findChild(PrivatePage).bring.read(path)
    assert len(shared.sentences) == 1
    assert not sees(screen, "private_bring_word")
    assert listed(shared) == [(COMPANY, 213_457)]


def test_a_candidate_without_offers_finds_the_way_to_open_a_file(show, commands):
    screen = show(commands, "")
    press(screen, "offers_bring")
    assert find(screen, QAbstractButton, "private_bring_choose").hasFocus()


def test_before_she_shares_exactly_what_will_be_seen_stands_there(show, shared):
    agree(shared)
    screen = show(shared)
    seen = find(screen, QWidget, "private_share_view").text().splitlines()
    assert seen[:7] == [
        "Name of the offer: Linh kiện Minato",
        "Place of work: Tokyo",
        "Basic wage: ¥213,457 a month",
        "Hours in a month: 155 hours",
        "Rent in a month: ¥33,000",
        "First working day: 1 Sept 2026",
        "Programme: Technical intern 技能実習",
    ]
    assert seen[7] == "Payslip of the first month, September 2026"
    assert seen[8] == "Basic wage: ¥213,457"
    assert seen[-1].startswith("Take-home: ¥")
    assert not any("Qwzxjk" in line for line in seen)


def test_the_trainer_sees_those_lines_and_nothing_else_until_she_takes_it_back(show, shared):
    agree(shared)
    screen = show(shared)
    lines = find(screen, QWidget, "private_share_view").text()
    press(screen, "private_share_do")
    assert find(screen, QAbstractButton, "private_share_back").hasFocus()
    assert find(screen, QWidget, "private_share_state").accessibleName().startswith("Shown to the trainers since")
    enter_trainer(shared)
    trainers = show(shared, "")
    assert find(trainers, QAbstractButton, "offers_shared").text() == "1 offer shared with you"
    press(trainers, "offers_shared")
    assert find(trainers, QWidget, "shared_view").text() == lines
    assert not trainers.findChildren(QLineEdit, "offer_pay")
    shared.sign_out()
    enter(shared)
    shared.vault = private_word.open_with(shared.store, shared.ha, WORD, NOW)
    hers = show(shared)
    press(hers, "private_share_back")
    assert find(hers, QAbstractButton, "private_share_do").hasFocus()
    enter_trainer(shared)
    assert not sees(show(shared, ""), "offers_shared")


def test_the_trainers_list_is_read_with_keys_and_escape_leaves_it(show, shared):
    agree(shared)
    for offer_id, wage in (("o1", 213_457), ("o2", 205_000)):
        summary = sharing.summary_of(f"{COMPANY} {offer_id}", paid(wage).offer, None)
        shared.do(sharing.share, shared.ha, offer_id, summary)
    enter_trainer(shared)
    screen = show(shared, f"shared:{shared.ha}/o2")
    assert "205,000" in find(screen, QWidget, "shared_view").text()
    assert find(screen, QAbstractButton, f"shared_{shared.ha}/o2").hasFocus()
    first = find(screen, QAbstractButton, f"shared_{shared.ha}/o1")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert "213,457" in find(screen, QWidget, "shared_view").text()
    QTest.keyClick(first, Qt.Key.Key_Escape)
    assert not sees(screen, "shared_view")
    assert "213,457" not in find(screen, QWidget, "shared_view").text()


@pytest.mark.parametrize("end", ["withdrawn", "erased"])
def test_consent_taken_back_or_everything_erased_empties_the_trainers_screen(show, shared, end):
    agree(shared)
    shared.do(sharing.share, shared.ha, "o1", sharing.summary_of(COMPANY, OFFER, None))
    enter_trainer(shared)
    screen = show(shared, "shared:")
    assert sees(screen, "shared_offer")
    with shared.store.act(Author(shared.ha), NOW) as act:
        if end == "withdrawn":
            consent.withdraw(act, shared.ha)
        else:
            act.erase(shared.ha)
    assert not sees(screen, "shared_offer")
    assert find(screen, QLabel, "shared_none").isVisible()


def test_without_her_agreement_there_is_nothing_to_press_but_the_way_to_it(show, shared, qtbot):
    screen = show(shared)
    assert not sees(screen, "private_share_do")
    with qtbot.waitSignal(shared.open_page) as asked:
        press(screen, "private_share_needs_link")
    assert asked.args == ["consent", ""]


def test_a_shared_offer_whose_original_is_gone_can_still_be_taken_back(show, shared):
    agree(shared)
    shared.do(sharing.share, shared.ha, "o1", sharing.summary_of(COMPANY, OFFER, None))
    shared.do(private_word.begin_anew, shared.ha)
    shared.sign_out()
    enter(shared)
    screen = show(shared)
    assert find(screen, QComboBox, "private_share_which").currentText() == COMPANY
    press(screen, "private_share_back")
    with shared.reading() as reading:
        assert sharing.shared_by(reading, shared.ha) == []


def test_both_sides_read_it_in_their_language(show, shared, language):
    agree(shared)
    screen = show(shared)
    press(screen, "private_share_do")
    assert "{" not in find(screen, QWidget, "private_share_view").text()
    enter_trainer(shared)
    assert "{" not in find(show(shared, "shared:"), QWidget, "shared_view").text()
