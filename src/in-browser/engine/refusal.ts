/** An error as llama-server words it: https://github.com/ggml-org/llama.cpp/tree/master/tools/server */
export interface Refusal {
  readonly code: number;
  readonly message: string;
  readonly type: string;
}

/** A request that the engine understood and refused, on its way to becoming an HTTP answer. */
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

/** The refusal of something that is not here. */
export function notFound(message: string): Refusal {
  return { code: 404, message, type: "not_found_error" };
}

/** The HTTP answer that says so. */
export function refuse(refusal: Refusal, headers?: HeadersInit): Response {
  return Response.json({ error: refusal }, { status: refusal.code, ...(headers && { headers }) });
}
