"""Readings of texts and their versions."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from sessional.facts.models import Text, Version, VersionStatus
from sessional.facts.multilingual import Multilingual, Translation, TranslationStatus


def latest_versions() -> QuerySet[Version]:
    """The latest version of each text in each language, those included that say that there are no words any longer."""
    newer = Version.objects.filter(text=OuterRef("text"), language=OuterRef("language"), number__gt=OuterRef("number"))
    return Version.objects.filter(~Exists(newer))


def current_versions() -> QuerySet[Version]:
    """The latest version of each text in each language that has words."""
    return latest_versions().exclude(status=VersionStatus.MISSING)


def stale_versions() -> QuerySet[Version]:
    """Current translations made from a version of the original that is no longer the latest."""
    newer = Version.objects.filter(
        text=OuterRef("text"), language=OuterRef("made_from__language"), number__gt=OuterRef("made_from__number")
    )
    return current_versions().filter(Exists(newer), made_from__isnull=False)


def with_words(*columns: str) -> list[Prefetch]:
    """For ``prefetch_related``: the latest versions of the texts in these columns (``"outcome"``, ``"item__text"``)."""
    return [Prefetch(f"{column}__versions", queryset=latest_versions()) for column in columns]


def latest(versions: Iterable[Version]) -> dict[str, Version]:
    """The last version in each language, missing ones included."""
    found: dict[str, Version] = {}
    for version in versions:
        if version.language not in found or found[version.language].number < version.number:
            found[version.language] = version
    return found


def words_of(text: Text) -> Multilingual:
    """The current words of a text. No query where its versions were fetched before (:func:`with_words`)."""
    texts = {
        lang: Translation(version.content, TranslationStatus(version.status))
        for lang, version in latest(text.versions.all()).items()
        if version.status != VersionStatus.MISSING
    }
    return Multilingual.of(text.original, texts)
