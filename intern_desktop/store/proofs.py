"""One signature for many entries: a tree of hashes whose root is signed (R. Merkle, 1979; RFC 6962, section 2.1).

Each entry carries the signature of the root and the hashes beside its own way up, so that it can be checked alone,
wherever it travels, also after others of the same act were emptied.
"""

import hashlib
from collections.abc import Sequence

SIGNATURE = 64
"""Bytes of a signature; whatever comes after them is the way from an entry's leaf to the root."""
_HASH = 32
_PLACE = 4
_ROOT = b"intern_desktop act 1"


def leaf(header: bytes) -> bytes:
    """The leaf of one entry's header."""
    return hashlib.sha256(b"\x00" + header).digest()


def signed_bytes(root: bytes) -> bytes:
    """What is signed for a whole act."""
    return _ROOT + root


def ways(leaves: Sequence[bytes]) -> tuple[bytes, list[bytes]]:
    """The root, and for each leaf the sides on which it goes up and the hashes beside its way, as bytes."""
    levels = [list(leaves)]
    while len(levels[-1]) > 1:
        row = levels[-1]
        levels.append([_node(*row[at : at + 2]) for at in range(0, len(row), 2)])
    return levels[-1][0], [_way(levels, at) for at in range(len(leaves))]


def root_of(header: bytes, way: bytes) -> bytes | None:
    """The root that one entry leads to; None for a way that is cut or too long."""
    turns, hashes = int.from_bytes(way[:_PLACE], "big"), way[_PLACE:]
    if len(way) < _PLACE or len(hashes) % _HASH or len(hashes) > 32 * _HASH:
        return None
    found = leaf(header)
    for at in range(0, len(hashes), _HASH):
        beside = hashes[at : at + _HASH]
        found = _node(beside, found) if turns & 1 else _node(found, beside)
        turns >>= 1
    return found


def _way(levels: Sequence[Sequence[bytes]], at: int) -> bytes:
    beside, bits, turns = list[bytes](), 0, 0
    for row in levels[:-1]:
        other = at ^ 1
        if other < len(row):
            beside.append(row[other])
            turns |= (at & 1) << bits
            bits += 1
        at >>= 1
    return turns.to_bytes(_PLACE, "big") + b"".join(beside)


def _node(*both: bytes) -> bytes:
    return both[0] if len(both) == 1 else hashlib.sha256(b"\x01" + both[0] + both[1]).digest()
