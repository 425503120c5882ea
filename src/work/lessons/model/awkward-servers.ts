import type { Recording } from "../../recording/model/recording.ts";
import {
  chunk,
  CLOSE,
  END,
  failure,
  half,
  head,
  JSON_HEAD,
  MODEL,
  read,
  spoken,
  type Step,
  STREAM,
  TOKEN_MS,
} from "./lesson-steps.ts";

/** What is asked and answered in the lessons, in the user's language. */
export interface LessonWords {
  readonly question: string;
  readonly thinking: string;
  readonly answer: string;
}

export type LessonEnding = "done" | "cut" | "incomplete" | "empty" | "failed";

interface Lesson {
  /** How the run ends. */
  readonly ending: LessonEnding;
  /** What the server does. */
  readonly script: (words: LessonWords) => readonly Step[];
}

const ORIGIN = "http://127.0.0.1:1234";
const BASE_URL = `${ORIGIN}/v1`;
/** The lessons, in the order in which they are shown. */
export const AWKWARD_SERVERS = {
  "wrong-port": { ending: "failed", script: () => [[12, failure({ kind: "not-running", origin: ORIGIN })]] },
  "cors-off": {
    ending: "failed",
    script: () => [[30, failure({ kind: "cors-refused", origin: ORIGIN, page: "null" })]],
  },
  "no-model": {
    ending: "failed",
    script: () => [
      [25, head(404, "Not Found", "application/json")],
      [
        1,
        read(
          JSON.stringify({
            error: {
              message:
                "No models loaded. Please load a model in the developer page or use the 'lms load' command.",
              type: "invalid_request_error",
            },
          }),
        ),
      ],
      CLOSE,
    ],
  },
  "started-without-cors": {
    ending: "failed",
    script: () => [[28, failure({ kind: "cors-refused", origin: ORIGIN, page: "null" })]],
  },
  "context-overflow": {
    ending: "empty",
    script: () => [
      [400, STREAM],
      [20, chunk({ role: "assistant", content: "" })],
      [5, chunk({}, "stop")],
      ...END,
    ],
  },
  "cut-by-limit": {
    ending: "cut",
    script: ({ answer }) => [
      [350, STREAM],
      ...spoken("content", half(answer)),
      [TOKEN_MS, chunk({}, "length")],
      ...END,
    ],
  },
  "json-not-stream": {
    ending: "done",
    script: ({ answer }) => [
      [1800, JSON_HEAD],
      [
        2,
        read(
          JSON.stringify({
            ...{ id: "chatcmpl-7", object: "chat.completion", created: 1_790_000_000, model: MODEL },
            choices: [{ index: 0, message: { role: "assistant", content: answer }, finish_reason: "stop" }],
          }),
        ),
      ],
      CLOSE,
    ],
  },
  "error-in-200": {
    ending: "failed",
    script: () => [
      [8, JSON_HEAD],
      [1, read(JSON.stringify({ error: "Unexpected endpoint or method. (POST /chat/completions)" }))],
      CLOSE,
    ],
  },
  "only-thinking": {
    ending: "empty",
    script: ({ thinking }) => [
      [350, STREAM],
      ...spoken("reasoning_content", thinking),
      [TOKEN_MS, chunk({}, "stop")],
      ...END,
    ],
  },
  "lost-connection": {
    ending: "incomplete",
    script: ({ answer }) => [
      [350, STREAM],
      ...spoken("content", half(answer)),
      [900, failure({ kind: "dropped" })],
    ],
  },
  "silent-server": {
    ending: "failed",
    script: ({ answer }) => [
      [350, STREAM],
      ...spoken("content", half(answer)),
      [10_000, failure({ kind: "silent", seconds: 10 })],
    ],
  },
  "proxy-page": {
    ending: "failed",
    script: () => [
      [40, head(200, "OK", "text/html")],
      [1, read("<!doctype html>\n<title>Welcome</title>\n<h1>Please log in to the network</h1>\n")],
      CLOSE,
    ],
  },
} as const satisfies Record<string, Lesson>;

export type LessonName = keyof typeof AWKWARD_SERVERS;

/** The names of the lessons, in order. */
export const LESSON_NAMES: readonly LessonName[] = Object.keys(AWKWARD_SERVERS).filter(isLessonName);

function isLessonName(name: string): name is LessonName {
  return Object.hasOwn(AWKWARD_SERVERS, name);
}

/** A lesson as a recording, which is replayed like any other. */
export function recordingOf(name: LessonName, words: LessonWords): Recording {
  const lesson: Lesson = AWKWARD_SERVERS[name];
  const body = {
    ...{ model: MODEL, messages: [{ role: "user", content: words.question }] },
    ...{ stream: true, stream_options: { include_usage: true } },
  };
  let at = 0;
  const entries = lesson.script(words).map(([ms, happening]) => ({ ...happening, at: (at += ms) }));
  return {
    recordedAt: undefined,
    server: "127.0.0.1:1234",
    entries: [
      {
        ...{ kind: "request", at: 0, url: `${BASE_URL}/chat/completions`, method: "POST" },
        headers: [["content-type", "application/json"]],
        body: JSON.stringify(body),
      },
      ...entries,
    ],
  };
}
