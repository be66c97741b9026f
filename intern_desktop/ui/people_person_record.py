"""The record of one person: put away, joined with a second one of hers, and, on her wish, erased by a head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from intern_desktop.i18n import tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.people_acts import attempt
from intern_desktop.ui.widgets import ChoiceBox, Field, Notice, button, label, line

if TYPE_CHECKING:  # imported late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.people import Person
    from intern_desktop.classroom.people_joined import Preview, Side


_MANY = 80
"""Of a larger centre only who is called the same or is in the same class stands in the list."""


class RecordPart(QWidget):
    """Nothing of it loses anything, but erasing, which stands last and asks for her name."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._one: Person | None = None
        self._preview: Preview | None = None
        self._away = button("secondary", parent=self)
        self._away.setObjectName("put_away")
        self._others, self._typed = ChoiceBox(self), QLineEdit(self)
        self._others.setObjectName("join_with")
        self._typed.setObjectName("erase_typed")
        self._others_field, self._typed_field = Field(self._others, self), Field(self._typed, self)
        self._both = Notice("info", self)
        self._both.setObjectName("join_preview")
        self._join = button("secondary", "layers", parent=self)
        self._join.setObjectName("join_records")
        self._line, self._says = line(self), label("small", self, wraps=True)
        self._erase = button("danger", "trash-2", parent=self)
        self._erase.setObjectName("erase_person")
        self._build()
        self._away.clicked.connect(self._on_away)
        self._others.chosen.connect(self._on_other)
        self._join.clicked.connect(self._on_join)
        self._erase.clicked.connect(self._on_erase)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addWidget(self._away, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._others_field)
        column.addWidget(self._both)
        column.addWidget(self._join, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._line)
        column.addWidget(self._says)
        column.addWidget(self._typed_field)
        column.addWidget(self._erase, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Cất khỏi danh sách"
        self._away.setText(tr("Put away"))
        self._away.setToolTip(tr("Takes the name off the lists. Nothing is lost, and it can be taken back at once."))
        # Translators: vi: "Gộp hồ sơ này vào" / "Khi một người có hai tên trong danh sách."
        twice = tr("When one person stands on the list twice.")
        self._others_field.set_words(tr("Join this record into"), help_words=twice)
        # Translators: a button; vi: "Gộp hai hồ sơ"
        self._join.setText(tr("Join the two records"))
        # Translators: vi: "Khi bạn ấy muốn xoá: mọi điều ghi về bạn ấy sẽ mất hẳn, không lấy lại được."
        self._says.setText(tr("When she wishes it: all that was written about her is emptied, and never comes back."))
        # Translators: vi: "Ghi họ tên của bạn ấy"
        self._typed_field.set_words(tr("Her full name"))
        # Translators: a button; vi: "Xoá theo yêu cầu của bạn ấy"
        self._erase.setText(tr("Erase on her wish"))

    def show_person(self, one: Person) -> None:
        """Show her record; what was typed belongs to the one before."""
        from intern_desktop.classroom import people
        from intern_desktop.departure import duties

        session, today = self._commands.session, self._commands.today()
        author = session.person if session is not None else ""
        with self._commands.reading() as reading:
            everybody = [other for other in people.people(reading, today) if other.id != one.id]
            erases = author != one.id and duties.may(reading, author, "rights.erase", one.id, today)
        if self._one is None or self._one.id != one.id:
            self._typed.clear()
            self._typed_field.set_error("")
            self._preview = None
        self._one = one
        near = [other for other in everybody if _alike(one, other) or other.class_id == one.class_id]
        alike = sorted(everybody if len(everybody) <= _MANY else near, key=lambda other: not _alike(one, other))
        self._others.set_options([("", "—"), *((other.id, _told_apart(other)) for other in alike)])
        if self._preview is None:
            self._others.set_value("")
        joinable = one.role == "candidate" and bool(everybody)
        self._others_field.setVisible(joinable)
        self._join.setVisible(joinable and self._preview is not None)
        self._both.setVisible(joinable and self._preview is not None)
        for thing in (self._line, self._says, self._typed_field, self._erase):
            thing.setVisible(erases)

    def _on_away(self) -> None:
        from intern_desktop.classroom import people

        one = self._one
        if one is not None and attempt(self._commands, people.archive, one.id).done:
            self._commands.tell_done(tr("{name} was put away.", name=one.name))

    def _on_other(self, into: object) -> None:
        from intern_desktop.classroom import people_joined
        from intern_desktop.errors import UserError

        self._preview = None
        if self._one is not None and into:
            try:
                with self._commands.reading() as reading:
                    today = self._commands.today()
                    self._preview = people_joined.preview(reading, self._one.id, str(into), today)
            except UserError as problem:
                self._others_field.set_error(str(problem))
                into = ""
        if self._preview is not None:
            self._others_field.set_error("")
            self._both.set_kind("caution" if self._preview.both_sign_in else "info")
            self._both.set_text(_both_have(self._preview))
        self._both.setVisible(self._preview is not None)
        self._join.setVisible(self._preview is not None)

    def _on_join(self) -> None:
        from intern_desktop.classroom import people_joined

        if self._preview is None:
            return
        one, into = self._preview.leaving.person, self._preview.staying.person
        seen = self._preview.both_sign_in
        self._preview = None
        if attempt(self._commands, people_joined.join, one.id, into.id, both_sign_in=seen).done:
            # Translators: vi: "Đã gộp hồ sơ của {name}. Lúc nào cũng tách ra lại được, ở thẻ Đã cất."
            said = tr(
                "The two records of {name} are one now. They can be parted again under “What was put away”.",
                name=into.name,
            )
            self._commands.tell_done(said)

    def _on_erase(self) -> None:
        from intern_desktop.classroom import rights

        if self._one is None:
            return
        outcome = attempt(self._commands, rights.erase, self._one.id, self._typed.text())
        self._typed_field.set_error(outcome.sentence)
        if outcome.done:
            self._typed.clear()
            # Translators: vi: "Đã xoá mọi điều ghi về bạn ấy."
            self._commands.told.emit(tr("All that was written about her is erased."), False)


def _alike(one: Person, other: Person) -> bool:
    from intern_desktop.classroom import names

    return names.folded(one.name) == names.folded(other.name)


def _told_apart(one: Person) -> str:
    """A name with what tells people of one name apart: class, year of birth, number."""
    more = [one.class_name, str(one.birth.year) if one.birth else "", one.code]
    return " · ".join([one.name, *(part for part in more if part)])


def _both_have(preview: Preview) -> str:
    parts = [_side(preview.leaving), _side(preview.staying)]
    if preview.both_sign_in:
        # Translators: vi: "Cả hai đều có mã PIN riêng, nên có thể là hai người khác nhau. Bạn xem lại rồi hãy gộp."
        parts.append(tr("Both have a PIN of their own, so they may be two people. Look again before you join them."))
    return "\n".join(parts)


def _side(side: Side) -> str:
    count = sum(side.written.values())
    # Translators: what stands in a record; vi: "{name}: {n} điều đã ghi"
    return trn("{name}: {n} thing written", "{name}: {n} things written", count, name=_told_apart(side.person))
