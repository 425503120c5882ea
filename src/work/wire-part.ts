import type { Exchange } from "../chat/index.ts";
import type { MountedPart, WorkHost } from "./host.ts";
import { mountWire } from "./wire/wire.ts";

/** What went over the wire for an answer, as `exchangesOf` gives it. */
export function mountWirePart(
  element: HTMLElement,
  host: WorkHost,
  exchangesOf: (id: string) => readonly Exchange[] | undefined,
): MountedPart {
  const wire = mountWire(element, () => host.texts().work.wire, {
    onCopy: host.onCopy,
    explain: host.explainEvent,
    describeProblem: host.describeProblem,
  });
  return {
    show: (answer) => wire.show(answer === undefined ? [] : exchangesOf(answer.id)),
    showLanguage: wire.showLanguage,
  };
}
