import os
import unittest
import uuid

from customers import Customers, Refused

UUID = "550e8400-e29b-41d4-a716-446655440000"
NOBODY = "00000000-0000-4000-8000-000000000000"
URL = os.environ.get("DUBLOR_URL", "http://127.0.0.1:4010")
MOMENT = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$"
DOCUMENTED = {
    "annual_revenue": 2000000,
    "annual_revenue_currency": "USD",
    "employee_count": 100,
    "industry": "Technology",
    "website": "https://example.com",
}


class Details(unittest.TestCase):
    def setUp(self):
        # A world of its own for every test.
        self.base = f"{URL}/~{uuid.uuid4()}"
        self.admin = Customers(self.base, "{token}")

    def refused(self, status, message, ask, *args, **fields):
        with self.assertRaises(Refused) as caught:
            ask(*args, **fields)
        self.assertEqual((caught.exception.status, caught.exception.message), (status, message))

    def test_change_answers_what_the_documents_show(self):
        answer = self.admin.change(UUID, **DOCUMENTED)
        self.assertRegex(answer.pop("updated_at"), MOMENT)
        expected = {
            "id": 1,
            "customer_id": 1,
            **DOCUMENTED,
            "annual_revenue_converted": 60000000,
            "annual_revenue_currency_converted": "TRY",
            "is_active": True,
        }
        self.assertEqual(answer, expected)
        self.assertIs(type(answer["employee_count"]), int)
        self.assertIs(answer["is_active"], True)

    def test_change_keeps_what_was_not_sent(self):
        self.admin.change(UUID, **DOCUMENTED, address="Ankara")
        self.admin.change(UUID, industry="Gıda")
        shown = self.admin.details(UUID)
        for field, value in {**DOCUMENTED, "industry": "Gıda", "address": "Ankara"}.items():
            self.assertEqual(shown[field], value)
        self.assertEqual((shown["id"], shown["customer_id"]), (1, 1))
        self.assertEqual(shown["annual_revenue_converted"], 60000000)
        self.assertIs(shown["is_active"], True)
        self.assertRegex(shown["created_at"], MOMENT)
        self.assertRegex(shown["updated_at"], MOMENT)

    def test_replace_writes_every_field(self):
        self.admin.change(UUID, **DOCUMENTED)
        fields = {**DOCUMENTED, "industry": "Retail", "address": "İzmir"}
        del fields["website"]
        self.assertEqual(self.admin.replace(UUID, **fields)["industry"], "Retail")
        shown = self.admin.details(UUID)
        for field, value in fields.items():
            self.assertEqual(shown[field], value)
        self.assertNotEqual(shown["website"], DOCUMENTED["website"])

    def test_an_inactive_record_stays_inactive(self):
        self.admin.change(UUID, is_active=False)
        try:
            self.assertIs(self.admin.change(UUID, industry="Food")["is_active"], False)
        except Refused:
            pass  # Nobody documents that an inactive record can be changed: either will do.
        self.refused(404, "Customer detail is not active", self.admin.details, UUID)

    def test_converts_for_whoever_asks(self):
        usd = Customers(self.base, "demo-usd")
        answer = usd.change(UUID, annual_revenue=3000, annual_revenue_currency="TRY")
        self.assertEqual(float(answer["annual_revenue_converted"]), 100)
        self.assertEqual(answer["annual_revenue_currency_converted"], "USD")

    def test_refusals(self):
        self.refused(404, "Customer not found", self.admin.change, NOBODY, industry="Food")
        for token in ("demo-viewer", "demo-owner"):
            other = Customers(self.base, token)
            self.refused(403, "Forbidden", other.change, UUID, industry="Food")
        for token in ("demo-nobody", "demo-owner"):
            self.refused(403, "Forbidden", Customers(self.base, token).details, UUID)


if __name__ == "__main__":
    unittest.main()
