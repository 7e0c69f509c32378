"""Tags for long work."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from sessional.tasks.models import Work, WorkState
from sessional.web import vocabulary_of_work

register = template.Library()


@register.simple_tag
def work_state(value: WorkState) -> SafeString:
    """How it stands with a work, in a word and a mark."""
    return format_html(
        '<span class="stage"><span class="mark" aria-hidden="true">{}</span> {}</span>',
        vocabulary_of_work.STATE_MARKS[value],
        vocabulary_of_work.STATES[value],
    )


@register.filter
def work_kind(work: Work) -> str:
    return vocabulary_of_work.kind(work).words


@register.filter
def per_cent(work: Work) -> int:
    """How much of a work is done, of a hundred."""
    return 100 * work.done // work.total if work.total else 0
