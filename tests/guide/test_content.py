"""The guide's pages against each other: one meaning in three languages, no figure typed, every figure sourced."""

import csv
import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from intern_desktop.guide.sources import source_name

RESOURCES = Path(__file__).parents[2] / "intern_desktop" / "resources"
LANGUAGES = ("vi", "en", "ja")
LAW = {
    "minimum_wage_lowest",
    "minimum_wage_highest",
    "minimum_wage_lowest_place",
    "minimum_wage_highest_place",
    "health_lowest",
    "health_highest",
    "pension_half",
    "employment_general",
    "payslip_tokyo_200000_net",
    "payslip_tokyo_200000_insurance",
    "payslip_tokyo_200000_tax",
    "lump_sum_200000_12",
    "lump_sum_200000_24",
    "lump_sum_200000_36",
    "lump_sum_200000_60",
    "relative_abroad_least_age",
    "relative_abroad_working_from",
    "relative_abroad_working_to",
    "relative_abroad_least_sent",
}
UNITS = {"yen", "vnd", "percent", "number", "date", "hours", "days", "months", "years", "phone", "text"}
WITHDRAWN_NUMBERS = ("0120558815", "0120022332")
KANJI = re.compile(r"[㐀-鿿々]")
REFERENCE = re.compile(r"\[\[(fact|law):([a-z0-9_]+)\]\]")
DRAWING = re.compile(r"\[\[drawing:([a-z0-9-]+)\]\]")
FURIGANA = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")
LINK = re.compile(r"(?<=\])\((?:page|screen|card):[^)]+\)")
# Names that carry a digit and are no figures: language levels, stages of a status of residence.
NAMES = re.compile(r"(?<![A-Z0-9])(?:A1|A2|B1|N[1-5]|5S)(?![0-9])|(?:số|Training|Worker|number) [123](?![0-9])|[123]号")
LENGTHS = {"vi": (350, 800), "en": (350, 800), "ja": (700, 1800)}


def load(name: str) -> dict[str, Any]:
    return tomllib.loads((RESOURCES / name).read_text(encoding="utf-8"))


PAGES = [page for chapter in load("guide/book.toml")["chapter"] for page in chapter["pages"]]
FACT_FILES = [load(f"facts/figures/{path.name}") for path in sorted((RESOURCES / "facts" / "figures").glob("*.toml"))]
FACTS = {name: fact for file in FACT_FILES for name, fact in file.get("fact", {}).items()}


def parts(language: str, page: str) -> tuple[dict[str, Any], str]:
    """The front matter and the body of a page."""
    text = (RESOURCES / "guide" / language / f"{page}.md").read_text(encoding="utf-8")
    _, front, body = text.split("---\n", 2)
    return tomllib.loads(front), body


def blocks(body: str) -> list[str]:
    """The kinds of the blocks in order; lists and tables carry their size, notices their kind."""
    return [kind(FURIGANA.sub(r"\1", block).splitlines()) for block in paragraphs(body)]


def paragraphs(body: str) -> list[str]:
    return re.split(r"\n\s*\n", body.strip())


def kind(lines: list[str]) -> str:
    first = lines[0]
    if first.startswith("> "):
        return first[2:]
    if first.startswith("|"):
        return f"table {len(lines)}x{first.count('|') - 1}"
    if first.startswith("- "):
        return f"list {len(lines)}"
    if first.startswith("[[drawing:"):
        return first
    return "heading" if first.startswith("## ") else f"paragraph {len(lines)}"


def written(body: str) -> str:
    """The body as it is read, without readings, marks and references."""
    text = FURIGANA.sub(r"\1", REFERENCE.sub(" 0 ", DRAWING.sub("", LINK.sub("", body))))
    text = re.sub(r"\[!(?:old|ask|do)\]|^\|[-|]+\|$", "", text, flags=re.MULTILINE)
    return re.sub(r"[#>|*]|^- ", " ", text, flags=re.MULTILINE)


def references(body: str) -> set[str]:
    return {f"{found[1]}:{found[2]}" for found in REFERENCE.finditer(body)}


every_page = pytest.mark.parametrize("page", PAGES)
every_language = pytest.mark.parametrize("language", LANGUAGES)


@every_page
@every_language
def test_every_drawing_that_is_named_exists(language: str, page: str) -> None:
    for name in DRAWING.findall(parts(language, page)[1]):
        assert (RESOURCES / "guide" / "drawings" / f"{name}.svg").is_file()


def test_the_contents_name_their_chapters_in_three_languages() -> None:
    for chapter in load("guide/book.toml")["chapter"]:
        assert set(chapter["title"]) == set(LANGUAGES)
        assert chapter["pages"]


