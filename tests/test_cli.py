"""The program without a window, as another program sees it: lines in, lines out, and an exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOKYO = {"month": "2026-11", "prefecture": "13", "monthly_wage": 200_000}
KINDS = (
    "withholding",
    "premiums",
    "employment-insurance",
    "overtime",
    "minimum-wage",
    "year-end",
    "resident-tax",
    "lump-sum",
    "payslip",
    "plan",
    "checks",
    "law",
)


def started(*arguments, said=b"", **variables):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "intern_desktop", *arguments],
        input=said,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **variables},
        check=False,
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done


def run(*arguments, said=b"", **variables):
    done = started(*arguments, said=said, **variables)
    return done.returncode, [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def lines(*asked):
    return "\n".join(one if isinstance(one, str) else json.dumps(one) for one in asked).encode("utf-8")


def test_a_payslip_for_each_line_in_the_same_order():
    asked = [{"id": pay, **TOKYO, "monthly_wage": pay} for pay in (200_000, 180_000, 250_000)]
    code, answers = run("compute", "payslip", "--lang", "vi", said=lines(*asked))
    assert code == 0
    assert [(answer["id"], answer["gross"]) for answer in answers] == [(n, n) for n in (200_000, 180_000, 250_000)]
    assert answers[0]["net"] == 167_350


def test_bad_lines_are_answered_and_the_exit_code_is_still_0():
    code, answers = run("compute", "payslip", said=lines("{", {**TOKYO, "id": 2, "age": 5}, {**TOKYO, "id": 3}))
    assert code == 0
    assert [answer["id"] for answer in answers] == [None, 2, 3]
    assert [set(answer["error"]) for answer in answers[:2]] == [{"field", "value", "message"}] * 2
    assert answers[2]["net"] == 167_350


def test_nothing_but_json_goes_out():
    done = started("compute", "payslip", said=lines("{", TOKYO, "[]"))
    assert all(line.startswith(b'{"id":') for line in done.stdout.splitlines())
    assert done.stdout.count(b"\n") == 3
    assert b"\r" not in done.stdout


@pytest.mark.parametrize("page", ["cp1252", "ascii", "shift_jis"])
def test_lines_are_utf_8_whatever_the_code_page(page):
    said = lines({**TOKYO, "id": "Nguyễn 山田", "deductions": {"Tiền nước": 1}})
    said = b"\xef\xbb\xbf" + json.dumps(json.loads(said), ensure_ascii=False).encode("utf-8") + b"\r\n"
    code, [answer] = run("compute", "payslip", "--lang", "vi", said=said, PYTHONIOENCODING=page, PYTHONUTF8="0")
    assert code == 0
    assert answer["id"] == "Nguyễn 山田"
    assert answer["lines"][-1]["label"] == "Tiền nước"
    assert answer["lines"][1]["name"]["ja"] == "健康保険"


def test_messages_are_in_the_language_that_is_asked_for():
    _, [english] = run("compute", "law", "--lang", "en", said=lines({"id": "pension", "on": "2026-11-24"}))
    _, [vietnamese] = run("compute", "law", "--lang", "vi", said=lines({"id": "pension", "on": "2026-11-24"}))
    assert english["source"].startswith("Employees' Pension Insurance Act")
    assert vietnamese["source"].startswith("Luật")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_answers_an_empty_object_with_what_is_missing(kind):
    code, [answer] = run("compute", kind, "--lang", "en", said=b"{}")
    assert code == 0
    assert answer["id"] is None
    assert answer["error"]["field"]
    assert answer["error"]["message"].endswith(".")


@pytest.mark.parametrize(
    "words",
    [
        ("compute",),
        ("compute", "bonus"),
        ("compute", "payslip", "--language", "vi"),
        ("compute", "payslip", "--lang", "xx"),
        ("compute", "payslip", "no such file.jsonl"),
        ("search", "--lang", "de"),
    ],
)
def test_words_that_cannot_be_read_end_with_2_and_a_sentence(words):
    done = started(*words)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.strip()


def test_files_are_read_one_after_another(tmp_path):
    first, second = tmp_path / "Nguyễn offers.jsonl", tmp_path / "more.jsonl"
    first.write_bytes(b"\xef\xbb\xbf" + lines({**TOKYO, "id": 1}) + b"\r\n\r\n")
    second.write_bytes(b"\xef\xbb\xbf" + lines({**TOKYO, "id": 2}))
    code, answers = run("compute", "payslip", str(first), str(second))
    assert code == 0
    assert [(answer["id"], answer["net"]) for answer in answers] == [(1, 167_350), (2, 167_350)]


def test_an_answer_comes_before_the_next_line_is_sent():
    """As an office's program uses it: a question, its answer, the next question, over an open pipe."""
    with subprocess.Popen(
        [sys.executable, "-m", "intern_desktop", "compute", "payslip"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as program:
        for number in (1, 2):
            program.stdin.write(lines({**TOKYO, "id": number}) + b"\n")
            program.stdin.flush()
            assert json.loads(program.stdout.readline())["id"] == number
        program.stdin.close()
        assert program.wait(timeout=20) == 0


def test_who_reads_no_further_is_no_trouble():
    with subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "intern_desktop", "compute", "payslip"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as program:
        program.stdout.close()
        try:
            program.stdin.write((lines(TOKYO) + b"\n") * 50)
            program.stdin.close()
        except BrokenPipeError:
            pass
        assert program.wait(timeout=20) == 0
        assert program.stderr.read() == b""


@pytest.mark.parametrize("key", ["lang", "language"])
def test_search_finds_pages_without_markup(key):
    asked = [
        {"id": 1, key: "vi", "query": "bao hiem"},
        {"id": 2, key: "ja", "query": "保険"},
        {"id": 3, "query": "zzqx"},
    ]
    code, answers = run("search", "--lang", "en", said=lines(*asked))
    assert code == 0
    assert [answer["id"] for answer in answers] == [1, 2, 3]
    for answer, lang in zip(answers[:2], ("vi", "ja"), strict=True):
        assert answer["hits"][0]["lang"] == lang
        for hit in answer["hits"]:
            assert set(hit) == {"page", "title", "snippet", "lang"}
            assert not any(mark in hit["title"] + hit["snippet"] for mark in ("{", "}", "|", "**", "<", "](", "`"))
    assert answers[2]["hits"] == []


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"lang": "vi"}, "query"),
        ({"query": 5}, "query"),
        ({"query": "a", "lang": "de"}, "lang"),
        ({"query": "a", "lang": "vi", "language": "vi"}, "language"),
        ({"query": "a", "limit": 3}, "limit"),
    ],
)
def test_a_search_that_cannot_be(asked, field):
    code, [answer] = run("search", said=lines(asked))
    assert (code, answer["error"]["field"]) == (0, field)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_is_a_sentence():
    with open("/dev/full", "wb") as full:  # noqa: PTH123  a device
        ended = subprocess.run(
            [sys.executable, "-m", "intern_desktop", "compute", "employment-insurance", "--lang", "en"],
            input=b'{"id": 1, "month": "2026-11", "wages": 200000}\n',
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ended.returncode == 3
    assert b"disk is full" in ended.stderr
    assert b"Traceback" not in ended.stderr
