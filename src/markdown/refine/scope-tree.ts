import type { Emitter } from "highlight.js";
import type { Highlighted } from "../read/model/parser.ts";

/** Deeper scopes are left out, to avoid a stack overflow. */
const MAX_DEPTH = 30;

/** Collects the result of highlight.js as a tree. The emitter of highlight.js would create HTML instead. */
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

  /** The older name of `startScope`, which highlight.js still calls itself. */
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
    // nothing to do: there is no HTML to close
  }

  toHTML(): string {
    return "";
  }
}
