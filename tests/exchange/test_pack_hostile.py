"""Hostile packs: each is refused whole, with a sentence, and nothing in the data folder changes."""

import hashlib
import io
import tarfile
import zipfile

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from packing import CENTRE, MAKER, OTHER, TODAY, TRUST, claiming, folders, listed_as, project, signed, version

from intern_desktop.errors import UserError
from intern_desktop.exchange import pack_file
from intern_desktop.exchange.pack_entry import enter
from intern_desktop.exchange.pack_shelf import Shelf
from intern_desktop.guide import book
from intern_desktop.guide.figures import no_law
from intern_desktop.guide.pack_about import read_about

WHOLE = signed()
DATA = WHOLE.data


@pytest.fixture(autouse=True)
def our_pages(monkeypatch):
    monkeypatch.setattr(book, "own_chapters", lambda: (book.Chapter("keys", {}, ("fees", "help-lines")),))


@pytest.fixture
def shelf(data_folder):
    """A data folder in which version 20/11 of the pack counts."""
    (data_folder / "journal.db").write_bytes(b"what was here before")
    made = Shelf(data_folder)
    made.put(version("2026-11-20"), TODAY)
    return made


def prints(folder):
    """Every file of a folder with the hash of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def refused(shelf, data_folder, tmp_path):
    """Bring these bytes in as a file on a stick; they have to be refused with nothing changed. The sentence."""

    def bring(data, part):
        stick = tmp_path / "stick.intern-pack"
        stick.write_bytes(data)
        before = prints(data_folder)
        with pytest.raises(UserError) as said:
            enter(pack_file.read_file(stick), shelf, TRUST, no_law)
        assert prints(data_folder) == before
        assert stick.read_bytes() == data
        sentence = str(said.value)
        assert part in sentence
        assert "\n" not in sentence.strip()
        return sentence

    return bring


def listed(name, data=b""):
    return name, len(data), hashlib.sha256(data).hexdigest()


def test_the_whole_one_would_come_in(shelf):
    entry = enter(pack_file.read(DATA), shelf, TRUST, no_law)
    assert not entry.asks
    assert entry.before.manifest.about.version == 20261120


def test_unsigned(refused):
    unsigned = claiming([], signature=bytes(64))
    refused(unsigned, "not signed")


def test_signed_by_nobody_known(refused):
    refused(signed(key=OTHER).data, "somebody else")


def test_signature_of_another_key_under_the_centres_name(refused):
    said = WHOLE.head[len(b"intern-desktop pack 1\n") + 4 : -64]
    refused(listed_as(said, DATA[len(WHOLE.head) :], key=OTHER), "changed after it was signed")


def test_a_centre_says_it_is_the_project(refused):
    refused(project(key=CENTRE).data, "release key")


def test_a_project_pack_signed_by_a_centre_brings_no_law(refused):
    law = {"law/rates.toml": b"x = 1"}
    refused(project(key=CENTRE, **law).data, "release key")


def test_older_than_what_is_here(refused):
    refused(version("2026-11-19").data, "older")


def test_a_project_pack_older_than_the_program(refused):
    refused(project("2026-11-22").data, "older")


def test_another_with_the_same_version(refused):
    other = version("2026-11-20", **{"pages/vi/bep.md": folders.page("Khác.")})
    refused(other.data, "both are version")


def test_the_very_same(refused):
    refused(version("2026-11-20").data, "already")


def test_made_for_a_newer_program(refused):
    newer = folders.about() + b'needs = "99.0"\n'
    refused(signed(**{"pack.toml": newer}).data, "Install that first")


def test_made_in_a_newer_form(refused):
    refused(DATA.replace(b"pack 1\n", b"pack 2\n", 1), "newer version")


def test_half_copied(refused):
    refused(DATA[: len(DATA) // 2], "half copied")


def test_bytes_after_the_end(refused):
    refused(DATA + b"\0", "changed after it was signed")


def test_two_packs_in_a_row(refused):
    refused(DATA + DATA, "changed after it was signed")


@pytest.mark.parametrize("data", [b"", b"MZ", bytes(1000), b"<html><script>alert(1)</script>"])
def test_no_pack_at_all(refused, data):
    refused(data, "half copied" if not data else "not a pack")


def test_a_zip_with_the_name_of_a_pack(refused):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("../../evil.txt", "x" * 1000)
    refused(made.getvalue(), "not a pack")


def test_a_tar_with_the_name_of_a_pack(refused):
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as file:
        link = tarfile.TarInfo("link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        file.addfile(link)
    refused(made.getvalue(), "not a pack")


def test_a_bomb_within_is_no_file_of_a_pack(refused):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("zeros", bytes(2**20))
    refused(signed(**{"pictures/bomb.zip": made.getvalue()}).data, "may not be")


def test_a_bomb_that_calls_itself_a_picture(refused):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("zeros", bytes(2**20))
    refused(signed(**{"pictures/bomb.png": made.getvalue()}).data, "no whole PNG")


@pytest.mark.parametrize("size", [2**26 + 1, 2**40, 2**63 - 1])
def test_a_size_past_the_bounds_is_refused_before_a_byte_is_read(refused, size):
    refused(claiming([("pictures/a.png", size, "0" * 64)]), "past its bounds")


def test_sizes_that_lie(refused):
    short, long = b"x" * 10, b"x" * 20
    name, _, digest = listed("pages/vi/a.md", long)
    refused(claiming([(name, 20, digest)], short), "half copied")
    refused(claiming([(name, 10, digest)], long), "changed after it was signed")
    refused(claiming([(name, 10, digest)], short), "changed after it was signed")


def test_a_size_below_nothing(refused):
    refused(claiming([("pages/vi/a.md", -5, "0" * 64), ("pages/vi/b.md", 5, "0" * 64)]), "changed after")


def test_too_many_files(refused):
    refused(claiming([listed(f"pages/vi/a{n}.md") for n in range(2001)]), "2000")


def test_too_heavy(refused):
    files = [("pictures/a.png", 2**25, "0" * 64), ("pictures/b.png", 2**25 + 1, "0" * 64)]
    refused(claiming(files), "64")


@pytest.mark.parametrize(
    "name",
    [
        "../journal.db",
        "pages/../../journal.db",
        "/etc/passwd",
        "C:\\Windows\\a.md",
        "C:/Windows/a.md",
        "pages\\vi\\a.md",
        "\\\\server\\share\\a.md",
        "//server/share/a.md",
        "pages/vi/a.md:hidden",
        "pages/vi/a.md::$DATA",
        "pages/vi/a.md.",
        "pages/vi/a.md ",
        "pages/vi/con.md",
        "pages/vi/LPT1.md",
        "pages/vi/a\x00.md",
        "pages/vi/a\n.md",
        "pages/vi/\u202egpj.md",
        "pages/vi/" + "a" * 200 + ".md",
        "",
        ".",
        "./pages/vi/a.md",
        "pages//vi/a.md",
        "installed.json",
        "run.exe",
        "pages/vi/a.html",
        "pages/vi/a.js",
        "guide/vi/help-lines.md",
        "law/rates.toml",
        "facts/help_lines.toml",
        "locale/vi/LC_MESSAGES/intern_desktop.mo",
        "style/app.qss",
        "fonts/NotoSans-Regular.ttf",
        "consent/1.toml",
        "checklists/default.toml",
    ],
)
def test_path_tricks_and_names_of_ours(refused, name):
    refused(claiming([listed(name)]), "may not be")


@pytest.mark.parametrize(
    "second", ["pages/vi/a.md", "pages/vi/A.md", "PAGES/VI/A.MD", "pages/vi/a.md.", "pages/vi/ａ.md"]
)
def test_a_name_twice(refused, second):
    refused(claiming([listed("pages/vi/a.md"), listed(second)]), "may not be")


@pytest.mark.parametrize(
    "said",
    [b"", b"{}", b"[" * 100_000, b"\xff\xfe", b'{"files": 5}', b"null", '{"about": "é"}'.encode("latin-1")],
)
def test_a_list_that_is_none(refused, said):
    refused(listed_as(said), "changed after it was signed")


def test_a_list_longer_than_any(refused):
    refused(b"intern-desktop pack 1\n" + b"\xff\xff\xff\xff" + bytes(100), "changed after it was signed")


def test_a_list_that_says_other_than_pack_toml(refused):
    about, _ = read_about(folders.about(version="2026-11-30").decode())
    made = pack_file.pack(about, folders.whole(), maker=MAKER, made_on=TODAY, key=CENTRE)
    refused(made.data, "changed after it was signed")


@pytest.mark.parametrize(
    ("more", "part"),
    [
        ({"pages/vi/bep.md": folders.page("<script>alert(1)</script>")}, "HTML"),
        ({"pages/vi/bep.md": folders.page("[a](file:///etc/passwd)")}, "leads out"),
        ({"pages/vi/bep.md": folders.page("![a](../../x.png)")}, "A picture stands"),
        ({"pages/vi/bep.md": folders.page().decode().encode("utf-16")}, "UTF-8"),
        ({"pages/vi/help-lines.md": folders.page()}, "of its own"),
        ({"pictures/bep.png": folders.png(5000, 5000)}, "25 million"),
        ({"pictures/bep.png": folders.png(moves=True)}, "moves"),
        ({"pictures/bep.png": b"MZ\x90"}, "no whole PNG"),
        ({"checklist.toml": folders.CHECKLIST.replace('"photo"]', '"form"]').encode()}, "ring"),
        ({"pages/vi/bep.md": folders.page("a\u202eb")}, "invisible"),
        ({"pack.toml": None}, ""),
    ],
)
def test_what_is_within_is_looked_at_although_it_is_signed(refused, more, part):
    if more.get("pack.toml", b"") is None:
        about, _ = read_about(folders.about().decode())
        made = pack_file.pack(about, folders.whole(**more), maker=MAKER, made_on=TODAY, key=CENTRE)
        refused(made.data, "pack.toml is missing")
    else:
        refused(signed(**more).data, part)


def test_a_pack_of_another_centre_cannot_take_the_name(data_folder):
    """On a PC without a centre both keys may be believed, and still one does not replace the other's pack."""
    shelf = Shelf(data_folder)
    shelf.put(signed(), TODAY)
    alone = type(TRUST)(TRUST.release, TRUST.released)
    before = prints(data_folder)
    with pytest.raises(UserError, match="of somebody else"):
        enter(signed(key=OTHER, **{"pack.toml": folders.about("2026-12-01")}), shelf, alone, no_law)
    assert prints(data_folder) == before


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(length=st.integers(0, len(DATA) - 1))
def test_cut_off_anywhere(length):
    with pytest.raises(UserError):
        pack_file.read(DATA[:length])


