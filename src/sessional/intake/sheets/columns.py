"""The columns of the sheets. A name stands in the first row of a sheet; capital letters and spaces make no difference."""

from dataclasses import dataclass

from sessional.report.facts import LANGUAGES


@dataclass(frozen=True, slots=True)
class Column:
    """``example`` is what stands in the template that people fill in; ``says`` is for the documentation."""

    name: str
    says: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A kind of sheet. Of ``one_of`` at least one is filled in in each row."""

    name: str
    columns: tuple[Column, ...]
    one_of: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)


_DAYS = (
    Column("from", "the first day, as 2026-03-02; empty where there is none"),
    Column("until", "the last day; empty where there is none"),
)

PARTIES = Sheet(
    "parties",
    (
        Column("state", "a State, by its name in any of the six languages or its ISO 3166-1 code", "Brazil"),
        *(
            Column(
                f"name_{lang}", f"the name of another participant, in the language “{lang}”; one of the six is enough"
            )
            for lang in LANGUAGES
        ),
        Column(
            "category",
            "the category: member-state, observer-state, european-union, programme-network-institute, un-body, "
            "intergovernmental-organization, non-governmental-organization, private-sector or academia; for a State it "
            "may be left empty",
            "member-state",
        ),
        Column("kind", "what kind of address follows: e-mail, post or telephone", "e-mail"),
        Column("address", "one address; a participant with several stands in several rows", "mission@example.org"),
        Column("label", "which address it is", "Permanent Mission, Vienna"),
        Column("language", "the language in which to write there: ar, en, es, fr, ru or zh", "en"),
        *_DAYS,
    ),
    ("state", *(f"name_{lang}" for lang in LANGUAGES)),
)

REGISTRATIONS = Sheet(
    "registrations",
    (
        Column("name", "the name of the person", "Ana Exemplo"),
        Column("name_language", "the language in which the name is written; English where it is empty", "en"),
        Column("form_of_address", "mr, ms or none; none where it is empty", "ms"),
        Column(
            "capacity",
            "delegate, head-of-delegation, panellist, chair, co-chair, vice-chair, rapporteur or secretariat; delegate "
            "where it is empty",
            "delegate",
        ),
        Column(
            "party", "whom the person acts for: a State as above, or the name or key of another participant", "Brazil"
        ),
        *_DAYS,
        Column("on_behalf_of", "the group of States that the person speaks for beside the participant"),
        Column("email", "where the person is reached; an invitation can be sent there", "ana@example.org"),
    ),
    ("name",),
)

SHEETS = {sheet.name: sheet for sheet in (PARTIES, REGISTRATIONS)}
