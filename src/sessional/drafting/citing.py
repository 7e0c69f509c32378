"""How a paragraph is cited, in the language that is active."""

from django.utils.translation import pgettext


def citation(symbol: str, number: int) -> str:
    """``A/RES/65/230, para. 9``."""
    return pgettext("a citation", "%(symbol)s, para. %(number)s") % {"symbol": symbol, "number": number}
