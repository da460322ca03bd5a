"""Runs inicis.py of the docs with a database in memory: one question and one answer a line, as JSON."""

import json
import sys
from types import SimpleNamespace

import inicis

NUMBERS = ["paid", "edited", "declined", "cancelled", "account", "closed", "unfinished"]
ORDERS = {
    number: SimpleNamespace(
        merchant_uid=number, order_no=f"no-{number}", amount=32000, closed=number == "closed"
    )
    for number in NUMBERS
}


class Store:
    claims = set()
    paid = []
    reviews = {}
    refunds = {}

    def claim(self, name):
        is_new = name not in self.claims
        self.claims.add(name)
        return is_new

    def has(self, name):
        return name in self.claims

    def mark_paid(self, order, payment):
        self.paid.append(order.merchant_uid)

    def add_review(self, payment):
        self.reviews[payment["merchant_uid"]] = payment["amount"] - payment["cancel_amount"]

    def save_refunds(self, payment):
        for entry in payment["cancel_history"]:
            self.refunds[entry["cancellation_id"]] = entry["amount"]


def answer(store, question):
    if question == "books":
        return {
            "paid": store.paid,
            "reviews": store.reviews,
            "refunds": list(store.refunds.values()),
        }
    try:
        payment = inicis.get_payment(question["impUid"], question["merchantUid"])
        return inicis.record(payment, ORDERS.get(payment["merchant_uid"]), store)
    except (inicis.NotFound, inicis.Unavailable) as error:
        return type(error).__name__


for line in sys.stdin:
    print(json.dumps(answer(Store(), json.loads(line))), flush=True)
