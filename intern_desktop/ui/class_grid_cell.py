"""What is said of the cell the cursor stands on, and how many things a key would confirm."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from intern_desktop.i18n import tr
from intern_desktop.ui import class_grid_filter as filters
from intern_desktop.ui import class_grid_reading, class_grid_words
from intern_desktop.ui.checklist_words import state_words
from intern_desktop.ui.class_grid_line import GridLine
from intern_desktop.ui.class_grid_model import FROZEN, NAME, Cell, ClassGridModel, not_agreed
from intern_desktop.ui.class_grid_reading import ClassSeen
from intern_desktop.ui.commands import Commands

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row


def show(commands: Commands, line: GridLine, model: ClassGridModel, seen: ClassSeen, row: int, column: int) -> None:
    """Say in the line who and what stands there, its state, when and by whom, and the keys that do something."""
    if not 0 <= row < len(model.rows):
        return
    person = model.rows[row]
    if not person.agreed:
        line.show_cell(not_agreed(person.name), "", "")
    elif column == NAME:
        line.show_cell(person.name, "", class_grid_words.person_words(person))
    elif column >= FROZEN:
        item, trainer = class_grid_reading.item_at(commands, person, model.number(column) - 1)
        said = state_words(item, trainer, commands.today(), reporter=class_grid_words.given(person))
        # Translators: who and what the cursor stands on; the state follows; vi: "{name}, {title}:"
        who = tr("{name}, {title}:", name=person.name, title=model.title(column))
        # her row is the one that is lit: the given name is enough where there is little room
        short = tr("{name}, {title}:", name=class_grid_words.given(person), title=model.title(column))
        line.show_cell(who, item.state, said, _keys(person, item.state, seen), short)


def claimed(chosen: Sequence[Cell], model: ClassGridModel, seen: ClassSeen) -> int:
    """How many things the button would confirm: of the block that is chosen, or else of all that is shown."""
    if not chosen:
        return filters.counted([row for row in model.rows if seen.is_hers(row)], model.places, "claimed")
    at = {task.id: place for task, place in zip(model.tasks, model.places, strict=True)}
    hers = [(seen.rows[person], at[task]) for person, task in chosen]
    return sum(filters.state_at(row, place) == "claimed" and seen.is_hers(row) for row, place in hers)


def _keys(person: Row, state: str, seen: ClassSeen) -> tuple[str, ...]:
    """The keys that do something in a cell."""
    hers = seen.is_hers(person)
    confirms = ("confirm",) if hers and state not in ("confirmed", "not_applicable") else ()
    returns = ("send_back",) if hers and state in ("claimed", "confirmed", "invalid") else ()
    return (*confirms, *returns, "history")
