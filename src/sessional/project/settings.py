"""Django's settings, read from the environment; docs/settings.md has a heading for each variable."""

import os
from pathlib import Path

from sessional.project.databases import database
from sessional.project.first_run import secret_key

PACKAGE = Path(__file__).resolve().parent.parent


def _words(value: str) -> list[str]:
    return [word for word in value.replace(",", " ").split() if word]


def _yes(name: str) -> bool:
    return os.environ.get(name, "").strip().lower() in ("1", "true", "yes", "on")


DATA = Path(os.environ.get("SESSIONAL_DATA") or "var").absolute()
DEBUG = _yes("SESSIONAL_DEBUG")
SECRET_KEY = os.environ.get("SESSIONAL_SECRET_KEY") or secret_key(DATA)
ALLOWED_HOSTS = _words(os.environ.get("SESSIONAL_HOSTS", "")) or ["localhost", "127.0.0.1", "[::1]"]

DATABASES = {"default": database(os.environ.get("SESSIONAL_DATABASE_URL", ""), data=DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "sessional.facts",
    "sessional.journal",
    "sessional.accounts",
    "sessional.bodies",
    "sessional.papers",
    "sessional.meetings",
    "sessional.recommendations",
    "sessional.drafting",
    "sessional.intake",
    "sessional.web",
    "sessional.project",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "sessional.project.security.ContentSecurityPolicyMiddleware",
    "sessional.project.static.StaticFilesMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "sessional.web.language.InterfaceLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "sessional.web.asking.AskingMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "sessional.project.urls"
ASGI_APPLICATION = "sessional.project.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "sessional.web.context.page",
            ],
        },
    },
]

AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "admin:login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

LANGUAGE_CODE = "en"
LANGUAGES = [
    ("ar", "العربية"),
    ("en", "English"),
    ("es", "Español"),
    ("fr", "Français"),
    ("ru", "Русский"),
    ("zh-hans", "中文"),
]
LOCALE_PATHS = [PACKAGE / "web" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
# Static files are served from where they lie, so that nothing has to be collected before the first start.
WHITENOISE_USE_FINDERS = True
# The addresses of the fonts carry their version (web/static/fonts/fonts.css), so a browser need never ask again.
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/fonts/.+\.woff2$"

X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
if _yes("SESSIONAL_HTTPS"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"standard_error": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["standard_error"], "level": "WARNING"},
    "loggers": {
        # Django's own handlers would write errors by e-mail, or once more beside the root's.
        "django": {"handlers": [], "level": "INFO" if DEBUG else "WARNING", "propagate": True},
        # Somebody who asks for a page that does not exist is no event.
        "django.request": {"level": "ERROR"},
    },
}
