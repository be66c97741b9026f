"""Keys and secrets: who signed, what opens what.

Argon2id (RFC 9106) weighs PINs and passwords and opens locked keys; Ed25519 signs; X25519 seals. All of it is
libsodium through PyNaCl. A four-digit PIN is no secret against somebody who has the file, whatever weighs it: it keeps
names apart.
"""

import hashlib
import secrets
from enum import Enum
from functools import lru_cache

import msgspec
from nacl import pwhash
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey
from nacl.secret import SecretBox
from nacl.signing import SigningKey, VerifyKey

CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's 32 signs: no I, L, O or U, so that nobody misreads a handwritten code."""
CODE_GROUPS, CODE_GROUP = 6, 4


class Cost(Enum):
    """How long one guess takes: (passes, bytes of memory)."""

    ORDINARY = (pwhash.argon2id.OPSLIMIT_INTERACTIVE, pwhash.argon2id.MEMLIMIT_INTERACTIVE)
    SAMPLE = (pwhash.argon2id.OPSLIMIT_MIN, 65536)
    """For made-up people only, whose secrets are printed on the screen."""


class Locked(msgspec.Struct, frozen=True):
    """A secret key under a password: salt, cost and sealed bytes, all in hex."""

    salt: str
    passes: int
    memory: int
    box: str


class KeyPair(msgspec.Struct, frozen=True):
    """A signing and a sealing key of one holder: the secret halves as hex seeds."""

    signing_seed: str
    sealing_seed: str

    @classmethod
    def generate(cls) -> "KeyPair":
        """A new random pair."""
        return cls(SigningKey.generate().encode().hex(), PrivateKey.generate().encode().hex())

    @property
    def signing(self) -> SigningKey:
        """The key that signs."""
        return SigningKey(bytes.fromhex(self.signing_seed))

    @property
    def signing_public(self) -> str:
        """The public half of the signing key, hex."""
        return public_of(self.signing)

    @property
    def sealing_public(self) -> str:
        """The public half of the sealing key, hex."""
        return bytes(PrivateKey(bytes.fromhex(self.sealing_seed)).public_key).hex()


def public_of(key: SigningKey) -> str:
    """The public half of a signing key, hex; it names the signer in the journal."""
    return bytes(key.verify_key).hex()


@lru_cache(maxsize=4096)
def holds(signer: str, signature: bytes, message: bytes) -> bool:
    """Whether `signature` over `message` was made with the key whose public half is `signer` (hex).

    One signature may stand under a thousand entries, so what was asked last is remembered.
    """
    try:
        VerifyKey(bytes.fromhex(signer)).verify(message, signature)
    except (CryptoError, ValueError):
        return False
    return True


def weigh(secret: str, cost: Cost = Cost.ORDINARY) -> str:
    """The argon2id hash of a PIN or password, with its salt and cost."""
    return pwhash.argon2id.str(secret.encode(), cost.value[0], cost.value[1]).decode()


def matches(weighed: str, secret: str) -> bool:
    """Whether a PIN or password is the one that was weighed."""
    try:
        return pwhash.verify(weighed.encode(), secret.encode())
    except (CryptoError, ValueError):
        return False


def lock(pair: KeyPair, password: str, cost: Cost = Cost.ORDINARY) -> str:
    """A key pair under a password, as JSON text that can lie in the open."""
    salt = secrets.token_bytes(pwhash.argon2id.SALTBYTES)
    passes, memory = cost.value
    box = _box(password, salt, passes, memory).encrypt(msgspec.json.encode(pair))
    return msgspec.json.encode(Locked(salt.hex(), passes, memory, bytes(box).hex())).decode()


def unlock(locked: str, password: str) -> KeyPair | None:
    """The key pair, or None when the password is not the one it was locked with or the text is damaged."""
    try:
        found = msgspec.json.decode(locked, type=Locked)
        box = _box(password, bytes.fromhex(found.salt), found.passes, found.memory)
        return msgspec.json.decode(box.decrypt(bytes.fromhex(found.box)), type=KeyPair)
    except (CryptoError, ValueError, msgspec.MsgspecError):
        return None


def _box(password: str, salt: bytes, passes: int, memory: int) -> SecretBox:
    return SecretBox(pwhash.argon2id.kdf(SecretBox.KEY_SIZE, password.encode(), salt, opslimit=passes, memlimit=memory))


def recovery_code() -> str:
    """A new code for the recovery sheet: six groups of four signs, 120 random bits, joined by single spaces."""
    signs = [secrets.choice(CODE_ALPHABET) for _ in range(CODE_GROUPS * CODE_GROUP)]
    return " ".join("".join(signs[at : at + CODE_GROUP]) for at in range(0, len(signs), CODE_GROUP))


def same_code(typed: str) -> str:
    """A typed code as it was printed: case, spaces and dashes do not matter, and I, L, O read as 1, 1, 0."""
    signs = "".join(sign for sign in typed.upper() if sign.isalnum())
    signs = signs.replace("I", "1").replace("L", "1").replace("O", "0")
    return " ".join(signs[at : at + CODE_GROUP] for at in range(0, len(signs), CODE_GROUP))


def digest(payload: bytes) -> bytes:
    """SHA-256 of a payload; the salt inside each payload keeps short ones from being guessed."""
    return hashlib.sha256(payload).digest()
