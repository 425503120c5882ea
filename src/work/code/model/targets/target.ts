import type { CodeText } from "../code-text.ts";
import type { ShownRequest } from "../shown-request.ts";

/** What a program can be made of besides the request. */
export interface Sources {
  /** The page's import map; empty in the page that contains its libraries. */
  readonly imports: Readonly<Record<string, string>>;
}

/** A language, with a library or a program, in which a request is shown. */
export interface Target {
  readonly name: string;
  /** The name of a file with it. */
  readonly fileName: string;
  readonly mediaType: string;
  write(request: ShownRequest, sources: Sources): CodeText;
}
