"""Three names, the day of birth and the centre's own number of one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.date_edit import DateEdit
from intern_desktop.ui.people_acts import attempt
from intern_desktop.ui.widgets import Field

if TYPE_CHECKING:  # imported late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.people import Person

_TEXTS = ("name", "name_passport", "name_kana", "code")


class NamesPart(QWidget):
    """Each field is written when it is left; what looks odd is said below it and kept all the same."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands, self._shown = commands, dict[str, str]()
        self._person = ""
        self._edits = {field: QLineEdit(self) for field in _TEXTS}
        self._birth = DateEdit(self)
        self._fields = {field: Field(edit, self) for field, edit in self._edits.items()}
        self._fields["birth"] = Field(self._birth, self)
        self._edits["name"].setObjectName("person_name")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("s"))
        for field in ("name", "name_passport", "name_kana", "birth", "code"):
            column.addWidget(self._fields[field])
        column.addStretch(1)
        for field, edit in self._edits.items():
            if field != "name":
                edit.setObjectName(f"person_{field}")
            edit.editingFinished.connect(lambda field=field: self._write(field, self._edits[field].text()))
        self._birth.setObjectName("person_birth")
        self._birth.editingFinished.connect(self._on_birth)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._fields["name"].set_words(tr("Full name"))
        self._fields["name_passport"].set_words(tr("Name as in the passport"))
        self._fields["name_kana"].set_words(tr("Name in katakana"))
        self._fields["birth"].set_words(tr("Date of birth"))
        self._birth.retranslate()
        # Translators: vi: "Mã số ở trung tâm"
        self._fields["code"].set_words(tr("Number at the centre"))

    def show_person(self, one: Person) -> None:
        """Show what is known; a field that is just being typed in stays as it is while it is the same person."""
        self._shown = {
            "name": one.name,
            "name_passport": one.name_passport,
            "name_kana": one.name_kana,
            "code": one.code,
            "birth": one.birth.isoformat() if one.birth else "",
        }
        same, self._person = self._person == one.id, one.id
        for field, edit in self._edits.items():
            if not (same and edit.hasFocus() and edit.isModified()):
                edit.setText(self._shown[field])
            if not same:
                self._fields[field].set_error("")
        self._birth.set_value(one.birth)
        self._edits["name_passport"].setPlaceholderText(self._suggestion(one))
        self._hint()

    def _suggestion(self, one: Person) -> str:
        from intern_desktop.classroom import person_fields

        # Translators: an example in an empty field; vi: "ví dụ {class_name}"
        return tr("such as {class_name}", class_name=person_fields.as_in_passport(one.name))

    def _hint(self) -> None:
        from intern_desktop.classroom import person_fields

        odd = person_fields.hints(self._shown["name_passport"], self._shown["name_kana"])
        passport, kana = odd.get("name_passport", ""), odd.get("name_kana", "")
        self._fields["name_passport"].set_words(
            tr("Name as in the passport"), help_words=tr(passport) if passport else ""
        )
        self._fields["name_kana"].set_words(tr("Name in katakana"), help_words=tr(kana) if kana else "")

    def _on_birth(self) -> None:
        if self._birth.wrong():
            # Translators: vi: "Đây chưa phải là một ngày. Ghi như {example}."
            self._fields["birth"].set_error(
                tr("This is no day. Write it like {example}.", example=self._birth.example())
            )
            return
        day = self._birth.value()
        self._write("birth", day.isoformat() if day else "")

    def _write(self, field: str, value: str) -> None:
        from intern_desktop.classroom import people

        wanted = " ".join(value.split())
        if not self._person or wanted == self._shown.get(field, ""):
            self._fields[field].set_error("")
            return
        name = self._shown["name"]
        outcome = attempt(self._commands, people.correct, self._person, **{field: wanted})
        self._fields[field].set_error(outcome.sentence)
        if outcome.done:
            # Translators: vi: "Đã ghi lại thông tin của {name}."
            self._commands.tell_done(
                tr("What is known about {name} was changed.", name=wanted if field == "name" else name)
            )
