"""The PCs of the centre: which are known, and giving one up that was sold or lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import date_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.hours_list import RowTable, Told
from intern_desktop.ui.people_acts import attempt
from intern_desktop.ui.widgets import Panel, button


class PcsPanel(Panel):
    """A PC is known once a trainer has signed in there; a head gives it up."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding="m")
        self._commands = commands
        self._table = RowTable(2, (0,), self)
        self._table.setObjectName("pcs")
        self._table.setMinimumHeight(2 * style.control("row_table"))
        self._give_up = button("secondary", "laptop", parent=self)
        self._give_up.setObjectName("give_up_pc")
        self.add(self._table, 1)
        self.body.addWidget(self._give_up, 0, Qt.AlignmentFlag.AlignLeft)
        self._here = ""
        self._table.went_to.connect(self._follow)
        self._give_up.clicked.connect(self._on_give_up)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Các máy của trung tâm"
        self.set_title(tr("PCs of the centre"))
        # Translators: columns; vi: "Máy" / "Tình trạng"
        self._table.name_columns([tr("PC"), tr("State")])
        self._table.setAccessibleName(tr("PCs of the centre"))
        # Translators: a button; vi: "Bỏ máy này khỏi trung tâm"
        self._give_up.setText(tr("Give up the chosen PC"))

    def refresh(self) -> None:
        """Read which PCs are known."""
        from intern_desktop.classroom import devices

        session = self._commands.session
        self._here = devices.public_of(self._commands.store)
        with self._commands.reading() as reading:
            pcs = devices.known(reading).pcs or {}
        self._table.show_rows([Told(one, (self._name(one), _state(until))) for one, until in pcs.items()])
        self._give_up.setVisible(session is not None and session.role == "head")
        self._follow(self._table.chosen())

    def _name(self, public: str) -> str:
        """The PC one sits at, or by the first signs of its key, as nobody names PCs."""
        # Translators: vi: "máy này" / "máy {mark}"
        return tr("this PC") if public == self._here else tr("PC {mark}", mark=public[:6].upper())

    def _follow(self, public: str) -> None:
        self._give_up.setEnabled(bool(public) and public != self._here)

    def _on_give_up(self) -> None:
        from intern_desktop.classroom import devices

        if attempt(self._commands, devices.give_up, self._table.chosen(), self._commands.today()).done:
            # Translators: vi: "Máy này không còn là máy của trung tâm từ ngày mai. Điều đã trả lời ở đó vẫn còn."
            said = tr("The PC is not the centre's any more after today. What was answered there stays.")
            self._commands.told.emit(said, False)


def _state(until: str) -> str:
    from datetime import date

    # Translators: vi: "máy của trung tâm" / "đến {date}"
    return tr("until {date}", date=date_text(date.fromisoformat(until))) if until else tr("the centre's")
