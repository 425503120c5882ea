import type { MarkdownIt, StateInline } from "markdown-it";

const LONGEST_SCHEME = 10;
/** No address is without one of these. */
const MAY_LINK = /:\/\/|@|www\./i;

/**
 * Turns addresses in a text into links: http, https, mailto, plain e-mail addresses, and `www.` as on GitHub.
 * Raw HTML is only text here, so a tag that looks like the end of a link has no say in it.
 */
export function useBareLinks(md: MarkdownIt): void {
  md.core.ruler.before("linkify", "markup", ({ tokens }) => {
    for (const { children } of tokens)
      for (const token of children ?? []) if (token.type === "html_inline") token.type = "markup";
  });
  md.inline.ruler.at("linkify", readAddress);
  const { linkify } = md;
  const match = linkify.match.bind(linkify);
  // markdown-it looks first whether the whole text has any link: what it finds elsewhere must not decide on this one.
  linkify.test = (text) => MAY_LINK.test(text);
  linkify.match = (text) => match(text) ?? [];
  linkify
    .set({ fuzzyLink: false, fuzzyEmail: true })
    .add("ftp:", null)
    .add("//", null)
    .add("www.", {
      validate: (text, at, { re }) => {
        const host = re.get_relative_proto_validator();
        host.lastIndex = at;
        return host.exec(text)?.[0].length ?? 0;
      },
      normalize: (match) => {
        match.url = `http://${match.url}`;
      },
    });
}

/**
 * The rule of markdown-it that keeps the `_` and `*` of an address from being marks, with one difference: it looks at
 * what stands before “://” in the source, and not at how much text happens to be pending.
 */
function readAddress(state: StateInline, silent: boolean): boolean {
  if (state.linkLevel > 0 || !state.src.startsWith("://", state.pos)) return false;
  const before = state.src.slice(Math.max(0, state.pos - LONGEST_SCHEME), state.pos);
  const scheme = /[a-z][a-z0-9+.-]*$/i.exec(before)?.[0] ?? "";
  if (scheme === "" || (!silent && !state.pending.endsWith(scheme))) return false;
  const found = state.md.linkify.matchAtStart(state.src.slice(state.pos - scheme.length))?.url ?? "";
  const url = found.replace(/\*+$/, "");
  if (url.length <= scheme.length) return false;
  if (!silent) {
    state.pending = state.pending.slice(0, -scheme.length);
    state.push("link_open", "a", 1).attrs = [["href", state.md.normalizeLink(url)]];
    state.push("text", "", 0).content = state.md.normalizeLinkText(url);
    state.push("link_close", "a", -1);
  }
  state.pos += url.length - scheme.length;
  return true;
}
