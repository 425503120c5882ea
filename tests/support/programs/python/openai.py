"""Stand-in for the openai library: the parameters of `create` that are used, and `extra_body` over them."""

from types import SimpleNamespace

from stand_in import ask


class OpenAI:
    def __init__(self, *, base_url, api_key, max_retries, default_query=None):
        def create(
            *, model, messages, extra_body=None, **parameters
        ):
            known = {
                "stream", "stream_options", "temperature", "max_tokens", "top_p", "seed",
                "presence_penalty", "frequency_penalty", "stop", "tools",
            }  # fmt: skip
            unknown = set(parameters) - known
            if unknown:
                raise TypeError(f"create() got an unexpected keyword argument {unknown}")
            body = {"messages": messages, "model": model, **parameters, **(extra_body or {})}
            return ask(base_url, default_query, api_key, body)

        self.chat = SimpleNamespace(completions=SimpleNamespace(create=create))
