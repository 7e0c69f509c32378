"""Section I: what the group was asked, and its gatherings so far."""

from sessional.report import symbols
from sessional.report.catalogue import Slot
from sessional.report.compose.writer import Part, Writer
from sessional.report.facts import BureauDecision, Mandate, PastMeeting
from sessional.report.joining import span
from sessional.report.tree import Inline, Paragraph


def _mandate(writer: Writer, mandate: Mandate) -> Paragraph:
    # Running text names a resolution by its number alone; the number links to the resolution.
    number = "/".join(mandate.symbol.split("/")[-2:])
    linked = writer.facts.body.symbols_link and "/RES/" in mandate.symbol
    links = {number: symbols.link(mandate.symbol)} if linked else {}
    return writer.paragraph(f"introduction-{mandate.key}", writer.prose(mandate.statement, links))


def _past_meeting(writer: Writer, meeting: PastMeeting) -> Paragraph:
    located: tuple[Inline, ...] = writer.words(meeting.place.value.located) if meeting.place.value else ()
    content = writer.say(
        "past-meeting",
        ordinal=writer.ordinal(meeting.number),
        where=Slot((span(meeting.place, located),)),
        **writer.span_of_days(meeting.dates),
    )
    if meeting.outcome is not None:
        content += writer.gap() + writer.prose(meeting.outcome)
    return writer.paragraph(f"introduction-{meeting.key}", content)


def _bureau_decision(writer: Writer, decision: BureauDecision) -> Paragraph | None:
    if not (decision.dates or decision.provisional_agenda):
        return None
    both = decision.dates and decision.provisional_agenda
    phrase = "bureau-both" if both else "bureau-dates" if decision.dates else "bureau-agenda"
    content = writer.say(
        phrase,
        day=writer.day(decision.day),
        extended="yes" if decision.extended else "no",
        ordinal=writer.ordinal(decision.about),
    )
    return writer.paragraph(f"introduction-{decision.key}", content)


def introduction(writer: Writer) -> Part:
    """Mandates, past gatherings and Bureau decisions, in the order in which the facts give them."""
    paragraphs = []
    for entry in writer.facts.introduction:
        match entry:
            case Mandate():
                paragraphs.append(_mandate(writer, entry))
            case PastMeeting():
                paragraphs.append(_past_meeting(writer, entry))
            case BureauDecision():
                paragraphs.append(_bureau_decision(writer, entry))
    found = [paragraph for paragraph in paragraphs if paragraph is not None]
    return Part("introduction", writer.say("heading-introduction"), found, [])
