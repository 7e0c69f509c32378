"""The site as an ASGI application: `uvicorn sessional.project.asgi:application`."""

import os

from django.conf import settings
from django.core.asgi import get_asgi_application

from sessional.project.security import limited

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sessional.project.settings")

application = limited(get_asgi_application(), settings.MOST_IN_REQUEST)
