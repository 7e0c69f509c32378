"""Kinds of things that facts are of: closed sets of words, whose values are those of the record file."""

from enum import StrEnum


class Address(StrEnum):
    """How a person is addressed; it also decides the grammatical gender of an office or a verb."""

    MR = "mr"
    MS = "ms"
    NONE = "none"


class Category(StrEnum):
    """Who takes part, in the order in which a report names them."""

    MEMBER_STATE = "member-state"
    OBSERVER_STATE = "observer-state"
    EUROPEAN_UNION = "european-union"
    PROGRAMME_NETWORK_INSTITUTE = "programme-network-institute"
    UN_BODY = "un-body"
    INTERGOVERNMENTAL = "intergovernmental-organization"
    NON_GOVERNMENTAL = "non-governmental-organization"
    PRIVATE_SECTOR = "private-sector"
    ACADEMIA = "academia"


class Distribution(StrEnum):
    GENERAL = "general"
    LIMITED = "limited"
    RESTRICTED = "restricted"


class Gathering(StrEnum):
    """What one of a body's numbered gatherings is called."""

    MEETING = "meeting"
    SESSION = "session"


class Gender(StrEnum):
    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTER = "neuter"


class ItemKind(StrEnum):
    """What an agenda item is for. All but topics have set titles in six languages."""

    ORGANIZATIONAL = "organizational"
    OPENING = "opening"
    OFFICERS = "officers"
    AGENDA = "agenda"
    TOPIC = "topic"
    OTHER = "other"
    REPORT = "report"


class ListKind(StrEnum):
    """Words that must not blur: suggested and compiled for further discussion, or adopted by the group."""

    PRELIMINARY = "preliminary"
    ADOPTED = "adopted"


class Markers(StrEnum):
    """How the entries of a body's lists of conclusions and recommendations are marked."""

    LETTERS = "letters"
    NUMBERS = "numbers"


class Office(StrEnum):
    CHAIR = "chair"
    CO_CHAIR = "co-chair"
    VICE_CHAIR = "vice-chair"
    RAPPORTEUR = "rapporteur"
    SECRETARIAT = "secretariat"
    PANELLIST = "panellist"
    DELEGATE = "delegate"
    HEAD_OF_DELEGATION = "head-of-delegation"


class Officers(StrEnum):
    CHAIR = "chair"
    CO_CHAIRS = "co-chairs"


class Stage(StrEnum):
    DRAFT = "draft"
    FINAL = "final"
