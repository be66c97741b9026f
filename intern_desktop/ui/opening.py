"""What happens when a first run ends, and when somebody has signed in: a store is opened, a person acts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from intern_desktop import paths
from intern_desktop.errors import UserError
from intern_desktop.i18n import language
from intern_desktop.ui.commands import Commands, Session

if TYPE_CHECKING:  # imported late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.sign_in import Entered
    from intern_desktop.store.database import Store
    from intern_desktop.ui.first_run_centre import CentreAnswers
    from intern_desktop.ui.first_run_own import OwnAnswers


def open_own_pc(commands: Commands, folder: Path, answers: OwnAnswers) -> None:
    """Make this PC one candidate's own, and let her in. Raises UserError when it cannot be kept."""
    from intern_desktop.classroom import founding

    with _opened(commands, folder) as store:
        if not _is_lived_in(store):
            founding.found_own_pc(
                store, answers.name, commands.now(), programme=answers.programme, departure=answers.departure
            )
    go_in(commands)


def open_new_centre(commands: Commands, folder: Path, answers: CentreAnswers) -> None:
    """Make a centre whose sheet was already printed, and let its first trainer in."""
    from intern_desktop.classroom import founding, sign_in

    with _opened(commands, folder) as store:
        lived_in = _is_lived_in(store)
        if not lived_in:
            founded = founding.found_centre(
                store,
                answers.centre,
                answers.place,
                answers.trainer,
                answers.password,
                commands.now(),
                code=answers.code,
            )
    if lived_in:
        go_in(commands)
    else:
        enter(commands, sign_in.check(store, founded.trainer, answers.password, commands.now()), "people")


def open_from_file(commands: Commands, folder: Path, file: Path, passphrase: str) -> None:
    """Bring in a centre from the file of another of its PCs, then show who may sign in."""
    from intern_desktop.exchange import bundle

    found = bundle.read_centre(bundle.read_file(file), passphrase)
    with _opened(commands, folder) as store:
        bundle.join(store, found, commands.now())
    go_in(commands)


def go_in(commands: Commands) -> None:
    """As at every start: straight in on one's own PC, to the names on a shared one, else to the first run."""
    from intern_desktop.classroom import people, sign_in

    with commands.reading() as reading:
        alone, centre = sign_in.alone(reading), people.centre(reading)
    if alone is not None:
        enter(commands, alone)
    else:
        commands.open_page.emit("first_run" if centre is None else "sign_in", "")


def enter(commands: Commands, entered: Entered, page: str = "today") -> None:
    """From now on this person acts, on this page; a candidate who was never asked is asked first."""
    from intern_desktop.classroom import consent
    from intern_desktop.store.journal import Author

    session = Session(entered.person, entered.name, entered.role, entered.shared)
    commands.sign_in(session, Author(entered.person, entered.key))
    with commands.reading() as reading:
        asks = (
            entered.shared and entered.role == "candidate" and consent.must_ask(reading, commands.local, entered.person)
        )
    commands.open_page.emit("consent" if asks else page, "")


@contextmanager
def _opened(commands: Commands, folder: Path) -> Iterator[Store]:
    """The store in this folder, used from now on when nothing goes wrong."""
    from intern_desktop.store.database import Store

    known = commands.ready and commands.store.folder == folder
    is_new = not paths.is_founded(folder)
    store = commands.store if known else Store.open(folder)
    try:
        yield store
    except UserError:
        if not known:
            store.close()
        raise
    if is_new and folder == paths.common_folder():
        with suppress(UserError):  # the folder was opened when it was made; these are the files in it
            paths.open_to_all(folder)
    if not known:
        commands.attach(store)
    commands.local.set("language", language())


def _is_lived_in(store: Store) -> bool:
    """Whether somebody else of this PC has already begun in the folder; nobody is founded twice."""
    from intern_desktop.classroom import people, sign_in

    with store.reading() as reading:
        return people.centre(reading) is not None or sign_in.alone(reading) is not None
