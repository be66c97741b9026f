"""The form for one thing of the centre's own: what, why, where, how it is shown, by when, and from which day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_, chosen, date_text, language, tr
from intern_desktop.ui import style
from intern_desktop.ui.course_list_due import DueEdit, typed_of
from intern_desktop.ui.course_list_words import EVIDENCE
from intern_desktop.ui.date_edit import DateEdit
from intern_desktop.ui.widgets import ChoiceBox, Field, Panel, Segmented, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.own_lists import Written
    from intern_desktop.departure.tasks import OwnTask


class Typed(msgspec.Struct, frozen=True):
    """What stands in the form."""

    title: str = ""
    why: str = ""
    group: str = "centre"
    required: bool = True
    evidence: str = "tick"
    days: str = ""
    base: str = ""
    page: str = ""
    since: str = ""
    again: bool = False


class OwnForm(Panel):
    """`kept` asks to keep what is typed, `put_off` to take it off the list, `put_back` to bring it back."""

    kept = Signal()
    put_off = Signal()
    put_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("list_form")
        self._said: OwnTask | None = None
        self._shown = Typed()
        self._what, self._why = QLineEdit(self), QPlainTextEdit(self)
        self._why.setTabChangesFocus(True)
        self._group, self._evidence, self._page = ChoiceBox(self), ChoiceBox(self), ChoiceBox(self)
        self._required, self._due = Segmented(self), DueEdit(self)
        self._since, self._again = DateEdit(self), QCheckBox(self)
        self._asked = label("small", self, wraps=True)
        self._asked.setObjectName("list_asked")
        self.save, self._off = button("primary", parent=self), button("quiet", parent=self)
        self.fields = {
            "title": Field(self._what, self),
            "why": Field(self._why, self),
            "group": Field(self._group, self),
            "evidence": Field(self._evidence, self),
            "due": Field(self._due, self),
            "page": Field(self._page, self),
            "since": Field(self._since, self),
        }
        named: dict[str, QWidget] = {"title": self._what, "why": self._why, "group": self._group, "page": self._page}
        named |= {"required": self._required, "evidence": self._evidence}
        named |= {"since": self._since, "again": self._again, "save": self.save, "off": self._off}
        for name, thing in named.items():
            thing.setObjectName(f"list_{name}")
        self._lay_out()
        self.save.clicked.connect(self.kept)
        self._off.clicked.connect(self._on_off)
        self._what.returnPressed.connect(self.kept)

    def _lay_out(self) -> None:
        self.add(self.fields["title"])
        self.add(self.fields["why"])
        self.add(self.fields["group"])
        self.body.addWidget(self._required, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self.fields["evidence"])
        self.add(self.fields["due"])
        for thing in (self.fields["page"], self.fields["since"], self._again, self._asked):
            self.add(thing)
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(self.save)
        row.addWidget(self._off)
        row.addStretch(1)
        self.add(row)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Việc cần làm"
        self.fields["title"].set_words(tr("What to do"))
        # Translators: vi: "Vì sao"
        self.fields["why"].set_words(tr("Why"))
        # Translators: vi: "Nhóm"
        self.fields["group"].set_words(tr("Group"))
        # Translators: vi: "Cách xác nhận"
        self.fields["evidence"].set_words(tr("How it is shown"))
        # Translators: vi: "Hạn"
        self.fields["due"].set_words(tr("Due"))
        # Translators: vi: "Trang cẩm nang"
        self.fields["page"].set_words(tr("Page of the guide"))
        # Translators: vi: "Hỏi từ ngày"
        self.fields["since"].set_words(tr("Asked from"))
        # Translators: vi: "Bắt buộc" / "Tự chọn"
        self._required.set_options([("yes", tr("Required")), ("no", tr("Optional"))])
        # Translators: vi: "Bắt buộc hay tự chọn"
        self._required.setAccessibleName(tr("Required or optional"))
        self._offer_kinds()
        self._due.retranslate()
        # Translators: vi: "Hỏi lại cả những bạn đã làm xong"
        self._again.setText(tr("Ask those who have done it once more"))
        # Translators: vi: "Lưu"
        self.save.setText(tr("Save"))
        self.restyle()

    def restyle(self) -> None:
        """Sizes at the text size shown now."""
        self._why.setFixedHeight(3 * style.line_height("body") + style.space("l"))
        self._due.restyle()

    def set_choices(self, groups: Sequence[tuple[str, str]], pages: Sequence[tuple[str, str]]) -> None:
        """The groups and the guide's pages, each as (id, words)."""
        self._group.set_options(list(groups))
        # Translators: no page of the guide; vi: "không có trang"
        self._page.set_options([("", tr("no page")), *pages])

    def show_thing(self, one: Written | None, today: date, typed: Typed | None = None) -> None:
        """Show one of the centre's own, or an empty form for a new one; `typed` is what was typed and not saved."""
        self._said = None if one is None else one.said
        began = self._said is not None and (self._said.since is None or self._said.since <= today)
        off = one is not None and bool(one.withdrawn)
        self._shown = _typed(self._said, today)
        self._offer_kinds()
        self._fill(typed or self._shown)
        # Translators: the title of an empty form; vi: "Việc mới"
        self.set_title(tr("Something new") if one is None else tr("The centre's"))
        self.fields["since"].setVisible(not began)
        self._again.setVisible(began and not off)
        self._off.setVisible(one is not None)
        # Translators: buttons; vi: "Đưa lại vào danh sách" / "Bỏ khỏi danh sách"
        self._off.setText(tr("Bring back") if off else tr("Take off the list"))
        self._off.setProperty("back", off)
        self._asked.setText(_asked_words(one, began, off))
        self.clear_errors()

    def _offer_kinds(self) -> None:
        """The ways a centre may choose, and the one it has already, as from a later program."""
        from intern_desktop.departure.list_columns import EVIDENCE as KNOWN

        offered = [(kind, tr(words)) for kind, words in EVIDENCE.items()]
        held = "tick" if self._said is None else self._said.evidence
        if held not in EVIDENCE:
            offered.append((held, chosen(KNOWN[held]) if held in KNOWN else held))
        self._evidence.set_options(offered)

    def typed(self) -> Typed:
        """What stands in the form now."""
        return Typed(
            self._what.text(),
            self._why.toPlainText(),
            str(self._group.value() or ""),
            self._required.value() != "no",
            str(self._evidence.value() or ""),
            *self._due.typed(),
            str(self._page.value() or ""),
            self._since.text(),
            self._again.isChecked(),
        )

    def touched(self) -> bool:
        """Whether something was typed that is not saved."""
        return self.typed() != self._shown

    def again(self) -> bool:
        """Whether those who have done it are asked once more."""
        return self._again.isChecked()

    def said(self) -> OwnTask:
        """What is to be kept. Raises FieldError for a number of days or a day that cannot be read."""
        from intern_desktop.departure.own_words import tidy
        from intern_desktop.departure.tasks import OwnTask

        before, typed = self._said or OwnTask(required=True), self.typed()
        due, due_from = self._due_of(before)
        return msgspec.structs.replace(
            before,
            title=_put(before.title, tidy(typed.title)),
            why=_put(before.why, tidy(typed.why)),
            group=typed.group,
            required=typed.required,
            evidence=typed.evidence,
            page=typed.page,
            since=self._first_day(),
            due=due,
            due_from=due_from,
        )

    def _due_of(self, held: OwnTask) -> tuple[int | None, str]:
        """The day as typed; one that was not touched stays, also where it counts from something else."""
        if self._due.typed() == (self._shown.days, self._shown.base):
            return held.due, held.due_from
        return self._due.value()

    def _first_day(self) -> date | None:
        if not self.fields["since"].isVisibleTo(self):
            return None if self._said is None else self._said.since
        day = self._since.value()
        if day is None:
            raise FieldError("since", N_("Write a day, such as {example}."), example=self._since.example())
        return day

    def show_problem(self, problem: FieldError) -> QWidget:
        """Say what is wrong at its field, and go there; returns the field."""
        self.clear_errors()
        field = self.fields.get(problem.field, self.fields["title"])
        field.set_error(str(problem))
        if problem.field == "due":
            self._due.mark(True)
            self._due.go_there()
        else:
            field.editor.setFocus()
        return field

    def clear_errors(self) -> None:
        """Nothing is wrong any more."""
        for field in self.fields.values():
            field.set_error("")
        self._due.mark(False)

    def focus(self) -> None:
        """Go to the first field."""
        self._what.setFocus()

    def _fill(self, typed: Typed) -> None:
        self._what.setText(typed.title)
        self._what.setCursorPosition(0)
        self._why.setPlainText(typed.why)
        for box, value in ((self._group, typed.group), (self._evidence, typed.evidence), (self._page, typed.page)):
            box.set_value(value)
        self._required.set_value("yes" if typed.required else "no")
        self._due.show_typed(typed.days, typed.base)
        self._since.setText(typed.since)
        self._again.setChecked(typed.again)

    def _on_off(self) -> None:
        (self.put_back if self._off.property("back") else self.put_off).emit()


