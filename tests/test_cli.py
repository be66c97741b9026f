"""The program without a window, as another program sees it: lines in, lines out, and an exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOKYO = {"prefecture": "13", "pay": 200000, "hours": "155", "start": "2026-07-01", "programme": "titp"}
CASES = sorted((ROOT / "tests" / "payroll" / "cases").glob("*.toml"))


def run(*arguments, said=b""):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "intern_desktop", *arguments],
        input=said,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done.returncode, [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def lines(*asked):
    return "\n".join(one if isinstance(one, str) else json.dumps(one) for one in asked).encode("utf-8")


def test_a_payslip_for_each_line_in_the_same_order():
    asked = [{"month": "2026-11", "offer": {**TOKYO, "pay": pay}} for pay in (200000, 180000, 250000)]

    code, answers = run("compute", "payslip", "--lang", "vi", said=lines(*asked))

    assert code == 0
    assert [answer["gross"] for answer in answers] == [200000, 180000, 250000]
    tokyo = answers[0]
    assert tokyo["net"] == 167350
    assert {line["code"]: line["yen"] for line in tokyo["lines"]} == {
        "base": 200000,
        "health": -9850,
        "levy": -230,
        "pension": -18300,
        "employment": -1000,
        "income_tax": -3270,
    }
    health = tokyo["lines"][1]
    assert health["name"] == "Bảo hiểm y tế"
    assert health["sources"][0]["confidence"] == "official"
    assert health["sources"][0]["address"].startswith("https://www.kyoukaikenpo.or.jp")


def test_what_is_assumed_is_marked_line_by_line():
    code, [slip] = run("compute", "payslip", said=lines({"month": "2027-05", "offer": TOKYO}))
    assert code == 0
    assert slip["assumed"] == "2027-02-28"
    marked = {line["code"] for line in slip["lines"] if line["assumed"]}
    assert marked == {"health", "levy", "employment", "income_tax"}


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("{", ""),
        ("[]", ""),
        ("null", ""),
        ("\u00ff", ""),
        ({"month": "2026-11"}, "offer"),
        ({"month": "2026-13", "offer": TOKYO}, "month"),
        ({"month": "9999-12", "offer": TOKYO}, "month"),
        ({"month": "0001-01", "offer": TOKYO}, "month"),
        ({"month": "2026-05", "offer": TOKYO}, "start"),
        ({"month": "2026-11", "offer": {**TOKYO, "pay": 0}}, "pay"),
        ({"month": "2026-11", "offer": {**TOKYO, "pay": -200000}}, "pay"),
        ({"month": "2026-11", "offer": {**TOKYO, "pay": "two"}}, "pay"),
        ({"month": "2026-11", "offer": {**TOKYO, "pay": 10**30}}, "pay"),
        ({"month": "2026-11", "offer": {**TOKYO, "hours": "1550"}}, "hours"),
        ({"month": "2026-11", "offer": {**TOKYO, "hours": "NaN"}}, "hours"),
        ({"month": "2026-11", "offer": {**TOKYO, "hours": "1E-999999"}}, "hours"),
        ({"month": "2026-11", "offer": {**TOKYO, "prefecture": "48"}}, "prefecture"),
        ({"month": "2026-11", "offer": {**TOKYO, "wage": 1}}, "wage"),
        ({"month": "2026-11", "offer": {**TOKYO, "start": "0001-01-01"}}, "start"),
        ({"month": "2026-11", "offer": {**TOKYO, "start": "soon"}}, "start"),
        ({"month": "2026-11", "offer": {**TOKYO, "birthday": "9999-12-31"}}, "birthday"),
    ],
)
def test_a_line_that_cannot_be_answered_names_its_field_and_stops_none(line, field, capfdbinary):
    code, answers = answered(lines(line, {"month": "2026-11", "offer": TOKYO}), capfdbinary)
    assert code == 1
    assert answers[0]["error"]["field"] == field
    assert answers[0]["error"]["sentence"].endswith((".", "?"))
    assert answers[1]["net"] == 167350


def answered(said, capfdbinary):
    """The same command within this process, which is quicker than a new one for each bad line."""
    import io

    from intern_desktop import cli

    class Given:
        buffer = io.BytesIO(said)

    before, sys.stdin = sys.stdin, Given()
    try:
        code = cli.main(["compute", "payslip", "--lang", "en"])
    finally:
        sys.stdin = before
    return code, [json.loads(line) for line in capfdbinary.readouterr().out.decode("utf-8").splitlines()]


def test_files_are_read_and_a_missing_one_is_named(tmp_path):
    offers = tmp_path / "Nguyễn offers.jsonl"
    offers.write_bytes(b"\xef\xbb\xbf" + lines({"month": "2026-11", "offer": TOKYO}) + b"\r\n\r\n")
    code, answers = run("compute", "payslip", str(offers), str(tmp_path / "none.jsonl"))
    assert code == 1
    assert answers[0]["net"] == 167350
    assert answers[1]["error"]["field"] == "file"
    assert "none.jsonl" in answers[1]["error"]["sentence"]


def test_a_language_that_is_not_there_is_a_sentence():
    code, answers = run("compute", "payslip", "--lang", "xx")
    assert (code, answers) == (2, [])


def test_the_command_and_the_library_agree(capfdbinary):
    import tomllib
    from decimal import Decimal

    cases = [tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal) for path in CASES]
    asked = [{"month": f"{case['month']:%Y-%m}", "offer": case["offer"]} for case in cases]
    code, answers = answered("\n".join(json.dumps(one, default=str) for one in asked).encode(), capfdbinary)
    assert code == 0
    assert [answer["net"] for answer in answers] == [case["net"] for case in cases]
