"""Reports: the month of each candidate for Japan, classes at a glance, what is missing."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.class_choice import ClassChoice
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.reports_classes import ClassesTab
from intern_desktop.ui.reports_missing import MissingTab
from intern_desktop.ui.reports_months import MonthsTab
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import Tabs, TitleRow

MONTHS, CLASSES, MISSING = "months", "classes", "missing"
_TABLES = ("person", "class", "consent", "mark", "journey", "role", "teaches", "joined", "lesson", "attended", "roll")


class ReportsScreen(Screen):
    """Three tabs over the same class. Addresses: `classes`, `missing`, `missing:ID`, `months:ID`."""

    name: ClassVar[str] = "reports"
    tables: ClassVar[frozenset[str]] = frozenset({"report", "report_yes", "vouched", *_TABLES})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._title, self._classes, self.tabs = TitleRow(self), ClassChoice(self), Tabs(self)
        self.tabs.setObjectName("reports_tabs")
        self._months, self._all = MonthsTab(commands, self), ClassesTab(commands, self)
        self._missing = MissingTab(commands, self)
        self._by_name: dict[str, MonthsTab | ClassesTab | MissingTab] = {
            MONTHS: self._months,
            CLASSES: self._all,
            MISSING: self._missing,
        }
        self._begun = False
        self._pages = QStackedWidget(self)
        for page in self._by_name.values():
            self._pages.addWidget(page)
        self._title.add(self._classes)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("m"))
        for thing in (self._title, self.tabs):
            column.addWidget(thing)
        column.addWidget(self._pages, 1)
        self.tabs.changed.connect(self._on_tab)
        self._classes.changed.connect(self._on_class)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: short, it also stands in the sidebar; vi: "Báo cáo"
        self._title.set_words(tr("Reports"))
        self._classes.retranslate()
        self.tabs.set_options(
            [
                # Translators: a tab; vi: "Trang tháng gửi sang Nhật"
                (MONTHS, tr("Pages for Japan")),
                # Translators: a tab; vi: "Các lớp"
                (CLASSES, tr("Classes at a glance")),
                # Translators: title of a printed list; vi: "Những việc còn thiếu"
                (MISSING, tr("What is still missing")),
            ]
        )
        for page in self._by_name.values():
            page.retranslate()
        if self.commands.ready and self.commands.session is not None:
            self.refresh()

    def restyle(self) -> None:
        """Sizes at the text size shown now."""
        self._months.restyle()
        self._months.side.restyle()
        for page in self._by_name.values():
            page.out.retranslate()

    def refresh(self) -> None:
        """Read what the open tab shows. At the first time the first class is chosen: each has its own addressees."""
        from intern_desktop.ui.class_choice import class_options

        session = self.commands.session
        if session is None:
            return
        with self.commands.reading() as reading:
            listed = class_options(reading, session)
        self._classes.set_classes(listed)
        if not self._begun and listed:
            self._begun = True
            self._classes.choose(listed[0][0])
            self._show_class()
        self._classes.setVisible(len(listed) > 1 and self.tabs.value() != CLASSES)
        self._page().refresh()

    def open(self, target: str) -> None:
        """Go to a tab, and to one candidate in it; an empty target leaves the tab that is open."""
        tab, _, person = target.partition(":")
        if tab in self._by_name:
            self.tabs.set_value(tab)
        if person:
            self._go_to_class_of(person)
        self._on_tab(self.tabs.value())
        page = self._page()
        if person and not isinstance(page, ClassesTab):
            page.go_to(person)

    def leave(self) -> None:
        """Keep what was typed."""
        self._months.keep()

    def _page(self) -> MonthsTab | ClassesTab | MissingTab:
        return self._by_name[self.tabs.value() or MONTHS]

    def _go_to_class_of(self, person: str) -> None:
        from intern_desktop.departure import duties

        with self.commands.reading() as reading:
            self._classes.choose(duties.class_of(reading, person))
        self._begun = True
        self._show_class()

    def _show_class(self) -> None:
        self._months.show_class(self._classes.value())
        self._missing.show_class(self._classes.value())

    def _on_tab(self, _tab: str) -> None:
        self._months.keep()
        self._pages.setCurrentWidget(self._page())
        self.refresh()
        self._page().put_focus()

    def _on_class(self, _class_id: str) -> None:
        self._show_class()
        self._page().refresh()