@every_language
def test_the_contents_name_exactly_the_pages_that_exist(language: str) -> None:
    files = {path.stem for path in (RESOURCES / "guide" / language).glob("*.md")}
    assert files == set(PAGES)
    assert len(PAGES) == len(set(PAGES))


@every_page
@every_language
def test_a_page_says_what_it_is_and_until_when_it_holds(language: str, page: str) -> None:
    front, _ = parts(language, page)
    assert set(front) == {"title", "summary", "checked", "valid_until", "sources", "related"}
    assert isinstance(front["checked"], date)
    assert front["checked"] < front["valid_until"]
    assert front["sources"] and all(" — https://" in line or " — http://" in line for line in front["sources"])
    assert set(front["related"]) <= set(PAGES) - {page}


@every_page
def test_the_three_languages_stand_block_by_block_beside_each_other(page: str) -> None:
    assert blocks(parts("vi", page)[1]) == blocks(parts("en", page)[1]) == blocks(parts("ja", page)[1])


@every_page
def test_the_three_languages_share_their_dates_and_sources(page: str) -> None:
    fronts = [parts(language, page)[0] for language in LANGUAGES]
    for field in ("checked", "valid_until", "sources", "related"):
        assert fronts[0][field] == fronts[1][field] == fronts[2][field]


@every_page
def test_the_three_languages_rest_on_the_same_figures(page: str) -> None:
    found = [blocks_with_references(parts(language, page)[1]) for language in LANGUAGES]
    assert found[0] == found[1] == found[2]


def blocks_with_references(body: str) -> list[set[str]]:
    return [references(block) for block in paragraphs(body)]


@every_page
@every_language
def test_a_page_is_neither_too_short_nor_too_long(language: str, page: str) -> None:
    text = written(parts(language, page)[1])
    length = len(re.sub(r"\s", "", text)) if language == "ja" else len(text.split())
    low, high = LENGTHS[language]
    assert low <= length <= high


@every_page
@every_language
def test_every_notice_is_of_a_known_kind_and_says_something(language: str, page: str) -> None:
    _, body = parts(language, page)
    notices = [block for block in paragraphs(body) if block.startswith(">")]
    assert notices
    for notice in notices:
        lines = notice.splitlines()
        assert lines[0] in {"> [!old]", "> [!ask]", "> [!do]"}
        assert len(lines) > 1 and all(line.startswith("> ") for line in lines)


@every_page
@every_language
def test_no_figure_is_typed(language: str, page: str) -> None:
    front, body = parts(language, page)
    text = NAMES.sub("", REFERENCE.sub("", DRAWING.sub("", LINK.sub("", FURIGANA.sub(r"\1", body)))))
    text = re.sub(r"^\d\. ", "", text, flags=re.MULTILINE)  # the numbers of a list of steps
    assert not re.findall(r"\S*[0-9０-９]\S*", text)
    assert not re.search(r"[0-9０-９]", NAMES.sub("", front["title"] + front["summary"]))


@every_page
@every_language
def test_what_older_articles_say_stands_only_beside_its_correction(language: str, page: str) -> None:
    """Figures of the old articles (fact ids beginning with `old_`) appear in `[!old]` notices and nowhere else."""
    _, body = parts(language, page)
    for block in paragraphs(body):
        if any(name.startswith("fact:old_") for name in references(block)):
            assert block.startswith("> [!old]")


@every_page
def test_every_kanji_carries_its_reading(page: str) -> None:
    front, body = parts("ja", page)
    for text in (front["title"], front["summary"], body):
        assert not KANJI.findall(FURIGANA.sub("", text))


def japanese() -> list[str]:
    """Every Japanese text of the guide."""
    texts = [chapter["title"]["ja"] for chapter in load("guide/book.toml")["chapter"]]
    for front, body in (parts("ja", page) for page in PAGES):
        texts += [front["title"], front["summary"], body]
    texts += [fact["ja"] for fact in FACTS.values() if "ja" in fact]
    return texts + [row["gloss_ja"] for row in terms()]


def test_readings_are_kana_and_stand_over_kanji() -> None:
    for text in japanese():
        for found in FURIGANA.finditer(text):
            assert re.fullmatch(r"[ぁ-んァ-ヶー]+", found[2]), found[0]
            assert KANJI.search(found[1]), found[0]
        assert not re.search(r"[{}]", FURIGANA.sub("", text))