def test_cut_off_at_every_length_of_the_head():
    for length in range(len(WHOLE.head) + 2):
        with pytest.raises(UserError):
            pack_file.read(DATA[:length])


@settings(max_examples=400, deadline=None)
@given(at=st.integers(0, len(DATA) - 1), bit=st.integers(0, 7))
def test_one_bit_flipped_anywhere(at, bit):
    with pytest.raises(UserError):
        pack_file.read(DATA[:at] + bytes([DATA[at] ^ 1 << bit]) + DATA[at + 1 :])


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=400))
def test_noise_behind_the_name_of_a_pack(data):
    with pytest.raises(UserError):
        pack_file.read(b"intern-desktop pack 1\n" + data)


def test_a_large_file_that_is_no_pack_is_not_read_to_its_end(tmp_path):
    film = tmp_path / "film.intern-pack"
    with film.open("wb") as file:
        file.truncate(2**31)
    with pytest.raises(UserError, match="not a pack"):
        pack_file.read_file(film)


@pytest.mark.parametrize("place", ["none.intern-pack", "", "a\0b"])
def test_a_file_that_cannot_be_read(tmp_path, place):
    with pytest.raises(UserError, match="cannot be read"):
        pack_file.read_file(tmp_path / place)


def test_reading_stops_when_it_is_asked_to(tmp_path):
    class Enough(Exception):
        pass

    def step(done, total):
        raise Enough

    stick = tmp_path / "a.intern-pack"
    stick.write_bytes(DATA)
    with pytest.raises(Enough):
        pack_file.read_file(stick, step)


