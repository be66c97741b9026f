"""Packs signed with keys that tests make: a centre's, somebody else's, and a release key of their own."""

import importlib.util
from datetime import date
from pathlib import Path

import msgspec
from nacl.signing import SigningKey

from intern_desktop.exchange import pack_file
from intern_desktop.exchange.pack_file import Listed, Manifest
from intern_desktop.exchange.pack_trust import Trust
from intern_desktop.guide import pack
from intern_desktop.guide.pack_about import read_about
from intern_desktop.store import keys

_SPEC = importlib.util.spec_from_file_location(
    "pack_folders", Path(__file__).parent.parent / "guide" / "pack_folders.py"
)
folders = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(folders)

TODAY = date(2026, 11, 24)
CENTRE, OTHER, RELEASE = (SigningKey(bytes([n]) * 32) for n in (1, 2, 3))
MAKER = "Trung tâm Hoa Mai, Hải Dương"
TRUST = Trust(keys.public_of(RELEASE), 20261123, keys.public_of(CENTRE))
PROJECT = b"""id = "project"
kind = "project"
title = { vi = "Lu\xe1\xba\xadt m\xe1\xbb\x9bi" }
version = %s
languages = ["vi", "en", "ja"]
"""


def signed(files=None, key=CENTRE, maker=MAKER, **more):
    """A pack of these files."""
    files = folders.whole(**more) if files is None else files | more
    about, _ = read_about(pack.text_of(files["pack.toml"]))
    return pack_file.pack(about, files, maker=maker, made_on=TODAY, key=key)


def version(text, **more):
    """The centre's pack in another version."""
    return signed(**{"pack.toml": folders.about(version=text)}, **more)


def project(version="2026-12-01", key=RELEASE, **files):
    """A pack of the project's."""
    return signed({"pack.toml": PROJECT % version.encode(), **files}, key, "")


def claiming(files, data=None, key=CENTRE, signature=None):
    """The bytes of a pack whose signed list says whatever it is told: (name, size, sha256) each."""
    about, _ = read_about(folders.about().decode())
    listed = tuple(Listed(*one) for one in files)
    manifest = Manifest(about, MAKER, TODAY, keys.public_of(key), listed)
    return listed_as(msgspec.json.encode(manifest), data, key, signature)


def listed_as(said, data=None, key=CENTRE, signature=None):
    """The bytes of a pack with these bytes as its list."""
    magic = b"intern-desktop pack 1\n"
    signature = key.sign(magic + said).signature if signature is None else signature
    return magic + len(said).to_bytes(4, "big") + said + signature + (data or b"")
