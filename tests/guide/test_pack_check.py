"""A pack is looked at whole: what is without fault passes, and each fault is named with its file and line."""

import importlib.util
from pathlib import Path
from time import monotonic

import pytest

from intern_desktop.guide import book
from intern_desktop.guide.figures import no_law
from intern_desktop.guide.pack_check import check
from intern_desktop.guide.pack_folder import check_folder, read_folder
from intern_desktop.guide.pack_names import MOST_FILES

_SPEC = importlib.util.spec_from_file_location("pack_folders", Path(__file__).parent / "pack_folders.py")
made = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(made)

RULES = "pages/vi/noi-quy.md"


@pytest.fixture(autouse=True)
def our_pages(monkeypatch):
    """Two pages of ours, whatever the book holds while it is written."""
    monkeypatch.setattr(book, "own_chapters", lambda: (book.Chapter("keys", {}, ("fees", "help-lines")),))


def faults(**more):
    return [(one.file, one.line, one.sentence) for one in check(made.whole(**more), no_law)]


def only(found, file, line, part):
    assert len(found) == 1, found
    assert found[0][:2] == (file, line)
    assert part in found[0][2]


def with_body(body):
    return faults(**{RULES: made.page(body)})


def test_a_whole_pack_has_no_fault():
    assert faults() == []


def test_a_whole_folder_has_no_fault(tmp_path):
    for name, data in made.whole().items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    (tmp_path / "Thumbs.db").write_bytes(b"what Windows leaves")
    assert check_folder(tmp_path, no_law) == []


def test_all_faults_come_at_once(language):
    found = check(
        made.whole(**{RULES: made.page("<b>x</b> [a](page:none) ![x](none.png)"), "pictures/bep.png": b"no picture"}),
        no_law,
    )
    assert len(found) >= 4
    assert all(one.sentence and one.place in one.text for one in found)


@pytest.mark.parametrize(
    ("body", "line", "part"),
    [
        ("<script>alert(1)</script>", 12, "HTML"),
        ("Chữ <img src=x> chữ.", 12, "HTML"),
        ("Một.\n\n<iframe src='x'></iframe>", 14, "HTML"),
        ("[a](javascript:alert(1))", 12, "leads out"),
        ("[a](JaVaScRiPt:alert(1))", 12, "leads out"),
        ("[a](file:///etc/passwd)", 12, "leads out"),
        ("[a](data:text/html,x)", 12, "leads out"),
        (r"[a](\\server\share)", 12, "leads out"),
        ("[a](//server/share)", 12, "leads out"),
        ("<https://example.org>", 12, "leads out"),
        ("[b]: https://example.org\n[a][b]", 13, "leads out"),
        ("    [a](https://example.org)", 12, "leads out"),
        ("```\n[a](https://example.org)\n```", 13, "leads out"),
        ("    ![a](https://example.org/a.png)", 12, "A picture stands"),
        ("[a](../noi-quy.md)", 12, "leads out"),
        ("[a](screen:offers)", 12, "leads out"),
        ("[a](page:none)", 12, "no page"),
        ("[a](term:không-có)", 12, "no list of words"),
        ("![](http://example.org/a.png)", 12, "A picture stands"),
        ("![a](../../x.png)", 12, "A picture stands"),
        ("![a](file:///x.png)", 12, "A picture stands"),
        ("![a](data:image/png;base64,AAAA)", 12, "A picture stands"),
        ("![a](bep.svg)", 12, "A picture stands"),
        ("Trong dòng ![a](bep.png) chữ.", 12, "A picture stands"),
        ("![a](none.png)", 12, "There is no picture"),
        ("![](bep.png)", 12, "what the picture shows"),
        ("[[fact:nobody_knows]]", 12, "no figure"),
        ("[[law:nobody_knows]]", 12, "no figure"),
        ("[[drawing:none]]", 12, "no figure"),
        ("[[file:///etc/passwd]]", 12, "no figure"),
        ("{漢字", 12, "A reading"),
        ("> [!nonsense]\n> chữ", 12, "no frame"),
        ("a\u202eb", 12, "invisible"),
        ("\x00", 12, "invisible"),
    ],
)
def test_what_a_page_may_not_hold(body, line, part):
    found = with_body(body)
    assert any(one[0] == RULES and one[1] == line and part in one[2] for one in found), found


@pytest.mark.parametrize(
    ("front", "part"),
    [
        ({"title": "5"}, "title"),
        ({"title": '" "'}, "title"),
        ({"checked": '"soon"'}, "checked"),
        ({"valid_until": "2026-01-01"}, "later than"),
        ({"sources": '["x — https://example.org"]'}, "address"),
        ({"related": '["none"]'}, "no page"),
        ({"related": "[5]"}, "related"),
    ],
)
def test_what_the_head_of_a_page_may_not_say(front, part):
    only(faults(**{RULES: made.page("Chữ.", **front)}), RULES, 0, part)


def test_a_broken_head_is_named_with_its_line():
    found = faults(**{RULES: made.page().replace(b'summary = "', b"summary = ")})
    only(found, RULES, 3, "TOML")


