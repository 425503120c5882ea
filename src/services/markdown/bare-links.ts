import type { MarkdownIt } from "markdown-it";

/** Turns addresses in a text into links: http, https, mailto, plain e-mail addresses, and `www.` as on GitHub. */
export function useBareLinks(md: MarkdownIt): void {
  md.linkify
    .set({ fuzzyLink: false, fuzzyEmail: true })
    .add("ftp:", null)
    .add("//", null)
    .add("www.", {
      validate: (text, at, linkify) => {
        const host = linkify.re.get_relative_proto_validator();
        host.lastIndex = at;
        return host.exec(text)?.[0].length ?? 0;
      },
      normalize: (match) => {
        match.url = `http://${match.url}`;
      },
    });
}
