"""Ordinal numbers as each language writes them: in words for gatherings, in figures for sittings.

Gatherings are numbered in words up to the twentieth and in figures beyond, in all languages alike, so that every
version carries the same figures. The Chinese version always writes 第 and a Chinese numeral up to 第九十九.
"""

from sessional.report.facts import Gender
from sessional.report.markers import han

IN_WORDS_TO = 20

_EN = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_FR = (
    "première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième "
    "treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième"
).split()
_ES = (
    "primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercer "
    "decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno vigésimo"
).split()
_RU = (
    "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат "
    "шестнадцат семнадцат восемнадцат девятнадцат двадцат"
).split()
_RU_ENDINGS = {
    (Gender.NEUTER, "nominative"): ("ое", "ье"),
    (Gender.NEUTER, "genitive"): ("ого", "ьего"),
    (Gender.NEUTER, "prepositional"): ("ом", "ьем"),
    (Gender.FEMININE, "nominative"): ("ая", "ья"),
    (Gender.FEMININE, "genitive"): ("ой", "ьей"),
    (Gender.FEMININE, "prepositional"): ("ой", "ьей"),
}
_RU_FIGURE_ENDINGS = {
    (Gender.NEUTER, "nominative"): "е",
    (Gender.NEUTER, "genitive"): "го",
    (Gender.NEUTER, "prepositional"): "м",
    (Gender.FEMININE, "nominative"): "я",
    (Gender.FEMININE, "genitive"): "й",
    (Gender.FEMININE, "prepositional"): "й",
}
_AR_MASCULINE = "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split()
_AR_FEMININE = "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة".split()
_AR_TEENS_MASCULINE = "الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع".split()
_AR_TEENS_FEMININE = "الحادية الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة".split()


def english_suffix(number: int) -> str:
    """``st``, ``nd``, ``rd`` or ``th``, as Unicode's ordinal plural rules for English have it."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _spanish_figures(number: int, gender: Gender) -> str:
    if gender is Gender.FEMININE:
        return f"{number}ª"
    # First and third are short before a noun in figures too (21er período), eleventh is not (111º).
    short = number % 100 != 11 and number % 10 in (1, 3)
    return f"{number}{'er' if short else 'º'}"


def _spanish(number: int, gender: Gender) -> str:
    word = _ES[number - 1]
    if gender is Gender.FEMININE:
        return (word + "o" if word.endswith("er") else word)[:-1] + "a"
    return word


def _arabic(number: int, gender: Gender, case: str) -> str:
    feminine = gender is Gender.FEMININE
    if number <= 10:
        return (_AR_FEMININE if feminine else _AR_MASCULINE)[number - 1]
    if number <= 19:
        word = (_AR_TEENS_FEMININE if feminine else _AR_TEENS_MASCULINE)[number - 11]
        return f"{word} {'عشرة' if feminine else 'عشر'}"
    return "العشرون" if case == "nominative" else "العشرين"


def ordinal(lang: str, number: int, gender: Gender = Gender.FEMININE, case: str = "nominative") -> str:
    """The ordinal that numbers a gathering: ``fifth``, ``cinquième``, ``пятого``, ``الخامس``, ``第五``.

    Spanish masculines are the short forms that stand before a noun. Russian takes a gender (feminine or neuter) and a
    case; Arabic takes a gender and a case and gives the definite form (only the twentieth shows its case in writing); the
    rest ignore what they do not need.
    """
    words = number <= IN_WORDS_TO
    match lang:
        case "en":
            return _EN[number - 1] if words else f"{number}{english_suffix(number)}"
        case "fr":
            return _FR[number - 1] if words else f"{number}e"
        case "es":
            return (_spanish if words else _spanish_figures)(number, gender)
        case "ru":
            hard, soft = _RU_ENDINGS[gender, case]
            return (
                _RU[number - 1] + (soft if number == 3 else hard)
                if words
                else (f"{number}-{_RU_FIGURE_ENDINGS[gender, case]}")
            )
        case "ar":
            return _arabic(number, gender, case) if words else str(number)
        case _:
            return f"第{han(number) if words else number}"


def sitting(lang: str, number: int) -> str:
    """The number of a sitting as it stands in a list of sittings: ``1st``, ``1re``, ``1ª``, ``1-м``, ``1``, ``第1``.

    Russian is in the prepositional case, neuter; Arabic writes the figure alone after its noun.
    """
    match lang:
        case "en":
            return f"{number}{english_suffix(number)}"
        case "fr":
            return "1re" if number == 1 else f"{number}e"
        case "es":
            return f"{number}ª"
        case "ru":
            return f"{number}-м"
        case "ar":
            return str(number)
        case _:
            return f"第{number}"
