"""How fast the guide's search is on a library of 1,500 pages, and how soon its index is made.

    python benchmarks/search.py                the medians of nine rounds, against the bars
    python benchmarks/search.py --ratios 1.5   for a shared machine: only the ratios to the reference, with slack
    python benchmarks/search.py --memory       what the index takes, in MB

The pages are made up: sentences, tables and headings of our own guide, shuffled into 500 pages for each language, of
400 to 800 words (Japanese 700 to 1,800 characters). Each query is typed letter by letter, so that most of what is asked
are beginnings of words; what is timed is one `Index.search`, and once more with the sentences of the six hits that are
seen first. The reference, measured in the same rounds, is a plain loop over the same texts, which asks of each whether
it has the letters typed: no folding, no order, no marks. For the index it is a pass that parts the texts into words.
"""

import argparse
import random
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from intern_desktop import furigana, i18n  # noqa: E402  after the path is set
from intern_desktop.guide import book, glossary  # noqa: E402  as above
from intern_desktop.guide.folding import normal, words_in  # noqa: E402  as above
from intern_desktop.guide.search import Index  # noqa: E402  as above
from intern_desktop.ui.law_figures import law_on  # noqa: E402  as above

ROUNDS = 9
PAGES = 500
"""Of each language."""
LENGTHS = {"vi": (400, 800), "en": (400, 800), "ja": (700, 1800)}
TODAY = date(2026, 11, 24)
SEEN = 6

MEDIAN_BAR, SLOW_BAR, BUILD_BAR, SEEN_BAR = 1.0, 3.0, 1000.0, 8.0
"""Milliseconds at most, on an idle machine: the median query, the 95th of a hundred, the index, one query with its
sentences (95th of a hundred)."""

MEDIAN_RATIO, SLOW_RATIO, BUILD_RATIO = 0.5, 1.2, 4.0
"""References at most, for a machine whose pace changes."""

QUERIES = {
    "vi": (
        "thẻ cư trú",
        "the cu tru 14 ngay",
        "nghỉ phép",
        "nghi phep co luong",
        "lương tối thiểu",
        "luong toi thieu tinh theo tinh",
        "bao hiem y te",
        "hop dong lao dong",
        "hộ chiếu",
        "giu ho chieu",
        "cong ty phai cu",
        "phi dich vu",
        "lam them gio",
        "tien thue nha",
        "phan loai rac",
        "xe dap",
        "dong dat",
        "tai nan lao dong",
        "gui tien ve nha",
        "hoan thue",
        "chuyển chỗ làm",
        "mang thai",
        "an",
        "án",
        "đường dây nóng",
        "0120-250-168",
        "zairyu",
        "juminzei",
        "nenkin",
        "在留カード",
        "insurence",
        "tieng nhat n4",
    ),
    "en": (
        "residence card",
        "minimum wage",
        "overtime pay",
        "paid leave",
        "passport",
        "who keeps my passport",
        "bicycle fine",
        "earthquake",
        "doctor",
        "health insurance",
        "rubbish day",
        "change employer",
        "pension lump sum",
        "december refund",
        "help line",
        "sending company",
        "dattai ichijikin",
        "rubish",
        "xyzzy",
        "thẻ cư trú",
    ),
    "ja": (
        "在留カード",
        "住民税",
        "税",
        "給料",
        "最低賃金",
        "自転車",
        "ざいりゅう",
        "ねんきん",
        "がんばって",
        "ごみ",
        "病院",
        "です",
        "残業",
        "zairyu",
        "hoken",
        "パスポート",
    ),
}


def made_up() -> list[book.Page]:
    """The pages; the same at each run of the same guide."""
    dice = random.Random(5)
    return [_page(dice, at, code) for at in range(PAGES) for code in i18n.LANGUAGES]


def _page(dice: random.Random, at: int, code: str) -> book.Page:
    blocks, heads = _blocks(code)
    wanted, size, body = dice.randint(*LENGTHS[code]), 0, list[book.Block]()
    while size < wanted:
        if len(body) % 5 == 0:
            body.append(dice.choice(heads))
        body.append(dice.choice(blocks))
        text = furigana.plain(body[-1].text)
        size += len(text) if code == "ja" else len(text.split())
    return book.Page(
        id=f"made-up-{at}",
        language=code,
        title=f"{dice.choice(heads).text.lstrip('# ')} {at}",
        summary=dice.choice(heads).text.lstrip("# "),
        checked=TODAY,
        valid_until=TODAY,
        sources=(),
        related=(),
        blocks=tuple(body[:-1] if len(body) > 5 else body),
    )


