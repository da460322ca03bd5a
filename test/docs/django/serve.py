"""Serves the Django sample of the docs at a free port, with SQLite. Prints the port.

The header `x-user` takes the place of a session. `GET /books` returns what the sample recorded.
"""

import os
import sys
from wsgiref.simple_server import WSGIRequestHandler, make_server

import django
from django.conf import settings

folder = os.path.dirname(os.path.abspath(__file__))
database = {"ENGINE": "django.db.backends.sqlite3", "NAME": os.path.join(folder, "shop.db")}
settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    DATABASES={"default": database},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "shop"],
    MIDDLEWARE=["serve.log_in"],
    ROOT_URLCONF="serve",
    SECRET_KEY="test",
    USE_TZ=True,
)
sys.modules["serve"] = sys.modules["__main__"]
django.setup()

from django.contrib.auth.models import AnonymousUser, User
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.http import JsonResponse
from django.urls import path

from shop import models, views


def log_in(get_response):
    def middleware(request):
        user = User.objects.filter(username=request.headers.get("x-user")).first()
        request.user = user or AnonymousUser()
        return get_response(request)

    return middleware


def books(_request):
    paid = models.Order.objects.filter(status="paid").order_by("merchant_uid")
    return JsonResponse(
        {
            "paid": [order.merchant_uid for order in paid],
            "reviews": {row.merchant_uid: row.held for row in models.Review.objects.all()},
            "refunds": sorted(row.amount for row in models.Refund.objects.all()),
            "cards": [f"{card.user.username} {card.name}" for card in models.Card.objects.all()],
        }
    )


urlpatterns = [
    path("api/inicis/complete", views.complete),
    path("api/inicis/billing-key", views.billing_key),
    path("api/inicis/webhook", views.webhook),
    path("books", books),
]


class Quiet(WSGIRequestHandler):
    def log_message(self, *_):
        pass


if __name__ == "__main__":
    call_command("migrate", run_syncdb=True, verbosity=0)
    shopper = User.objects.create(username="shopper")
    for number in sys.argv[1:]:
        status = "closed" if number == "closed" else "open"
        row = {"order_no": f"no-{number}", "amount": 32000, "status": status, "user": shopper}
        models.Order.objects.create(merchant_uid=number, **row)
    server = make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=Quiet)
    print(server.server_port, flush=True)
    server.serve_forever()
