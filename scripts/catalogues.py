"""Keep the catalogues of Vietnamese, English and Japanese in step with the sentences of the program.

    python scripts/catalogues.py extract    print every sentence of the program as a template (.pot)
    python scripts/catalogues.py update     add new sentences to the .po files, drop those no longer said
    python scripts/catalogues.py compile    write the .mo files that are older than their .po file
    python scripts/catalogues.py check      fail when a sentence is missing, fuzzy, or its named fields differ

English is filled with the sentences themselves. The .po files carry no dates, no line numbers and no
places of one machine, and are sorted, so that a change shows what changed and nothing else.
"""

import argparse
import io
import os
import string
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "intern_desktop"
LOCALE = PACKAGE / "resources" / "locale"
DOMAIN = "intern_desktop"
LANGUAGES = ("vi", "en", "ja")
NAMES = {"vi": "Vietnamese", "en": "English", "ja": "Japanese"}
KEYWORDS = {"tr": None, "trn": (1, 2), "tr_in": (2,), "N_": None}
WIDTH = 100

Texts = tuple[str, ...]


def po_path(code: str) -> Path:
    """The file that people edit."""
    return LOCALE / code / "LC_MESSAGES" / f"{DOMAIN}.po"


def mo_path(code: str) -> Path:
    """The file that gettext reads; built, never committed."""
    return po_path(code).with_suffix(".mo")


def texts(said: object) -> Texts:
    """One message's forms: one for a plain sentence, several for a plural."""
    if isinstance(said, (tuple, list)):
        return tuple(str(form) for form in said)
    return (str(said),)


def sentences(catalogue: Catalog) -> Iterator[Message]:
    """The messages of a catalogue without its head."""
    return (message for message in catalogue if message.id)


def extract() -> Catalog:
    """All sentences the program says, as a catalogue without translations."""
    template = Catalog(charset="utf-8")
    found = extract_from_dir(str(PACKAGE), [("**.py", "python")], keywords=KEYWORDS, comment_tags=("Translators:",))
    for name, _line, message, comments, _context in found:
        place = f"{PACKAGE.name}/{Path(name).as_posix()}"
        template.add(message, locations=[(place, 0)], auto_comments=[c.strip() for c in comments])
    for said in sentences(template):
        said.flags.discard("python-format")  # a percent sign of ours is only a percent sign
        said.locations = sorted(set(said.locations))
    return template


def read(code: str) -> Catalog:
    """The catalogue of one language as it stands on disk; empty when there is none."""
    if not po_path(code).is_file():
        return Catalog(locale=code, charset="utf-8")
    with po_path(code).open("rb") as file:
        return read_po(file, locale=code)


def merged(code: str, template: Catalog) -> Catalog:
    """The language's catalogue with exactly the template's sentences, known translations kept."""
    known = read(code)
    catalogue = Catalog(locale=code, charset="utf-8")
    for message in sentences(template):
        before = known.get(message.id)
        said = message.id if code == "en" else (before.string if before else "")
        flags = before.flags if before else ()
        added = catalogue.add(message.id, said, message.locations, flags=flags, auto_comments=message.auto_comments)
        added.flags.discard("python-format")
    return catalogue


def header(code: str) -> str:
    """The head of a .po file, without dates."""
    plural = get_plural(code)
    lines = (
        f"Language: {code}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        f"Plural-Forms: nplurals={plural.num_plurals}; plural={plural.plural_expr};",
    )
    quoted = "".join(f'"{line}\\n"\n' for line in lines)
    return f'# {NAMES[code]} sentences of {DOMAIN}. CC BY 4.0.\nmsgid ""\nmsgstr ""\n{quoted}\n'


def written(code: str, catalogue: Catalog) -> str:
    """The text of a .po file."""
    file = io.BytesIO()
    write_po(file, catalogue, width=WIDTH, omit_header=True, sort_output=True, include_lineno=False)
    return header(code) + file.getvalue().decode("utf-8").strip() + "\n"


def update() -> None:
    """Bring the three .po files in step with the program."""
    template = extract()
    for code in LANGUAGES:
        catalogue = merged(code, template)
        po_path(code).parent.mkdir(parents=True, exist_ok=True)
        po_path(code).write_text(written(code, catalogue), encoding="utf-8", newline="\n")
        empty = sum(1 for message in sentences(catalogue) if not all(texts(message.string)))
        print(f"{code}: {len(catalogue)} sentences, {empty} without a translation")


def translated(code: str) -> Catalog:
    """The language's catalogue without what has no translation yet, which is then said as it stands in the code."""
    catalogue = read(code)
    for message in list(sentences(catalogue)):
        if not all(texts(message.string)):
            catalogue.delete(message.id)
    return catalogue


def compile_stale() -> list[str]:
    """Build each .mo file older than its .po file; the languages that were built."""
    built = []
    for code in LANGUAGES:
        source, target = po_path(code), mo_path(code)
        if target.is_file() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        half = target.with_suffix(f".{os.getpid()}.part")
        with half.open("wb") as file:
            write_mo(file, translated(code))
        half.replace(target)
        built.append(code)
    return built


def fields(text: str) -> set[str]:
    """The named places of a sentence. Raises ValueError for a brace that is not closed."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def faults(message: Message) -> Iterator[str]:
    """What is wrong with one translation, as the ends of a sentence."""
    if message.fuzzy:
        yield "is marked fuzzy"
    forms = texts(message.string)
    if not all(forms):
        yield "has no translation"
        return
    try:
        wanted = set().union(*(fields(form) for form in texts(message.id)))
        for form in forms:
            # A plural's form may leave out the number: "one day left".
            if not wanted - ({"n"} if message.pluralizable else set()) <= fields(form) <= wanted:
                yield f"has other named fields: {form!r}"
    except ValueError as problem:
        yield f"cannot be filled ({problem})"


def check() -> list[str]:
    """Every fault of the three catalogues, one sentence each."""
    template, said = extract(), []
    for code in LANGUAGES:
        known = read(code)
        new = {message.id for message in sentences(template) if message.id not in known}
        said += [f"{code}: not in the catalogue, run update: {texts(one)[0]!r}" for one in sorted(new, key=texts)]
        catalogue = merged(code, template)
        for message in sentences(catalogue):
            if message.id not in new:
                said += [f"{code}: {texts(message.id)[0]!r} {fault}" for fault in faults(message)]
        if not new and po_path(code).read_text(encoding="utf-8") != written(code, catalogue):
            said.append(f"{code}: the file is not as update writes it; run update")
    return said


def main() -> int:
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a stream when run as a script
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=("extract", "update", "compile", "check"))
    verb = parser.parse_args().verb
    if verb == "extract":
        write_po(sys.stdout.buffer, extract(), width=WIDTH, omit_header=True, sort_output=True, include_lineno=False)
    elif verb == "update":
        update()
    elif verb == "compile":
        print("Built:", " ".join(compile_stale()) or "nothing, all are new enough")
    else:
        said = check()
        print("\n".join(said) or f"The catalogues of {', '.join(LANGUAGES)} are complete.")
        return 1 if said else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
