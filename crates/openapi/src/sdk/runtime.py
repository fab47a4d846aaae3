import base64
import hashlib
import hmac
import json
import urllib.error
import urllib.parse
import urllib.request
from email.utils import formatdate
from typing import Any, Mapping, Optional


class Response:
    """What an API answered."""

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    def json(self) -> Any:
        return json.loads(self.body)


class ApiError(Exception):
    """An answer that is not a success."""

    def __init__(self, response: Response) -> None:
        super().__init__(f"{response.status}: {response.text[:500]}")
        self.response = response


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


class _Client:
    ENDPOINT = ""

    def __init__(
        self,
        endpoint: Optional[str] = None,
        secret_id: str = "",
        secret_key: str = "",
        authorization: str = "",
        headers: Optional[Mapping[str, str]] = None,
        timeout: float = 30.0,
    ) -> None:
        """secret_id and secret_key sign APIs that want a key pair; authorization is what others find in that header, e.g. "Bearer ..."."""
        self.endpoint = (endpoint or self.ENDPOINT).rstrip("/")
        self.headers = dict(headers or {})
        self.timeout = timeout
        self._secret_id = secret_id
        self._secret_key = secret_key
        self._authorization = authorization

    def call(
        self,
        auth: str,
        method: str,
        target: str,
        path: Mapping[str, Any] = {},
        query: Mapping[str, Any] = {},
        headers: Mapping[str, Any] = {},
        form: Mapping[str, Any] = {},
    ) -> Response:
        for name, value in path.items():
            target = target.replace("{" + name + "}", urllib.parse.quote(_text(value), safe=""))

        def given(fields: Mapping[str, Any]) -> "dict[str, str]":
            return {name: _text(value) for name, value in fields.items() if value is not None}

        pairs = urllib.parse.urlencode(given(query))
        url = self.endpoint + target + ("?" + pairs if pairs else "")
        fields = {**self.headers, **given(headers), **self._signed(auth)}
        data = urllib.parse.urlencode(given(form)).encode() if form else None
        request = urllib.request.Request(url, data=data, headers=fields, method=method)
        try:
            with urllib.request.urlopen(request, timeout=self.timeout) as answer:
                return Response(answer.status, dict(answer.headers), answer.read())
        except urllib.error.HTTPError as error:
            raise ApiError(Response(error.code, dict(error.headers), error.read())) from None

    def _signed(self, auth: str) -> "dict[str, str]":
        if auth in ("APP", "OAUTH"):
            return {"Authorization": self._authorization}
        if auth != "SECRET":
            return {}
        date = formatdate(usegmt=True)
        mac = hmac.new(self._secret_key.encode(), f"x-date: {date}".encode(), hashlib.sha256).digest()
        signature = base64.b64encode(mac).decode()
        said = f'hmac id="{self._secret_id}", algorithm="hmac-sha256", headers="x-date", signature="{signature}"'
        return {"X-Date": date, "Authorization": said}
