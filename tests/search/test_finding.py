"""What is found, in both databases."""

from uuid import UUID, uuid5

import pytest

from sessional.facts.visibility import Sight
from sessional.search.actions import put_entry, remove_entry
from sessional.search.entries import EntryTold, Place
from sessional.search.queries import count, find, findings
from tests.factories import NOW

pytestmark = pytest.mark.django_db

BODY = UUID(int=1)
ANYBODY = Sight(NOW)


def keep(title: str = "", text: str = "", language: str = "en", *, name: str = "", kind: str = "papers.paper", **told):
    """An entry of a subject whose id follows from the name or, without one, from the words."""
    subject = uuid5(BODY, name or f"{title} {text}")
    entry = EntryTold(kind, subject, language, title, text, Place("papers", ("experts",)), **told)
    put_entry(body_id=BODY, entry=entry)
    return entry


def found(words: str, **told) -> list[str]:
    """The titles, or the texts where there are none, of what is found."""
    return [hit.title.text or hit.snippet.text for hit in find(words, ANYBODY, **told).hits]


def test_chinese_is_found_by_word_and_by_character():
    keep(text="会议审议了网络犯罪问题。", language="zh")
    keep(text="会议讨论了电子证据，并审查议程。", language="zh")
    for words in ("审议", "网络犯罪", "犯", "题", "会议审议了网络犯罪问题", "审议了 网络", "“网络犯罪”"):
        assert found(words) == ["会议审议了网络犯罪问题。"], words
    assert len(found("会议")) == 2
    assert found("犯审") == found("罪问证") == found("据并") == []


def test_arabic_is_found_with_and_without_what_is_joined_to_it():
    keep(text="وأحاط الفريق علما بالجريمة السيبرانية وبالأدلة الإلكترونية وللدول الأعضاء", language="ar")
    for words in (
        "الجريمة",
        "جريمة",
        "جريمه",
        "والجريمة",
        "بالجريمة",
        "للجريمة",
        "الدول",
        "أعضاء",
        "اعضاء",
        "إلكترونية",
        "أدلة",
    ):
        assert len(found(words)) == 1, words
    assert found("الجرائم") == []


def test_case_and_accents_tell_nothing_apart():
    keep(text="Les États Membres ont examiné la coopération internationale d’experts", language="fr")
    keep(text="Se examinó la cooperación en España", language="es")
    keep(text="Ещё раз рассмотрен ВОПРОС о киберпреступности; мой доклад", language="ru")
    for words in ("etats", "ÉTATS", "États membres", "coopération", "COOPERATION", "experts", "d'experts"):
        assert len(found(words)) == 1, words
    for words in ("cooperacion", "ESPAÑA", "espana", "examinó"):
        assert len(found(words)) == 1, words
    for words in ("еще", "ЕЩЁ", "вопрос", "мой"):
        assert len(found(words)) == 1, words
    assert found("мои") == []


def test_symbols_are_found_whole_by_parts_and_by_their_beginning():
    keep("UNODC/CCPCJ/EG.4/2019/L.1", language="")
    keep("UNODC/CCPCJ/EG.4/2019/L.10", language="")
    keep("A/RES/65/230", language="")
    for words in ("UNODC/CCPCJ/EG.4/2019/L.1", "unodc/ccpcj/eg.4/2019/l.1", "EG.4/2019/L.1", "2019/L.1", "L.1"):
        assert found(words) == ["UNODC/CCPCJ/EG.4/2019/L.1"], words
    assert len(found("UNODC/CCPCJ/EG.4/2019/L.1*")) == len(found("UNODC/CCP*")) == 2
    assert found("65/230") == found("A/RES/65*") == found("A/RES") == found("230") == ["A/RES/65/230"]
    assert found("65/23") == found("30") == []


def test_quotes_a_minus_and_a_star_mean_what_they_say():
    keep(text="The Group adopted its report on cybercrime.")
    keep(text="The report was adopted by the Group.")
    both = {"The Group adopted its report on cybercrime.", "The report was adopted by the Group."}
    assert set(found("report adopted")) == set(found("cyber* OR") or both) == both
    assert found('"adopted its report"') == ["The Group adopted its report on cybercrime."]
    assert found("report -cybercrime") == ["The report was adopted by the Group."]
    assert found('group -"its report"') == ["The report was adopted by the Group."]
    assert found("cyber") == []
    assert found("cyber*") == ["The Group adopted its report on cybercrime."]
    assert found("-group") == found("") == found('"') == found('* - -- "" «') == []


def test_what_is_removed_or_said_anew_is_not_found_by_its_old_words():
    entry = keep("Old words", name="one")
    keep("New words", name="one")
    assert (found("old"), found("words")) == ([], ["New words"])
    remove_entry(kind=entry.kind, id=entry.id)
    assert found("words") == []


def test_each_thing_is_given_once_in_the_language_preferred():
    for language, title in (("en", "Paper 65/230"), ("fr", "Document 65/230"), ("zh", "文件 65/230")):
        keep(title, language=language, name="one")
    assert found("65/230") == ["Paper 65/230"]
    assert found("65/230", prefer="zh") == found("65/230", language="zh") == ["文件 65/230"]
    assert found("document", prefer="zh") == ["Document 65/230"]
    counted = count("65/230", ANYBODY)
    assert (counted.kinds, counted.languages) == ({"papers.paper": 1}, {"en": 1, "fr": 1, "zh": 1})
    assert {kind: len(hits) for kind, hits in findings("65/230", ANYBODY).of_each_kind().items()} == {"papers.paper": 1}
