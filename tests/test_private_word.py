"""What is hers stays hers: sealed by her word, readable for nobody else, on no screen and in no byte of the folder."""

import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta, timezone

import msgspec
import pytest

from intern_desktop import offers
from intern_desktop.classroom import founding, people, private_word, rights, sign_in
from intern_desktop.classroom.private_word import Typed
from intern_desktop.errors import FieldError, UserError
from intern_desktop.exchange import bundle
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.store import copies
from intern_desktop.store.database import Store
from intern_desktop.store.entry import private
from intern_desktop.store.journal import Author, entries_of
from intern_desktop.store.keys import Cost

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))
PASSWORD, WORD, OTHER = "bốn con ngựa ngủ trưa", "ba con vịt xanh lội ao", "sáu quả trứng trên bàn"
COMPANY, WAGE, COSTS = "Công ty Zyxwvu Hoa Sen", 213_457, 43_219
SHEET = Sheet(offer=Offer(prefecture="13", monthly_wage=WAGE), notes={"1": "ghi chú Qwzxjk"})
PURSE = Purse(living_costs=COSTS)
SECRETS = (COMPANY, f":{WAGE}", f"{WAGE:,}", f":{COSTS}", "Qwzxjk", WORD)
"""Numbers with what stands before them in a stored text: a key in hex holds any few digits by chance."""


@pytest.fixture
def store(data_folder):
    opened = Store.open(data_folder)
    founded = founding.found_centre(opened, "Hoa Mai", "Hải Dương", "Trần Văn Lâm", PASSWORD, NOW, cost=Cost.SAMPLE)
    opened.local.set("sample", "yes")  # her word is weighed cheaply
    key = sign_in.check(opened, founded.trainer, PASSWORD, NOW).key
    opened.trainer = Author(founded.trainer, key)
    yield opened
    opened.close()


@pytest.fixture
def ha(store):
    """A candidate on a shared PC."""
    with store.act(store.trainer, NOW) as act:
        person = people.enrol(act, "Nguyễn Thị Thu Hà", people.open_class(act, "K24-A"))
        sign_in.set_pin(act, person, "2468", Cost.SAMPLE)
        people.enrol(act, "Hồ Sỹ Đạt", people.open_class(act, "K24-B"))
    return person


def do(store, person, verb, *given):
    with store.act(Author(person), NOW) as act:
        return verb(act, person, *given)


def seal(store, person, word=WORD):
    """She typed an offer and a purse, and chooses a word."""
    typed = Typed([offers.Kept("o1", COMPANY, SHEET, NOW)], PURSE)
    return do(store, person, private_word.choose, word, typed)


def leave_open(store, person):
    """As an earlier version kept it."""
    with store.act(Author(person), NOW) as act:
        offers.add(act, person, COMPANY, SHEET)
        gone = offers.add(act, person, f"{COMPANY} 2", SHEET)
        offers.delete(act, person, gone)
        offers.save_purse(act, person, PURSE)


def listed(store, person, vault=None):
    with store.reading() as reading:
        return [(one.name, one.sheet) for one in offers.list_offers(reading, person, vault)]


def found_in(folder):
    """Which of her things can be read in some file of the folder."""
    data = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert data
    return {(path.name, said) for path, held in data.items() for said in SECRETS if said.encode() in held}


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("ngắn quá", "at least 10"),
        ("2468", "at least 10"),
        ("1234567890123", "Digits alone"),
        ("２４６８ １３５７ ２４６８", "Digits alone"),
        ("aaaaaaaaaaaa", "guessed quickly"),
        ("Nguyễn Thị Thu Hà", "guessed quickly"),
        ("x" * 400, "at most"),
    ],
)
def test_a_word_that_others_would_find_is_not_taken(store, ha, word, why):
    with pytest.raises(FieldError, match=why):
        seal(store, ha, word)
    assert listed(store, ha) == []


def test_what_she_typed_is_kept_and_opened_by_her_word_alone(store, ha):
    seal(store, ha)
    assert listed(store, ha) == []
    assert listed(store, ha, private_word.open_with(store, ha, WORD, NOW)) == [(COMPANY, SHEET)]
    with pytest.raises(FieldError, match="not your private word"):
        private_word.open_with(store, ha, OTHER, NOW)


def test_it_is_there_after_a_restart_and_a_new_fold(store, ha, data_folder):
    seal(store, ha)
    store.fold_again()
    store.close()
    again = Store.open(data_folder)
    vault = private_word.open_with(again, ha, WORD, NOW)
    assert listed(again, ha, vault) == [(COMPANY, SHEET)]
    with again.reading() as reading:
        assert offers.purse(reading, ha, vault) == PURSE
    again.close()


def test_no_byte_of_the_folder_says_it(store, ha, data_folder):
    seal(store, ha)
    copies.make(data_folder, NOW)
    assert found_in(data_folder) == set()


