"""Sheets that the Secretariat sends in over the pages."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from sessional.bodies.models import Capacity
from tests.roles import make_world
from tests.web.pages import tree, words

pytestmark = pytest.mark.django_db

GOOD = "name,party,email\nAna Exemplo,Brésil,ana@example.org\n"
WRONG = "name,party,email\nAna Exemplo,Brasilia,nobody\n"


@pytest.fixture
def world():
    return make_world()


def sheet(content: str, name: str = "people.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content.encode())


def test_a_sheet_is_looked_through_first_and_kept_when_the_secretariat_says_so(world):
    secretariat = world.client("secretariat")
    address = "/en/experts/sheets/import-registrations/"
    looked = secretariat.post(address, {"file": sheet(GOOD)})
    assert looked.status_code == 200
    assert words(looked, "//section[h2='What it would bring']//dd") == ["1", "0", "0"]
    assert not Capacity.objects.filter(email="ana@example.org").exists()
    form = tree(looked).xpath("//section[h2='What it would bring']//form")[0]
    typed = {field.get("name"): field.get("value") for field in form.xpath(".//input[@type='hidden']")}
    kept = secretariat.post(address, {name: typed[name] for name in ("name", "content")})
    assert (kept.status_code, kept.url) == (302, "/en/experts/capacities/")
    assert Capacity.objects.get(email="ana@example.org").party == world.own_party
    assert "The sheet was kept: 1 row brought something new." in words(secretariat.get(kept.url), "//main//li")


def test_what_is_wrong_is_said_by_row_and_column_in_the_language_of_the_page(world):
    secretariat = world.client("secretariat")
    refused = secretariat.post("/en/experts/sheets/import-registrations/", {"file": sheet(WRONG)})
    assert refused.status_code == 422
    assert words(refused, "//section[h2='What is wrong']//dl/div") == [
        "Row 2, column “party” There is no participant “Brasilia”. Is it one of these: Brazil?"
    ]
    assert words(refused, "//section[h2='What it would bring']") == []
    french = secretariat.post("/fr/experts/sheets/import-registrations/", {"file": sheet(WRONG)})
    assert "Brésil" in words(french, "//dl[@class='pairs']")[0]


def test_a_file_that_is_no_sheet_is_refused_at_its_field(world):
    secretariat = world.client("secretariat")
    for file in (sheet("%PDF-1.7 %%EOF", "people.pdf"), sheet("no archive", "people.xlsx"), sheet("", "people.csv")):
        refused = secretariat.post("/en/experts/sheets/import-parties/", {"file": file})
        assert refused.status_code == 422
        assert len(words(refused, "//*[@id='id_file_error']/li")) == 1


def test_what_comes_back_to_be_kept_is_looked_through_again(world):
    secretariat = world.client("secretariat")
    address = "/en/experts/sheets/import-parties/"
    for content in ("!!!", "bm90IGEgc2hlZXQ="):
        refused = secretariat.post(address, {"name": "people.xlsx", "content": content})
        assert refused.status_code == 422


def test_the_sheets_to_fill_in_are_files(world):
    secretariat = world.client("secretariat")
    for name in ("parties.xlsx", "parties.csv", "registrations.xlsx", "registrations.csv"):
        response = secretariat.get(f"/en/experts/sheets/{name}")
        assert response.status_code == 200
        assert response["Content-Disposition"] == f'attachment; filename="{name}"'
