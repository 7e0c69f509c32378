"""Papers, the files of their languages, and when each language was due."""

from enum import StrEnum

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sessional.bodies.models import Body
from sessional.facts.fields import EnumField, JobNumbersField, LanguagesField, NamesField
from sessional.facts.identity import Identified, KeyField
from sessional.facts.rules import validate_language, validate_symbol, validate_time_zone
from sessional.facts.standing import one_of
from sessional.facts.visibility import Visibility, VisibilityColumns
from sessional.report.facts import LANGUAGES, Distribution
from sessional.report.symbols import MOST_CHARACTERS


class PaperKind(StrEnum):
    REPORT = "report"
    AGENDA = "agenda"
    PARTICIPANTS = "participants"
    CONFERENCE_ROOM = "conference-room"
    STUDY = "study"
    OTHER = "other"


class PaperFormat(StrEnum):
    """What a file of a paper is."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    AKN = "akn"
    TXT = "txt"


#: Who a paper can be for. A paper that waits for its release is for the desk.
PAPER_LEVELS = (Visibility.DESK, Visibility.DELEGATIONS, Visibility.PARTICIPANTS, Visibility.PUBLIC)
MOST_IN_REASON = 500


class Paper(Identified, VisibilityColumns):
    """A paper, by symbol or, where none is known, by title. What is not known of it is null, and prints as an empty
    labelled line.

    ``visibility`` and ``visible_since`` say who sees it, and from when; a paper that is not released is for the desk of
    its body. ``release_day``, ``release_time`` and ``release_zone`` are what was set, of which ``visible_since`` is the
    instant. ``released_without`` is the reason for a release before all of its languages were there. ``issued_at`` is
    when it was first issued; ``issued`` is the date on its masthead. ``in_record`` says that the body's record file
    tells of it; others were entered here, and a record that does not tell of them leaves them alone.
    """

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="papers")
    key = KeyField()
    position = models.PositiveIntegerField()
    symbol = models.CharField(max_length=MOST_CHARACTERS, null=True, blank=True, validators=[validate_symbol])
    kind = EnumField(PaperKind, default=PaperKind.OTHER.value)
    title = NamesField(null=True, blank=True)
    distribution = EnumField(Distribution, null=True, blank=True)
    original = models.CharField(max_length=2, null=True, blank=True, validators=[validate_language])
    issued = models.DateField(null=True, blank=True)
    languages = LanguagesField(default=tuple, blank=True)
    job_numbers = JobNumbersField(default=tuple, blank=True)
    release_day = models.DateField(null=True, blank=True)
    release_time = models.TimeField(null=True, blank=True)
    release_zone = models.CharField(max_length=64, null=True, blank=True, validators=[validate_time_zone])
    released_without = models.CharField(max_length=MOST_IN_REASON, blank=True, default="")
    issued_at = models.DateTimeField(null=True, blank=True, editable=False)
    in_record = models.BooleanField(default=True)

    class Meta:
        verbose_name = _("paper")
        verbose_name_plural = _("papers")
        ordering = ["body", "position"]
        constraints = [
            models.UniqueConstraint(name="papers_paper_key", fields=["body", "key"]),
            models.UniqueConstraint(name="papers_paper_symbol", fields=["body", "symbol"]),
            models.CheckConstraint(
                name="papers_paper_symbol_or_title", condition=Q(symbol__isnull=False) | Q(title__isnull=False)
            ),
            one_of("papers_paper_kind", "kind", PaperKind),
            one_of("papers_paper_distribution", "distribution", Distribution),
            models.CheckConstraint(
                name="papers_paper_original", condition=Q(original__isnull=True) | Q(original__in=LANGUAGES)
            ),
            one_of("papers_paper_visibility", "visibility", PAPER_LEVELS),
            models.CheckConstraint(
                name="papers_paper_release_whole_or_none",
                condition=Q(release_day__isnull=True, release_time__isnull=True, release_zone__isnull=True)
                | Q(
                    release_day__isnull=False,
                    release_time__isnull=False,
                    release_zone__isnull=False,
                    visible_since__isnull=False,
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.symbol or str(self.title)


class StoredFile(models.Model):
    """Bytes that are kept once, under the SHA-256 of what they are. The row never changes, and neither do the bytes."""

    sha256 = models.CharField(primary_key=True, max_length=64, editable=False)
    size = models.PositiveBigIntegerField(editable=False)
    media_type = models.CharField(max_length=120, editable=False)
    stored_at = models.DateTimeField(editable=False)

    class Meta:
        verbose_name = _("stored file")
        verbose_name_plural = _("stored files")
        ordering = ["stored_at", "sha256"]

    def __str__(self) -> str:
        return self.sha256


class PaperFile(Identified):
    """A paper in one language and format. Until it is issued another file may take its place; from then on it never
    changes again. ``original_name`` is what the file was called where it came from."""

    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="files")
    language = models.CharField(max_length=2, validators=[validate_language])
    format = EnumField(PaperFormat)
    stored = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="paper_files")
    original_name = models.CharField(max_length=255)
    kept_at = models.DateTimeField()
    issued_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("file of a paper")
        verbose_name_plural = _("files of papers")
        ordering = ["paper", "language", "format"]
        constraints = [
            models.UniqueConstraint(name="papers_paperfile_once", fields=["paper", "language", "format"]),
            models.CheckConstraint(name="papers_paperfile_language", condition=Q(language__in=LANGUAGES)),
            one_of("papers_paperfile_format", "format", PaperFormat),
        ]

    def __str__(self) -> str:
        return self.original_name


class Slot(Identified):
    """When a language of a paper is due, and when it was handed in; None where that is not set, or not done."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="slots")
    language = models.CharField(max_length=2, validators=[validate_language])
    due_on = models.DateField(null=True, blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("slot")
        verbose_name_plural = _("slots")
        ordering = ["paper", "language"]
        constraints = [
            models.UniqueConstraint(name="papers_slot_language", fields=["paper", "language"]),
            models.CheckConstraint(name="papers_slot_language_known", condition=Q(language__in=LANGUAGES)),
        ]

    def __str__(self) -> str:
        return self.language
