"""What stands where there is no list to see: no programme yet, or somebody who shows her name only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui.widgets import Button, EmptyState

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.ui.checklist_reading import ListSeen


class EmptyList(EmptyState):
    """One sentence, why, and one way out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("list-checks", parent)
        self.setObjectName("checklist_nothing")
        self.set_words("", "", tr("Choose somebody else"))

    def focus(self) -> None:
        """The cursor on the way out."""
        pressed = self.findChild(Button)
        if pressed is not None:
            pressed.setFocus()

    def suits(self, seen: ListSeen) -> bool:
        """Say what is missing; False where the list can be seen."""
        viewer = seen.viewer
        # Translators: a button; vi: "Chọn người khác"
        other = tr("Choose somebody else")
        if viewer.trainer and not viewer.agreed:
            # Translators: vi: "{name} chưa đồng ý cho thầy cô xem"
            title = tr("{name} has not agreed that trainers see the list", name=seen.name)
            # Translators: vi: "Bạn chỉ thấy tên. {name} có thể đổi ý ở trang của mình."
            self.set_words(
                title, tr("You see the name only. {name} can change that any time.", name=viewer.given), other
            )
            return True
        if viewer.trainer and not seen.journey.programme:
            # Translators: vi: "Chưa biết {name} đi diện nào"
            title = tr("It is not known under which programme {name} goes", name=seen.name)
            # Translators: vi: "{name} ghi điều đó ở trang của mình; trước đó chưa biết cần giấy tờ nào."
            why = tr(
                "{name} writes it on her own page; before that it is not known which papers are needed.",
                name=viewer.given,
            )
            self.set_words(title, why, other)
            return True
        self.set_words(
            # Translators: vi: "Bạn đi diện nào?"
            tr("Which programme do you go under?"),
            # Translators: vi: "Mỗi diện cần giấy tờ khác nhau. Ghi diện đi và ngày bay, hoặc hỏi thầy cô của bạn."
            tr("Each programme asks for other papers. Write it down with the day of departure, or ask your trainer."),
            tr("Fill in your journey"),
        )
        return not seen.journey.programme
