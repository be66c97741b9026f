"""Confirmations that hold: signed with a trainer's key on a day it counts, unchanged since, wherever they travel."""

from datetime import date, timedelta

import msgspec
import pytest
from sqlalchemy import event, select, update

from intern_desktop.classroom import devices, founding, people, sign_in
from intern_desktop.departure import checklist, claims, confirmations, marks, training_hours
from intern_desktop.store import keys, proofs, tables
from intern_desktop.store.database import Store
from intern_desktop.store.entry import CENTRE, Entry, payload_of, private, shared, signed
from intern_desktop.store.journal import Author, entries_of
from intern_desktop.store.keys import Cost, KeyPair

PASSWORD = "bốn con ngựa ngủ trưa"
CONFIRMED = {"verdict": "confirmed", "note": "", "decided_version": "1", "decided_value": ""}


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    """Whatever is made up here is weighed cheaply."""
    lock = keys.lock
    monkeypatch.setattr(keys, "lock", lambda pair, password, cost=Cost.SAMPLE: lock(pair, password, Cost.SAMPLE))


class Class:
    """A centre with its head Lâm, the trainer Mai, and Hà, who reported three things."""

    def __init__(self, store, now):
        self.store, self.now = store, now
        founded = founding.found_centre(store, "Hoa Mai", "Hải Dương", "Trần Văn Lâm", PASSWORD, now, cost=Cost.SAMPLE)
        self.lam = Author(founded.trainer, sign_in.check(store, founded.trainer, PASSWORD, now).key)
        with store.act(self.lam, now) as act:
            class_id = people.open_class(act, "K24-A")
            self.ha = people.enrol(act, "Nguyễn Thị Thu Hà", class_id)
            self.mai_id = founding.appoint(act, "Phạm Thị Mai", PASSWORD)
        self.mai = self.enter_mai(PASSWORD)
        with store.act(Author(self.ha), now) as act:
            for item in ("passport", "contract", "orientation"):
                claims.claim(act, self.ha, item)

    def enter_mai(self, password, at=None):
        return Author(self.mai_id, sign_in.check(self.store, self.mai_id, password, at or self.now).key)

    def say(self, author, item, fields, at=None):
        with self.store.act(author, at or self.now) as act:
            act.append("mark", subject=f"{self.ha}/{item}", scope=shared(self.ha), fields=fields)

    def confirm(self, author, *items, at=None):
        for item in items:
            self.say(author, item, CONFIRMED, at)

    def state(self, item, store=None):
        with (store or self.store).reading() as reading:
            found = next(one for one in checklist.items(reading, self.ha, date(2026, 11, 24)) if one.task.id == item)
        return found.state, found.news

    def check(self, item, store=None):
        with (store or self.store).reading() as reading:
            return confirmations.check(reading, self.ha, item)

    def all_entries(self):
        with self.store.reading() as reading:
            return entries_of(reading, [CENTRE, shared(self.ha), private(self.ha)])


@pytest.fixture
def course(store, moment):
    return Class(store, moment)


def test_a_trainer_s_confirmation_counts_and_says_who_and_when(course):
    course.confirm(course.mai, "passport")
    assert course.state("passport") == ("confirmed", "")
    assert course.check("passport") == confirmations.Check("holds", course.mai_id, "2026-11-24")
    assert course.check("visa").verdict == "holds"


@pytest.mark.parametrize("who", ["the PC", "a stranger", "herself"])
@pytest.mark.parametrize("verdict", ["confirmed", "sent_back"])
def test_what_no_trainer_signed_leaves_her_own_word(course, who, verdict):
    author = {
        "the PC": Author(course.mai_id),
        "a stranger": Author(course.mai_id, KeyPair.generate().signing),
        "herself": Author(course.ha),
    }[who]
    course.say(author, "passport", CONFIRMED | {"verdict": verdict, "note": "Thiếu chữ ký"})
    assert course.state("passport") == ("claimed", "unproven")
    assert course.check("passport").verdict == "stranger"
    with course.store.reading() as reading:
        (kept,) = (one for one in marks.everybody(reading)[course.ha].values() if one.verdict)
        assert (kept.said, kept.unproven) == ("claimed", True)
        assert [told.proven for told in marks.history(reading, course.ha, "passport")] == [True, False]


