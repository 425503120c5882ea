import type { ConnectionsHost } from "../../core/connections/host.ts";
import type { OperatingSystem } from "../../core/connections/operating-system.ts";
import type { PageOrigin } from "../../core/connections/server-help.ts";
import { DOCTOR_TEXTS } from "../../core/texts/connections/doctor-texts.ts";
import { serverHelpEn } from "../../core/texts/connections/server-help-en.ts";
import { serverHelpFr } from "../../core/texts/connections/server-help-fr.ts";
import type { DoctorWords } from "../../ui/connections/doctor-words.ts";

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
