"""The private word: chosen by a person on a PC that others use too, and the only thing that opens what she sealed.

Nobody can set it anew: no trainer, no head, no PIN, no password of the centre, no backup. Forgotten means gone.
"""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection, select

from intern_desktop import offers
from intern_desktop.classroom import passwords, sample, tries
from intern_desktop.departure import duties
from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import N_
from intern_desktop.payroll.sheet import Purse
from intern_desktop.store import local, tables, vault
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Act
from intern_desktop.store.keys import Cost
from intern_desktop.store.vault import Vault

SHORTEST = passwords.SHORTEST
LONGEST = passwords.LONGEST
_TRIES = "wrong-private-words"


class Typed(msgspec.Struct, frozen=True):
    """What she typed and was not kept yet: her offers, her purse, and the ids of offers she deleted."""

    kept: Sequence[offers.Kept] = ()
    purse: Purse | None = None
    gone: frozenset[str] = frozenset()


def require(field: str, word: str, *known: str) -> None:
    """Raises FieldError at `field` for a word that is too short or too easily guessed; `known` are names of hers."""
    same = vault.same_word(word)
    if len(same) > LONGEST:
        raise FieldError(field, N_("A private word has at most {longest} letters."), longest=LONGEST)
    if len(same) < SHORTEST:
        # Translators: vi: "Từ khoá riêng có ít nhất {shortest} ký tự. Ba bốn từ rời nhau là dễ nhớ nhất."
        raise FieldError(
            field,
            N_("A private word has at least {shortest} letters. Three or four words are easiest to remember."),
            shortest=SHORTEST,
        )
    if same.replace(" ", "").isdigit():
        # Translators: vi: "Chỉ toàn số thì dễ đoán. Hãy thêm vài chữ."
        raise FieldError(field, N_("Digits alone are guessed quickly. Add a few words."))
    if not passwords.strength(same, *known).enough:
        # Translators: vi: "Từ này dễ bị đoán ra. Hãy dùng ba bốn từ không liên quan đến nhau."
        raise FieldError(field, N_("This word is guessed quickly. Use three or four words that have no connection."))


def is_chosen(reading: Connection, person: str) -> bool:
    """Whether something of hers is sealed with a private word."""
    return bool(offers.locked_vault(reading, person))


def choose(act: Act, person: str, word: str, typed: Typed) -> Vault:
    """Seal with this word what she typed and what lies open from before. Raises FieldError "word"."""
    duties.require(act, "private_word.choose", person)
    require("word", word, *_names(act.reading, person))
    opened = vault.new()
    offers.keep_vault(act, person, vault.lock(opened, word, cost(act.reading)))
    for offer_id in typed.gone:
        offers.forget_one(act, person, offer_id)
    offers.seal(act, person, opened)
    keep(act, person, typed, opened)
    act.clean(person)
    return opened


def keep(act: Act, person: str, typed: Typed, opened: Vault) -> None:
    """Keep in the sealed place what she typed before it was open."""
    duties.require(act, "private_word.keep", person)
    for kept in typed.kept:
        offers.put(act, person, kept, opened)
    if typed.purse is not None:
        offers.save_purse(act, person, typed.purse, opened)


def seal_rest(act: Act, person: str, opened: Vault) -> None:
    """Seal what an earlier version of the program kept open beside what is sealed."""
    duties.require(act, "private_word.seal_rest", person)
    offers.seal(act, person, opened)
    act.clean(person)


def open_with(store: Store, person: str, word: str, at: datetime) -> Vault:
    """The key that seals her things. Raises UserError while she has to wait, FieldError "word" for another word."""
    if waiting(store, person, at):
        raise UserError(N_("Several tries were wrong. Wait a little, then try again."))
    with store.reading() as reading:
        locked = offers.locked_vault(reading, person)
    opened = vault.unlock(locked, word)
    if opened is None:
        tries.count(store.local, _TRIES, person, at)
        # Translators: vi: "Đây không phải từ khoá riêng của bạn. Xem lại Caps Lock và bộ gõ tiếng Việt."
        raise FieldError(
            "word", N_("This is not your private word. Look whether Caps Lock or the Vietnamese keyboard is on.")
        )
    tries.clear(store.local, _TRIES, person)
    return opened


def waiting(store: Store, person: str, at: datetime) -> int:
    """Seconds she still has to wait on this PC; 0 when she may try."""
    return tries.waiting(store.local, _TRIES, person, at)


def change(act: Act, person: str, opened: Vault, word: str) -> Vault:
    """Another word, and another key with it: an old copy of the file and the old word open nothing that is kept now.

    Raises FieldError "word". `opened` is the key as the old word has just opened it.
    """
    duties.require(act, "private_word.change", person)
    require("word", word, *_names(act.reading, person))
    new = vault.new()
    offers.keep_vault(act, person, vault.lock(new, word, cost(act.reading)))
    offers.reseal(act, person, opened, new)
    offers.seal(act, person, new)
    act.clean(person)
    return new


def begin_anew(act: Act, person: str) -> None:
    """The word is forgotten: what it sealed goes for good, and she may choose another."""
    duties.require(act, "private_word.begin_anew", person)
    offers.forget_all(act, person)
    act.clean(person)


def drop_open(act: Act, person: str) -> None:
    """What an earlier version kept open goes for good."""
    duties.require(act, "private_word.drop_open", person)
    offers.forget_open(act, person)
    act.clean(person)


def cost(reading: Connection) -> Cost:
    """How long one guess takes; people who are made up need no patience."""
    return Cost.SAMPLE if local.read(reading, sample.MARK) == "yes" else Cost.ORDINARY


def _names(reading: Connection, person: str) -> list[str]:
    return list(reading.execute(select(tables.person.c.name).where(tables.person.c.person == person)).scalars())
