"""What is made to take long, to swell or to hide is refused by the check in a moment, with the way out."""

import importlib.util
import struct
import zlib
from pathlib import Path
from time import monotonic

import pytest

from intern_desktop.guide import book
from intern_desktop.guide.figures import no_law
from intern_desktop.guide.pack_check import check
from intern_desktop.guide.pack_faults import toml_of
from intern_desktop.guide.pack_pictures import picture_faults

_SPEC = importlib.util.spec_from_file_location("pack_folders", Path(__file__).parent / "pack_folders.py")
made = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(made)

RULES = "pages/vi/noi-quy.md"
CHAPTER = '[[chapter]]\ntitle = {}\npages = ["noi-quy", "bep"]\n'


@pytest.fixture(autouse=True)
def our_pages(monkeypatch):
    monkeypatch.setattr(book, "own_chapters", lambda: (book.Chapter("keys", {}, ("fees", "help-lines")),))


def faults(**more):
    return [(one.file, one.line, one.sentence) for one in check(made.whole(**more), no_law)]


def told(part, **more):
    begun = monotonic()
    found = faults(**more)
    assert any(part in one[2] for one in found), found[:5]
    assert monotonic() - begun < 5, "it is refused before anybody waits"


@pytest.mark.parametrize(
    "body",
    [
        "x" * 100_000,
        "*a* " * 25_000,
        "a\u0301" + "\u0301" * 50_000,
        "|" + "a|" * 10_000 + "\n|" + "-|" * 10_000,
        "|a|b|\n|-|-|\n" + "|c|d|\n" * 1_000,
        "- x\n" * 1_900,
        "a\n\n" * 40_000,
        "> [!do]\n> x\n\n" * 6_000,
    ],
)
def test_a_page_that_nobody_could_scroll_through(body):
    told("too much here", **{RULES: made.page(body)})


def test_a_table_of_twelve_columns_passes_and_bars_of_readings_are_no_columns():
    twelve = "|" + "{字|じ}|" * 12 + "\n|" + "-|" * 12
    assert faults(**{RULES: made.page(twelve), "pages/vi/bep.md": made.page("{字|じ}" * 300)}) == []


def test_faults_without_end_are_not_all_looked_for():
    pages = {f"pages/vi/a{n}.md": made.page("[[a]]\n" * 1_300) for n in range(50)}
    begun = monotonic()
    found = faults(**pages)
    assert monotonic() - begun < 10
    assert "There are more" in found[-1][2]


@pytest.mark.parametrize("head", ["[" + ".".join("a" * 190) + "]\n", '["a' + '"."a' * 190 + '"]\n'])
def test_a_table_of_toml_within_very_many_others(head):
    begun = monotonic()
    said, wrong = toml_of("x.toml", head + "".join(f"x{n} = 1\n" for n in range(100_000)))
    assert not said
    assert "brackets within brackets" in wrong[0].sentence
    assert monotonic() - begun < 2


def test_dots_in_a_sentence_are_no_parts_of_a_key():
    text = 'situation = """\n' + "Một câu. " * 40 + "\nHọ tên: " + "." * 100 + '\n"""\n'
    assert toml_of("x.toml", text)[1] == []


@pytest.mark.parametrize(
    "title", ['"a\\u202Eb"', '"a\\nb"', '"\\u200b"', '""', '"' + "x" * 300 + '"', "{}", '{fr = "x"}']
)
def test_titles_that_hide_something_or_say_nothing(title):
    told("“title”", **{"pack.toml": made.about(title=title)})
    told("“chapter”", **{"pack.toml": made.about() + CHAPTER.format(title).encode()})


def test_a_title_in_letters_that_are_joined_passes():
    assert (
        faults(
            **{
                "pack.toml": made.about(
                    title='"\u0645\u06cc\u200c\u062e\u0648 \U0001f468\u200d\U0001f373 規則\u3000一"'
                )
            }
        )
        == []
    )


@pytest.mark.parametrize(
    ("row", "part"),
    [
        ("の,の,của,of,,,", "needs the Japanese word"),
        (" ,x,c,d,,,", "needs the Japanese word"),
        ("ab,x,c,d,,,", "needs the Japanese word"),
        ("{漢|かん}字,x,c,d,,,", "needs the Japanese word"),
        ("当番,とうばん, ,  ,,,", "needs the Japanese word"),
        ("当\u202e番,とうばん,c,d,,,", "invisible"),
        ('"当\n番",とうばん,c,d,,,', "invisible"),
        ("当番" * 100 + ",とうばん,c,d,,,", "too much here"),
        ("当番,とうばん,c,d," + "x " * 5_000 + ",,", "too much here"),
    ],
)
def test_words_that_would_be_a_link_everywhere_or_show_otherwise(row, part):
    told(part, **{"terms.csv": f"{made.TERMS}{row}\n".encode()})


def test_more_words_than_a_glossary_holds():
    rows = "".join(f"当番{chr(0x4E00 + n)},とうばん,c,d,,,\n" for n in range(1_100))
    told("too much here", **{"terms.csv": (made.TERMS + rows).encode()})


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ('"Gọi cô Hạnh."', '{fr = "x"}', "without words"),
        ('"Gọi cô Hạnh."', "{}", "without words"),
        ('"Bạn về muộn."', '"  "', "without words"),
        ("Gọi cô Hạnh.", "x y " * 1_000, "too much here"),
        (made.QUESTIONS, "question = []", "[[question]]"),
        (made.QUESTIONS, "".join(made.QUESTIONS.replace("late", f"late-{n}") for n in range(30)), "too much here"),
    ],
)
def test_questions_that_ask_nothing_or_too_much(old, new, part):
    told(part, **{"questions/noi-quy.toml": made.QUESTIONS.replace(old, new).encode()})


def _part(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _with(extra):
    whole = made.png()
    return whole[:33] + extra + whole[33:]


SWELLS = zlib.compress(bytes(1_000_000))
JPEG = made.jpeg()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", _with(b"".join(_part(b"zTXt", b"k%d\0\0" % n + SWELLS) for n in range(20)))),
        ("a.png", _with(b"".join(_part(b"iTXt", b"k%d\0\1\0\0\0" % n + SWELLS) for n in range(20)))),
        ("a.png", _with(_part(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)))),
        ("a.png", made.png()[:45] + b"\x00" + made.png()[46:]),
        ("a.png", made.png(1, 1_000_000)),
        ("a.png", made.png(1_000_000, 1)),
        ("a.png", _with(_part(b"tEXt", b"a\0b") * 30_000)),
        ("a.jpg", b"\xff\xd8\xff\x01" + JPEG[2:]),
        ("a.jpg", JPEG[:-2] + JPEG[JPEG.index(b"\xff\xda") : -2] * 100 + b"\xff\xd9"),
    ],
)
def test_pictures_that_swell_or_lead_astray_whoever_shows_them(name, data):
    found = [one.sentence for one in picture_faults(f"pictures/{name}", data)]
    assert len(found) == 1
    assert "no whole" in found[0]


def test_a_picture_with_a_few_words_about_itself_passes():
    few = _part(b"tEXt", b"Author\0Hoa Mai") + _part(b"iTXt", b"XML\0\1\0\0\0" + SWELLS) + _part(b"tIME", bytes(7))
    assert list(picture_faults("pictures/a.png", _with(few))) == []
