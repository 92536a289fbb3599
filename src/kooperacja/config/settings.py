# SPDX-License-Identifier: EUPL-1.2
"""All settings, in one file. ``KOOPERACJA_ENV`` is ``dev`` (default), ``test``, ``demo`` or ``prod``."""

from __future__ import annotations

from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from kooperacja.config import env

PACKAGE = Path(__file__).resolve().parent.parent
ENV = env.text("KOOPERACJA_ENV", "dev")
if ENV not in {"dev", "test", "demo", "prod"}:
    raise ImproperlyConfigured("KOOPERACJA_ENV to dev, test, demo albo prod.")
DATA = Path(env.text("KOOPERACJA_DATA", "data")).resolve()
DEBUG = env.flag("DEBUG", False)
DEMO = env.flag("KOOPERACJA_DEMO", ENV == "demo")

_INSECURE = "only-for-development-and-tests-" + "0" * 40
SECRET_KEY = env.text("SECRET_KEY", _INSECURE if ENV != "prod" else "")
#: Key for look-up hashes and encryption of identifiers; another secret than SECRET_KEY so that either can be changed.
IDENTITY_KEY = env.text("IDENTITY_KEY", SECRET_KEY)
if ENV == "prod" and (DEBUG or DEMO or len(SECRET_KEY) < 50):
    raise ImproperlyConfigured("Produkcja wymaga SECRET_KEY (co najmniej 50 znaków), bez DEBUG i bez pokazu.")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1],testserver" if ENV != "prod" else "")
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS")
BASE_URL = env.text("BASE_URL", "http://127.0.0.1:8000")

SHELVES = {
    "base": [
        "database",
        "ui",
        "audit",
        "notifications",
        "documents",
        "privacy",
        "jobs",
        "exchange",
        "duties",
        "search",
    ],
    "ground": ["law", "territory", "accounts", "organisations", "catalogue", "diagnosis", "programmes"],
    "care": ["residents", "cases", "commissioning", "delivery", "settlement"],
    "growth": [
        "projects",
        "pictures",
        "participants",
        "recruitment",
        "support",
        "guidance",
        "trainings",
        "roadmap",
        "readiness",
        "practices",
        "publications",
        "indicators",
    ],
    "front": ["portal", "reports", "demo"],
}
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    *[f"kooperacja.{shelf}.{app}" for shelf, apps in SHELVES.items() for app in apps],
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "template_partials",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "kooperacja.base.ui.middleware.KeptFormMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "kooperacja.ground.organisations.middleware.ActingMiddleware",
]
ROOT_URLCONF = "kooperacja.config.urls"
WSGI_APPLICATION = "kooperacja.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "kooperacja.base.ui.context.frame",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "template_partials.templatetags.partials",
                "kooperacja.base.ui.templatetags.ui",
                "kooperacja.base.audit.templatetags.audit",
                "kooperacja.ground.law.templatetags.law",
            ],
        },
    }
]

DATABASES = {"default": env.database(env.text("DATABASE_URL", f"sqlite:///{DATA / 'kooperacja.sqlite3'}"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}
TASKS = {
    "default": {
        "BACKEND": "django_tasks_db.DatabaseBackend"
        if ENV != "test"
        else "django_tasks.backends.immediate.ImmediateBackend"
    }
}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher"
    if ENV not in {"test", "demo"}
    else "django.contrib.auth.hashers.MD5PasswordHasher"
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "kooperacja.ground.accounts.adapter.ClosedSignup"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_FORMS = {"login": "kooperacja.ground.accounts.forms.SignInForm"}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
SESSION_COOKIE_AGE = 60 * 60 * 10
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENV == "prod"
SECURE_SSL_REDIRECT = ENV == "prod"
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if ENV == "prod" else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.flag("BEHIND_PROXY", False) else None
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "kooperacja.base.ui.views.csrf_failure"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

LANGUAGE_CODE = "pl"
LANGUAGES = [("pl", "Polski"), ("uk", "Українська"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Europe/Warsaw"
USE_TZ = True
FORMAT_MODULE_PATH = ["kooperacja.config.formats"]
USE_THOUSAND_SEPARATOR = False
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

STATIC_URL = "static/"
STATIC_ROOT = env.text("STATIC_ROOT", str(DATA / "static"))
STATICFILES_DIRS = [path for path in [DATA / "assets"] if path.is_dir()]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": str(DATA / "files")}},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if ENV == "prod"
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = ENV != "prod"
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
#: The largest upload of any kind, in bytes; a picture or a sheet above its own limit gets a sentence, not a crash.
MAX_UPLOAD_BYTES = 25 * 1024 * 1024

EMAIL_BACKEND = env.text(
    "EMAIL_BACKEND",
    {
        "prod": "django.core.mail.backends.smtp.EmailBackend",
        "test": "django.core.mail.backends.locmem.EmailBackend",
    }.get(ENV, "django.core.mail.backends.filebased.EmailBackend"),
)
EMAIL_FILE_PATH = str(DATA / "mail")
EMAIL_HOST = env.text("EMAIL_HOST", "localhost")
EMAIL_PORT = int(env.text("EMAIL_PORT", "25"))
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", "kooperacja@localhost")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "WARNING")},
}
SILENCED_SYSTEM_CHECKS: list[str] = []
