"""The way one came through the guide: back and forward, each to the place where one was."""

import msgspec


class Spot(msgspec.Struct, frozen=True):
    """A page and a place on it, counted in blocks."""

    page: str
    place: float


class Trail:
    """The spots behind and ahead of where one is."""

    def __init__(self) -> None:
        self._behind: list[Spot] = []
        self._ahead: list[Spot] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is something behind."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is something ahead."""
        return bool(self._ahead)

    def leave(self, here: Spot) -> None:
        """One goes on from here to somewhere new."""
        self._behind.append(here)
        self._ahead.clear()

    def back(self, here: Spot) -> Spot | None:
        """Where one was before, None at the beginning."""
        return self._turn(self._behind, self._ahead, here)

    def forward(self, here: Spot) -> Spot | None:
        """Where one came back from, None at the end."""
        return self._turn(self._ahead, self._behind, here)

    def forget(self) -> None:
        """Somebody else reads now."""
        self._behind.clear()
        self._ahead.clear()

    @staticmethod
    def _turn(come_from: list[Spot], leave_to: list[Spot], here: Spot) -> Spot | None:
        if not come_from:
            return None
        leave_to.append(here)
        return come_from.pop()
