"""Check a real payslip: she types the slip she was given, and sees what agrees, what differs, and whom to ask."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.errors import FieldError
from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.page import PayPage
from intern_desktop.ui.pay.slip_acts import SlipActs
from intern_desktop.ui.pay.slip_bar import SlipBar
from intern_desktop.ui.pay.slip_panel import SlipPanel
from intern_desktop.ui.pay.slip_sheet import SlipSheet
from intern_desktop.ui.widgets import EmptyState, Segmented

if TYPE_CHECKING:  # read late: the law's tables
    from intern_desktop.payroll.sheet import Sheet
    from intern_desktop.payroll.slip_rows import Checked

GUIDE = "what-you-will-earn"
_LEAST_LINES, _LEAST_AT_THE_RIGHT = 760, 290
"""Logical pixels below which the lines, and the explanation beside them, have no room."""


class SlipPage(PayPage):
    """One month's slip of the offer in hand. All that is typed goes to the sheet on the desk at once."""

    name = "slip"
    whole = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._month: date | None = None
        self._offer = ""
        self._key = ""
        self._checked: Checked | None = None
        self.bar, self.sheet, self.panel = SlipBar(self), SlipSheet(self), SlipPanel(self)
        self.acts = SlipActs(desk)
        self._switch = Segmented(self)
        self._switch.setObjectName("slip_switch")
        self._waiting = EmptyState("file-text", self, kind="secondary")
        self._waiting.setObjectName("slip_waiting")
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        QShortcut(QKeySequence("Ctrl+L"), self, self.sheet.head.finder.setFocus)

    def _lay_out(self) -> None:
        work = QWidget(self)
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("l"))
        row.addWidget(self.sheet, 72)
        row.addWidget(self.panel, 28)
        self._stack.addWidget(work)
        self._stack.addWidget(self._waiting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addWidget(self.bar)
        column.addWidget(self._switch)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.bar.month_chosen.connect(self._choose_month)
        self.bar.delete_asked.connect(self._delete)
        self.bar.back_asked.connect(self._go_back)
        self.bar.print_asked.connect(self._print)
        self.sheet.table.typed.connect(self._on_typed)
        self.sheet.table.left.connect(self._on_left)
        self.sheet.table.chosen.connect(self._choose_line)
        self.sheet.table.off.connect(self._take_off)
        self.sheet.table.ended.connect(self.sheet.add_line.begin)
        self.sheet.add_line.added.connect(self._add)
        self.sheet.head.finder.sought.connect(self._seek)
        self.sheet.head.finder.taken.connect(self._take_found)
        self.sheet.head.finder.escaped.connect(self._return_to_line)
        self.panel.guide_asked.connect(self._open_guide)
        self._switch.changed.connect(self._arrange)
        self._waiting.pressed.connect(self._open_form)

    def retranslate(self) -> None:
        """Write every word anew."""
        self.bar.retranslate()
        self.sheet.retranslate()
        self.panel.retranslate()
        # Translators: two halves of a page where both have no room; vi: "Phiếu lương", "Vì sao và hỏi ai"
        self._switch.set_options([("lines", tr("The slip")), ("why", tr("Why, and whom to ask"))])
        self.refresh()

    def refresh(self) -> None:
        """Show the slip of the chosen month; what is being typed stays."""
        sheet = self.desk.sheet
        if sheet is None:
            return
        if self.desk.id != self._offer:
            self._offer, self._month, self._key = self.desk.id, None, ""
            self.sheet.table.forget()
        months = self._months(sheet)
        if not months:
            self._wait_for_the_sheet()
            return
        if self._month not in months:
            from intern_desktop.ui.pay.slip_values import first_shown

            self._month = first_shown(months, sheet, self.desk.commands.today())
        self.bar.show_months(months, self._month, {slip.month for slip in sheet.slips})
        self._show(sheet, self._month)

    def restyle(self) -> None:
        """Another text size may leave no room for both halves."""
        self.sheet.table.restyle()
        self._arrange()

    def open(self, target: str) -> None:
        """Go to a month ("2026-10") or to a line by its key."""
        if len(target) == 7 and target[:4].isdigit():
            self._choose_month(date.fromisoformat(f"{target}-01"))
        keys = self.sheet.table.order()
        if keys:
            self.sheet.table.go_to(target if target in keys else self._key or keys[0])

    def leave(self) -> None:
        """Keep what was typed."""
        self.desk.save()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower window shows one half at a time."""
        super().resizeEvent(event)
        self._arrange()

    def _months(self, sheet: Sheet) -> list[date]:
        from intern_desktop.payroll.slip_check import months_of
        from intern_desktop.ui.pay.pricing import is_priced

        return months_of(sheet) if is_priced(sheet, self.desk.purse) else []

    def _show(self, sheet: Sheet, month: date) -> None:
        from intern_desktop.payroll.dated import NotInForce
        from intern_desktop.ui.pay.slip_asked import checked_under_law
        from intern_desktop.ui.pay.slip_blocks import blocks
        from intern_desktop.ui.pay.slip_values import slip_of

        slip = slip_of(sheet, month)
        try:
            self._checked = self.desk.pricing.once(checked_under_law, sheet, slip)
        except (FieldError, NotInForce) as problem:
            self._checked = None
            # Translators: vi: "Tháng này chưa so được"
            self._say(tr("This month cannot be compared"), str(problem) if isinstance(problem, FieldError) else "")
            return
        self._stack.setCurrentIndex(0)
        self.sheet.show_checked(self._checked, blocks(self._checked, slip, sheet.offer))
        self._show_line()
        self._arrange()

    def _wait_for_the_sheet(self) -> None:
        self._checked = None
        self.bar.show_months([], None, set())
        # Translators: vi: "Trước hết cần hợp đồng"
        title = tr("First the contract")
        # Translators: vi: "Phiếu lương được so với hợp đồng. Hãy điền lương, số giờ và ngày bắt đầu làm."
        self._say(title, tr("The slip is compared with the contract. Type its wage, its hours and the first day."))

    def _say(self, title: str, text: str) -> None:
        # Translators: vi: "Điền hợp đồng"
        self._waiting.set_words(title, text, tr("Fill in the contract"))
        self._stack.setCurrentIndex(1)
        self._switch.hide()

    def _show_line(self) -> None:
        from intern_desktop.ui.pay import slip_about

        checked = self._checked
        if checked is None:
            return
        self.sheet.table.choose(self._key)
        row = next((row for row in checked.rows if row.key == self._key), None)
        line = self.sheet.table.line(self._key)
        if line is not None and line.error():
            self.panel.show_about(slip_about.unreadable(line.name.text(), line.error()))
        elif row is not None:
            self.panel.show_about(slip_about.about(checked, row))
        elif self._key.startswith("hours:"):
            self.panel.show_about(slip_about.hours())
        else:
            self.panel.show_about(slip_about.beginning())

    def _arrange(self) -> None:
        least = style.px(_LEAST_LINES + _LEAST_AT_THE_RIGHT) + style.space("l")
        beside = self.width() >= least
        self._switch.setVisible(not beside and self._stack.currentIndex() == 0)
        shown = self._switch.value() or "lines"
        self.sheet.setVisible(beside or shown == "lines")
        self.panel.setVisible(beside or shown == "why")

    def _choose_month(self, month: date) -> None:
        self.desk.save()
        if month != self._month:
            self._month, self._key = month, ""
            self._drop_fields()
            self.refresh()

    def _choose_line(self, key: str) -> None:
        self._key = key
        self._show_line()

    def _on_typed(self, key: str) -> None:
        from intern_desktop.ui.pay.slip_reading import read

        line = self.sheet.table.line(key)
        if line is None or self._month is None:
            return
        value, error = read(line.edit, key)
        line.show_error(error)
        self._show_line()
        self.desk.mark_unreadable(self.sheet.table.unreadable(), self.name)
        if not error:
            self.acts.put(self._month, key, value)

    def _drop_fields(self) -> None:
        """What cannot be read in a field goes with it."""
        self.sheet.table.forget()
        self.desk.mark_unreadable(False, self.name)

    def _on_left(self) -> None:
        self.desk.save()

    def _add(self, side: str, name: str) -> None:
        if self._month is not None and self._checked is not None:
            key = self.acts.add(self._month, side, name, self.sheet.table.order())
            self.refresh()
            self.sheet.table.go_to(key)

    def _take_off(self, key: str) -> None:
        line = self.sheet.table.line(key)
        if self._month is not None and line is not None:
            self.acts.take_off(self._month, key, line.name.text())
            self.refresh()

    def _delete(self) -> None:
        if self._month is not None:
            self._key = ""
            self._drop_fields()
            self.acts.delete(self._month)
            self.refresh()

    def _seek(self, typed: str) -> None:
        from intern_desktop.ui.pay.slip_reading import found

        if self._checked is not None and typed.strip():
            key = found(self._checked, typed)
            self.sheet.say_found("" if key else typed)
            if key:
                self._key = key
                line = self.sheet.table.line(key)
                if line is not None:
                    self.sheet.table.show_whole(line.band)
                self._show_line()
        else:
            self.sheet.say_found("")

    def _take_found(self) -> None:
        if self._key:
            self.sheet.head.finder.clear()
            self.sheet.table.go_to(self._key)

    def _return_to_line(self) -> None:
        self.sheet.say_found("")
        keys = self.sheet.table.order()
        if keys:
            self.sheet.table.go_to(self._key if self._key in keys else keys[0])

    def _go_back(self) -> None:
        self.desk.commands.open_page.emit("offers", "month:")

    def _print(self) -> None:
        self.desk.save()
        month = "" if self._month is None else f"{self._month:%Y-%m}"
        self.desk.commands.open_page.emit("offers", f"along:questions {month}".strip())

    def _open_form(self) -> None:
        from intern_desktop.ui.pay.pages import PAGES

        names = {entry.name for entry in PAGES}
        self.desk.commands.open_page.emit("offers", "form:" if "form" in names else "month:")

    def _open_guide(self) -> None:
        self.desk.commands.open_page.emit("guide", GUIDE)
