"""One tab of the whole sheet: its headings and rows, one below the other, scrolling by themselves."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.payroll.sheet import Sheet
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.pay import form_deductions, form_editors, form_places, form_words
from intern_desktop.ui.pay.form_field import OFFER_NAME, FormGroup, FormTab
from intern_desktop.ui.pay.form_heading import FormHeading
from intern_desktop.ui.pay.form_lists import FormList
from intern_desktop.ui.pay.form_note import NOTHING, Note
from intern_desktop.ui.pay.form_row import FormRow
from intern_desktop.ui.widgets import button


class FormSheet(Column):
    """`typed` carries the name of a field that was changed, `left_open` a heading and whether it was ticked,
    `taken` a field and the figure that was taken over, `next_asked` that the tab after this one is wanted.
    """

    typed = Signal(str)
    left_open = Signal(str, bool)
    taken = Signal(str, int)
    next_asked = Signal()

    def __init__(self, tab: FormTab, after: FormTab | None, parent: QWidget | None = None) -> None:
        """Of this tab; `after` is the one that follows, None for the payslip."""
        super().__init__(parent)
        self._after = after
        self.body.setSpacing(0)
        self.rows: dict[str, FormRow] = {}
        self._headings: list[FormHeading] = []
        self._in_order: list[FormHeading | FormRow] = []
        annexed = tab.name == "annex"
        for group in tab.groups:
            if group.heading or group.words:
                self._add_heading(group, annexed)
            for field in group.fields:
                row = FormRow(field, self, annexed=annexed)
                row.typed.connect(lambda name=field.name: self.typed.emit(name))
                row.taken.connect(lambda yen, name=field.name: self.taken.emit(name, yen))
                self.rows[field.name] = row
                self._in_order.append(row)
                if isinstance(row.editor, FormList):
                    row.editor.rebuilt.connect(self._chain)
                self.add(row)
            if not annexed:
                self.body.addSpacing(style.space("s"))
        self._next = button("secondary", "arrow-right", parent=self)
        self._next.setObjectName(f"form_next_{tab.name}")
        self._next.clicked.connect(self.next_asked)
        self._add_next()
        self.body.addStretch(1)

    def _add_next(self) -> None:
        last = QWidget(self)
        row = QHBoxLayout(last)
        row.setContentsMargins(0, style.space("s"), 0, style.space("xs"))
        row.addStretch(1)
        row.addWidget(self._next)
        self.add(last)

    def _add_heading(self, group: FormGroup, annexed: bool) -> None:
        heading = FormHeading(group, self, annexed=annexed)
        heading.left_open.connect(self.left_open)
        self._headings.append(heading)
        self._in_order.append(heading)
        self.add(heading)

    def retranslate(self) -> None:
        """Write every word anew."""
        for heading in self._headings:
            heading.retranslate()
        for row in self.rows.values():
            row.retranslate(form_words.options(row.field.name))
        after = self._after
        if after is None:
            self._next.setText(tr("See the payslip"))
        else:
            # Translators: at the end of a part of the sheet, leads to the one after it; vi: "Tiếp: {part}"
            words = tr("Next: {part}", part=tr(after.words))
            self._next.setText(f"{words}  {after.numbers}".strip())
        self._chain()

    def _chain(self) -> None:
        """Tab goes as one reads: choices and rows of lists come into being after the fields below them."""
        stops = [stop for part in self._in_order for stop in part.stops()]
        stops.append(self._next)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def show_sheet(self, sheet: Sheet, name: str, *, force: bool) -> None:
        """Show what the sheet of the offer of this name says; `force` also where something else is being typed."""
        for heading in self._headings:
            heading.show_open(heading.group.heading in sheet.said.not_stated)
        for row in self.rows.values():
            known = name if row.field.place == OFFER_NAME else form_places.read(sheet, row.field)
            row.show_value(known, force=force)
            if isinstance(row.editor, FormList):
                row.editor.show_first(sheet.offer.first_month)
            if row.field.kind == "deductions" and not row.holds_focus():
                row.keys = form_deductions.free_keys(sheet)
        self.show_asked()

    def show_asked(self) -> None:
        """Hide the fields that are asked only with another answer."""
        for row in self.rows.values():
            needs = row.field.needs
            if needs is not None:
                row.setVisible(self.rows[needs[0]].value() in needs[1])

    def show_notes(self, notes: Mapping[str, Note], errors: Mapping[str, str], helps: Mapping[str, str]) -> None:
        """What stands beside and below the fields, and what is wrong with the input."""
        for name, row in self.rows.items():
            row.show_note(notes.get(name, NOTHING), errors.get(name, ""), helps.get(name, ""))

    def unread(self) -> dict[str, str]:
        """The fields that hold what cannot be read, each with what to do."""
        found = {name: form_editors.unread(row.editor) for name, row in self.rows.items()}
        return {name: said for name, said in found.items() if said}

    def row_of(self, widget: QWidget | None) -> FormRow | None:
        """The row in which a widget is."""
        if widget is None:
            return None
        return next((row for row in self.rows.values() if row is widget or row.isAncestorOf(widget)), None)

    def show_row(self, name: str) -> None:
        """Begin to type in a field, in sight with all that is said of it; the first one with what stands above it."""
        row = self.rows[name]
        row.begin()
        self.show_whole(row)
        if name == next(iter(self.rows)):
            self.verticalScrollBar().setValue(0)
