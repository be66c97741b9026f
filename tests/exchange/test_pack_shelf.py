"""The shelf of packs: what counts, the way back after a restart, a power cut, and files that were altered here."""

import threading
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from packing import CENTRE, MAKER, OTHER, RELEASE, TODAY, TRUST, folders, project, signed, version

from intern_desktop import resources
from intern_desktop.classroom import centre_packs, founding, people, sign_in
from intern_desktop.errors import FieldError, UserError
from intern_desktop.exchange import bundle, pack_changes, pack_trial, pack_trust
from intern_desktop.exchange.pack_entry import enter, enter_still
from intern_desktop.exchange.pack_shelf import Shelf
from intern_desktop.exchange.pack_trust import Trust, accept, fingerprint, trust_of
from intern_desktop.guide import book, glossary, quiz
from intern_desktop.guide.figures import no_law
from intern_desktop.store import keys
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.ui.law_figures import law_on

CHANGED = {"pages/vi/bep.md": folders.page("Rửa bát trước chín giờ."), "pages/vi/moi.md": folders.page("Mới.")}


@pytest.fixture(autouse=True)
def as_packaged():
    """Whatever a test lays over or brings goes with it."""
    yield
    resources.lay_over({})
    book.bring(())


@pytest.fixture
def shelf(data_folder):
    return Shelf(data_folder)


def brought(data_folder, trust=TRUST):
    """A start: the packs of this folder stand in the book; the titles of those set aside."""
    packs, aside = Shelf(data_folder).centre_packs(trust)
    book.bring(packs)
    return [one.title["vi"] for one in aside]


def said(page, language="vi"):
    return "\n".join(block.text for block in book.page(page, language).blocks)


def test_its_chapter_stands_after_ours_and_says_whose_it_is(shelf, data_folder, language):
    ours = book.own_chapters()
    shelf.put(signed(), TODAY)
    assert brought(data_folder) == []
    *first, last = book.chapters()
    assert tuple(first) == ours
    assert last.pages == ("hoa-mai:bep", "hoa-mai:noi-quy")
    assert last.centre == MAKER
    assert last.title[language] == "Nội quy Hoa Mai"
    page = book.page("hoa-mai:noi-quy", language)
    assert (page.language, page.centre) == ("vi", MAKER)
    assert book.chapter_of("hoa-mai:bep") is book.chapters()[-1]


def test_its_links_pictures_questions_and_words_are_its_own(shelf, data_folder):
    shelf.put(signed(), TODAY)
    brought(data_folder)
    assert "(page:hoa-mai:bep)" in said("hoa-mai:noi-quy")
    assert "(page:help-lines)" in said("hoa-mai:bep")
    shown = next(block for block in book.page("hoa-mai:noi-quy", "vi").blocks if block.kind == "picture")
    assert shown.picture == ("bep.png", "Sơ đồ bếp")
    assert book.picture("hoa-mai:noi-quy", "bep.png") == folders.png()
    for name in ("none.png", "../journal.db", "../pack.toml"):
        with pytest.raises(KeyError):
            book.picture("hoa-mai:noi-quy", name)
    with pytest.raises(KeyError):
        book.picture("what-is-an-intern", "bep.png")
    question = quiz.quiz("hoa-mai:noi-quy").questions[0]
    assert question.right == 0
    assert question.situation["ja"] == "Bạn về muộn."
    word = glossary.term("朝礼当番")
    assert (word.name("en"), word.gloss("ja")) == ("trực sáng", "Người hô sáng.")


def test_without_it_the_book_is_ours_again(shelf, data_folder):
    before = book.page_ids(), glossary.terms(), quiz.pages()
    shelf.put(signed(), TODAY)
    brought(data_folder)
    assert book.page_ids() != before[0]
    shelf.take_away("centre", "hoa-mai", TODAY)
    brought(data_folder)
    assert (book.page_ids(), glossary.terms(), quiz.pages()) == before
    with pytest.raises(KeyError):
        book.page("hoa-mai:bep", "vi")


def test_nothing_of_ours_is_hidden(shelf, data_folder):
    """Whatever a signed pack holds, help lines, law, checks and our pages are read as they were packaged."""
    ours = {name: resources.text(name) for name in ("facts/help_lines.toml", "law/rates.toml", "law/rules.toml")}
    pages = {page: book.page(page, "vi") for chapter in book.own_chapters() for page in chapter.pages}
    names = {f"pages/vi/{page}.md": folders.page("Chữ khác.") for page in pages}
    evil = signed(**names)
    shelf.put(evil, TODAY)  # as if the check had missed it
    brought(data_folder)
    assert {name: resources.text(name) for name in ours} == ours
    assert {page: book.page(page, "vi") for page in pages} == pages
    assert book.page_ids()[: len(pages)] == tuple(pages)


