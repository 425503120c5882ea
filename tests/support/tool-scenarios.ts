import { chunk, finish, role, text, usage } from "./chunks.ts";
import type { Exchange, Scenario } from "./exchange.ts";

/** A call as a server sends it. */
export interface SentCall {
  readonly id?: string;
  readonly name: string;
  /** JSON, or what a model has made of it. */
  readonly args: string;
}

const delta = (content: object): object => chunk([{ index: 0, delta: content, finish_reason: null }]);

/** The model calls tools; the arguments of each come in pieces, as most servers send them. */
export function calls(...wanted: readonly SentCall[]): Scenario {
  return (exchange) => {
    exchange.send(role(null));
    sendCalls(exchange, wanted);
    exchange.send(finish("tool_calls"));
    exchange.send(usage(20, 9));
    exchange.send("[DONE]");
    exchange.end();
  };
}

/** The calls, and no more until the client leaves. */
export function callsWithoutEnd(...wanted: readonly SentCall[]): Scenario {
  return (exchange) => {
    exchange.send(role(null));
    sendCalls(exchange, wanted);
  };
}

function sendCalls(exchange: Exchange, wanted: readonly SentCall[]): void {
  wanted.forEach(({ id, name, args }, index) => {
    const named = {
      index,
      type: "function",
      function: { name, arguments: "" },
      ...(id !== undefined && { id }),
    };
    exchange.send(delta({ tool_calls: [named] }));
    for (const piece of args.match(/[^]{1,4}/g) ?? []) {
      exchange.send(delta({ tool_calls: [{ index, function: { arguments: piece } }] }));
    }
  });
}

/** Each request is answered by the next scenario; the last one answers all that follow. */
export function inTurn(...scenarios: readonly [Scenario, ...Scenario[]]): Scenario {
  let turn = 0;
  return (exchange) => {
    const scenario = scenarios[Math.min(turn, scenarios.length - 1)] ?? scenarios[0];
    turn += 1;
    return scenario(exchange);
  };
}

/** The model writes a call as text, which its server does not recognise. */
export function callAsText(...pieces: readonly string[]): Scenario {
  return (exchange) => {
    exchange.send(role());
    for (const piece of pieces) exchange.send(text(piece));
    exchange.send(finish("stop"));
    exchange.send("[DONE]");
    exchange.end();
  };
}
