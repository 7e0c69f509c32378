"""Django's settings, read from the environment; docs/settings.md has a heading for each variable."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from sessional.project.databases import database
from sessional.project.first_run import secret_key
from sessional.project.mail import mail
from sessional.project.openid import openid
from sessional.project.production import require_safe

PACKAGE = Path(__file__).resolve().parent.parent


def _words(value: str) -> list[str]:
    return [word for word in value.replace(",", " ").split() if word]


def _yes(name: str) -> bool:
    return os.environ.get(name, "").strip().lower() in ("1", "true", "yes", "on")


def _number(told: str | None, name: str, *, otherwise: int, of: str = "requests in a minute") -> int:
    if not told:
        return otherwise
    if not told.isascii() or not told.isdigit():
        raise ImproperlyConfigured(f"{name} is a whole number of {of}, and here it is {told!r}")
    return int(told)


DATA = Path(os.environ.get("SESSIONAL_DATA") or "var").absolute()
DEBUG = _yes("SESSIONAL_DEBUG")
HTTPS = _yes("SESSIONAL_HTTPS")
PRODUCTION = _yes("SESSIONAL_PRODUCTION")
if PRODUCTION:
    require_safe(os.environ, debug=DEBUG, https=HTTPS)
SECRET_KEY = os.environ.get("SESSIONAL_SECRET_KEY") or secret_key(DATA)
ALLOWED_HOSTS = _words(os.environ.get("SESSIONAL_HOSTS", "")) or ["localhost", "127.0.0.1", "[::1]"]
#: Where the site is, without a slash at the end: what addresses in letters begin with.
SITE_ADDRESS = (
    os.environ.get("SESSIONAL_ADDRESS") or (f"https://{ALLOWED_HOSTS[0]}" if HTTPS else "http://127.0.0.1:8000")
).rstrip("/")

DATABASES = {"default": database(os.environ.get("SESSIONAL_DATABASE_URL", ""), data=DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "sessional.project.apps.AdministrationConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    # Before allauth, so that its pages are found in the style of the house.
    "sessional.web",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "sessional.facts",
    "sessional.journal",
    "sessional.search",
    "sessional.tasks",
    "sessional.accounts",
    "sessional.bodies",
    "sessional.papers",
    "sessional.meetings",
    "sessional.recommendations",
    "sessional.drafting",
    "sessional.intake",
    "sessional.api",
    "sessional.project",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "sessional.project.security.SecurityHeadersMiddleware",
    "sessional.project.static.StaticFilesMiddleware",
    "sessional.api.door.ApiMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "sessional.web.language.InterfaceLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "sessional.web.asking.AskingMiddleware",
    "sessional.web.accounts.sessions.LastUseMiddleware",
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
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
# Length is what makes a password hard to guess; rules about its signs only make it hard to remember.
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"

ACCOUNT_ADAPTER = "sessional.web.accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    name: f"sessional.web.accounts.forms.{form}"
    for name, form in {
        "login": "SignInForm",
        "add_email": "NewAddressForm",
        "confirm_email_verification_code": "CodeOfAddressForm",
        "change_password": "ChangePasswordForm",
        "set_password": "SetPasswordForm",
        "reset_password": "ForgottenPasswordForm",
        "reset_password_from_key": "NewPasswordForm",
        "reauthenticate": "ConfirmForm",
    }.items()
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
# Whoever opens an invitation has read a letter at the address already; a new address is proved by a code that goes there,
# and is nowhere in the database until then, so that nobody can be found by an address that is not theirs.
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "reset_password": "20/m/ip,3/15m/key",
    "invitation": "20/m/ip",
    "manage_email": "5/15m/user",
    "confirm_email": "3/15m/key",
}
MFA_ADAPTER = "sessional.web.accounts.adapter.SecondFactorAdapter"
MFA_FORMS = {
    name: f"sessional.web.accounts.forms.{form}"
    for name, form in {
        "authenticate": "CodeForm",
        "reauthenticate": "ConfirmByCodeForm",
        "activate_totp": "FirstCodeForm",
        "add_webauthn": "AddPasskeyForm",
        "edit_webauthn": "RenamePasskeyForm",
    }.items()
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Sessional"
MFA_TOTP_TOLERANCE = 1
SOCIALACCOUNT_ADAPTER = "sessional.web.accounts.adapter.OpenIDAdapter"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
OPENID = openid(os.environ)
SOCIALACCOUNT_PROVIDERS = {} if OPENID is None else {"openid_connect": {"APPS": [OPENID.as_allauth_has_it()]}}
# The proxy that speaks HTTPS adds the reader's address at the end of X-Forwarded-For.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if HTTPS else 0

_MAIL = mail(os.environ.get("SESSIONAL_MAIL_URL", ""), data=DATA)
EMAIL_BACKEND = _MAIL.backend
EMAIL_FILE_PATH = _MAIL.folder
EMAIL_HOST, EMAIL_PORT = _MAIL.host, _MAIL.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _MAIL.user, _MAIL.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _MAIL.tls, _MAIL.ssl
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("SESSIONAL_MAIL_FROM") or f"Sessional <sessional@{ALLOWED_HOSTS[0]}>"

# In the database, so that limits on attempts hold over all processes of an installation.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "django_cache"}}

# Requests to the API in a minute, from an address and by a token; 0 takes the limit away.
API_LIMIT_WITHOUT_TOKEN = _number(os.environ.get("SESSIONAL_API_LIMIT"), "SESSIONAL_API_LIMIT", otherwise=120)
API_LIMIT_WITH_TOKEN = _number(os.environ.get("SESSIONAL_API_TOKEN_LIMIT"), "SESSIONAL_API_TOKEN_LIMIT", otherwise=600)
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
# What comes through the queue by its kind: what carries it out. A worker finds it here, since rooms above ask for work of
# the room below.
WORK_KINDS = {
    "report-files": "sessional.drafting.work.write_report_files",
    "kept-report-files": "sessional.drafting.work.keep_report_files",
    "record-export": "sessional.intake.work.write_record_export",
    "journal-export": "sessional.papers.work.write_journal_export",
    "invitation-letter": "sessional.accounts.posting.post_invitation",
    "reindex": "sessional.drafting.reindexing.make_index_anew",
}
# For so many days work that has ended, its results and its tasks are kept; 0 keeps them for ever.
WORK_KEPT_DAYS = _number(os.environ.get("SESSIONAL_WORK_KEPT"), "SESSIONAL_WORK_KEPT", otherwise=30, of="days")
# What puts into the queue again what a worker that died had in its hands and is no long work.
TAKEN_UP_BESIDE_WORK = ["sessional.accounts.posting.take_up_letters"]

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

# Bytes of papers and of whatever else is kept, under their SHA-256. Another storage of Django's may stand here.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "files": {"BACKEND": "sessional.papers.storage.OnceWrittenFolder", "OPTIONS": {"location": DATA / "files"}},
}

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
CSRF_COOKIE_SAMESITE = "Lax"
#: The largest request that is taken in at all, in bytes; files have limits of their own (facts/uploads.py).
MOST_IN_REQUEST = 50_000_000
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    SESSION_COOKIE_NAME = "__Host-sessionid"
    CSRF_COOKIE_NAME = "__Host-csrftoken"
# Whether other names below this one speak HTTPS too is not known here, so browsers are not told that they do.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

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
