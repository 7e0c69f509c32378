"""The words for what the journal names as the code does: actions, kinds of things, columns."""

from django.utils.translation import gettext as _, gettext_lazy, pgettext_lazy

#: What an action is, as a line of the journal tells it.
VERBS = {
    "erase_personal": pgettext_lazy("in the journal", "erasure of personal data"),
    "make_token": pgettext_lazy("in the journal", "making of a token"),
    "record_body": pgettext_lazy("in the journal", "record of the body"),
    "record_bureau_decisions": pgettext_lazy("in the journal", "record of decisions of the Bureau"),
    "record_capacities": pgettext_lazy("in the journal", "record of capacities"),
    "record_event": pgettext_lazy("in the journal", "record of what was adopted"),
    "record_lists": pgettext_lazy("in the journal", "record of lists of recommendations"),
    "record_mandates": pgettext_lazy("in the journal", "record of mandates"),
    "record_meetings": pgettext_lazy("in the journal", "record of meetings"),
    "record_papers": pgettext_lazy("in the journal", "record of papers"),
    "record_parties": pgettext_lazy("in the journal", "record of parties"),
    "record_people": pgettext_lazy("in the journal", "record of people"),
    "record_reports": pgettext_lazy("in the journal", "record of reports"),
    "record_work_plans": pgettext_lazy("in the journal", "record of work plans"),
    "revoke_token": pgettext_lazy("in the journal", "revocation of a token"),
}

KINDS = {
    "accounts.person": pgettext_lazy("in the journal", "Person"),
    "api.token": pgettext_lazy("in the journal", "Token of the API"),
    "bodies.body": pgettext_lazy("in the journal", "Body"),
    "bodies.bureaudecision": pgettext_lazy("in the journal", "Decision of the Bureau"),
    "bodies.capacity": pgettext_lazy("in the journal", "Capacity"),
    "bodies.earliername": pgettext_lazy("in the journal", "Earlier name"),
    "bodies.mandate": pgettext_lazy("in the journal", "Mandate"),
    "bodies.party": pgettext_lazy("in the journal", "Party"),
    "bodies.plannedtopic": pgettext_lazy("in the journal", "Planned topic"),
    "bodies.readinglink": pgettext_lazy("in the journal", "Reading link"),
    "bodies.request": pgettext_lazy("in the journal", "Request"),
    "bodies.rosterentry": pgettext_lazy("in the journal", "Person known to the body"),
    "bodies.workplan": pgettext_lazy("in the journal", "Work plan"),
    "bodies.workplanentry": pgettext_lazy("in the journal", "Year of the work plan"),
    "drafting.authoredparagraph": pgettext_lazy("in the journal", "Paragraph"),
    "drafting.report": pgettext_lazy("in the journal", "Report"),
    "meetings.agenda": pgettext_lazy("in the journal", "Agenda"),
    "meetings.agendaitem": pgettext_lazy("in the journal", "Agenda item"),
    "meetings.attendancecount": pgettext_lazy("in the journal", "Number of participants"),
    "meetings.considered": pgettext_lazy("in the journal", "Consideration of an item"),
    "meetings.consideredday": pgettext_lazy("in the journal", "Day on which an item was considered"),
    "meetings.consideredsitting": pgettext_lazy("in the journal", "Sitting at which an item was considered"),
    "meetings.event": pgettext_lazy("in the journal", "Adoption"),
    "meetings.meeting": pgettext_lazy("in the journal", "Meeting"),
    "meetings.meetingpaper": pgettext_lazy("in the journal", "Document of a meeting"),
    "meetings.opening": pgettext_lazy("in the journal", "Opening"),
    "meetings.openingofficer": pgettext_lazy("in the journal", "Officer at the opening"),
    "meetings.panellist": pgettext_lazy("in the journal", "Panellist"),
    "meetings.participant": pgettext_lazy("in the journal", "Participant"),
    "meetings.sitting": pgettext_lazy("in the journal", "Sitting"),
    "meetings.statement": pgettext_lazy("in the journal", "Statement"),
    "papers.paper": pgettext_lazy("in the journal", "Paper"),
    "recommendations.group": pgettext_lazy("in the journal", "Group in a list"),
    "recommendations.item": pgettext_lazy("in the journal", "Conclusion or recommendation"),
    "recommendations.placement": pgettext_lazy("in the journal", "Place in a list"),
    "recommendations.recommendationlist": pgettext_lazy("in the journal", "List of recommendations"),
}