def test_what_no_trainer_signed_and_she_never_reported_is_not_begun(course):
    course.confirm(Author(course.mai_id), "names_agree")
    assert course.state("names_agree")[0] in ("not_begun", "overdue")
    assert course.state("names_agree")[1] == "unproven"


def test_a_stranger_cannot_write_what_a_confirmation_saw(course):
    """The value that a trainer confirmed is under her signature; nobody changes it beside her."""
    course.confirm(course.mai, "passport")
    course.say(Author(course.ha), "passport", {"value": "2030-01-01", "decided_value": "2030-01-01"})
    assert course.state("passport") == ("claimed", "")
    course.store.fold_again()
    assert course.state("passport") == ("claimed", "")


@pytest.mark.parametrize(
    "changed",
    [
        {"verdict": "sent_back"},
        {"note": "another word"},
        {"decided_value": "9"},
        {"signed_by": "00" * 32},
        {"signed_on": "2026-01-01"},
    ],
)
def test_a_row_changed_in_the_file_is_seen(course, changed):
    course.confirm(course.mai, "passport")
    with course.store.act(course.lam, course.now) as act:
        act.reading.execute(update(tables.mark).where(tables.mark.c.item == "passport").values(**changed))
    assert course.check("passport").verdict == "changed"
    assert course.state("passport") == ("claimed", "unproven")


def _changed_entry(course, **changed):
    with course.store.act(course.lam, course.now) as act:
        mine = (tables.entry.c.subject == f"{course.ha}/passport", tables.entry.c.author == course.mai_id)
        act.reading.execute(update(tables.entry).where(*mine).values(**changed))


@pytest.mark.parametrize(
    "changed",
    [
        {"payload": payload_of(CONFIRMED)},
        {"payload": None},
        {"recorded_at": "2026-11-24T08:00:00+00:00"},
        {"author": "somebody"},
    ],
)
def test_an_entry_changed_in_the_file_is_seen(course, changed):
    course.confirm(course.mai, "passport")
    _changed_entry(course, **changed)
    assert course.check("passport").verdict == "changed"
    assert course.state("passport")[1] == "unproven"


def test_a_verdict_turned_over_in_the_file_is_seen_also_after_folding_again(course):
    course.say(course.mai, "passport", CONFIRMED | {"verdict": "sent_back", "note": "Thiếu"})
    _changed_entry(course, payload=payload_of(CONFIRMED))
    course.store.fold_again()
    assert course.state("passport") == ("claimed", "unproven")
    with course.store.reading() as reading:
        assert marks.history(reading, course.ha, "passport")[-1].proven is False


def test_it_does_not_hold_on_another_pc_either(course, tmp_path):
    course.confirm(course.mai, "passport", "contract")
    said = course.all_entries()
    other = Store.open(tmp_path / "other")
    forged = [msgspec.structs.replace(one, author="x") if one.subject.endswith("/passport") else one for one in said]
    other.take_in(forged)
    assert course.state("contract", other) == ("confirmed", "")
    assert course.state("passport", other)[0] != "confirmed"
    other.take_in(said)
    assert course.state("passport", other) == ("confirmed", "")
    other.close()


def test_many_confirmed_at_once_are_checked_by_one_signature_and_each_alone(course):
    items = ("passport", "contract", "orientation")
    with course.store.act(course.mai, course.now) as act, act.signed_once():
        for item in items:
            act.append("mark", subject=f"{course.ha}/{item}", scope=shared(course.ha), fields=CONFIRMED)
    said = [one for one in course.all_entries() if one.author == course.mai_id and one.kind == "mark"]
    assert len({one.signature[: proofs.SIGNATURE] for one in said}) == 1
    keys.holds.cache_clear()
    with course.store.reading() as reading:
        assert confirmations.broken(reading, [course.ha]) == {}
    assert keys.holds.cache_info().misses == 1
    swapped = msgspec.structs.replace(said[0], signature=said[1].signature)
    with course.store.act(course.lam, course.now) as act:
        mine = (tables.entry.c.device == swapped.device, tables.entry.c.scope == swapped.scope)
        act.reading.execute(
            update(tables.entry).where(*mine, tables.entry.c.seq == swapped.seq).values(signature=swapped.signature)
        )
    with course.store.reading() as reading:
        broken = confirmations.broken(reading, [course.ha])
    assert [(item, one.verdict) for (_, item), one in broken.items()] == [(said[0].subject.split("/")[1], "changed")]


