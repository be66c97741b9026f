"""Who reads and how: her page and place, in which languages, above which words readings stand; kept for her."""

from intern_desktop.guide import book
from intern_desktop.i18n import language
from intern_desktop.ui import reading_place
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.guide_bar import PAIRS
from intern_desktop.ui.guide_leaf import View, own_language
from intern_desktop.ui.guide_trail import Spot
from intern_desktop.ui.reading_place import Reading


class Reader:
    """The reading of the one who sits here now. `reading` is changed in place and kept with `keep`."""

    def __init__(self, commands: Commands) -> None:
        self._commands = commands
        self.reading = Reading()

    def load(self) -> None:
        """Read what is kept of her; her chapter is open when none is."""
        self.reading = reading_place.load(self._commands)
        self.reading.open = self.reading.open or {book.chapter_of(self.page).id}

    def keep(self) -> bool:
        """Whether it is on the disk now."""
        return reading_place.save(self._commands, self.reading)

    @property
    def page(self) -> str:
        """The page she reads; the first of the book until she chose, or when hers is gone."""
        pages = book.page_ids()
        return self.reading.page if self.reading.page in pages else pages[0]

    @property
    def place(self) -> float:
        """Where she is on it."""
        return self.place_on(self.page)

    def place_on(self, page: str) -> float:
        """Where she was on a page."""
        return self.reading.places.get(page, 0.0)

    def move_to(self, spot: Spot) -> None:
        """She is here now, and the chapter is open."""
        self.reading.page = spot.page
        self.reading.places[spot.page] = spot.place
        self.reading.open.add(book.chapter_of(spot.page).id)

    def scroll_to(self, place: float) -> None:
        """She is at another place of the same page."""
        self.reading.page = self.page
        self.reading.places[self.page] = place

    @property
    def mode(self) -> str:
        """ "own", "both" or "ja"."""
        return self.reading.mode or ("ja" if language() == "ja" else "own")

    @property
    def pair(self) -> str:
        """The two languages of "both"."""
        return self.reading.pair if self.reading.pair in PAIRS else f"{own_language()}+ja"

    def view(self) -> View:
        """How the page is shown, the language she reads first."""
        reading, own = self.reading, own_language()
        codes = {"own": [own], "ja": ["ja"]}.get(self.mode) or sorted(
            self.pair.split("+"), key=lambda code: code != own
        )
        return View(tuple(codes), reading.readings, reading.known)

    def show_in(self, code: str) -> None:
        """Read in this language: her own or Japanese alone, another beside her own."""
        own = own_language()
        self.reading.mode = {own: "own", "ja": "ja"}.get(code, "both")
        if self.reading.mode == "both":
            self.reading.pair = next(pair for pair in PAIRS if {own, code} == set(pair.split("+")))

    def change(self, what: str, how: str | bool) -> None:
        """One thing of `Reading` is otherwise from now on; who chose two languages wants to see them."""
        setattr(self.reading, what, how)
        if what == "pair":
            self.reading.mode = "both"

    def show_japanese(self) -> None:
        """Put Japanese beside her language, where it is not shown yet."""
        if "ja" not in self.view().codes:
            self.reading.mode, self.reading.pair = "both", f"{own_language()}+ja"
