import { cloneTemplate, createFaults, find, growWithText } from "../../platform/index.ts";
import { type Values, valueOf } from "../model/template.ts";
import type { TemplateTexts } from "../texts/en.ts";

interface ValueField {
  readonly element: HTMLElement;
  readonly input: HTMLTextAreaElement;
  fit(): void;
}

/** One field for each variable of a template, named after it. */
export function mountValueFields(root: HTMLElement, texts: () => TemplateTexts) {
  const faults = createFaults();
  /** The fields that are shown, by variable. */
  let fields: ReadonlyMap<string, ValueField> = new Map();
  /** The values of variables that were in the text before: whoever writes one again finds its value again. */
  let kept: Values = {};
  let created = 0;

  root.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLElement) faults.clear(target);
  });

  function create(name: string): ValueField {
    const element = cloneTemplate(root.ownerDocument, "template-value");
    const [label, input] = [
      find(element, "label", HTMLLabelElement),
      find(element, "textarea", HTMLTextAreaElement),
    ];
    label.textContent = name;
    label.htmlFor = input.id = `template-value-${(created += 1)}`;
    input.value = valueOf(kept, name);
    const { fit } = growWithText(input);
    return { element, input, fit };
  }

  function values(): Values {
    const shown = [...fields].map(([name, { input }]) => [name, input.value] as const);
    const others = Object.entries(kept).filter(([name]) => !fields.has(name));
    return Object.fromEntries([...others, ...shown].filter(([, value]) => value !== ""));
  }

  return {
    values,
    /** The texts have these variables now. */
    show(names: readonly string[]): void {
      const before = fields;
      if ([...before.keys()].join() === names.join()) return; // a name has no comma
      kept = values();
      fields = new Map(names.map((name) => [name, fields.get(name) ?? create(name)]));
      const elements = [...fields.values()].map(({ element }) => element);
      for (const { element } of before.values()) if (!elements.includes(element)) element.remove();
      // Only what is new or elsewhere is moved, so that a field keeps the focus while another text is changed.
      elements.forEach((element, index) => {
        if (root.children[index] !== element) root.insertBefore(element, root.children[index] ?? null);
      });
      root.hidden = elements.length === 0;
      for (const { fit } of fields.values()) fit();
    },
    fill(next: Values): void {
      kept = next;
      for (const [name, { input, fit }] of fields) {
        const value = valueOf(next, name);
        if (input.value !== value) input.value = value;
        faults.clear(input);
        fit();
      }
    },
    /** Says at each of these fields that it has no value, and goes to the first. */
    showEmpty(names: readonly string[]): void {
      const inputs = names.map((name) => [name, fields.get(name)?.input] as const);
      for (const [name, input] of inputs)
        if (input !== undefined) faults.show(input, texts().emptyValue(name));
      inputs[0]?.[1]?.focus();
    },
    /** Goes to the first of these values and selects it, so that another one can be typed over it. */
    select(names: readonly string[]): void {
      const first = fields.get(names[0] ?? "")?.input;
      first?.focus();
      first?.select();
    },
  };
}
