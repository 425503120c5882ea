import spec from "commonmark-spec/spec.txt?raw";

export interface SpecExample {
  readonly number: number;
  readonly section: string;
  readonly markdown: string;
  readonly html: string;
}

/** The examples of the CommonMark specification, extracted from its text in the same way as by its own tests. */
export function readSpecExamples(): readonly SpecExample[] {
  const examples: SpecExample[] = [];
  let section = "";
  const pattern = /^`{32} example\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$|^#{1,6} *(.*)$/gm;
  for (const [, markdown, html, heading] of spec
    .replace(/^<!-- END TESTS -->[\s\S]*/m, "")
    .matchAll(pattern)) {
    if (heading !== undefined) section = heading;
    else if (markdown !== undefined && html !== undefined)
      examples.push({
        number: examples.length + 1,
        section,
        markdown: markdown.replaceAll("→", "\t"),
        html: html.replaceAll("→", "\t"),
      });
  }
  return examples;
}
