"""Styles, scripts and fonts, served by the site itself."""

from django.http import HttpResponse
from whitenoise.middleware import WhiteNoiseMiddleware


class StaticFilesMiddleware(WhiteNoiseMiddleware):
    """WhiteNoise, answering with whole files.

    It streams them from a synchronous reader, which an asynchronous server takes in whole anyway, with a warning. The
    largest file here is a style sheet of less than 200 kB.
    """

    @staticmethod
    def serve(static_file, request) -> HttpResponse:
        answer = static_file.get_response(request.method, request.META)
        body = b""
        if answer.file is not None:
            with answer.file as file:
                body = file.read()
        response = HttpResponse(body, status=answer.status.value)
        # "Not modified" has no type, and HttpResponse would give it one.
        del response.headers["Content-Type"]
        for name, value in answer.headers:
            response.headers[name] = value
        return response
