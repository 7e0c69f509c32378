"""Who sees which rows, by the one condition that everything reads through."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import connection, models

from sessional.facts.visibility import (
    SEEN_AT_THE_DESK,
    SEEN_BY_DELEGATIONS,
    SEEN_BY_PARTICIPANTS,
    SeesInBody,
    Sight,
    Visibility,
    VisibilityColumns,
    visible_to,
)

AT = datetime(2019, 3, 28, 18, 0, tzinfo=UTC)
BODY, OTHER_BODY, PARTY, OTHER_PARTY = (uuid4() for _ in range(4))


class Leaflet(VisibilityColumns):
    body_id = models.UUIDField()
    party_id = models.UUIDField(null=True)
    name = models.CharField(max_length=40)

    class Meta:
        app_label = "tests_of_visibility"
        managed = False
        db_table = "tests_leaflet"


@pytest.fixture
def leaflets(transactional_db):
    with connection.schema_editor() as editor:
        editor.create_model(Leaflet)
    for body, where in ((BODY, "here"), (OTHER_BODY, "there")):
        for level in Visibility:
            for party, whose in ((PARTY, "ours"), (OTHER_PARTY, "theirs")):
                for since, when in ((None, "now"), (AT, "just now"), (AT + timedelta(seconds=1), "later")):
                    Leaflet.objects.create(
                        body_id=body,
                        party_id=party,
                        visibility=level,
                        visible_since=since,
                        name=f"{where} {level} {whose} {when}",
                    )
    yield Leaflet.objects.all()
    with connection.schema_editor() as editor:
        editor.delete_model(Leaflet)


def seen(leaflets, *bodies: SeesInBody) -> set[str]:
    return set(leaflets.filter(visible_to(Sight(AT, bodies))).values_list("name", flat=True))


def names(wheres, levels, whoses, whens) -> set[str]:
    return {f"{a} {b} {c} {d}" for a in wheres for b in levels for c in whoses for d in whens}


BOTH, EVERYONES = ("here", "there"), ("ours", "theirs")
RELEASED, ALWAYS = ("now", "just now"), ("now", "just now", "later")
EVERYBODY_SEES = names(BOTH, ["public"], EVERYONES, RELEASED)


def test_each_sees_what_its_place_shows_and_nothing_else(leaflets):
    ours = names(["here"], Visibility, ["ours"], ALWAYS)
    assert seen(leaflets) == EVERYBODY_SEES
    assert seen(leaflets, SeesInBody(BODY, SEEN_BY_PARTICIPANTS)) == EVERYBODY_SEES | names(
        ["here"], ["participants"], EVERYONES, RELEASED
    )
    assert seen(leaflets, SeesInBody(BODY, SEEN_BY_DELEGATIONS, PARTY)) == EVERYBODY_SEES | ours | names(
        ["here"], ["participants", "delegations"], EVERYONES, RELEASED
    )
    assert seen(leaflets, SeesInBody(BODY, SEEN_AT_THE_DESK)) == EVERYBODY_SEES | names(
        ["here"], set(Visibility) - {"own-party"}, EVERYONES, ALWAYS
    )
    assert seen(
        leaflets, SeesInBody(BODY, SEEN_BY_DELEGATIONS, PARTY), SeesInBody(OTHER_BODY, SEEN_AT_THE_DESK)
    ) == EVERYBODY_SEES | ours | names(["here"], ["participants", "delegations"], EVERYONES, RELEASED) | names(
        ["there"], set(Visibility) - {"own-party"}, EVERYONES, ALWAYS
    )
