"""Packs from the command line.

    python scripts/pack.py check FOLDER [--lang vi]           all faults of a folder, one on each line
    python scripts/pack.py make FOLDER FILE --key PRIVATE     a signed pack of the project's
    python scripts/pack.py make FOLDER FILE --data-dir DATA   a pack of the centre's, signed with its key
    python scripts/pack.py show FILE                          what a pack is, who signed it, what is in it

A centre's key is opened with the password of its head, which is asked for and printed nowhere.
"""

import argparse
import sys
from collections.abc import Mapping
from datetime import date, datetime
from getpass import getpass
from pathlib import Path

from nacl.signing import SigningKey

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from intern_desktop import i18n, paths
from intern_desktop.errors import UserError
from intern_desktop.exchange import pack_file, pack_trial
from intern_desktop.exchange.pack_trust import fingerprint
from intern_desktop.guide import pack
from intern_desktop.guide.pack_about import read_about
from intern_desktop.guide.pack_check import check
from intern_desktop.guide.pack_folder import read_folder
from intern_desktop.guide.pack_names import ABOUT, PROJECT
from intern_desktop.ui.law_figures import law_on
from scripts import release_key


def main(given: list[str]) -> int:
    """Do what was asked. 1 when the pack has faults, 2 when it could not be done."""
    asked = _arguments(given)
    i18n.use(asked.lang)
    try:
        if asked.what == "show":
            return _show(asked.file)
        files, faults = read_folder(asked.folder)
        faults = faults or check(files, law_on(_today()))
        for fault in faults:
            print(fault.text)
        if faults or asked.what == "check":
            return 1 if faults else 0
        return _make(files, asked)
    except (UserError, OSError, ValueError) as problem:
        print(problem, file=sys.stderr)
        return 2


def _arguments(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lang", choices=i18n.LANGUAGES, default="en")
    ways = parser.add_subparsers(dest="what", required=True)
    for name in ("check", "make"):
        way = ways.add_parser(name)
        way.add_argument("folder", type=Path)
    way.add_argument("file", type=Path)
    way.add_argument("--key", type=Path)
    way.add_argument("--data-dir")
    ways.add_parser("show").add_argument("file", type=Path)
    return parser.parse_args(given)


def _make(files: Mapping[str, bytes], asked: argparse.Namespace) -> int:
    about, _ = read_about(pack.text_of(files[ABOUT]))
    assert about is not None, "the check found no fault"
    if about.kind == PROJECT:
        if asked.key is None:
            raise ValueError("a pack of the project's needs --key")
        pack_trial.try_on(files, _today())
        key, maker = release_key.read(asked.key), ""
    else:
        key, maker = _centre_key(asked.data_dir)
    made = pack_file.pack(about, files, maker=maker, made_on=_today(), key=key)
    pack_file.write_file(asked.file, made)
    return _show(asked.file)


def _centre_key(data_dir: str | None) -> tuple[SigningKey, str]:
    from intern_desktop.classroom import centre_packs, sign_in
    from intern_desktop.store.database import Store

    store = Store.open(paths.data_folder(data_dir))
    try:
        with store.reading() as reading:
            heads = [one for one in sign_in.names(reading, _today()) if one.role == "head"]
        if not heads:
            raise ValueError("there is no centre in this folder")
        return centre_packs.centre_key(store, heads[0].person, getpass(f"{heads[0].name}: "), _now())
    finally:
        store.close()


def _show(file: Path) -> int:
    manifest = pack_file.read_file(file).manifest
    print(f"{manifest.about.kind} {manifest.about.id} {manifest.about.version}: {manifest.about.title}")
    print(f"made on {manifest.made_on} by {manifest.maker or 'the project'}, key {fingerprint(manifest.signer)}")
    for listed in manifest.files:
        print(f"{listed.size:>10}  {listed.name}")
    return 0


def _now() -> datetime:
    return datetime.now().astimezone()


def _today() -> date:
    return _now().date()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