@pytest.mark.parametrize("text", [b"", b"no head", b"---\ntitle = 'x'\n"])
def test_a_page_without_head_is_named(text):
    only(faults(**{RULES: text}), RULES, 1, "three dashes")


def test_a_missing_line_of_the_head_is_named_with_an_example():
    only(faults(**{RULES: made.page().replace(b"sources = []\n", b"")}), RULES, 0, "sources = []")


@pytest.mark.parametrize("data", [made.page().decode().encode("utf-16"), b"\xff\xfe", b"title = \xc2"])
def test_another_encoding_is_named(data):
    only(faults(**{RULES: data}), RULES, 0, "UTF-8")


def test_a_mark_of_utf8_and_lines_of_windows_are_no_fault():
    assert faults(**{RULES: b"\xef\xbb\xbf" + made.page().replace(b"\n", b"\r\n")}) == []


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("pages/vi/Nội quy.md", "Give it another name"),
        ("pages/vi/NOIQUY.md", "Give it another name"),
        ("pages/vi/con.md", "Windows keeps"),
        ("pages/vi/nul.md", "Windows keeps"),
        ("pages/vi/com1.md", "Windows keeps"),
        ("pages/vi/" + "a" * 120 + ".md", "too long"),
        ("../outside.md", "leads out"),
        ("pages/vi/../../outside.md", "leads out"),
        ("/etc/passwd", "leads out"),
        ("C:/windows/a.md", "leads out"),
        ("pages\\vi\\a.md", "leads out"),
        ("\\\\server\\share\\a.md", "leads out"),
        ("pages/vi/a.md:stream", "leads out"),
        ("pages/vi/a.md.", "Give it another name"),
        ("pages/vi/a.md ", "Give it another name"),
        ("pages/fr/a.md", "does not belong"),
        ("run.py", "does not belong"),
        ("pictures/a.svg", "does not belong"),
        ("pictures/a.zip", "does not belong"),
        ("law/rates.toml", "cannot bring law"),
        ("facts/figures/keys.toml", "cannot bring law"),
        ("facts/help_lines.toml", "cannot bring law"),
        ("guide/vi/help-lines.md", "cannot bring law"),
        ("guide/book.toml", "cannot bring law"),
    ],
)
def test_names_that_may_not_be(name, part):
    found = faults(**{name: b""})
    assert any(one[0] == name and part in one[2] for one in found), found


def test_names_that_differ_in_capitals_only_are_named():
    assert any("differ only in capitals" in one[2] for one in faults(**{"pages/vi/BEP.md": made.page()}))


def test_too_many_files_and_nothing_more_is_said():
    more = {f"pages/vi/a{n}.md": b"" for n in range(MOST_FILES)}
    found = faults(**more)
    assert len(found) == 1
    assert "at most 2000" in found[0][2]


def test_too_heavy_a_pack_is_named():
    only(faults(**{"pictures/bep.png": bytes(64 * 2**20)}), "", 0, "64")


@pytest.mark.parametrize(
    ("name", "data", "part"),
    [
        (RULES, made.page("a" * 2**17), "129 KiB"),
        ("terms.csv", made.TERMS.encode() + b"a" * 2**20, "1025 KiB"),
        ("checklist.toml", b"a." * 2**19 + b"aaa = 1", "1025 KiB"),
    ],
)
def test_a_text_longer_than_any_is_not_read(name, data, part):
    only(faults(**{name: data}), name, 0, part)


@pytest.mark.parametrize("body", ["[" * 100_000, "![" * 50_000, "> " * 50_000, "{" * 100_000, "**" * 50_000])
def test_a_page_made_to_keep_the_check_busy_does_not(body):
    begun = monotonic()
    with_body(body)
    assert monotonic() - begun < 20


@pytest.mark.parametrize(
    "text", ["a." * 200_000 + "a = 1", "a = " + "{b=" * 50_000, "a = " + "[" * 100_000, "[" * 100_000]
)
def test_a_list_nested_without_end_is_a_fault_and_no_crash(text):
    found = faults(**{"calendar.toml": text.encode()})
    assert [one[0] for one in found] == ["calendar.toml"]


def test_of_very_many_faults_the_first_are_told():
    found = with_body("\n\n".join(f"[a](page:a{n}) [b](page:b{n}) [c](page:c{n})" for n in range(400)))
    assert len(found) == 1001
    assert found[-1][2].startswith("There are more")


@pytest.mark.parametrize(
    ("name", "data", "part"),
    [
        ("a.png", made.png(5000, 5000), "25 million"),
        ("a.jpg", made.jpeg(5000, 5000), "25 million"),
        ("a.png", made.png(moves=True), "moves"),
        ("a.png", made.jpeg(), "no whole PNG"),
        ("a.jpg", made.png(), "no whole JPEG"),
        ("a.png", made.png()[:-5], "no whole PNG"),
        ("a.png", made.png() + b"PK\x03\x04", "no whole PNG"),
        ("a.png", made.png(0, 4), "no whole PNG"),
        ("a.jpg", b"GIF89a", "no whole JPEG"),
        ("a.jpg", b"\xff\xd8\xff" + b"\xff" * 500, "no whole JPEG"),
        ("a.png", b"", "no whole PNG"),
        ("a.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no whole PNG"),
    ],
)
def test_pictures_that_are_none_or_too_large(name, data, part):
    only(faults(**{f"pictures/{name}": data}), f"pictures/{name}", 0, part)


