import type { AppForConnections } from "../app-for-connections.ts";
import type { PageOrigin } from "../model/server-help.ts";
import type { OperatingSystem } from "../model/servers.ts";
import { DOCTOR_TEXTS } from "./texts/fr.ts";
import { serverHelpEn } from "../texts/server-help-en.ts";
import { serverHelpFr } from "../texts/server-help-fr.ts";
import type { DoctorWords } from "./view/words.ts";

const HELP = { en: serverHelpEn, fr: serverHelpFr };

/** The texts of the check's panel, in the current language of the page. */
export function doctorWords(
  app: Pick<AppForConnections, "language" | "texts">,
  os: OperatingSystem,
  page: PageOrigin,
): DoctorWords {
  const language = app.language();
  const texts = app.texts();
  const context = { help: HELP[language], os, page, problems: texts.problems };
  return { doctor: DOCTOR_TEXTS[language], page: texts, context };
}
