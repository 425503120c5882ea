import type { ServerMissing } from "../../chat/index.ts";
import type { CheckFault } from "../check/model/check.ts";
import { describeFault, shortFault } from "../check/texts/describe-fault.ts";
import type { DoctorWords } from "../check/view/words.ts";
import type { Fix } from "../model/server-help.ts";
import type { ServerKind } from "../model/servers.ts";

/** What is wrong with the server in use, and how to make it answer. */
export function describeWay(fault: CheckFault, words: DoctorWords): ServerMissing {
  const { what, next, ...command } = describeFault(fault, words.context, words.doctor.faults);
  const stopped = fault.kind === "not-running" ? fault.server : undefined;
  // That nothing answers is what the banner says; here the title says what to do about it.
  const text = stopped === "lm-studio" ? next : `${what} ${next}`;
  return wayOf(stopped, shortFault(fault, words.doctor.faults), { next: text, ...command }, words);
}

/** How to start a server that the page has not looked for yet. */
export function describeStart(server: ServerKind, words: DoctorWords): ServerMissing {
  const { context, page } = words;
  return wayOf(server, page.models.unknown, context.help.start(server, context.os), words);
}

function wayOf(
  toStart: ServerKind | undefined,
  title: string,
  fix: Fix,
  { page }: DoctorWords,
): ServerMissing {
  const isLmStudio = toStart === "lm-studio";
  return {
    kind: "missing",
    title: isLmStudio ? page.startLmStudio : title,
    ...fix,
    install: isLmStudio ? "lmstudio.ai/download" : "",
    note: "",
  };
}
