"""By which words papers are found: symbol and title."""

from collections.abc import Iterator

from sessional.papers.models import Paper
from sessional.search.entries import EntryTold, Place

KIND = "papers.paper"


def entries_of_paper(paper: Paper) -> Iterator[EntryTold]:
    """The paper by its title in each language, or by its symbol alone; it is found by those who see the row."""
    titles = {"": ""} if paper.title is None else {lang: told.text for lang, told in paper.title.texts}
    for lang, title in titles.items():
        yield EntryTold(
            KIND,
            paper.pk,
            lang,
            " ".join(filter(None, (paper.symbol, title))),
            "",
            Place("paper", (paper.body.key, paper.key)),
            visibility=paper.visibility,
            visible_since=paper.visible_since,
        )
