import { isRecord, parseJSON } from "../../platform/index.ts";

const MOST_CHARACTERS = 2000;
const MARKUP = /^\s*<(!doctype|html|head|body|\?xml)/i;
const TITLE = /<title>([^<]*)<\/title>/i;
/**
 * The members in which servers put their message, the most informative first, including those of RFC 9457 (`detail`,
 * `title`).
 */
const NAMES = [
  "error",
  "errors",
  "message",
  "detail",
  "msg",
  "error_description",
  "reason",
  "exception",
  "title",
];

/**
 * The server's message in the body of an error, in any format: `{error: "…"}`, `{error: {message}}`, `{message}`
 * (vLLM), `{detail}` (FastAPI), a list of such, a web page's title, or plain text (Jan). Empty when there is none.
 */
export function serverMessage(body: unknown): string {
  return messageIn(body).slice(0, MOST_CHARACTERS);
}

function messageIn(body: unknown): string {
  if (typeof body === "string") return messageInText(body.replace(/^\ufeff/, ""));
  if (Array.isArray(body)) {
    const all: readonly unknown[] = body.slice(0, MOST_CHARACTERS);
    return [...new Set(all.map(messageIn))].filter((words) => words !== "").join("\n");
  }
  if (!isRecord(body)) return "";
  const [words = "", more = ""] = NAMES.map((name) => messageIn(body[name])).filter((each) => each !== "");
  // NestJS and Spring put only the kind of the error into `error`, and the rest into `message`.
  const isHeading = typeof body["error"] === "string" && more !== "" && !more.includes(words);
  return [fieldOf(body["loc"]), words, isHeading ? more : ""].filter((part) => part !== "").join(": ");
}

function messageInText(text: string): string {
  if (MARKUP.test(text)) return (TITLE.exec(text)?.[1] ?? "").trim();
  const parsed = parseJSON(text);
  return isRecord(parsed) || Array.isArray(parsed) ? messageIn(parsed) : text.trim();
}

/** FastAPI reports the path of the invalid field: https://fastapi.tiangolo.com/tutorial/handling-errors/ */
function fieldOf(place: unknown): string {
  if (!Array.isArray(place)) return "";
  const steps: readonly unknown[] = place;
  return steps
    .filter((step) => (typeof step === "string" && step !== "body") || typeof step === "number")
    .join(".");
}
