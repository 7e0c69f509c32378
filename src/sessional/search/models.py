"""What can be found. The words themselves are in a table of the database's own kind; ``index.py`` reads and writes it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sessional.facts.visibility import VisibilityColumns
from sessional.report.facts import LANGUAGES


class Entry(VisibilityColumns):
    """The words of one subject in one language, who may see them, and where they stand.

    ``thing`` is the same for the subject in all languages, and ``key`` is its own for each; both follow from the subject
    and so are the same after a rebuilding of the index. ``title_words`` and ``all_words`` count words.
    """

    # The number is what the table of words knows an entry by, and no more: SQLite wants it to be an integer.
    id = models.BigAutoField(primary_key=True)
    key = models.UUIDField(unique=True, editable=False)
    thing = models.UUIDField(editable=False)
    body_id = models.UUIDField(editable=False)
    party_id = models.UUIDField(null=True, editable=False)
    kind = models.CharField(max_length=80, editable=False)
    subject_id = models.UUIDField(editable=False)
    part = models.CharField(max_length=200, blank=True, default="", editable=False)
    language = models.CharField(max_length=2, blank=True, editable=False)
    title = models.TextField(blank=True, editable=False)
    text = models.TextField(blank=True, editable=False)
    title_words = models.PositiveIntegerField(editable=False)
    all_words = models.PositiveIntegerField(editable=False)
    page = models.CharField(max_length=80, editable=False)
    arguments = models.JSONField(default=list, editable=False)
    query = models.JSONField(default=dict, editable=False)
    anchor = models.CharField(max_length=200, blank=True, default="", editable=False)

    class Meta:
        verbose_name = _("entry of the index")
        verbose_name_plural = _("entries of the index")
        ordering = ["key"]
        indexes = [
            models.Index(name="search_entry_of_body", fields=["body_id"]),
            models.Index(name="search_entry_of_subject", fields=["kind", "subject_id"]),
        ]
        constraints = [
            models.CheckConstraint(name="search_entry_language", condition=Q(language__in=["", *LANGUAGES])),
        ]

    def __str__(self) -> str:
        return self.title
