"""Commands of `django-admin`; the same under `loa`."""
