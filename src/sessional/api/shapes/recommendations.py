"""Lists of conclusions and recommendations."""

from uuid import UUID

from ninja import Schema
from pydantic import Field

from sessional.api.shapes.bodies import ID
from sessional.api.shapes.words import ToldDay, ToldNumber, Words
from sessional.recommendations import models
from sessional.report.facts import ListKind


class Adoption(Schema):
    """At which sitting and on which day a list was adopted."""

    sitting: ToldNumber
    day: ToldDay


class Entry(Schema):
    """A conclusion or recommendation, as it stands in a list. `id` and `key` are those of the item, in every list."""

    id: UUID = ID
    key: str = Field(examples=["e1"])
    text: Words


class Group(Schema):
    """Entries under one heading; `heading` is null where the list has none."""

    key: str = Field(examples=["g1"])
    heading: Words | None
    entries: list[Entry]


class RecommendationList(Schema):
    """The list that a meeting leaves: `preliminary` ones are suggestions for further discussion, neither adopted nor
    endorsed."""

    id: UUID = ID
    meeting: str = Field(description="The key of the meeting.", examples=["5"])
    key: str = Field(examples=["preliminary"])
    kind: ListKind = Field(examples=["preliminary"])
    adopted: Adoption | None

    @classmethod
    def of(cls, row: models.RecommendationList) -> "RecommendationList":
        return cls(id=row.pk, meeting=row.meeting.key, key=row.key, kind=row.kind, adopted=_adopted(row.adopted_at))


class WholeList(RecommendationList):
    """A list with its entries, in order."""

    groups: list[Group]

    @classmethod
    def of(cls, row: models.RecommendationList) -> "WholeList":
        groups = [
            Group(
                key=group.key,
                heading=Words.of(group.heading),
                entries=[
                    Entry(id=one.item.pk, key=one.item.key, text=Words.of_text(one.item.text))
                    for one in group.placements.all()
                ],
            )
            for group in row.groups.all()
        ]
        return cls(**dict(RecommendationList.of(row)), groups=groups)


def _adopted(event) -> Adoption | None:
    if event is None:
        return None
    return Adoption(
        sitting=ToldNumber(value=event.sitting and event.sitting.number, status=event.sitting_status),
        day=ToldDay(value=event.day, status=event.day_status),
    )
