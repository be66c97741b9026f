"""The pack file: a signed list of files, then their bytes one after the other, and nothing else.

    intern-desktop pack 1, LF   what it is
    4 bytes                     length of the list
    the list                    JSON: kind, id, title, version, who made it and when; of each file name, size, SHA-256
    64 bytes                    Ed25519 signature over the first line and the list
    the files                   in the order of the list

Nothing is packed smaller, so nothing can swell; a file has one size, which is signed; names are never used as paths; a
byte more or less anywhere shows. See docs/decisions/packs.md. Reading never writes.
"""

import hashlib
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import BinaryIO

import msgspec
from nacl.signing import SigningKey

from intern_desktop.errors import UserError
from intern_desktop.exchange import bundle
from intern_desktop.guide.pack import About
from intern_desktop.guide.pack_check import Step, no_step
from intern_desktop.guide.pack_faults import is_plain
from intern_desktop.guide.pack_names import MOST_BYTES, MOST_FILES, name_faults, size_faults
from intern_desktop.i18n import N_
from intern_desktop.store import keys

ENDING = ".intern-pack"
_MAGIC = b"intern-desktop pack 1\n"
_FAMILY = b"intern-desktop pack "
_LENGTH, _SIGNATURE = 4, 64
_LONGEST_LIST = 2**20
_LONGEST_MAKER = 300
_KEY = re.compile(r"[0-9a-f]{64}")
"""A key in the one way in which it is compared and shown."""
_CHUNK = 2**20

# Translators: vi: "Đây không phải tệp gói. Tên tệp gói kết thúc bằng {ending}."
OTHER = N_("This is not a pack. The name of a pack ends in {ending}. Nothing was changed.")
# Translators: vi: "Gói này do bản mới hơn của chương trình tạo ra. Hãy cài bản mới rồi mở lại."
NEWER_FORM = N_("This pack was made for a newer version of the program. Install that first. Nothing was changed.")
# Translators: vi: "Gói chưa chép xong hoặc bị cắt ngang. Chép lại từ nơi đã lưu."
CUT = N_("This pack was only half copied. Copy it again from where it was saved. Nothing was changed.")
# Translators: vi: "Gói đã bị sửa sau khi ký. Xin bản khác từ người đã làm ra nó."
ALTERED = N_("This pack was changed after it was signed. Ask whoever made it for another copy. Nothing was changed.")
# Translators: vi: "Gói này chưa được ký. Xin bản đã ký từ người làm ra nó."
UNSIGNED = N_("This pack is not signed. Ask whoever made it for the signed one. Nothing was changed.")
# Translators: vi: "Gói này vượt giới hạn: {sentence}"
TOO_MUCH = N_("This pack is past its bounds. {sentence} Nothing was changed.")
# Translators: vi: "Trong gói có tên tệp không được phép ({name}). {sentence}"
BAD_NAME = N_("There is a name in this pack that may not be ({name}). {sentence} Nothing was changed.")
# Translators: vi: "Không đọc được tệp {file}. Xem USB còn cắm không, rồi chọn lại."
UNREADABLE = N_("The file {file} cannot be read. Look whether the USB stick is in, then choose it again.")


