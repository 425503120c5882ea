import { vi } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/configuration/model/settings.ts";
import type { Language } from "../../../src/platform/model/language.ts";
import type { Notify } from "../../../src/platform/model/notify.ts";
import { find } from "../../../src/platform/view/find.ts";
import type { PastePatch } from "../../../src/work/paste/model/paste-changes.ts";
import { mountPaste as mountIn } from "../../../src/work/paste/paste.ts";

export const KEY = "sk-a-key-of-some-length-1234";
export const HERE = "http://localhost:8080/v1";
export const BODY = {
  messages: [{ role: "user", content: "<b>Hi</b>" }],
  temperature: 0.5,
  top_k: 40,
  stream: false,
};

/** A curl command by hand. */
export const curl = (baseURL = HERE, more = "", body: object = BODY): string =>
  `curl ${baseURL}/chat/completions ${more} -d '${JSON.stringify(body)}'`;

/** The field for a request, alone in the document, over a page of mocks. */
export function mountPaste() {
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  let language: Language = "en";
  const write = vi.fn<(patch: PastePatch) => boolean>(() => true);
  const restore = vi.fn<() => void>();
  const notify = vi.fn<Notify>(() => () => undefined);
  const paste = mountIn(root, {
    language: () => language,
    present: () => ({ prompt: { system: "Be brief.", human: "", attachments: [] }, draft: DEFAULT_SETTINGS }),
    write,
    remember: () => restore,
    notify,
  });
  const field = find(root, "[name=pastedRequest]", HTMLTextAreaElement);
  const box = (name: string): HTMLInputElement => find(root, `[name=${name}]`, HTMLInputElement);
  const press = (action: string): void => find(root, `[data-action=${action}]`, HTMLButtonElement).click();
  return {
    root,
    write,
    restore,
    notify,
    field,
    box,
    press,
    offer: find(root, "[data-part=paste-offer]", HTMLElement),
    part: (name: string): HTMLElement => find(root, `[data-part=paste-${name}]`, HTMLElement),
    read(text: string): void {
      field.value = text;
      field.form?.requestSubmit();
    },
    changes: (): readonly (readonly string[])[] =>
      [...root.querySelectorAll<HTMLElement>("[data-field]")].map((row) =>
        ["field", "from", "to"].map(
          (name) => find(row, `[data-part=paste-${name}]`, HTMLElement).textContent,
        ),
      ),
    inFrench(): void {
      language = "fr";
      paste.show();
    },
  };
}
