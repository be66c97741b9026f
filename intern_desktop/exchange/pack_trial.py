"""A project's pack tried on: law, guide, questions and words are read as the program would read them after it.

The packaged files stay as they are; the pack is laid over them for as long as the trial takes, and everything that was
read by then is forgotten before and after. Nothing else may be read meanwhile, so a trial belongs to the one thread
that reads law and guide.
"""

import csv
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date

import msgspec

from intern_desktop import i18n, resources
from intern_desktop.errors import UserError
from intern_desktop.exchange.pack_entry import FAULTY
from intern_desktop.guide import book, figures, glossary, help_lines, quiz
from intern_desktop.guide.pack_names import ABOUT
from intern_desktop.payroll import law, rules
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import compute

_BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    OSError,
    RecursionError,
    StopIteration,
    TypeError,
    ValueError,
    csv.Error,
    figures.UnknownFigureError,
    law.NotInForce,
    msgspec.MsgspecError,
)
"""What reading law and guide may raise where a file of theirs is not as it should be."""
_ROOMS = ("intern_desktop.payroll.", "intern_desktop.guide.")


def try_on(files: Mapping[str, bytes], today: date) -> None:
    """Read everything through a project's pack. Raises UserError naming what does not hold together."""
    with _laid(files):
        try:
            for problem in _problems(today):
                raise UserError(FAULTY, fault=f"{problem}.")
        except _BROKEN as problem:
            raise UserError(FAULTY, fault=f"{type(problem).__name__}: {problem}.") from problem


@contextmanager
def _laid(files: Mapping[str, bytes]) -> Iterator[None]:
    before = resources.laid_over()
    resources.lay_over({name: data for name, data in files.items() if name != ABOUT})
    _forget()
    try:
        yield
    finally:
        resources.lay_over(before)
        _forget()


def _forget() -> None:
    """Whatever law and guide remember, wherever it is kept."""
    for name, module in list(sys.modules.items()):
        if name.startswith(_ROOMS):
            for kept in list(vars(module).values()):
                if hasattr(kept, "cache_clear"):
                    kept.cache_clear()


def _problems(today: date) -> Iterator[str]:
    yield from _guide_problems(today)
    _read_law(today)
    for code in i18n.LANGUAGES:
        help_lines.help_lines(code)
    if not glossary.own_terms():
        yield "terms.csv is empty"


def _guide_problems(today: date) -> Iterator[str]:
    from intern_desktop.payroll.figures import figure

    asked = figures.law_of(figure, today)
    pages = [page for chapter in book.own_chapters() for page in chapter.pages]
    if len(pages) != len(set(pages)):
        yield "guide/book.toml names a page twice"
    for page in pages:
        yield from book.mismatches(page)
        for code in i18n.LANGUAGES:
            read = book.page(page, code)
            if set(read.related) - set(pages):
                yield f"{code}/{page}.md leads to a page that is not there"
            for block in read.blocks:
                figures.filled(block.text, code, asked)
    for page in sorted(quiz.pages()):
        for question in quiz.quiz(page).questions:
            if sum(answer.right for answer in question.answers) != 1:
                yield f"questions/{page}.toml: {question.id} has not one right answer"


def _read_law(today: date) -> None:
    """Every dated row has its source and its tables; a month is priced in each prefecture."""
    for _, row in law.rows():
        table = row.value.get("table", "")
        if isinstance(table, str) and table.endswith(".csv"):
            resources.text(f"law/{table}")
    rules.headings()
    day = Law.assumed(today.replace(day=1))
    for prefecture in law.prefectures():
        offer = Offer(prefecture=prefecture, monthly_wage=220_000, first_day=today.replace(day=1), programme="titp")
        compute(offer, today.replace(day=1), day)
        day.minimum_wage(prefecture)
