const OPENING = /<details\s[^<>]{0,200}?type="(reasoning|tool_calls|code_interpreter)"[^<>]*>/g;
const CLOSING = "</details>";
const SUMMARY_END = "</summary>";

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#x27;", "'"],
  ["&#39;", "'"],
  ["&amp;", "&"],
]);

/** Open WebUI's content, where thinking and tool calls stand as `<details>` inside the answer. */
export function splitDetails(content: string) {
  const texts: string[] = [];
  const thoughts: string[] = [];
  let tools = 0;
  let from = 0;
  for (const opening of content.matchAll(OPENING)) {
    if (opening.index < from) continue;
    const inside = opening.index + opening[0].length;
    const found = content.indexOf(CLOSING, inside);
    const end = found < 0 ? content.length : found;
    texts.push(content.slice(from, opening.index));
    if (opening[1] === "reasoning") thoughts.push(thoughtIn(content.slice(inside, end)));
    else tools += 1;
    from = found < 0 ? end : end + CLOSING.length;
  }
  texts.push(content.slice(from));
  return { text: texts.join("").trim(), thinking: thoughts.join("\n\n"), tools };
}

/** Each line is quoted, and HTML in it is escaped. */
function thoughtIn(details: string): string {
  const summary = details.indexOf(SUMMARY_END);
  const text = summary < 0 ? details : details.slice(summary + SUMMARY_END.length);
  const plain = text.replace(/&(?:lt|gt|quot|#x27|#39|amp);/g, (entity) => ENTITIES.get(entity) ?? entity);
  return plain
    .split("\n")
    .map((line) => line.replace(/^> ?/, ""))
    .join("\n")
    .trim();
}
