import { createAnswerReader } from "../model/answer-reader.ts";
import { shapeOf } from "../model/form-shape.ts";
import type { JsonSchema } from "../model/local-schema.ts";
import { createFormEvents, type FormWords } from "./form-events.ts";

/** Half of a frame at 60 frames per second: the browser needs the other half. */
const BUDGET_MS = 8;
/** How much is read before the time is checked again. In characters. */
const PORTION = 2000;

/** Draws a text that arrives. */
export interface TextStream {
  append(text: string): void;
  finish(): void;
  /** Draws for a part of a frame. True when there is more to draw. */
  draw(): boolean;
}

/**
 * Draws an answer that should be JSON as a form which fills while it arrives. What comes after the value, or after a
 * fault, stays as text below; an answer that is no JSON at all is drawn by `openOther`.
 */
export function createFormStream(
  target: HTMLElement,
  schema: JsonSchema,
  words: () => FormWords,
  number: (written: string) => string,
  openOther: () => TextStream,
): TextStream {
  const root = target.ownerDocument.createElement("div");
  root.className = "form";
  root.dataset["part"] = "form";
  const events = createFormEvents(root, shapeOf(schema), words, number);
  const reader = createAnswerReader(events);
  let pending = "";
  let isOver = false;
  let isFinished = false;
  /** All that has been read, until it is clear that it is JSON. */
  let lead: string | undefined = "";
  let other: TextStream | undefined;
  let rest: Text | undefined;

  function read(piece: string): void {
    if (lead !== undefined) lead += piece;
    const after = reader.read(piece);
    if (reader.state().kind === "other") return openInstead();
    if (root.childElementCount > 0) lead = undefined;
    if (after === "") return;
    if (rest === undefined) {
      const place = target.ownerDocument.createElement("p");
      place.className = "form-rest";
      place.dir = "auto";
      rest = place.appendChild(target.ownerDocument.createTextNode(""));
      target.append(place);
    }
    rest.appendData(after);
  }

  function openInstead(): void {
    root.remove();
    other = openOther();
    other.append((lead ?? "") + pending);
    pending = "";
    if (isOver) other.finish();
  }

  function finish(): void {
    isFinished = true;
    // What has not become JSON yet, such as a fence that has only begun, is text.
    if (lead !== undefined && lead.trim() !== "") return openInstead();
    reader.finish();
    events.finish();
  }

  target.classList.remove("markdown");
  target.append(root);

  return {
    append(text): void {
      if (other === undefined) pending += text;
      else other.append(text);
    },
    finish(): void {
      isOver = true;
      other?.finish();
    },
    draw(): boolean {
      const stop = performance.now() + BUDGET_MS;
      while (other === undefined && pending !== "" && performance.now() < stop) {
        const piece = pending.slice(0, PORTION);
        pending = pending.slice(PORTION);
        read(piece);
      }
      if (other === undefined && isOver && !isFinished && pending === "") finish();
      return other === undefined ? pending !== "" : other.draw();
    },
  };
}
