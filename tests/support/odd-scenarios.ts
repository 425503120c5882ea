import { chunk, completion, finish, role, text, usage } from "./chunks.ts";
import { EVENT_STREAM, type Exchange, type Scenario } from "./exchange.ts";
import { begin, says, sendJson } from "./scenarios.ts";

/** A status that is no success; `refusals` has the bodies of real servers. */
export function refuses(status: number, body: object | string): Scenario {
  return (exchange) => sendJson(exchange, status, body);
}

/** 200 with a web page: some other program listens at this address. */
export function html(page = "<!doctype html><title>Router</title><h1>Log in</h1>"): Scenario {
  return (exchange) => {
    exchange.headers(200, { "content-type": "text/html; charset=utf-8" });
    void exchange.raw(page);
    exchange.end();
  };
}

/** The whole answer as JSON although a stream was asked for. */
export function jsonInsteadOfStream(answer: string): Scenario {
  return (exchange) => sendJson(exchange, 200, completion(answer));
}

/** 200 with an error in the body: LM Studio, when the path is wrong. */
export function jsonError(message = "Unexpected endpoint or method. (POST /chat/completions)"): Scenario {
  return (exchange) => sendJson(exchange, 200, { error: message });
}

/** The text, then an event of the type `error`: LM Studio, when the model dies within the answer. */
export function errorEvent(textBefore: string, message: string): Scenario {
  return (exchange) => {
    begin(exchange, textBefore);
    void exchange.raw(`event: error\ndata: ${JSON.stringify({ error: { message } })}\n\n`);
    exchange.end();
  };
}

/** The text, then a plain event with an `error`, a string or an object: llama.cpp, OpenRouter. */
export function errorData(textBefore: string, error: string | object): Scenario {
  return (exchange) => {
    begin(exchange, textBefore);
    exchange.send({ error });
    exchange.end();
  };
}

/** The text, then a line that is no JSON. */
export function brokenJson(textBefore: string): Scenario {
  return (exchange) => {
    begin(exchange, textBefore);
    exchange.send('{"choices":[{"index":0,"del');
    exchange.end();
  };
}

/**
 * A good answer with every harmless oddity of real servers: `content: null` first, chunks without `choices` and
 * without `delta`, comments that keep the connection alive, `\r\n`, the usage without choices, no `[DONE]`.
 */
export function odd(answer: string): Scenario {
  const comment = ": keepalive 1/2";
  const chunks = [role(null), { id: "x" }, chunk([{ index: 0 }]), text(answer), finish("stop"), usage(7, 3)];
  const lines = chunks.flatMap((each) => [comment, "", `data: ${JSON.stringify(each)}`, ""]);
  return (exchange) => {
    exchange.headers(200, EVENT_STREAM);
    void exchange.raw(lines.map((line) => `${line}\r\n`).join(""));
    exchange.end();
  };
}

/** Plays a scenario (of a text: `says`) with each byte in a write of its own, so that characters split as well. */
export function byCharacter(scenario: Scenario | string): Scenario {
  const inner = typeof scenario === "string" ? says(scenario) : scenario;
  return async (exchange) => {
    let last: Promise<unknown> = Promise.resolve();
    const afterwards = (step: () => unknown): Promise<void> => (last = last.then(step)).then(() => undefined);
    const raw: Exchange["raw"] = (bytes) =>
      afterwards(async () => {
        for (const byte of Buffer.from(bytes)) await exchange.raw(Uint8Array.of(byte));
      });
    await inner({
      request: exchange.request,
      headers: (...args) => void afterwards(() => exchange.headers(...args)),
      raw,
      send: (each) => void raw(`data: ${typeof each === "string" ? each : JSON.stringify(each)}\n\n`),
      end: () => void afterwards(() => exchange.end()),
      drop: () => void afterwards(() => exchange.drop()),
    });
    await last;
  };
}
