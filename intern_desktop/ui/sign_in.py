"""Who sits down at a shared PC: the names first, then a PIN or a password."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.errors import UserError
from intern_desktop.i18n import LANGUAGES, date_text, language, tr
from intern_desktop.ui import opening, style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.curtain import RIGHT_SIDE
from intern_desktop.ui.language import NAMES, speak
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.sign_in_card import SignInCard
from intern_desktop.ui.sign_in_names import TRAINERS, NamesPage
from intern_desktop.ui.widgets import Notice, Segmented

if TYPE_CHECKING:  # imported late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.sign_in import Name
    from intern_desktop.ui.recovery import RecoveryPage

_LAST_GROUP = "sign-in-group"


class SignInScreen(Screen):
    """Names at the left, the person at the right. A trainer's forgotten password is mended here too."""

    name = "sign_in"
    tables = frozenset({"person", "class_", "role", "secret", "centre"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._names, self._card = NamesPage(self), SignInCard(self)
        self._clock = Notice("caution", self, icon="clock")
        self._clock.setObjectName("clock_notice")
        self._sample, self._about = Notice("good", self, icon="info"), Notice("info", self)
        self._sample.setObjectName("sample_notice")
        self._languages_icon, self._languages = QLabel(self), Segmented(self)
        self._languages.setObjectName("language")
        self._recovery: RecoveryPage | None = None
        self._pages = QStackedWidget(self)
        self._build()
        self._names.picked.connect(self._on_picked)
        self._names.moved.connect(self._on_moved)
        self._names.group_changed.connect(self._on_group)
        self._card.entered.connect(self._on_entered)
        self._card.new_pin.connect(self._on_new_pin)
        self._card.forgotten.connect(self._on_forgotten)
        self._card.waited.connect(self._on_waited)
        self._languages.changed.connect(self._on_language)

    def _build(self) -> None:
        front = QWidget(self)
        row = QHBoxLayout(front)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._names, 1)
        row.addWidget(self._right())
        self._pages.addWidget(front)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _right(self) -> QFrame:
        side = QFrame(self)
        side.setProperty("rightside", True)
        self._side = side
        self.restyle()
        inner = Column(side, gap="m")
        inner.add(self._card)
        inner.add(self._clock)
        inner.body.addStretch(1)
        inner.add(self._sample)
        inner.add(self._about)
        languages = QHBoxLayout()
        languages.setSpacing(style.space("s"))
        languages.addWidget(self._languages_icon)
        languages.addWidget(self._languages)
        languages.addStretch(1)
        column = QVBoxLayout(side)
        column.setContentsMargins(style.space("xl"), style.space("xl"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("l"))
        column.addWidget(inner, 1)
        column.addLayout(languages)
        return side

    def restyle(self) -> None:
        """The right side grows with the text."""
        self._side.setFixedWidth(style.px(RIGHT_SIDE))

    def retranslate(self) -> None:
        """Write every word anew."""
        self._names.retranslate()
        # Translators: vi: "Mã PIN tránh vào nhầm tên bạn. Nó không giữ bí mật khi người khác lấy được máy này."
        self._about.set_text(
            tr(
                "A PIN keeps others from using your name by mistake. "
                "It keeps no secret from somebody who takes this PC."
            )
        )
        self._languages.setAccessibleName(tr("Language"))
        self._languages.set_options([(code, NAMES[code]) for code in LANGUAGES])
        self._languages.set_value(language())
        self._languages_icon.setPixmap(style.pixmap("languages", 20, "muted"))
        self._card.retranslate()
        if self._recovery is not None:
            self._recovery.retranslate()
        if self.commands.ready:
            self.refresh()

    def refresh(self) -> None:
        """Read who may sign in, and what is to be said first."""
        from intern_desktop.classroom import people, sample, sign_in

        today = self.commands.today()
        with self.commands.reading() as reading:
            classes = sign_in.classes_with_candidates(reading, today)
            centre = people.centre(reading)
            newest = sign_in.clock_warning(reading, today)
        self._names.set_centre("" if centre is None else centre.title)
        self._names.set_groups(in_order(classes), self.commands.local.get(_LAST_GROUP) or "")
        self._names.set_source(self._read_names)
        self._clock.setVisible(newest is not None)
        if newest is not None:
            # Translators: vi: "Đồng hồ máy này ghi {today}, nhưng đã có việc ghi ngày {newest}. ..."
            self._clock.set_text(
                tr(
                    "This PC's clock says {today}, but something was already written on {newest}. "
                    "Ask a trainer to set the clock.",
                    today=date_text(today, "short"),
                    newest=date_text(newest, "short"),
                )
            )
        is_sample = sample.is_sample(self.commands.local)
        self._sample.setVisible(is_sample)
        # Translators: vi: "Dữ liệu mẫu, đóng lại là mất. PIN của mọi học viên: {pin}. Mật khẩu giáo viên: {password}"
        self._sample.set_text(
            tr(
                "Made-up data, gone when the window is closed. Every candidate's PIN: {pin}. "
                "The trainer's password: {password}",
                pin=sample.PIN,
                password=sample.PASSWORD,
            )
        )

    def _read_names(self, group: str | None) -> list[Name]:
        """The names of one group; of everybody with None, as when nobody of the group is called what was typed."""
        from intern_desktop.classroom import sign_in

        today = self.commands.today()
        with self.commands.reading() as reading:
            return sign_in.names(reading, today) if group is None else sign_in.names_of(reading, today, group)

    def open(self, target: str) -> None:
        """Begin with nobody chosen; `target` may name a person."""
        self._pages.setCurrentIndex(0)
        self._card.show_person(None)
        self._names.begin(target)

    def leave(self) -> None:
        """What was typed is forgotten."""
        self._card.clear()
        if self._recovery is not None:
            self._recovery.clear()

    def _on_picked(self, name: Name) -> None:
        self._on_moved(name)
        self._card.begin()

    def _on_moved(self, name: Name | None) -> None:
        self._card.show_person(name)
        if name is not None:
            self._on_waited()

    def _on_group(self, group: str) -> None:
        self._card.show_person(None)
        if group != TRAINERS:
            self.commands.local.set(_LAST_GROUP, group)

    def _on_entered(self, typed: str) -> None:
        from intern_desktop.classroom import sign_in

        name = self._names.list.person()
        if name is None:
            return
        try:
            entered = sign_in.check(self.commands.store, name.person, typed, self.commands.now())
        except UserError as problem:
            self._card.show_problem(str(problem))
            self._on_waited()
            return
        self._card.clear()
        opening.enter(self.commands, entered)

    def _on_new_pin(self, pin: str) -> None:
        from intern_desktop.classroom import sign_in

        name = self._names.list.person()
        if name is None:
            return
        try:
            entered = sign_in.choose_first_pin(self.commands.store, name.person, pin, self.commands.now())
        except UserError as problem:
            self._card.show_problem(str(problem))
            return
        self._card.clear()
        opening.enter(self.commands, entered)

    def _on_waited(self) -> None:
        from intern_desktop.classroom import sign_in

        name = self._names.list.person()
        if name is not None:
            self._card.show_wait(sign_in.waiting(self.commands.local, name.person, self.commands.now()))

    def _on_forgotten(self) -> None:
        name = self._names.list.person()
        if name is not None:
            page = self._recovery or self._build_recovery()
            page.begin(name)
            self._pages.setCurrentWidget(page)

    def _build_recovery(self) -> RecoveryPage:
        """Built when it is first needed: most days nobody forgets the password, and every day begins here."""
        from intern_desktop.ui.recovery import RecoveryPage

        self._recovery = page = RecoveryPage(self.commands, self)
        page.retranslate()
        page.left.connect(self._on_recovery_left)
        self._pages.addWidget(page)
        return page

    def _on_recovery_left(self, person: str) -> None:
        self.open(person)

    def _on_language(self, code: str) -> None:
        speak(code)
        self.commands.local.set("language", code)
        self.retranslate()


def groups_of(names: list[Name]) -> list[tuple[str, str]]:
    """The classes that have people, by name, and the trainers last, as (id, words)."""
    return in_order({name.group: name.class_name for name in names if name.group != TRAINERS}.items())


def in_order(classes: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """These classes by name, whoever has none after them, and the trainers last, as (id, words)."""
    named = [(class_id, name or tr("No class")) for class_id, name in classes]
    ordered = sorted(named, key=lambda item: (item[0] == "", item[1]))
    # Translators: vi: "Giáo viên"
    return [*ordered, (TRAINERS, tr("Trainers"))]
