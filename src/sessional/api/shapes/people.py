"""Where parties are reached, who acts for whom, and the links that were given."""

from datetime import date, datetime
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime, Field

from sessional.api.shapes.bodies import ID, Party
from sessional.api.shapes.words import Language, Words, WordsIn
from sessional.bodies import models
from sessional.bodies.models import AddressKind, LinkEnd
from sessional.report.facts import Address, Office


class PartyAddress(Schema):
    """One of the addresses at which a party is reached, from a day to a day."""

    id: UUID = ID
    kind: AddressKind = Field(examples=["e-mail"])
    address: str = Field(examples=["mission@example.org"])
    label: str = Field(description="Which address it is.", examples=["Permanent Mission, Vienna"])
    language: Language | None = Field(description="In which to write there.", examples=["fr"])
    since: date | None = Field(examples=["2026-01-01"])
    until: date | None = Field(examples=[None])

    @classmethod
    def of(cls, row: models.PartyAddress) -> "PartyAddress":
        return cls(**{name: getattr(row, name) for name in cls.model_fields if name != "id"}, id=row.pk)


class PersonReference(Schema):
    """A person whom the body knows."""

    id: UUID = ID
    name: Words
    has_account: bool = Field(description="Whether the person can sign in.", examples=[True])


class Capacity(Schema):
    """A person acting for a party, or in an office of the body, from a day to a day."""

    id: UUID = ID
    key: str = Field(examples=["delegate-ana-exemplo"])
    person: PersonReference
    office: Office = Field(examples=["delegate"])
    party: Party | None
    since: date | None = Field(examples=["2026-03-02"])
    until: date | None = Field(description="The last day.", examples=[None])
    ended_at: datetime | None = Field(description="When it was cut off within its last day.", examples=[None])
    on_behalf_of: Words | None = Field(description="The group of States that is spoken for beside the party.")
    email: str = Field(description="Where the person is reached in it; empty where that is not known.", examples=[""])

    @classmethod
    def of(cls, row: models.Capacity) -> "Capacity":
        person = row.person
        known = PersonReference(id=person.pk, name=Words.of(person.names), has_account=person.user_id is not None)
        return cls(
            id=row.pk,
            key=row.key,
            person=known,
            office=row.office,
            party=Party.of(row.party),
            since=row.since,
            until=row.until,
            ended_at=row.ended_at,
            on_behalf_of=Words.of(row.on_behalf_of),
            email=row.email,
        )


class AppointmentIn(Schema):
    """A capacity for a person whom the body knows (`person`), or for a new one (`name`)."""

    model_config = {"extra": "forbid"}

    office: Office = Field(examples=["delegate"])
    person: UUID | None = Field(None, description="The id of a person whom the body knows.", examples=[None])
    name: WordsIn | None = Field(None, description="The name of a new person.")
    address: Address = Field(Address.NONE, description="The form of address of a new person.", examples=["ms"])
    party: str | None = Field(None, max_length=80, description="The key of the party.", examples=["BRA"])
    since: date | None = Field(None, examples=["2026-03-02"])
    until: date | None = Field(None, description="The last day.", examples=[None])
    on_behalf_of: WordsIn | None = None
    email: str = Field("", max_length=254, examples=["ana@example.org"])


class EndIn(Schema):
    """When a capacity ends."""

    model_config = {"extra": "forbid"}

    day: date | None = Field(
        description="The last day; null ends it at once: from now on it is not held.", examples=["2026-12-31"]
    )


class ReadingLink(Schema):
    """An address that reads without an account until it ends. The address itself is kept nowhere."""

    id: UUID = ID
    label: str = Field(description="For whom it is.", examples=["Ministry of Justice in the capital"])
    party: Party | None = Field(description="It shows what this party sees; null for what participants see.")
    shows_drafts: bool = Field(description="Whether it shows what the party has not sent yet.", examples=[False])
    made_at: datetime = Field(examples=["2026-02-02T10:00:00Z"])
    ends_at: datetime = Field(examples=["2026-12-31T23:00:00Z"])
    last_used_at: datetime | None = Field(description="To within an hour.", examples=[None])
    ended: LinkEnd | None = Field(
        description="Why it opens nothing any longer: revoked; over (its last day is); capacity (the one in which it was "
        "made is not held any longer); null while it is in force.",
        examples=[None],
    )

    @classmethod
    def of(cls, row: models.ReadingLink, at: datetime) -> "ReadingLink":
        return cls(
            id=row.pk,
            label=row.label,
            party=Party.of(row.party),
            shows_drafts=row.shows_drafts,
            made_at=row.made_at,
            ends_at=row.ends_at,
            last_used_at=row.last_used_at,
            ended=row.end(at),
        )


class MadeLink(ReadingLink):
    """A link that was just made."""

    address: str = Field(
        description="Shown this once: it is kept nowhere.",
        examples=["https://sessional.example.org/en/link/8Fz3kQ1vN0aW7bYc2dXe5fGh6iJk9lMnOpQrStUvWxY/"],
    )


class LinkIn(Schema):
    """What a link opens, for whom it is, and how long."""

    model_config = {"extra": "forbid"}

    label: str = Field(max_length=200, examples=["Ministry of Justice in the capital"])
    ends_at: AwareDatetime = Field(description="Within a year.", examples=["2026-12-31T23:00:00Z"])
    party: str | None = Field(None, max_length=80, description="The key of the party.", examples=["BRA"])
    shows_drafts: bool = Field(False, examples=[False])
