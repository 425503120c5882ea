import {
  type Applied,
  type BaseURLFault,
  parseBaseURL,
  type SettingsDraft,
} from "../../../configuration/index.ts";
import type { ServerFacts } from "../../model/server-facts.ts";
import type { Problem } from "../../../chat/index.ts";
import type { ServerKind } from "../../model/servers.ts";

/** The steps of a check in their order. `answer` is only taken when it is asked for. */
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
  /** As it was typed: the first step reads and mends it. */
  readonly baseURL: string;
  readonly model: string;
  readonly key: string;
  /** Whether one token is to be asked for at the end. */
  readonly withAnswer: boolean;
}

/** What a step found. */
export type CheckReport =
  | { readonly step: CheckStep; readonly state: "running" }
  | { readonly step: CheckStep; readonly state: "passed"; readonly found: Finding }
  /** Not needed here, such as the browser's permission for a page from disk. */
  | { readonly step: CheckStep; readonly state: "skipped" }
  /** Said while the browser waits for the user's answer. */
  | { readonly step: "permission"; readonly state: "asking" }
  | { readonly step: CheckStep; readonly state: "failed"; readonly fault: CheckFault };

/** What a step that passed has to tell. */
export type Finding =
  | { readonly kind: "nothing" }
  /** The address as it will be called; `corrected` when that is not what was typed. */
  | { readonly kind: "address"; readonly baseURL: string; readonly corrected: boolean }
  | MovedFinding
  | { readonly kind: "server"; readonly server: ServerKind }
  | { readonly kind: "facts"; readonly facts: ServerFacts }
  | { readonly kind: "model"; readonly id: string }
  | { readonly kind: "answer"; readonly ms: number };

/** The server has its models at this address, and none at the one that was typed without a path. */
export interface MovedFinding {
  readonly kind: "moved";
  readonly from: string;
  readonly baseURL: string;
}

/** Why a check stopped. `server` is what the server said it is, or what usually listens there. */
export type CheckFault =
  | { readonly kind: "address"; readonly fault: BaseURLFault }
  | { readonly kind: "mixed-content"; readonly origin: string }
  | { readonly kind: "permission-denied"; readonly origin: string }
  | { readonly kind: "not-running"; readonly origin: string; readonly server: ServerKind }
  | { readonly kind: "cors-off"; readonly origin: string; readonly server: ServerKind }
  | { readonly kind: "headers-refused"; readonly origin: string; readonly server: ServerKind }
  /** A web page, or anything else that lists no models. `suggestion` is an address at which it does. */
  | {
      readonly kind: "wrong-path";
      readonly baseURL: string;
      readonly suggestion: string | undefined;
      readonly said: string;
    }
  /** `to` is empty where it is not known. */
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
  /** Anything else that the server refuses with, as the page names it. */
  | { readonly kind: "problem"; readonly problem: Problem };

/** The check of what stands in the form. A key goes only to the origin that it was applied for. */
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

/** Whether a check tells about the server that questions go to. */
export function isCheckOf(request: CheckRequest, applied: Applied | undefined): boolean {
  if (applied === undefined) return true; // there is no other
  const base = parseBaseURL(request.baseURL);
  const { settings, key } = applied;
  return base.ok && base.url === settings.baseURL && request.model === settings.model && request.key === key;
}
