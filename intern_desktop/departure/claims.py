"""Marking: she says it is done, a trainer confirms it or sends it back with a word."""

from datetime import date

from intern_desktop.departure import duties, evidence, journeys, marks, tasks
from intern_desktop.departure.tasks import Task
from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import N_
from intern_desktop.store.entry import Value, shared
from intern_desktop.store.journal import Act

MOST = 500
"""Letters of the word with which a thing is sent back."""
# Translators: vi: "Việc này thầy cô đã xác nhận rồi. Nếu chưa đúng, nhờ thầy cô trả lại cho bạn."
_CONFIRMED = N_("A trainer has confirmed this already. If it is not right, ask the trainer to send it back to you.")


def claim(act: Act, person: str, item: str, on: date | None = None, value: str = "") -> None:
    """She says on this day (today, where none is given) that it is done; value, version and mark in one entry.

    What a trainer sent back, or what no longer holds, waits for the trainer again. What is confirmed stays confirmed.
    Raises FieldError "value" for a day or a number that cannot be, UserError for what the program sees is not there
    yet, and for another value of what a trainer has confirmed.
    """
    duties.require(act, "claims.claim", person)
    task, today = _task(act, item), on or act.at.date()
    journey = journeys.read(act.reading, person)
    wanted = evidence.accepted(task, value.strip(), journey, today)
    kept = marks.one(act.reading, person, item)
    if kept.said == "confirmed" and _stands(act, person, item, today):
        if wanted != kept.shown:
            raise UserError(_CONFIRMED)
        return
    evidence.refuse_unmet(evidence.Sight(act.reading, person, journey, today), task)
    fields: dict[str, Value] = {"claim": "done", "value": wanted, "claimed_version": str(task.version)}
    if kept.verdict:
        fields["verdict"] = ""
    act.append("mark", subject=f"{person}/{item}", scope=shared(person), fields=fields)


def unclaim(act: Act, person: str, item: str) -> None:
    """She says it is not done after all. Raises UserError for what a trainer has confirmed."""
    duties.require(act, "claims.unclaim", person)
    if marks.one(act.reading, person, item).said == "confirmed":
        raise UserError(_CONFIRMED)
    fields: dict[str, Value] = {"claim": "", "value": "", "claimed_version": ""}
    act.append("mark", subject=f"{person}/{item}", scope=shared(person), fields=fields)


def confirm(act: Act, person: str, item: str, value: str = "") -> None:
    """The trainer has seen it: what she wrote, or the day or number the trainer reads off the paper (`value`)."""
    duties.require(act, "claims.confirm", person)
    task, kept = _task(act, item), marks.one(act.reading, person, item)
    fields: dict[str, Value] = {}
    seen = kept.shown
    if value.strip():
        seen = evidence.accepted(task, value.strip(), journeys.read(act.reading, person), act.at.date())
        fields = {"claim": "done", "value": seen, "claimed_version": str(task.version)}
    act.append("mark", subject=f"{person}/{item}", scope=shared(person), fields=fields | confirmed(task, seen))


def send_back(act: Act, person: str, item: str, note: str) -> None:
    """The trainer asks for it again, with a word why. FieldError "note" without one, and for a very long one."""
    duties.require(act, "claims.send_back", person)
    task, said = _task(act, item), word(note)
    act.append("mark", subject=f"{person}/{item}", scope=shared(person), fields=sent_back(task, said))


def confirmed(task: Task, seen: str) -> dict[str, Value]:
    """What a confirmation writes; `seen` is the value that the trainer saw."""
    return {"verdict": "confirmed", "note": "", "decided_version": str(task.version), "decided_value": seen}


def sent_back(task: Task, said: str) -> dict[str, Value]:
    """What sending back writes, with the word why."""
    return {"verdict": "sent_back", "note": said, "decided_version": str(task.version), "decided_value": ""}


def word(note: str) -> str:
    """The word why, as it is kept. FieldError "note" for none and for a very long one."""
    said = note.strip()
    if not said:
        # Translators: vi: "Ghi một lời cho bạn ấy biết cần sửa gì."
        raise FieldError("note", N_("Write a word about what is missing."))
    if len(said) > MOST:
        too_long = N_("This has {n} letters, {most} is the most. Make it shorter.")
        raise FieldError("note", too_long, n=len(said), most=MOST)
    return said


def _stands(act: Act, person: str, item: str, today: date) -> bool:
    """Whether a confirmed mark still holds: no day of it has lapsed, and nothing is asked anew."""
    from intern_desktop.departure import checklist

    found = next((one for one in checklist.items(act.reading, person, today) if one.task.id == item), None)
    return found is None or found.news not in ("void", "again")


def _task(act: Act, item: str) -> Task:
    found = next((task for task in tasks.lists(act.reading) if task.id == item), None)
    if found is None or found.gone(act.at.date()):
        # Translators: vi: "Việc này không còn trong danh sách nữa."
        raise UserError(N_("This is no longer on the list."))
    return found
