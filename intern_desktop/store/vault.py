"""What seals a person's private things on a PC that others use too: a random key that only her private word opens."""

import msgspec
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

_MARK = "sealed:1:"


class Vault(msgspec.Struct, frozen=True):
    """An opened key; it lives in memory only, until she leaves."""

    key: bytes

    def seal(self, text: str) -> str:
        """The text as nobody without the key can read it."""
        return _MARK + bytes(SecretBox(self.key).encrypt(text.encode())).hex()

    def opened(self, sealed: str) -> str | None:
        """The text again; None when it was sealed with another key, or is damaged."""
        try:
            return SecretBox(self.key).decrypt(bytes.fromhex(sealed.removeprefix(_MARK))).decode()
        except (CryptoError, ValueError):
            return None


def is_sealed(text: str) -> bool:
    """Whether a text was sealed with some key."""
    return text.startswith(_MARK)