def test_the_version_before_comes_back_also_after_a_restart(shelf, data_folder):
    shelf.put(version("2026-11-20"), TODAY)
    shelf.put(version("2026-11-25", **CHANGED), TODAY)
    brought(data_folder)
    assert "chín giờ" in said("hoa-mai:bep")
    Shelf(data_folder).swap("centre", "hoa-mai", TODAY)
    brought(data_folder)
    assert "chín giờ" not in said("hoa-mai:bep")
    assert "hoa-mai:moi" not in book.page_ids()
    Shelf(data_folder).swap("centre", "hoa-mai", TODAY)
    brought(data_folder)
    assert "hoa-mai:moi" in book.page_ids()


def test_the_first_one_is_undone_too_and_what_is_taken_away_comes_back(shelf, data_folder):
    shelf.put(signed(), TODAY)
    for way in (Shelf.swap, Shelf.take_away):
        way(Shelf(data_folder), "centre", "hoa-mai", TODAY)
        brought(data_folder)
        assert "hoa-mai:bep" not in book.page_ids()
        (gone,) = Shelf(data_folder).listed()
        assert (gone.manifest, gone.before.about.version) == (None, 20261123)
        Shelf(data_folder).swap("centre", "hoa-mai", TODAY)
        brought(data_folder)
        assert "hoa-mai:bep" in book.page_ids()


def test_only_what_counts_and_what_was_before_is_kept(shelf, data_folder):
    for day in ("2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"):
        shelf.put(version(day), TODAY)
    assert len(list((data_folder / "packs").glob("*.intern-pack"))) == 2


@pytest.mark.parametrize("at", ["first", "list", "rename"])
def test_a_power_cut_leaves_the_old(shelf, data_folder, monkeypatch, at):
    """The current fails before the pack is whole, before the list is, or between the two."""
    shelf.put(version("2026-11-20"), TODAY)
    whole, count = bundle.write_file, []

    def cut(path, data):
        count.append(path)
        if at == "first" or (at == "list" and path.name == "installed.json"):
            path.with_name(f"{path.name}.part-1").write_bytes(data[: len(data) // 2])
            raise UserError("the current is gone")
        if at == "rename" and path.name == "installed.json":
            raise UserError("the current is gone")
        whole(path, data)

    monkeypatch.setattr(bundle, "write_file", cut)
    with pytest.raises(UserError):
        shelf.put(version("2026-11-25", **CHANGED), TODAY)
    monkeypatch.setattr(bundle, "write_file", whole)
    assert brought(data_folder) == []
    assert "hoa-mai:moi" not in book.page_ids()
    shelf.put(version("2026-11-26", **CHANGED), TODAY)
    brought(data_folder)
    assert "hoa-mai:moi" in book.page_ids()
    left = {path.suffix for path in (data_folder / "packs").iterdir() if path.name != "lock"}
    assert left == {".intern-pack", ".json"}


def spoil(data_folder, at=-1):
    """One byte of the pack that counts, changed where it lies."""
    kept = Shelf(data_folder).kept()[0]
    file = data_folder / "packs" / kept.file
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.write_bytes(bytes(data))


@pytest.mark.parametrize("at", [0, 60, -1])
def test_a_file_altered_here_is_not_believed_told_once_and_set_aside(shelf, data_folder, at):
    shelf.put(signed(), TODAY)
    spoil(data_folder, at)
    assert len(brought(data_folder)) == 1
    assert not [page for page in book.page_ids() if ":" in page]
    assert brought(data_folder) == []
    (one,) = Shelf(data_folder).listed()
    assert one.kept.aside
    enter(signed(), shelf, TRUST, no_law)
    shelf.put(signed(), TODAY)
    assert brought(data_folder) == []
    assert "hoa-mai:bep" in book.page_ids()


def test_a_picture_altered_while_the_program_runs_is_not_shown(shelf, data_folder):
    shelf.put(signed(), TODAY)
    brought(data_folder)
    kept = shelf.kept()[0]
    file = data_folder / "packs" / kept.file
    file.write_bytes(file.read_bytes().replace(folders.png()[-20:], bytes(20)))
    with pytest.raises(ValueError, match="signed"):
        book.picture("hoa-mai:noi-quy", "bep.png")
    assert said("hoa-mai:bep")


def test_a_pack_signed_by_another_is_not_believed_wherever_it_lies(shelf, data_folder):
    shelf.put(signed(key=OTHER), TODAY)
    assert len(brought(data_folder)) == 1
    assert not [page for page in book.page_ids() if ":" in page]


def test_a_list_that_calls_a_pack_by_another_name_is_not_believed(shelf, data_folder):
    shelf.put(signed(), TODAY)
    listed = data_folder / "packs" / "installed.json"
    listed.write_bytes(listed.read_bytes().replace(b'"id":"hoa-mai"', b'"id":"hoa-sen"'))
    assert [one.id for one in Shelf(data_folder).kept()] == ["hoa-sen"]
    assert len(brought(data_folder)) == 1
    assert not [page for page in book.page_ids() if ":" in page]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "[]",
        '{"version":1,"packs":[{"kind":"centre","id":"a","file":"../journal.db","before":"","since":"2026-01-01"}]}',
    ],
)
def test_a_damaged_list_is_told_and_nothing_is_used(shelf, data_folder, text):
    shelf.put(signed(), TODAY)
    (data_folder / "packs" / "installed.json").write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match="damaged"):
        shelf.centre_packs(TRUST)
    enter(signed(), shelf, TRUST, no_law)
    shelf.put(signed(), TODAY)
    assert brought(data_folder) == []
    assert "hoa-mai:bep" in book.page_ids()


