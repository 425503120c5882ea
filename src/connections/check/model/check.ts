import {
  type Applied,
  type BaseURLFault,
  parseBaseURL,
  type SettingsDraft,
} from "../../../configuration/index.ts";
import type { ServerFacts } from "../../model/server-facts.ts";
import type { Problem } from "../../../chat/index.ts";
import type { ServerKind } from "../../model/servers.ts";

/** The steps of a check in their order. `answer` is run only on request. */
export const CHECK_STEPS = [
  "address",
  "permission",
  "reachable",
  "cors",
  "server",
  "models",
  "loaded",
  "headers",
  "answer",
] as const;

export type CheckStep = (typeof CHECK_STEPS)[number];

export interface CheckRequest {
  /** As it was typed; the first step parses and corrects it. */
  readonly baseURL: string;
  readonly model: string;
  readonly key: string;
  /** Whether to request one token at the end. */
  readonly withAnswer: boolean;
}

/** The report of a step. */
export type CheckReport =
  | { readonly step: CheckStep; readonly state: "running" }
  | { readonly step: CheckStep; readonly state: "passed"; readonly found: Finding }
  /** Not needed, such as the browser's permission for a page from disk. */
  | { readonly step: CheckStep; readonly state: "skipped" }
  /** The browser is waiting for the user's answer. */
  | { readonly step: "permission"; readonly state: "asking" }
  | { readonly step: CheckStep; readonly state: "failed"; readonly fault: CheckFault };

/** The result of a step that passed. */
export type Finding =
  | { readonly kind: "nothing" }
  /** The parsed address; `corrected` when it differs from the typed one. */
  | { readonly kind: "address"; readonly baseURL: string; readonly corrected: boolean }
  | MovedFinding
  | { readonly kind: "server"; readonly server: ServerKind }
  | { readonly kind: "facts"; readonly facts: ServerFacts }
  | { readonly kind: "model"; readonly id: string }
  | { readonly kind: "answer"; readonly ms: number };

/** The server has its models at this address and not at the typed one, which had no path. */
export interface MovedFinding {
  readonly kind: "moved";
  readonly from: string;
  readonly baseURL: string;
}

/** Why a check stopped. `server` is the kind of server that answered, or the one that usually uses this port. */
export type CheckFault =
  | { readonly kind: "address"; readonly fault: BaseURLFault }
  | { readonly kind: "mixed-content"; readonly origin: string }
  | { readonly kind: "permission-denied"; readonly origin: string }
  | { readonly kind: "not-running"; readonly origin: string; readonly server: ServerKind }
  | { readonly kind: "cors-off"; readonly origin: string; readonly server: ServerKind }
  | { readonly kind: "headers-refused"; readonly origin: string; readonly server: ServerKind }
  /** A web page, or another response without a list of models. `suggestion` is an address that has one. */
  | {
      readonly kind: "wrong-path";
      readonly baseURL: string;
      readonly suggestion: string | undefined;
      readonly said: string;
    }
  /** `to` is empty when it is unknown. */
  | { readonly kind: "redirected"; readonly from: string; readonly to: string }
  | { readonly kind: "not-a-model-server"; readonly baseURL: string; readonly contentType: string }
  | {
      readonly kind: "key-refused";
      readonly server: ServerKind;
      readonly hasKey: boolean;
      readonly said: string;
    }
  | { readonly kind: "loading"; readonly said: string }
  | { readonly kind: "no-model"; readonly server: ServerKind }
  | { readonly kind: "model-gone"; readonly model: string; readonly models: readonly string[] }
  /** Any other error of the server. */
  | { readonly kind: "problem"; readonly problem: Problem };

/** The check of the settings in the form. The key is sent only to the origin that it was applied for. */
export function checkRequestOf(
  draft: Pick<SettingsDraft, "baseURL" | "model">,
  applied: Applied | undefined,
  withAnswer: boolean,
): CheckRequest {
  const base = parseBaseURL(draft.baseURL);
  const isSameOrigin = base.ok && base.origin === applied?.settings.origin;
  return {
    baseURL: draft.baseURL,
    model: draft.model.trim(),
    key: isSameOrigin ? applied.key : "",
    withAnswer,
  };
}

/** Whether a check is about the applied server. */
export function isCheckOf(request: CheckRequest, applied: Applied | undefined): boolean {
  if (applied === undefined) return true; // no server is applied
  const base = parseBaseURL(request.baseURL);
  const { settings, key } = applied;
  return base.ok && base.url === settings.baseURL && request.model === settings.model && request.key === key;
}
