"""The numbered grid to tick by hand, before it is printed: of which class, and which groups of things stand on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.paper_desk import PaperDesk, send_to_printer
from intern_desktop.ui.widgets import ChoiceBox, Field, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Grid, Row
    from intern_desktop.ui.class_paper_form import FormRow
    from intern_desktop.ui.roll_call_paper import About


class FormView(PaperDesk):
    """`left` leads back to where sheets are entered."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, "marks_form", parent)
        self.setObjectName("marks_form")
        self._grid: Grid | None = None
        self._names: dict[str, str] = {}
        self._classes, self._groups, self._boxes = ChoiceBox(self), Column(self, gap="xs"), dict[str, QCheckBox]()
        self._classes.setObjectName("marks_form_class")
        self._field, self._too_many = Field(self._classes, self), label("error", self, wraps=True)
        self._too_many.setObjectName("marks_form_too_many")
        self._groups.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.lay_out([self._field, self._groups, self._too_many])
        self.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        self._classes.chosen.connect(lambda class_id: self.show_class(str(class_id)))

    def retranslate(self) -> None:
        """Write every word anew."""
        super().retranslate()
        # Translators: title; vi: "In mẫu để đánh dấu bằng tay"
        self.title.set_words(tr("Print a form to tick by hand"))
        self.back.setText(tr("Back"))
        # Translators: vi: "Chọn nhóm việc cần có trên giấy. Ô đã xác nhận in sẵn dấu."
        self.about.setText(tr("Choose the groups that stand on the sheet. What is confirmed is printed as filled."))
        self._field.set_words(tr("Class"))

    def show_class(self, class_id: str) -> None:
        """The form of a class, "" for the first one."""
        from intern_desktop.classroom import people, progress
        from intern_desktop.departure import checklist

        with self._commands.reading() as reading:
            self._names = {one.id: one.name for one in people.classes(reading)}
            shown = class_id if class_id in self._names else next(iter(self._names), "")
            self._grid = progress.grid(reading, self._commands.today(), shown) if shown else None
        self._classes.set_options(list(self._names.items()))
        self._classes.set_value(shown)
        groups = checklist.headings(self._grid.tasks) if self._grid is not None else ()
        self._offer([(group.id, plain(chosen(group.title))) for group in groups])
        self._set()
        self.put_focus()

    def _offer(self, groups: list[tuple[str, str]]) -> None:
        for group, words in groups:
            if group not in self._boxes:
                box = QCheckBox(self._groups)
                box.setObjectName(f"marks_form_{group}")
                box.setChecked(not self._boxes)
                box.toggled.connect(lambda _on: self._set())
                self._groups.add(box)
                self._boxes[group] = box
            self._boxes[group].setText(words.replace("&", "&&"))
        for group, box in self._boxes.items():
            box.setVisible(any(group == one for one, _ in groups))

    def _set(self) -> None:
        from intern_desktop.classroom import paper_sheets
        from intern_desktop.ui import class_paper_form as form

        grid = self._grid
        if grid is None:
            self.printed = None
            self.print.setEnabled(False)
            self.pdf.setEnabled(False)
            self.preview.show_pages("", (), tr("There is no class yet"))
            return
        wanted = {group for group, box in self._boxes.items() if box.isChecked() and not box.isHidden()}
        tasks = [task for task in grid.tasks if task.group in wanted]
        fits = 0 < len(tasks) <= form.MOST
        # Translators: vi: "Một tờ chỉ vừa {most} việc, đang chọn {n}. Bỏ bớt nhóm, in thành nhiều tờ."
        many = tr(
            "One sheet has room for {most} things, {n} are chosen. Take fewer groups, and print several sheets.",
            most=number_text(form.MOST),
            n=number_text(len(tasks)),
        )
        self._too_many.setText(many if len(tasks) > form.MOST else "")
        self._too_many.setVisible(len(tasks) > form.MOST)
        self.print.setEnabled(fits)
        self.pdf.setEnabled(fits)
        if not fits:
            self.printed = None
            # Translators: in place of the paper; vi: "Chọn ít nhất một nhóm"
            self.preview.show_pages("", (), many if tasks else tr("Choose at least one group"))
            return
        places = [grid.tasks.index(task) for task in tasks]
        items = [task.id for task in tasks]
        people = [row.person for row in grid.rows]
        class_id, today = str(self._classes.value()), self._commands.today()
        sheet = paper_sheets.keep(self._commands.local, "marks", class_id, today, people, items)
        rows = [_row(row, places) for row in grid.rows]
        titles = [plain(chosen(task.title)) for task in tasks]
        self.printed = made = form.document(form.marks_form(rows, titles, self._about(), sheet.code))
        self.preview.show_pages(made.title, made.pages(form.ACROSS), across=True)

    def on_pdf(self) -> None:
        """Named after the sheet."""
        from intern_desktop.ui import printing

        made = self.printed
        if made is not None:
            self.save(
                tr("Save as PDF…"), [made.title], ".pdf", lambda: printing.pdf(made.title, made.pages, folded=True)
            )

    def _about(self) -> About:
        from intern_desktop.classroom import people
        from intern_desktop.ui.roll_call_paper import About

        with self._commands.reading() as reading:
            centre = people.centre(reading)
        name = self._names.get(str(self._classes.value()), "")
        return About(name, centre.title if centre is not None else "", self._commands.now())

    def _on_print(self) -> None:
        if self.printed is not None:
            send_to_printer(self._commands, self, self.printed.title, self.printed.pages, folded=True)


def _row(row: Row, places: list[int]) -> FormRow:
    from intern_desktop.ui.class_paper_form import FormRow

    if not row.agreed:
        return FormRow(row.name, open=False)
    done = {at for at, place in enumerate(places) if row.states[place] == "confirmed" and place not in row.unproven}
    return FormRow(row.name, frozenset(done))
