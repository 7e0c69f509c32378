"""Writing a text: every change of the words in a language is a version."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from sessional.facts.models import Text, Version, VersionStatus
from sessional.facts.multilingual import Multilingual
from sessional.facts.queries import latest


@transaction.atomic(savepoint=False)
def write_text(*, text: Text | None, body_id: UUID, words: Multilingual, at: datetime) -> tuple[Text, list[Version]]:
    """Keep the words of a new text (``text`` is None) or of one that is kept; give it, and the versions that were made.

    A version is made in each language whose words or status differ from its latest. A translation whose words are the
    same stays as it is, and is stale where the original changed. A language without words any longer gets a version
    that says so. Where the original language itself changes, every language gets a version.
    """
    if text is None:
        text, before = Text.objects.create(body_id=body_id, original=words.original), {}
    else:
        before = latest(text.versions.all())
    told = {lang: (one.text, VersionStatus(one.status.value)) for lang, one in words.texts}
    told |= {lang: ("", VersionStatus.MISSING) for lang in before if lang not in told}
    turned = text.original != words.original
    made: list[Version] = []

    def version(lang: str, made_from: Version | None) -> Version:
        kept = before.get(lang)
        content, status = told[lang]
        if kept is not None and not turned and (kept.content, kept.status) == (content, status):
            return kept
        number = kept.number + 1 if kept else 1
        new = Version(
            text=text, language=lang, number=number, made_from=made_from, content=content, status=status, made_at=at
        )
        made.append(new)
        return new

    original = version(words.original, None)
    for lang in sorted(told):
        if lang != words.original:
            version(lang, original)
    if turned:
        text.original = words.original
        text.save(update_fields=["original"])
    Version.objects.bulk_create(made)
    return text, made
