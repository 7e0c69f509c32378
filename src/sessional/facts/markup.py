"""HTML that somebody sends in, cleaned before it is kept."""

import html

import nh3

#: What prose needs, and nothing that loads, runs or draws.
TAGS = frozenset(
    {"a", "b", "blockquote", "br", "em", "i", "li", "ol", "p", "s", "strong", "sub", "sup", "u", "ul"}
    | {"caption", "table", "tbody", "td", "th", "thead", "tr"}
)
ATTRIBUTES = {"a": {"href"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan", "scope"}}
SCHEMES = frozenset({"http", "https", "mailto"})
#: Of these even the words inside are removed.
REMOVED_WHOLE = frozenset({"script", "style"})


def clean_markup(text: str) -> str:
    """HTML with only the elements and attributes that prose needs; everything else is taken away, its words are kept."""
    return nh3.clean(
        text,
        tags=set(TAGS),
        clean_content_tags=set(REMOVED_WHOLE),
        attributes=ATTRIBUTES,
        url_schemes=set(SCHEMES),
        link_rel="noopener noreferrer nofollow",
        strip_comments=True,
    )


def words_of_markup(text: str) -> str:
    """The words of HTML without any markup."""
    return html.unescape(nh3.clean(text, tags=set(), clean_content_tags=set(REMOVED_WHOLE)))
