"""The site as an ASGI application: `uvicorn sessional.project.asgi:application`."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sessional.project.settings")

application = get_asgi_application()
