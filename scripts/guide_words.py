"""Which words of the guide's pages have no row in `resources/guide/words.csv`, and which rows no page needs.

    python scripts/guide_words.py             tell what is missing and what nobody needs any more
    python scripts/guide_words.py --write     sort the file, add rows to be filled in, drop what nobody needs
    python scripts/guide_words.py --check     fail when a word is missing, a row unfinished, or the file not sorted

A word is what stands between braces with its reading, `{会社|かいしゃ}`, in a page of any language. Its level is 5 or
4 for what common courses teach at N5 and N4, and 3 for everything harder; what it means is given in Vietnamese and
English.
"""

import argparse
import csv
import io
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from intern_desktop import furigana, resources  # noqa: E402  after the path is set
from intern_desktop.guide import words  # noqa: E402  as above

Key = tuple[str, str]


def words_of_pages() -> set[Key]:
    """Every word with a reading in the pages."""
    names = [name for code in ("ja", "vi", "en") for name in resources.names(f"guide/{code}", ".md")]
    runs = (run for name in names for run in furigana.runs(resources.text(name)))
    return {(writing, reading) for writing, reading in runs if reading}


def rows() -> list[dict[str, str]]:
    """The rows of the file as they stand."""
    return list(csv.DictReader(resources.text(words.NAME).splitlines()))


def key_of(row: dict[str, str]) -> Key:
    """By what a row is looked up."""
    return row["writing"], row["reading"]


def order(row: Mapping[str, str]) -> tuple[str, str]:
    """Rows stand by reading, then by writing."""
    return row["reading"], row["writing"]


def written(found: list[dict[str, str]]) -> str:
    """The file's text."""
    text = io.StringIO()
    out = csv.DictWriter(text, words.COLUMNS, lineterminator="\n")
    out.writeheader()
    out.writerows(sorted(found, key=order))
    return text.getvalue()


def faults() -> list[str]:
    """What is wrong with the file, one sentence each."""
    found, needed = rows(), words_of_pages()
    known = {key_of(row) for row in found}
    said = [f"no row: {writing} {reading}" for writing, reading in sorted(needed - known)]
    said += [f"unfinished: {row['writing']} {row['reading']}" for row in found if not _finished(row)]
    said += ["a word has two rows"] if len(known) != len(found) else []
    said += ["the rows are not sorted"] if written(found) != resources.text(words.NAME) else []
    return said


def complete() -> None:
    """Write the file anew: sorted, with rows to be filled in, without what no page needs."""
    needed = words_of_pages()
    kept = [row for row in rows() if key_of(row) in needed]
    missing = needed - {key_of(row) for row in kept}
    kept += [dict(zip(words.COLUMNS, (*key, "3", "", ""), strict=True)) for key in missing]
    resources.path(words.NAME).write_text(written(kept), encoding="utf-8", newline="\n")


def _finished(row: dict[str, str]) -> bool:
    return row["level"] in ("5", "4", "3") and bool(row["vi"].strip()) and bool(row["en"].strip())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="sort, add what is missing, drop what nobody needs")
    parser.add_argument("--check", action="store_true", help="fail on a fault")
    asked = parser.parse_args()
    if asked.write:
        complete()
    said = faults()
    for line in said:
        print(line)
    needed = words_of_pages()
    unneeded = [f"{row['writing']} {row['reading']}" for row in rows() if key_of(row) not in needed]
    if unneeded and not asked.check:
        print("no page needs: " + ", ".join(unneeded))
    return 1 if said and asked.check else 0


if __name__ == "__main__":
    sys.exit(main())
