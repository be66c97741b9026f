"""Pages for Japan of the made-up centre: two of last month, one with her yes and one that waits for the answer."""

from datetime import datetime, timedelta

from intern_desktop.classroom import reports
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author

_TO = ("みどり協同組合（見本）",)
_WORDS = "まじめに取り組んでいます。電話の練習を増やします。"


def fill(store: Store, trainer: Author, waits: str, agrees: str, at: datetime) -> None:
    """The pages of the month before, made by the trainer yesterday; one of the two candidates has said yes."""
    day = at - timedelta(days=1)
    month = f"{day.replace(day=1) - timedelta(days=1):%Y-%m}"
    with store.act(trainer, day) as act:
        reports.prepare(act, [waits, agrees], month, to=_TO, words={waits: _WORDS, agrees: _WORDS})
    with store.reading() as reading:
        line = reports.line_of(reading, agrees, month, day.date())
    assert line is not None, "the made-up centre knows its candidate"
    with store.act(Author(agrees), day) as act:
        reports.answer(act, agrees, month, "yes", line.digest)
