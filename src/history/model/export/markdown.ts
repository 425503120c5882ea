import { type Attachment, textWithFiles } from "../../../attachments/index.ts";
import type { Message } from "../../../chat/index.ts";
import type { Exporter } from "./exported.ts";

/** For reading: the branch that is shown. */
export const markdownExport: Exporter = {
  name: "markdown",
  extension: ".md",
  mediaType: "text/markdown",
  isMany: false,
  header: "",
  *write({ record: { title }, branch, system = "" }) {
    yield `# ${title.replace(/\s+/g, " ").trim()}\n`;
    if (system.trim() !== "") yield `\n## System\n\n${system}\n`;
    for (const message of branch) yield sectionOf(message);
  },
};

function sectionOf(message: Message): string {
  if (message.role === "user") {
    const { text, attachments = [] } = message;
    const pictures = attachments.flatMap((each) => (each.kind === "picture" ? [captionOf(each)] : []));
    const typed = textWithFiles(text, attachments);
    const parts = [...(typed === "" && pictures.length > 0 ? [] : [typed]), ...pictures];
    return `\n## You\n\n${parts.join("\n\n")}\n`;
  }
  if (message.role === "tool") {
    const results = message.results.map(({ name, text }) => `\nResult of ${codeOf(name)}: ${codeOf(text)}\n`);
    return `\n## Tool\n${results.join("")}`;
  }
  const { thinking, answer, toolCalls = [] } = message;
  const thought =
    thinking === "" ? "" : `\n<details><summary>Thinking</summary>\n\n${escapeEnd(thinking)}\n\n</details>\n`;
  const calls = toolCalls.map(({ name, args }) => `\nTool call: ${codeOf(`${name} ${args}`)}\n`);
  return `\n## Assistant\n${thought}${calls.join("")}\n${answer}\n`;
}

/** A picture is not in the file: what it is called, its size, and what it shows. */
function captionOf({ name, width, height, alt }: Extract<Attachment, { kind: "picture" }>): string {
  const size = width > 0 && height > 0 ? ` (${width} × ${height})` : "";
  const shown = alt.replace(/\s+/g, " ").trim();
  return `Picture${name === "" ? "" : ` ${codeOf(name)}`}${size}${shown === "" ? "" : `: ${shown}`}`;
}

/** So that a text about HTML does not end the part that it is in. */
function escapeEnd(text: string): string {
  return text.replace(/<(?=\/details)/gi, "&lt;");
}

/** Code between more backquotes than it has in a row. */
function codeOf(text: string): string {
  const longest = [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0);
  const fence = "`".repeat(longest + 1);
  return `${fence} ${text.replace(/\s+/g, " ")} ${fence}`;
}
