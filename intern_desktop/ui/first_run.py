"""The first start on a fresh PC: which language, whose PC this is, and what little must be asked before the window."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop import paths
from intern_desktop.errors import UserError
from intern_desktop.i18n import language, tr
from intern_desktop.ui import opening, style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.first_run_centre import CentreAnswers, CentrePage
from intern_desktop.ui.first_run_file import FilePage
from intern_desktop.ui.first_run_own import OwnPage
from intern_desktop.ui.first_run_start import StartPage
from intern_desktop.ui.folder_choice import FolderChoice
from intern_desktop.ui.language import NAMES, speak
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.steps import Step, StepList
from intern_desktop.ui.widgets import Notice, button, label

_STEPS_WIDE, _BOTH_SIDES = 268, 1180
_PAGES = ("start", "own", "centre", "file")


class FirstRunScreen(Screen):
    """Nothing is written before the last button; until then one may go back or close the window."""

    name = "first_run"

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._steps = StepList(3, self)
        self._brand, self._claim, self._promise = (
            label("page", self),
            label("small", self, wraps=True),
            label("small", self, wraps=True),
        )
        self._start, self._own = StartPage(self), OwnPage(self)
        self._centre, self._file = CentrePage(commands, self), FilePage(self)
        self._problem = Notice("danger", self)
        self._problem.hide()
        self.folder = FolderChoice(self)
        self._back = button("secondary", icon="arrow-left", key="Esc", parent=self)
        self._back.setObjectName("back")
        self._next = button("primary", key="Enter", parent=self)
        self._next.setObjectName("next")
        self._pages = QStackedWidget(self)
        self._build()
        self._connect()
        self._show("start")
        if commands.ready:  # not the platform's folder: the one that is open
            self.folder.begin_with(commands.store.folder)

    def _build(self) -> None:
        for page in (self._start, self._own, self._centre, self._file):
            column = Column(self._pages, inset="xs")
            column.add(page, 1)
            self._pages.addWidget(column)
        foot = QHBoxLayout()
        foot.setSpacing(style.space("m"))
        foot.addWidget(self.folder)
        foot.addStretch(1)
        foot.addWidget(self._next)
        right = QVBoxLayout()
        right.setContentsMargins(
            style.space("xxl") + style.space("s"),
            style.space("xl"),
            style.space("xxl") + style.space("s"),
            style.space("l"),
        )
        right.setSpacing(style.space("m"))
        right.addWidget(self._pages, 1)
        right.addWidget(self._problem)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        row.addLayout(right, 1)

    def _side(self) -> QFrame:
        self._left = QFrame(self)
        self._left.setProperty("sidebar", True)
        self.restyle()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(style.space("xl"), style.space("xl"), style.space("l"), style.space("xl"))
        column.setSpacing(style.space("xs"))
        column.addWidget(self._brand)
        column.addWidget(self._claim)
        column.addSpacing(style.space("xl"))
        column.addWidget(self._steps)
        column.addStretch(1)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(style.space("m"))
        column.addWidget(self._promise)
        return self._left

    def restyle(self) -> None:
        """The steps are as wide as their words need; what stands side by side asks for room."""
        self._left.setFixedWidth(style.px(_STEPS_WIDE))
        self._centre.set_narrow(self.width() < style.px(_BOTH_SIDES))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side or below each other."""
        super().resizeEvent(event)
        self.restyle()

    def _connect(self) -> None:
        self._start.language_chosen.connect(self._on_language)
        self._start.changed.connect(self._on_whose)
        self._start.file_wanted.connect(self._on_file_wanted)
        self._start.sample_wanted.connect(self._on_sample_wanted)
        self._centre.finished.connect(self._on_centre)
        self.folder.refused.connect(self._show_problem)
        self.folder.chosen.connect(self._problem.hide)
        self._back.clicked.connect(self._on_back)
        self._next.clicked.connect(self._on_next)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._brand.setText(tr("Intern Desktop"))
        # Translators: vi: "Chuẩn bị đi Nhật, không cần mạng"
        self._claim.setText(tr("Getting ready for Japan, without the internet"))
        # Translators: vi: "Không gửi gì ra ngoài máy này. Tiếng và tên đổi lại lúc nào cũng được."
        self._promise.setText(tr("Nothing is sent out of this PC. Language and names can be changed at any time."))
        for page in (self._start, self._own, self._centre, self._file):
            page.retranslate()
        self.folder.retranslate()
        self._back.setText(tr("Back"))
        self._speak_foot()
        self._speak_steps()

    def open(self, target: str) -> None:
        """Go to a step: "start", "own", "centre" or "file"."""
        self._show(target if target in _PAGES else "start")

    def refresh(self) -> None:
        """Put the cursor where the step begins."""
        self._begin()

    def page(self) -> str:
        """The step that is shown now."""
        return _PAGES[self._pages.currentIndex()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc goes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_next()
        elif event.key() == Qt.Key.Key_Escape and self.page() != "start":
            self._on_back()
        else:
            super().keyPressEvent(event)

    def _show(self, page: str) -> None:
        self._pages.setCurrentIndex(_PAGES.index(page))
        self._problem.hide()
        self.folder.setVisible(page == "start")
        self._back.setVisible(page != "start")
        self._next.setVisible(page != "centre")
        self._speak_foot()
        self._speak_steps()
        self._begin()

    def _begin(self) -> None:
        begin = {
            "start": self._start.begin,
            "own": self._own.begin,
            "centre": self._centre.begin,
            "file": self._file.begin,
        }
        if self.isVisible():
            begin[self.page()]()

    def _speak_foot(self) -> None:
        ways = {
            # Translators: vi: "Tiếp: tên của bạn"
            "start": tr("Next: your name") if self._start.whose() == "own" else tr("Next: make the centre"),
            "own": tr("Begin"),
            "centre": tr("Open the centre"),
            "file": tr("Open the centre"),
        }
        self._next.setText(ways[self.page()])

    def _speak_steps(self) -> None:
        page, spoken = self.page(), NAMES[language()]
        whose = {"own": tr("My own"), "centre": tr("Shared"), "file": tr("Shared"), "start": tr("Choose one")}[page]
        third = {
            "own": (tr("About you"), tr("Only your name is needed")),
            # Translators: vi: "Bốn ô, rồi in một tờ"
            "centre": (tr("The centre and its first trainer"), tr("Four fields, then one sheet to print")),
            "file": (tr("The file of the centre"), tr("A file and its passphrase")),
            "start": (tr("The centre and its first trainer"), tr("Only on a shared PC")),
        }[page]
        at_start = page == "start"
        if at_start and self._start.whose() == "own":
            third = (tr("About you"), tr("Only your name is needed"))
        self._steps.set_steps(
            [
                Step(tr("Language"), spoken, "done"),
                Step(tr("Whose PC this is"), whose, "now" if at_start else "done"),
                Step(*third, "later" if at_start else "now"),
            ]
        )

    def _on_whose(self) -> None:
        self._speak_foot()
        self._speak_steps()

    def _on_language(self, code: str) -> None:
        speak(code)
        self.retranslate()
        self._problem.hide()
        self.folder.look()

    def _on_file_wanted(self) -> None:
        self._show("file")

    def _on_sample_wanted(self) -> None:
        self.commands.open_page.emit("demo", "")

    def _on_back(self) -> None:
        self._show("start")

    def _on_next(self) -> None:
        page = self.page()
        if page == "start":
            self._show(self._start.whose())
        elif page == "own" and self._own.complete():
            self._try(self._found_own)
        elif page == "file" and self._file.complete():
            self._try(self._join)
        elif page == "centre":
            self._centre.finish()

    def _on_centre(self, answers: CentreAnswers) -> None:
        self._try(partial(opening.open_new_centre, self.commands, self.folder.folder, answers))

    def _found_own(self) -> None:
        opening.open_own_pc(self.commands, self.folder.folder, self._own.answers())

    def _join(self) -> None:
        opening.open_from_file(self.commands, self.folder.folder, self._file.path(), self._file.passphrase())

    def _try(self, end: Callable[[], None]) -> None:
        self._problem.hide()
        try:
            end()
        except UserError as problem:
            if self.page() == "file":
                self._file.show_problem(problem)
                return
            self._show_problem(str(problem))
            return
        if self.folder.was_chosen:
            self._remember()

    def _remember(self) -> None:
        try:
            paths.remember(self.folder.folder)
        except UserError as problem:
            self.commands.told.emit(str(problem), False)

    def _show_problem(self, sentence: str) -> None:
        self._problem.set_text(sentence)
        self._problem.show()
        self.folder.show()  # another one is a way out