def test_every_reference_exists_and_every_fact_is_used() -> None:
    used = {name for page in PAGES for language in LANGUAGES for name in references(parts(language, page)[1])}
    for path in sorted((RESOURCES / "guide" / "questions").glob("*.toml")):
        used |= references(path.read_text(encoding="utf-8"))
    assert {name.partition(":")[2] for name in used if name.startswith("law:")} <= LAW
    assert {name.partition(":")[2] for name in used if name.startswith("fact:")} == set(FACTS)


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_says_its_unit_its_day_and_where_it_stands(name: str) -> None:
    fact = FACTS[name]
    assert fact["unit"] in UNITS
    value = {"vi", "en", "ja"} if fact["unit"] == "text" else {"value"}
    assert set(fact) - {"valid_until"} == {"unit", "checked", "confidence", "source"} | value
    assert fact["confidence"] in {"official", "relayed", "secondary"}, "what is only remembered is no fact"
    assert set(fact["source"]) == {"title", "address"} and fact["source"]["title"]
    assert fact["confidence"] == "secondary" or fact["source"]["address"].startswith("https://")
    assert fact.get("valid_until", date.max) > fact["checked"]


@pytest.mark.parametrize("name", [name for name in FACTS if "ja" in FACTS[name]])
def test_a_fact_in_words_carries_readings(name: str) -> None:
    assert not KANJI.findall(FURIGANA.sub("", FACTS[name]["ja"]))


@every_page
def test_the_list_of_sources_names_what_each_page_rests_on(page: str) -> None:
    files = (RESOURCES.parents[1] / "docs" / "sources").glob("*.md")
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    section = text.partition(f"(`{page}`)")[2].partition("\n## ")[0]
    assert {name.partition(":")[2] for name in references(parts("en", page)[1])} <= set(re.findall(r"`(\w+)`", section))


def test_no_figure_and_no_source_is_named_twice() -> None:
    assert sum(len(file.get("fact", {})) for file in FACT_FILES) == len(FACTS)
    names = [load(f"facts/sources/{path.name}") for path in sorted((RESOURCES / "facts" / "sources").glob("*.toml"))]
    assert sum(map(len, names)) == len({title for file in names for title in file})


def test_every_source_is_named_in_vietnamese_and_japanese() -> None:
    tasks = load("checklists/default.toml")["task"]
    titles = {fact["source"]["title"] for fact in FACTS.values()} | {task.get("source", "") for task in tasks}
    titles |= {line.partition(" — ")[0] for page in PAGES for line in parts("en", page)[0]["sources"]}
    for title in titles - {""}:
        names = {language: source_name(title, language) for language in ("vi", "en", "ja")}
        assert len(set(names.values())) == 3, title
        assert names["en"] == title


def test_help_lines_are_to_be_checked_again() -> None:
    lines = {name: fact for name, fact in FACTS.items() if name.startswith("line_") and fact["unit"] == "phone"}
    short = {"line_police", "line_fire"}
    assert short < set(lines)
    assert all("valid_until" in fact for name, fact in lines.items() if name not in short)


def test_numbers_that_no_longer_answer_appear_nowhere() -> None:
    for path in [*RESOURCES.rglob("*.md"), *RESOURCES.rglob("*.toml"), *RESOURCES.rglob("*.csv")]:
        digits = re.sub(r"[^0-9\n]", "", path.read_text(encoding="utf-8"))
        assert not [number for number in WITHDRAWN_NUMBERS if number in digits], path.name


def terms() -> list[dict[str, str]]:
    with (RESOURCES / "terms.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_term_is_complete() -> None:
    rows = terms()
    assert len(rows) >= 60
    for row in rows:
        assert list(row) == ["ja", "reading", "vi", "en", "gloss_vi", "gloss_en", "gloss_ja"]
        assert all(value and value.strip() == value for value in row.values()), row["ja"]
        assert not FURIGANA.search(row["ja"])
        assert re.fullmatch(r"[ぁ-んァ-ヶーA-Z0-9・]+", row["reading"]), row["ja"]
        assert not KANJI.findall(FURIGANA.sub("", row["gloss_ja"])), row["ja"]


@pytest.mark.parametrize("column", ["ja", "vi", "en"])
def test_every_term_has_one_name_of_its_own(column: str) -> None:
    names = [row[column].casefold() for row in terms()]
    assert len(names) == len(set(names))


def test_glosses_carry_no_figures() -> None:
    for row in terms():
        for column in ("gloss_vi", "gloss_en", "gloss_ja"):
            assert not re.search(r"[0-9０-９]", re.sub(r"A1|A2|N[1-5]|5S", "", row[column])), row["ja"]
