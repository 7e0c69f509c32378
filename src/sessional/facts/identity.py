"""What tells one thing from another: an id for the machine, and a readable key for the record."""

import uuid6
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

MOST_IN_KEY = 80
# A key stands in the path of a fact and in the address of a page, so it has no slash, no space and no script's quirks.
KEY = r"[A-Za-z0-9][A-Za-z0-9._-]*"

validate_key = RegexValidator(
    rf"\A{KEY}\Z",
    _("A key is made of Latin letters, digits, dots, hyphens and low lines, and begins with a letter or a digit."),
    code="key",
)


class KeyField(models.CharField):
    """A readable key of at most 80 characters; what it is unique within is said by the model."""

    default_validators = [validate_key]

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", MOST_IN_KEY)
        super().__init__(*args, **kwargs)


class Identified(models.Model):
    """A thing with an id of its own: a UUID of version 7, so that ids made later sort later."""

    id = models.UUIDField(primary_key=True, default=uuid6.uuid7, editable=False)

    class Meta:
        abstract = True
