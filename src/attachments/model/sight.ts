/** What is known of the model that is to answer: whether it sees pictures. */
export type Sight =
  | { readonly kind: "unknown" }
  | { readonly kind: "sees" }
  | { readonly kind: "blind"; readonly model: string }
  /** The models that run in the browser read text only. */
  | { readonly kind: "in-browser" };

export function isBlind(sight: Sight): sight is Extract<Sight, { kind: "blind" | "in-browser" }> {
  return sight.kind === "blind" || sight.kind === "in-browser";
}
