import type { Language } from "../../language.ts";
import { doctorEn, type DoctorTexts } from "./doctor-en.ts";
import { doctorFr } from "./doctor-fr.ts";

export const DOCTOR_TEXTS: Readonly<Record<Language, DoctorTexts>> = { en: doctorEn, fr: doctorFr };
