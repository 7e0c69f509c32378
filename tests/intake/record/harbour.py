"""A small good record, made to be broken, and what is said of it then."""

from datetime import UTC, datetime

import pytest

from sessional.intake.record.errors import RecordError
from sessional.intake.record.loading import load

AT = datetime(2026, 6, 10, tzinfo=UTC)
GOOD = """\
sessional: 1
body:
  key: harbour
  name: {original: en, en: Working Party on Harbour Dues (invented example)}
  terms: {en: Working Party}
  publisher: {original: en, en: Harbour League (invented example)}
  languages: [en]
  settings:
    seat: {name: {original: en, en: Saltmere}, located: {original: en, en: in Saltmere}}
    time_zone: Europe/London
  mandates:
    - key: dues
      symbol: HL/RES/4/7
      statement:
        original: en
        en: In its resolution 4/7, the League asked for dues.
  parties:
    - {key: pilots, category: non-governmental-organization, name: {original: en, en: Guild of Pilots}}
    - {key: BRA, category: member-state, state: BRA}
  people:
    - {key: brandreth, name: {original: en, en: Ottoline Brandreth}, address: ms}
  capacities:
    - {key: chair, person: brandreth, party: BRA, office: chair, from: 2026-01-01, to: 2026-12-31}
  papers:
    - {key: agenda, symbol: HL/WP.3/2026/1, kind: agenda}
    - {key: draft, symbol: HL/WP.3/2026/L.1, kind: report}
  meetings:
    - key: "1"
      number: 1
      dates: {first: 2026-06-09, last: 2026-06-10}
      sittings:
        - {number: 1, date: 2026-06-09, half: am}
        - {number: 2, date: 2026-06-09, half: pm}
      agenda:
        provisional:
          paper: agenda
          items:
            - {number: 1, kind: topic, title: {original: en, en: Dues at low water}}
        adopted_at: {sitting: 1, date: 2026-06-09}
      considered:
        - {item: 1, sittings: [1, {value: 2, status: unconfirmed}]}
      opening: {officers: [chair]}
      statements: {status: open-ended, parts: [pilots, {party: BRA, sitting: 2, item: 1}]}
      attendance: [{category: academia, count: 2}]
      documents: [agenda]
      recommendations:
        - key: first
          kind: preliminary
          groups: [{key: g, entries: [{key: e1, text: {original: en, en: Dues should fall.}}]}]
      reports: [{paper: draft, stage: draft}]
"""


def refusal(content: str | bytes) -> list[str]:
    with pytest.raises(RecordError) as refused:
        load(content if isinstance(content, bytes) else content.encode(), at=AT)
    assert refused.value.more == 0
    return [str(problem) for problem in refused.value.problems]


def changed(*changes: tuple[str, str]) -> str:
    """The good record with each first text of a pair replaced by the second."""
    content = GOOD
    for before, after in changes:
        assert content.count(before) == 1, before
        content = content.replace(before, after)
    return content