def _blocks(code: str) -> tuple[list[book.Block], list[book.Block]]:
    every = [block for name in book.page_ids() for block in book.page(name, code).blocks if block.kind != "drawing"]
    return [block for block in every if block.kind != "heading"], [block for block in every if block.kind == "heading"]


def typed() -> list[tuple[str, str]]:
    """Each query as it is typed, with the language of the one who types."""
    return [
        (query[:many], code) for code, known in QUERIES.items() for query in known for many in range(1, len(query) + 1)
    ]


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def look(index: Index, query: str, code: str) -> None:
    """One query with the sentences of the hits that are seen."""
    for hit in index.search(query, code).hits[:SEEN]:
        _ = hit.snippet, hit.heading


def build(pages: list[book.Page]) -> Index:
    """The whole index."""
    made = Index(pages, glossary.terms(), law_on(TODAY))
    made.settle()
    return made


def slow(times: list[float]) -> float:
    """The 95th of a hundred."""
    return statistics.quantiles(times, n=20)[-1]


def measure() -> dict[str, float]:
    """The medians of all rounds by name, milliseconds."""
    pages, asked = made_up(), typed()
    texts = [normal(furigana.plain("\n".join(block.text for block in page.blocks))) for page in pages]
    index = build(pages)
    found: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        each = {
            "reference": [timed(lambda: [letters in text for text in texts]) for letters, _ in asked[::9]],  # noqa: B023  called at once
            "query": [timed(lambda: index.search(query, code)) for query, code in asked],  # noqa: B023  as above
            "seen": [timed(lambda: look(index, query, code)) for query, code in asked[::5]],  # noqa: B023  as above
        }
        for name, times in each.items():
            found.setdefault(name, []).append(statistics.median(times))
            found.setdefault(f"{name} slow", []).append(slow(times))
        found.setdefault("parting", []).append(timed(lambda: [words_in(text) for text in texts]))
        found.setdefault("build", []).append(timed(lambda: build(pages)))
    print(f"{len(pages)} pages, {len(asked)} queries as they are typed, {ROUNDS} rounds")
    return {name: statistics.median(took) for name, took in found.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ratios", type=float, metavar="SLACK", help="watch only ratios, with this slack")
    parser.add_argument("--memory", action="store_true", help="what the index takes")
    asked = parser.parse_args()
    if asked.memory:
        pages = made_up()
        tracemalloc.start()
        kept = build(pages)
        print(f"index of {len(pages)} pages: {tracemalloc.get_traced_memory()[0] / 1e6:.0f} MB")
        del kept
        return 0
    found = measure()
    ratios = {
        "query": (found["query"] / found["reference"], MEDIAN_RATIO),
        "query slow": (found["query slow"] / found["reference"], SLOW_RATIO),
        "build": (found["build"] / found["parting"], BUILD_RATIO),
    }
    bars = {"query": MEDIAN_BAR, "query slow": SLOW_BAR, "build": BUILD_BAR, "seen slow": SEEN_BAR}
    print(
        f"reference: a plain loop over the texts {found['reference']:.2f} ms, "
        f"parting them into words {found['parting']:.0f} ms"
    )
    print(f"query: median {found['query']:.2f} ms (at most {MEDIAN_BAR}), {ratios['query'][0]:.2f} references")
    print(f"query: 95th {found['query slow']:.2f} ms (at most {SLOW_BAR}), {ratios['query slow'][0]:.2f} references")
    print(f"index: {found['build']:.0f} ms (at most {BUILD_BAR:.0f}), {ratios['build'][0]:.2f} references")
    print(
        f"with {SEEN} sentences: median {found['seen']:.2f} ms, 95th {found['seen slow']:.2f} ms (at most {SEEN_BAR})"
    )
    if asked.ratios:
        return 0 if all(ratio <= most * asked.ratios for ratio, most in ratios.values()) else 1
    return 0 if all(found[name] <= most for name, most in bars.items()) else 1


if __name__ == "__main__":
    sys.exit(main())
