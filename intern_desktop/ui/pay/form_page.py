"""The whole conditions sheet, heading by heading, with the wage annex beside our own sums, and help for each field."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.payroll.sheet import Sheet
from intern_desktop.ui import style
from intern_desktop.ui.pay import form_deductions, form_editors, form_notes, form_places
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.form_bar import FormBar
from intern_desktop.ui.pay.form_field import OFFER_NAME
from intern_desktop.ui.pay.form_fields import TABS, fields, tab_of
from intern_desktop.ui.pay.form_help import WIDTH, FormHelp
from intern_desktop.ui.pay.form_memory import FormMemory
from intern_desktop.ui.pay.form_row import FormRow
from intern_desktop.ui.pay.form_sheet import FormSheet
from intern_desktop.ui.pay.form_shown import words_of
from intern_desktop.ui.pay.form_told import told_of
from intern_desktop.ui.pay.page import PayPage
from intern_desktop.ui.widgets import Panel

_LEAST_FORM = 744
"""Logical pixels at 100 % that the rows keep while the help stands beside them."""


class FormPage(PayPage):
    """Every key goes into the sheet on the desk at once; leaving a field saves it."""

    name = "form"
    whole: ClassVar[bool] = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._tabs = {tab.name: tab for tab in TABS}
        self._sheets: dict[str, FormSheet] = {}
        self._memory = FormMemory(desk.commands)
        self._shown: Sheet | None = None
        self._whose = ""
        self._row: FormRow | None = None
        self._peeked: FormRow | None = None
        self._folded = self._peeking = False
        self.bar = FormBar(self)
        self._stack = QStackedWidget(self)
        self._panel = Panel(self, padding="m")
        self._panel.add(self._stack, 1)
        self.help = FormHelp(self._toggle_help, self)
        self._lay_out()
        self.bar.tab_chosen.connect(self._choose_tab)
        self.bar.left.connect(self._go_back)
        self.bar.help_asked.connect(self._toggle_help)
        self._set_keys()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(style.space("l"))
        beside.addWidget(self._panel, 1)
        beside.addWidget(self.help)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addWidget(self.bar)
        column.addLayout(beside, 1)

    def _set_keys(self) -> None:
        on, back = partial(self._step_tab, 1), partial(self._step_tab, -1)
        keys = {"Ctrl+Tab": on, "Ctrl+PgDown": on, "Ctrl+Shift+Tab": back, "Ctrl+PgUp": back, "F1": self._toggle_help}
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def retranslate(self) -> None:
        """Write every word anew."""
        self.bar.retranslate()
        self.help.retranslate()
        for sheet in self._sheets.values():
            sheet.retranslate()
        if self.desk.commands.session is not None:
            self._folded = self._memory.is_folded()
            self._open_tab(self._memory.tab() or self.tab())
        self.restyle()
        if self._row is not None:
            self._explain(self._row)

    def restyle(self) -> None:
        """Another text size may leave no room for the help."""
        self._arrange()

    def refresh(self) -> None:
        """Show the sheet in hand; what is being typed stays."""
        sheet = self.desk.sheet
        if sheet is None:
            return
        force = sheet is not self._shown or self._whose != self.desk.id
        self._shown, self._whose = sheet, self.desk.id
        for name, form in self._sheets.items():
            if force or name == self.tab():
                form.show_sheet(sheet, self.desk.name, force=force)
        if force:
            self._mark_unreadable()
        self._tell(sheet)
        if self._row is not None:
            self._explain(self._row)

    def open(self, target: str) -> None:
        """Begin to type in a field, by its name; "" for the first of the tab."""
        name = target if target in fields() else ""
        if name:
            self._open_tab(tab_of(name))
        form = self._form(self.tab())
        self.refresh()
        row = form.rows.get(name)
        if row is not None and not row.isVisibleTo(form):
            name = row.field.needs[0] if row.field.needs is not None else ""
        form.show_row(name or next(iter(form.rows)))

    def leave(self) -> None:
        """What is unfinished is marked; what can be kept is saved by the desk."""
        self._mark_unreadable()
        self._keep_name(self._row)

    def tab(self) -> str:
        """The tab that is open."""
        return self.bar.tab()

    def minimumSizeHint(self) -> QSize:
        """As wide as the rows: the help gives way."""
        bar, rows = self.bar.minimumSizeHint(), self._panel.minimumSizeHint()
        return QSize(max(bar.width(), rows.width()), bar.height() + style.space("m") + rows.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower window has no room for the help."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to where one came from."""
        if event.key() == Qt.Key.Key_Escape and self._peeking:
            self._peek(False)
        elif event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _form(self, name: str) -> FormSheet:
        if name not in self._sheets:
            after = TABS[TABS.index(self._tabs[name]) + 1 :]
            form = self._sheets[name] = FormSheet(self._tabs[name], after[0] if after else None, self)
            form.setObjectName(f"form_tab_{name}")
            form.typed.connect(self._on_typed)
            form.left_open.connect(self._on_left_open)
            form.taken.connect(self._on_taken)
            form.next_asked.connect(partial(self._step_tab, 1) if after else self._go_back)
            self._stack.addWidget(form)
            form.retranslate()
            if self.desk.sheet is not None:
                form.show_sheet(self.desk.sheet, self.desk.name, force=True)
        return self._sheets[name]

    def _open_tab(self, name: str) -> None:
        name = name if name in self._tabs else TABS[0].name
        self.bar.show_tab(name)
        self._stack.setCurrentWidget(self._form(name))

    def _choose_tab(self, name: str) -> None:
        self._open_tab(name)
        self._memory.keep_tab(name)
        self.refresh()

    def _step_tab(self, step: int) -> None:
        names = [tab.name for tab in TABS]
        self._choose_tab(names[(names.index(self.tab()) + step) % len(names)])
        form = self._form(self.tab())
        form.show_row(next(iter(form.rows)))

    def _keep_name(self, left: FormRow | None) -> None:
        """The company's name, when its field is left, is what the offer is called from now on."""
        if left is not None and left.field.place == OFFER_NAME and self._whose == self.desk.id:
            self.desk.rename(left.value())

    def _go_back(self) -> None:
        self.desk.commands.open_page.emit("offers", "month:")

    def _on_typed(self, name: str) -> None:
        row, sheet = self._form(self.tab()).rows[name], self.desk.sheet
        if sheet is None:
            return
        if form_editors.is_finished(row.editor):
            if row.field.kind == "deductions":
                sheet, row.keys = form_deductions.with_free(sheet, row.keys, row.value())
            else:
                sheet = form_places.write(sheet, row.field, row.value())
        self._change(sheet)

    def _on_taken(self, name: str, yen: int) -> None:
        row, sheet = self._form(self.tab()).rows[name], self.desk.sheet
        if sheet is not None:
            form_editors.show_value(row.editor, yen)
            self._change(form_places.write(sheet, row.field, yen))
            row.begin()
            self.desk.save()

    def _on_left_open(self, heading: str, is_open: bool) -> None:
        sheet = self.desk.sheet
        if sheet is None or not heading:
            return
        self._change(form_places.with_open(sheet, heading, is_open=is_open))
        self.desk.save()

    def _change(self, sheet: Sheet) -> None:
        """Put this on the desk; the desk has the page shown anew."""
        same = sheet == self.desk.sheet
        self._shown = self.desk.sheet if same else sheet
        self._mark_unreadable()
        if same:
            self.refresh()
        else:
            self.desk.change(sheet)

    def _mark_unreadable(self) -> None:
        self.desk.mark_unreadable(any(form.unread() for form in self._sheets.values()), self.name)

    def _tell(self, sheet: Sheet) -> None:
        """What stands beside and below the fields of the open tab."""
        name, form = self.tab(), self._form(self.tab())
        empty = frozenset(name for name, row in form.rows.items() if row.value() in (None, "", ()))
        errors = {**form_notes.errors(sheet, self.desk.purse, self._tabs[name], empty), **form.unread()}
        helps = {} if self._row is None or self._has_room() else {self._row.field.name: tr(self._row.field.help)}
        form.show_notes(told_of(name, sheet, self.desk), errors, helps)
        if self._row is not None and self._row.error():
            form.show_whole(self._row)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        form = self._sheets.get(self.tab())
        if form is None or new is None or not self.isVisible():
            return
        row = form.row_of(new) if self.isAncestorOf(new) else None
        if row is self._row:
            return
        was, self._row = self._row, row if row is not None else self._row
        if was is not None and was is not row:
            self._mark_unreadable()
            self._keep_name(was)
            self.desk.save()
        if row is None:
            self._row = None
        elif self.desk.sheet is not None:
            self._explain(row)
        self.refresh()

    def _explain(self, row: FormRow) -> None:
        sheet = self.desk.sheet
        form = "monthly" if sheet is None else sheet.offer.pay_form
        self.help.show_field(row.field, words_of(row.field, row.value()), form)

    def _toggle_help(self) -> None:
        """Fold it or unfold it; where it has no room of its own, it takes the rows' place and gives it back."""
        if not self._has_room():
            self._peek(not self._peeking)
            return
        self._folded = not self._folded
        self._memory.keep_folded(self._folded)
        self._arrange()
        self.refresh()

    def _has_room(self) -> bool:
        return self.width() - style.px(WIDTH) - style.space("l") >= style.px(_LEAST_FORM)

    def _peek(self, on: bool) -> None:
        """Show the help in the rows' place, or go back to the field it spoke of."""
        self._peeked = self._row if on else self._peeked
        self._peeking = on
        self._arrange()
        if on:
            self.help.key.setFocus()
        elif self._peeked is not None:
            self._peeked.begin()

    def _arrange(self) -> None:
        """The help stands at the right where there is room for it."""
        room = self._has_room()
        self._peeking = self._peeking and not room
        shown = self._peeking or (room and not self._folded)
        self._panel.setVisible(not self._peeking)
        self.help.fit(beside=room)
        self.bar.fit(self.width())
        self.bar.show_help_key(not shown)
        if shown == self.help.isHidden():
            self.help.setVisible(shown)
            self.refresh()
