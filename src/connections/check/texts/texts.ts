import type { Language } from "../../../platform/index.ts";
import { doctorEn, type DoctorTexts } from "./en.ts";
import { doctorFr } from "./fr.ts";

export const DOCTOR_TEXTS: Readonly<Record<Language, DoctorTexts>> = { en: doctorEn, fr: doctorFr };
