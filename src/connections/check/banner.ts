import type { ConnectionWord } from "./texts/describe-connection.ts";
import type { AppForConnections } from "../app-for-connections.ts";
import type { DoctorTexts } from "./texts/en.ts";
import { DOCTOR_TEXTS } from "./texts/fr.ts";

/**
 * The connection state that the check shows in the banner. It is kept, so that it can be shown again in another
 * language.
 */
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
    /** The state that is shown is outdated, and the current one is unknown. */
    showUnknown(): void {
      if (word !== undefined) app.showConnection("unknown", app.texts().models.unknown);
      word = undefined;
    },
    /** Another part of the page controls the banner from now on. */
    clear(): void {
      word = undefined;
    },
  };
}
