import type { MarkdownIt, StateInline } from "markdown-it";

const LONGEST_SCHEME = 10;
/** Every address contains one of these. */
const MAY_LINK = /:\/\/|@|www\./i;

/**
 * Turns addresses in a text into links: http, https, mailto, plain e-mail addresses, and `www.` as on GitHub. Raw
 * HTML is only text here, so an `<a>` or `</a>` tag has no effect on this.
 */
export function useBareLinks(md: MarkdownIt): void {
  md.core.ruler.before("linkify", "markup", ({ tokens }) => {
    for (const { children } of tokens)
      for (const token of children ?? []) if (token.type === "html_inline") token.type = "markup";
  });
  md.inline.ruler.at("linkify", readAddress);
  const { linkify } = md;
  const match = linkify.match.bind(linkify);
  // markdown-it first tests whether the whole text contains a link. A link must not depend on text elsewhere.
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
 * The rule of markdown-it for addresses in which `_` and `*` are no marks, with one difference: it looks at the
 * source before “://”, and not at how much text is pending.
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
