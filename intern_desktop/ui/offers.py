"""Pay: the offers she holds, each as one month, as years, beside the others, and held against the rules."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.pay import which_form
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.offer_acts import OfferActs
from intern_desktop.ui.pay.offer_bar import DeleteQuestion, OfferBar
from intern_desktop.ui.pay.offer_ways import Ways
from intern_desktop.ui.pay.page import PayPage
from intern_desktop.ui.pay.pages import PAGES
from intern_desktop.ui.pay.privacy import Privacy
from intern_desktop.ui.pay.private_notice import PrivateNotice, lock_words
from intern_desktop.ui.pay.saved_words import saved_words
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import EmptyState, Tabs, button

_PAGE = "offer-page"
"""Under which name this PC keeps, for each person, the tab open last."""


class OffersScreen(Screen):
    """The offers in a box above, tabs below it, and the page of the tab. Typing saves by itself.

    An offer is saved when a field is left, after a second's rest, and when the screen is left; "Saved"
    is said only when it is on the disk.
    """

    name = "offers"
    tables = frozenset({"offer", "purse", "vault", "shared_offer", "consent", "person"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self.desk = Desk(commands, self)
        self._bar, self._question = OfferBar(self), DeleteQuestion(self)
        self._tabs = Tabs(self)
        self._tabs.setObjectName("pay_tabs")
        self._nothing = EmptyState("file-text", self)
        self._nothing.setObjectName("offers_empty")
        self._privacy = Privacy(self.desk)
        self._notice = PrivateNotice(self._privacy, self)
        self._shared, self._bring = button("link", "user", parent=self), button("link", "usb", parent=self)
        self._shared.setObjectName("offers_shared")
        self._bring.setObjectName("offers_bring")
        self._ways = Ways(self, commands)
        OfferActs(self.desk, self._bar, self._question)
        self._stack = QStackedWidget(self)
        self._pages: dict[str, PayPage] = {}
        self._shown = self._tab = PAGES[0].name
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("m"))
        for thing in (self._bar, self._question, self._notice, self._tabs):
            column.addWidget(thing)
        column.addWidget(self._stack, 1)
        for link in (self._shared, self._ways.link, self._bring):
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.desk.changed.connect(self._refresh_page)
        self.desk.listed.connect(self._list)
        self.desk.saved.connect(self._tell_saved)
        self._tabs.changed.connect(self.show_page)
        self._tabs.tabBarClicked.connect(self._return_to_tab)
        self._bar.new_asked.connect(self._begin_new)
        self._nothing.pressed.connect(self._begin_new)
        self._bar.lock_asked.connect(self._open_private)
        self._notice.word_asked.connect(self._open_private)
        self._notice.let_go_asked.connect(self._privacy.let_go)
        self._shared.clicked.connect(self._open_shared)
        self._bring.clicked.connect(self._open_bring)
        self._ways.file_given.connect(self._take_file)
        for asked in (self._bar.print_asked, self._ways.print_asked):
            asked.connect(self._open_along)
        self.commands.session_changed.connect(self._on_session)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._bar.retranslate()
        self._name_tabs()
        for page in self._pages.values():
            page.retranslate()
        self._question.retranslate()
        self._nothing.set_words(
            # Translators: vi: "Chưa có hợp đồng nào"
            tr("No offer yet"),
            # Translators: vi: "Có bản điều kiện lao động trong tay là điền được, vài ô là đủ."
            tr("With the sheet of working conditions in hand you can fill it in. A few fields are enough."),
            # Translators: vi: "Điền hợp đồng đầu tiên"
            tr("Fill in the first offer"),
        )
        # Translators: vi: "Mở tệp hợp đồng đã khoá"
        self._bring.setText(tr("Open a sealed file of offers"))
        self._ways.retranslate()
        self._tell_saved()

    def refresh(self) -> None:
        """Read the offers; the one in hand is shown anew only when something else stands there than was written."""
        session = self.commands.session
        if session is None:
            return
        if not self.desk.id and not self._is_alone():
            last = self.commands.local.get(_PAGE, session.person) or ""
            self._tab = last if last in {entry.name for entry in PAGES if entry.tab} else PAGES[0].name
            self._shown = which_form.last_form(self.commands) if self._tab == PAGES[0].name else self._tab
        self.desk.read()

    def open(self, target: str) -> None:
        """Open an offer by its id, or a page as "page:target"; without one, go on where one was."""
        name, _, inside = target.partition(":")
        if target == "tab":
            self.show_page(self._tab)
            self.open_file(self.commands.offer_file)
        elif target == "file":
            self.open_file(self.commands.offer_file)
        elif name in {entry.name for entry in PAGES}:
            self.show_page(name, inside)
        elif name and any(kept.id == name for kept in self.desk.kept):
            self.desk.choose(name)
        elif self.desk.id or self._privacy.state == "closed":
            self._page(self._seen()).open("")

    def open_file(self, path: Path | None) -> None:
        """Keep the offer of a file as a new one and show it; what is open stays as it is when that cannot be."""
        from intern_desktop.ui.pay import offer_opening

        if self._privacy.state == "closed":  # it waits until she has opened hers, or works without
            self._show()
            return
        self.commands.offer_file = None
        if path is not None and offer_opening.open_file(self.desk, path):
            self.show_page(PAGES[0].name)

    def restyle(self) -> None:
        """Another text size may leave no room for all panels."""
        for page in self._pages.values():
            page.restyle()

    def leave(self) -> None:
        """Save what was typed."""
        if self._seen() in self._pages:
            self._pages[self._seen()].leave()
        self.desk.save()

    def show_page(self, name: str, target: str = "") -> None:
        """Show one of the pages, and go to a thing on it."""
        if name != self._seen() and self._seen() in self._pages:
            self._pages[self._seen()].leave()
        self._shown = name
        self._tabs.set_value(name)
        which_form.keep_form(self.commands, name)
        session = self.commands.session
        if session is not None and name in {entry.name for entry in PAGES if entry.tab}:
            self._tab = name
            self.commands.local.set(_PAGE, name, session.person)
        self._show()
        if self.desk.id or self._seen() != self._shown or self._is_alone():
            self._page(self._seen()).open(target)

    def _page(self, name: str) -> PayPage:
        if name not in self._pages:
            page = next(entry for entry in PAGES if entry.name == name).make(self.desk)
            self._pages[name] = page
            self._stack.addWidget(page)
            page.retranslate()
        return self._pages[name]

    def _is_alone(self) -> bool:
        return next(entry for entry in PAGES if entry.name == self._shown).alone

    def _seen(self) -> str:
        """The page that is seen: while her offers are closed, the one that asks for her word."""
        return "private" if self._privacy.state == "closed" and self._shown != "shared" else self._shown

    def _show(self) -> None:
        alone = self._seen() != self._shown or self._is_alone()
        page: QWidget = self._page(self._seen()) if self.desk.id or alone else self._nothing
        self._stack.setCurrentWidget(page)
        self._tabs.setVisible(bool(self.desk.kept) and not (isinstance(page, PayPage) and page.whole))
        self._ways.key.setEnabled(bool(self.desk.id) and self._shown != "along")
        for link in (self._bring, self._ways.link):
            link.setVisible(page is self._nothing)
        self._notice.refresh(hidden=self._seen() == "private")
        self._list_shared()
        self._refresh_page()

    def _name_tabs(self) -> None:
        """The findings' tab says how many there are of the offer in hand."""
        number = len(self.desk.findings()) if self.desk.id else 0
        # Translators: a tab and how many findings are behind it; vi: "Điều cần xem ({n})"
        named = {"findings": trn("What to look at ({n})", "What to look at ({n})", number)} if number else {}
        self._tabs.set_options([(one.name, named.get(one.name, tr(one.title))) for one in PAGES if one.tab])

    def _refresh_page(self) -> None:
        self._name_tabs()
        page = self._pages.get(self._seen())
        if page is not None and self._stack.currentWidget() is page:
            page.refresh()

    def _list(self) -> None:
        kept = self.desk.kept
        for thing in (self._bar, self._tabs):
            thing.setVisible(bool(kept))
        self._bar.show_offers([(one.id, one.name) for one in kept], self.desk.id)
        self._tabs.set_value(self._shown)
        self._show()
        self._tell_saved()

    def _list_shared(self) -> None:
        from intern_desktop.ui.pay.shared_page import shared_offers

        number = len(shared_offers(self.desk))
        # Translators: opens a trainer's list of offers; vi: "{n} hợp đồng học viên cho bạn xem"
        self._shared.setText(trn("{n} offer shared with you", "{n} offers shared with you", number))
        self._shared.setVisible(number > 0 and self._shown != "shared")

    def _tell_saved(self) -> None:
        self._notice.refresh(hidden=self._seen() == "private")
        self._bar.set_lock(*lock_words(self._privacy))
        current = self.desk.current()
        if current is None:
            return
        self._bar.show_saved(*saved_words(self.desk, current.saved_at))

    def _begin_new(self) -> None:
        from intern_desktop.ui.pay import new_offer

        if new_offer.begin(self.desk):
            self.show_page(which_form.last_form(self.commands), "prefecture")

    def _open_private(self) -> None:
        self.show_page("private", "word")

    def _open_bring(self) -> None:
        self.show_page("private", "bring")

    def _return_to_tab(self, at: int) -> None:
        """The tab stays marked while a page without one is seen; pressed once more it is shown again."""
        name = self._tabs.tabData(at) if at >= 0 else None
        if name == self._tabs.value() != self._shown:
            self.show_page(str(name))

    def _open_along(self) -> None:
        """Printing begins with what is on the screen."""
        from intern_desktop.ui.pay import papers

        self.desk.save()
        self.show_page("along", papers.of_page(self._shown))

    def _take_file(self, path: Path) -> None:
        self.commands.offer_file = path
        self.open_file(path)

    def _open_shared(self) -> None:
        self.show_page("shared")

    def _on_session(self) -> None:
        """Whoever leaves takes all of hers with her."""
        if self.commands.session is None:
            self.desk.forget()