def test_a_list_that_is_held_by_somebody_costs_no_pack(shelf, data_folder, monkeypatch):
    shelf.put(signed(), TODAY)
    other = signed(**{"pack.toml": folders.about(id='"khac"')})
    whole = Path.read_bytes

    def held(path):
        if path.name == "installed.json":
            raise PermissionError("held")
        return whole(path)

    monkeypatch.setattr(Path, "read_bytes", held)
    with pytest.raises(UserError, match="try again"):
        shelf.put(other, TODAY)
    monkeypatch.setattr(Path, "read_bytes", whole)
    assert brought(data_folder) == []
    assert "hoa-mai:bep" in book.page_ids()


def test_what_changes_is_told_before(shelf):
    shelf.put(version("2026-11-20"), TODAY)
    coming = version("2026-11-25", **CHANGED, **{"questions/noi-quy.toml": None, "calendar.toml": b""})
    entry = enter(version("2026-11-25", **CHANGED), shelf, TRUST, no_law)
    found = {(one.sort, one.how, one.name) for one in pack_changes.changes(entry)}
    assert found == {("page", "other", "Nội quy"), ("page", "new", "Nội quy")}
    gone = type(entry)(coming, entry.before, False)
    assert {("question", "gone", "noi-quy.toml"), ("list", "other", "calendar.toml")} <= {
        (one.sort, one.how, one.name) for one in pack_changes.changes(gone)
    }
    [questions] = [one for one in pack_changes.changes(gone) if one.sort == "question"]
    assert questions.title == "Nội quy", "questions are called by their page"


def test_the_projects_figures_are_told_old_and_new_with_their_days(shelf):
    rates = resources.text("law/rates.toml").replace("percent = 1.60", "percent = 1.75", 1)
    facts = resources.text("facts/figures/keys.toml")
    facts = facts.replace("checked = 2026-11-22", "checked = 2026-12-01").replace("value = 14", "value = 10", 1)
    made = project(**{"law/rates.toml": rates.encode(), "facts/figures/keys.toml": facts.encode()})
    found = pack_changes.changes(enter(made, shelf, TRUST, no_law))
    (law,) = (one for one in found if one.sort == "law")
    assert law.name.endswith(", 1 Mar 2024")
    assert (law.before, law.after) == ("1.6 %, – 28 Feb 2025", "1.75 %, – 28 Feb 2025")
    (figure,) = (one for one in found if one.sort == "figure")
    assert "14" in figure.before
    assert "22 Nov 2026" in figure.before
    assert "10" in figure.after
    assert "1 Dec 2026" in figure.after
    assert {one.sort for one in found} == {"law", "figure", "checked"}


def test_lines_of_a_table_that_begin_alike_are_told_apart(shelf):
    table = resources.text("law/minimum_wage.csv")
    first = table.splitlines()[1]
    changed = ",".join([first.split(",")[0], "9999", first.split(",")[2]])
    made = project(**{"law/minimum_wage.csv": table.replace(first, changed, 1).encode()})
    (only,) = pack_changes.changes(enter(made, shelf, TRUST, no_law))
    assert (only.sort, only.how) == ("law", "other")
    assert (only.before, only.after) == (first.split(",")[1], "9999")


