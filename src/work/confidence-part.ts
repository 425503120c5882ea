import type { AssistantMessage, Exchange } from "../chat/index.ts";
import { mountConfidence, type ShownTokens } from "./confidence/confidence.ts";
import { asksForLogprobs, withLogprobs } from "./confidence/model/logprobs-fields.ts";
import { readTokens } from "./confidence/model/read-tokens.ts";
import type { MountedPart, WorkHost } from "./host.ts";

/** How sure the model was of each token. `exchangesOf` gives what went over the wire for an answer. */
export function mountConfidencePart(
  element: HTMLElement,
  host: WorkHost,
  exchangesOf: (id: string) => readonly Exchange[] | undefined,
): MountedPart {
  const confidence = mountConfidence(element, host.texts, (isAsked) => {
    const typed = host.typed();
    if (typed === undefined) host.notify(host.texts().work.notValid);
    else host.changeExtraBody(withLogprobs(typed.settings.extraBody, isAsked));
    show(latest);
  });
  let latest: AssistantMessage | undefined;
  /** The tokens of an answer do not change once it has ended, so they are read once. */
  let read: { readonly exchanges: readonly Exchange[]; readonly tokens: ShownTokens } | undefined;

  function tokensOf(answer: AssistantMessage | undefined): ShownTokens {
    const words = host.texts().confidence;
    if (answer === undefined) return words.none;
    if (answer.end === undefined) return words.running;
    const exchanges = exchangesOf(answer.id);
    const { madeBy } = answer;
    const isAsked = madeBy !== undefined && asksForLogprobs(madeBy.settings);
    if (exchanges === undefined) return isAsked ? words.notKept : words.notAsked;
    const isRead = read?.exchanges.every((each, index) => each === exchanges[index]) === true;
    if (read === undefined || !isRead || read.exchanges.length !== exchanges.length) {
      read = { exchanges, tokens: readTokens(exchanges) };
    }
    if (read.tokens.length > 0) return read.tokens;
    return isAsked && URL.canParse(madeBy.baseURL)
      ? words.notGiven(new URL(madeBy.baseURL).host)
      : words.notAsked;
  }

  function show(answer: AssistantMessage | undefined): void {
    latest = answer;
    const { extraBody = {} } = host.typed()?.settings ?? {};
    confidence.show(tokensOf(answer), asksForLogprobs(extraBody));
  }

  return { show, showLanguage: confidence.showLanguage };
}
