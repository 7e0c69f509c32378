"""Inline nodes of a paper as HTML in a page: names and short texts outside the paper they may also print in."""

from collections.abc import Iterable

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from sessional.report.tree import Emphasis, Foreign, Inline, Symbol, Text


def html(nodes: Iterable[Inline]) -> SafeString:
    """The words escaped; symbols never broken or reversed; words in another language marked as such."""
    return mark_safe("".join(map(_node, nodes)))


def _node(node: Inline) -> str:
    match node:
        case Text(text=text):
            return escape(text)
        case Symbol(text=text, href=None):
            return symbol(text)
        case Symbol(text=text, href=href):
            return format_html('<a href="{}">{}</a>', href, symbol(text))
        case Foreign(children=children, lang=lang, direction=way):
            return format_html('<bdi lang="{}" dir="{}">{}</bdi>', lang, way, html(children))
        case Emphasis(children=children):
            return format_html("<em>{}</em>", html(children))
        case _:
            # A fact or a bracket: outside a paper how sure it is stands beside it, in a word.
            return html(node.children)


def symbol(text: str) -> SafeString:
    """A document symbol, or figures that belong together."""
    return format_html('<bdi dir="ltr" class="symbol">{}</bdi>', text)
