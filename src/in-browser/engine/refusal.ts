/** An error in llama-server's format: https://github.com/ggml-org/llama.cpp/tree/master/tools/server */
export interface Refusal {
  readonly code: number;
  readonly message: string;
  readonly type: string;
}

/** Thrown for a request that the engine refused; it is converted into an HTTP response. */
export class RefusedRequest extends Error {
  override readonly name = "RefusedRequest";
  readonly refusal: Refusal;

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(refusal.message, options);
    this.refusal = refusal;
  }
}

/** The refusal of a request whose content is wrong. */
export function badRequest(message: string): Refusal {
  return { code: 400, message, type: "invalid_request_error" };
}

/** The refusal of a request for something unknown. */
export function notFound(message: string): Refusal {
  return { code: 404, message, type: "not_found_error" };
}

/** The HTTP response for a refusal. */
export function refuse(refusal: Refusal, headers?: HeadersInit): Response {
  return Response.json({ error: refusal }, { status: refusal.code, ...(headers && { headers }) });
}