def test_a_new_pin_opens_nothing(store, ha, data_folder):
    seal(store, ha)
    with store.act(store.trainer, NOW) as act:
        sign_in.reset_pin(act, ha)
    assert sign_in.choose_first_pin(store, ha, "1357", NOW).person == ha
    assert listed(store, ha) == []
    with store.reading() as reading:
        said = rights.see(reading, ha)
        whole = rights.export(reading, ha).decode()
    assert not any(secret in str(one.fields) for one in said for secret in SECRETS)
    assert not any(secret in whole for secret in SECRETS)
    assert "sealed with your private word" in whole
    assert found_in(data_folder) == set()


def test_her_own_export_is_whole_while_it_is_open(store, ha):
    vault = seal(store, ha)
    with store.reading() as reading:
        whole = rights.export(reading, ha, vault).decode()
    assert COMPANY in whole
    assert str(WAGE) in whole


def test_the_centre_file_carries_nothing_of_it(store, ha):
    seal(store, ha)
    carried = bundle.read_centre(bundle.export_centre(store, "một hai ba bốn năm", Cost.SAMPLE), "một hai ba bốn năm")
    assert not [one for one in carried if one.kind in ("offer", "purse", "vault") or one.scope == private(ha)]


def test_erased_nothing_is_left_sealed_or_not(store, ha, data_folder):
    seal(store, ha)
    copies.make(data_folder, NOW)
    do(store, ha, rights.erase)
    assert found_in(data_folder) == set()
    assert b"sealed:1:" not in b"".join(path.read_bytes() for path in data_folder.rglob("*") if path.is_file())


def test_offers_of_earlier_releases_open_and_are_sealed_without_a_trace(store, ha, data_folder):
    leave_open(store, ha)
    assert listed(store, ha) == [(COMPANY, SHEET)]
    for days in range(3):
        copies.make(data_folder, NOW - timedelta(days=days))
    assert found_in(data_folder) != set()
    vault = do(store, ha, private_word.choose, WORD, Typed())
    assert listed(store, ha, vault) == [(COMPANY, SHEET)]
    assert listed(store, ha) == []
    assert found_in(data_folder) == set()


def test_dropped_they_leave_no_trace_and_the_centre_keeps_its_copies(store, ha, data_folder):
    leave_open(store, ha)
    copies.make(data_folder, NOW)
    before = [(one.path, one.people, one.marks) for one in copies.listed(data_folder)]
    do(store, ha, private_word.drop_open)
    assert listed(store, ha) == []
    assert found_in(data_folder) == set()
    assert [(one.path, one.people, one.marks) for one in copies.listed(data_folder)] == before


def test_a_copy_that_was_cleaned_can_be_put_back_with_all_the_others_have(store, ha, data_folder):
    dat = next(one.id for one in everybody(store) if one.name == "Hồ Sỹ Đạt")
    with store.act(Author(dat), NOW) as act:
        offers.add(act, dat, "Của Đạt", SHEET)
    leave_open(store, ha)
    made = copies.make(data_folder, NOW)
    do(store, ha, private_word.choose, WORD, Typed())
    store.close()
    copies.put_back(data_folder, made, NOW)
    again = Store.open(data_folder)
    assert listed(again, ha) == []
    assert listed(again, dat) == [("Của Đạt", SHEET)]
    assert {one.name for one in everybody(again)} == {"Nguyễn Thị Thu Hà", "Hồ Sỹ Đạt", "Trần Văn Lâm"}
    with again.reading() as reading:
        assert all(entry.holds for entry in entries_of(reading, ["centre", private(ha), private(dat)]))
    again.close()


def everybody(store):
    with store.reading() as reading:
        return people.people(reading, NOW.date())


def test_what_was_set_aside_is_cleaned_too(store, ha, data_folder):
    leave_open(store, ha)
    shutil.copy(copies.make(data_folder, NOW), data_folder / "set-aside-2026-11-20-080000.db")
    broken = data_folder / "set-aside-2026-11-21-080000.db"
    broken.write_bytes(b"\xa5" * 4096 + f"private:{ha} {COMPANY}".encode())
    others = data_folder / "set-aside-2026-11-22-080000.db"
    others.write_bytes(b"\xa5" * 4096 + b"private:somebody-else")
    do(store, ha, private_word.choose, WORD, Typed())
    assert found_in(data_folder) == set()
    assert not broken.exists()
    assert others.exists()
    with closing(sqlite3.connect(data_folder / "set-aside-2026-11-20-080000.db")) as raw:
        assert raw.execute("select count(*) from entry where kind = 'person'").fetchone() == (3,)


def test_what_the_power_cut_short_is_finished_at_the_next_opening(store, ha, data_folder, monkeypatch):
    leave_open(store, ha)
    copies.make(data_folder, NOW)

    def cut(*_given):
        raise OSError("the power went")

    monkeypatch.setattr(copies, "clean", cut)
    do(store, ha, private_word.choose, WORD, Typed())
    assert found_in(data_folder) != set()
    store.close()
    monkeypatch.undo()
    again = Store.open(data_folder)
    assert listed(again, ha, private_word.open_with(again, ha, WORD, NOW)) == [(COMPANY, SHEET)]
    again.close()
    assert found_in(data_folder) == set()


