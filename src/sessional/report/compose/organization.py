"""Sections IV and V: opening, statements, agenda, attendance, documents; adoption of the report."""

from sessional.report import markers, names, symbols
from sessional.report.catalogue import Slot
from sessional.report.compose.deliberations import item_title
from sessional.report.compose.writer import SOME, Part, Writer, separators
from sessional.report.facts import (
    AgendaItem,
    Attendance,
    Category,
    Fact,
    FactList,
    Officer,
    PaperReference,
    Speaker,
    Stage,
)
from sessional.report.joining import ELLIPSIS, count, join, more, nothing, of_empty_row, span
from sessional.report.status import BRACKETED, Status
from sessional.report.tree import Bracket, FactSpan, Inline, Item, Paragraph, Symbol, Text

#: What ends an entry of a list of sentences, and what ends its last entry.
_ENDS = {"ar": ("؛", "."), "fr": ("\u00a0;", "."), "zh": ("；", "。")}
_COLONS = {"fr": "\u00a0:", "zh": "："}


def _end(lang: str, last: bool) -> Text:
    return Text(_ENDS.get(lang, (";", "."))[1 if last else 0])


def symbol(writer: Writer, value: str) -> Symbol:
    """A paper's symbol, with its link if the body's papers are to be found there."""
    return Symbol(value, symbols.link(value) if writer.facts.body.symbols_link else None)


def _opening(writer: Writer) -> list[Paragraph]:
    opening = writer.facts.opening
    if opening is None or nothing(opening.officers):
        return []
    lang = writer.lang

    def written(officer: Officer) -> tuple[Inline, ...]:
        return names.with_party(lang, names.person(lang, officer.person, addressed=False), officer.party)

    known = [part.value for part in opening.officers.parts if part.value is not None]
    content = writer.say(
        "opened-acting" if opening.acting_as else "opened",
        people=Slot(join(opening.officers, written, separators(lang, "figures"))),
        count=count(opening.officers) if known else 0,
        office=known[0].office.value if known else "",
        address=names.address_of_all(opening.officers),
        acting=opening.acting_as.value if opening.acting_as else "",
    )
    return [writer.paragraph("opening-opened", content)]


def _speaker(writer: Writer, speaker: Speaker) -> tuple[Inline, ...]:
    name = names.party(writer.lang, speaker.party)
    if speaker.on_behalf_of is None:
        return name
    return name + writer.say("on-behalf-of", group=Slot(names.of_group(writer.lang, speaker.on_behalf_of)))


def _states_number(writer: Writer, states: FactList) -> tuple[Inline, ...]:
    """How many spoke, where they are not named. The number stands on every one of them: it is in brackets if any is open."""
    number = len({part.value.party for part in states.parts if part.value is not None})

    def say(words: str) -> tuple[Inline, ...]:
        node: Inline = Text(words)
        bracketed = False
        # In the order of their keys, which no language changes, so that the same fact has the bracket in all of them.
        for fact in (*sorted(states.parts, key=lambda part: part.key), states):
            if fact.status in BRACKETED and not bracketed:
                node, bracketed = Bracket((node,), fact.key, fact.status), True
            else:
                node = FactSpan((node,), fact.key, fact.status)
        return (node,)

    total = Slot(say(str(number)), say=say)
    return writer.say("speakers-number", total=total, number=number, experts=_experts(writer))


def _experts(writer: Writer) -> str:
    return "yes" if writer.facts.body.experts else "no"


def _sentence(writer: Writer, phrase: str, speakers: FactList, tail: bool) -> tuple[Inline, ...]:
    parties = join(
        speakers, lambda value: _speaker(writer, value), separators(writer.lang, "parties"), more_inside=False
    )
    # A list that may still grow shows it after its full stop.
    ending = more(speakers) if tail and speakers.parts else ()
    number = count(speakers) if tail else len(speakers.parts)
    content = writer.say(phrase, parties=Slot(parties), count=number, experts=_experts(writer))
    return content + (writer.gap() + ending if ending else ())


def _statements(writer: Writer) -> list[Paragraph]:
    speakers = writer.facts.speakers
    if speakers is None:
        return []
    if nothing(speakers):
        return [writer.paragraph("statements-made", of_empty_row(speakers, writer.say("speakers-none")))]
    ordered = names.sorted_by_party(writer.lang, speakers)
    states = tuple(
        part for part in ordered.parts if part.value is None or part.value.party.category is Category.MEMBER_STATE
    )
    others = tuple(part for part in ordered.parts if part not in states)
    out = []
    if states or not others:
        of_states = FactList(speakers.key, states, speakers.status)
        if not states:
            of_states = FactList(speakers.key, (), Status.UNKNOWN)
        if writer.facts.body.attribution_in_speakers or not states:
            content = _sentence(writer, "speakers", of_states, True)
        else:
            content = _states_number(writer, of_states)
        out.append(writer.paragraph("statements-made", content))
    if others:
        of_others = FactList(speakers.key, others, speakers.status)
        phrase = "speakers-also" if states else "speakers-other"
        out.append(writer.paragraph("statements-also", _sentence(writer, phrase, of_others, not states)))
    return out


