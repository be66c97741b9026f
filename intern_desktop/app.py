"""The one place that assembles: options, folder, language, window, store. Nothing else knows all of them.

The window is painted before SQLAlchemy, Alembic or the guide are imported; they are imported once it stands.
"""

from __future__ import annotations

import builtins
import gc
import json
import os
import shutil
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from intern_desktop import arguments, console, i18n, paths
from intern_desktop.errors import UserError, missing_language
from intern_desktop.i18n import N_, MissingLanguage, tr
from intern_desktop.start_clock import elapsed_ms

if TYPE_CHECKING:  # everything below is imported when its turn comes
    from PySide6.QtWidgets import QApplication

    from intern_desktop.store.database import Store
    from intern_desktop.ui.commands import Commands
    from intern_desktop.ui.frame import Frame
    from intern_desktop.ui.whole_check import WholeCheck

_CANNOT_OPEN = 3


def clock() -> datetime:
    """The moment on this PC's clock, with its zone. The only clock of the program."""
    return datetime.now().astimezone()


def main(given: Sequence[str]) -> int:
    """Open the window, or do what the options say. The process's exit code."""
    console.ready()
    try:
        i18n.use_or_other(console.language())
        asked = arguments.read(given)
        if asked.lang is not None:
            i18n.use(asked.lang)
    except MissingLanguage as problem:
        print(missing_language(problem.code), file=sys.stderr)
        return 2
    if asked.self_check:
        from intern_desktop import self_check

        return self_check.run()
    if console.has_no_screen():
        print(tr("There is no display to open the window on. Start the program from the desktop."), file=sys.stderr)
        return _CANNOT_OPEN
    return _open(asked)


def _open(asked: arguments.Asked) -> int:
    gc.disable()  # until the window can be used: collecting garbage finds nothing yet and takes time
    os.environ["QT_STYLE_OVERRIDE"] = "Fusion"  # before Qt loads another style
    plain_import = builtins.__import__
    from PySide6.QtWidgets import QApplication

    # PySide6 reads the source of every module imported after it, to find `from __feature__`. Nobody here says that.
    builtins.__import__ = plain_import
    app = QApplication(sys.argv[:1])
    app.setApplicationName(paths.APPLICATION)
    try:
        program = Program(app, asked)
    except UserError as problem:  # no room even for a sample
        print(problem, file=sys.stderr)
        return _CANNOT_OPEN
    if not program.begin():
        return 0
    try:
        return app.exec()
    finally:
        program.end()
        if program.begins_again:
            program.begin_again()