def test_a_projects_pack_is_laid_over_from_the_next_start(shelf, data_folder):
    facts = resources.text("facts/units.toml") + "# newer\n"
    shelf.put(project(**{"facts/units.toml": facts.encode()}), TODAY)
    files, aside = Shelf(data_folder).project_files(TRUST)
    assert aside == []
    resources.lay_over(files)
    assert resources.text("facts/units.toml") == facts
    assert "pack.toml" not in resources.laid_over()
    resources.lay_over({"law/rates/new.toml": b"x = 1", "facts/figures/none.md": b""})
    assert "law/rates/new.toml" in list(resources.names("law", ".toml"))
    assert resources.toml("law/rates/new.toml") == {"x": 1}


def test_an_altered_pack_of_the_projects_leaves_the_programs_own(shelf, data_folder):
    shelf.put(project(**{"facts/units.toml": b"x = 1"}), TODAY)
    spoil(data_folder)
    files, aside = Shelf(data_folder).project_files(TRUST)
    assert files == {}
    assert len(aside) == 1
    assert Shelf(data_folder).project_files(TRUST) == ({}, [])


def test_a_newer_program_does_not_use_an_older_pack(shelf, data_folder):
    shelf.put(project("2026-12-01", **{"facts/units.toml": b"x = 1"}), TODAY)
    newer = Trust(TRUST.release, 20261201)
    assert Shelf(data_folder).project_files(newer) == ({}, [])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("law/rates.toml", "[[health]]\nfrom = 2024-03-01\n"),
        ("facts/figures/keys.toml", "[fact.x]\nunit = 'yen'\n"),
        ("facts/help_lines.toml", "x = 1\n"),
        ("terms.csv", "ja\nx\n"),
        ("guide/book.toml", "[[chapter]]\nid = 'a'\ntitle = {vi = 'a', en = 'a', ja = 'a'}\npages = ['none']\n"),
    ],
)
def test_a_projects_pack_that_does_not_hold_together_is_refused(name, text):
    before = resources.text("law/rates.toml")
    with pytest.raises(UserError, match="fault in this pack"):
        pack_trial.try_on({name: text.encode()}, TODAY)
    assert resources.laid_over() == {}
    assert resources.text("law/rates.toml") == before


def test_a_projects_pack_that_holds_together_is_tried_and_leaves_no_trace(as_a_small_book):
    law = resources.text("law/rates.toml").replace("percent = 1.60", "percent = 1.75", 1)
    pack_trial.try_on({**as_a_small_book, "law/rates.toml": law.encode()}, TODAY)
    assert resources.laid_over() == {}
    assert "1.75" not in resources.text("law/rates.toml")


def test_the_programs_own_law_and_guide_would_pass_as_a_pack(shelf):
    """A release of the project's can be made of what is packaged: each file belongs there and is without fault."""
    found = [resources.path(name) for name in ("law", "facts", "guide")]
    names = [path.relative_to(resources.folder()).as_posix() for root in found for path in root.rglob("*.*")]
    files = {name: resources.path(name).read_bytes() for name in ["terms.csv", *names]}
    entry = enter(project(**files), shelf, TRUST, law_on(TODAY))
    pack_trial.try_on(entry.made.files, TODAY)
    assert pack_changes.changes(entry) == []


@pytest.fixture
def as_a_small_book():
    """A book of one page in three languages, which leads nowhere."""
    page = folders.page("Words.")
    chapter = "[[chapter]]\nid = 'a'\ntitle = {vi = 'a', en = 'a', ja = 'a'}\npages = ['one']\n"
    return {"guide/book.toml": chapter.encode(), **{f"guide/{code}/one.md": page for code in ("vi", "en", "ja")}}


def test_a_drawing_that_could_run_or_load_is_refused(shelf):
    for drawing in (
        b"<svg><script>1</script></svg>",
        b'<svg onload="x"></svg>',
        b'<svg><image href="file:///x.png"/></svg>',
        b'<svg><rect fill="url(http://example.org)"/></svg>',
        b'<!DOCTYPE svg [<!ENTITY a "x">]><svg/>',
    ):
        with pytest.raises(UserError, match="neither shape nor word"):
            enter(project(**{"guide/drawings/a.svg": drawing}), shelf, TRUST, no_law)


@pytest.fixture
def centre(data_folder):
    """A PC of a centre, and the trainer who heads it."""
    store = Store.open(data_folder)
    founded = founding.found_centre(
        store, "Hoa Mai", "Hải Dương", "Trần Văn Lâm", "bốn con ngựa", _now(), cost=keys.Cost.SAMPLE
    )
    yield store, founded
    store.close()


