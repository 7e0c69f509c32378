"""In which language a page speaks, and in which it shows texts."""

import re

import pytest
from django.test import RequestFactory
from django.utils import translation
from django.views.defaults import server_error

from sessional.accounts.models import User
from sessional.bodies.rules.record import TAKEN_KEYS
from sessional.web.language import OWN_NAMES, locale_of
from tests.permissions import routes_of_addresses
from tests.signing_in import sign_in
from tests.web.pages import LANGUAGES, kept_for_a_module, tree, words

DIRECTIONS = {lang: "rtl" if lang == "ar" else "ltr" for lang in LANGUAGES}


@pytest.fixture(scope="module")
def kept(django_db_setup, django_db_blocker):
    with kept_for_a_module(django_db_blocker):
        yield


@pytest.fixture
def examples(kept, db):
    """The two bodies that come with the product."""


@pytest.mark.parametrize(
    ("preferred", "lang"),
    [
        ("fr-CA,fr;q=0.9,en;q=0.8", "fr"),
        ("zh-CN", "zh"),
        ("zh-TW,en;q=0.1", "zh"),
        ("de,ru;q=0.5,es;q=0.4", "ru"),
        ("ar-EG", "ar"),
        ("de", "en"),
        ("", "en"),
        ("fr;q=,,;;\x00", "en"),
    ],
)
def test_the_bare_address_leads_to_the_language_that_the_browser_prefers(client, preferred, lang):
    response = client.get("/", headers={"accept-language": preferred})
    assert (response.status_code, response["Location"]) == (302, f"/{lang}/")
    assert "Accept-Language" in response["Vary"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_says_its_language_and_direction(client, db, lang):
    response = client.get(f"/{lang}/", headers={"accept-language": "es"})
    page = tree(response)
    assert (page.get("lang"), page.get("dir")) == (lang, DIRECTIONS[lang])
    assert response["Content-Language"] == lang


def test_the_same_page_in_each_language_is_one_link_away_under_the_name_it_has_for_itself(client, examples):
    response = client.get("/ru/cybercrime/papers/?text=zh")
    switcher = [
        (link.text, link.get("lang"), link.get("hreflang"), link.get("href"), link.get("aria-current"))
        for link in tree(response).xpath("//nav[@class='languages']//a")
    ]
    assert switcher == [
        (OWN_NAMES[lang], lang, lang, f"/{lang}/cybercrime/papers/?text=zh", "true" if lang == "ru" else None)
        for lang in LANGUAGES
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_texts_are_in_the_language_of_the_interface_unless_another_is_asked_for(client, examples, lang):
    names = {
        "ar": "فريق الخبراء المعني بإجراء دراسة شاملة عن الجريمة السيبرانية",
        "en": "Expert Group to Conduct a Comprehensive Study on Cybercrime",
        "es": "Grupo de Expertos encargado de Realizar un Estudio Exhaustivo sobre el Delito Cibernético",
        "fr": "Groupe d’experts chargé de réaliser une étude approfondie sur la cybercriminalité",
        "ru": "Группа экспертов для проведения всестороннего исследования проблемы киберпреступности",
        "zh": "全面研究网络犯罪问题不限成员名额政府间专家组",
    }
    assert words(client.get(f"/{lang}/cybercrime/"), "//h1") == [names[lang]]
    assert words(client.get(f"/{lang}/cybercrime/?text=zh"), "//h1") == [names["zh"]]


def test_a_text_in_another_language_than_the_page_is_marked_as_such(client, examples):
    (name,) = tree(client.get("/en/cybercrime/?text=ar")).xpath("//h1/bdi")
    assert (name.get("lang"), name.get("dir")) == ("ar", "rtl")
    assert tree(client.get("/ar/cybercrime/")).xpath("//h1/bdi") == []


def test_a_language_of_texts_that_was_asked_for_stays_asked_for(client, examples):
    found = tree(client.get("/en/cybercrime/?text=zh")).xpath("//main//a[starts-with(@href, '/')]/@href")
    assert found
    assert [address for address in found if "text=zh" not in address] == []


def test_a_body_without_texts_in_the_language_shows_them_as_they_were_written_and_says_so(client, examples):
    response = client.get("/fr/lower-vale/")
    (name,) = tree(response).xpath("//h1/bdi")
    assert (name.get("lang"), name.text) == ("en", "Joint Working Party on the Lower Vale River (invented example)")
    assert words(response, "//p[@class='note']") == [
        (
            "Les textes de cet organe ne sont pas disponibles dans cette langue : Français. "
            "Ils sont affichés dans celle-ci : English."
        )
    ]
    assert words(client.get("/en/lower-vale/?text=ru"), "//p[@class='note']") == [
        "The texts of this body are not available in Русский. They are shown in English."
    ]
    assert words(client.get("/en/lower-vale/"), "//p[@class='note']") == []


@pytest.mark.parametrize(
    "page", ["cybercrime/", "cybercrime/meetings/5/", "cybercrime/papers/", "cybercrime/papers/l1/"]
)
@pytest.mark.parametrize("asked", ["xx", "EN", "<script>", "\x00", "zh-hans"])
def test_an_unknown_language_of_texts_is_answered_with_those_there_are(client, examples, page, asked):
    response = client.get(f"/en/{page}", {"text": asked})
    assert response.status_code == 400
    assert words(response, "//h1") == ["This address cannot be answered"]
    assert [link.get("href") for link in tree(response).xpath("//main//li/a")] == [
        f"?text={lang}" for lang in LANGUAGES
    ]
    assert "<script>" not in response.content.decode()


def test_an_unknown_language_beside_the_text_is_answered_with_those_there_are(client, examples):
    response = client.get("/fr/cybercrime/meetings/5/report/?beside=xx")
    assert response.status_code == 400
    assert [link.get("href") for link in tree(response).xpath("//main//li/a")] == [
        f"?beside={lang}" for lang in LANGUAGES
    ]


HEADINGS = {
    404: {
        "ar": "لا توجد صفحة كهذه",
        "en": "There is no such page",
        "es": "No existe esa página",
        "fr": "Cette page n’existe pas",
        "ru": "Такой страницы нет",
        "zh": "没有此页面",
    },
    400: {
        "ar": "تتعذر الاستجابة لهذا العنوان",
        "en": "This address cannot be answered",
        "es": "No se puede responder a esta dirección",
        "fr": "Cette adresse ne peut recevoir de réponse",
        "ru": "По этому адресу ответить нельзя",
        "zh": "无法响应此地址",
    },
    500: {
        "ar": "يتعذر عرض هذه الصفحة حاليا",
        "en": "This page cannot be shown at the moment",
        "es": "Esta página no se puede mostrar en este momento",
        "fr": "Cette page ne peut être affichée pour le moment",
        "ru": "Сейчас эту страницу показать нельзя",
        "zh": "目前无法显示此页面",
    },
}


def assert_error_page(response, lang: str, status: int) -> None:
    page = tree(response)
    assert response.status_code == status
    assert (page.get("lang"), page.get("dir")) == (lang, DIRECTIONS[lang])
    assert words(response, "//h1") == [HEADINGS[status][lang]]
    assert page.xpath("//main//a/@href")[-1] in ("/", f"/{lang}/")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("page", ["nobody/", "nobody/papers/", "no/such/page", "cybercrime/meetings/99/", "%00/"])
def test_a_page_that_is_not_there_is_said_in_the_language_of_the_address(client, examples, lang, page):
    assert_error_page(client.get(f"/{lang}/{page}"), lang, 404)


def test_a_page_that_is_not_there_says_what_is_missing(client, examples):
    assert "There is no body with the key “nobody” here." in words(client.get("/en/nobody/"), "//main/p")
    found = words(client.get("/en/cybercrime/meetings/99/"), "//main/p")
    assert "This body has no meeting with the key “99” here." in found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_address_without_a_language_is_not_found_in_the_language_that_the_browser_prefers(client, db, lang):
    assert_error_page(client.get("/nowhere", headers={"accept-language": lang}), lang, 404)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_request_that_is_not_understood_is_answered_in_the_language_of_the_address(client, db, lang):
    assert_error_page(client.get(f"/{lang}/", headers={"host": "somewhere.else"}), lang, 400)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_failure_is_said_in_the_language_of_the_address(lang):
    with translation.override(locale_of(lang)):
        assert_error_page(server_error(RequestFactory().get(f"/{lang}/")), lang, 500)


def test_the_administration_speaks_english_as_its_own_words_do(client, db):
    sign_in(User.objects.create_superuser("root@example.org"), second_factor=True, client=client)
    response = client.get("/admin/", headers={"accept-language": "fr"})
    assert tree(response).get("lang").startswith("en")


def test_no_body_can_have_the_key_of_an_address_of_the_site():
    within_a_language = re.compile(r"(?:en|\^\(\?P<lang>[a-z|]+\))/([a-z-]+)/")
    first_words = {found[1] for route in routes_of_addresses() if (found := within_a_language.match(route))}
    assert first_words == TAKEN_KEYS
