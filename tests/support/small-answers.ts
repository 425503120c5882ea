import type { RecordedRequest } from "./recorded-request.ts";
import type { SmallAnswer } from "./small-server.ts";

type Answering = (request: Pick<RecordedRequest, "path">) => SmallAnswer;

/** Some other program, such as a router's page for its settings, at every path. */
export const webPage: Answering = () => ({
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: "<!doctype html><title>Router</title><h1>Log in</h1>",
});

/** A server that sends every request on to another one. */
export function redirectTo(origin: string): Answering {
  return ({ path }) => ({ status: 307, headers: { location: origin + path }, body: "" });
}

/** llama-server while it reads its model's file: https://github.com/ggml-org/llama.cpp/tree/master/tools/server#api-endpoints */
export const loadingModel: Answering = () => ({
  status: 503,
  body: { error: { message: "Loading model", type: "unavailable_error", code: 503 } },
});

/** llama-server with its model. */
export const llamaServer: Answering = ({ path }) => {
  if (path === "/v1/models") return listOf([{ id: "toy-chat.gguf", owned_by: "llamacpp" }]);
  if (path === "/props")
    return { status: 200, body: { default_generation_settings: { n_ctx: 4096 }, total_slots: 1 } };
  return { status: 404, body: { error: { message: "File Not Found", type: "not_found_error", code: 404 } } };
};

/** Ollama with these models on its disk. */
export function ollama(...ids: readonly string[]): Answering {
  return ({ path }) =>
    path === "/v1/models"
      ? listOf(ids.map((id) => ({ id, owned_by: "library" })))
      : { status: 404, body: "404 page not found" };
}

/** Jan with one model. */
export const jan: Answering = ({ path }) =>
  path === "/v1/models"
    ? listOf([{ id: "jan-v1-4b", owned_by: "user", created: 1 }])
    : { status: 404, body: "Not Found" };

/** vLLM that was started with a key, for one who gave none. */
export const vllmWithKey: Answering = () => ({ status: 401, body: { error: "Unauthorized" } });

function listOf(models: readonly object[]): SmallAnswer {
  return {
    status: 200,
    body: { object: "list", data: models.map((model) => ({ object: "model", ...model })) },
  };
}
