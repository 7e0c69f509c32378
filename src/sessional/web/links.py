"""Reading links: made, revoked, and followed by whoever holds one."""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sessional.bodies import actions
from sessional.bodies.permission import acting, acting_as, is_secretariat, parties_headed
from sessional.bodies.queries import link_with, parties_of
from sessional.bodies.rules import LinkSeat, links_kept, may_make_link, may_make_links, may_revoke_link
from sessional.web.asking import LINK
from sessional.web.bodies import find_body
from sessional.web.doing import Above, Words, keep_errors, sent
from sessional.web.language import TextLanguage, text_language
from sessional.web.link_forms import LinkForm


@require_safe
def show_links(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """The links of the body, or of the reader's delegation: what each opens, until when, when it was last used,
    and whether it still opens anything, or why not."""
    shown = find_body(body)
    may_make_links.require(request.asking, shown)
    context = {
        "body": shown,
        "text": text_language(request, shown),
        "links": [(link, link.end(request.asking.at)) for link in links_kept(request.asking, shown)],
    }
    return render(request, "web/links.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def make_reading_link(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """Make a link. Its address is shown this once: it is kept nowhere."""
    shown = find_body(body)
    may_make_links.require(request.asking, shown)
    headed = parties_headed(request.asking, shown)
    secretariat = is_secretariat(request.asking, shown)
    parties = parties_of(shown) if secretariat else parties_of(shown).filter(pk__in=headed)
    form = LinkForm(sent(request), body=shown, lang=lang, parties=parties, drafts=bool(headed), everybody=secretariat)
    context = {
        "body": shown,
        "text": text_language(request, shown),
        "form": form,
        "words": Words(_("Make a reading link"), _("Make the link"), _what_it_is()),
        "above": (Above(_("Reading links"), reverse("links", args=[lang, shown.key])),),
    }
    if request.method == "POST" and form.is_valid():
        entry = form.entry()
        wanted = LinkSeat(shown, entry.party, entry.shows_drafts)
        by = acting(request.asking, may_make_link, wanted, body=shown)
        try:
            link, token = actions.make_reading_link(body=shown, entry=entry, by=by, at=request.asking.at)
        except ValidationError as error:
            keep_errors(form, error)
        else:
            address = request.build_absolute_uri(reverse("follow_link", args=[lang, token]))
            return render(request, "web/link_made.html", context | {"link": link, "address_of_link": address})
    return render(request, "web/doing.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def revoke_reading_link(request: HttpRequest, lang: str, body: str, id: str) -> HttpResponse:
    """End a link now."""
    shown = find_body(body)
    may_make_links.require(request.asking, shown)
    link = links_kept(request.asking, shown).filter(pk=id).first()
    if link is None:
        raise Http404(_("There is no such link here."))
    by = acting_as(request.asking, may_revoke_link, link, body=shown)
    actions.revoke_reading_link(link=link, by=by, at=request.asking.at)
    return HttpResponseRedirect(reverse("links", args=[lang, shown.key]))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def follow_link(request: HttpRequest, lang: str, token: str) -> HttpResponse:
    """Read by a link from now on, and see what it opens. A link reads and does nothing else."""
    link = link_with(token)
    if link is None:
        raise Http404(_("There is no such link here. Ask whoever gave it to you for its whole address."))
    context = {"link": link, "body": link.body, "text": TextLanguage(lang, None, None, (lang,))}
    if request.method == "POST":
        return render(request, "web/link_only_reads.html", context, status=403)
    end = link.end(request.asking.at)
    if end is not None:
        return render(request, "web/link_over.html", context | {"end": end}, status=410)
    request.session[LINK] = link.token_digest
    return render(request, "web/link.html", context)


@require_POST
def leave_link(request: HttpRequest, lang: str) -> HttpResponse:
    """Read by the link no longer."""
    request.session.pop(LINK, None)
    return HttpResponseRedirect(reverse("bodies", args=[lang]))


def _what_it_is() -> str:
    return _(
        "Whoever has the address reads without an account until the link ends or is revoked, and can do nothing else."
    )