def _said_otherwise(**changed):
    said = msgspec.json.decode(WHOLE.head[len(b"intern-desktop pack 1\n") + 4 : -64]) | changed
    return listed_as(msgspec.json.encode(said), DATA[len(WHOLE.head) :])


@pytest.mark.parametrize("maker", ["Hoa Mai\nTin cậy", "Hoa Mai\u202egpj", "Hoa" + "\u200b" * 9, "x" * 100_000])
def test_a_makers_name_that_would_be_read_otherwise(refused, maker):
    refused(_said_otherwise(maker=maker), "changed after it was signed")


@pytest.mark.parametrize("write", [str.upper, lambda key: key[:4] + " " * 400 + key[4:], lambda key: f"\t{key}"])
def test_a_key_written_so_that_its_code_would_be_another(refused, write):
    refused(_said_otherwise(signer=write(TRUST.centre)), "changed after it was signed")


SMALL = [
    "00" * 32,
    "01" + "00" * 31,
    "ec" + "ff" * 30 + "7f",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
]


@pytest.mark.parametrize("key", SMALL)
def test_a_key_with_which_anybody_could_have_signed(refused, key):
    said = msgspec.json.encode(
        msgspec.json.decode(WHOLE.head[len(b"intern-desktop pack 1\n") + 4 : -64]) | {"signer": key}
    )
    refused(listed_as(said, signature=bytes([1]) + bytes(63)), "changed after it was signed")
    refused(listed_as(said, signature=bytes.fromhex(key)[:31] + b"\x01" + bytes(32)), "changed after it was signed")


def test_a_signature_made_anew_from_another(refused):
    """The same signature with the order of the curve added to its second half holds in lax readers."""
    order = 2**252 + 27742317777372353535851937790883648493
    half = int.from_bytes(WHOLE.head[-32:], "little") + order
    refused(WHOLE.head[:-32] + half.to_bytes(32, "little") + DATA[len(WHOLE.head) :], "changed after it was signed")
