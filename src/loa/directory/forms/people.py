"""What is asked before people, their posts and their accounts are changed."""

from __future__ import annotations

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy, pgettext_lazy

from loa.directory.forms.days import DayField
from loa.directory.forms.near import NearForm, UnitNameField
from loa.directory.models import Post, Unit


class AppointForm(forms.Form):
    """Somebody new in a post."""

    name = forms.CharField(label=gettext_lazy("name of the person"), max_length=150)
    kind = forms.ChoiceField(label=gettext_lazy("what the post may do"), choices=Post.Kind.choices)
    title = forms.CharField(label=pgettext_lazy("post", "title"), max_length=120, required=False)
    email = forms.EmailField(label=gettext_lazy("e-mail"), required=False)
    phone = forms.CharField(label=gettext_lazy("telephone"), max_length=40, required=False)
    valid_from = DayField(label=gettext_lazy("from"), required=False)


class PersonForm(forms.Form):
    """How somebody is called and reached."""

    name = forms.CharField(label=gettext_lazy("name of the person"), max_length=150)
    email = forms.EmailField(label=gettext_lazy("e-mail"), required=False)
    phone = forms.CharField(label=gettext_lazy("telephone"), max_length=40, required=False)


class ReasonForm(forms.Form):
    """How something is known."""

    reason = forms.CharField(label=gettext_lazy("how this is known"), max_length=500)


class CloseForm(forms.Form):
    """Why an account is closed."""

    reason = forms.CharField(label=gettext_lazy("reason"), max_length=500)


class ReopenForm(CloseForm):
    """Why an account is opened again, and whether its posts go on."""

    posts = forms.BooleanField(
        label=gettext_lazy("the posts that ended with it go on"), required=False, initial=True
    )


class AnotherPostForm(NearForm):
    """One more post for somebody who holds one."""

    unit = UnitNameField(label=gettext_lazy("unit"))
    kind = forms.ChoiceField(label=gettext_lazy("what the post may do"), choices=Post.Kind.choices)
    title = forms.CharField(label=pgettext_lazy("post", "title"), max_length=120, required=False)
    valid_from = DayField(label=gettext_lazy("from"), required=False)

    def clean_unit(self) -> Unit:
        return self.unit_named(self.cleaned_data["unit"])


class LastDayForm(forms.Form):
    """The last day of a post."""

    last_day = DayField(label=gettext_lazy("last day"))
    reason = forms.CharField(label=gettext_lazy("reason"), max_length=500, required=False)


class AccountForm(forms.Form):
    """The name somebody signs in with."""

    username = forms.CharField(
        label=gettext_lazy("account name"),
        max_length=60,
        help_text=gettext_lazy("Letters without diacritics, digits, points, hyphens."),
        validators=[
            RegexValidator(
                r"^[A-Za-z0-9][A-Za-z0-9._-]*\Z",
                gettext_lazy(
                    "Only letters without diacritics, digits, points and hyphens, such as nguyen.lan."
                ),
            )
        ],
    )
