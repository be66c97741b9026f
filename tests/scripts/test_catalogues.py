"""The check that keeps three languages complete: what it finds wrong with one translation."""

import ast
import importlib.util
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

ROOT = Path(__file__).resolve().parent.parent.parent


def load_catalogues():
    spec = importlib.util.spec_from_file_location("catalogues", ROOT / "scripts" / "catalogues.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


catalogues = load_catalogues()


def faults(message_id, translation, flags=()):
    return list(catalogues.faults(Catalog(locale="vi").add(message_id, translation, flags=flags)))


def test_a_whole_translation_has_no_fault():
    assert faults("Saved at {time}.", "Đã lưu lúc {time}.") == []


def test_a_missing_translation_is_named():
    assert faults("Saved at {time}.", "") == ["has no translation"]


@pytest.mark.parametrize("translation", ["Đã lưu.", "Đã lưu lúc {gio}.", "Đã lưu lúc {time} {day}."])
def test_a_lost_or_foreign_field_is_found(translation):
    assert faults("Saved at {time}.", translation) == [f"has other named fields: {translation!r}"]


def test_a_brace_that_is_not_closed_cannot_be_filled():
    assert "cannot be filled" in faults("Saved at {time}.", "Đã lưu lúc {time.")[0]


def test_a_fuzzy_translation_is_not_finished():
    assert faults("Saved.", "Đã lưu.", flags=["fuzzy"]) == ["is marked fuzzy"]


def test_a_plural_may_leave_out_its_number_but_nothing_else():
    assert faults(("{n} day until {day}", "{n} days until {day}"), ("một ngày đến {day}",)) == []
    assert len(faults(("{n} day until {day}", "{n} days until {day}"), ("{n} ngày",))) == 1


def test_a_percent_sign_is_only_a_percent_sign():
    flagged = [message.id for message in catalogues.extract() if "python-format" in message.flags]
    assert flagged == []


def test_the_head_of_a_file_carries_no_date():
    assert "Date" not in catalogues.header("ja")
    assert "nplurals=1" in catalogues.header("ja")


def said_in(source):
    """The sentences a file says as they stand in it, also inside f-strings, which the extractor does not read."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and node.args)
    named = (call for call in calls if isinstance(call.func, ast.Name) and call.func.id in ("tr", "trn"))
    return {call.args[0].value for call in named if isinstance(call.args[0], ast.Constant)}


def test_no_sentence_hides_from_the_translators_inside_an_f_string():
    known = {ids[0] if isinstance(ids, tuple) else ids for ids in (one.id for one in catalogues.read("en"))}
    said = {path: said_in(path.read_text(encoding="utf-8")) for path in sorted(catalogues.PACKAGE.rglob("*.py"))}
    assert {path.name: words - known for path, words in said.items() if words - known} == {}
