"""Cards and sittings for the tests of practice: thirty words of their own, and somebody who practises them."""

from contextlib import contextmanager
from datetime import timedelta

from intern_desktop import resources
from intern_desktop.departure import cards, history, practice, sittings
from intern_desktop.guide import pack
from intern_desktop.store.journal import Author

HEADER = "id,ja,vi,en,note_vi,note_en,note_ja,accepts,register"
HER = "ha"


def file_of(first, many, register=""):
    """A file of made-up words."""
    rows = [f"t{at:03},{{漢|かん}}{at},nghĩa {at},meaning {at},,,,,{register}" for at in range(first, first + many)]
    return "\n".join([HEADER, *rows, ""]).encode()


@contextmanager
def made_up_cards(**files):
    """Only these cards are there: a number of words for each deck."""
    laid = {f"practice/words/{deck}.csv": file_of(*words) for deck, words in files.items()}
    before = resources.laid_over()
    resources.lay_over(laid)
    names = resources.names
    resources.names = lambda under, ending: iter(sorted(laid)) if under == cards.FOLDER else names(under, ending)
    forget_cards()
    try:
        yield
    finally:
        resources.names = names
        resources.lay_over(before)
        forget_cards()


def forget_cards():
    """Cards are read anew."""
    cards.own_cards.cache_clear()
    pack.bring(pack.brought())
    history.forget()


class Pc:
    """A PC at which she practises."""

    def __init__(self, store):
        self.store = store

    def queue(self, now, limits=None, deck=""):
        with self.store.reading() as reading:
            return practice.open_queue(reading, self.store.local, HER, now, limits, deck)

    def counts(self, now, **asked):
        with self.store.reading() as reading:
            return practice.counts(reading, self.store.local, HER, now, **asked)

    def known(self, now):
        with self.store.reading() as reading:
            return history.of(reading, HER, now)

    def close(self, now):
        with self.store.act(Author(HER), now) as act:
            return sittings.close(act, HER)

    def practise(self, now, rating=3, limits=None, deck=""):
        """Answer all that waits, every card alike; what was asked, in order."""
        queue, asked = self.queue(now, limits, deck), []
        while (card := queue.next(now)) is not None:
            asked.append((card.card.id, card.direction))
            queue.answer(rating, now, 4000)
            now += timedelta(seconds=8)
        queue.keep()
        self.close(now)
        return asked
