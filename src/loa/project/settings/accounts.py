"""Signing in: password, second factor, and how often one may try (docs/decisions: accounts)."""

from __future__ import annotations

from datetime import timedelta

from loa.project.settings.notices import MAIL_SERVER
from loa.project.settings.values import one_of

# "off": nobody is offered a second factor; "offered": who wants one sets it up; "required": administrators,
# leaders and campaign officers set it up before anything else. Who has one is asked for it in all three.
LOA_SECOND_FACTOR = one_of("LOA_SECOND_FACTOR", "offered", ["off", "offered", "required"])
# Whether a forgotten password may be set anew by mail: only where mail is set up.
LOA_PASSWORD_RESET = MAIL_SERVER is not None
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]

ACCOUNT_ADAPTER = "loa.project.accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {"login": "loa.project.accounts.forms.SignInForm"}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_UNIQUE_EMAIL = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
# An office has one address: nothing is counted by address alone. Axes counts passwords; codes go by account.
ACCOUNT_RATE_LIMITS = {
    "login": None,
    "login_failed": "5/5m/key",
    "reset_password": "5/m/key",
    "reset_password_from_key": None,
}
MFA_ADAPTER = "loa.project.accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Loa"
MFA_RECOVERY_CODE_COUNT = 10

AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "loa.project.accounts.views.locked_out"
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
