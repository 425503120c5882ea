import { pointerOf, readAnswer, type AnswerReading } from "../model/read-answer.ts";
import type { JsonSchema } from "../model/local-schema.ts";
import type { Checked } from "../model/violations.ts";
import type { StructuredTexts } from "../texts/en.ts";
import { createFormStream } from "./form-stream.ts";
import type { FormWords } from "./form-events.ts";

/** Compares an answer with its schema. Never rejects. */
export type Validate = (schema: JsonSchema, value: unknown) => Promise<Checked>;

/** An answer that has ended. */
export interface EndedAnswer {
  readonly answer: string;
  readonly thinking: string;
  /** Why it is not complete, if it is not. */
  readonly end: keyof StructuredTexts["verdicts"]["cut"];
}

interface Texts {
  readonly structured: StructuredTexts;
  readonly labels: FormWords;
}

/** Says below an answer what became of its schema. `onGrown`: it has another height. */
export function createVerdict(
  root: HTMLElement,
  schema: JsonSchema,
  validate: Validate,
  onGrown: () => void,
) {
  let shown: { readonly ended: EndedAnswer; readonly reading: AnswerReading; checked?: Checked } | undefined;
  let isInThinking = false;

  function show(ended: EndedAnswer, texts: Texts): void {
    const { answer, thinking } = ended;
    const isSame = shown?.ended.answer === answer && shown.ended.thinking === thinking;
    if (!isSame || shown === undefined) {
      const thought = answer.trim() === "" ? readAnswer(thinking) : undefined;
      isInThinking = thought?.kind === "json";
      if (answer.trim() === "" && !isInThinking) return clear();
      const begun = { ended, reading: thought?.kind === "json" ? thought : readAnswer(answer) };
      shown = begun;
      if (begun.reading.kind === "json") void compare(begun, begun.reading.value, texts);
    }
    write(texts);
  }

  async function compare(begun: NonNullable<typeof shown>, value: unknown, texts: Texts): Promise<void> {
    begun.checked = await validate(schema, value);
    if (shown !== begun) return;
    write(latest ?? texts);
    onGrown();
  }

  let latest: Texts | undefined;

  function write(texts: Texts): void {
    latest = texts;
    if (shown === undefined) return;
    const { verdicts } = texts.structured;
    const { reading, ended, checked } = shown;
    root.hidden = false;
    root.dataset["verdict"] = isInThinking ? "thinking" : (verdictName(reading, checked) ?? "");
    const parts = [createLine(sentence(reading, checked, ended.end, verdicts)), ...listOf(checked, verdicts)];
    if (isInThinking) parts.unshift(createLine(verdicts.thinking), createForm(ended.thinking, texts));
    root.replaceChildren(...parts);
  }

  function createForm(thinking: string, texts: Texts): HTMLElement {
    const place = root.ownerDocument.createElement("div");
    const stream = createFormStream(
      place,
      schema,
      () => texts.labels,
      texts.structured.number,
      () => ({ append: () => undefined, finish: () => undefined, draw: () => false }),
    );
    stream.append(thinking);
    stream.finish();
    while (stream.draw());
    return place;
  }

  function createLine(text: string): HTMLElement {
    const line = root.ownerDocument.createElement("p");
    line.textContent = text;
    return line;
  }

  function listOf(
    checked: Checked | undefined,
    verdicts: StructuredTexts["verdicts"],
  ): readonly HTMLElement[] {
    if (checked?.kind !== "checked" || checked.violations.length === 0) return [];
    const list = root.ownerDocument.createElement("ul");
    for (const violation of checked.violations) {
      const item = list.appendChild(root.ownerDocument.createElement("li"));
      const place = item.appendChild(root.ownerDocument.createElement("code"));
      place.textContent = violation.pointer === "" ? verdicts.whole : violation.pointer;
      item.append(` ${verdicts.violation(violation)}`);
    }
    if (checked.more > 0) {
      list.appendChild(root.ownerDocument.createElement("li")).textContent = verdicts.more(checked.more);
    }
    return [list];
  }

  function clear(): void {
    shown = undefined;
    root.hidden = true;
    root.replaceChildren();
  }

  return { show, clear };
}

function verdictName(reading: AnswerReading, checked: Checked | undefined): string | undefined {
  if (reading.kind !== "json") return reading.kind === "other" ? "ignored" : reading.kind;
  if (checked?.kind === "unchecked") return "unchecked";
  return checked && (checked.violations.length === 0 ? "valid" : "invalid");
}

function sentence(
  reading: AnswerReading,
  checked: Checked | undefined,
  end: EndedAnswer["end"],
  verdicts: StructuredTexts["verdicts"],
): string {
  switch (reading.kind) {
    case "other":
      return verdicts.ignored;
    case "cut":
      return verdicts.cut[end](verdicts.inField(pointerOf(reading.path)));
    case "broken":
      return verdicts.broken(reading.place.line, reading.place.column, reading.fault);
    case "json":
  }
  if (checked === undefined) return verdicts.checking;
  if (checked.kind === "unchecked")
    return checked.why === "library" ? verdicts.uncheckedLibrary : verdicts.uncheckedSchema;
  const count = checked.violations.length + checked.more;
  if (count > 0) return verdicts.invalid(count);
  const remarks = [
    ...(reading.fenced ? [verdicts.fenced] : []),
    ...(checked.leftOut > 0 ? [verdicts.leftOut(checked.leftOut)] : []),
  ];
  return [verdicts.valid, ...remarks].join(" · ");
}
