"""The table of the departure board with its filters, and below it the sentence of the row one stands on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.class_choice import ClassChoice
from intern_desktop.ui.departure_board_filter import LAST_DAYS, Asked
from intern_desktop.ui.departure_board_model import BoardModel
from intern_desktop.ui.departure_board_table import BoardTable
from intern_desktop.ui.widgets import Button, ChoiceBox, EmptyState, Panel, Segmented, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row

Choices = Sequence[tuple[str, str]]


class BoardPanel(Panel):
    """`changed` comes with another class, group or programme; `opened` carries a person."""

    changed = Signal()
    opened = Signal(str)
    print_asked = Signal()
    nobody_pressed = Signal()

    def __init__(self, model: BoardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self.table = model, BoardTable(model, self)
        self.table.setObjectName("board_table")
        self._known: tuple[Choices, Mapping[str, Choices]] = ((), {})
        self._classes, self._groups, self._programmes = ClassChoice(self), ChoiceBox(self), Segmented(self)
        self._groups.setObjectName("board_group")
        self._programmes.setObjectName("board_programme")
        self._how_many, self._full = label("small", self), label("small", self, wraps=True)
        self._how_many.setObjectName("board_how_many")
        self._full.setObjectName("board_full")
        self._enter = Button("link_small", "", "Enter", self, printed_only=True)
        self._print = button("link_small", "", "Ctrl+P", self)
        self._enter.setObjectName("board_open")
        self._print.setObjectName("board_print")
        self._nobody = EmptyState("users", self)
        self._nobody.setObjectName("board_nobody")
        self._pages = QStackedWidget(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._full.set_tone("text")
        for choice in (self._classes, self._groups, self._programmes):
            self.add_beside_title(choice)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._nobody)
        self.add(self._pages, 1)
        foot = QHBoxLayout()
        foot.setSpacing(style.space("l"))
        foot.addWidget(self._how_many)
        foot.addWidget(self._full, 1)
        for made in (self._enter, self._print):
            foot.addWidget(made)
        self.add(foot)

    def _connect(self) -> None:
        self._classes.changed.connect(self._on_class)
        self._groups.chosen.connect(lambda _group: self.changed.emit())
        self._programmes.changed.connect(lambda _programme: self.changed.emit())
        self.table.went_to.connect(self._on_row)
        for told in (self.table.entered, self._enter.clicked):
            told.connect(self._on_opened)
        self._print.clicked.connect(self.print_asked)
        self._nobody.pressed.connect(self.nobody_pressed)

    def retranslate(self) -> None:
        """Write the fixed words anew."""
        from intern_desktop.departure.programme import PROGRAMMES, japanese_of

        self._classes.retranslate()
        # Translators: which group of a class is shown; vi: "Nhóm"
        self._groups.setAccessibleName(tr("Group"))
        self._programmes.setAccessibleName(tr("Programme"))
        self._programmes.set_options([("", tr("All")), *((code, japanese_of(code)) for code in PROGRAMMES)])
        # Translators: vi: "Bảng xuất cảnh. Dòng dưới cùng nói đầy đủ điều đang vướng."
        self.table.setAccessibleName(tr("Departure board. The line below says in full what stands in the way."))
        # Translators: vi: "Gấp nhất ở trên"
        self.set_title(tr("Most urgent first"))
        # Translators: beside the key Enter; vi: "mở học viên"
        self._enter.setText(tr("open the candidate"))
        # Translators: beside the keys Ctrl+P; vi: "in bảng này"
        self._print.setText(tr("print this board"))
        self._say_nobody(anybody=False)
        self._show_groups()

    def show_choices(self, classes: Choices, groups: Mapping[str, Choices]) -> None:
        """Offer these classes, and the groups of the one that is chosen."""
        self._known = (classes, groups)
        self._classes.set_classes(classes)
        self._show_groups()

    def choice(self) -> tuple[str, str, str]:
        """Class, group and programme that are asked for; "" for all."""
        return self._classes.value(), str(self._groups.value() or ""), self._programmes.value()

    def choice_words(self) -> Iterator[str]:
        """The same in words."""
        from intern_desktop.departure.programme import japanese_of

        class_id, group_id, programme = self.choice()
        yield dict(self._known[0]).get(class_id, "")
        yield dict(self._known[1].get(class_id, ())).get(group_id, "")
        yield japanese_of(programme)

    def show_rows(self, rows: Sequence[Row], of: int, asked: Asked, today: date) -> None:
        """Show these; the cursor stays on its person, and what is seen stays where it was."""
        at, bar = self.table.currentIndex().row(), self.table.verticalScrollBar()
        before = self._model.rows[at].person if 0 <= at < len(self._model.rows) else ""
        height = bar.value()
        self._model.set_rows(rows, today, reason=asked.only == LAST_DAYS)
        fields = {"shown": number_text(len(rows)), "all": number_text(of)}
        # Translators: vi: "{shown} trong {all} học viên"
        self._how_many.setText(tr("{shown} of {all} candidates", **fields))
        self._show_pages(some=bool(rows), anybody=bool(of))
        if rows:
            self.table.selectRow(max(0, self._model.place_of(before)))
            bar.setValue(height)
            self.table.scrollTo(self.table.currentIndex())
            self._on_row(self.table.currentIndex().row())

    def go_to(self, person: str) -> None:
        """Put the cursor on a person, if she is shown."""
        at = self._model.place_of(person)
        if at >= 0:
            self.table.selectRow(at)

    def set_narrow(self, narrow: bool, very: bool) -> None:
        """With little room the choice of programme gives way, then two columns; the days left stay."""
        self._programmes.setVisible(not narrow or bool(self._programmes.value()))
        self._enter.setVisible(not narrow)
        self.table.set_narrow(narrow, very)

    def _show_pages(self, *, some: bool, anybody: bool) -> None:
        self._pages.setCurrentIndex(0 if some else 1)
        for thing in (self._full, self._enter, self._print):
            thing.setEnabled(some)
        if not some:
            self._full.setText("")
            self._say_nobody(anybody=anybody)

    def _say_nobody(self, *, anybody: bool) -> None:
        if anybody:
            # Translators: vi: "Không có học viên nào như vậy"
            none = tr("There is no candidate like that")
            # Translators: vi: "Bạn chọn lớp, nhóm hay diện khác, hoặc bấm lại con số ở trên."
            self._nobody.set_words(none, tr("Choose another class, group or programme, or press the number again."))
            return
        self._nobody.set_words(
            tr("There are no candidates in this class yet"),
            # Translators: vi: "Thêm tên vào lớp thì mỗi người có một dòng ở đây, ai gấp nhất đứng trên."
            tr("Once names are added, each candidate has a row here, the most urgent first."),
            # Translators: vi: "Thêm học viên"
            tr("Add candidates"),
        )

    def _show_groups(self) -> None:
        groups = self._known[1].get(self._classes.value(), ())
        # Translators: of all groups of a class; vi: "Mọi nhóm"
        self._groups.set_options([("", tr("All groups")), *groups] if groups else [])
        self._groups.setVisible(bool(groups))

    def _on_class(self, _class: str) -> None:
        self._show_groups()
        self.changed.emit()

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._model.rows):
            one, full = self._model.rows[row], self._model.block(row).full
            # Translators: who, and what holds her up; vi: "{name}: {sentence}"
            self._full.setText(tr("{name}: {sentence}", name=one.name, sentence=full) if one.agreed else full)

    def _on_opened(self) -> None:
        at = self.table.currentIndex().row()
        if 0 <= at < len(self._model.rows):
            self.opened.emit(self._model.rows[at].person)
