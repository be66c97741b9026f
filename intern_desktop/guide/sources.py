"""What a source is called in the reader's language: its title is kept once, as it stands beside the figure."""

from functools import cache

from intern_desktop import resources


def source_name(title: str, language: str) -> str:
    """The source of this title as a reader of the language knows it; the title itself when it has no other name."""
    return _names().get(title, {}).get(language, title)


@cache
def _names() -> dict[str, dict[str, str]]:
    files = [resources.toml(name) for name in resources.names("facts/sources", ".toml")]
    return {title: names for file in files for title, names in file.items()}
