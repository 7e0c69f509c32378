"""The Secretariat's way with papers: what is due, and each action on a paper with its form."""

from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sessional.bodies.asking import sight_of
from sessional.bodies.models import Body
from sessional.bodies.permission import acting_as
from sessional.drafting.actions import keep_report_files as keep_files_of
from sessional.drafting.desk import by_urgency, standings
from sessional.drafting.queries import report_on
from sessional.journal.entries import Actor
from sessional.papers import actions
from sessional.papers.models import Paper
from sessional.papers.queries import file_named, papers_seen, with_files, with_slots
from sessional.papers.releasing import may_keep_papers
from sessional.web.bodies import find_body
from sessional.web.doing import Above, NothingToFillIn, Words, answer, sent
from sessional.web.language import text_language
from sessional.web.paper_forms import FileForm, PaperForm, ReadersForm, ReleaseForm, SlotForm
from sessional.web.papers import find_paper


@require_safe
@gzip_page
def show_desk(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """What is due, what is late, and in which languages what is missing."""
    shown = find_body(body)
    may_keep_papers.require(request.asking, shown)
    sight = sight_of(request.asking)
    papers = with_slots(with_files(papers_seen(sight, body=shown)))
    found = by_urgency(one for one in standings(papers, shown, sight.at) if one.in_work)
    context = {"body": shown, "text": text_language(request, shown), "standings": found, "at": sight.at}
    return render(request, "web/papers_desk.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def add_paper(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    shown = find_body(body)
    by = _acting(request, shown)
    form = PaperForm(sent(request), body=shown, lang=lang)

    def act() -> str:
        return _done(request, actions.add_paper(body=shown, entry=form.entry(), by=by, at=request.asking.at))

    words = Words(
        _("Add a paper"),
        _("Add the paper"),
        _("The paper is for the Secretariat, the Chair and the Rapporteur until it is released."),
    )
    return answer(request, shown, form, act, words, above=_above(request, shown))


def _on_a_paper(request: HttpRequest, body: str, key: str) -> tuple[Body, Paper, Actor]:
    """Body, paper, and who acts; 404 where the reader may not see the paper, Refused where it is not theirs to keep."""
    shown = find_body(body)
    paper = find_paper(request, shown, key)
    paper.body = shown
    return shown, paper, _acting(request, shown)


@require_http_methods(["GET", "HEAD", "POST"])
def change_paper(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    shown, paper, by = _on_a_paper(request, body, key)
    form = PaperForm(sent(request), body=shown, lang=lang, paper=paper)

    def act() -> str:
        return _done(request, actions.change_paper(paper=paper, entry=form.entry(), by=by, at=request.asking.at))

    does = (
        _("The record file of the body speaks of this paper: loading it again sets back what it says of it.")
        if paper.in_record
        else ""
    )
    return answer(
        request,
        shown,
        form,
        act,
        Words(_("Change the paper"), _("Keep the changes"), does),
        above=_above(request, shown, paper),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def keep_file(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    shown, paper, by = _on_a_paper(request, body, key)
    told = {"language": request.GET.get("language")}
    form = FileForm(
        sent(request), request.FILES if request.method == "POST" else None, paper=paper, lang=lang, initial=told
    )

    def act() -> str:
        sent = form.cleaned_data["file"]
        actions.keep_file(
            paper=paper,
            language=form.cleaned_data["language"],
            format=form.format,
            content=sent,
            name=sent.name,
            by=by,
            at=request.asking.at,
        )
        return _done(request, paper)

    words = Words(
        _("Add a file"),
        _("Keep the file"),
        _(
            "It takes the place of the file in the same language and format, if there is one that is not issued. Where the "
            "paper is out, those who see it see the file at once."
        ),
    )
    return answer(request, shown, form, act, words, above=_above(request, shown, paper))


@require_POST
def remove_file(request: HttpRequest, lang: str, body: str, key: str, name: str) -> HttpResponse:
    shown, paper, by = _on_a_paper(request, body, key)
    file = file_named(paper, name)
    if file is None:
        raise Http404(_("There is no file “%(name)s” of this paper.") % {"name": name})

    def act() -> str:
        actions.remove_file(file=file, by=by, at=request.asking.at)
        return _done(request, paper)

    words = Words(_("Remove a file"), _("Remove the file"), name)
    return answer(request, shown, NothingToFillIn(request.POST), act, words, above=_above(request, shown, paper))


@require_http_methods(["GET", "HEAD", "POST"])
def set_slot(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    shown, paper, by = _on_a_paper(request, body, key)
    asked = request.GET.get("language")
    slot = paper.slots.filter(language=asked).first()
    told = {"language": asked}
    if slot is not None:
        submitted = slot.submitted_at and slot.submitted_at.astimezone(_zone(shown))
        told |= {"due_on": slot.due_on}
        told |= {"submitted_on": submitted.date(), "submitted_time": submitted.time()} if submitted else {}
    form = SlotForm(sent(request), paper=paper, zone=shown.time_zone, lang=lang, initial=told)

    def act() -> str:
        actions.set_slot(
            paper=paper,
            language=form.cleaned_data["language"],
            due_on=form.cleaned_data["due_on"],
            submitted_at=form.submitted_at,
            by=by,
            at=request.asking.at,
        )
        return _done(request, paper)

    words = Words(_("When a language is due"), _("Set"), _("Times are those at %(zone)s.") % {"zone": shown.time_zone})
    return answer(request, shown, form, act, words, above=_above(request, shown, paper))


@require_http_methods(["GET", "HEAD", "POST"])
def schedule_release(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    shown, paper, by = _on_a_paper(request, body, key)
    form = ReleaseForm(sent(request), paper=paper, zone=shown.time_zone)

    def act() -> str:
        return _done(request, actions.schedule_release(paper=paper, release=form.entry(), by=by, at=request.asking.at))

    words = Words(
        _("Set the release"),
        _("Set the release"),
        _("All languages come out at this time, and not before. It can be withdrawn until then."),
    )
    return answer(request, shown, form, act, words, above=_above(request, shown, paper))


@require_POST
def withdraw_release(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    shown, paper, by = _on_a_paper(request, body, key)

    def act() -> str:
        return _done(request, actions.withdraw_release(paper=paper, by=by, at=request.asking.at))

    words = Words(_("Withdraw the release"), _("Withdraw the release"))
    return answer(request, shown, NothingToFillIn(request.POST), act, words, above=_above(request, shown, paper))


@require_http_methods(["GET", "HEAD", "POST"])
def release_paper(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    shown, paper, by = _on_a_paper(request, body, key)
    form = ReadersForm(sent(request), paper=paper)

    def act() -> str:
        told = {"visibility": form.readers, "without": form.cleaned_data["without"]}
        return _done(request, actions.release_paper(paper=paper, **told, by=by, at=request.asking.at))

    words = Words(_("Release now"), _("Release now"), _("All languages come out at once. This cannot be taken back."))
    return answer(request, shown, form, act, words, above=_above(request, shown, paper))


@require_http_methods(["GET", "HEAD", "POST"])
def issue_paper(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    shown, paper, by = _on_a_paper(request, body, key)

    def act() -> str:
        return _done(request, actions.issue_paper(paper=paper, by=by, at=request.asking.at))

    words = Words(
        _("Issue the paper"),
        _("Issue the paper"),
        _(
            "Its files, its symbol and its title never change again; the journal keeps the digest of each file. A mistake "
            "is put right by a corrigendum, a revision or a reissue."
        ),
    )
    return answer(request, shown, NothingToFillIn(sent(request)), act, words, above=_above(request, shown, paper))


@require_http_methods(["GET", "HEAD", "POST"])
def reissue_paper(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    shown, paper, by = _on_a_paper(request, body, key)

    def act() -> str:
        return _done(request, actions.reissue_paper(paper=paper, by=by, at=request.asking.at))

    words = Words(
        _("Reissue the paper"),
        _("Begin the reissue"),
        _("A paper with the same symbol and an asterisk is begun, for the desk, without files. The issued one stays."),
    )
    return answer(request, shown, NothingToFillIn(sent(request)), act, words, above=_above(request, shown, paper))


@require_http_methods(["GET", "HEAD", "POST"])
def keep_report_files(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    """The files that the report of this paper composes into are kept as files of the paper, in all of its languages."""
    shown, paper, by = _on_a_paper(request, body, key)
    report = report_on(paper)
    if report is None:
        raise Http404(_("This paper carries no report that is composed here."))

    def act() -> str:
        work = keep_files_of(report=report, by=by, at=request.asking.at)
        return reverse("work", args=[lang, shown.key, work.pk])

    words = Words(
        _("Keep the files of the report"),
        _("Keep the files"),
        _(
            "The report is composed in the background from the facts as they are now, in all languages of the paper and in "
            "every format, and the files are kept with the paper. Once it is issued they are what readers get."
        ),
    )
    return answer(request, shown, NothingToFillIn(sent(request)), act, words, above=_above(request, shown, paper))


def _acting(request: HttpRequest, body: Body) -> Actor:
    """The reader as the Secretariat of the body; Refused where the reader is not."""
    return acting_as(request.asking, may_keep_papers, body, body=body)


def _zone(body: Body) -> ZoneInfo:
    return ZoneInfo(body.time_zone)


def _done(request: HttpRequest, paper: Paper) -> str:
    """The address of the paper, to which one comes when something was done."""
    return reverse("paper", args=[request.resolver_match.kwargs["lang"], paper.body.key, paper.key])


def _above(request: HttpRequest, body: Body, paper: Paper | None = None) -> tuple[Above, ...]:
    lang = request.resolver_match.kwargs["lang"]
    papers = Above(_("Papers"), reverse("papers", args=[lang, body.key]))
    return (papers,) if paper is None else (papers, Above(str(paper), _done(request, paper)))
