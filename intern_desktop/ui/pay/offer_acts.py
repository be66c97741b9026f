"""What is done with an offer as a whole: chosen, renamed, copied, deleted after one question."""

from __future__ import annotations

from PySide6.QtCore import QObject

from intern_desktop.i18n import tr
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.offer_bar import DeleteQuestion, OfferBar


class OfferActs(QObject):
    """Binds the bar and its question to the desk."""

    def __init__(self, desk: Desk, bar: OfferBar, question: DeleteQuestion) -> None:
        super().__init__(bar)
        self._desk, self._bar, self._question = desk, bar, question
        bar.chosen.connect(self._choose)
        bar.renamed.connect(self._rename)
        bar.copy_asked.connect(self._copy)
        bar.delete_asked.connect(self._ask)
        question.answered.connect(self._answer)

    def _choose(self, offer_id: object) -> None:
        self._desk.choose(str(offer_id))

    def _rename(self, name: str) -> None:
        self._desk.rename(name)

    def _copy(self) -> None:
        from intern_desktop.ui.pay import new_offer

        new_offer.copy(self._desk)

    def _ask(self) -> None:
        current = self._desk.current()
        if current is not None:
            self._question.ask(current.name)

    def _answer(self, delete: bool) -> None:
        current = self._desk.current()
        if not delete or current is None:
            self._bar.delete.setFocus()
            return
        self._desk.save()
        if self._desk.keeper.delete(current.id):
            # Translators: vi: "Đã xoá hợp đồng “{name}”."
            said = tr("The offer “{name}” was deleted.", name=current.name)
            self._desk.commands.told.emit(said, self._desk.keeper.keeps)
