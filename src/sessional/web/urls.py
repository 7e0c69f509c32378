"""The addresses of the pages."""

from django.urls import path, re_path
from django.views.decorators.http import require_safe
from django.views.generic import RedirectView

from sessional.web import (
    bodies,
    capacities,
    communications,
    delegation,
    journal,
    keyboard,
    links,
    meetings,
    papers,
    papers_desk,
    parties,
    report,
    search,
    sheets,
    tokens,
    work,
)
from sessional.web.language import OWN_NAMES
from sessional.web.meeting_desk import beginning, views as desk

_LANG = f"(?P<lang>{'|'.join(OWN_NAMES)})"
_BODY = rf"^{_LANG}/(?P<body>[A-Za-z0-9][A-Za-z0-9._-]*)/"
_KEY = r"(?P<key>[A-Za-z0-9][A-Za-z0-9._-]*)/"
_OF = r"(?P<of>[a-z]+|[0-9]+(?:\.[0-9]+)*)/"
_ID = r"(?P<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/"

_to_body = require_safe(RedirectView.as_view(pattern_name="body", query_string=True))

urlpatterns = [
    path("", bodies.redirect_to_language, name="front"),
    path("paper.css", report.paper_style, name="paper-style"),
    re_path(rf"^{_LANG}/$", bodies.show_bodies, name="bodies"),
    re_path(rf"^{_LANG}/keyboard/$", keyboard.show_keyboard, name="keyboard"),
    re_path(rf"^{_LANG}/search/$", search.search, name="search"),
    re_path(rf"^{_LANG}/account/tokens/$", tokens.show_tokens, name="tokens"),
    re_path(rf"^{_LANG}/account/tokens/make/{_ID}$", tokens.make_token, name="make_token"),
    re_path(rf"^{_LANG}/account/tokens/{_ID}revoke/$", tokens.revoke_token, name="revoke_token"),
    re_path(rf"{_BODY}$", bodies.show_body, name="body"),
    re_path(rf"{_BODY}search/$", search.search_body, name="search-body"),
    re_path(rf"{_BODY}meetings/$", _to_body, name="meetings"),
    re_path(rf"{_BODY}journal/$", journal.show_journal, name="journal"),
    re_path(rf"{_BODY}journal/order-journal-export/$", work.order_journal_export, name="order_journal_export"),
    re_path(rf"{_BODY}journal/{_ID}$", journal.show_history, name="history"),
    re_path(rf"{_BODY}meetings/{_KEY}$", meetings.show_meeting, name="meeting"),
    re_path(rf"{_BODY}meetings/{_KEY}report/$", report.show_report, name="report"),
    re_path(rf"{_BODY}meetings/{_KEY}report/order-report-files/$", work.order_report_files, name="order_report_files"),
    re_path(rf"{_BODY}meetings/{_KEY}report/(?P<name>[^/]+)$", report.download_report, name="download"),
    re_path(rf"{_BODY}desk/convene-meeting/$", beginning.convene_meeting, name="convene_meeting"),
    re_path(rf"{_BODY}meetings/{_KEY}desk/begin-report/$", beginning.begin_report, name="begin_report"),
    re_path(rf"{_BODY}meetings/{_KEY}desk/$", desk.show_desk, name="meeting-desk"),
    re_path(rf"{_BODY}meetings/{_KEY}desk/preview/$", desk.show_preview, name="desk-preview"),
    re_path(rf"{_BODY}meetings/{_KEY}desk/note-considered/$", desk.note_considered, name="note_considered"),
    re_path(rf"{_BODY}meetings/{_KEY}desk/confirm-fact/$", desk.confirm_fact, name="confirm_fact"),
    *(
        re_path(
            rf"{_BODY}meetings/{_KEY}desk/{verb.replace('_', '-')}/{_OF if verb in desk.OF_ONE_OF_SEVERAL else ''}$",
            desk.section(verb),
            name=verb,
        )
        for verb in desk.SECTIONS
    ),
    re_path(rf"{_BODY}work/$", work.show_works, name="works"),
    re_path(rf"{_BODY}work/export-record/$", work.export_record, name="export_record"),
    re_path(rf"{_BODY}work/reindex-body/$", work.reindex_body, name="reindex_body"),
    re_path(rf"{_BODY}work/{_ID}$", work.show_work, name="work"),
    re_path(rf"{_BODY}work/{_ID}result/$", work.download_result, name="work-result"),
    re_path(rf"{_BODY}papers/$", papers.show_papers, name="papers"),
    re_path(rf"{_BODY}papers/{_KEY}$", papers.show_paper, name="paper"),
    re_path(rf"{_BODY}papers/{_KEY}files/(?P<name>[^/]+)$", papers.download_file, name="paper-file"),
    re_path(rf"{_BODY}papers/{_KEY}files/(?P<name>[^/]+)/remove-file/$", papers_desk.remove_file, name="remove_file"),
    re_path(rf"{_BODY}desk/papers/$", papers_desk.show_desk, name="papers-desk"),
    re_path(rf"{_BODY}desk/papers/add-paper/$", papers_desk.add_paper, name="add_paper"),
    *(
        re_path(rf"{_BODY}papers/{_KEY}{verb.replace('_', '-')}/$", getattr(papers_desk, verb), name=verb)
        for verb in (
            "change_paper",
            "keep_file",
            "set_slot",
            "schedule_release",
            "withdraw_release",
            "release_paper",
            "issue_paper",
            "reissue_paper",
            "keep_report_files",
        )
    ),
    re_path(rf"^{_LANG}/link/leave/$", links.leave_link, name="leave_link"),
    re_path(rf"^{_LANG}/link/(?P<token>[A-Za-z0-9_-]{{43}})/$", links.follow_link, name="follow_link"),
    re_path(rf"{_BODY}choose-capacity/$", capacities.choose_capacity, name="choose_capacity"),
    re_path(rf"{_BODY}parties/$", parties.show_parties, name="parties"),
    re_path(rf"{_BODY}parties/add-party/$", parties.add_party, name="add_party"),
    re_path(rf"{_BODY}parties/{_KEY}$", parties.show_party, name="party"),
    re_path(rf"{_BODY}parties/{_KEY}change-party/$", parties.change_party, name="change_party"),
    re_path(rf"{_BODY}parties/{_KEY}remove-party/$", parties.remove_party, name="remove_party"),
    re_path(rf"{_BODY}parties/{_KEY}addresses/add-address/$", parties.add_address, name="add_address"),
    re_path(rf"{_BODY}parties/{_KEY}addresses/{_ID}change-address/$", parties.change_address, name="change_address"),
    re_path(rf"{_BODY}parties/{_KEY}addresses/{_ID}remove-address/$", parties.remove_address, name="remove_address"),
    re_path(rf"{_BODY}capacities/$", capacities.show_capacities, name="capacities"),
    re_path(rf"{_BODY}capacities/appoint/$", capacities.appoint, name="appoint"),
    re_path(rf"{_BODY}capacities/{_ID}change-capacity/$", capacities.change_capacity, name="change_capacity"),
    re_path(rf"{_BODY}capacities/{_ID}end-capacity/$", capacities.end_capacity, name="end_capacity"),
    re_path(rf"{_BODY}capacities/{_ID}invite-person/$", capacities.invite_person, name="invite_person"),
    re_path(rf"{_BODY}delegation/$", delegation.show_delegation, name="delegation"),
    re_path(rf"{_BODY}communications/$", communications.show_communications, name="communications"),
    re_path(
        rf"{_BODY}communications/draft-communication/$", communications.draft_communication, name="draft_communication"
    ),
    re_path(rf"{_BODY}communications/{_ID}$", communications.show_communication, name="communication"),
    *(
        re_path(
            rf"{_BODY}communications/{_ID}{verb}-communication/$",
            getattr(communications, f"{verb}_communication"),
            name=f"{verb}_communication",
        )
        for verb in ("change", "clear", "return", "send", "acknowledge", "publish")
    ),
    re_path(rf"{_BODY}links/$", links.show_links, name="links"),
    re_path(rf"{_BODY}links/make-reading-link/$", links.make_reading_link, name="make_reading_link"),
    re_path(rf"{_BODY}links/{_ID}revoke-reading-link/$", links.revoke_reading_link, name="revoke_reading_link"),
    re_path(rf"{_BODY}tokens/$", tokens.show_tokens_of_body, name="tokens_of_body"),
    re_path(rf"{_BODY}tokens/{_ID}revoke-token/$", tokens.revoke_token_of_body, name="revoke_token_of_body"),
    re_path(rf"{_BODY}sheets/$", sheets.show_sheets, name="sheets"),
    re_path(rf"{_BODY}sheets/import-parties/$", sheets.import_parties, name="import_parties"),
    re_path(rf"{_BODY}sheets/import-registrations/$", sheets.import_registrations, name="import_registrations"),
    re_path(
        rf"{_BODY}sheets/(?P<name>parties|registrations)[.](?P<kind>xlsx|csv)$",
        sheets.download_template,
        name="sheet_template",
    ),
]
