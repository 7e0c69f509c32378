"""The file around the parts: content types, relationships, properties, and the archive (ISO/IEC 29500-2)."""

import io
import zipfile

from sessional.report.render.docx.ooxml import DECLARATION, RELATIONSHIPS, escaped
from sessional.report.tree import Document, plain

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_KIND = "application/vnd.openxmlformats-officedocument"

#: The archive has no other time: the earliest that it can hold.
_TIME = (1980, 1, 1, 0, 0, 0)

#: Names the custom XML part for Word; any fixed value will do.
_PAPER_ID = "{6F0B6C1E-5B1D-4C52-9B1C-2D6D0C5E7A11}"


def packed(document: Document, word: dict[str, bytes], paper: bytes, links: dict[str, str]) -> bytes:
    """The file. ``word`` are the parts of the folder ``word/`` by name, ``paper`` is the custom XML part, and ``links``
    are the addresses linked to with the ids of their relationships."""
    of_the_file = [
        ("document", f"{RELATIONSHIPS}/officeDocument", "word/document.xml"),
        ("core", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("application", f"{RELATIONSHIPS}/extended-properties", "docProps/app.xml"),
    ]
    of_the_document = [
        (name.removesuffix(".xml"), f"{RELATIONSHIPS}/{_kind(name)}", name) for name in word if name != "document.xml"
    ]
    of_the_document.append(("paper", f"{RELATIONSHIPS}/customXml", "../customXml/item1.xml"))
    of_the_paper = [("properties", f"{RELATIONSHIPS}/customXmlProps", "itemProps1.xml")]
    parts = {
        "[Content_Types].xml": _content_types(word),
        "_rels/.rels": _relationships(of_the_file),
        "docProps/core.xml": _core_properties(document),
        "docProps/app.xml": _xml(
            f'<Properties xmlns="{_OFFICE}/extended-properties"><Application>Sessional</Application></Properties>'
        ),
        "customXml/item1.xml": paper,
        "customXml/itemProps1.xml": _xml(
            f'<ds:datastoreItem xmlns:ds="{_OFFICE}/customXml" ds:itemID="{_PAPER_ID}"><ds:schemaRefs/></ds:datastoreItem>'
        ),
        "customXml/_rels/item1.xml.rels": _relationships(of_the_paper),
        "word/_rels/document.xml.rels": _relationships(of_the_document, links),
        **{f"word/{name}": part for name, part in word.items()},
    }
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as package:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, _TIME)
            # Python marks entries with the system it runs on.
            entry.create_system = 0
            package.writestr(entry, part)
    return archive.getvalue()


def _xml(text: str) -> bytes:
    return (DECLARATION + text).encode()


def _kind(name: str) -> str:
    """The last word of a part's relationship and content type: ``header-even.xml`` is a ``header``."""
    return name.removesuffix(".xml").partition("-")[0]


def _content_types(word: dict[str, bytes]) -> bytes:
    kinds = {f"/word/{name}": f"{_KIND}.wordprocessingml.{_kind(name)}+xml" for name in word}
    kinds["/word/document.xml"] = f"{_KIND}.wordprocessingml.document.main+xml"
    kinds["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    kinds["/docProps/app.xml"] = f"{_KIND}.extended-properties+xml"
    kinds["/customXml/itemProps1.xml"] = f"{_KIND}.customXmlProperties+xml"
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    return _xml(
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(inside: list[tuple[str, str, str]], links: dict[str, str] | None = None) -> bytes:
    """``inside`` are id, kind and target of what is in the file."""
    entries = [f'<Relationship Id="{id_}" Type="{kind}" Target="{target}"/>' for id_, kind, target in inside]
    for href, id_ in (links or {}).items():
        entries.append(
            f'<Relationship Id="{id_}" Type="{RELATIONSHIPS}/hyperlink" Target="{escaped(href)}" TargetMode="External"/>'
        )
    return _xml(f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(entries)}</Relationships>')


def _core_properties(document: Document) -> bytes:
    """Title, symbol, language, keywords, stage and the date of the work; no person is named."""
    date = f"{document.work_date}T00:00:00Z"
    known = {
        "dc:title": document.title or plain(document.masthead.title),
        "dc:identifier": document.symbol,
        "dc:language": document.lang,
        "cp:keywords": ", ".join(document.keywords),
        "cp:contentStatus": document.stage,
    }
    entries = [f"<{name}>{escaped(text)}</{name}>" for name, text in known.items() if text]
    entries += [
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{escaped(date)}</dcterms:{name}>'
        for name in ("created", "modified")
    ]
    return _xml(
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{"".join(entries)}</cp:coreProperties>'
    )
