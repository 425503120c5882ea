import { code, type CodeText, indent, type Part } from "../code-text.ts";
import { commentsOf } from "../comments.ts";
import {
  bodyLines,
  fieldLines,
  type Fields,
  fieldsLines,
  joined,
  messagesLines,
  NO_KEY,
  otherFields,
} from "../fields.ts";
import { literal } from "../literals/dialect.ts";
import { PYTHON, PYTHON_UTF8 } from "../literals/python.ts";
import type { ShownRequest } from "../shown-request.ts";
import { leftOut } from "./chat-openai.ts";
import type { Target } from "./target.ts";
import { urlOf } from "./url.ts";

/** Parameters of both `create` and `ChatOpenAI`. */
export const PARAMETERS = new Set([
  "temperature",
  "top_p",
  "seed",
  "presence_penalty",
  "frequency_penalty",
  "stop",
]);
const CREATE_PARAMETERS = new Set([...PARAMETERS, "stream", "stream_options", "max_tokens", "tools"]);

/** Python with the openai library. */
export const PYTHON_OPENAI: Target = {
  name: "openai",
  fileName: "ask.py",
  mediaType: "text/x-python",
  write(request) {
    const { stream, messages, model } = request;
    const [own, extra] = split(otherFields(request), (name) => CREATE_PARAMETERS.has(name));
    return code(
      "# pip install openai",
      request.hasKey && "import os",
      "from openai import OpenAI",
      "",
      leftOut(request, "#"),
      "client = OpenAI(",
      indent(clientLines(request), 4),
      ")",
      `${stream ? "stream" : "completion"} = client.chat.completions.create(`,
      indent(
        code(
          fieldsLines([["model", model]], PYTHON_UTF8, "call"),
          joined([messagesLines(messages, PYTHON_UTF8, "call")], true),
          fieldsLines(own, PYTHON_UTF8, "call"),
          extraBody(extra),
        ),
        4,
      ),
      ")",
      stream
        ? [
            "for chunk in stream:",
            "    if chunk.choices:",
            '        print(chunk.choices[0].delta.content or "", end="", flush=True)',
          ]
        : "print(completion.choices[0].message.content)",
    );
  },
};

/** Python with requests, which most people have. */
export const PYTHON_REQUESTS: Target = {
  name: "requests",
  fileName: "ask.py",
  mediaType: "text/x-python",
  write: (request) =>
    code(
      "# pip install requests",
      request.stream && "import json",
      request.hasKey && "import os",
      "import requests",
      "",
      leftOut(request, "#"),
      "response = requests.post(",
      { text: `    ${PYTHON.string(urlOf(request))},`, setting: "baseURL" },
      request.hasKey && {
        text: `    headers={"Authorization": f"Bearer {os.environ['API_KEY']}"},`,
        setting: "apiKey",
      },
      "    json={",
      indent(bodyLines(request, PYTHON), 8),
      "    },",
      request.stream && { text: "    stream=True,", setting: "stream" },
      ")",
      "response.raise_for_status()",
      request.stream
        ? [
            "for line in response.iter_lines():",
            '    if line.startswith(b"data: {"):',
            '        choices = json.loads(line.removeprefix(b"data: "))["choices"]',
            "        if choices:",
            '            print(choices[0]["delta"].get("content") or "", end="", flush=True)',
          ]
        : 'print(response.json()["choices"][0]["message"]["content"])',
    ),
};

/** The parameters of a client. */
export function clientLines({ baseURL, query, hasKey, language }: ShownRequest): CodeText {
  const comments = commentsOf(language);
  return code(
    { text: `base_url=${PYTHON_UTF8.string(baseURL)},`, setting: "baseURL" },
    query && { text: `default_query=${literal(query, PYTHON_UTF8, true)},`, setting: "baseURL" },
    {
      text: hasKey
        ? 'api_key=os.environ["API_KEY"],'
        : `api_key=${PYTHON.string(NO_KEY)},  # ${comments.placeholderKey}`,
      setting: "apiKey",
    },
    `max_retries=0,  # ${comments.noRetries}`,
  );
}

/** The fields that the libraries know no parameter for. */
export function extraBody(
  extra: Fields,
  comment: (name: string) => string | undefined = () => undefined,
): Part {
  if (extra.length === 0) return undefined;
  const lines = extra.map((field) => {
    const said = comment(field[0]);
    const text = joined([fieldLines(field, PYTHON_UTF8)], true);
    return said === undefined ? text : code(`# ${said}`, text);
  });
  return ["extra_body={", ...lines.map((each) => indent(each, 4)), "},"];
}

/** The fields for which `isIn` is true, and the others. */
export function split(
  fields: Fields,
  isIn: (name: string, value: unknown) => boolean,
): readonly [Fields, Fields] {
  return [fields.filter((field) => isIn(...field)), fields.filter((field) => !isIn(...field))];
}