class Program:
    """The running program: what is opened first and what afterwards, and what is put away at the end."""

    def __init__(self, app: QApplication, asked: arguments.Asked) -> None:
        self.app, self.asked = app, asked
        self._sample: Path | None = None
        self.folder = self._sample_folder() if asked.demo else paths.data_folder(asked.data_dir)
        self.store: Store | None = None
        self.commands: Commands | None = None
        self._file = None if asked.file is None else asked.file.absolute()
        self._whole: WholeCheck | None = None
        self._painted_ms = 0
        self._unspoken = ""
        self._told = list[str]()
        self.begins_again = False
        """Whether the program is to be started anew once this one has ended."""

    def begin(self) -> bool:
        """Show the first picture. False when another window of the same data was raised instead."""
        from intern_desktop.store.glance import glance
        from intern_desktop.ui import language, preferences, style
        from intern_desktop.ui.window import Window

        seen = glance(self.folder)
        code = self.asked.lang or seen.settings.get("language") or language.preferred()
        code = code if code in i18n.LANGUAGES else i18n.LANGUAGES[0]
        self._unspoken = "" if i18n.use_or_other(code) else code
        if not (self.asked.demo or self.asked.time_start or self._is_single()):
            return False
        factor = preferences.factor_of(seen.settings.get("text_size"))
        style.begin(self.app, preferences.scheme_of(seen.settings.get("scheme")), factor)
        starts = {"": "first_run", "own": "sections", "centre": "sign_in"}
        start = "sign_in" if self.asked.demo else starts[seen.place]
        self.window = Window(start, seen.settings)
        self.window.painted.connect(self._furnish)
        self.window.appear()
        return True

    def end(self) -> None:
        """Let go of the file, and throw a sample away."""
        if self._whole is not None:
            self._whole.give_up()
        if self.commands is not None and self.commands.ready:
            self.commands.store.close()
        if self._sample is not None:
            shutil.rmtree(self._sample, ignore_errors=True)

    def begin_again(self) -> None:
        """Start the program as this one was started. Only after this one has let go of everything."""
        from PySide6.QtCore import QProcess

        self.single.let_go()
        os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"  # a frozen program must not take the new one for its own part
        QProcess.startDetached(sys.executable, sys.orig_argv[1:])

    def _furnish(self) -> None:
        """The first picture is there: now the widgets, then the data."""
        self._painted_ms = elapsed_ms()
        from intern_desktop.ui import language, pack_bring
        from intern_desktop.ui.bug import Bugs
        from intern_desktop.ui.commands import Commands
        from intern_desktop.ui.handed_file import HandedFile

        language.speak(i18n.language())

        self.bugs = Bugs(clock)
        self.bugs.watch()
        self._told = pack_bring.lay_over(self.folder)
        self.commands = Commands(clock)
        self.commands.restart_asked.connect(self._on_restart)
        self.commands.open_page.connect(self._on_page)
        self.commands.session_changed.connect(self._on_session)
        self.handed = HandedFile(self.commands, self._file)
        self.frame: Frame = self.window.furnish(self.commands)
        self._tell_folder()
        self.bugs.told.connect(self.frame.tell_fault)
        if paths.is_founded(self.folder) or self.asked.demo or self._is_out_of_reach():
            self._open_store()
        if self._unspoken:
            self.commands.told.emit(str(missing_language(self._unspoken)), False)
        gc.freeze()  # what stands now stays: looking through all of it again takes 40 ms under somebody's hand
        gc.enable()
        if self.asked.time_start:
            self._tell_time()

    def _tell_folder(self) -> None:
        """A first run keeps its data where the program was started for, unless another place is chosen there."""
        screen = self.frame.stage.screen_of("first_run")
        if screen is not None and not self._is_out_of_reach():
            from intern_desktop.ui.first_run import FirstRunScreen

            assert isinstance(screen, FirstRunScreen), "the page has this name"
            screen.folder.begin_with(self.folder)

    def _is_out_of_reach(self) -> bool:
        """Whether the folder that was chosen on this PC is gone, as when a stick was pulled out."""
        chosen = not self.asked.data_dir and self.folder == paths.chosen_folder()
        return chosen and not self.folder.exists()

    def _open_store(self) -> None:
        try:
            self._use(self._opened())
        except UserError as problem:
            self._show_trouble(problem)

    def _opened(self) -> Store:
        from intern_desktop.store.database import Store

        if self._is_out_of_reach():
            raise UserError(
                N_(
                    "The folder {folder}, where the data is kept, cannot be found. "
                    "Put in the USB stick or connect the drive it is on, then try again."
                ),
                folder=self.folder,
            )
        store = Store.open(self.folder)
        if self._sample is not None:
            from intern_desktop.classroom import demo

            try:
                demo.fill(store, clock())
            except UserError:
                store.close()
                raise
        return store

    def _use(self, store: Store) -> None:
        from intern_desktop.classroom import sign_in
        from intern_desktop.store import copies
        from intern_desktop.store.journal import Author
        from intern_desktop.ui import pack_bring
        from intern_desktop.ui.commands import Session

        commands, self.store = self._commands, store
        self.bugs.write_to(store.folder)
        if self._whole is not None:
            self._whole.give_up()
        if commands.ready:
            commands.store.close()
        commands.attach(store)
        for sentence in [*self._told, *pack_bring.bring(commands)]:
            commands.told.emit(sentence, False)
        if self.asked.lang:
            store.local.set("language", self.asked.lang)
        with store.reading() as reading:
            alone = sign_in.alone(reading)
            nobody = alone is None and sign_in.nobody(reading)
        if alone is not None:
            commands.sign_in(Session(alone.person, alone.name), Author(alone.person))
        self.frame.begin()
        if nobody:
            self.frame.open_page("first_run")
        self.handed.hand_over(tells=not nobody)
        if self.asked.time_start:
            return
        if store.looks_later:
            self._look_through(store.folder)
        elif copies.is_due(store.folder, clock()):
            try:
                copies.make(store.folder, clock())
            except UserError as problem:
                commands.told.emit(str(problem), False)

    def _look_through(self, folder: Path) -> None:
        """What was too much to look at before the window could be used; a copy of it is made beside the window too."""
        from intern_desktop.ui.whole_check import WholeCheck

        if self._whole is None:
            self._whole = WholeCheck(self.window)
            self._whole.damaged.connect(self._on_damaged)
            self._whole.refused.connect(lambda sentence: self._commands.told.emit(sentence, False))
        self._whole.begin(folder, clock())

    def _on_damaged(self) -> None:
        """Found only now: whoever came in goes out again, and the file is let go of."""
        from intern_desktop.store.refusals import DamagedDatabase

        commands, store = self._commands, self._commands.store
        commands.sign_out()
        commands.detach()
        store.close()
        self._show_trouble(DamagedDatabase(store.folder))

    def _show_trouble(self, problem: UserError) -> None:
        from intern_desktop.ui.trouble import TroubleScreen

        self.frame.open_page("trouble")
        screen = self.frame.stage.screen_of("trouble")
        assert isinstance(screen, TroubleScreen), "the page was just opened"
        screen.tell(problem)
        screen.again.connect(self._again)
        screen.folder_chosen.connect(self._on_folder)
        screen.closed.connect(self.window.close)

    def _on_folder(self, folder: Path) -> None:
        self.folder = folder
        self._again()
        if self.store is None or self.asked.data_dir:
            return
        try:
            paths.remember(folder)
        except UserError as problem:
            self._commands.told.emit(str(problem), False)

    def _again(self) -> None:
        """Try once more from the start, in the same window."""
        self.frame.stage.forget()
        self._open_store()
        if self._commands.session is None and self.frame.stage.current() not in ("trouble", "first_run"):
            self.frame.open_page("sign_in")

    def _on_page(self, name: str, _target: str) -> None:
        """The sample class of the first run: a throwaway folder with made-up people."""
        if name == "demo" and self._sample is None:
            self.folder = self._sample_folder()
            self._again()

    @property
    def _commands(self) -> Commands:
        assert self.commands is not None, "the window was furnished"
        return self.commands

    def _on_session(self) -> None:
        """Somebody came in, perhaps into data that was only just made: faults are written beside it."""
        if self._commands.ready and self._commands.store is not self.store:
            self.store = self._commands.store
            self.bugs.write_to(self.store.folder)

    def _sample_folder(self) -> Path:
        self._sample = paths.sample_folder(clock())
        return self._sample

    def _is_single(self) -> bool:
        from intern_desktop.ui.single import Single

        self.single = Single(self.folder)
        if not self.single.claim("" if self._file is None else str(self._file)):
            return False
        self.single.asked.connect(self._on_second_start)
        return True

    def _on_second_start(self, file: str) -> None:
        self.window.come_forward()
        if file:
            self._file = Path(file)
            if self.commands is not None:
                self.handed.take(self._file)

    def _on_restart(self) -> None:
        self.begins_again = not self.asked.demo
        self.window.close()
        self.app.quit()

    def _tell_time(self) -> None:
        print(json.dumps({"painted_ms": self._painted_ms, "usable_ms": elapsed_ms()}))
        self.window.close()
        self.app.quit()
