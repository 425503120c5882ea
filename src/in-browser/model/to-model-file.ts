import { toFileAddress } from "./hub-address.ts";
import type { ModelFile } from "./model-file.ts";
import { isSplitFile } from "./split-file.ts";
import { toModelId } from "./to-model-id.ts";

/** `split`: one of several files of a model. */
export type ModelAddressFault = "empty" | "not-a-url" | "scheme" | "credentials" | "not-gguf" | "split";

export type ModelAddress =
  | { readonly ok: true; readonly model: ModelFile & { readonly url: string } }
  | { readonly ok: false; readonly fault: ModelAddressFault };

const HUB_WITHOUT_SCHEME = /^(www\.)?(huggingface\.co|hf\.co)\//i;

/**
 * Parses the address of a model as people paste it, and corrects what is certain: surrounding spaces, the hub's page of
 * a file instead of the file, `?download=true`, a fragment. Never throws.
 */
export function toModelFile(text: string): ModelAddress {
  const typed = text.trim();
  if (typed === "") return { ok: false, fault: "empty" };
  const address = HUB_WITHOUT_SCHEME.test(typed) ? `https://${typed}` : typed;
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(address) || /\s/.test(address) || !URL.canParse(address)) {
    return { ok: false, fault: "not-a-url" };
  }
  const typedURL = new URL(address);
  if (!/^https?:$/.test(typedURL.protocol)) return { ok: false, fault: "scheme" };
  if (typedURL.username !== "" || typedURL.password !== "") return { ok: false, fault: "credentials" };
  const url = toFileAddress(typedURL);
  if (!/[^/]\.gguf$/i.test(url.pathname)) return { ok: false, fault: "not-gguf" };
  if (isSplitFile(url.pathname)) return { ok: false, fault: "split" };
  url.hash = "";
  if (url.searchParams.get("download") === "true") url.searchParams.delete("download");
  return { ok: true, model: { id: idOf(url), url: url.href, bytes: undefined, sha256: undefined } };
}

function idOf({ pathname }: URL): string {
  const name = pathname.slice(pathname.lastIndexOf("/") + 1);
  try {
    return toModelId(decodeURIComponent(name));
  } catch {
    return toModelId(name); // a single `%`: the name is used as it is
  }
}
