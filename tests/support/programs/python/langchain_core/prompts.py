"""
Stand-in for the prompts of langchain_core, as its 1.x fills templates of the format "mustache": a variable in two braces is
written with HTML entities, one in three braces as it is. It refuses every other tag.
"""

import html
import re


class MessagesPlaceholder:
    def __init__(self, name):
        self.name = name


class Pipe:
    def __init__(self, prompt, model):
        self.prompt = prompt
        self.model = model

    def stream(self, values):
        return self.model.stream(self.prompt.fill(**values))

    def invoke(self, values):
        return self.model.invoke(self.prompt.fill(**values))


class ChatPromptTemplate:
    @classmethod
    def from_messages(cls, messages, *, template_format):
        if template_format != "mustache":
            raise ValueError(f"The stand-in knows no {template_format}")
        prompt = cls()
        prompt.messages = messages
        return prompt

    def fill(self, **values):
        filled = []
        for message in self.messages:
            if isinstance(message, MessagesPlaceholder):
                filled += values[message.name]
            else:
                role, content = message
                filled.append({"role": {"human": "user"}.get(role, role), "content": fill_all(content, values)})
        return filled

    def __or__(self, model):
        return Pipe(self, model)


def fill_all(content, values):
    if isinstance(content, dict):
        return {name: fill_all(each, values) for name, each in content.items()}
    if isinstance(content, list):
        return [fill_all(each, values) for each in content]
    return fill_text(content, values)


def fill_text(template, values):
    text, rest = "", template
    while "{{" in rest:
        before, rest = rest.split("{{", 1)
        tag, rest = rest.split("}}", 1)
        is_plain = tag.startswith("{") and rest.startswith("}")
        name = tag[1:] if is_plain else tag
        if not re.fullmatch(r"[\w-]+", name):
            raise ValueError(f"Mustache reads a tag: {tag}")
        rest = rest[1:] if is_plain else rest
        text += before + (values[name] if is_plain else html.escape(values[name], quote=True))
    return text + rest
