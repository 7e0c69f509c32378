"""The pages in a real browser: for everyone who reads them, on a phone and on a desk, with scripts and without."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.web.pages import LANGUAGES, PAGES, keep_examples

# How a page looks and weighs does not depend on the database.
pytestmark = pytest.mark.pure

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
HEAVIEST = 100_000

#: Addresses in a language; with those that say that something is wrong.
IN_A_LANGUAGE = (*PAGES, "cybercrime/meetings/5/report/?text=zh&beside=ar", "cybercrime/?text=xx", "nobody/")


@pytest.fixture
def site(live_server, db):
    keep_examples()
    return live_server.url


def opened(browser, address: str, viewport: dict, **options):
    page = browser.new_context(viewport=viewport, **options).new_page()
    page.goto(address, wait_until="load")
    return page


def watch(page, wrong: list) -> None:
    """Note scripts that fail, and whatever breaks the policy of the page."""
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: "Content Security Policy" in said.text and wrong.append(said.text))


def findings(page) -> list[tuple[str, list]]:
    """What axe finds wrong: the rule, and where."""
    violations = Axe().run(page).response["violations"]
    return [(found["id"], [node["target"] for node in found["nodes"]]) for found in violations]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pages_are_open_to_everyone_and_fit_their_screens(browser, site, lang):
    wrong = []
    # What is wider than a phone is laid out alike in all languages but for the way it runs.
    for viewport in (PHONE, DESK) if lang == "ar" else (PHONE,):
        context = browser.new_context(viewport=viewport)
        page = context.new_page()
        watch(page, wrong)
        for address in IN_A_LANGUAGE:
            page.goto(f"{site}/{lang}/{address}", wait_until="load")
            # What is folded away has to be as open to everyone as what is not.
            page.eval_on_selector_all("details:not([name])", "all => all.forEach(one => one.open = true)")
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > viewport["width"]:
                wrong.append((address, viewport["width"], f"scrolls sideways to {width}"))
            wrong += [(address, viewport["width"], *found) for found in findings(page)]
            way = page.evaluate("getComputedStyle(document.body).direction")
            assert way == ("rtl" if lang == "ar" else "ltr")
        context.close()
    assert wrong == []


#: Faces of the site, and those that Debian has without asking, in which there is no Chinese character.
WITHOUT = re.compile("(DejaVu|Liberation) .*|Noto (Sans|Serif|Naskh Arabic)")


def in_boxes(page) -> list[tuple[str, list[str]]]:
    """Chinese words on the page that are set in a face without Chinese, with the faces: what a reader sees as boxes."""
    browser = page.context.new_cdp_session(page)
    browser.send("DOM.enable")
    browser.send("CSS.enable")
    waiting = [browser.send("DOM.getDocument", {"depth": -1})["root"]]
    wrong = []
    while waiting:
        node = waiting.pop()
        children = node.get("children", [])
        waiting += children
        words = "".join(child["nodeValue"] for child in children if child["nodeName"] == "#text")
        chinese = sum("\u4e00" <= character <= "\u9fff" for character in words)
        if chinese and node["nodeName"] != "TITLE":
            faces = browser.send("CSS.getPlatformFontsForNode", {"nodeId": node["nodeId"]})["fonts"]
            drawn = sum(one["glyphCount"] for one in faces if not WITHOUT.fullmatch(one["familyName"]))
            if faces and drawn < chinese:
                wrong.append((words.strip(), [one["familyName"] for one in faces]))
    return wrong


@pytest.mark.parametrize("lang", ["ar", "en", "zh"])
def test_chinese_is_never_set_in_boxes(browser, site, lang):
    for address in ("", "cybercrime/?text=zh", "cybercrime/meetings/5/?text=zh",
                    "cybercrime/meetings/5/report/?text=ar&beside=zh", "cybercrime/meetings/5/report/", "nobody/"):  # fmt: skip
        page = opened(browser, f"{site}/{lang}/{address}", PHONE)
        page.eval_on_selector_all("details:not([name])", "all => all.forEach(one => one.open = true)")
        page.wait_for_load_state("networkidle")
        page.evaluate("document.fonts.ready")
        assert in_boxes(page) == [], address
        page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_holds_in_the_light_and_in_the_dark(browser, site, scheme):
    page = opened(browser, f"{site}/en/cybercrime/meetings/5/report/?text=en&beside=fr#p10", DESK, color_scheme=scheme)
    assert findings(page) == []
    page.goto(f"{site}/en/cybercrime/meetings/5/")
    assert findings(page) == []


@pytest.mark.parametrize("lang", ["ar", "zh"])
def test_a_page_weighs_little_besides_its_fonts(browser, site, lang):
    weights = {}
    for address in PAGES:
        context = browser.new_context(viewport=PHONE)
        page = context.new_page()
        answers = []
        page.on("requestfinished", lambda request, into=answers: into.append(request))
        page.goto(f"{site}/{lang}/{address}", wait_until="networkidle")
        sizes = [request.sizes()["responseBodySize"] for request in answers if "/static/fonts/" not in request.url]
        weights[address] = sum(sizes)
        context.close()
    assert {address: weight for address, weight in weights.items() if weight > HEAVIEST} == {}


def test_everything_can_be_read_and_reached_without_scripts(browser, site):
    page = opened(browser, f"{site}/en/", DESK, java_script_enabled=False)
    page.get_by_role("link", name="Expert Group to Conduct").click()
    page.get_by_role("link", name="Fifth meeting").first.click()
    page.get_by_role("link", name="UNODC/CCPCJ/EG.4/2019/L.1").first.click()
    page.locator("#read-fr").click()
    page.locator("#beside-zh").click()
    assert page.locator(".paragraph").count() == 40
    page.locator("summary", has_text="Cite").nth(9).click()
    assert page.locator(".citation").nth(9).inner_text() == "UNODC/CCPCJ/EG.4/2019/L.1, par.\u00a010"
    assert page.get_by_role("button").count() == 0
    page.locator("summary", has_text="6 open, 3 anticipated").click()
    page.get_by_role("link", name="para. 12").first.click()
    assert page.url.endswith("#p12")


def test_another_language_of_the_text_takes_the_place_of_the_first_without_a_new_page(page, site):
    page.goto(f"{site}/en/cybercrime/meetings/5/report/")
    page.evaluate("window.stayed = true")
    page.locator("#read-ar").click()
    page.wait_for_url("**/report/?text=ar")
    page.locator("article [lang=ar][dir=rtl]").first.wait_for()
    assert page.evaluate("window.stayed")
    assert page.locator("html").get_attribute("lang") == "en"
    assert "العربية" in page.locator("#where-end").inner_text()
    assert page.evaluate("document.activeElement.id") == "read-ar"
    page.go_back()
    page.locator("article [lang=en]").first.wait_for()


def test_a_citation_is_copied_at_a_button(browser, site):
    context = browser.new_context(viewport=DESK, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{site}/en/cybercrime/meetings/5/report/?text=zh")
    page.locator("summary", has_text="Cite").nth(9).click()
    page.get_by_role("button", name="Copy").click()
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "UNODC/CCPCJ/EG.4/2019/L.1，第10段"
    context.close()


def test_the_first_key_leads_past_the_frame(page, site):
    page.goto(f"{site}/fr/cybercrime/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Aller au contenu"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_on_paper_the_tools_are_gone_and_the_text_is_there(page, site):
    page.goto(f"{site}/en/cybercrime/meetings/5/report/")
    page.emulate_media(media="print")
    assert page.locator(".tools").is_visible() is False
    assert page.locator(".cite").first.is_visible() is False
    assert page.locator("#p10").is_visible()
    assert page.locator("nav.languages").is_visible() is False


def test_a_slash_does_nothing_where_the_shortcuts_are_off(page, site):
    page.goto(f"{site}/ar/keyboard/")
    assert findings(page) == []
    page.locator("main button").click()
    page.goto(f"{site}/en/cybercrime/meetings/5/")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") != "find"


def test_a_slash_leads_to_the_search_which_finds_while_one_types(page, site):
    page.goto(f"{site}/en/cybercrime/meetings/5/")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find"
    page.keyboard.type("65/23")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/cybercrime/search/?q=65%2F23")
    assert page.get_by_role("status").inner_text() == "Found: 0"
    page.evaluate("window.stayed = true")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
    page.locator("#q").fill("65/230")
    page.locator("mark").first.wait_for()
    page.wait_for_url("**/en/cybercrime/search/?q=65%2F230")
    assert page.evaluate("window.stayed") and page.evaluate("document.activeElement.id") == "q"
    assert page.locator("#languages a[lang=fr]").get_attribute("href") == "/fr/cybercrime/search/?q=65%2F230"
    page.get_by_role("link", name="Paragraphs of reports").click()
    page.locator(".hits a").first.click()
    assert "/report/#p" in page.url
    page.go_back()
    page.locator(".hits a").first.wait_for()


def test_a_search_needs_no_script(browser, site):
    page = opened(browser, f"{site}/ar/cybercrime/", PHONE, java_script_enabled=False)
    page.locator("#find").fill("جريمة")
    page.locator("#find").press("Enter")
    page.locator("#q").fill("网络犯罪")
    page.locator("#search button").click()
    assert set(page.locator("mark").all_inner_texts()) == {"网络犯罪"}
