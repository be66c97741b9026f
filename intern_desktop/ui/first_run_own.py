"""One candidate on her own computer: her name, her programme, and the day she leaves if it is known."""

from datetime import date

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from intern_desktop import furigana, resources
from intern_desktop.i18n import chosen, date_text, language, tr
from intern_desktop.ui import style
from intern_desktop.ui.choice_card import ChoiceCard
from intern_desktop.ui.date_edit import DateEdit
from intern_desktop.ui.widgets import Field, Notice, label

PROGRAMMES = ("titp", "esd", "")


class OwnAnswers(msgspec.Struct, frozen=True, gc=False):
    """What a candidate said about herself; a programme that is not known yet is ""."""

    name: str
    programme: str
    departure: date | None


class OwnPage(QWidget):
    """Three questions, of which only the name must be answered."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("page", self)
        self._name = QLineEdit(self)
        self._name.setObjectName("own_name")
        self._name.setMaxLength(120)
        self._name.textChanged.connect(self._on_name)
        self._name_field = Field(self._name, self)
        self._programme_title = label("body", self)
        self._cards = QButtonGroup(self)
        self._departure = DateEdit(self)
        self._departure.setObjectName("own_departure")
        self._departure_field = Field(self._departure, self)
        self._departure.changed.connect(self._on_departure)
        self.problem = Notice("danger", self)
        self.problem.hide()
        self._build()

    def _build(self) -> None:
        cards = QHBoxLayout()
        cards.setSpacing(style.space("m"))
        for at, value in enumerate(PROGRAMMES):
            card = ChoiceCard(parent=self)
            card.setObjectName(f"programme_{value or 'unknown'}")
            self._cards.addButton(card, at)
            cards.addWidget(card, 1)
        self._cards.button(PROGRAMMES.index("")).setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("l"))
        self._name_field.setMaximumWidth(style.px(480))
        self._departure_field.setMaximumWidth(style.px(320))
        for thing in (self._title, self._name_field, self._programme_title):
            column.addWidget(thing)
        column.addLayout(cards)
        column.addWidget(self._departure_field)
        column.addWidget(self.problem)
        column.addStretch(1)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._title.setText(tr("About you"))
        self._name_field.set_words(tr("Your full name"), help_words=tr("Stays on this computer."))
        self._programme_title.setText(tr("Which programme do you go under?"))
        law = resources.toml("checklists/programmes.toml")
        titp, esd = law["titp"], law["esd"]
        words = (
            (
                _name_of(titp["name"]),
                tr(
                    "Plan filed by {filed}, in Japan by {entered}.",
                    filed=date_text(titp["plan_last"], "short"),
                    entered=date_text(titp["entry_last"], "short"),
                ),
            ),
            (
                _name_of(esd["name"]),
                tr("The new programme, from {day} on.", day=date_text(esd["entry_first"], "short")),
            ),
            (tr("I do not know yet"), tr("Fill it in later. Your contract or your centre says which it is.")),
        )
        for card, (title, note) in zip(self._cards.buttons(), words, strict=True):
            assert isinstance(card, ChoiceCard)
            card.set_words(title, note)
        self._departure_field.set_words(
            tr("Day of departure"), help_words=tr("Leave it empty while you do not know it.")
        )
        self._departure.retranslate()

    def begin(self) -> None:
        """Put the cursor where typing begins."""
        self._name.setFocus()

    def answers(self) -> OwnAnswers:
        """What stands in the form now."""
        chosen = PROGRAMMES[max(0, self._cards.checkedId())]
        return OwnAnswers(" ".join(self._name.text().split()), chosen, self._departure.value())

    def complete(self) -> bool:
        """Whether she can go on; says at its field what is missing."""
        self._on_departure()
        if not self.answers().name:
            self._name_field.set_error(tr("Write your name. It is only used to greet you and on what you print."))
            self._name.setFocus()
        elif self._departure.wrong():
            self._departure.setFocus()
        return bool(self.answers().name) and not self._departure.wrong()

    def _on_name(self) -> None:
        if self._name.text().strip():
            self._name_field.set_error("")
        self.changed.emit()

    def _on_departure(self) -> None:
        wrong = self._departure.wrong() and not self._departure.hasFocus()
        self._departure_field.set_error(
            tr("This is not a day. Write it as {example}.", example=self._departure.example()) if wrong else ""
        )
        self.changed.emit()


def _name_of(names: dict[str, str]) -> str:
    """The programme's name with the Japanese one beside it, as it stands on every paper."""
    japanese = furigana.plain(names["ja"])
    return japanese if language() == "ja" else f"{chosen(names)} {japanese}"
