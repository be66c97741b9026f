"""What happens when a first run ends, and when somebody has signed in: a store is opened, a person acts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from intern_desktop import paths
from intern_desktop.i18n import language
from intern_desktop.ui.commands import Commands, Session

if TYPE_CHECKING:  # imported late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.sign_in import Entered
    from intern_desktop.store.database import Store
    from intern_desktop.ui.first_run_centre import CentreAnswers
    from intern_desktop.ui.first_run_own import OwnAnswers


def open_own_pc(commands: Commands, folder: Path, answers: OwnAnswers) -> None:
    """Make this PC one candidate's own, and let her in. Raises UserError when it cannot be kept."""
    from intern_desktop.classroom import founding, sign_in

    store = _opened(commands, folder)
    founding.found_own_pc(store, answers.name, commands.now(), programme=answers.programme, departure=answers.departure)
    with store.reading() as reading:
        entered = sign_in.alone(reading)
    assert entered is not None, "the person was just written"
    _keep(commands, folder, store)
    enter(commands, entered)


def open_new_centre(commands: Commands, folder: Path, answers: CentreAnswers) -> None:
    """Make a centre whose sheet was already printed, and let its first trainer in."""
    from intern_desktop.classroom import founding, sign_in

    store = _opened(commands, folder)
    founded = founding.found_centre(
        store, answers.centre, answers.place, answers.trainer, answers.password, commands.now(), code=answers.code
    )
    _keep(commands, folder, store)
    enter(commands, sign_in.check(store, founded.trainer, answers.password, commands.now()))


def open_from_file(commands: Commands, folder: Path, file: Path, passphrase: str) -> None:
    """Bring in a centre from the file of another of its PCs, then show who may sign in."""
    from intern_desktop.exchange import bundle

    found = bundle.read_centre(bundle.read_file(file), passphrase)
    store = _opened(commands, folder)
    bundle.join(store, found, commands.now())
    _keep(commands, folder, store)
    commands.open_page.emit("sign_in", "")


def enter(commands: Commands, entered: Entered) -> None:
    """From now on this person acts; a candidate who was never asked is asked first."""
    from intern_desktop.classroom import consent
    from intern_desktop.store.journal import Author

    session = Session(entered.person, entered.name, entered.role, entered.shared)
    commands.sign_in(session, Author(entered.person, entered.key))
    with commands.reading() as reading:
        asks = (
            entered.shared and entered.role == "candidate" and consent.must_ask(reading, commands.local, entered.person)
        )
    commands.open_page.emit("consent" if asks else "today", "")


def _opened(commands: Commands, folder: Path) -> Store:
    """The store in this folder; the one that is already open when it is the same."""
    from intern_desktop.store.database import Store

    if commands.ready and commands.store.folder == folder:
        return commands.store
    paths.ensure_writable(folder)
    return Store.open(folder)


def _keep(commands: Commands, folder: Path, store: Store) -> None:
    """Use this store, and find it again at the next start."""
    if not commands.ready or commands.store is not store:
        commands.attach(store)
    commands.local.set("language", language())
    if folder != paths.data_folder():
        paths.remember(folder)
