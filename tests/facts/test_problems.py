"""Errors collected by path."""

import pytest
from django.core.exceptions import ValidationError

from sessional.facts.problems import Problems

pytestmark = pytest.mark.pure


def test_each_error_is_kept_at_its_path_and_all_are_raised_at_once():
    problems = Problems()
    with problems.at("meetings", 1):
        with problems.at("sittings", 0, "date"):
            raise ValidationError("outside")
        with problems.at("title"):
            raise ValidationError({"fr": "too long", "[2]": ["once", "twice"]})
    with problems.at("key"):
        raise ValidationError("no key")
    with pytest.raises(ValidationError) as error:
        problems.raise_if_any()
    assert error.value.message_dict == {
        "meetings[1].sittings[0].date": ["outside"],
        "meetings[1].title.fr": ["too long"],
        "meetings[1].title[2]": ["once", "twice"],
        "key": ["no key"],
    }


def test_without_an_error_nothing_is_raised():
    problems = Problems()
    with problems.at("key"):
        pass
    problems.raise_if_any()


def test_an_error_of_another_kind_is_not_kept_back():
    problems = Problems()
    with pytest.raises(ZeroDivisionError), problems.at("key"):
        raise ZeroDivisionError


def test_errors_at_no_path_are_a_list():
    problems = Problems()
    with problems.at():
        raise ValidationError("wrong")
    with pytest.raises(ValidationError) as error:
        problems.raise_if_any()
    assert error.value.messages == ["wrong"]
