import type { Language } from "../../platform/index.ts";
import { en, type Texts } from "./en.ts";
import { fr } from "./fr.ts";

export type { Texts };

export const TEXTS: Readonly<Record<Language, Texts>> = { en, fr };
