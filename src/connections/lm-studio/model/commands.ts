/**
 * Names come from servers and from people, and commands end up in a shell: only what no shell reads as anything but a
 * name goes into one. Not at the beginning: a dash, which would make it an option.
 */
const SAFE_NAME = /^[\p{L}\d][\p{L}\d._:@/+-]*$/u;

function withName(command: string, name: string): string {
  const plain = name.trim();
  return SAFE_NAME.test(plain) ? `${command} ${plain}` : command;
}

/** Loads a model; without a name that can stand in a command, `lms` asks which. https://lmstudio.ai/docs/cli */
export function lmsLoad(model: string, contextTokens: number | undefined): string {
  const command = withName("lms load", model);
  return contextTokens === undefined ? command : `${command} --context-length ${contextTokens}`;
}

/** Takes a model out of memory; without a name, `lms` asks which. */
export function lmsUnload(model: string): string {
  return withName("lms unload", model);
}

/** Downloads a model; without a name, `lms` offers some. */
export function lmsGet(model: string): string {
  return withName("lms get", model);
}
