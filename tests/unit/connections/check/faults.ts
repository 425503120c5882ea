import type { BaseURLFault } from "../../../../src/configuration/model/base-url.ts";
import type { CheckFault } from "../../../../src/connections/check/model/check.ts";
import type { CheckFaultKind } from "../../../../src/connections/check/texts/describe-fault.ts";

const origin = "http://127.0.0.1:1234";
const baseURL = `${origin}/v1`;
const addresses: Readonly<Record<BaseURLFault, true>> = {
  empty: true,
  "not-a-url": true,
  scheme: true,
  credentials: true,
  secret: true,
  fragment: true,
  ipv6: true,
  "blocked-port": true,
};

/** Some of every kind of fault; a kind that is missing here does not compile. */
export const CHECK_FAULTS: {
  readonly [K in CheckFaultKind]: readonly Extract<CheckFault, { kind: K }>[];
} = {
  address: Object.keys(addresses).flatMap((name) =>
    isAddressFault(name) ? [{ kind: "address", fault: name }] : [],
  ),
  redirected: [
    { kind: "redirected", from: `${origin}/v1/models`, to: "https://example.org/v1/models" },
    { kind: "redirected", from: `${origin}/v1/models`, to: "" },
  ],
  "mixed-content": [{ kind: "mixed-content", origin: "http://10.0.0.2:8000" }],
  "permission-denied": [
    { kind: "permission-denied", origin },
    { kind: "permission-denied", origin: "https://10.0.0.2:8000" },
  ],
  "not-running": [
    { kind: "not-running", origin, server: "lm-studio" },
    { kind: "not-running", origin, server: "other" },
  ],
  "cors-off": [
    { kind: "cors-off", origin, server: "ollama" },
    { kind: "cors-off", origin, server: "other" },
  ],
  "headers-refused": [
    { kind: "headers-refused", origin, server: "jan" },
    { kind: "headers-refused", origin, server: "other" },
  ],
  "wrong-path": [
    { kind: "wrong-path", baseURL: origin, suggestion: baseURL, said: "Unexpected endpoint" },
    { kind: "wrong-path", baseURL: origin, suggestion: undefined, said: "" },
  ],
  "not-a-model-server": [
    { kind: "not-a-model-server", baseURL, contentType: "text/html" },
    { kind: "not-a-model-server", baseURL, contentType: "" },
  ],
  "key-refused": [
    { kind: "key-refused", server: "vllm", hasKey: true, said: "Unauthorized" },
    { kind: "key-refused", server: "other", hasKey: false, said: "" },
  ],
  loading: [{ kind: "loading", said: "Loading model" }],
  "no-model": [
    { kind: "no-model", server: "lm-studio" },
    { kind: "no-model", server: "other" },
  ],
  "model-gone": [
    { kind: "model-gone", model: "gone-7b", models: [] },
    { kind: "model-gone", model: "gone-7b", models: ["a", "b", "c", "d"] },
    { kind: "model-gone", model: "gone-7b", models: ["a", "b", "c", "d", "e"] },
  ],
  problem: [
    { kind: "problem", problem: { kind: "server-error", status: 500, said: "out of memory" } },
    { kind: "problem", problem: { kind: "rate-limited", said: "" } },
    { kind: "problem", problem: { kind: "unknown", said: "" } },
  ],
};

function isAddressFault(name: string): name is BaseURLFault {
  return name in addresses;
}
