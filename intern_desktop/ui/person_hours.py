"""A candidate's hours of lessons: how many of those asked count, by subject, and from which day they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import hours_words
from intern_desktop.ui.hours_bars import Share, SubjectBars
from intern_desktop.ui.widgets import Panel, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.training_hours import Hours
    from intern_desktop.ui.hours_facts import Facts
    from intern_desktop.ui.person_reading import Seen


class PersonHours(Panel):
    """A bar, the subjects in one colour with words, and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("person_hours")
        self._figure = label("body", self)
        self._figure.setObjectName("person_hours_figure")
        self._bar = QProgressBar(self, textVisible=False)
        self._bars, self._said = SubjectBars(self), label("small", self, wraps=True)
        self._said.setObjectName("person_hours_said")
        self.add_beside_title(self._figure)
        for thing in (self._bar, self._bars, self._said):
            self.add(thing)

    def retranslate(self) -> None:
        """Write the fixed words anew."""
        self.set_title(tr("Training hours"))

    def show_person(self, seen: Seen) -> None:
        """Show hers."""
        facts = seen.hours
        self.setVisible(facts is not None)
        if facts is None:
            return
        from intern_desktop.departure.training_hours import SUBJECTS, counts

        hours = facts.hours
        self._figure.setText(_figure(hours))
        self._bar.setRange(0, max(hours.wants, 1))
        self._bar.setValue(min(hours.counted, hours.wants))
        self._bar.setAccessibleName(self._figure.text())
        self._bars.show_shares([_share(one, hours.by_subject[one], counted=counts(one)) for one in SUBJECTS])
        self._said.setText(_sentence(facts))


def _figure(hours: Hours) -> str:
    fields = {"have": hours_words.short_text(hours.counted), "wants": hours_words.short_text(hours.wants)}
    if hours.enough:
        # Translators: hours of lessons; vi: "{have} / {wants} giờ, đã đủ"
        return tr("{have} of {wants} h, enough", **fields)
    # Translators: hours of lessons; vi: "{have} / {wants} giờ, còn {missing}"
    return tr("{have} of {wants} h, {missing} to go", missing=hours_words.short_text(hours.missing), **fields)


def _share(subject: str, minutes: int, *, counted: bool) -> Share:
    words = hours_words.length_text(minutes)
    if minutes and not counted:
        words = tr("{hours}, not counted", hours=words)
    return Share(hours_words.subject_name(subject), minutes, words, beside=not counted)


def _sentence(facts: Facts) -> str:
    pace, _tone = hours_words.pace_line(facts.outlook)
    return f"{hours_words.window_line(facts.hours)} {pace}".strip()
