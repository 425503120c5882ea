import type { createPrompting } from "../chat/index.ts";
import { type createConfiguring, keyNameIn } from "../configuration/index.ts";
import type { PageForPaste } from "../work/index.ts";

interface Parts extends Pick<PageForPaste, "language" | "notify"> {
  readonly configuring: ReturnType<typeof createConfiguring>;
  readonly prompting: ReturnType<typeof createPrompting>;
}

/** What a pasted request reads and writes. */
export function pageForPaste({ configuring, prompting, ...parts }: Parts): PageForPaste {
  function writeKey(key: string): boolean {
    const origin = configuring.applied()?.settings.origin ?? "";
    const name = keyNameIn(configuring.profile(), origin);
    configuring.keys.change((all) => ({ ...all, [name]: { key, remembered: false } }));
    return configuring.change({});
  }

  return {
    ...parts,
    present: () => ({ prompt: prompting.draft(), draft: configuring.form.draft() }),
    write({ prompt, draft, key }): boolean {
      if (prompt !== undefined) prompting.change(prompt);
      const isApplied = draft === undefined || configuring.change(draft);
      return isApplied && (key === undefined || writeKey(key));
    },
    remember(): () => void {
      const [prompt, draft, keys] = [prompting.draft(), configuring.form.draft(), configuring.keys.all()];
      return () => {
        prompting.change(prompt);
        configuring.keys.change(() => keys);
        configuring.change(draft);
      };
    },
  };
}
