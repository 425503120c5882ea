/** Why the stand-in answers 404 where esm.sh might have found something. The message is the whole answer. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
