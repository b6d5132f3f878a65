"""Secrets of authenticators are kept encrypted: a copy of the database makes no codes, as it opens no links."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from hashlib import sha256

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet

from overblik.collection.site import site


class Authenticators(DefaultMFAAdapter):
    """Encrypts with the server's key, which no database holds."""

    def encrypt(self, text: str) -> str:
        """Return a secret as it is stored."""
        return _cipher(site().key).encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return a stored secret as it is used."""
        return _cipher(site().key).decrypt(encrypted_text.encode()).decode()


def _cipher(key: bytes) -> Fernet:
    return Fernet(urlsafe_b64encode(sha256(b"overblik authenticators " + key).digest()))
