"""Whose list a trainer looks at: the person beside the title, the one before and after her, and all names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from intern_desktop.i18n import N_, number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.sign_in_names import TRAINERS, NamesPage
from intern_desktop.ui.widgets import button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.sign_in import Name
    from intern_desktop.ui.commands import Commands

# Translators: above the names of a class; vi: "Xem việc của ai?"
TITLE = N_("Whose list?")


class PersonBar(QWidget):
    """`stepped` carries -1 or 1; `all_asked` asks for all names."""

    stepped = Signal(int)
    all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self._place = label("small", self)
        self._place.setObjectName("person_place")
        self._before, self._after = (
            button("quiet", "arrow-left", "Alt+Up", self),
            button("quiet", "arrow-right", "Alt+Down", self),
        )
        self._all = button("secondary", "users", parent=self)
        for name, made in (("before", self._before), ("after", self._after), ("all", self._all)):
            made.setObjectName(f"person_{name}")
            made.set_size("height_compact")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("xs"))
        for thing in (self._before, self._after, self._place):
            row.addWidget(thing)
        row.addSpacing(style.space("s"))
        row.addWidget(self._all)
        self._before.clicked.connect(self._on_before)
        self._after.clicked.connect(self._on_after)
        self._all.clicked.connect(self.all_asked)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Người trước", "Người sau"
        self._before.setAccessibleName(tr("The person before"))
        self._after.setAccessibleName(tr("The next person"))
        self.set_narrow(self._narrow)

    def set_narrow(self, narrow: bool) -> None:
        """With little room the ways to other people are pictures alone."""
        self._narrow = narrow
        # Translators: a button; vi: "Người khác"
        words = tr("Somebody else")
        self._all.setText("" if narrow else words)
        self._all.setAccessibleName(words)
        self._all.setToolTip(words if narrow else "")
        for made, key in ((self._before, "Alt+Up"), (self._after, "Alt+Down")):
            made.print_key("" if narrow else key)
            made.setToolTip(f"{made.accessibleName()} ({key})" if narrow else made.accessibleName())

    def show_place(self, at: int, count: int) -> None:
        """Which of how many of her class is shown, counted from 1; 0 for none of them."""
        fields = {"at": number_text(at), "count": number_text(count)}
        # Translators: which person of a class is shown; vi: "{at} trong {count}"
        self._place.setText(tr("{at} of {count}", **fields) if at else "")

    def _on_before(self) -> None:
        self.stepped.emit(-1)

    def _on_after(self) -> None:
        self.stepped.emit(1)


class People:
    """The candidates of the centre by given name, as far as a trainer walks along them."""

    def __init__(self) -> None:
        self.names: list[Name] = []

    def read(self, commands: Commands) -> None:
        """Read who is there."""
        from intern_desktop.classroom import sign_in

        with commands.reading() as reading:
            self.names = [one for one in sign_in.names(reading, commands.today()) if one.role == "candidate"]

    def has(self, person: str) -> bool:
        """Whether this is one of them."""
        return any(one.person == person for one in self.names)

    def place(self, person: str) -> tuple[int, int]:
        """Which of how many of her class she is, counted from 1."""
        mates = self._classmates(person)
        return (mates.index(person) + 1 if person in mates else 0), len(mates)

    def beside(self, person: str, step: int) -> str:
        """Who comes so many steps after her in her class; herself at its ends."""
        mates = self._classmates(person)
        at = mates.index(person) + step if person in mates else -1
        return mates[at] if 0 <= at < len(mates) else person

    def _classmates(self, person: str) -> list[str]:
        mine = next((one.class_id for one in self.names if one.person == person), None)
        return [one.person for one in self.names if one.class_id == mine]


class PeoplePage(NamesPage):
    """All names, by class, found by typing without marks. `picked` comes with the one that is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, TITLE)
        self.setObjectName("checklist_people")
        column = self.layout()
        assert column is not None, "the page of names is laid out"
        column.setContentsMargins(0, 0, 0, 0)  # the screen around it has its own
        self._known: list[Name] = []

    def show_people(self, people: People) -> None:
        """Offer these people; class and cursor stay."""
        from intern_desktop.ui.sign_in import groups_of

        groups = [group for group in groups_of(people.names) if group[0] != TRAINERS]
        self.set_groups(groups or [("", tr("No class"))], "")
        self._known = people.names
        self.set_names(people.names)

    def begin(self, person: str = "") -> None:
        """Her class, an empty field, and the cursor on her."""
        mine = next((one for one in self._known if one.person == person), None)
        if mine is not None:
            self.show_group(mine.group)
        super().begin(person)
