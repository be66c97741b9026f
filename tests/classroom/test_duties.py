"""What the table of duties rests on: roles of a day, own classes, the centre's key, and a PC without a centre."""

from datetime import timedelta

import pytest

from intern_desktop.classroom import founding, people, people_trainers, person_fields
from intern_desktop.departure import claims, duties
from intern_desktop.errors import UserError
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost


@pytest.fixture
def mai(store, trainer, candidates, now):
    """A second trainer, who teaches another class than that of the candidates."""
    with store.act(trainer, now) as act:
        person = people.enrol(act, "Lê Thị Mai")
        founding.give_password(act, person, "trời xanh mây trắng", Cost.SAMPLE)
        people_trainers.make_trainer(act, person)
        people_trainers.teach(act, person, people.open_class(act, "K24-B"))
    return person


def may(store, author, verb, about, day):
    with store.reading() as reading:
        return duties.may(reading, author, verb, about, day)


def test_a_class_is_anybodys_until_a_head_says_who_teaches_it(store, trainer, candidates, mai, now):
    today, (ha, _) = now.date(), candidates
    assert may(store, mai, "claims.confirm", ha, today)
    with store.reading() as reading:
        class_id = people.person(reading, ha, today).class_id
    with store.act(trainer, now) as act:
        people_trainers.teach(act, trainer.person, class_id)
    assert not may(store, mai, "claims.confirm", ha, today)
    with pytest.raises(UserError, match=r"K24-A is taught by Trần Văn Lâm"), store.act(Author(mai), now) as act:
        claims.confirm(act, ha, "passport")
    with store.reading() as reading:
        assert class_id not in duties.classes_of(reading, mai, today)
        assert duties.classes_of(reading, trainer.person, today) is None
        assert duties.classes_of(reading, ha, today) == frozenset()


def test_when_its_trainer_has_left_the_class_is_open_again(store, trainer, candidates, mai, now):
    today, (ha, _) = now.date(), candidates
    with store.act(trainer, now) as act:
        class_id = people.person(act.reading, ha, today).class_id
        other = people.enrol(act, "Vi Văn Nam")
        founding.give_password(act, other, "gió lạnh đầu mùa đông", Cost.SAMPLE)
        people_trainers.make_trainer(act, other)
        people_trainers.teach(act, other, class_id)
    assert not may(store, mai, "claims.confirm", ha, today)
    with store.act(trainer, now) as act:
        people_trainers.end_role(act, other, today)
    assert not may(store, mai, "claims.confirm", ha, today)
    assert may(store, mai, "claims.confirm", ha, today + timedelta(days=1))


def test_teaching_counts_only_when_a_head_has_signed_it(store, candidates, mai, now):
    with store.reading() as reading:
        class_id = people.person(reading, candidates[0], now.date()).class_id
    with store.act(Author(mai), now) as act:
        act.append("teaches", subject=f"{mai}/{class_id}", scope="centre", fields={"on": True})
    with store.reading() as reading:
        assert class_id not in duties.teachers(reading, now.date())


def test_a_trainer_who_learns_does_not_confirm_her_own_things(store, trainer, candidates, mai, now):
    with store.reading() as reading:
        class_id = people.person(reading, candidates[0], now.date()).class_id
    with store.act(trainer, now) as act:
        people.correct(act, mai, class_id=class_id)
        people_trainers.teach(act, mai, class_id)
    with pytest.raises(UserError, match="somebody else"), store.act(Author(mai), now) as act:
        claims.confirm(act, mai, "passport")
    assert may(store, mai, "claims.claim", mai, now.date())


def test_no_trainer_mends_the_record_of_another_trainer(store, trainer, mai, now):
    assert not may(store, mai, "people.correct", trainer.person, now.date())
    with pytest.raises(UserError), store.act(Author(mai), now) as act:
        people.archive(act, mai)


def test_what_is_signed_with_the_centres_own_key_may_do_all(data_folder, now):
    from intern_desktop.store import keys

    store, pair = Store.open(data_folder), keys.KeyPair.generate()
    with store.act(Author("", pair.signing), now) as act:
        fields = {"name": "Hoa Mai", "place": "", "signing_public": pair.signing_public}
        act.append("centre", subject="c1", scope="centre", fields=fields)
        people.open_class(act, "K24-A")
    with pytest.raises(UserError), store.act(Author(""), now) as act:
        people.open_class(act, "K24-B")
    store.close()


def test_without_a_centre_everything_is_allowed(data_folder, now):
    store = Store.open(data_folder)
    with store.act(Author(""), now) as act:
        ha = people.enrol(act, "Nguyễn Thị Thu Hà")
    with store.act(Author(ha), now) as act:
        claims.confirm(act, ha, "passport", "2026-11-20")
    store.close()


def test_each_verb_names_known_sorts_of_people():
    assert all(who and who <= set(duties.SORTS) for who in duties.VERBS.values())


@pytest.mark.parametrize(
    ("passport", "kana", "odd"),
    [
        ("NGUYEN THI THU HA", "グエン・ティ・トゥ・ハー", []),
        ("Nguyễn Thị Thu Hà", "", ["name_passport"]),
        ("O'BRIEN-TRAN", "ぐえん", ["name_kana"]),
        ("", "", []),
    ],
)
def test_a_name_that_looks_odd_is_said_and_kept(passport, kana, odd):
    assert list(person_fields.hints(passport, kana)) == odd
    assert person_fields.as_in_passport("Đặng Quốc Bảo") == "DANG QUOC BAO"


def test_who_was_put_away_is_no_trainer_nor_head_and_teaches_nothing(store, trainer, candidates, mai, now):
    today, (ha, _) = now.date(), candidates
    with store.reading() as reading:
        (taught,) = (one for one, who in duties.teachers(reading, today).items() if mai in who)
    with store.act(trainer, now) as act:
        people_trainers.make_head(act, mai)
        people.archive(act, mai)
    with store.reading() as reading:
        assert duties.role_of(reading, mai, today) == "candidate"
        assert duties.heads(reading, today) == {trainer.person}
        assert taught not in duties.teachers(reading, today)
    assert not may(store, mai, "claims.confirm", ha, today)


def test_a_head_whose_last_day_is_known_is_not_the_one_who_stays(store, trainer, mai, now):
    with store.act(trainer, now) as act:
        people_trainers.make_head(act, mai)
        people_trainers.end_role(act, mai, now.date() + timedelta(days=9))
    with store.reading() as reading:
        assert duties.heads(reading, now.date()) == {trainer.person}
    with pytest.raises(UserError, match="A centre always has a head"), store.act(trainer, now) as act:
        duties.keep_a_head(act, trainer.person)


def test_a_candidate_does_what_is_hers_for_herself_only(store, trainer, candidates, now):
    ha, dat = candidates
    assert may(store, ha, "claims.claim", ha, now.date())
    assert not may(store, ha, "claims.claim", dat, now.date())
    assert not may(store, ha, "consent.answer", dat, now.date())
