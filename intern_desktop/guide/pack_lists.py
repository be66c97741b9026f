"""What is wrong with the lists of a centre's pack: its words, questions, checklist and calendar.

The checklist is read by `departure/own_tasks`, the calendar by `departure/centre_days`.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec

from intern_desktop.guide.pack_faults import TOO_MUCH, Fault, fault, toml_of
from intern_desktop.guide.pack_names import IDENTIFIER
from intern_desktop.guide.pack_pages import NO_PAGE, Known, short_faults, text_faults
from intern_desktop.i18n import LANGUAGES, N_

Unreadable = csv.Error
"""What reading a list of words may raise."""
Words = str | dict[str, str]
"""A text, or one for each language."""
_COLUMNS = ["ja", "reading", "vi", "en", "gloss_vi", "gloss_en", "gloss_ja"]
_LETTERS = (30, 60, 80, 80, 600, 600, 600)
"""How many letters each column of a list of words may have."""
_MOST_WORDS, _MOST_QUESTIONS, _LONGEST_SAID = 1_000, 20, 1_000
_JAPANESE = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\uff66-\uff9f]")
_EVERY = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# Translators: vi: "Dòng đầu phải là: {columns}"
COLUMNS = N_("The first line has to be: {columns}")
# Translators: vi: "Dòng này cần từ tiếng Nhật, cách đọc, và ít nhất tên tiếng Việt hoặc tiếng Anh."
TERM = N_("This line needs the Japanese word, its reading, and at least a Vietnamese or an English name.")
# Translators: vi: "Từ “{word}” đã có trong cẩm nang hoặc có hai lần. Gói chỉ thêm từ mới; bỏ dòng này."
TERM_TWICE = N_("The word “{word}” is in the guide already, or here twice. A pack adds new words only; take it out.")
# Translators: vi: "Không đọc được danh sách từ ở dòng này ({problem}). Xem lại các dấu ngoặc kép."
BAD_CSV = N_("The list of words cannot be read at this line ({problem}). Look at its quotation marks.")
# Translators: vi: "Dòng này có {n} ô, dòng đầu có {width}."
WIDTH = N_("This line has {n} cells, the first one has {width}. Give both the same number.")
# Translators: vi: "Tệp này không viết theo mẫu ({problem}). So với mẫu trong hướng dẫn."
FORM = N_("This is not written in the form of such a file ({problem}). Compare it with the example.")
# Translators: vi: "Không có trang “{page}” trong gói cho các câu hỏi này. Đặt tên tệp theo tên trang."
NO_SUCH_PAGE = N_("The pack has no page “{page}” for these questions. Call the file by the name of its page.")
# Translators: vi: "Câu hỏi “{id}” cần từ hai đến bốn câu trả lời, đúng một câu có right = true."
ANSWERS = N_("The question “{id}” needs two to four answers, exactly one of them with right = true.")
# Translators: vi: "Câu hỏi “{id}” còn chỗ trống. Viết đủ situation, text và why."
WORDS = N_("The question “{id}” has a place without words. Write its situation, and text and why of each answer.")
# Translators: vi: "“{id}” có hai lần. Mỗi mục cần một tên riêng."
TWICE = N_("“{id}” stands here twice. Each needs a name of its own.")
# Translators: vi: "“{id}”: tên chỉ gồm chữ thường a–z, chữ số và gạch nối."
NAME = N_("“{id}” is to have only small letters a to z, digits and hyphens.")
# Translators: vi: "Việc “{id}” thuộc nhóm “{group}” không có. Thêm [[group]] hoặc sửa tên."
NO_GROUP = N_("The task “{id}” is in a group “{group}” that is not there. Add a [[group]], or mend its name.")
# Translators: vi: "Việc “{id}” đợi “{after}”, mà việc ấy không có. Sửa tên."
NO_TASK = N_("The task “{id}” waits for “{after}”, which is not there. Mend the name.")
# Translators: vi: "Các việc này đợi lẫn nhau thành vòng: {ring}. Bỏ một dòng after."
RING = N_("These tasks wait for each other in a ring: {ring}. Take one “after” out.")
# Translators: vi: "Mục “{id}” cần hoặc on = một ngày, hoặc every = một thứ trong tuần (như \"monday\")."
WHEN = N_("The entry “{id}” needs either on = a day, or every = a day of the week such as “monday”.")


class _Answer(msgspec.Struct, forbid_unknown_fields=True):
    text: Words
    why: Words
    right: bool = False


class _Say(msgspec.Struct, forbid_unknown_fields=True):
    ja: str
    vi: str = ""
    en: str = ""


class _Question(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    situation: Words
    answers: list[_Answer]
    say: list[_Say] = []


class _Questions(msgspec.Struct, forbid_unknown_fields=True):
    question: list[_Question]


class _Group(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    title: Words


class _Task(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    title: Words
    group: str
    why: Words = ""
    due: int = 0
    page: str = ""
    after: list[str] = []


class _Checklist(msgspec.Struct, forbid_unknown_fields=True):
    group: list[_Group]
    task: list[_Task]


class _Event(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    title: Words
    on: date | None = None
    every: str = ""
    page: str = ""


class _Calendar(msgspec.Struct, forbid_unknown_fields=True):
    event: list[_Event]


def term_rows(text: str) -> list[dict[str, str]]:
    """The rows of a list of words by their columns. Raises ValueError or csv.Error when it cannot be read."""
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def term_faults(file: str, text: str, ours: frozenset[str]) -> Iterator[Fault]:
    """What is wrong with a list of words; `ours` are the Japanese words that the guide has."""
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    seen = set(ours)
    try:
        if next(rows, []) != _COLUMNS:
            yield fault(file, COLUMNS, 1, columns=",".join(_COLUMNS))
            return
        for n, row in enumerate(rows):
            if n == _MOST_WORDS:
                yield fault(file, TOO_MUCH, rows.line_num, n=n + 1, most=_MOST_WORDS)
                return
            if not _is_term(row):
                yield fault(file, TERM, rows.line_num)
            elif row[0] in seen:
                yield fault(file, TERM_TWICE, rows.line_num, word=row[0])
            for cell, most in zip(row, _LETTERS, strict=False):
                yield from short_faults(file, cell, most, rows.line_num)
            seen.update(row[:1])
    except csv.Error as problem:
        yield fault(file, BAD_CSV, rows.line_num, problem=str(problem))


def _is_term(row: list[str]) -> bool:
    """Whether a line names a Japanese word. One sign alone would be a link wherever it stands, in our pages too."""
    if len(row) != len(_COLUMNS) or any(sign in cell for cell in row[:4] for sign in "{}|[]"):
        return False
    ja, reading, *names = (cell.strip() for cell in row[:4])
    return len(ja) > 1 and ja == row[0] and _JAPANESE.search(ja) is not None and bool(reading) and any(names)


def csv_faults(file: str, text: str) -> Iterator[Fault]:
    """Whether a table can be read at all, each of its lines as wide as its first."""
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        width = len(next(rows, []))
        for row in rows:
            if len(row) != width:
                yield fault(file, WIDTH, rows.line_num, n=len(row), width=width)
    except csv.Error as problem:
        yield fault(file, BAD_CSV, rows.line_num, problem=str(problem))


def question_faults(file: str, text: str, known: Known, own: frozenset[str]) -> Iterator[Fault]:
    """What is wrong with the questions of a page; `own` are the pages of the pack."""
    page = file.rpartition("/")[2].removesuffix(".toml")
    if page not in own:
        yield fault(file, NO_SUCH_PAGE, page=page)
    found, wrong = _shaped(file, text, _Questions)
    yield from wrong
    if found is None:
        return
    if not 0 < len(found.question) <= _MOST_QUESTIONS:
        yield fault(file, TOO_MUCH if found.question else FORM, **_how_many(found.question))
        return
    yield from _named(file, [question.id for question in found.question])
    for question in found.question:
        if not all(map(_are_words, _places(question))):
            yield fault(file, WORDS, id=question.id)
        if not 2 <= len(question.answers) <= 4 or sum(answer.right for answer in question.answers) != 1:
            yield fault(file, ANSWERS, id=question.id)
    for words in _all_words(msgspec.to_builtins(found)):
        if len(words) > _LONGEST_SAID:
            yield fault(file, TOO_MUCH, n=len(words), most=_LONGEST_SAID)
        yield from text_faults(file, words, 0, known)


def _how_many(questions: list[_Question]) -> dict[str, Any]:
    return {"n": len(questions), "most": _MOST_QUESTIONS} if questions else {"problem": "[[question]]"}


def _places(question: _Question) -> Iterator[Words]:
    yield question.situation
    for answer in question.answers:
        yield answer.text
        yield answer.why


def _are_words(words: Words) -> bool:
    """Whether something is said, in languages that the program has."""
    if isinstance(words, str):
        return bool(words.strip())
    return set(words) <= set(LANGUAGES) and any(word.strip() for word in words.values())


def checklist_faults(file: str, text: str, known: Known) -> Iterator[Fault]:
    """What is wrong with a centre's checklist: names, groups, pages, and tasks that wait for each other."""
    found, wrong = _shaped(file, text, _Checklist)
    yield from wrong
    if found is None:
        return
    yield from _named(file, [one.id for one in found.group])
    yield from _named(file, [one.id for one in found.task])
    groups, tasks = {one.id for one in found.group}, {one.id: one for one in found.task}
    for task in found.task:
        if task.group not in groups:
            yield fault(file, NO_GROUP, id=task.id, group=task.group)
        if task.page and task.page not in known.pages:
            yield fault(file, NO_PAGE, page=task.page)
        yield from (fault(file, NO_TASK, id=task.id, after=one) for one in task.after if one not in tasks)
    ring = ring_in({name: task.after for name, task in tasks.items()})
    if ring:
        yield fault(file, RING, ring=" → ".join(ring))


