"""Every operation of the OpenAPI document, asked in many ways: nothing fails, and what is answered is as the document says.

SESSIONAL_HYPOTHESIS=deep asks far more often, and in other ways each time.
"""

import os

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, transaction
from django.test import override_settings
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from sessional.api.document import document, operations
from tests.api.programs import token_of
from tests.roles import make_world

EXAMPLES = 300 if os.environ.get("SESSIONAL_HYPOTHESIS") == "deep" else 6
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
ALL = [operation["operationId"] for _path, _method, operation in operations(document())]
#: The client of Schemathesis asks for packed answers, and inside the process it does not unpack them.
UNPACKED = {"Accept-Encoding": "identity"}
ROLES = ("anonymous", "head_of_delegation", "secretariat")


@pytest.fixture(scope="module")
def asked(django_db_setup, django_db_blocker):
    """The document as Schemathesis reads it, served by the site; and the headers of each role."""
    # A request ends with its connection looked after, and here one connection holds all of them.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    no_limits = override_settings(API_LIMIT_WITHOUT_TOKEN=0, API_LIMIT_WITH_TOKEN=0)
    with django_db_blocker.unblock(), transaction.atomic(), no_limits:
        world = make_world()
        headers = {"anonymous": dict(UNPACKED)}
        for role in ROLES[1:]:
            _token, secret = token_of(world.capacities[role], at=world.at)
            headers[role] = {"Authorization": f"Bearer {secret}", **UNPACKED}
        schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
        yield schema, headers, world
        transaction.set_rollback(True)
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def within(world, name: str) -> dict[str, list[str]]:
    """Parts of addresses that lead somewhere, for the operation to be asked about something that is there."""
    rows = {"capacity": world.capacities, "end_capacity": world.capacities, "revoke_reading_link": world.links}
    return {
        "body": [world.body.key, world.other_body.key],
        "key": ["2", "BRA", "l1", *(one.key for one in world.papers.values())],
        "list_key": ["preliminary"],
        "id": [str(one.pk) for one in rows.get(name, world.communications).values()],
    }


def in_both_ways(operation):
    """Requests as the document has them, and where an operation takes anything, as it has them not."""
    as_told = operation.as_strategy(generation_mode=GenerationMode.POSITIVE)
    if not operation.query and not operation.body:
        return as_told
    return as_told | operation.as_strategy(generation_mode=GenerationMode.NEGATIVE)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", ALL)
def test_an_operation_answers_as_the_document_says(asked, db, name, role):
    schema, headers, world = asked
    operation = schema.find_operation_by_id(name)
    known = within(world, name)
    seen = []

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=in_both_ways(operation))
    def ask(case):
        # Most made-up addresses lead nowhere: every second time they lead to something.
        seen.append(case)
        if len(seen) % 2:
            for part, values in known.items():
                if part in (case.path_parameters or {}):
                    case.path_parameters[part] = values[len(seen) // 2 % len(values)]
        with transaction.atomic():
            case.call_and_validate(headers=headers[role], checks=CHECKS)
            transaction.set_rollback(True)

    ask()
    assert seen
