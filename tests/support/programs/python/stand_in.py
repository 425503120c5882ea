"""Sends requests for the stand-ins of Python's libraries, with the standard library only."""

import json
import urllib.parse
import urllib.request
from types import SimpleNamespace


def as_object(value):
    if isinstance(value, dict):
        return SimpleNamespace(**{"content": None, **{name: as_object(each) for name, each in value.items()}})
    return [as_object(each) for each in value] if isinstance(value, list) else value


def post(url, body, headers):
    data = json.dumps(body, ensure_ascii=True).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json", **headers})
    return urllib.request.urlopen(request)


def ask(base_url, query, api_key, body):
    """The chunks of an answer, or the whole answer, as objects. Texts must be encodable, as in the real libraries."""
    json.dumps(body, ensure_ascii=False).encode()
    search = "?" + urllib.parse.urlencode(query) if query else ""
    response = post(f"{base_url}/chat/completions{search}", body, {"Authorization": f"Bearer {api_key}"})
    if not body.get("stream"):
        return as_object(json.load(response))
    lines = (line.decode() for line in response)
    return [as_object(json.loads(line[6:])) for line in lines if line.startswith("data: {")]
