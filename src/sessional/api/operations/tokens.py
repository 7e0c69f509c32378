"""The token that a program shows."""

from django.http import HttpRequest
from ninja import Router

from sessional.api.asking import WithToken
from sessional.api.shapes import tokens as shapes

router = Router(tags=["Tokens"])


@router.get(
    "/token", response=shapes.Token, auth=WithToken(), url_name="token", operation_id="token", summary="This token"
)
def token(request: HttpRequest):
    """What the token is for, in which capacity it acts, and when it ends."""
    return shapes.Token.of(request.token)