def test_pictures_of_both_kinds_are_taken():
    assert faults(**{"pictures/a.png": made.png(1600, 1200), "pictures/b.jpg": made.jpeg(1600, 1200)}) == []


@pytest.mark.parametrize("page", ["fees", "help-lines"])
def test_a_page_of_ours_cannot_be_shadowed(page):
    found = faults(**{f"pages/vi/{page}.md": made.page()})
    assert any("of its own" in one[2] for one in found), found


@pytest.mark.parametrize("name", ["keys", "fees", "project"])
def test_a_pack_cannot_be_called_as_ours_is(name):
    only(faults(**{"pack.toml": made.about(id=f'"{name}"')}), "pack.toml", 0, "guide's own")


def test_a_term_of_ours_stays_ours():
    row = "技能実習,ぎのうじっしゅう,khác,other,khác,other,x\n"
    only(faults(**{"terms.csv": (made.TERMS + row).encode()}), "terms.csv", 3, "already")


@pytest.mark.parametrize(
    ("name", "text", "part"),
    [
        ("pack.toml", 'id = "a"', "kind"),
        ("pack.toml", made.about(kind='"law"').decode(), "kind"),
        ("pack.toml", made.about(version="true").decode(), "version"),
        ("pack.toml", made.about(version="-1").decode(), "version"),
        ("pack.toml", made.about(title="5").decode(), "title"),
        ("pack.toml", made.about(languages='["fr"]').decode(), "languages"),
        ("pack.toml", made.about(id='"../x"').decode(), "id"),
        ("pack.toml", made.about().decode() + "script = 1\n", "script"),
        ("pack.toml", made.about().decode() + '[[chapter]]\ntitle = "x"\npages = ["none", "bep"]\n', "none"),
        ("pack.toml", "a = " + "[" * 5000, ""),
        ("checklist.toml", made.CHECKLIST.replace('group = "papers"', 'group = "x"', 1), "group"),
        ("checklist.toml", made.CHECKLIST.replace('id = "form"', 'id = "photo"'), "twice"),
        ("checklist.toml", made.CHECKLIST.replace('title = "Ảnh"', 'title = "Ảnh"\nafter = ["form"]'), "ring"),
        ("checklist.toml", made.CHECKLIST.replace('"photo"]', '"form"]'), "ring"),
        ("checklist.toml", made.CHECKLIST.replace('"photo"]', '"none"]'), "not there"),
        ("checklist.toml", "x = 1", "form"),
        ("calendar.toml", made.CALENDAR.replace("on = 2027-02-06", ""), "either"),
        ("calendar.toml", made.CALENDAR.replace('"monday"', '"someday"'), "either"),
        ("questions/noi-quy.toml", made.QUESTIONS.replace("right = true", ""), "exactly one"),
        ("questions/noi-quy.toml", made.QUESTIONS.replace("Gọi", "[[fact:none]]"), "no figure"),
        ("questions/none.toml", made.QUESTIONS, "no page"),
        ("terms.csv", "a,b\n", "first line"),
        ("terms.csv", made.TERMS + "x,y\n", "needs the Japanese word"),
        ("terms.csv", made.TERMS + '"x', "cannot be read"),
    ],
)
def test_what_lists_may_not_say(name, text, part):
    found = faults(**{name: text.encode()})
    assert any(one[0] == name and part in one[2] for one in found), found


def test_languages_that_would_not_stand_side_by_side_are_named():
    two = {"pack.toml": made.about(languages='["vi", "en"]')}
    assert faults(**two, **{"pages/en/bep.md": made.page("Wash up at once.")}) == []
    found = faults(**two, **{"pages/en/bep.md": made.page("Wash up.\n\nAt once.")})
    only(found, "pages/en/bep.md", 0, "block 3")


def test_a_language_that_is_not_listed_is_named():
    only(faults(**{"pages/en/bep.md": made.page("Wash up at once.")}), "pages/en/bep.md", 0, "languages")


def test_a_link_in_the_folder_is_not_followed(tmp_path):
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    folder = tmp_path / "pack"
    (folder / "pages").mkdir(parents=True)
    try:
        (folder / "pages" / "vi").symlink_to(folder, target_is_directory=True)
        (folder / "terms.csv").symlink_to(tmp_path / "secret.md")
    except OSError:
        pytest.skip("this account may not make links")
    files, found = read_folder(folder)
    assert files == {}
    assert sorted(one.file for one in found) == ["pages/vi", "terms.csv"]


def test_a_folder_that_is_none_says_so(tmp_path):
    files, found = read_folder(tmp_path / "none")
    assert files == {}
    assert "Choose the folder" in found[0].sentence
