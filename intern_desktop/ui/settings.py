"""Settings: the language, the size of the text, the colours, reminders. Each holds at once, kept on this PC.

From here one comes to the packs.
"""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import language, number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.language import NAMES, speak
from intern_desktop.ui.preferences import show_as
from intern_desktop.ui.reminders_settings import RemindersChoice
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import Field, Panel, Segmented, TitleRow, button

_WIDTH = 460
"""Wide enough for a hint on one line."""


class SettingsScreen(Screen):
    """A few choices, none of which needs to be saved."""

    name = "settings"

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._title = TitleRow(self)
        self._languages, self._sizes, self._colours = Segmented(self), Segmented(self), Segmented(self)
        for choice, called in ((self._languages, "language"), (self._sizes, "text_size"), (self._colours, "colours")):
            choice.setObjectName(called)
        self._fields = [Field(choice, self) for choice in (self._languages, self._sizes, self._colours)]
        self._languages.changed.connect(self._on_language)
        self._sizes.changed.connect(self._on_size)
        self._colours.changed.connect(self._on_colours)
        self._packs = button("secondary", "layers", parent=self)
        self._packs.setObjectName("open_packs")
        self._packs.clicked.connect(lambda: self.commands.open_page.emit("packs", ""))
        self._fields.append(Field(self._packs, self))
        panel = Panel(self, padding="xl")
        panel.body.setSpacing(style.space("xl"))
        panel.setMinimumWidth(style.px(_WIDTH))
        self._reminders = RemindersChoice(commands, self)
        for field in (*self._fields[:-1], self._reminders, self._fields[-1]):
            panel.add(field)
        self._lay_out(panel)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._title.set_words(tr("Settings"))
        languages, sizes, colours, packs = self._fields
        # Translators: vi: "Ngôn ngữ"
        languages.set_words(tr("Language"))
        # Translators: vi: "Cỡ chữ"
        # Translators: vi: "Ctrl và dấu cộng hoặc trừ đổi cỡ chữ ở mọi nơi."
        sizes.set_words(tr("Text size"), "", tr("Ctrl with plus or minus changes it everywhere."))
        # Translators: vi: "Màu"
        colours.set_words(tr("Colours"))
        # Translators: vi: "Gói bổ sung"
        # Translators: vi: "Trang của trung tâm và luật mới, mang tới bằng USB."
        packs.set_words(tr("Packs"), "", tr("Pages of your centre and newer law, brought on a stick."))
        # Translators: vi: "Mở các gói"
        self._packs.setText(tr("Open the packs"))
        self._languages.set_options([(code, NAMES[code]) for code in NAMES])
        self._sizes.set_options([(str(factor), f"{number_text(round(factor * 100))} %") for factor in style.FACTORS])
        # Translators: vi: "Theo máy", "Sáng", "Tối"
        self._colours.set_options([("system", tr("As the PC")), ("light", tr("Light")), ("dark", tr("Dark"))])
        self._reminders.retranslate()
        self.restyle()

    def refresh(self) -> None:
        """Show what whoever is signed in wants to be reminded of."""
        self._reminders.show_wishes()

    def restyle(self) -> None:
        """Show what holds now."""
        self._languages.set_value(language())
        self._sizes.set_value(str(style.factor()))
        self._colours.set_value(style.chosen_scheme())

    def open(self, target: str) -> None:
        """Begin at the language that holds."""
        del target
        self._languages.setFocus()

    def _lay_out(self, panel: Panel) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("l"))
        row = QHBoxLayout()
        row.addWidget(panel)
        row.addStretch(1)
        held = Column(self)
        held.add(row)
        held.body.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(held, 1)

    def _on_language(self, code: str) -> None:
        speak(code)

    def _on_size(self, factor: str) -> None:
        show_as(style.chosen_scheme(), float(factor))

    def _on_colours(self, scheme: str) -> None:
        show_as(scheme, style.factor())
