"""A thing of the program's on the list: its words stay; its day, and what is no rule, may be otherwise here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from intern_desktop.errors import FieldError
from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, tr
from intern_desktop.ui import style
from intern_desktop.ui.course_list_due import DueEdit, typed_of
from intern_desktop.ui.course_list_words import BASES, due
from intern_desktop.ui.widgets import Field, Notice, Panel, Segmented, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.tasks import OwnTask, Task


class Wanted(msgspec.Struct, frozen=True):
    """What stands in the form."""

    days: str = ""
    base: str = ""
    required: bool = True
    hidden: bool = False


class OursForm(Panel):
    """`kept` asks to keep what is typed, `restored` to have it as the program says."""

    kept = Signal()
    restored = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("list_ours")
        self._task: Task | None = None
        self._by: OwnTask | None = None
        self._shown = Wanted()
        self._why, self._note = label("small", self, wraps=True), Notice("info", self, icon="lock")
        self._note.setObjectName("list_ours_note")
        self._due, self._required, self._hidden = DueEdit(self), Segmented(self), QCheckBox(self)
        self._field, self._said = Field(self._due, self), label("small", self, wraps=True)
        self.save, self._restore = button("primary", parent=self), button("quiet", "undo-2", parent=self)
        self._wrong = label("error", self, wraps=True)
        named: dict[str, QWidget] = {"required": self._required, "hidden": self._hidden, "save": self.save}
        for name, thing in (named | {"restore": self._restore}).items():
            thing.setObjectName(f"list_ours_{name}")
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(self.save)
        row.addWidget(self._restore)
        row.addStretch(1)
        for part in (self._why, self._note, self._field, self._said):
            self.add(part)
        self.body.addWidget(self._required, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self._hidden)
        self.add(self._wrong)
        self.add(row)
        self.save.clicked.connect(self.kept)
        self._restore.clicked.connect(self.restored)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._field.set_words(tr("Due"))
        self._required.set_options([("yes", tr("Required")), ("no", tr("Optional"))])
        self._required.setAccessibleName(tr("Required or optional"))
        # Translators: vi: "Không hiện ở trung tâm mình"
        self._hidden.setText(tr("Not shown at our centre"))
        self.save.setText(tr("Save"))
        # Translators: a button; vi: "Để như chương trình ghi"
        self._restore.setText(tr("As the program says"))
        self._due.retranslate()
        if self._task is not None:
            self._say(self._task)
        self.restyle()

    def restyle(self) -> None:
        """Sizes at the text size shown now."""
        self._due.restyle()

    def show_thing(self, task: Task, by: OwnTask | None, typed: Wanted | None = None) -> None:
        """Show a task of the program's, and what the centre wants otherwise; `typed` was typed and not saved."""
        from intern_desktop.departure import own_tasks

        self._task, self._by = task, by
        days = task.due if by is None or by.due is None else by.due
        required = task.required if by is None or by.required is None else by.required
        self._shown = Wanted(*typed_of(days, task.due_from), required, by is not None and by.hidden)
        self._say(task)
        now = typed or self._shown
        self._due.show_typed(now.days, now.base)
        self._required.set_value("yes" if now.required else "no")
        self._hidden.setChecked(now.hidden)
        movable = task.due_from in BASES
        self._field.setVisible(movable)
        self._said.setVisible(not movable and task.due is not None)
        self._required.setVisible(not own_tasks.keeps_required(task))
        self._hidden.setVisible(own_tasks.may_hide(task))
        self._restore.setVisible(by is not None)
        self.clear_errors()

    def typed(self) -> Wanted:
        """What stands in the form now."""
        return Wanted(*self._due.typed(), self._required.value() != "no", self._hidden.isChecked())

    def touched(self) -> bool:
        """Whether something was changed that is not saved."""
        return self.typed() != self._shown

    def wanted(self) -> tuple[int | None, bool, bool]:
        """Due day, required and hidden as they are to be kept. Raises FieldError."""
        assert self._task is not None, "a task is shown"
        typed, days = self.typed(), self._task.due
        if (typed.days, typed.base) != typed_of(days, self._task.due_from):
            days, _ = self._due.value()
        if self._task.due_from not in BASES and self._by is not None and self._by.due is not None:
            days = self._by.due
        return days, typed.required, typed.hidden

    def show_problem(self, problem: FieldError) -> QWidget:
        """Say what is wrong; returns where."""
        self.clear_errors()
        if problem.field == "due":
            self._field.set_error(str(problem))
            self._due.mark(True)
            self._due.go_there()
            return self._field
        self._wrong.setText(str(problem))
        self._wrong.show()
        return self._wrong

    def clear_errors(self) -> None:
        """Nothing is wrong any more."""
        self._field.set_error("")
        self._due.mark(False)
        self._wrong.hide()

    def focus(self) -> None:
        """Go to the first field."""
        self._due.go_there() if self._field.isVisible() else self.save.setFocus()

    def _say(self, task: Task) -> None:
        from intern_desktop.departure import own_tasks

        self._due.retranslate((task.due_from,), none=task.due is None)
        self.set_title(plain(chosen(task.title)))
        self._why.setText(plain(chosen(task.why)))
        self._said.setText(due(task.due, task.due_from))
        fixed, hideable = own_tasks.keeps_required(task), own_tasks.may_hide(task)
        # Translators: vi: "Việc của chương trình, lời giữ nguyên."
        first = tr("The program's own; its words stay.")
        if fixed or not hideable:
            # Translators: vi: "Việc này dựa trên quy định hoặc bảo vệ học viên: đổi được hạn, không ẩn được."
            more = tr("It rests on a rule or protects the candidate: its day can be moved, it cannot be hidden.")
        else:
            # Translators: vi: "Bạn đổi được hạn, để tự chọn, hoặc ẩn đi ở trung tâm mình."
            more = tr("You may move its day, make it optional, or hide it at your centre.")
        self._note.set_text(more, strong=first)
