/** A status and a body, sent as JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A good answer. */
export function ok(body: object): Answer {
  return { status: 200, body };
}

/** Every path that it doesn't know, as a 200. */
export function unknownEndpoint(method: string, path: string): Answer {
  return { status: 200, body: { error: `Unexpected endpoint or method. (${method} ${path})` } };
}

function refused(status: number, message: string, more: object): Answer {
  return { status, body: { error: { message, type: "invalid_request", ...more } } };
}

/** What it says when it won't. */
export const noModelLoaded = (status: number): Answer =>
  refused(
    status,
    "No models loaded. Please load a model in the developer page or use the 'lms load' command.",
    { type: "invalid_request_error", code: "model_not_found", param: "model" },
  );

export const unknownModel = (name: string): Answer =>
  refused(404, `Model '${name}' not found`, { code: "model_not_found", param: "model" });

export const missing = (field: string): Answer =>
  refused(400, `'${field}' field is required`, { code: "missing_required_parameter", param: field });

export const wrongToken: Answer = refused(401, "Malformed LM Studio API token provided", {
  code: "invalid_api_key",
});

/** For `refuse` of a held load: the answer to a model that doesn't fit into memory. */
export const tooLittleMemory = (name: string): Answer => ({
  status: 500,
  body: {
    error: {
      type: "model_load_failed",
      message: `Failed to load LLM '${name}'. Error: Model loading was stopped due to insufficient system resources.`,
    },
  },
});
