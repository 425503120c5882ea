import type { ProblemText, ProblemTexts } from "../../../chat/index.ts";
import type { CheckFault } from "../model/check.ts";
import type { PageOrigin, ServerHelp } from "../../model/server-help.ts";
import type { OperatingSystem } from "../../model/servers.ts";

export type CheckFaultKind = CheckFault["kind"];

/** What a fault is described with, in addition to its own values. */
export interface FaultContext {
  readonly help: ServerHelp;
  readonly os: OperatingSystem;
  readonly page: PageOrigin;
  readonly problems: ProblemTexts;
}

type Fault<K extends CheckFaultKind> = Extract<CheckFault, { kind: K }>;

/** The texts for one kind of fault, in one language. */
interface CheckFaultWords<K extends CheckFaultKind> {
  /** About three words, for the banner. */
  readonly short: string | ((fault: Fault<K>) => string);
  /** What it is, and how to fix it. */
  readonly text: (fault: Fault<K>, context: FaultContext) => ProblemText;
}

export type CheckFaultTexts = { readonly [K in CheckFaultKind]: CheckFaultWords<K> };

/** Describes a fault in one language. */
export function describeFault<K extends CheckFaultKind>(
  fault: Fault<K>,
  context: FaultContext,
  texts: CheckFaultTexts,
): ProblemText {
  return texts[fault.kind].text(fault, context);
}

/** Describes a fault in about three words. */
export function shortFault<K extends CheckFaultKind>(fault: Fault<K>, texts: CheckFaultTexts): string {
  const { short } = texts[fault.kind];
  return typeof short === "string" ? short : short(fault);
}

/** The server's message; empty when there is none. */
export function serverMessageOf(fault: CheckFault): string {
  const from = fault.kind === "problem" ? fault.problem : fault;
  return "said" in from ? from.said : "";
}