def test_a_new_password_ends_the_old_key_and_what_it_confirmed_stays(course):
    course.confirm(course.mai, "passport")
    reset, later = course.now + timedelta(days=2), course.now + timedelta(days=3)
    with course.store.act(course.lam, reset) as act:
        founding.give_password(act, course.mai_id, "sáu con trâu ăn cỏ")
    emptied = [one for one in course.all_entries() if one.kind == "key" and one.payload is None]
    assert [one.subject for one in emptied] == [course.mai_id]
    course.confirm(course.mai, "contract", at=later)
    course.confirm(course.enter_mai("sáu con trâu ăn cỏ", later), "orientation", at=later)
    for _ in range(2):
        assert course.state("passport") == ("confirmed", "")
        assert course.state("contract") == ("claimed", "unproven")
        assert course.check("contract") == confirmations.Check("left", course.mai_id, "2026-11-27")
        assert course.state("orientation") == ("confirmed", "")
        course.store.fold_again()


def test_whoever_has_a_key_still_comes_in_after_folding_again_and_on_another_pc(course, tmp_path):
    """The statement of a key that stands is never taken for one that was replaced."""
    course.store.fold_again()
    assert course.enter_mai(PASSWORD).key is not None
    other = Store.open(tmp_path / "other")
    said = course.all_entries()
    for at in range(0, len(said), 3):
        other.take_in(said[at : at + 3])
    assert sign_in.check(other, course.mai_id, PASSWORD, course.now).role == "trainer"
    other.close()


def test_who_left_counts_up_to_her_last_day(course):
    last = course.now + timedelta(days=2)
    course.confirm(course.mai, "passport", at=last)
    with course.store.act(course.lam, course.now) as act:
        act.append("role", subject=course.mai_id, scope=CENTRE, fields={"until": last.date().isoformat()})
    course.confirm(course.mai, "contract", at=last)
    course.confirm(course.mai, "orientation", at=last + timedelta(days=1))
    assert course.state("passport") == course.state("contract") == ("confirmed", "")
    assert course.state("orientation") == ("claimed", "unproven")
    assert course.check("orientation").verdict == "left"


@pytest.mark.parametrize("ends", [{"role": "candidate"}, {"role": ""}])
def test_who_is_a_trainer_no_more_counts_for_what_she_did_before(course, ends):
    course.confirm(course.mai, "passport")
    with course.store.act(course.lam, course.now + timedelta(days=1)) as act:
        act.append("role", subject=course.mai_id, scope=CENTRE, fields=ends)
    course.confirm(course.mai, "contract", at=course.now + timedelta(days=2))
    assert course.state("passport") == ("confirmed", "")
    assert course.state("contract") == ("claimed", "unproven")


def test_what_an_erased_trainer_confirmed_for_others_stays(course):
    course.confirm(course.mai, "passport")
    with course.store.act(course.lam, course.now + timedelta(days=1)) as act:
        act.erase(course.mai_id)
    assert course.state("passport") == ("confirmed", "")
    course.confirm(course.mai, "contract", at=course.now + timedelta(days=2))
    assert course.state("contract") == ("claimed", "unproven")


def test_without_a_centre_everything_counts(store, moment):
    with store.act(Author("ha"), moment) as act:
        act.append("mark", subject="ha/passport", scope=shared("ha"), fields=CONFIRMED)
    with store.reading() as reading:
        assert marks.of(reading, "ha")["passport"].said == "confirmed"
        assert confirmations.trust(reading).counts("anything", "2026-11-24")


def test_reading_the_class_asks_the_database_as_often_for_many_as_for_one(course):
    """Whether a cell counts is answered from memory."""

    def asked():
        counted = []
        with course.store.reading() as reading:
            event.listen(reading, "before_cursor_execute", lambda *_: counted.append(1))
            marks.everybody(reading)
        return len(counted)

    course.confirm(course.mai, "passport")
    before = asked()
    course.confirm(course.mai, "contract", "orientation")
    assert asked() == before


def test_entries_signed_alone_and_together_hold_the_same_way(course):
    course.confirm(course.mai, "passport")
    (said,) = (one for one in course.all_entries() if one.author == course.mai_id and one.kind == "mark")
    assert isinstance(said, Entry)
    assert said.holds
    assert not signed(said, KeyPair.generate().signing).holds
    assert devices.public_of(course.store) != said.signer
    with course.store.reading() as reading:
        kept = reading.execute(select(tables.mark).where(tables.mark.c.item == "passport")).one()
    assert (kept.signed_by, kept.signed_on) == (said.signer, said.day)


