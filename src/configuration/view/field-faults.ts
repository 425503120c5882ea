import { NUMBER_NAMES } from "../model/number-settings.ts";
import type { FieldFault, FieldFaults } from "../model/parse-settings.ts";
import type { ConfigurationTexts } from "../texts/en.ts";
import { createFaults } from "../../platform/index.ts";

type Name = keyof FieldFaults;

/** An invalid field: its label and what is wrong with it. */
export interface FaultyField {
  readonly label: string;
  readonly text: string;
}

/** In the order of the form. */
const NAMES: readonly Name[] = [
  "model",
  "baseURL",
  "apiKey",
  ...NUMBER_NAMES,
  "timeLimit",
  "pictureSide",
  "stop",
  "extraBody",
];

/**
 * The invalid fields of a form: shows a message at each, describes them for other parts, and moves to the first one.
 */
export function createFieldFaults(
  field: (name: Name) => HTMLInputElement | HTMLTextAreaElement,
  texts: () => ConfigurationTexts,
) {
  const messages = createFaults();
  let found: FieldFaults = {};

  function list(): readonly (readonly [Name, FieldFault])[] {
    return NAMES.flatMap((name) => {
      const fault = found[name];
      return fault === undefined ? [] : [[name, fault] as const];
    });
  }

  function show(now: FieldFaults): void {
    found = now;
    messages.clearAll();
    for (const [name, fault] of list()) messages.show(field(name), texts().fault(fault));
  }

  return {
    show,
    /** Shows the faults again, after a change of language. */
    showLanguage: (): void => show(found),
    /** Removes the fault of an edited field. */
    clear(edited: EventTarget | null): void {
      for (const [name] of list()) {
        if (field(name) !== edited) continue;
        found = { ...found, [name]: undefined };
        messages.clear(field(name));
      }
    },
    first(): HTMLElement | undefined {
      const [entry] = list();
      return entry && field(entry[0]);
    },
    describe: (): readonly FaultyField[] =>
      list().map(([name, fault]) => ({
        label: field(name).labels?.[0]?.textContent ?? name,
        text: texts().fault(fault),
      })),
  };
}
