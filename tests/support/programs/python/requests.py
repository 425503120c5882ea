"""Stand-in for requests: `post` with a JSON body."""

import json as reader

from stand_in import post as send


class Response:
    def __init__(self, answer):
        self.answer = answer

    def raise_for_status(self):
        pass

    def iter_lines(self):
        return (line.rstrip(b"\n") for line in self.answer)

    def json(self):
        return reader.load(self.answer)


def post(url, *, json, headers=None, stream=False):
    return Response(send(url, json, headers or {}))
