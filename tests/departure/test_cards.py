"""Every card of the files: its readings, its two languages, its id, its place; and the cards that packs bring."""

import csv
import io
import re
import unicodedata
from collections import Counter

import pytest

from intern_desktop import furigana, resources
from intern_desktop.departure import cards
from intern_desktop.departure.typed import has_kanji
from intern_desktop.guide import pack
from intern_desktop.guide.pack import About, CentrePack

COLUMNS = ["id", "ja", "vi", "en", "note_vi", "note_en", "note_ja", "accepts", "register"]
ID = re.compile(r"[vwsrg]\d{3}")
KANA = re.compile(r"[ぁ-ゖァ-ヺー・]+")
JAPANESE = re.compile(r"[\u3041-\u30ff\u3400-\u9fff々A-Z0-9a-z]")
REGISTERS = {"", "polite", "very_polite", "fixed", "casual", "heard"}
FILES = cards.files()


def rows(name):
    return list(csv.DictReader(io.StringIO(resources.text(name), newline="")))


@pytest.fixture(params=FILES)
def name(request):
    return request.param


def test_there_are_enough():
    kinds = Counter(one.kind for one in cards.own_cards())
    assert kinds["word"] >= 400
    assert kinds["sentence"] >= 120


def test_columns(name):
    [header, *_] = csv.reader(io.StringIO(resources.text(name), newline=""))
    assert header[: len(COLUMNS)] == COLUMNS
    assert set(header[len(COLUMNS) :]) <= {"drawing"}
    assert all(None not in row and None not in row.values() for row in rows(name)), "a line has too few or many cells"


def test_letters_are_composed_and_nothing_hangs_over(name):
    text = resources.text(name)
    assert unicodedata.is_normalized("NFC", text)
    assert "\u00a0" not in text and "\u200b" not in text and "\t" not in text
    for row in rows(name):
        for column, cell in row.items():
            assert cell == cell.strip(), (row["id"], column)
            assert "  " not in cell, (row["id"], column)


def test_every_card_says_what_it_means(name):
    for row in rows(name):
        assert ID.fullmatch(row["id"]), row["id"]
        assert row["ja"] and row["vi"] and row["en"], row["id"]
        assert row["register"] in REGISTERS, row["id"]
        notes = [row[f"note_{code}"] for code in ("vi", "en", "ja")]
        assert all(notes) or not any(notes), f"{row['id']} has its note in some languages only"


def test_every_kanji_has_its_reading(name):
    for row in rows(name):
        for column in ("ja", "note_ja"):
            for written, reading in furigana.runs(row[column]):
                if reading:
                    assert KANA.fullmatch(reading), (row["id"], written, reading)
                else:
                    assert not has_kanji(written), (row["id"], written)
                assert "{" not in written and "}" not in written and "|" not in written, (row["id"], written)


def test_other_answers_are_japanese(name):
    for row in rows(name):
        for answer in filter(None, row["accepts"].split("/")):
            assert answer == answer.strip() and JAPANESE.search(answer), (row["id"], answer)
            assert not re.search(r"[{}|À-ỹ]", answer), (row["id"], answer)


def test_ids_are_unique():
    counted = Counter(one.id for one in cards.own_cards())
    assert [card for card, count in counted.items() if count > 1] == []


def test_nothing_is_there_twice():
    counted = Counter(one.written for one in cards.own_cards())
    assert [words for words, count in counted.items() if count > 1] == []


def test_no_two_words_are_asked_alike():
    """Whoever sees a meaning can know which word is asked for."""
    asked = [one for one in cards.own_cards() if "japanese" in one.directions]
    for language in ("vi", "en"):
        counted = Counter(one.meaning(language) for one in asked)
        assert [words for words, count in counted.items() if count > 1] == [], language


def test_every_card_has_its_deck():
    known = {deck.id for deck in cards.decks()}
    assert {one.deck for one in cards.own_cards()} <= known
    assert all(cards.by_deck()[deck.id] for deck in cards.decks()), "a deck without cards is no deck"


def test_decks_have_titles_and_icons():
    for deck in cards.decks():
        assert set(deck.title) == {"vi", "en", "ja"}
        assert resources.path(f"icons/{deck.icon}.svg").is_file(), deck.icon
        assert furigana.plain(deck.title["ja"])


def test_the_words_of_before_kept_their_ids():
    """v001 to v138 were given before there were decks."""
    ids = {one.id for one in cards.own_cards()}
    assert {f"v{at:03}" for at in range(1, 139)} <= ids


def test_what_is_not_said_is_not_asked_for():
    made = cards.Card(id="x", deck="time", kind="word", ja="a", vi="b", en="c")
    assert made.directions == ("meaning", "japanese", "listen")
    assert cards.Card(id="x", deck="time", kind="word", ja="a", vi="b", en="c", register="casual").directions == (
        "meaning",
        "listen",
    )
    for kind in ("rule", "sign"):
        assert cards.Card(id="x", deck="rules", kind=kind, ja="a", vi="b", en="c").directions == ("meaning",)


def test_a_card_is_read_as_its_line_says():
    text = f'{",".join(COLUMNS)}\nw1,{{遅刻|ちこく}},"đi muộn, trễ",late,a,b,c,おくれ/ 遅れ,polite\n'
    [one] = cards.cards_of("practice/sentences/time.csv", text)
    assert (one.deck, one.kind, one.register) == ("time", "sentence", "polite")
    assert (one.written, one.say, one.vi) == ("遅刻", "ちこく", "đi muộn, trễ")
    assert one.accepts == ("おくれ", "遅れ")
    assert one.note == {"vi": "a", "en": "b", "ja": "c"}
    assert one.meaning("vi") == "đi muộn, trễ"
    assert one.meaning("ja") == one.meaning("en") == "late"
    [sign] = cards.cards_of("practice/signs.csv", text)
    assert (sign.deck, sign.kind) == ("signs", "sign")


@pytest.fixture
def brought():
    """A centre's pack with two words, one of which we have."""
    ours = next(one for one in cards.own_cards() if one.kind == "word")
    lines = ["ja,reading,vi,en,gloss_vi,gloss_en,gloss_ja", "朝礼台,ちょうれいだい,bục chào cờ,stand,,,"]
    lines.append(f"{ours.written},{ours.say},của ta,ours,,,")
    text = "\n".join([*lines, ""]).encode()
    about = About(id="house", kind="centre", title={"vi": "Nhà"}, version=1, languages=("vi",))
    pack.bring((CentrePack(about, "Hoa Mai", frozenset({"terms.csv"}), lambda name: text),))
    yield ours
    pack.bring(())


def test_words_of_a_pack_are_a_deck_of_their_own(brought):
    assert cards.decks()[-1].id == cards.CENTRE
    [one] = cards.by_deck()[cards.CENTRE]
    assert (one.written, one.say, one.vi) == ("朝礼台", "ちょうれいだい", "bục chào cờ")
    assert cards.card(one.id) == one
    assert "/" not in one.id
    pack.bring(())
    assert cards.card(one.id) is None
    assert cards.decks()[-1].id != cards.CENTRE
