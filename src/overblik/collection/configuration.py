"""Django's settings, made of a frozen value; `app` makes the value of arguments and environment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from overblik.collection.site import Site

MOST_BYTES = 1_000_000
"""Bytes of a posted form: over ten times what the longest answers of a page come to."""
MOST_FIELDS = 5_000

SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA busy_timeout=10000;PRAGMA foreign_keys=ON;",
}
"""Write-ahead log, and every commit on the disk before it is acknowledged."""


@dataclass(frozen=True, kw_only=True)
class Mail:
    """How mail is sent: by SMTP with TLS and login or an OAuth2 token; without a *host* none is."""

    host: str = ""
    port: int = 587
    user: str = ""
    password: str = field(default="", repr=False)
    oauth_token: str = field(default="", repr=False)
    starttls: bool = True
    tls: bool = False
    timeout: int = 20


@dataclass(frozen=True, kw_only=True)
class SignIn:
    """Sign-in through the institution's own server (OpenID Connect); empty for passwords with one-time codes alone."""

    name: str = ""
    server: str = ""
    client: str = ""
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True)
class Configuration:
    """Everything a server is told from outside; *secret* signs cookies, *database* is Django's own description of one."""

    site: Site
    database: Mapping[str, Any] = field(repr=False)
    secret: str = field(repr=False)
    hosts: tuple[str, ...] = ("127.0.0.1", "localhost")
    https: bool = False
    proxies: int = 0
    mail: Mail = Mail()
    sign_in: SignIn = SignIn()


def django_settings(configuration: Configuration) -> dict[str, Any]:
    """Return the settings, for `django.conf.settings.configure`."""
    return {
        **_core(configuration),
        **_security(configuration),
        **_staff(configuration),
        **_mail(configuration.mail),
    }


APPS = (
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "overblik.collection",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
)