def test_while_another_window_reads_the_rest_waits_for_the_next_opening(store, ha, data_folder):
    leave_open(store, ha)
    with store.reading() as other:
        other.exec_driver_sql("select count(*) from entry").scalar()
        with store.reading() as mine:
            mine.exec_driver_sql("pragma busy_timeout=1")
        do(store, ha, private_word.choose, WORD, Typed())
    store.close()
    Store.open(data_folder).close()
    assert found_in(data_folder) == set()


def test_sealing_cannot_be_taken_back(store, ha):
    leave_open(store, ha)
    do(store, ha, private_word.choose, WORD, Typed())
    assert not store.undo(Author(ha), NOW)


def test_an_offer_of_a_newer_program_is_sealed_as_it_stands(store, ha, data_folder):
    with store.act(Author(ha), NOW) as act:
        fields = {"name": COMPANY, "body": '{"later": "Qwzxjk"}'}
        act.append("offer", subject=f"{ha}/later", scope=private(ha), fields=fields)
    vault = do(store, ha, private_word.choose, WORD, Typed())
    assert found_in(data_folder) == set()
    with store.reading() as reading:
        body = reading.exec_driver_sql("select body from offer where offer = 'later'").scalar()
    assert vault.opened(body) == '{"later": "Qwzxjk"}'


def test_what_she_deleted_while_it_was_in_memory_is_gone(store, ha):
    leave_open(store, ha)
    with store.reading() as reading:
        [mine] = offers.list_offers(reading, ha)
    vault = do(store, ha, private_word.choose, WORD, Typed(gone=frozenset({mine.id})))
    assert listed(store, ha, vault) == []


def test_what_left_the_file_and_stayed_in_memory_is_sealed_when_she_chooses_a_word_after_all(store, ha, data_folder):
    leave_open(store, ha)
    with store.reading() as reading:
        held = offers.list_offers(reading, ha)
    do(store, ha, private_word.drop_open)
    vault = do(store, ha, private_word.choose, WORD, Typed(held, PURSE))
    assert listed(store, ha, vault) == [(COMPANY, SHEET)]
    assert found_in(data_folder) == set()


def test_another_word_opens_and_the_old_one_opens_nothing_not_even_in_an_old_copy(store, ha, data_folder):
    vault = seal(store, ha)
    made = copies.make(data_folder, NOW)
    do(store, ha, private_word.change, vault, OTHER)
    assert listed(store, ha, private_word.open_with(store, ha, OTHER, NOW)) == [(COMPANY, SHEET)]
    assert listed(store, ha, vault) == []
    with pytest.raises(FieldError):
        private_word.open_with(store, ha, WORD, NOW)
    with closing(sqlite3.connect(made)) as raw:
        assert raw.execute("select count(*) from entry where kind = 'vault' and payload is not null").fetchone() == (0,)


def test_forgotten_means_gone_and_she_may_begin_anew(store, ha, data_folder):
    seal(store, ha)
    copies.make(data_folder, NOW)
    do(store, ha, private_word.begin_anew)
    with store.reading() as reading:
        assert not private_word.is_chosen(reading, ha)
        assert offers.count(reading, ha) == 0
    assert b"sealed:1:" not in b"".join(path.read_bytes() for path in data_folder.rglob("*") if path.is_file())
    again = seal(store, ha, OTHER)
    assert listed(store, ha, again) == [(COMPANY, SHEET)]


def test_wrong_words_wait_longer_and_longer(store, ha):
    seal(store, ha)
    at = NOW
    for seconds in (0, 0, 5, 15, 30):
        with pytest.raises(FieldError):
            private_word.open_with(store, ha, OTHER, at)
        assert private_word.waiting(store, ha, at) == seconds
        at += timedelta(seconds=seconds)
    with pytest.raises(FieldError):
        private_word.open_with(store, ha, OTHER, at)
    with pytest.raises(UserError, match="Wait a little"):
        private_word.open_with(store, ha, WORD, at)
    assert sign_in.waiting(store.local, ha, at) == 0
    private_word.open_with(store, ha, WORD, at + timedelta(seconds=60))
    assert private_word.waiting(store, ha, at + timedelta(seconds=60)) == 0


def test_a_clock_set_back_neither_helps_nor_locks_her_out(store, ha):
    seal(store, ha)
    for _ in range(3):
        with pytest.raises(FieldError):
            private_word.open_with(store, ha, OTHER, NOW)
    earlier = NOW - timedelta(days=400)
    assert private_word.waiting(store, ha, earlier) == 5
    assert private_word.waiting(store, ha, earlier + timedelta(seconds=5)) == 0


def test_every_refusal_speaks_the_readers_language(store, ha, language):
    with pytest.raises(FieldError) as said:
        private_word.require("word", "ngắn")
    assert "{" not in str(said.value)
    assert msgspec.json.encode(str(said.value))
