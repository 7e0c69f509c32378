"""The directory of parties: for everybody who takes part; for the desk and each party itself where it is reached."""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from sessional.bodies import actions
from sessional.bodies.asking import sight_of
from sessional.bodies.models import Body, Party, PartyAddress
from sessional.bodies.permission import acting_as
from sessional.bodies.queries import addresses_seen, parties_of, party_with_key
from sessional.bodies.rules import InUse, may_keep_addresses, may_keep_directory
from sessional.drafting.gathering.persons import party_of
from sessional.report import names
from sessional.report.facts import Category
from sessional.web.bodies import find_body
from sessional.web.doing import Above, NothingToFillIn, Words, answer, sent
from sessional.web.journal_words import KINDS
from sessional.web.language import OWN_NAMES, text_language
from sessional.web.party_forms import AddressForm, PartyForm


@require_safe
def show_parties(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """Who takes part, by category, States in the alphabetical order of the language."""
    shown = find_body(body)
    # States have their names in all six languages, whatever languages the body works in.
    text = text_language(request, shown, tuple(OWN_NAMES))
    parties = sorted(parties_of(shown), key=lambda one: names.party_order(text.lang, party_of(one)))
    groups = [(category, [one for one in parties if one.category is category]) for category in Category]
    context = {
        "body": shown,
        "text": text,
        "groups": [(category, found) for category, found in groups if found],
        "keeps_directory": may_keep_directory(request.asking, shown),
    }
    return render(request, "web/parties.html", context)


@require_safe
def show_party(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    """One participant, and its addresses for those who may see them."""
    shown, party = _party(body, key)
    context = {
        "body": shown,
        "text": text_language(request, shown, tuple(OWN_NAMES)),
        "party": party,
        "addresses": addresses_seen(sight_of(request.asking), party),
        "keeps_directory": may_keep_directory(request.asking, shown),
        "keeps_addresses": may_keep_addresses(request.asking, party),
    }
    return render(request, "web/party.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def add_party(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """Enter somebody who takes part."""
    shown = find_body(body)
    by = acting_as(request.asking, may_keep_directory, shown, body=shown)
    form = PartyForm(sent(request), lang=lang)

    def act() -> str:
        party = actions.add_party(body=shown, entry=form.entry(), by=by, at=request.asking.at)
        return reverse("party", args=[lang, shown.key, party.key])

    words = Words(_("Add a participant"), _("Add the participant"))
    return answer(request, shown, form, act, words, above=(_directory(shown, lang),))


@require_http_methods(["GET", "HEAD", "POST"])
def change_party(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    """Change the category or the name of a participant."""
    shown, party = _party(body, key)
    by = acting_as(request.asking, may_keep_directory, shown, body=shown)
    form = PartyForm(sent(request), lang=lang, party=party)

    def act() -> str:
        actions.change_party(party=party, entry=form.entry(), by=by, at=request.asking.at)
        return reverse("party", args=[lang, shown.key, party.key])

    does = _told_by_the_record() if party.in_record else ""
    words = Words(_("Change the participant"), _("Keep the changes"), does)
    return answer(request, shown, form, act, words, above=(_directory(shown, lang),), party=party)


@require_http_methods(["GET", "HEAD", "POST"])
def remove_party(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    """Remove a participant that was entered by mistake, while nothing hangs on it."""
    shown, party = _party(body, key)
    by = acting_as(request.asking, may_keep_directory, shown, body=shown)

    def act() -> str:
        try:
            actions.remove_party(party=party, by=by, at=request.asking.at)
        except InUse as error:
            raise ValidationError(_in_use(error)) from error
        return reverse("parties", args=[lang, shown.key])

    does = _("For one that was entered by mistake: it goes with its addresses, and cannot be brought back.")
    words = Words(_("Remove the participant"), _("Remove the participant"), does)
    form = NothingToFillIn(sent(request))
    return answer(request, shown, form, act, words, above=(_directory(shown, lang),), party=party)


def _in_use(error: InUse) -> str:
    hanging = ", ".join(f"{KINDS.get(label, label)} ({count})" for label, count in error.hanging.items())
    return _("It cannot be removed: something belongs to it or speaks of it. %(hanging)s.") % {"hanging": hanging}


@require_http_methods(["GET", "HEAD", "POST"])
def add_address(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    """Enter an address of a participant."""
    shown, party = _party(body, key)
    by = acting_as(request.asking, may_keep_addresses, party, body=shown)
    form = AddressForm(sent(request), lang=lang)

    def act() -> str:
        actions.add_address(party=party, entry=form.entry(), by=by, at=request.asking.at)
        return reverse("party", args=[lang, shown.key, party.key])

    words = Words(_("Add an address"), _("Add the address"), _only_for_the_desk())
    return answer(request, shown, form, act, words, above=(_directory(shown, lang),), party=party)


@require_http_methods(["GET", "HEAD", "POST"])
def change_address(request: HttpRequest, lang: str, body: str, key: str, id: str) -> HttpResponse:
    """Change an address of a participant."""
    shown, party, address = _address(request, body, key, id)
    by = acting_as(request.asking, may_keep_addresses, party, body=shown)
    form = AddressForm(sent(request), lang=lang, address=address)

    def act() -> str:
        actions.change_address(address=address, entry=form.entry(), by=by, at=request.asking.at)
        return reverse("party", args=[lang, shown.key, party.key])

    words = Words(_("Change an address"), _("Keep the changes"), _only_for_the_desk())
    return answer(request, shown, form, act, words, above=(_directory(shown, lang),), party=party)


@require_http_methods(["GET", "HEAD", "POST"])
def remove_address(request: HttpRequest, lang: str, body: str, key: str, id: str) -> HttpResponse:
    """Remove an address of a participant."""
    shown, party, address = _address(request, body, key, id)
    by = acting_as(request.asking, may_keep_addresses, party, body=shown)

    def act() -> str:
        actions.remove_address(address=address, by=by, at=request.asking.at)
        return reverse("party", args=[lang, shown.key, party.key])

    words = Words(_("Remove an address"), _("Remove the address"), address.address)
    form = NothingToFillIn(sent(request))
    return answer(request, shown, form, act, words, above=(_directory(shown, lang),), party=party)


def _party(body: str, key: str) -> tuple[Body, Party]:
    shown = find_body(body)
    try:
        return shown, party_with_key(shown, key)
    except Party.DoesNotExist:
        raise Http404(_("This body has no participant with the key “%(key)s” here.") % {"key": key}) from None


def _address(request: HttpRequest, body: str, key: str, id: str) -> tuple[Body, Party, PartyAddress]:
    """Body, party and address; 404 where there is no such address that the reader may see."""
    shown, party = _party(body, key)
    address = addresses_seen(sight_of(request.asking), party).filter(pk=id).first()
    if address is None:
        raise Http404(_("There is no such address here."))
    return shown, party, address


def _directory(body: Body, lang: str) -> Above:
    return Above(_("Participants"), reverse("parties", args=[lang, body.key]))


def _only_for_the_desk() -> str:
    return _("Addresses are seen by the Secretariat, the Chair and the Rapporteur, and by the participant itself.")


def _told_by_the_record() -> str:
    return _("The record file of the body speaks of this participant: loading it again sets back what it says of it.")
