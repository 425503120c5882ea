/** So many alternatives are asked for; servers allow up to 20. */
const ALTERNATIVES = 5;

/** Whether an extra body, or what an answer was made with, asks for probabilities. */
export function asksForLogprobs(fields: Readonly<Record<string, unknown>>): boolean {
  return fields["logprobs"] === true;
}

/** The extra body that asks for probabilities, or no longer does. */
export function withLogprobs(
  fields: Readonly<Record<string, unknown>>,
  isAsked: boolean,
): Readonly<Record<string, unknown>> {
  const others = Object.entries(fields).filter(([name]) => name !== "logprobs" && name !== "top_logprobs");
  const asking = isAsked ? { logprobs: true, top_logprobs: ALTERNATIVES } : {};
  return { ...Object.fromEntries(others), ...asking };
}
