"""The mark of the made-up centre, and what opens it; apart from `demo`, because every sign-in asks for it."""

from intern_desktop.store.local import Local

PASSWORD = "xin chao nhat ban"
PIN = "1234"
MARK = "sample"


def is_sample(local: Local) -> bool:
    """Whether this PC shows the made-up centre."""
    return local.get(MARK) == "yes"
