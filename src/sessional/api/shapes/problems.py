"""What went wrong, as it goes out (RFC 9457)."""

from ninja import Schema
from pydantic import Field

from sessional.api.models import Scope


class Wrong(Schema):
    """One thing that is wrong in a request."""

    at: str = Field(description="The place in the request; empty for the whole.", examples=["body.subject"])
    message: str = Field(examples=["This is empty."])


class Problem(Schema):
    """A problem document. `type` says which kind it is; the page of the API explains each."""

    type: str = Field(examples=["/api/v1/#not-found"])
    title: str = Field(description="In the language of Accept-Language.", examples=["There is nothing here"])
    status: int = Field(examples=[404])
    detail: str | None = Field(None, examples=["There is no body with the key “harbour” here."])
    errors: list[Wrong] | None = Field(None, description="What is wrong where, for `invalid`.", examples=[None])
    needed: list[str] | None = Field(None, description="What it would take, for `refused`.", examples=[None])
    scope: Scope | None = Field(None, description="The scope that is lacking, for `scope-lacking`.", examples=[None])
    edition: int | None = Field(None, description="The edition that there is now, for `stale`.", examples=[None])
