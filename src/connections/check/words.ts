import type { ConnectionsHost } from "../host.ts";
import type { PageOrigin } from "../model/server-help.ts";
import type { OperatingSystem } from "../model/servers.ts";
import { DOCTOR_TEXTS } from "./texts/fr.ts";
import { serverHelpEn } from "../texts/server-help-en.ts";
import { serverHelpFr } from "../texts/server-help-fr.ts";
import type { DoctorWords } from "./view/words.ts";

const HELP = { en: serverHelpEn, fr: serverHelpFr };

/** What the panel of the check is written with, in the language that the page speaks now. */
export function doctorWords(
  host: Pick<ConnectionsHost, "language" | "texts">,
  os: OperatingSystem,
  page: PageOrigin,
): DoctorWords {
  const language = host.language();
  const texts = host.texts();
  const context = { help: HELP[language], os, page, problems: texts.problems };
  return { doctor: DOCTOR_TEXTS[language], page: texts, context };
}
