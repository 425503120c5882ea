import { beforeEach, vi } from "vitest";
import { createExchange } from "../../../src/chat/model/create-exchange.ts";
import type { ExchangeNotes } from "../../../src/chat/model/exchange.ts";
import { find } from "../../../src/platform/view/find.ts";
import { wireEn } from "../../../src/work/wire/texts/en.ts";
import { mountWire as mount } from "../../../src/work/wire/wire.ts";
import { nextFrame } from "./render-page.ts";

const root = document.createElement("div");
let language = wireEn;

/** The wire in a document of its own, anew for each test of a file. */
export function useWire() {
  const onCopy = vi.fn<(text: string, button: HTMLButtonElement) => void>();
  const explain = vi.fn<(event: string) => Promise<unknown>>();
  beforeEach(() => {
    document.body.replaceChildren(root);
    root.replaceChildren();
    language = wireEn;
    onCopy.mockReset();
    explain.mockReset().mockResolvedValue([{ content: "from LangChain" }]);
  });
  return {
    root,
    onCopy,
    explain,
    mount() {
      const describeProblem = ({ kind }: { readonly kind: string }): string => `problem ${kind}`;
      return mount(root, () => language, { onCopy, explain, describeProblem });
    },
    speak: (texts: typeof wireEn): void => void (language = texts),
    part: (name: string): HTMLElement => find(root, `[data-part=${name}]`, HTMLElement),
    rows: (): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>("[role=option]")],
    press: (action: string): void => find(root, `[data-action=${action}]`, HTMLButtonElement).click(),
  };
}

/** A chunk as it comes over the wire. */
export function bytes(chunk: object | string): Uint8Array {
  const data = typeof chunk === "string" ? chunk : JSON.stringify(chunk);
  return new TextEncoder().encode(`data: ${data}\n\n`);
}

/** An exchange with these chunks, one read each. */
export function exchangeOf(chunks: readonly (object | string)[]): ExchangeNotes {
  const exchange = createExchange();
  const headers = [["authorization", "Bearer hidden"]] as const;
  exchange.request({ url: "http://a/v1/chat/completions", method: "POST", headers, body: '{"stream":true}' });
  exchange.response({ status: 200, statusText: "OK", headers: [["content-type", "text/event-stream"]] });
  for (const chunk of chunks) exchange.read(bytes(chunk));
  return exchange;
}

/** The server has ended it. */
export function over(exchange: ExchangeNotes): ExchangeNotes {
  exchange.close();
  exchange.end();
  return exchange;
}

/** Waits until all is read. */
export async function drawn(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await nextFrame();
}
