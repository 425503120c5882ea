import type { Emitter } from "highlight.js";
import type { Highlighted } from "../read/model/parser.ts";

/** Deeper scopes are left out: a page has no endless stack. */
const MAX_DEPTH = 30;

/** Takes what highlight.js finds as a tree, where its own emitter would make HTML of it. */
export class ScopeTree implements Emitter {
  readonly pieces: Highlighted[] = [];
  private readonly open: Highlighted[][] = [this.pieces];
  private depth = 0;

  startScope(scope: string): void {
    if (++this.depth > MAX_DEPTH) return;
    const children: Highlighted[] = [];
    this.open.at(-1)?.push({ scope, children });
    this.open.push(children);
  }

  endScope(): void {
    if (this.depth-- <= MAX_DEPTH) this.open.pop();
  }

  addText(text: string): void {
    if (text !== "") this.open.at(-1)?.push(text);
  }

  /** Scopes by their older names, which highlight.js still uses itself. */
  openNode(scope: string): void {
    this.startScope(scope);
  }

  closeNode(): void {
    this.endScope();
  }

  __addSublanguage(emitter: Emitter): void {
    if (emitter instanceof ScopeTree) this.open.at(-1)?.push(...emitter.pieces);
  }

  finalize(): void {
    // nothing is left to do: there is no HTML to close
  }

  toHTML(): string {
    return "";
  }
}
