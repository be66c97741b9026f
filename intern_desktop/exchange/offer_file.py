"""The offer file on a disk or a stick: read with bounds, written whole or not at all."""

from pathlib import Path

from intern_desktop.errors import UserError
from intern_desktop.exchange import bundle
from intern_desktop.i18n import N_
from intern_desktop.payroll import offer_file
from intern_desktop.payroll.offer_file import ENDING, OfferFile

_FOLDER = N_("“{file}” is a folder. Choose a file that ends in {ending}.")
_GONE = N_("There is no file “{file}” there. Look whether the USB stick is in, then choose it again.")
_CLOSED = N_("The file “{file}” cannot be read: this account may not open it, or the USB stick was pulled out.")
_EMPTY = N_("The file “{file}” is empty. Copy it again from where it was saved.")


def read_file(path: Path) -> OfferFile:
    """The offer in a file, which is opened for reading only. Raises UserError with what to do."""
    try:
        if path.is_dir():
            raise UserError(_FOLDER, file=path.name, ending=ENDING)
        with path.open("rb") as file:
            data = file.read(offer_file.LARGEST + 1)
    except FileNotFoundError as problem:
        raise UserError(_GONE, file=path.name) from problem
    except (OSError, ValueError) as problem:  # a name no file can have is a ValueError
        raise UserError(_CLOSED, file=path.name) from problem
    if not data.strip():
        raise UserError(_EMPTY, file=path.name)
    if len(data) > offer_file.LARGEST:
        raise UserError(offer_file.OTHER, ending=ENDING)
    return offer_file.read(data)


def write_file(path: Path, data: bytes) -> None:
    """Write whatever is taken along whole or not at all. Raises UserError when the place cannot be written."""
    bundle.write_file(path, data)
