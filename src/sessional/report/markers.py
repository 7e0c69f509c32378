"""Markers of headings and lists, in each language.

Source of the rules: the table of conventions by language in ``docs/conventions.md``.
"""

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_HAN = "〇一二三四五六七八九"
_ABJAD = "أ ب ج د ه و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ".split()
_ABJAD_NAMES = (
    "ألف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام ميم نون سين عين فاء صاد قاف راء شين تاء ثاء خاء ذال ضاد ظاء غين"
).split()
_ADVERBS = "أولاً ثانياً ثالثاً رابعاً خامساً سادساً سابعاً ثامناً تاسعاً عاشراً".split()
_TEENS = "حادي ثاني ثالث رابع خامس سادس سابع ثامن تاسع".split()


def roman(number: int) -> str:
    """1 to 3,999 in capital Roman numerals."""
    out = []
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        out.append(letters * times)
    return "".join(out)


def han(number: int) -> str:
    """1 to 99 in Chinese numerals: 一, 十, 十一, 二十一."""
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else _HAN[tens] + "十") + (_HAN[ones] if ones else "")


def doubled(letters: list[str] | str, number: int) -> str:
    """The letter of a position from 1; after the last the letters are doubled: z, aa, bb, …, zz, aaa."""
    times, index = divmod(number - 1, len(letters))
    return letters[index] * (times + 1)


def latin(number: int) -> str:
    """a to z, then aa, bb and so on."""
    return doubled("abcdefghijklmnopqrstuvwxyz", number)


def adverb(number: int) -> str:
    """Arabic ordinal adverbs of section headings, 1 to 19; digits beyond."""
    if number <= 10:
        return _ADVERBS[number - 1]
    return f"{_TEENS[number - 11]} عشر" if number <= 19 else str(number)


def section(lang: str, level: int, number: int) -> str:
    """The marker of the ``number``-th heading of a level (1 or 2): ``I.``, ``A.``; ``一.``, ``A.``; ``أولاً -``, ``ألف -``."""
    if lang == "ar":
        return (
            f"{adverb(number)} -"
            if level == 1
            else f"{doubled([f'{name} ' for name in _ABJAD_NAMES], number).strip()} -"
        )
    if level == 1:
        return f"{han(number)}." if lang == "zh" and number <= 99 else f"{roman(number)}."
    return f"{latin(number).upper()}."


def item(lang: str, depth: int, number: int) -> str:
    """The marker of a list entry at ``depth`` 1 (letters) or 2 (Roman), 3 and 4 again letters and Roman with a stop."""
    if depth > 2:
        return f"{latin(number)}." if depth == 3 else f"{roman(number).lower()}."
    if lang == "ar":
        letter = doubled(_ABJAD, number)
        return f"({'هـ' if letter == 'ه' else letter})" if depth == 1 else f"‘{number}’"
    mark = latin(number) if depth == 1 else roman(number).lower()
    return f"{mark})" if lang in ("es", "fr", "ru") else f"({mark})"