def _now():
    return datetime(2026, 11, 24, 8, 0, tzinfo=timezone(timedelta(hours=7)))


def test_only_a_head_signs_with_the_password_of_the_centre(centre, data_folder):
    store, founded = centre
    key, maker = centre_packs.centre_key(store, founded.trainer, "bốn con ngựa", _now())
    assert maker == "Hoa Mai, Hải Dương"
    made = signed(key=key, maker=maker)
    assert trust_of(store).knows(made.manifest)
    with pytest.raises(UserError, match="not with the key of this PC's centre"):
        trust_of(store).knows(signed().manifest)
    with pytest.raises(FieldError) as wrong:
        centre_packs.centre_key(store, founded.trainer, "khác hẳn đấy", _now())
    assert wrong.value.field == "password"
    head = sign_in.check(store, founded.trainer, "bốn con ngựa", _now())
    with store.act(Author(founded.trainer, head.key), _now()) as act:
        trainer = founding.appoint(act, "Mai Thị Hạnh", "một hai ba bốn năm")
        candidate = people.enrol(act, "Nguyễn Thị Thu Hà")
    for person in (trainer, candidate, "nobody"):
        with pytest.raises(UserError, match="Only the head"):
            centre_packs.centre_key(store, person, "bốn con ngựa", _now())


def test_after_some_wrong_passwords_one_has_to_wait(centre):
    store, founded = centre
    for _ in range(3):
        with pytest.raises(UserError):
            centre_packs.centre_key(store, founded.trainer, "sai rồi", _now())
    with pytest.raises(UserError, match="Wait"):
        centre_packs.centre_key(store, founded.trainer, "bốn con ngựa", _now())


def test_without_a_centre_a_maker_is_asked_for_once(data_folder):
    store = Store.open(data_folder)
    try:
        shelf, made = Shelf(data_folder), signed()
        assert enter(made, shelf, trust_of(store), no_law).asks
        assert shelf.centre_packs(trust_of(store)) == ([], [])
        accept(store.local, made.manifest, TODAY)
        assert not enter(made, shelf, trust_of(store), no_law).asks
        assert trust_of(store).makers[made.manifest.signer].name == MAKER
        assert enter(signed(key=OTHER), shelf, trust_of(store), no_law).asks
    finally:
        store.close()


def test_a_fingerprint_is_short_and_everybodys_own():
    one, other = (fingerprint(keys.public_of(key)) for key in (CENTRE, OTHER))
    assert one != other
    assert len(one.split()) == 8


def test_the_release_key_in_the_program_is_a_public_half():
    trust = pack_trust.of_release()
    assert len(bytes.fromhex(trust.release)) == 32
    assert trust.release != keys.public_of(RELEASE)
    assert date(2026, 11, 1) < date.fromisoformat(str(resources.toml("release.toml")["day"]))


def _named(number):
    return signed(**{"pack.toml": folders.about(id=f'"pack-{number}"')})


def test_what_several_windows_add_at_once_is_all_there(data_folder):
    """Each reads the list, adds its own and writes it again; none may lose, or sweep away, what another adds."""
    failed = []

    def add(first):
        try:
            for number in range(first, first + 8):
                Shelf(data_folder).put(_named(number), TODAY)
        except UserError as problem:
            failed.append(str(problem))

    windows = [threading.Thread(target=add, args=(first,)) for first in (0, 8, 16)]
    for window in windows:
        window.start()
    for window in windows:
        window.join()
    assert failed == []
    packs, aside = Shelf(data_folder).centre_packs(TRUST)
    assert len(packs) == 24
    assert aside == []


def test_a_pack_that_another_window_made_older_meanwhile_does_not_come_in(data_folder):
    shelf = Shelf(data_folder)
    looked_at = enter(version("2026-11-25"), shelf, TRUST, no_law)
    enter_still(looked_at, shelf)
    shelf.put(version("2026-11-26"), TODAY)
    with pytest.raises(UserError, match="older"):
        enter_still(looked_at, shelf)


def test_an_altered_pack_is_not_used_where_nothing_can_be_written_down(data_folder, monkeypatch):
    shelf = Shelf(data_folder)
    shelf.put(signed(), TODAY)
    shelf.put(_named(1), TODAY)
    altered = next(path for path in (data_folder / "packs").glob("hoa-mai-*"))
    data = altered.read_bytes()
    altered.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))

    def full(path, data):
        raise UserError("the place is full")

    monkeypatch.setattr(bundle, "write_file", full)
    packs, aside = shelf.centre_packs(TRUST)
    assert [held.about.id for held in packs] == ["pack-1"]
    assert len(aside) == 1
