"""How long a paper is, in words, by one rule for all languages.

In five languages a word is a run of letters, marks and digits with the apostrophes, hyphens, full stops and slashes
inside it, so that ``l’ordre``, ``follow-up`` and ``A/RES/65/230`` are one word each. Chinese has no spaces: the rule
chosen here, *Han characters by five thirds*, counts every Han character, divides by 5/3 (five characters for three
words) and adds the words in other scripts. It is Sessional's own rule of thumb, not a rule of the United Nations; it
is stated wherever a Chinese count is shown.
"""

import math
import re

from sessional.report.tree import Document, paragraph_text, paragraphs, plain, sections

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WORD = re.compile(r"[^\W_]+(?:[’'./\-–][^\W_]+)*")

#: Words that a paper may have, by who submits it and when (documents service, see ``docs/conventions.md``).
LIMITS = {"secretariat": 8_500, "others": 10_700, "in-session": 3_300}


def count(text: str, lang: str) -> int:
    """The words of ``text``; in Chinese by the rule above, rounded up."""
    if lang != "zh":
        return len(_WORD.findall(text))
    return math.ceil(len(_HAN.findall(text)) * 3 / 5) + len(_WORD.findall(_HAN.sub(" ", text)))


def of_document(document: Document) -> int:
    """The words of a paper from its title to its last paragraph: headings and lists included, markers and masthead lines
    left out."""
    texts = [plain(document.masthead.body), plain(document.masthead.title)]
    texts += [plain(section.heading) for section in sections(document)]
    texts += [paragraph_text(paragraph) for paragraph in paragraphs(document)]
    return sum(count(text, document.lang) for text in texts)
