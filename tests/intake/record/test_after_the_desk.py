"""What was entered at the meeting desk goes out in a record file that can be loaded."""

import pytest
from django.test import Client

from sessional.bodies.models import Body, Capacity, Party
from sessional.facts.standing import Given
from sessional.intake.record.exporting import export
from sessional.intake.record.loading import load
from sessional.meetings.queries import meeting_with_key
from sessional.meetings.told import told_of
from sessional.report.facts import Category, Office
from tests.factories import NOW, record, words
from tests.roles import appointed
from tests.web.at_the_desk import signed_in
from tests.web.at_the_meeting_desk import as_it_stands

pytestmark = pytest.mark.django_db


def officer(body: Body) -> Capacity:
    return body.capacities.get(office=Office.SECRETARIAT)


def send(client: Client, body: Body, verb: str, of: str = "", **changes) -> None:
    path = f"/en/experts/meetings/2/desk/{verb.replace('_', '-')}/" + (f"{of}/" if of else "")
    assert client.post(path, as_it_stands(body, officer(body), verb, of, **changes)).status_code == 302


def test_what_the_meeting_speaks_of_is_told_and_whoever_sat_at_the_desk_is_not():
    body, _counts = record()
    secretariat = signed_in(body, Office.SECRETARIAT)
    party = Party.objects.create(
        body=body,
        key="forum",
        position=50,
        category=Category.NON_GOVERNMENTAL,
        name=words("Forum of Examples"),
        in_record=False,
    )
    panellist = appointed(body, "Pia Panellist", Office.PANELLIST, party)
    Capacity.objects.filter(pk=panellist.pk).update(in_record=False)
    send(secretariat, body, "consider_item", "3", **{"panellists-0-capacity": panellist.key})
    send(secretariat, body, "enter_statements", **{"parts-2-party": "forum"})
    secretariat.post("/en/experts/meetings/2/desk/confirm-fact/", {"fact": "meeting/2/report-adopted/day"})
    answer = secretariat.post(
        "/en/experts/meetings/1/desk/begin-report/",
        {"stage": "draft", "symbol": "UNODC/CCPCJ/EG.4/2018/L.1", "original": "en", "languages": ["en", "fr"]},
    )
    assert answer.status_code == 302
    before = told_of(meeting_with_key(body, "2"))
    assert before.report_adopted.date.standing.confirmed_by == officer(body).key
    assert before.statements.parts[-1].value.party == "forum"
    assert before.considered[1].panellists.parts[0].value == panellist.key

    data = export(body)
    assert officer(body).key not in data.decode()
    report = load(data, at=NOW)
    assert {kind for kind, one in report.counts.items() if one.created or one.removed} == set()
    after = told_of(meeting_with_key(body, "2"))
    assert [part.value for part in after.statements.parts] == [part.value for part in before.statements.parts]
    standing = after.report_adopted.date.standing
    assert (standing.confirmed_by, standing.confirmed_at) == (None, before.report_adopted.date.standing.confirmed_at)
    assert after.report_adopted.sitting == Given(6, before.report_adopted.sitting.standing)
    # Whoever has an account keeps it, and the office.
    assert Capacity.objects.get(pk=panellist.pk).person_id == panellist.person_id
    assert export(body) == data