def _core(configuration: Configuration) -> dict[str, Any]:
    site = configuration.site
    return {
        "OVERBLIK": site,
        "OVERBLIK_CONFIGURATION": configuration,
        "SECRET_KEY": configuration.secret,
        "DEBUG": False,
        "ALLOWED_HOSTS": list(configuration.hosts),
        "ROOT_URLCONF": "overblik.collection.urls",
        "DATABASES": {"default": dict(configuration.database)},
        "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
        "USE_TZ": True,
        "TIME_ZONE": site.plan.time_zone,
        "LANGUAGE_CODE": site.languages[0],
        "LANGUAGES": [("da", "Dansk"), ("en", "English")],
        "USE_I18N": True,
        "STATIC_URL": "/static/",
        "INSTALLED_APPS": list(APPS),
        "TEMPLATES": [
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "APP_DIRS": True,
                "OPTIONS": {
                    "context_processors": [
                        "django.template.context_processors.request",
                        "django.contrib.auth.context_processors.auth",
                        "django.contrib.messages.context_processors.messages",
                        "overblik.collection.staff.context.staff_context",
                    ]
                },
            }
        ],
        "LOGGING": LOGGING,
        "DATA_UPLOAD_MAX_MEMORY_SIZE": MOST_BYTES,
        "DATA_UPLOAD_MAX_NUMBER_FIELDS": MOST_FIELDS,
        "FILE_UPLOAD_MAX_MEMORY_SIZE": MOST_BYTES,
    }


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"no_tokens": {"()": "overblik.collection.security.logs.NoTokens"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["no_tokens"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
"""Warnings and errors to standard error, with link tokens taken out."""


CACHE = {
    "BACKEND": "django.core.cache.backends.db.DatabaseCache",
    "LOCATION": "overblik_cache",
    "KEY_FUNCTION": "overblik.collection.security.limits.cache_key",
    "OPTIONS": {"MAX_ENTRIES": 100_000},
}
"""Where sign-in counts failures and remembers used codes: in the database, for all processes, and under hashed names."""


MIDDLEWARE = (
    "overblik.collection.security.headers.SecurityHeaders",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "overblik.collection.security.bounds.Bounds",
    "overblik.collection.security.guard.Guard",
    "overblik.collection.staff.language.StaffLanguage",
    "overblik.collection.staff.sessions.StaffSessions",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "overblik.collection.staff.sessions.StaffAuthentication",
    "overblik.collection.staff.sessions.StaffMessages",
    "allauth.account.middleware.AccountMiddleware",
)
"""From the network inwards: what an answer always has, what is refused, who is here."""
POLICY = {
    "default-src": ("'none'",),
    "script-src": ("'self'",),
    "style-src": ("'self'",),
    "img-src": ("'self'", "data:"),
    "font-src": ("'self'",),
    "connect-src": ("'self'",),
    "form-action": ("'self'",),
    "base-uri": ("'none'",),
    "frame-ancestors": ("'none'",),
}
"""Where a page may take what from: from this server, and from nobody else."""


def _security(configuration: Configuration) -> dict[str, Any]:
    https = configuration.https
    return {
        "MIDDLEWARE": list(MIDDLEWARE),
        "CONTENT_SECURITY_POLICY": {"DIRECTIVES": {name: list(sources) for name, sources in POLICY.items()}},
        "SECURE_CONTENT_TYPE_NOSNIFF": True,
        "SECURE_REFERRER_POLICY": "strict-origin",  # "no-referrer" has browsers send forms with "Origin: null"
        "SECURE_CROSS_ORIGIN_OPENER_POLICY": "same-origin",
        "SECURE_HSTS_SECONDS": 63_072_000 if https else 0,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": False,
        "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https") if https and configuration.proxies else None,
        "SESSION_COOKIE_SECURE": https,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_AGE": 8 * 3600,
        "CSRF_COOKIE_SECURE": https,
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SAMESITE": "Lax",
        "CSRF_TRUSTED_ORIGINS": [configuration.site.address] if https else [],
        "CSRF_FAILURE_VIEW": "overblik.collection.security.problems.csrf_failed",
        "X_FRAME_OPTIONS": "DENY",
        "CACHES": {"default": CACHE},
        "ALLAUTH_TRUSTED_PROXY_COUNT": configuration.proxies,
    }


def _staff(configuration: Configuration) -> dict[str, Any]:
    return {
        "AUTHENTICATION_BACKENDS": [
            "django.contrib.auth.backends.ModelBackend",
            "allauth.account.auth_backends.AuthenticationBackend",
        ],
        "AUTH_PASSWORD_VALIDATORS": [
            {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
            {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
            {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
        ],
        "LOGIN_REDIRECT_URL": "/staff/",
        "LOGIN_URL": "/staff/sign-in/login/",
        "ACCOUNT_ADAPTER": "overblik.collection.staff.accounts.Accounts",
        "SOCIALACCOUNT_ADAPTER": "overblik.collection.staff.accounts.OutsideAccounts",
        "ACCOUNT_LOGIN_METHODS": {"username"},
        "ACCOUNT_SIGNUP_FIELDS": ["username*", "password1*", "password2*"],
        "ACCOUNT_EMAIL_VERIFICATION": "none",
        "ACCOUNT_LOGOUT_ON_GET": False,
        "MFA_SUPPORTED_TYPES": ["totp", "recovery_codes"],
        "MFA_ADAPTER": "overblik.collection.staff.authenticators.Authenticators",
        "MFA_TOTP_ISSUER": "Overblik",
        "SOCIALACCOUNT_PROVIDERS": _openid(configuration.sign_in),
    }


def _openid(sign_in: SignIn) -> dict[str, Any]:
    if not sign_in.server:
        return {}
    app = {
        "provider_id": "institution", "name": sign_in.name or "OpenID Connect", "client_id": sign_in.client,
        "secret": sign_in.secret, "settings": {"server_url": sign_in.server},
    }  # fmt: skip
    return {"openid_connect": {"APPS": [app]}}


def _mail(mail: Mail) -> dict[str, Any]:
    return {
        "EMAIL_BACKEND": "overblik.collection.mailing.smtp.Backend",
        "OVERBLIK_SMTP_TOKEN": mail.oauth_token,
        "EMAIL_HOST": mail.host,
        "EMAIL_PORT": mail.port,
        "EMAIL_HOST_USER": mail.user,
        "EMAIL_HOST_PASSWORD": mail.password,
        "EMAIL_USE_TLS": mail.starttls and not mail.tls,
        "EMAIL_USE_SSL": mail.tls,
        "EMAIL_TIMEOUT": mail.timeout,
    }
