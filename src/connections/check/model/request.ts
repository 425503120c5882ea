import { type Applied, parseBaseURL, type SettingsDraft } from "../../../configuration/index.ts";
import type { CheckRequest } from "./check.ts";

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
