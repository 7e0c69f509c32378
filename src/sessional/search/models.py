"""What can be found. The words themselves are in a table of the database's own kind; ``index.py`` reads and writes it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sessional.facts.visibility import VisibilityColumns
from sessional.report.facts import LANGUAGES


class Entry(VisibilityColumns):
    """One subject in one language: who may find it, and what it is ordered by. What a reader is shown is the
    :class:`Saying` of it; it stands apart, so that thousands of entries can be looked through quickly.

    ``thing`` is the number of the subject, the same in all languages and after a rebuilding of the index.
    ``title_words`` and ``all_words`` count words.
    """

    # The number is what the table of words knows an entry by, and no more: SQLite wants it to be an integer.
    id = models.BigAutoField(primary_key=True)
    thing = models.BigIntegerField(editable=False)
    body_id = models.UUIDField(editable=False)
    party_id = models.UUIDField(null=True, editable=False)
    kind = models.CharField(max_length=80, editable=False)
    language = models.CharField(max_length=2, blank=True, editable=False)
    title_words = models.PositiveIntegerField(editable=False)
    all_words = models.PositiveIntegerField(editable=False)

    class Meta:
        verbose_name = _("entry of the index")
        verbose_name_plural = _("entries of the index")
        ordering = ["thing", "language"]
        indexes = [models.Index(name="search_entry_of_body", fields=["body_id"])]
        constraints = [
            models.UniqueConstraint(name="search_entry_once", fields=["thing", "language"]),
            models.CheckConstraint(name="search_entry_language", condition=Q(language__in=["", *LANGUAGES])),
        ]

    def __str__(self) -> str:
        return f"{self.thing} ({self.language})"


class Saying(models.Model):
    """What is shown of an entry, and where it is to be read."""

    entry = models.OneToOneField(Entry, on_delete=models.CASCADE, primary_key=True, related_name="saying")
    subject_id = models.UUIDField(db_index=True, editable=False)
    carrier_id = models.UUIDField(null=True, db_index=True, editable=False)
    part = models.CharField(max_length=200, blank=True, default="", editable=False)
    title = models.TextField(blank=True, editable=False)
    text = models.TextField(blank=True, editable=False)
    page = models.CharField(max_length=80, editable=False)
    arguments = models.JSONField(default=list, editable=False)
    query = models.JSONField(default=dict, editable=False)
    anchor = models.CharField(max_length=200, blank=True, default="", editable=False)

    class Meta:
        verbose_name = _("what is shown of an entry")
        verbose_name_plural = _("what is shown of entries")

    def __str__(self) -> str:
        return self.title