def _agenda_items(writer: Writer, items: tuple[AgendaItem, ...], depth: int = 0) -> tuple[Item, ...]:
    out = []
    for place, item in enumerate(items, 1):
        below = _agenda_items(writer, item.items, depth + 1)
        last = place == len(items) or depth == 0
        end = Text(_COLONS.get(writer.lang, ":")) if below else _end(writer.lang, last)
        marker = f"{item.number}." if depth == 0 else markers.item(writer.lang, depth, place)
        out.append(Item(item.key, marker, (*item_title(writer, item), end), below))
    return tuple(out)


def _agenda(writer: Writer) -> list[Paragraph]:
    facts = writer.facts
    if facts.agenda_adopted is None or not facts.agenda:
        return []
    phrase = (
        "agenda-adopted-amended"
        if facts.agenda_amended
        else ("agenda-adopted-provisional" if facts.masthead.stage is Stage.DRAFT else "agenda-adopted")
    )
    content = writer.say(phrase, **writer.event(facts.agenda_adopted))
    return [writer.paragraph("agenda-adopted", content, _agenda_items(writer, facts.agenda))]


def _category(writer: Writer, attendance: Attendance) -> tuple[Inline, ...]:
    phrase = f"attendance-{attendance.category}"
    fact = attendance.count
    if fact is None or not writer.catalogue.has(phrase):
        return writer.say(f"{phrase}-present")
    number = fact.value if fact.value is not None else SOME

    def say(words: str) -> tuple[Inline, ...]:
        return (span(fact, (Text(words),)),)

    return writer.say(phrase, count=Slot(say(str(fact.value)), say=say), number=number)


def _attendance(writer: Writer) -> list[Paragraph]:
    facts = writer.facts
    out = []
    if facts.attendance is not None and not nothing(facts.attendance):
        categories = join(facts.attendance, lambda value: _category(writer, value), separators(writer.lang, "phrases"))
        content = writer.say("attended", categories=Slot(categories), count=count(facts.attendance))
        out.append(writer.paragraph("attendance-represented", content))
    if facts.participants_paper is not None:
        phrase = "participants-draft" if facts.masthead.stage is Stage.DRAFT else "participants-final"
        listed = Slot(_called(writer, facts.participants_paper))
        out.append(writer.paragraph("attendance-participants", writer.say(phrase, symbol=listed)))
    return out


def _called(writer: Writer, paper: PaperReference) -> tuple[Inline, ...]:
    """What a paper is called where one name is enough: its symbol or, where it has none, its title."""
    return writer.words(paper.title) if paper.symbol is None else (symbol(writer, paper.symbol),)


def _reference(writer: Writer, paper: PaperReference) -> tuple[Inline, ...]:
    if paper.title is None or paper.symbol is None:
        return _called(writer, paper)
    opening, closing = ("（", "）") if writer.lang == "zh" else (" (", ")")
    return (*writer.words(paper.title), Text(opening), symbol(writer, paper.symbol), Text(closing))


def _document_items(writer: Writer, documents: FactList) -> tuple[Item, ...]:
    entries: list[tuple[Fact, tuple[Inline, ...]]] = [
        (part, _reference(writer, part.value) if part.value is not None else ()) for part in documents.parts
    ]
    rows = [span(part, content) for part, content in entries]
    if documents.status is Status.UNCONFIRMED:
        rows = [Bracket((row,), documents.key, documents.status) for row in rows]
    elif documents.status not in BRACKETED:
        rows = [FactSpan((row,), documents.key, documents.status) for row in rows]
    else:
        rows.append(Bracket((Text(ELLIPSIS),), documents.key, documents.status))
    return tuple(
        Item(f"documents-{place}", markers.item(writer.lang, 1, place), (row, _end(writer.lang, place == len(rows))))
        for place, row in enumerate(rows, 1)
    )


def _documents(writer: Writer) -> list[Paragraph]:
    facts = writer.facts
    study = facts.study
    title: dict[str, Slot | str] = {}
    if study is not None:
        words = writer.words(study.title) if study.title else (symbol(writer, study.symbol),)
        title = {"study": Slot(words), "titled": "yes" if study.title else "no"}
    if facts.documents is None or nothing(facts.documents):
        return [writer.paragraph("documents-before", writer.say("documents-study-only", **title))] if study else []
    content = writer.say("documents-study" if study else "documents", **title)
    return [writer.paragraph("documents-before", content, _document_items(writer, facts.documents))]


def organization(writer: Writer) -> Part:
    """How the meeting was run."""
    return Part(
        "organization",
        writer.say("heading-organization"),
        [],
        [
            Part(id, writer.say(f"heading-{id}"), paragraphs(writer), [])
            for id, paragraphs in (
                ("opening", _opening),
                ("statements", _statements),
                ("agenda", _agenda),
                ("attendance", _attendance),
                ("documents", _documents),
            )
        ],
    )


def adoption(writer: Writer) -> Part:
    """Adoption of the report at the last sitting, which a draft reports in advance."""
    facts = writer.facts
    paragraphs = []
    if facts.report_adopted is not None:
        source: dict[str, Slot | str] = {"has_symbol": "no"}
        if facts.adopted_symbol:
            source = {"has_symbol": "yes", "symbol": Slot((symbol(writer, facts.adopted_symbol),))}
        content = writer.say("report-adopted", **source, **writer.event(facts.report_adopted))
        paragraphs.append(writer.paragraph("adoption-adopted", content))
    return Part("adoption", writer.say("heading-adoption"), paragraphs, [])
