import { exampleDraft } from "../model/examples.ts";
import { hasSchema, NO_SCHEMA, type SchemaDraft, schemaFields, schemaName } from "../model/schema-draft.ts";
import type { StructuredTexts } from "../texts/en.ts";
import { find, type MenuItem, parseLanguage } from "../../platform/index.ts";
import { mountSchemaDialog } from "./schema-dialog.ts";

/** The schema for the answer, above the composer: a chip that opens its dialog, and a button that removes it. */
export function mountSchemaPart(chip: HTMLElement, texts: () => StructuredTexts, onChange: () => void) {
  const document = chip.ownerDocument;
  const open = find(chip, "[data-action=open-schema]", HTMLButtonElement);
  const remove = find(chip, "[data-action=remove-schema]", HTMLButtonElement);
  const dialog = mountSchemaDialog(find(document, "[data-part=schema-dialog]", HTMLDialogElement), texts, {
    onEdit(): void {
      showChip();
      onChange();
    },
    example: (name) =>
      exampleDraft(name, parseLanguage(document.documentElement.lang) ?? "en", texts().exampleWords),
  });

  function showChip(): void {
    const draft = dialog.draft();
    const isFaulty = schemaFields(draft) === undefined;
    chip.hidden = !hasSchema(draft);
    chip.toggleAttribute("data-faulty", isFaulty);
    open.textContent = texts()[isFaulty ? "chipFault" : "chip"](schemaName(draft));
    remove.ariaLabel = texts().remove;
  }

  function show(draft: SchemaDraft): void {
    dialog.show(draft);
    showChip();
  }

  open.addEventListener("click", dialog.open);
  remove.addEventListener("click", () => {
    show(NO_SCHEMA);
    onChange();
    find(chip.closest("form") ?? document, "[name=human]", HTMLElement).focus(); // the button is no longer there
  });

  return {
    draft: dialog.draft,
    show,
    /** What can be added to the prompt. */
    items: (): readonly MenuItem[] => [{ text: texts().add, run: dialog.open }],
    /** Shows what keeps the schema from being sent. */
    showFault: dialog.open,
    showLanguage(): void {
      dialog.showLanguage();
      showChip();
    },
  };
}
