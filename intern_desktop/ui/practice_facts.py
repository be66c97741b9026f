"""What the screen of practice reads: decks, what waits, when cards come again, goals and all cards, in words."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, date_text, tr, trn
from intern_desktop.ui.checklist_words import state_words
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.practice_decks import DeckRow
from intern_desktop.ui.practice_goal_rows import Goal, Sentence
from intern_desktop.ui.practice_rows import CardRow, sought
from intern_desktop.ui.practice_said import meaning_of
from intern_desktop.ui.practice_start import Waiting

if TYPE_CHECKING:  # read when somebody comes to practise
    from intern_desktop.departure.checklist import Item
    from intern_desktop.departure.practice import Limits

GROUP = "can_do"
"""The group of the checklist with what one can say; what else is said aloud stands with it."""
_ALL_DECKS = "layers"


def decks() -> list[tuple[str, str]]:
    """All decks as one, "", then each that has cards, by id and title."""
    from intern_desktop.departure import cards

    # Translators: vi: "Tất cả"
    found = [(deck.id, plain(chosen(deck.title))) for deck in cards.decks() if cards.by_deck().get(deck.id)]
    return [("", tr("All decks")), *found]


def deck_rows(commands: Commands, limits: Limits) -> list[DeckRow]:
    """All decks together, then each deck that has cards: what it is for and how far it is."""
    from intern_desktop.departure import cards, outlook

    session = commands.session
    if session is None:
        return []
    with commands.reading() as reading:
        far = outlook.progress(reading, session.person, commands.now(), limits)
    rows = [
        DeckRow(
            id=deck.id,
            icon=deck.icon,
            title=plain(chosen(deck.title)),
            why=plain(chosen(deck.why)) if deck.why else "",
            known=far[deck.id].learnt,
            whole=far[deck.id].whole,
            due=far[deck.id].due,
        )
        for deck in cards.decks()
        if far[deck.id].whole
    ]
    known, whole, due = (sum(getattr(one, name) for one in rows) for name in ("known", "whole", "due"))
    # Translators: vi: "Tất cả" / "Mỗi bộ một ít, theo thứ tự cần dùng."
    title, why = tr("All decks"), tr("A little of each, what is needed soonest first.")
    return [DeckRow(id="", icon=_ALL_DECKS, title=title, why=why, known=known, whole=whole, due=due), *rows]


def waiting(commands: Commands, limits: Limits, deck: str) -> Waiting:
    """What comes today of a deck, or of all."""
    from intern_desktop.departure import history, outlook

    session = commands.session
    if session is None:
        return Waiting(due=0, new=0, minutes=0)
    now = commands.now()
    with commands.reading() as reading:
        counts = outlook.counts(reading, session.person, now, limits, deck)
        known = history.of(reading, session.person, now)
    words = "" if counts.due + counts.new else coming_words(commands)
    return Waiting(due=counts.due, new=counts.new, minutes=counts.minutes, next_words=words, first=not known.seen)


def coming_words(commands: Commands) -> str:
    """When cards come again: the next day with how many, and how many within a week."""
    from intern_desktop.departure import outlook

    session = commands.session
    if session is None:
        return ""
    now = commands.now()
    with commands.reading() as reading:
        coming = outlook.coming(reading, session.person, now)
    if coming.day is None:
        return ""
    if coming.day == now.date() + timedelta(days=1):
        # Translators: vi: "Ngày mai có {n} thẻ trở lại"
        first = trn("Tomorrow {n} card comes again", "Tomorrow {n} cards come again", coming.cards)
    else:
        day = date_text(coming.day, "full")
        # Translators: vi: "{day} có {n} thẻ trở lại"
        first = trn("{n} card comes again on {day}", "{n} cards come again on {day}", coming.cards, day=day)
    if coming.week <= coming.cards:
        return f"{first}."
    # Translators: vi: "{first}, trong bảy ngày tới có {n}."
    return trn("{first}, {n} within seven days.", "{first}, {n} within seven days.", coming.week, first=first)


def card_rows(commands: Commands, deck: str) -> list[CardRow]:
    """All cards of a deck, or of all, each with how well it sits."""
    from intern_desktop.departure import cards, history, outlook, picking

    session = commands.session
    if session is None:
        return []
    with commands.reading() as reading:
        known = history.of(reading, session.person, commands.now())
        choice = picking.choices(reading, session.person)
    sits, met = outlook.learnt(known, {}), outlook.met(known)
    rows = []
    for card in cards.by_deck().get(deck, ()) if deck else cards.cards():
        standing = "learnt" if card.id in sits else "learning" if card.id in met else "new"
        if choice.get(card.id) == picking.KNOWN or (choice.get(card.id) == picking.WANTED and standing == "new"):
            standing = choice[card.id]
        words, sound = sought(card.ja, card.vi, card.en)
        note = chosen(card.note) if card.note is not None else ""
        rows.append(
            CardRow(
                id=card.id,
                japanese=card.ja,
                meaning=meaning_of(card),
                note=note,
                standing=standing,
                sought=words,
                sound=sound,
            )
        )
    return rows


def goals(commands: Commands) -> list[Goal]:
    """What she wants to be able to say, as her checklist has it."""
    from intern_desktop.classroom import names, people
    from intern_desktop.departure import checklist, history, outlook, picking

    session = commands.session
    if session is None:
        return []
    today = commands.today()
    with commands.reading() as reading:
        found = [one for one in checklist.items(reading, session.person, today) if _is_goal(one)]
        choice = picking.choices(reading, session.person)
        known = outlook.learnt(history.of(reading, session.person, commands.now()), choice)
        heard_by = people.centre(reading) is not None
        trainers = {one.id: names.given(one.name) for one in people.people(reading, today, archived=True)}
    return [
        Goal(
            item=one.task.id,
            title=chosen(one.task.title),
            why=chosen(one.task.why),
            state=one.state,
            said=state_words(one, trainers.get(one.decided_by, ""), today),
            sentences=_sentences(one.task.cards, known),
            note=one.note,
            heard_by=heard_by,
        )
        for one in found
    ]


def ready_goals(commands: Commands) -> list[str]:
    """The goals whose sentences are all learnt and that nobody has heard yet, by their titles."""
    open_states = ("not_begun", "overdue", "sent_back")
    ready = [one for one in goals(commands) if one.state in open_states and one.sentences]
    return [plain(one.title) for one in ready if one.ready]


def cards_of_goal(commands: Commands, item: str) -> tuple[str, ...]:
    """The cards of a goal."""
    from intern_desktop.departure import checklist

    session = commands.session
    if session is None:
        return ()
    with commands.reading() as reading:
        found = checklist.items(reading, session.person, commands.today())
    return next((one.task.cards for one in found if one.task.id == item), ())


def claim(commands: Commands, person: str, item: str) -> bool:
    """She can say it, from today; whether it is written down."""
    from intern_desktop.departure import checklist

    return commands.done(checklist.claim, person, item, commands.today())


def deck_of(card: str) -> str:
    """The deck a card is in, "" for one that is gone."""
    from intern_desktop.departure import cards

    found = cards.card(card)
    return found.deck if found is not None else ""


def spoken(card: str) -> str:
    """What is said aloud of a card, in kana."""
    from intern_desktop.departure import cards

    found = cards.card(card)
    return found.say if found is not None else ""


def chosen_words(card: str, choice: str) -> str:
    """What was done with a card, for the line at the bottom."""
    from intern_desktop.departure import cards

    found = cards.card(card)
    words = found.written if found is not None else ""
    # Translators: vi: "“{words}” được để sang bên, không hỏi nữa."
    aside = tr("“{words}” is put aside and no longer asked.", words=words)
    # Translators: vi: "“{words}” sẽ đến trước các thẻ mới khác."
    wanted = tr("“{words}” comes before other new cards.", words=words)
    # Translators: vi: "“{words}” lại được luyện như các thẻ khác."
    back = tr("“{words}” is practised like the others again.", words=words)
    return {"known": aside, "wanted": wanted}.get(choice, back)


def _is_goal(item: Item) -> bool:
    return (item.task.group == GROUP or item.task.evidence == "spoken") and item.state != "not_applicable"


def _sentences(wanted: tuple[str, ...], known: frozenset[str]) -> tuple[Sentence, ...]:
    from intern_desktop.departure import cards

    found = [one for card in wanted if (one := cards.card(card)) is not None]
    return tuple(Sentence(one.ja, meaning_of(one), one.id in known) for one in found)
