import { type FormShape, NO_SHAPE } from "../model/form-shape.ts";
import type { JsonEvents, JsonGroup } from "../model/json-reader.ts";

/** A group that is being filled. */
interface OpenGroup {
  readonly kind: JsonGroup;
  readonly element: HTMLElement;
  readonly shape: FormShape;
  /** The places of the properties that have no value yet. */
  readonly empty: Map<string, Row>;
  /** The number of items so far. */
  count: number;
  /** Where the next value of an object goes. */
  next: Row | undefined;
}

interface Row {
  readonly place: HTMLElement;
  readonly shape: FormShape;
}

/** The words of a form, which a change of language replaces (`data-text`). */
export type FormWords = Readonly<
  Record<"jsonTrue" | "jsonFalse" | "jsonNull" | "jsonEmpty" | "jsonMissing", string>
>;

/**
 * Fills a form with the parts of a JSON text in the order in which they are read. Each part is drawn once: the cost of a
 * token does not depend on the length of the answer. All names and values go in as text.
 */
export function createFormEvents(
  root: HTMLElement,
  shape: FormShape,
  words: () => FormWords,
  number: (written: string) => string,
): JsonEvents & { finish(): void } {
  const document = root.ownerDocument;
  const groups: OpenGroup[] = [];
  let text: Text | undefined;

  function create(tag: string, className: string): HTMLElement {
    const element = document.createElement(tag);
    element.className = className;
    return element;
  }

  function createWord(key: keyof FormWords): HTMLElement {
    const element = create("span", key === "jsonTrue" || key === "jsonFalse" ? "form-value" : "form-none");
    element.dataset["text"] = key;
    element.textContent = words()[key];
    return element;
  }

  function createRow(name: string, about: FormShape): { readonly row: HTMLElement; readonly slot: Row } {
    const row = create("div", "form-row");
    const term = row.appendChild(document.createElement("dt"));
    const place = row.appendChild(document.createElement("dd"));
    term.dir = place.dir = "auto";
    term.textContent = about.title || name;
    if (about.title !== "" && about.title !== name) term.title = name;
    if (about.about !== "") term.appendChild(create("small", "form-about")).textContent = about.about;
    return { row, slot: { place, shape: about } };
  }

  /** Where the next value goes. */
  function nextPlace(): Row {
    const group = groups.at(-1);
    if (group === undefined) return { place: root, shape };
    if (group.kind === "object") return group.next ?? { place: group.element, shape: NO_SHAPE };
    const place = group.element.appendChild(document.createElement("li"));
    place.dir = "auto";
    return { place, shape: group.shape.item(group.count++) };
  }

  function closeGroup({ empty }: OpenGroup): void {
    for (const { place } of empty.values()) place.replaceChildren(createWord("jsonMissing"));
  }

  return {
    open(kind): void {
      const { place, shape: found } = nextPlace();
      const element = create(kind === "object" ? "dl" : "ol", "form-group");
      const empty = new Map<string, Row>();
      if (kind === "object") {
        for (const [name, each] of found.properties()) {
          const { row, slot } = createRow(name, each);
          empty.set(name, slot);
          element.append(row);
        }
      }
      place.append(element);
      groups.push({ kind, element, shape: found, empty, count: 0, next: undefined });
    },
    close(): void {
      const group = groups.pop();
      if (group === undefined) return;
      closeGroup(group);
      if (group.element.childElementCount === 0) group.element.replaceWith(createWord("jsonEmpty"));
    },
    name(name): void {
      const group = groups.at(-1);
      if (group === undefined) return;
      group.next = group.empty.get(name);
      group.empty.delete(name);
      if (group.next !== undefined) return;
      // Not in the schema, or for the second time.
      const { row, slot } = createRow(name, NO_SHAPE);
      group.element.append(row);
      group.next = slot;
    },
    beginText(): void {
      const value = create("span", "form-value");
      text = value.appendChild(document.createTextNode(""));
      nextPlace().place.append(value);
    },
    text: (piece) => text?.appendData(piece),
    endText(): void {
      if (text?.data === "") text.parentElement?.replaceWith(createWord("jsonEmpty"));
      text = undefined;
    },
    scalar(written): void {
      const { place } = nextPlace();
      const word = ({ true: "jsonTrue", false: "jsonFalse", null: "jsonNull" } as const)[written];
      if (word !== undefined) return place.append(createWord(word));
      place.appendChild(create("span", "form-value")).textContent = number(written);
    },
    /** Nothing more comes: says which values have not arrived. */
    finish: () => groups.forEach(closeGroup),
  };
}
