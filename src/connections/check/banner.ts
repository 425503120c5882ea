import type { ConnectionWord } from "./texts/describe-connection.ts";
import type { ConnectionsHost } from "../host.ts";
import type { DoctorTexts } from "./texts/en.ts";
import { DOCTOR_TEXTS } from "./texts/fr.ts";

/** The word in the banner, as far as it comes from the check: kept, to be said again in another language. */
export function createDoctorBanner(host: Pick<ConnectionsHost, "language" | "texts" | "showConnection">) {
  let word: ((texts: DoctorTexts) => ConnectionWord) | undefined;

  function show(): void {
    if (word === undefined) return;
    const { status, text } = word(DOCTOR_TEXTS[host.language()]);
    host.showConnection(status, text);
  }

  return {
    show,
    say(now: (texts: DoctorTexts) => ConnectionWord): void {
      word = now;
      show();
    },
    /** What was said is no longer so, and nothing else is known. */
    unsay(): void {
      if (word !== undefined) host.showConnection("unknown", host.texts().models.unknown);
      word = undefined;
    },
    /** Somebody else speaks from now on. */
    leave(): void {
      word = undefined;
    },
  };
}