COLUMNS = {
    "about": pgettext_lazy("in the journal", "About meeting number"),
    "acting_as": pgettext_lazy("in the journal", "Acting as"),
    "address": pgettext_lazy("in the journal", "Form of address"),
    "adopted_at": pgettext_lazy("in the journal", "Adopted at"),
    "adopted_at_meeting": pgettext_lazy("in the journal", "Adopted at meeting number"),
    "agenda": pgettext_lazy("in the journal", "Agenda"),
    "amended": pgettext_lazy("in the journal", "As amended"),
    "attendance": pgettext_lazy("in the journal", "Attendance"),
    "attribution_in_deliberations": pgettext_lazy("in the journal", "Views attributed in the deliberations"),
    "attribution_in_speakers": pgettext_lazy("in the journal", "Speakers named"),
    "before": pgettext_lazy("in the journal", "Stands before"),
    "body": pgettext_lazy("in the journal", "Body"),
    "capacity": pgettext_lazy("in the journal", "Capacity"),
    "category": pgettext_lazy("in the journal", "Category"),
    "collects": pgettext_lazy("in the journal", "Suggestions are collected"),
    "considered": pgettext_lazy("in the journal", "Consideration of an item"),
    "count": pgettext_lazy("in the journal", "Number"),
    "dates": pgettext_lazy("in the journal", "Dates"),
    "day": pgettext_lazy("in the journal", "Day"),
    "days": pgettext_lazy("in the journal", "Days"),
    "distribution": pgettext_lazy("in the journal", "Distribution of the paper"),
    "documents": pgettext_lazy("in the journal", "Documents"),
    "ends": pgettext_lazy("in the journal", "Ends"),
    "ends_at": pgettext_lazy("in the journal", "Ends"),
    "entry": pgettext_lazy("in the journal", "Year of the work plan"),
    "erased": pgettext_lazy("in the journal", "Lines in which it was erased"),
    "experts": pgettext_lazy("in the journal", "Speakers are called experts"),
    "extended": pgettext_lazy("in the journal", "By the extended Bureau"),
    "extended_bureau": pgettext_lazy("in the journal", "Member of the extended Bureau"),
    "first_day": pgettext_lazy("in the journal", "First day"),
    "first_year": pgettext_lazy("in the journal", "First year"),
    "gathering": pgettext_lazy("in the journal", "How gatherings are called"),
    "group": pgettext_lazy("in the journal", "Group in a list"),
    "guidance": pgettext_lazy("in the journal", "Guidance"),
    "half": pgettext_lazy("in the journal", "Half of the day"),
    "heading": pgettext_lazy("in the journal", "Heading"),
    "in_record": pgettext_lazy("in the journal", "Told by the record file"),
    "issued": pgettext_lazy("in the journal", "Issued"),
    "item": pgettext_lazy("in the journal", "Item"),
    "job_numbers": pgettext_lazy("in the journal", "Job numbers"),
    "key": pgettext_lazy("in the journal", "Key"),
    "kind": pgettext_lazy("in the journal", "Kind"),
    "known_only_as_parent": pgettext_lazy("in the journal", "Known by name only"),
    "label": pgettext_lazy("in the journal", "Label"),
    "languages": pgettext_lazy("in the journal", "Languages"),
    "last_day": pgettext_lazy("in the journal", "Last day"),
    "last_year": pgettext_lazy("in the journal", "Last year"),
    "leads_to": pgettext_lazy("in the journal", "Leads to meeting number"),
    "list": pgettext_lazy("in the journal", "List of recommendations"),
    "mandate": pgettext_lazy("in the journal", "Mandate"),
    "markers": pgettext_lazy("in the journal", "Markers of lists"),
    "meeting": pgettext_lazy("in the journal", "Meeting"),
    "name": pgettext_lazy("in the journal", "Name"),
    "names": pgettext_lazy("in the journal", "Name"),
    "not_later_than": pgettext_lazy("in the journal", "Not later than"),
    "note": pgettext_lazy("in the journal", "Note"),
    "number": pgettext_lazy("in the journal", "Number"),
    "occurrence": pgettext_lazy("in the journal", "Which of several"),
    "office": pgettext_lazy("in the journal", "Office"),
    "officers": pgettext_lazy("in the journal", "Officers"),
    "on_behalf_of": pgettext_lazy("in the journal", "On behalf of"),
    "opening": pgettext_lazy("in the journal", "Opening"),
    "organ": pgettext_lazy("in the journal", "Organ"),
    "original": pgettext_lazy("in the journal", "Written in"),
    "outcome": pgettext_lazy("in the journal", "Outcome"),
    "panellists": pgettext_lazy("in the journal", "Panellists"),
    "paper": pgettext_lazy("in the journal", "Paper"),
    "paragraph": pgettext_lazy("in the journal", "Paragraph"),
    "parent": pgettext_lazy("in the journal", "Stands under"),
    "participants": pgettext_lazy("in the journal", "Participants"),
    "participants_paper": pgettext_lazy("in the journal", "List of participants"),
    "party": pgettext_lazy("in the journal", "Party"),
    "person": pgettext_lazy("in the journal", "Person"),
    "place": pgettext_lazy("in the journal", "Place"),
    "place_located": pgettext_lazy("in the journal", "Place, as in a sentence"),
    "place_name": pgettext_lazy("in the journal", "Place"),
    "plan": pgettext_lazy("in the journal", "Work plan"),
    "position": pgettext_lazy("in the journal", "Position in the order"),
    "proposed_by": pgettext_lazy("in the journal", "Proposed by"),
    "provisional_agenda": pgettext_lazy("in the journal", "Provisional agenda"),
    "publisher": pgettext_lazy("in the journal", "Publisher"),
    "report": pgettext_lazy("in the journal", "Report"),
    "seat_located": pgettext_lazy("in the journal", "Seat, as in a sentence"),
    "seat_name": pgettext_lazy("in the journal", "Seat"),
    "section": pgettext_lazy("in the journal", "Section"),
    "since": pgettext_lazy("in the journal", "From"),
    "sitting": pgettext_lazy("in the journal", "Sitting"),
    "sittings": pgettext_lazy("in the journal", "Sittings"),
    "speakers": pgettext_lazy("in the journal", "Speakers"),
    "stage": pgettext_lazy("in the journal", "Stage"),
    "starts": pgettext_lazy("in the journal", "Begins"),
    "state": pgettext_lazy("in the journal", "State"),
    "statement": pgettext_lazy("in the journal", "What it says"),
    "study": pgettext_lazy("in the journal", "Study"),
    "subject": pgettext_lazy("in the journal", "What was adopted"),
    "symbol": pgettext_lazy("in the journal", "Symbol"),
    "symbol_root": pgettext_lazy("in the journal", "Beginning of symbols"),
    "symbols_link": pgettext_lazy("in the journal", "Symbols are links"),
    "terms": pgettext_lazy("in the journal", "Terms"),
    "text": pgettext_lazy("in the journal", "Text"),
    "time_zone": pgettext_lazy("in the journal", "Time zone"),
    "title": pgettext_lazy("in the journal", "Title"),
    "until": pgettext_lazy("in the journal", "Until"),
    "word_limit": pgettext_lazy("in the journal", "Limit of words"),
    "year": pgettext_lazy("in the journal", "Year"),
}

#: What may be told of each fact beside its value, by the ending of its columns.
STANDING = {
    "status": pgettext_lazy("in the journal", "How sure it is"),
    "source": pgettext_lazy("in the journal", "Source"),
    "confirmed_by": pgettext_lazy("in the journal", "Confirmed by"),
    "confirmed_at": pgettext_lazy("in the journal", "Confirmed at"),
}

YES_OR_NO = {True: gettext_lazy("yes"), False: gettext_lazy("no")}


def verb(name: str) -> str | None:
    """What an action is; None where there are no words for it."""
    return _said(VERBS, name)


def kind(name: str) -> str | None:
    """What a thing is; None where there are no words for it."""
    return _said(KINDS, name)


def column(name: str) -> str | None:
    """What a column holds; None where there are no words for it."""
    if name in COLUMNS or name in STANDING:
        return str((COLUMNS | STANDING)[name])
    for ending, words in STANDING.items():
        fact = _said(COLUMNS, name.removesuffix(f"_{ending}"))
        if name.endswith(f"_{ending}") and fact is not None:
            return _("%(fact)s: %(what)s") % {"fact": fact, "what": words}
    return None


def _said(words, name: str) -> str | None:
    return str(words[name]) if name in words else None
