import type { ConnectionWord } from "./texts/describe-connection.ts";
import type { AppForConnections } from "../app-for-connections.ts";
import type { DoctorTexts } from "./texts/en.ts";
import { DOCTOR_TEXTS } from "./texts/fr.ts";

/** The word in the banner, as far as it comes from the check: kept, to be said again in another language. */
export function createDoctorBanner(app: Pick<AppForConnections, "language" | "texts" | "showConnection">) {
  let word: ((texts: DoctorTexts) => ConnectionWord) | undefined;

  function show(): void {
    if (word === undefined) return;
    const { status, text } = word(DOCTOR_TEXTS[app.language()]);
    app.showConnection(status, text);
  }

  return {
    show,
    set(now: (texts: DoctorTexts) => ConnectionWord): void {
      word = now;
      show();
    },
    /** What was said is no longer so, and nothing else is known. */
    showUnknown(): void {
      if (word !== undefined) app.showConnection("unknown", app.texts().models.unknown);
      word = undefined;
    },
    /** Somebody else speaks from now on. */
    clear(): void {
      word = undefined;
    },
  };
}
