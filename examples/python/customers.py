"""A client of CyberCert's customer details."""

import requests


class Refused(Exception):
    """What the service refuses, with its status and, for a 422, the errors by field."""

    def __init__(self, status, body):
        body = body if isinstance(body, dict) else {}
        super().__init__(body.get("message"))
        self.status = status
        self.message = body.get("message")
        self.errors = body.get("errors")


class Customers:
    def __init__(self, base, token):
        self.base = base
        self.headers = {"Authorization": f"Bearer {token}"}

    def _ask(self, method, path, fields=None):
        url = f"{self.base}/api/v1{path}"
        answer = requests.request(method, url, json=fields, headers=self.headers, timeout=10)
        if answer.status_code != 200:
            raise Refused(answer.status_code, answer.json())
        return answer.json()

    def details(self, uuid):
        return self._ask("GET", f"/customers/{uuid}/details")

    def change(self, uuid, **fields):
        return self._ask("PATCH", f"/customers/{uuid}/details", fields)

    def replace(self, uuid, **fields):
        return self._ask("PUT", f"/customers/{uuid}/details", fields)
