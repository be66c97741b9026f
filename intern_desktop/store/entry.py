"""One entry of the journal: what somebody said, signed, never changed afterwards."""

import secrets
from collections.abc import Sequence
from datetime import datetime

import msgspec
from nacl.signing import SigningKey

from intern_desktop.store import keys, proofs

CENTRE = "centre"
"""The scope that every PC of a centre shares: the centre, its people, their roles and keys."""

Value = str | bool | int


def shared(person: str) -> str:
    """The scope of what a person shares with her centre once she has agreed."""
    return f"shared:{person}"


def private(person: str) -> str:
    """The scope of what stays with a person alone."""
    return f"private:{person}"


def new_id() -> str:
    """A random id of 80 bits; never a name, never a count."""
    return secrets.token_hex(10)


class Payload(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an entry says. The salt keeps the hash of a short payload from being guessed after it was emptied."""

    salt: str
    fields: dict[str, Value]


class Entry(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A header, a payload, and a signature over the header and the payload's hash.

    `seq` counts 1, 2, 3 within one device and scope; `lamport` orders entries, ties by device. `signer` is the public
    half of the signing key in hex. `replaces` names, as JSON, for each field the entry whose value the author had
    before her eyes. `payload` is None once it was emptied; all else stays.
    """

    device: str
    scope: str
    seq: int
    lamport: int
    recorded_at: str
    author: str
    signer: str
    kind: str
    subject: str
    replaces: str
    sealed_for: str
    payload_hash: bytes
    payload: bytes | None
    signature: bytes

    @property
    def header(self) -> bytes:
        """The bytes that are signed."""
        return msgspec.msgpack.encode(
            (
                "intern_desktop entry 1",
                self.device,
                self.scope,
                self.seq,
                self.lamport,
                self.recorded_at,
                self.author,
                self.signer,
                self.kind,
                self.subject,
                self.replaces,
                self.sealed_for,
                self.payload_hash,
            )
        )

    @property
    def holds(self) -> bool:
        """Whether the signature and the payload's hash are what they should be."""
        if self.payload is not None and keys.digest(self.payload) != self.payload_hash:
            return False
        return self.is_signed

    @property
    def is_signed(self) -> bool:
        """Whether the key it names has signed it, alone or together with others of the same act."""
        own, way = self.signature[: proofs.SIGNATURE], self.signature[proofs.SIGNATURE :]
        if not way:
            return keys.holds(self.signer, own, self.header)
        root = proofs.root_of(self.header, way)
        return root is not None and keys.holds(self.signer, own, proofs.signed_bytes(root))

    @property
    def is_dated(self) -> bool:
        """Whether its moment is one that can be read and compared: a day, a time and a zone."""
        try:
            return datetime.fromisoformat(self.recorded_at).tzinfo is not None
        except ValueError:
            return False

    @property
    def day(self) -> str:
        """The day (ISO) it was written on, as the clock of its PC showed."""
        return self.recorded_at[:10]

    @property
    def fields(self) -> dict[str, Value]:
        """What it says; empty when the payload was emptied or is sealed for somebody, or when a newer program wrote it
        in a form that this one cannot read. Raises msgspec.DecodeError for damaged bytes."""
        if self.payload is None or self.sealed_for:
            return {}
        try:
            return msgspec.json.decode(self.payload, type=Payload).fields
        except msgspec.DecodeError:
            if keys.digest(self.payload) != self.payload_hash:
                raise
            return {}

    @property
    def about(self) -> str:
        """The first part of the subject: whom or what it is about."""
        return self.subject.partition("/")[0]


def signed_together(unsigned: Sequence[Entry], key: SigningKey) -> list[Entry]:
    """The same entries with one signature for all of them; each still proves itself alone."""
    root, ways = proofs.ways([proofs.leaf(one.header) for one in unsigned])
    own = key.sign(proofs.signed_bytes(root)).signature
    return [msgspec.structs.replace(one, signature=own + way) for one, way in zip(unsigned, ways, strict=True)]


def signed(unsigned: Entry, key: SigningKey) -> Entry:
    """The same entry with its signature."""
    return msgspec.structs.replace(unsigned, signature=key.sign(unsigned.header).signature)


def payload_of(fields: dict[str, Value]) -> bytes:
    """The bytes of a payload with a fresh salt."""
    return msgspec.json.encode(Payload(secrets.token_hex(8), fields))
