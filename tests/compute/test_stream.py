"""The stream itself: one answer for each line, in order, whatever the lines are."""

import json
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intern_desktop.compute import stream

GOOD = b'{"id": "good", "year": 2026, "pay_after_social_insurance": 170620}'


def test_each_line_gets_its_answer_in_order(tell):
    lines = [b'{"id": %d, "year": 2026, "pay_after_social_insurance": %d}' % (n, 170_000 + n) for n in range(50)]
    answers = tell("withholding", b"\n".join(lines))
    assert [answer["id"] for answer in answers] == list(range(50))


def test_a_mark_of_byte_order_crlf_and_blank_lines_are_no_requests(tell):
    answers = tell("withholding", b"\xef\xbb\xbf" + GOOD + b"\r\n\r\n   \t\r\n\n" + GOOD + b"\r\n")
    assert [answer["tax"] for answer in answers] == [3270, 3270]


def test_the_last_line_needs_no_end(tell):
    assert [answer["id"] for answer in tell("withholding", GOOD + b"\n" + GOOD)] == ["good", "good"]


def test_nothing_in_nothing_out(tell):
    assert tell("withholding", b"") == []
    assert tell("withholding", b"\xef\xbb\xbf\r\n") == []


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b'{"id": 1,}',
        b"nonsense",
        b"\xff\xfe\x00",
        b'{"id": "\xe3\x81"}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"id": 1} {"id": 2}',
        b"'id'",
    ],
)
def test_a_broken_line_is_an_error_without_an_id_and_the_next_is_answered(line, tell):
    answers = tell("withholding", line + b"\n" + GOOD)
    assert answers[0]["id"] is None
    assert answers[0]["error"]["field"] == ""
    assert "JSON" in answers[0]["error"]["message"]
    assert answers[1]["tax"] == 3270


@pytest.mark.parametrize(("line", "value"), [(b"[]", []), (b"null", None), (b"12", 12), (b"NaN", "NaN"), (b'"a"', "a")])
def test_a_line_that_is_no_object_is_told_with_what_it_is(line, value, tell):
    [answer] = tell("withholding", line)
    assert answer["error"] == {
        "field": "",
        "value": value,
        "message": "This line is JSON, but no object. Write one object on each line, in braces.",
    }


@pytest.mark.parametrize("name", ["office 7", "", "Nguyễn 山田", "long " * 100, 0, -3, 10**18, 10**30])
def test_an_id_comes_back_as_it_was_given(name, ask):
    good = ask("withholding", id=name, year=2026, pay_after_social_insurance=170_620)
    bad = ask("withholding", id=name, year=2026)
    assert good["id"] == bad["id"] == name
    assert type(good["id"]) is type(name)


def test_without_an_id_it_is_null(ask):
    assert ask("withholding", year=2026, pay_after_social_insurance=170_620)["id"] is None


@pytest.mark.parametrize("name", [True, 1.5, ["a"], {"a": 1}])
def test_an_id_that_is_neither_text_nor_whole_number_cannot_be_read(name, ask):
    answer = ask("withholding", id=name, year=2026, pay_after_social_insurance=170_620)
    assert answer["id"] is None
    assert answer["error"]["field"] == "id"


def test_an_id_with_half_a_letter_is_no_reason_to_end(tell):
    answers = tell("withholding", b'{"id": "\\ud800", "year": 2026}\n' + GOOD)
    assert answers[0]["id"] is None
    assert answers[0]["error"] == {**answers[0]["error"], "field": "id", "value": "?"}
    assert answers[1]["tax"] == 3270


def test_a_key_that_stands_twice_is_an_error(tell):
    [answer] = tell("withholding", b'{"id": 1, "year": 2025, "year": 2026, "pay_after_social_insurance": 1}')
    assert (answer["id"], answer["error"]["field"], answer["error"]["value"]) == (1, "year", 2026)
    [answer] = tell("withholding", b'{"id": 1, "id": 2, "year": 2026, "pay_after_social_insurance": 1}')
    assert (answer["id"], answer["error"]["field"]) == (None, "id")


def test_a_fault_of_ours_ends_no_stream_and_tells_nothing_of_the_line(capfd):
    def reply(asked):
        if asked.given["wage"] == 1:
            raise KeyError("secret 4711")
        return {"fine": True}

    taken = BytesIO()
    data = b'{"id": "a", "wage": 1}\n{"id": "b", "wage": 2}\n{"id": "c", "wage": 1}'
    stream.answer_all(BytesIO(data), taken, lambda line: stream.answer(line, ("id", "wage"), "", reply))
    first, second, third = (json.loads(line) for line in taken.getvalue().splitlines())
    assert (first["id"], first["error"]["field"], first["error"]["value"]) == ("a", "", None)
    assert second == {"id": "b", "fine": True}
    assert third["id"] == "c"
    told = capfd.readouterr()
    assert told.out == ""
    assert "KeyError" in told.err
    assert "4711" not in told.err + first["error"]["message"]


class Slow:
    """A pipe that hands out its pieces one by one, and what was taken when each was asked for."""

    def __init__(self, pieces, taken):
        self.pieces, self.taken, self.seen = list(pieces), taken, []

    def read1(self, _size=-1):
        self.seen.append(self.taken.flushed)
        return self.pieces.pop(0) if self.pieces else b""


class Taken(BytesIO):
    flushed = 0

    def flush(self):
        self.flushed = len(self.getvalue().splitlines())


def test_an_answer_is_handed_on_before_the_next_line_is_waited_for():
    taken = Taken()
    slow = Slow([b"1\n", b"2\n3", b"3\n4\n", b"5"], taken)
    stream.answer_all(slow, taken, lambda line: b"<" + line + b">\n")
    assert taken.getvalue() == b"<1>\n<2>\n<33>\n<4>\n<5>\n"
    assert slow.seen == [0, 1, 2, 4, 4]


JUNK = st.one_of(
    st.binary(max_size=40).map(lambda data: data.replace(b"\n", b"")),
    st.text(max_size=20).map(lambda text: json.dumps({"id": text, "year": text}).encode()),
    st.recursive(st.none() | st.integers() | st.floats() | st.text(max_size=5), st.lists, max_leaves=5).map(
        lambda value: json.dumps({"id": 1, "year": 2026, "pay_after_social_insurance": value}).encode()
    ),
    st.just(GOOD),
)


@given(st.lists(JUNK, max_size=8), st.sampled_from([b"\n", b"\r\n"]))
def test_as_many_answers_as_lines(lines, ending):
    from intern_desktop.compute.kinds import kind

    asked, taken = kind("withholding"), BytesIO()
    data = ending.join(lines)
    stream.answer_all(BytesIO(data), taken, lambda line: stream.answer(line, asked.all_keys, asked.dated, asked.reply))
    answers = [json.loads(line) for line in taken.getvalue().split(b"\n")[:-1]]
    there = [line.removeprefix(b"\xef\xbb\xbf").strip() for line in lines]
    assert len(answers) == len([line for line in there if line])
    good = [answer for line, answer in zip([line for line in there if line], answers, strict=True) if line == GOOD]
    assert all(answer["tax"] == 3270 for answer in good)


def test_a_key_that_stands_twice_within_is_an_error_too(tell):
    asked = b'{"month": "2026-11", "prefecture": 13, "monthly_wage": 200000, "deductions": {"rent": 1, "rent": 2}}'
    [answer] = tell("payslip", asked)
    assert (answer["error"]["field"], answer["error"]["value"]) == ("deductions.rent", 2)
