"""Names of parties and people in a paper, in the order and form that each language gives them."""

from sessional.report.catalogue import catalogue
from sessional.report.facts import Address, FactList, Names, Party, Person, Term
from sessional.report.prose import in_language, inline
from sessional.report.states import state
from sessional.report.status import Status
from sessional.report.tree import Inline, Text


def party(lang: str, value: Party) -> tuple[Inline, ...]:
    """A State's name as it stands in a list, in use on the party's day, or another party's own name."""
    if value.state is not None:
        return (Text(state(value.state).listed_as(lang, value.on)),)
    return in_language(value.name, lang)


def party_order(lang: str, value: Party) -> tuple:
    """Sorts States by the alphabetical order of the language (Chinese: that of the English names), then others by name."""
    if value.state is not None:
        return (0, state(value.state).order[lang], "")
    words, _ = value.name.in_language("en" if lang == "zh" and "en" in dict(value.name.texts) else lang)
    return (1, 0, words.casefold())


def sorted_by_party(lang: str, facts: FactList) -> FactList:
    """Speakers in the alphabetical order of their parties."""
    parts = sorted(
        facts.parts,
        key=lambda fact: (fact.value is None, party_order(lang, fact.value.party) if fact.value else (), fact.key),
    )
    return FactList(facts.key, tuple(parts), facts.status)


def person(lang: str, value: Person, *, addressed: bool) -> tuple[Inline, ...]:
    """A person's name, with the form of address where ``addressed``: ``Ms. Ioana Albani``, ``吴沈括先生``."""
    name = in_language(value.name, lang)
    if not addressed or value.address is Address.NONE:
        return name
    words, _ = value.name.in_language(lang)
    before, after = catalogue(lang).words(f"address-{value.address}").split("|")
    # Chinese sets a space between a name in Latin letters and the form of address that follows it.
    if after and words[-1:].isascii():
        after = f" {after}"
    return tuple(node for node in (Text(before), *name, Text(after)) if node != Text(""))


def address_of_all(facts: FactList) -> str:
    """``ms`` where all in a row of officers or panellists are known and are women, else ``mr``, for grammar."""
    known = [fact.value.person.address for fact in facts.parts if fact.value is not None]
    women = bool(known) and len(known) == len(facts.parts) and all(address is Address.MS for address in known)
    return "ms" if women and facts.status is not Status.OPEN_ENDED else "mr"


def with_party(lang: str, name: tuple[Inline, ...], value: Party | None) -> tuple[Inline, ...]:
    """A name with its party in parentheses."""
    if value is None:
        return name
    opening, closing = ("（", "）") if lang == "zh" else (" (", ")")
    return (*name, Text(opening), *party(lang, value), Text(closing))


_FRENCH_ELIDED = tuple("aeiouhâàéèêëîïôûüœ")
#: Words before which nothing is elided though they begin with a vowel or an h: le Haut-Commissariat, la onzième réunion.
_FRENCH_NOT_ELIDED = ("haut", "hors", "huit", "hiérarch", "handicap", "honduras", "hongr", "onz")


def _french_elided(words: str) -> bool:
    start = words.casefold()
    return start.startswith(_FRENCH_ELIDED) and not start.startswith(_FRENCH_NOT_ELIDED)


def _french(term: Term) -> dict[str, str]:
    feminine = term.gender == "feminine"
    if _french_elided(term.name):
        return {"the": f"l’{term.name}", "The": f"L’{term.name}", "of": f"de l’{term.name}", "to": f"à l’{term.name}"}
    if feminine:
        return {
            "the": f"la {term.name}",
            "The": f"La {term.name}",
            "of": f"de la {term.name}",
            "to": f"à la {term.name}",
        }
    return {"the": f"le {term.name}", "The": f"Le {term.name}", "of": f"du {term.name}", "to": f"au {term.name}"}


def _spanish(term: Term) -> dict[str, str]:
    if term.gender == "feminine":
        return {
            "the": f"la {term.name}",
            "The": f"La {term.name}",
            "of": f"de la {term.name}",
            "to": f"a la {term.name}",
        }
    return {"the": f"el {term.name}", "The": f"El {term.name}", "of": f"del {term.name}", "to": f"al {term.name}"}


#: What an article becomes after the preposition that French and Spanish say *of* with.
_CONTRACTED = {"fr": (("le ", "du "), ("les ", "des ")), "es": (("el ", "del "),)}


def of_group(lang: str, value: Names) -> tuple[Inline, ...]:
    """The group on whose behalf, with the French or Spanish *of*: ``du Groupe des 77``, ``d’un groupe``, ``del Grupo``.

    The record gives the group's name with or without its article; an article in a capital is part of the name (``de El
    Salvador``). In the other languages the name stands as it is.
    """
    words, found = value.in_language(lang)
    if lang not in _CONTRACTED:
        return in_language(value, lang)
    if found != lang:
        return (Text("de "), *in_language(value, lang))
    for article, contracted in _CONTRACTED[lang]:
        if words.startswith(article):
            return inline(contracted + words.removeprefix(article), lang)
    return inline(f"d’{words}" if lang == "fr" and _french_elided(words) else f"de {words}", lang)


def term_forms(lang: str, term: Term) -> dict[str, tuple[Inline, ...]]:
    """The forms of a body's term that phrases ask for with ``FORM``.

    English: ``the``, ``The``. French and Spanish: also ``of`` and ``to``, contracted with the article. Russian: the
    cases, as given. Arabic: ``to``, as it stands after a joined preposition. Chinese uses the name as it is.
    """
    match lang:
        case "en":
            forms = {"the": f"the {term.name}", "The": f"The {term.name}"}
        case "fr":
            forms = _french(term)
        case "es":
            forms = _spanish(term)
        case "ar":
            # After the joined preposition li- the article's alif falls away, and three lams in a row become two.
            bare = term.name.removeprefix("ال")
            forms = {"to": bare if bare == term.name or bare.startswith("ل") else f"ل{bare}"}
        case _:
            forms = dict(term.cases)
    return {name: inline(words, lang) for name, words in forms.items()}
