"""Which page of the guide helps with a finding about an offer."""

from functools import cache

from intern_desktop import resources
from intern_desktop.guide.book import page_ids


def page_of(code: str) -> str:
    """The first page for a finding's code that the book has; "" where none is written yet."""
    wanted = _pages().get(code) or _pages().get("missing" if code.startswith("missing_") else "", [])
    return next((page for page in wanted if page in page_ids()), "")


@cache
def _pages() -> dict[str, list[str]]:
    return resources.toml("facts/finding_pages.toml")
