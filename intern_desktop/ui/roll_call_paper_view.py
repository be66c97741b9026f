"""The roll before it is printed or saved: the day, the month, or a form to be ticked by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import roll_call_words as said
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.paper_desk import PaperDesk, send_to_printer
from intern_desktop.ui.widgets import ChoiceBox, Field, button

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.roll_call import Roll
    from intern_desktop.classroom.roll_month import Month
    from intern_desktop.ui.paper.document import Document
    from intern_desktop.ui.roll_call_paper import About

DAY, MONTH, FORM = "day", "month", "form"


class RollPaper(PaperDesk):
    """`left` leads back to the roll."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, "roll_paper", parent)
        self.setObjectName("roll_paper")
        self._roll: Roll | None = None
        self._class = ""
        self._what, self._table = ChoiceBox(self), button("secondary", "file-spreadsheet", parent=self)
        self._what.setObjectName("roll_paper_what")
        self._table.setObjectName("roll_paper_xlsx")
        self._field = Field(self._what, self)
        self.lay_out([self._field], [self._table])
        self.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        self._what.chosen.connect(lambda _what: self._set())
        self._table.clicked.connect(self._on_table)

    def retranslate(self) -> None:
        """Write every word anew."""
        super().retranslate()
        # Translators: vi: "In sổ điểm danh"
        self.title.set_words(tr("Print the roll"))
        # Translators: a button; vi: "Về điểm danh"
        self.back.setText(tr("Back to the roll call"))
        # Translators: vi: "In cái gì"
        self._field.set_words(tr("What is printed"))
        # Translators: which roll is printed; vi: "Ngày này", "Cả tháng", "Mẫu để đánh dấu bằng tay"
        self._what.set_options(
            [(DAY, tr("This day")), (MONTH, tr("The whole month")), (FORM, tr("A form to tick by hand"))]
        )
        self._table.setText(tr("Save as a table (XLSX)…"))
        if self._roll is not None:
            self._set()

    def show_roll(self, roll: Roll, class_name: str) -> None:
        """The papers of this class around this day."""
        self._roll, self._class = roll, class_name
        self._set()
        self.put_focus()

    def on_pdf(self) -> None:
        """Named after the class and the day or month."""
        from intern_desktop.ui import printing

        made = self.printed
        if made is not None:
            folded = self._what.value() == MONTH
            self.save(
                tr("Save as PDF…"), self._named(), ".pdf", lambda: printing.pdf(made.title, made.pages, folded=folded)
            )

    def _set(self) -> None:
        from intern_desktop.ui import roll_call_paper as paper

        if self._roll is None:
            return
        what = self._what.value()
        # Translators: vi: "Đúng những gì đang thấy: tên, giờ, phút muộn, và ai đã sửa."
        about = tr("What is seen: names, times, minutes late, and who changed what.")
        if what == FORM:
            # Translators: vi: "Khi không có máy: đánh dấu P, M, N, L trên giấy, rồi nhập lại theo mã của tờ."
            about = tr("For a lesson without the PC: tick P, M, N or L, then enter the sheet by its code.")
        self.about.setText(about)
        self._table.setVisible(what != FORM)
        if what == MONTH:
            self.printed = made = paper.month(self._month(), self._about())
            self.preview.show_pages(made.title, made.pages(paper.ACROSS), across=True)
        else:
            self.show_paper(self._form() if what == FORM else paper.day(self._roll, self._about()))

    def _form(self) -> Document:
        """A form of those who stand on this roll; its code is kept, so that it can be entered later."""
        from intern_desktop.classroom import paper_sheets
        from intern_desktop.ui import class_paper_form as form

        assert self._roll is not None, "there is a roll before there is a form"
        people = [line.person for line in self._roll.lines]
        sheet = paper_sheets.keep(self._commands.local, "roll", self._roll.class_id, self._roll.day, people)
        names = [line.name for line in self._roll.lines]
        return form.document(form.roll_form(names, self._about(), sheet.code, said.about(self._roll, self._class)))

    def _month(self) -> Month:
        from intern_desktop.classroom import roll_month

        assert self._roll is not None, "there is a roll before there is a month"
        with self._commands.reading() as reading:
            return roll_month.read(reading, self._roll.class_id, self._roll.day, self._commands.now())

    def _about(self) -> About:
        from intern_desktop.classroom import people
        from intern_desktop.ui.roll_call_paper import About

        with self._commands.reading() as reading:
            centre = people.centre(reading)
        return About(self._class, centre.title if centre is not None else "", self._commands.now())

    def _on_table(self) -> None:
        from intern_desktop.ui import roll_call_workbook

        roll = self._roll
        if roll is None:
            return
        month = self._what.value() == MONTH
        self.save(
            tr("Save as a table (XLSX)…"),
            self._named(),
            ".xlsx",
            lambda: roll_call_workbook.month(self._month(), self._class) if month else roll_call_workbook.day(roll),
        )

    def _named(self) -> list[str]:
        assert self._roll is not None, "there is a roll before it is named"
        day = self._roll.day
        return ["diem-danh", self._class, f"{day:%Y-%m}" if self._what.value() == MONTH else day.isoformat()]

    def _on_print(self) -> None:
        if self.printed is not None:
            across = self._what.value() == MONTH
            send_to_printer(self._commands, self, self.printed.title, self.printed.pages, folded=across)