def calendar_faults(file: str, text: str, known: Known) -> Iterator[Fault]:
    """What is wrong with a centre's calendar: days on which something is, or days of the week."""
    found, wrong = _shaped(file, text, _Calendar)
    yield from wrong
    if found is None:
        return
    yield from _named(file, [one.id for one in found.event])
    for event in found.event:
        if (event.on is None) == (event.every not in _EVERY):
            yield fault(file, WHEN, id=event.id)
        if event.page and event.page not in known.pages:
            yield fault(file, NO_PAGE, page=event.page)


def ring_in(waits: dict[str, list[str]]) -> list[str]:
    """A ring of names that wait for each other, its first once more at its end; empty when there is none."""
    left = {name: {one for one in others if one in waits} for name, others in waits.items()}
    while free := [name for name, others in left.items() if not others]:
        for name in free:
            del left[name]
        for others in left.values():
            others.difference_update(free)
    if not left:
        return []
    walked = [min(left)]
    while walked[-1] not in walked[:-1]:
        walked.append(min(left[walked[-1]]))
    return walked[walked.index(walked[-1]) :]


def _shaped(file: str, text: str, shape: type[Any]) -> tuple[Any, list[Fault]]:
    found, wrong = toml_of(file, text)
    if wrong:
        return None, wrong
    try:
        return msgspec.convert(found, shape), []
    except (msgspec.ValidationError, RecursionError) as problem:
        return None, [fault(file, FORM, problem=str(problem))]


def _named(file: str, names: list[str]) -> Iterator[Fault]:
    for name, times in Counter(names).items():
        if times > 1:
            yield fault(file, TWICE, id=name)
        if not IDENTIFIER.fullmatch(name):
            yield fault(file, NAME, id=name)


def _all_words(thing: object) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        for inner in thing.values():
            yield from _all_words(inner)
    elif isinstance(thing, list):
        for inner in thing:
            yield from _all_words(inner)
