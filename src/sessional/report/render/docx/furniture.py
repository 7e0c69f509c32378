"""What stands at the top and foot of the pages.

From page 2 the paper's symbol stands at the top on the outer side. The foot of every page has the job number on the
inner side and the page number with the number of pages on the outer one; sides change between odd and even pages.
"""

from sessional.report.render.docx.direction import LEFT_TO_RIGHT_MARK
from sessional.report.render.docx.ooxml import part, tag, val, words
from sessional.report.render.docx.runs import TAB, Runs
from sessional.report.tree import Document, Symbol

#: Kind of page, and the number that a page of the kind has in the file until Word counts anew.
_PAGES = (("first", 1), ("even", 2), ("default", 3))


def furniture(document: Document, pages: int) -> dict[str, bytes]:
    """The parts ``header-KIND.xml`` and ``footer-KIND.xml`` for the kinds first, even and default.

    ``pages`` is an estimate of the number of pages, shown by programs that do not count for themselves.
    """
    parts = {}
    runs = Runs(document.lang, document.direction == "rtl")
    symbol = runs.of((Symbol(document.symbol),))
    job_number = runs.of((Symbol(document.job_number),)) if document.job_number else ""
    for kind, page in _PAGES:
        number = _numbers(page, max(page, pages), runs.rtl)
        # The first page has the masthead at the top instead.
        top = {"first": "", "even": symbol, "default": TAB + symbol}[kind]
        foot = number + TAB + job_number if kind == "even" else job_number + TAB + number
        parts[f"header-{kind}.xml"] = part("hdr", _paragraph("Normal" if kind == "first" else "Header", top, runs.rtl))
        parts[f"footer-{kind}.xml"] = part("ftr", _paragraph("Footer", foot, runs.rtl))
    return parts


def _paragraph(style: str, content: str, rtl: bool) -> str:
    return tag("p", tag("pPr", val("pStyle", style), tag("bidi") if rtl else ""), content)


def _numbers(page: int, pages: int, rtl: bool) -> str:
    """``n/N``. Fields count as neutral characters, so a right-to-left paper needs a mark on each side."""
    mark = tag("r", words(LEFT_TO_RIGHT_MARK)) if rtl else ""
    return "".join((mark, _field("PAGE", page), tag("r", words("/")), _field("NUMPAGES", pages), mark))


def _field(name: str, cached: int) -> str:
    return "".join(
        (
            tag("r", tag("fldChar", fldCharType="begin")),
            tag("r", words(f" {name} ", "instrText")),
            tag("r", tag("fldChar", fldCharType="separate")),
            tag("r", words(str(cached))),
            tag("r", tag("fldChar", fldCharType="end")),
        )
    )