SENT_BACK = CONFIRMED | {"verdict": "sent_back", "note": "Thiếu chữ ký"}


def _reports_anew_and_takes_it_back(course, item="passport"):
    """As she does on the screen: report, and the one key that takes it back."""
    with course.store.act(Author(course.ha), course.now + timedelta(minutes=5)) as act:
        claims.claim(act, course.ha, item)
    assert course.state(item) == ("claimed", "")
    assert course.store.undo(Author(course.ha), course.now + timedelta(minutes=6))


def test_a_report_taken_back_leaves_what_the_trainer_had_sent_back(course):
    """Only the PC signs what a candidate takes back; what stands then is still the trainer's own word."""
    course.say(course.mai, "passport", SENT_BACK)
    _reports_anew_and_takes_it_back(course)
    _reports_anew_and_takes_it_back(course)
    for _ in range(2):
        assert course.state("passport") == ("sent_back", "")
        assert course.check("passport") == confirmations.Check("holds", course.mai_id, "2026-11-24")
        with course.store.reading() as reading:
            assert [told.proven for told in marks.history(reading, course.ha, "passport")] == [True] * 6
            said = marks.moments(reading, course.ha)["passport"]
        assert (said.decided_by, said.decided_at) == (course.mai_id, course.now)
        course.store.fold_again()


@pytest.mark.parametrize("wrong", ["another word", "meanwhile", "taken back", "never"])
def test_what_a_pc_says_again_is_a_trainer_s_only_in_her_own_last_words(course, wrong):
    if wrong != "never":
        course.say(course.mai, "passport", SENT_BACK)
    if wrong == "meanwhile":
        course.say(course.lam, "passport", SENT_BACK | {"note": "Ảnh mờ"})
    if wrong == "taken back":
        course.say(course.mai, "passport", {"verdict": ""})
    course.say(Author(course.ha), "passport", {"verdict": ""})
    if wrong == "another word":
        course.say(Author(course.ha), "passport", {"note": "Tốt rồi", "decided_value": "9"})
    said = SENT_BACK if wrong in ("meanwhile", "never") else {"verdict": "sent_back"}
    course.say(Author(course.ha), "passport", said)
    for _ in range(2):
        assert course.state("passport") == ("claimed", "unproven")
        assert course.check("passport").verdict == "stranger"
        course.store.fold_again()


def test_what_only_a_stranger_had_decided_is_not_made_true_by_saying_it_again(course):
    course.say(Author(course.mai_id, KeyPair.generate().signing), "passport", CONFIRMED)
    course.say(Author(course.ha), "passport", {"verdict": ""})
    course.say(Author(course.ha), "passport", CONFIRMED)
    assert course.state("passport") == ("claimed", "unproven")


def test_a_trainer_who_confirms_anew_what_does_not_count_signs_it_herself(course):
    """Only a PC's own key leaves a decision to whoever made it; a trainer's own signature is always hers."""
    last = course.now + timedelta(days=2)
    with course.store.act(course.lam, course.now) as act:
        act.append("role", subject=course.mai_id, scope=CENTRE, fields={"until": last.date().isoformat()})
    course.confirm(course.mai, "passport", at=last + timedelta(days=1))
    assert course.state("passport") == ("claimed", "unproven")
    course.confirm(course.lam, "passport", at=last + timedelta(days=2))
    assert course.state("passport") == ("confirmed", "")


def test_a_report_taken_back_after_the_trainer_s_word_was_changed_in_the_file_does_not_hold(course):
    course.say(course.mai, "passport", SENT_BACK)
    _reports_anew_and_takes_it_back(course)
    _changed_entry(course, payload=payload_of(SENT_BACK | {"note": "Khác"}))
    assert course.check("passport").verdict == "changed"
    assert course.state("passport") == ("claimed", "unproven")


def test_only_a_trainer_s_signature_makes_an_examination_passed(course):
    """How many hours are asked depends on it, in her hours, on the page for Japan and among the classes."""
    course.say(Author(course.mai_id), "a1", CONFIRMED)
    with course.store.reading() as reading:
        assert not training_hours.has_passed(reading, course.ha)
        assert [one.said for one in marks.all_of(reading, "a1").values()] == [""]
    course.confirm(course.mai, "a1")
    with course.store.reading() as reading:
        assert training_hours.has_passed(reading, course.ha)
