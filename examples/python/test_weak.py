import os
import unittest

from customers import Customers

UUID = "550e8400-e29b-41d4-a716-446655440000"
URL = os.environ.get("DUBLOR_URL", "http://127.0.0.1:4010")


class Details(unittest.TestCase):
    def test_shows(self):
        self.assertTrue(Customers(URL, "{token}").details(UUID))

    def test_changes(self):
        self.assertTrue(Customers(URL, "{token}").change(UUID, industry="Food"))


if __name__ == "__main__":
    unittest.main()
