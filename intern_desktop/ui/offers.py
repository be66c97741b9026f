"""Offers: what stands on the sheet of working conditions, and the payslip it leads to, while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import date_text, number_text, time_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.offer_bar import DeleteQuestion, OfferBar
from intern_desktop.ui.offer_work import OfferWork
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import EmptyState

if TYPE_CHECKING:  # read late: SQLAlchemy
    from datetime import datetime

    from intern_desktop.offers import Kept
    from intern_desktop.payroll.offer import Offer

REST = 1000
"""Milliseconds without a key after which what was typed is saved."""

_OPEN, _FULL = "offer-open", "offer-full-form"
"""Under which names this PC keeps, for each person, the offer open last and whether all fields are shown."""


class OffersScreen(Screen):
    """The offers in a box above, the one that is open below. Typing saves by itself.

    An offer is saved when a field is left, after a second's rest, and when the screen is left; "Saved"
    is said only when it is on the disk.
    """

    name = "offers"
    tables = frozenset({"offer"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._bar, self._question, self._work = OfferBar(self), DeleteQuestion(self), OfferWork(self)
        self._nothing = EmptyState("file-text", self)
        self._nothing.setObjectName("offers_empty")
        self._pages = QStackedWidget(self)
        self._kept: list[Kept] = []
        self._id = ""
        self._written: Offer | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for page in (self._work, self._nothing):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("l"))
        for thing in (self._bar, self._question):
            column.addWidget(thing)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._work.changed.connect(self._on_changed)
        self._work.left.connect(self._save)
        self._work.form.full_chosen.connect(self._keep_fullness)
        self._rest.timeout.connect(self._save)
        self._bar.chosen.connect(self._choose)
        self._bar.new_asked.connect(self._begin_new)
        self._bar.renamed.connect(self._rename)
        self._bar.delete_asked.connect(self._ask_delete)
        self._question.answered.connect(self._answer_delete)
        self._nothing.pressed.connect(self._begin_new)

    def retranslate(self) -> None:
        """Write every word anew."""
        session = self.commands.session
        self._bar.retranslate(shared=session is not None and session.shared)
        self._work.retranslate()
        self._question.retranslate()
        self._nothing.set_words(
            # Translators: vi: "Chưa có hợp đồng nào"
            tr("No offer yet"),
            # Translators: vi: "Có bản điều kiện lao động trong tay là điền được, vài ô là đủ."
            tr("With the sheet of working conditions in hand you can fill it in. A few fields are enough."),
            # Translators: vi: "Điền hợp đồng đầu tiên"
            tr("Fill in the first offer"),
        )
        if self._id:
            self._tell_saved()

    def refresh(self) -> None:
        """Read the offers; the open one is shown anew only when something else stands there than was written here."""
        from intern_desktop import offers

        session = self.commands.session
        if session is None:
            return
        with self.commands.reading() as reading:
            self._kept = offers.list_offers(reading, session.person)
        ids = [kept.id for kept in self._kept]
        if self._id not in ids:
            last = self.commands.local.get(_OPEN, session.person) or ""
            self._show(last if last in ids else ids[0] if ids else "")
        elif self._kept_one().offer != self._written:
            self._show(self._id)
        self._bar.setVisible(bool(ids))
        self._pages.setCurrentIndex(0 if ids else 1)
        self._bar.show_offers([(kept.id, kept.name) for kept in self._kept], self._id)

    def open(self, target: str) -> None:
        """Open the offer of this id; without one, go on where typing stopped."""
        if target and any(kept.id == target for kept in self._kept):
            self._choose(target)
        if self._id:
            self._work.form.editor("pay").setFocus()

    def restyle(self) -> None:
        """Another text size may leave no room for three panels."""
        self._work.arrange()

    def leave(self) -> None:
        """Save what was typed."""
        self._save()

    def _kept_one(self) -> Kept:
        return next(kept for kept in self._kept if kept.id == self._id)

    def _show(self, offer_id: str) -> None:
        """Show this offer as it was left; "" when there is none."""
        self._rest.stop()
        session = self.commands.session
        self._id, self._written = offer_id, None
        if not offer_id or session is None:
            return
        self._written = self._kept_one().offer
        self.commands.local.set(_OPEN, offer_id, session.person)
        self._work.form.show_fullness(self.commands.local.get(_FULL, session.person) == "yes")
        self._work.show_offer(self._written)
        self._tell_saved()

    def _tell_saved(self) -> None:
        if not self._work.readable():
            # Translators: vi: "Ô có dấu chưa được lưu"
            self._bar.show_saved(tr("The marked field is not saved yet"), "caution")
            return
        # Translators: vi: "Đã lưu {time}"
        self._bar.show_saved(tr("Saved {time}", time=self._moment(self._kept_one().saved_at)))

    def _moment(self, at: datetime) -> str:
        today = at.date() == self.commands.today()
        return time_text(at) if today else f"{date_text(at.date(), 'short')} {time_text(at)}"

    def _on_changed(self) -> None:
        # Translators: vi: "Đang gõ"
        self._bar.show_saved(tr("Saving"))
        self._rest.start()

    def _save(self) -> None:
        from intern_desktop import offers

        self._rest.stop()
        session, offer = self.commands.session, self._work.offer
        if session is None or not self._id or offer is None:
            return
        if offer == self._written:
            self._tell_saved()
            return
        before, self._written = self._written, offer
        if self.commands.do(offers.save, session.person, self._id, offer) is None:
            self._written = before
            # Translators: vi: "Chưa lưu được"
            self._bar.show_saved(tr("Not saved yet"), "caution")
        else:
            self._tell_saved()

    def _begin_new(self) -> None:
        from intern_desktop import offers
        from intern_desktop.classroom import people
        from intern_desktop.ui import offer_words

        session = self.commands.session
        if session is None:
            return
        self._save()
        with self.commands.reading() as reading:
            journey = people.journey(reading, session.person)
        offer = offer_words.blank(self.commands.today(), journey)
        # Translators: the name of a new offer until she gives it one; vi: "Hợp đồng {n}"
        name = tr("Offer {n}", n=number_text(len(self._kept) + 1))
        made = self.commands.do(offers.add, session.person, name, offer)
        if made is not None:
            self._choose(made)
            self._work.form.editor("pay").setFocus()

    def _choose(self, offer_id: object) -> None:
        self._save()
        self.refresh()
        self._show(str(offer_id))
        self._bar.list.set_value(self._id)

    def _rename(self, name: str) -> None:
        from intern_desktop import offers

        session = self.commands.session
        if session is not None and self._id:
            self._save()
            self.commands.do(offers.rename, session.person, self._id, name)

    def _ask_delete(self) -> None:
        if self._id:
            self._question.ask(self._kept_one().name)

    def _answer_delete(self, delete: bool) -> None:
        from intern_desktop import offers

        session = self.commands.session
        if not delete or session is None or not self._id:
            self._bar.delete.setFocus()
            return
        name = self._kept_one().name
        self._save()
        if not self.commands.done(offers.delete, session.person, self._id):
            return
        # Translators: vi: "Đã xoá hợp đồng “{name}”."
        self.commands.tell_done(tr("The offer “{name}” was deleted.", name=name))

    def _keep_fullness(self, full: bool) -> None:
        session = self.commands.session
        if session is not None:
            self.commands.local.set(_FULL, "yes" if full else "no", session.person)
