"""In the settings of a candidate: whether she is reminded, how long before a session, and when the evening begins."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import reminders, style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.widgets import ChoiceBox, Field, Segmented


class RemindersChoice(QWidget):
    """Three choices that hold at once, for the signed-in person on this PC. Hidden for who is not a candidate."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.commands = commands
        self._on, self._before, self._evening = Segmented(self), Segmented(self), ChoiceBox(self)
        for choice, name in ((self._on, "on"), (self._before, "before"), (self._evening, "evening")):
            choice.setObjectName(f"reminders_{name}")
        self._fields = [Field(choice, self) for choice in (self._on, self._before, self._evening)]
        self._on.changed.connect(self._on_changed)
        self._before.changed.connect(self._on_changed)
        self._evening.chosen.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("xl"))
        for field in self._fields:
            column.addWidget(field)

    def retranslate(self) -> None:
        """Write every word anew."""
        on, before, evening = self._fields
        # Translators: vi: "Nhắc việc"; below: vi: "Chỉ nhắc khi chương trình đang mở, bằng một dòng ở cuối cửa sổ."
        on.set_words(tr("Reminders"), "", tr("Only while the program runs, as one line at the bottom of the window."))
        # Translators: vi: "Có", "Không"
        self._on.set_options([("yes", tr("Yes")), ("no", tr("No"))])
        # Translators: vi: "Trước buổi học bao nhiêu phút"
        before.set_words(tr("Minutes before a session"))
        self._before.set_options([(str(one), number_text(one)) for one in reminders.BEFORE])
        # Translators: vi: "Buổi tối, từ mấy giờ"; below: vi: "Từ đến hạn ôn, và soạn đồ cho ngày mai."
        evening.set_words(tr("In the evening, from"), "", tr("Words that wait, and the bag for tomorrow."))
        self._evening.set_options([(one, one) for one in reminders.EVENINGS])
        self.show_wishes()

    def show_wishes(self) -> None:
        """Show what holds for whoever is signed in."""
        session = self.commands.session
        self.setVisible(self.commands.ready and session is not None and session.role == "candidate")
        if session is None or not self.commands.ready:
            return
        held = reminders.wishes(self.commands)
        self._on.set_value("yes" if held.on else "no")
        self._before.set_value(str(held.before))
        self._evening.set_value(held.evening)
        for field in self._fields[1:]:
            field.setVisible(held.on)

    def _on_changed(self) -> None:
        held = reminders.wishes(self.commands)
        wanted = msgspec.structs.replace(
            held,
            on=self._on.value() == "yes",
            before=int(self._before.value() or held.before),
            evening=str(self._evening.value() or held.evening),
        )
        reminders.keep_wishes(self.commands, wanted)
        self.show_wishes()