def _typed(said: OwnTask | None, today: date) -> Typed:
    if said is None:
        return Typed(since=date_text(today, "short"))
    from intern_desktop.guide.pack import in_all

    days, base = typed_of(said.due, said.due_from)
    return Typed(
        in_all(said.title)[language()],
        in_all(said.why)[language()],
        said.group,
        said.required is not False,
        said.evidence,
        days,
        base,
        said.page,
        "" if said.since is None else date_text(said.since, "short"),
    )


def _put(held: dict[str, str], words: str) -> dict[str, str]:
    """The words in the language in which they were shown; those in other languages stay."""
    if words in held.values():
        return held
    name = language() if language() in held or not held else next(iter(held))
    return {**held, name: words} if words else {}


def _asked_words(one: Written | None, began: bool, off: bool) -> str:
    if one is not None and off:
        # Translators: vi: "Không hỏi nữa từ {day}. Những gì đã ghi vẫn còn."
        day = date_text(date.fromisoformat(one.withdrawn), "short")
        return tr("Nobody is asked since {day}. What was marked stays.", day=day)
    if one is not None and began:
        if one.said.since is None:
            return ""
        # Translators: vi: "Hỏi từ {day}. Ai đã xong hết trước ngày đó vẫn là xong."
        day = date_text(one.said.since, "short")
        return tr("Asked from {day}. Whoever had finished all before that day stays finished.", day=day)
    # Translators: vi: "Ai đã xong hết trước ngày đó vẫn là xong: các bạn thấy việc mới, nhưng không bị trừ."
    return tr("Whoever has finished all before that day stays finished: it is shown, and does not count for them.")
