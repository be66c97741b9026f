"""The desk: the offers that lie open, the one in hand, the purse, the month looked at. All pages of Pay read it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from intern_desktop.i18n import language
from intern_desktop.ui.commands import Commands, Session
from intern_desktop.ui.pay.keeper import Journal, Keeper, keeper_of

if TYPE_CHECKING:  # read late: the law's tables, SQLAlchemy
    from decimal import Decimal

    from intern_desktop.offers import Kept
    from intern_desktop.payroll.findings import Finding
    from intern_desktop.payroll.payslip import Payslip
    from intern_desktop.payroll.plan import Plan
    from intern_desktop.payroll.sheet import Purse, Sheet
    from intern_desktop.ui.pay.pricing import Pricing

REST = 1000
"""Milliseconds without a key after which what was typed is saved."""

_OPEN = "offer-open"
"""Under which name this PC keeps, for each person, the offer open last."""


class Desk(QObject):
    """Values and what they lead to. A page changes them through `change`, `change_purse`, `choose_month`, and paints
    anew on `changed`; `listed` comes when another offer is in hand or the list is another; `saved` when a save was
    tried or waits, or something changed about it (`saving`, `failed`, `unreadable`).
    """

    changed = Signal()
    listed = Signal()
    saved = Signal()

    def __init__(self, commands: Commands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.commands = commands
        self.keeper: Keeper = Journal(commands)
        self._whose: Session | None = None
        self.kept: list[Kept] = []
        self.id = ""
        self.sheet: Sheet | None = None
        self.month: date | None = None
        self.saving = False
        self.failed = False
        self._unread: set[str] = set()
        self._purse: Purse | None = None
        self._written: Sheet | None = None
        self._written_purse: Purse | None = None
        self._pricing: Pricing | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.save)

    @property
    def purse(self) -> Purse:
        """What is hers whatever the offer."""
        if self._purse is None:
            from intern_desktop.payroll.sheet import Purse

            return Purse()
        return self._purse

    @property
    def pricing(self) -> Pricing:
        """What the engine says; imported when it is first asked."""
        if self._pricing is None:
            from intern_desktop.ui.pay.pricing import Pricing

            self._pricing = Pricing()
        return self._pricing

    def current(self) -> Kept | None:
        """The offer in hand, as it is kept."""
        return next((kept for kept in self.kept if kept.id == self.id), None)

    @property
    def name(self) -> str:
        """What the offer in hand is called, "" without one."""
        current = self.current()
        return "" if current is None else current.name

    def sheets(self) -> list[tuple[str, str, Sheet]]:
        """All offers as (id, name, sheet), the one in hand as it is typed."""
        return [
            (kept.id, kept.name, self.sheet if kept.id == self.id and self.sheet is not None else kept.sheet)
            for kept in self.kept
        ]

    def payslip(self, month: date) -> Payslip | None:
        """The payslip of a month of the offer in hand. Raises FieldError; None without an offer."""
        return None if self.sheet is None else self.pricing.payslip(self.sheet, month)

    def plan(self, overtime: Decimal | None = None) -> Plan | None:
        """The years of the offer in hand; None while they cannot be worked out."""
        return None if self.sheet is None else self.pricing.plan(self.sheet, self.purse, overtime)

    def findings(self) -> tuple[Finding, ...]:
        """What the rules say of the offer in hand."""
        return () if self.sheet is None else self.pricing.findings(self.sheet, self.purse, language())

    def change(self, sheet: Sheet) -> None:
        """She typed: from now on the offer in hand says this."""
        if sheet != self.sheet:
            self.sheet = sheet
            self._wait()

    def change_purse(self, purse: Purse) -> None:
        """She typed: from now on her purse is this."""
        if purse != self.purse:
            self._purse = purse
            self._wait()

    @property
    def unreadable(self) -> bool:
        """Whether something stands in a field of any page that cannot be kept."""
        return bool(self._unread)

    def mark_unreadable(self, unreadable: bool, page: str) -> None:
        """Whether something stands in a field of this page that cannot be kept."""
        if unreadable != (page in self._unread):
            self._unread ^= {page}
            self.saved.emit()

    def choose_month(self, month: date) -> None:
        """Look at another month."""
        if month != self.month:
            self.month = month
            self.changed.emit()

    def read(self) -> None:
        """Read what is kept; what is being typed stays when nothing else was written elsewhere."""
        session = self.commands.session
        if session is not None and session is not self._whose:
            self._whose, self.keeper = session, keeper_of(self.commands)
        self.kept = self.keeper.offers()
        purse = self.keeper.purse()
        if purse != self._written_purse:
            self._purse = self._written_purse = purse
        ids = [kept.id for kept in self.kept]
        current = self.current()
        if current is None:
            last = self._remembered()
            self.take(last if last in ids else ids[0] if ids else "")
        elif current.sheet != self._written:
            self.take(self.id)
        else:
            self.listed.emit()

    def use(self, keeper: Keeper) -> None:
        """From now on the offers are kept there; what is being typed was saved before."""
        self.keeper = keeper
        self.read()

    def take(self, offer_id: str) -> None:
        """Take this offer in hand as it is kept; "" for none."""
        self._rest.stop()
        self.id = offer_id
        current = self.current()
        self.sheet = self._written = None if current is None else current.sheet
        self.month, self.saving, self.failed = None, False, False
        self._unread = set()
        session = self.commands.session
        if offer_id and session is not None:
            self.commands.local.set(_OPEN, offer_id, session.person)
        self.listed.emit()
        self.changed.emit()

    def choose(self, offer_id: str) -> None:
        """Save what was typed, then take this offer in hand. What could not be saved stays in hand, not to be lost."""
        self.save()
        if self.failed:
            self.listed.emit()
        elif offer_id != self.id:
            self.take(offer_id)

    def begin(self, name: str, sheet: Sheet) -> bool:
        """Keep a new offer and take it in hand. Whether it could be kept."""
        self.save()
        made = None if self.failed else self.keeper.add(name, sheet)
        if made is None:
            return False
        self.kept = self.keeper.offers()
        self.take(made)
        return True

    def rename(self, name: str) -> None:
        """Give the offer in hand another name; nothing happens where it is none, or the one it has."""
        current, said = self.current(), name.strip()
        if current is not None and said and said != current.name:
            self.save()
            self.keeper.rename(current.id, said)

    def save(self) -> None:
        """Keep what was typed, now."""
        self._rest.stop()
        self.saving = False
        self.failed = not (self._save_sheet() and self._save_purse())
        self.saved.emit()

    def forget(self) -> None:
        """Nobody sits here any more: nothing of hers stays in memory."""
        self._rest.stop()
        self.kept, self.id, self.sheet, self.month = [], "", None, None
        self._written, self._purse, self._written_purse = None, None, None
        self.keeper, self._whose = Journal(self.commands), None
        if self._pricing is not None:
            self._pricing.forget()

    def _save_sheet(self) -> bool:
        sheet = self.sheet
        if sheet is None or not self.id or sheet == self._written:
            return True
        before, self._written = self._written, sheet
        if self.keeper.save(self.id, sheet):
            return True
        self._written = before
        return False

    def _save_purse(self) -> bool:
        purse = self._purse
        if purse is None or purse == self._written_purse:
            return True
        before, self._written_purse = self._written_purse, purse
        if self.keeper.save_purse(purse):
            return True
        self._written_purse = before
        return False

    def _wait(self) -> None:
        self.saving = True
        self._rest.start()
        self.changed.emit()
        self.saved.emit()

    def _remembered(self) -> str:
        session = self.commands.session
        return "" if session is None else self.commands.local.get(_OPEN, session.person) or ""
