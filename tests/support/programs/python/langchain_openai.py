"""
Stand-in for langchain_openai, as its 1.x sends requests: `stream_usage` adds `stream_options`, and `extra_body` is put over
the rest. It refuses what ChatOpenAI would send in another form: names of OpenAI's models, and `max_tokens` as a parameter.
"""

import copy
import json
import re

from stand_in import ask

PARAMETERS = {"temperature", "top_p", "seed", "presence_penalty", "frequency_penalty", "stop"}


class ChatOpenAI:
    def __init__(
        self, *, model, base_url, api_key, max_retries, default_query=None, stream_usage=False, extra_body=None, **parameters
    ):
        unknown = set(parameters) - PARAMETERS
        if unknown or re.match(r"o\d|gpt-5", model) or "codex" in model:
            raise ValueError(f"ChatOpenAI would change {unknown or model}")
        self.connection = (base_url, default_query, api_key)
        self.body = {"model": model, **parameters}
        self.extra_body = extra_body or {}
        self.stream_usage = stream_usage

    def bind_tools(self, tools):
        bound = copy.copy(self)
        bound.body = {**self.body, "tools": tools}
        return bound

    def stream(self, messages):
        usage = {"stream_options": {"include_usage": True}} if self.stream_usage else {}
        body = {**self.body, "messages": sent(messages), "stream": True, **usage, **self.extra_body}
        for chunk in ask(*self.connection, body):
            if chunk.choices:
                delta = chunk.choices[0].delta
                delta.content = delta.content or ""
                yield delta

    def invoke(self, messages):
        return ask(*self.connection, {**self.body, "messages": sent(messages), **self.extra_body}).choices[0].message


def sent(messages):
    """The messages as they are sent: the arguments of a call are read, and written again."""
    return [{**message, **calls_of(message)} if "tool_calls" in message else message for message in messages]


def calls_of(message):
    calls = copy.deepcopy(message["tool_calls"])
    for call in calls:
        arguments = json.loads(call["function"]["arguments"], strict=False)
        call["function"]["arguments"] = json.dumps(arguments, ensure_ascii=False)
    return {"content": message["content"] or None, "tool_calls": calls}
