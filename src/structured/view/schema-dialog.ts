import { checkSchema, isBlocking } from "../model/check-schema.ts";
import { EXAMPLE_NAMES, type ExampleName } from "../model/examples.ts";
import { hasSchema, isSchemaName, NO_SCHEMA, type SchemaDraft } from "../model/schema-draft.ts";
import type { StructuredTexts } from "../texts/en.ts";
import { createFaults, find } from "../../platform/index.ts";

export interface SchemaDialogEvents {
  onEdit(): void;
  /** An example is chosen, whose texts are in the language of the page. */
  example(name: ExampleName): SchemaDraft;
}

/** More faults at once help nobody. */
const MAX_FAULTS = 3;

/** The dialog in which the schema for the answer is written. What is typed holds at once. */
export function mountSchemaDialog(
  dialog: HTMLDialogElement,
  texts: () => StructuredTexts,
  events: SchemaDialogEvents,
) {
  const text = find(dialog, "[name=schemaText]", HTMLTextAreaElement);
  const name = find(dialog, "[name=schemaName]", HTMLInputElement);
  const strict = find(dialog, "[name=schemaStrict]", HTMLInputElement);
  const note = find(dialog, "[data-part=schema-note]", HTMLElement);
  const examples = find(dialog, "[data-part=schema-examples]", HTMLElement);
  const faults = createFaults();

  const draft = (): SchemaDraft => ({ text: text.value, name: name.value, strict: strict.checked });

  function check(): void {
    const { place, schemaFault, schemaIsFine, noSchema, nameFault } = texts();
    const typed = draft();
    const found = hasSchema(typed) ? checkSchema(typed.text) : [];
    const lines = found.slice(0, MAX_FAULTS).map((fault) => {
      const { line, column } = fault.place;
      return place(line, column) + schemaFault(fault);
    });
    const isFaulty = found.some(isBlocking);
    faults.clearAll();
    if (isFaulty) faults.show(text, lines.join("\n"));
    if (hasSchema(typed) && !isSchemaName(typed)) faults.show(name, nameFault);
    note.textContent = isFaulty ? "" : lines.join("\n") || (hasSchema(typed) ? schemaIsFine : noSchema);
  }

  function write(next: SchemaDraft): void {
    text.value = next.text;
    name.value = next.name;
    strict.checked = next.strict;
    if (dialog.open) check();
  }

  function change(next: SchemaDraft): void {
    write(next);
    events.onEdit();
  }

  function showExamples(): void {
    examples.replaceChildren(
      ...EXAMPLE_NAMES.map((each) => {
        const button = dialog.ownerDocument.createElement("button");
        button.type = "button";
        button.className = "quiet";
        button.textContent = texts().examples[each];
        button.addEventListener("click", () => {
          change(events.example(each));
          text.scrollTop = 0;
        });
        return button;
      }),
    );
  }

  function open(): void {
    if (!dialog.open) dialog.showModal();
    check();
    text.focus();
  }

  dialog.addEventListener("input", () => {
    check();
    events.onEdit();
  });
  find(dialog, "[data-action=schema-remove]", HTMLButtonElement).addEventListener("click", () => {
    change(NO_SCHEMA);
    dialog.close();
  });
  // Escape closes the dialog and must not stop a run.
  dialog.addEventListener("keydown", (event) => event.key === "Escape" && event.stopPropagation());

  return {
    draft,
    open,
    show: write,
    showLanguage(): void {
      showExamples();
      if (dialog.open) check();
    },
  };
}
