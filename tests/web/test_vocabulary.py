"""What kinds and numbers are called in six languages."""

from datetime import date, time

import pytest
from django.utils import translation

from sessional.meetings.models import Half
from sessional.meetings.naming import gathering_name
from sessional.papers.models import PaperKind
from sessional.report.facts import Address, Category, Gathering, ItemKind, Office, Stage
from sessional.report.status import Status
from sessional.web import vocabulary
from sessional.web.language import locale_of
from tests.web.pages import LANGUAGES

pytestmark = pytest.mark.pure


def in_each_language(say) -> dict[str, str]:
    found = {}
    for lang in LANGUAGES:
        with translation.override(locale_of(lang)):
            found[lang] = say(lang)
    return found


def test_a_meeting_is_numbered_by_the_grammar_of_each_language():
    assert in_each_language(lambda lang: gathering_name(lang, Gathering.MEETING, 5)) == {
        "ar": "الاجتماع الخامس",
        "en": "Fifth meeting",
        "es": "Quinta reunión",
        "fr": "Cinquième réunion",
        "ru": "Пятое совещание",
        "zh": "第五次会议",
    }


def test_a_session_is_numbered_by_the_grammar_of_each_language():
    assert in_each_language(lambda lang: gathering_name(lang, Gathering.SESSION, 3)) == {
        "ar": "الدورة الثالثة",
        "en": "Third session",
        "es": "Tercer período de sesiones",
        "fr": "Troisième session",
        "ru": "Третья сессия",
        "zh": "第三届会议",
    }


def test_a_sitting_is_numbered_in_figures():
    assert in_each_language(lambda lang: vocabulary.sitting_name(lang, 2)) == {
        "ar": "الجلسة 2",
        "en": "2nd meeting",
        "es": "2ª sesión",
        "fr": "2e séance",
        "ru": "2-е заседание",
        "zh": "第2场会议",
    }


def test_a_day_has_its_weekday_where_the_language_puts_it():
    assert in_each_language(lambda lang: vocabulary.weekday_and_day(lang, date(2019, 3, 27))) == {
        "ar": "الأربعاء، 27\u00a0آذار/مارس 2019",
        "en": "Wednesday, 27\u00a0March 2019",
        "es": "Miércoles 27 de marzo de 2019",
        "fr": "Mercredi 27\u00a0mars 2019",
        "ru": "Среда, 27\u00a0марта 2019\u00a0года",
        "zh": "2019年3月27日星期三",
    }


def test_thousands_are_set_off_in_western_digits():
    assert in_each_language(lambda lang: vocabulary.figure(lang, 10700)) == {
        "ar": "10\u00a0700",
        "en": "10,700",
        "es": "10.700",
        "fr": "10\u00a0700",
        "ru": "10\u00a0700",
        "zh": "10\u00a0700",
    }


def test_an_hour_is_given_in_24_hours():
    assert vocabulary.clock(time(15, 0)) == "15:00"


def test_an_office_agrees_with_the_person_who_holds_it():
    def say(_lang):
        return [vocabulary.office(Office.VICE_CHAIR, address) for address in (Address.MR, Address.MS, Address.NONE)]

    found = in_each_language(say)
    assert found["fr"] == ["Vice-Président", "Vice-Présidente", "Vice-Président"]
    assert found["ar"] == ["نائب رئيس", "نائبة رئيس", "نائب رئيس"]
    assert found["zh"] == ["副主席", "副主席", "副主席"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_and_status_has_a_word(lang):
    with translation.override(locale_of(lang)):
        said = [
            *(str(vocabulary.STATUSES[status]) for status in Status),
            *(str(vocabulary.STAGES[stage]) for stage in Stage),
            *(str(vocabulary.CATEGORIES[category]) for category in Category),
            *(str(vocabulary.PAPER_KINDS[kind]) for kind in PaperKind),
            *(str(vocabulary.HALVES[half]) for half in Half),
            *(vocabulary.office(office, address) for office in Office for address in Address),
            *(vocabulary.item_title(lang, kind, gathering) for kind in ItemKind for gathering in Gathering),
            *(vocabulary.language(lang, other) for other in LANGUAGES),
        ]
    assert all(said)


def test_no_two_statuses_have_the_same_mark_or_the_same_word():
    assert len(set(vocabulary.STATUS_MARKS.values())) == len(Status)
    words = in_each_language(lambda lang: {str(word) for word in vocabulary.STATUSES.values()})
    assert {lang: len(found) for lang, found in words.items()} == dict.fromkeys(LANGUAGES, len(Status))