class Listed(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """One file of a pack."""

    name: str
    size: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The signed list: what the pack says of itself, and its files in order.

    `maker` is the centre's name and place, or "" for the project; `signer` is the public half of the key, hex.
    """

    about: About
    maker: str
    made_on: date
    signer: str
    files: tuple[Listed, ...]


class PackFile(msgspec.Struct, frozen=True):
    """A pack whose signature holds and whose bytes are those that were signed. `head` is all before its files."""

    manifest: Manifest
    head: bytes
    files: Mapping[str, bytes]

    @property
    def data(self) -> bytes:
        """The whole file again."""
        return b"".join([self.head, *(self.files[listed.name] for listed in self.manifest.files)])


def pack(about: About, files: Mapping[str, bytes], *, maker: str, made_on: date, key: SigningKey) -> PackFile:
    """A signed pack of these files. Whether they are without fault is asked before."""
    listed = tuple(Listed(name, len(data), _digest(data)) for name, data in sorted(files.items()))
    manifest = Manifest(about, maker, made_on, keys.public_of(key), listed)
    said = msgspec.json.encode(manifest)
    head = b"".join([_MAGIC, len(said).to_bytes(_LENGTH, "big"), said, key.sign(_MAGIC + said).signature])
    return PackFile(manifest, head, dict(files))


def read_file(path: Path, step: Step = no_step) -> PackFile:
    """The pack in a file, which is opened for reading only. Raises UserError, as `read` does, and when it is not there.

    No more is read than a pack may have.
    """
    try:
        with path.open("rb") as file:
            return read(_bounded(file, step), step)
    except (OSError, ValueError) as problem:  # a name no file can have is a ValueError
        raise UserError(UNREADABLE, file=path.name) from problem


def read(data: bytes, step: Step = no_step) -> PackFile:
    """The pack in these bytes.

    Raises UserError for what is no pack, is unsigned, altered, half copied, or past its bounds.
    """
    manifest, at = head_of(data)
    whole = at + sum(listed.size for listed in manifest.files)
    if len(data) < whole:
        raise UserError(CUT)
    if len(data) > whole:
        raise UserError(ALTERED)
    files: dict[str, bytes] = {}
    head = data[:at]
    for n, listed in enumerate(manifest.files):
        step(n, len(manifest.files))
        files[listed.name] = held(listed, data[at : at + listed.size])
        at += listed.size
    return PackFile(manifest, head, files)


def head_of(data: bytes) -> tuple[Manifest, int]:
    """The signed list at the beginning of a pack, and where its files begin. Raises UserError as `read` does."""
    if not data.startswith(_MAGIC):
        if _MAGIC.startswith(data):
            raise UserError(CUT)
        raise UserError(NEWER_FORM if data.startswith(_FAMILY) else OTHER, ending=ENDING)
    begun = len(_MAGIC) + _LENGTH
    length = int.from_bytes(data[len(_MAGIC) : begun], "big")
    if length > _LONGEST_LIST:
        raise UserError(ALTERED)
    signed, at = data[begun : begun + length], begun + length + _SIGNATURE
    if len(data) < at:
        raise UserError(CUT)
    manifest, signature = _manifest(signed), data[begun + length : at]
    if not any(signature) or not manifest.signer:
        raise UserError(UNSIGNED)
    if not _KEY.fullmatch(manifest.signer) or not _is_name(manifest.maker):
        raise UserError(ALTERED)
    if not keys.holds(manifest.signer, signature, _MAGIC + signed):
        raise UserError(ALTERED)
    _bound(manifest)
    return manifest, at


def held(listed: Listed, data: bytes) -> bytes:
    """The bytes of a file when they are those that were signed. Raises UserError when they are not."""
    if len(data) != listed.size or _digest(data) != listed.sha256:
        raise UserError(ALTERED)
    return data


def head_in(path: Path) -> tuple[Manifest, int]:
    """The same of a pack on the disk that is as long as its list says. Raises UserError as `read_file` does."""
    try:
        with path.open("rb") as file:
            manifest, at = head_of(file.read(len(_MAGIC) + _LENGTH + _LONGEST_LIST + _SIGNATURE))
        if path.stat().st_size != at + sum(listed.size for listed in manifest.files):
            raise UserError(ALTERED)
    except (OSError, ValueError) as problem:
        raise UserError(UNREADABLE, file=path.name) from problem
    return manifest, at


def reader(path: Path, manifest: Manifest, begins: int) -> Callable[[str], bytes]:
    """Gives single files of a pack that lies on the disk, each held against the signed list as it is read.

    The function raises KeyError for a file that is not in the pack and ValueError for one that is no longer what was
    signed.
    """
    places, at = {}, begins
    for listed in manifest.files:
        places[listed.name] = at
        at += listed.size
    by_name = {listed.name: listed for listed in manifest.files}

    def read_one(name: str) -> bytes:
        listed = by_name[name]
        try:
            with path.open("rb") as file:
                file.seek(places[name])
                return held(listed, file.read(listed.size))
        except (OSError, UserError) as problem:
            raise ValueError(f"{name} is not what was signed") from problem

    return read_one


def write_file(path: Path, made: PackFile) -> None:
    """Write a pack whole or not at all. Raises UserError when the place cannot be written."""
    bundle.write_file(path, made.data)


def _bounded(file: BinaryIO, step: Step) -> bytes:
    most = MOST_BYTES + _LONGEST_LIST + len(_MAGIC) + _LENGTH + _SIGNATURE
    parts, got = [], 0
    while got <= most and (part := file.read(_CHUNK)):
        parts.append(part)
        got += len(part)
        step(got, most)
        if not parts[0].startswith(_FAMILY):
            break  # a film that was chosen by mistake is not read to its end
    data = b"".join(parts)
    if got > most and data.startswith(_MAGIC):
        head_of(data)  # a list that is past its bounds says so
        raise UserError(ALTERED)
    return data


def _manifest(said: bytes) -> Manifest:
    try:
        return msgspec.json.decode(said, type=Manifest)
    except (msgspec.MsgspecError, ValueError, RecursionError) as problem:  # ValueError: letters that are no UTF-8
        raise UserError(ALTERED) from problem


def _bound(manifest: Manifest) -> None:
    if any(listed.size < 0 for listed in manifest.files):
        raise UserError(ALTERED)
    if len(manifest.files) > MOST_FILES:
        wrong = next(name_faults([""] * len(manifest.files), ""))
        raise UserError(TOO_MUCH, sentence=wrong.sentence)
    for wrong in size_faults(listed.size for listed in manifest.files):
        raise UserError(TOO_MUCH, sentence=wrong.sentence)
    for wrong in name_faults((listed.name for listed in manifest.files), manifest.about.kind):
        raise UserError(BAD_NAME, name=wrong.place, sentence=wrong.sentence)


def _is_name(maker: str) -> bool:
    """Whether the maker's name can be shown on a line as it is."""
    return len(maker) <= _LONGEST_MAKER and is_plain(maker)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
