"""One entry of a dictionary that is never changed itself."""

from intern_desktop.ui.pay.form_field import Value


def put(held: dict[str, Value], name: str, value: Value) -> dict[str, Value]:
    """The same with this one at its place, without it for None."""
    if value is None:
        return {key: one for key, one in held.items() if key != name}
    return {**held, name: value}
