"""Weeks of practice of some candidates of the made-up centre: one has eighteen cards waiting on the day it is opened.

They are answers as the program itself would have written them, evening by evening; chance is fixed.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

import msgspec

from intern_desktop.departure import cards, history, levels, scheduling, sittings
from intern_desktop.departure.history import Key
from intern_desktop.departure.scheduling import Memory
from intern_desktop.departure.sittings import Review
from intern_desktop.store.entry import new_id, private
from intern_desktop.store.journal import Act, Author

DUE = 18
"""Cards that wait for the first of them on the day the centre is opened."""
_EVENINGS = {"Nguyễn Thị Thu Hà": 26, "Lê Thị Hồng Gấm": 12, "Hồ Sỹ Đạt": 7, "Vũ Đình Phúc": 4}
_NEW = 8
_SECONDS = 11
_EASY, _GOOD, _HARD, _AGAIN = 4, 3, 2, 1


class _Learner(msgspec.Struct):
    """What one of them knows, and what she said in the sitting that runs."""

    known: dict[Key, tuple[int, Memory]]
    reviews: list[Review]
    at: int

    def answer(self, key: Key, rating: int) -> None:
        """One answer, some seconds after the one before."""
        count, before = self.known.get(key, (0, None))
        self.at += _SECONDS
        after = scheduling.after(before, rating, self.at)
        self.known[key] = (count + 1, after)
        self.reviews.append(Review.of(key, rating, 1000 * (_SECONDS - 4), count, before, after))

    def learn(self, rated: Sequence[tuple[Key, int]]) -> None:
        """One answer each, and again after some minutes for what has not left its learning steps."""
        while rated:
            for key, rating in rated:
                self.answer(key, rating)
            being = [key for key, _ in rated if self.known[key][1].state != scheduling.REVIEW]
            rated = [(key, _GOOD) for key in being]
            self.at = max([self.at, *(self.known[key][1].due for key in being[:1])])

    def due(self, until: int) -> list[Key]:
        """What is due before a moment, of each card one direction, the oldest first."""
        late = {key[0]: key for key, (_, memory) in self.known.items() if memory.due < until}
        return sorted(late.values(), key=lambda key: (self.known[key][1].due, key))


def fill(act: Act, people: dict[str, str], at: datetime) -> None:
    """Write down the practice of whoever is among these people, by name, until the evening before `at`."""
    for name, evenings in _EVENINGS.items():
        if name in people:
            _practise(act, people[name], evenings, at, Random(name))


def _practise(act: Act, person: str, evenings: int, at: datetime, chance: Random) -> None:
    learner, act.author = _Learner({}, [], 0), Author(person)
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    said: dict[str, str] = {}
    for back in range(evenings, 0, -1):
        evening = midnight - timedelta(days=back, hours=-20, minutes=chance.randint(0, 40))
        learner.at = int(evening.timestamp())
        if back == 1:
            _tidy(learner, int((midnight + timedelta(days=1)).timestamp()))
        elif chance.random() < 0.85:
            _one_evening(learner, chance)
        if learner.reviews:
            act.at, sitting = datetime.fromtimestamp(learner.at, at.tzinfo), new_id()
            said[sitting] = sittings.body_of(learner.reviews)
            fields: dict[str, str | bool | int] = {"body": said[sitting]}
            act.append("sitting", subject=f"{person}/{sitting}", scope=private(person), fields=fields)
            learner.reviews = []
    known = history.build(said, learner.at)
    for deck, percent in levels.levels(known).items():
        if percent >= levels.REACHED:
            levels.note(act, person, deck, percent, act.at.date())


def _one_evening(learner: _Learner, chance: Random) -> None:
    """What is due, then new words, and now and then the Japanese of a word that is known."""
    due, new = learner.due(learner.at), _next(learner, _NEW)
    learner.learn([(key, chance.choices((_AGAIN, _HARD, _GOOD, _EASY), (8, 12, 65, 15))[0]) for key in due])
    learner.learn([(key, chance.choices((_AGAIN, _GOOD, _EASY), (25, 60, 15))[0]) for key in new])


def _next(learner: _Learner, many: int) -> list[Key]:
    """The next new words in the order of the decks, and the Japanese of what was learnt first."""
    fresh: list[Key] = [(one.id, "meaning") for one in cards.cards() if (one.id, "meaning") not in learner.known]
    turned: list[Key] = [(card, "japanese") for card, way in learner.known if way == "meaning"]
    back = [key for key in turned if key not in learner.known and _is_asked(key)]
    return [*fresh[: many - 2], *back[:2]]


def _is_asked(key: Key) -> bool:
    card = cards.card(key[0])
    return card is not None and key[1] in card.directions


def _tidy(learner: _Learner, until: int) -> None:
    """The last evening: so much is answered that no more cards than wanted wait until a moment."""
    while len(waiting := learner.due(until)) > DUE:
        learner.learn([(key, _EASY) for key in waiting[DUE:]])
