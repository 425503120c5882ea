import type { ContentPart, SentMessage } from "../../../chat/index.ts";
import { fillTemplate, piecesOf, valueOf, variablesIn } from "../../../templates/index.ts";
import type { ShownRequest } from "./shown-request.ts";

/** The messages of a request as LangChain's `ChatPromptTemplate` takes them, in the format "mustache". */
export interface PromptTemplate {
  readonly system: string | undefined;
  /** The variable whose value is the messages between System and Human; `undefined`: there are none. */
  readonly history: string | undefined;
  readonly human: string | readonly ContentPart[];
  /** By variable. */
  readonly values: readonly (readonly [name: string, value: string | readonly SentMessage[]])[];
  /** The variable that stands for two braces which mustache would read as a tag; `undefined`: there are none. */
  readonly braces: string | undefined;
}

/** How a variable is written: `{{name}}` or `{{{name}}}`. */
type Tag = (name: string) => string;

/**
 * Names that no value can have. Mustache's own look-up breaks on those that every object has (`hasOwnProperty`), and in
 * Python, where values are parameters, `self` is one already.
 */
const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), "self"]);

/** The template of a request; `undefined` for a request without variables. */
export function promptTemplateOf({ template, messages }: ShownRequest, tag: Tag): PromptTemplate | undefined {
  const [first] = messages;
  const system = first?.role === "system" ? template?.system : undefined;
  const last = messages.at(-1);
  if (template === undefined || last === undefined) return undefined;
  const variables = variablesIn([system ?? "", template.human]);
  const freeName = createNames(variables);
  const names = new Map(variables.map((name) => [name, RESERVED.has(name) ? freeName(name) : name]));
  const values: (readonly [string, string | readonly SentMessage[]])[] = variables.map((name) => [
    names.get(name) ?? name,
    valueOf(template.values, name),
  ]);
  let braces: string | undefined;

  /** A variable that the prompt does not have. */
  function add(wanted: string, value: string | readonly SentMessage[]): string {
    const name = freeName(wanted);
    values.push([name, value]);
    return name;
  }

  function asMustache(text: string): string {
    return piecesOf(text)
      .map((piece) =>
        "variable" in piece
          ? tag(names.get(piece.variable) ?? piece.variable)
          : piece.text.replaceAll("{{", () => tag((braces ??= add("braces", "{{")))),
      )
      .join("");
  }

  function asHuman(text: string): string {
    const filled = fillTemplate(template?.human ?? "", template?.values ?? {});
    const files = text.slice(filled.length).replace(/^\n\n/, "");
    return asMustache(template?.human ?? "") + (files === "" ? "" : `\n\n${tag(add("files", files))}`);
  }

  const between = messages.slice(system === undefined ? 0 : 1, -1);
  const { content } = last;
  return {
    system: system === undefined ? undefined : asMustache(system),
    human:
      typeof content === "string"
        ? asHuman(content)
        : content.map((part) =>
            part.type === "text"
              ? { ...part, text: asHuman(part.text) }
              : { ...part, image_url: { url: tag(add("picture", part.image_url.url)) } },
          ),
    history: between.length === 0 ? undefined : add("history", between),
    values,
    braces,
  };
}

/** Gives names that are not used yet. */
function createNames(used: readonly string[]): (wanted: string) => string {
  const names = new Set([...used, ...RESERVED]);
  return (wanted) => {
    let name = wanted;
    for (let count = 2; names.has(name); count += 1) name = `${wanted}_${count}`;
    names.add(name);
    return name;
  };
}
