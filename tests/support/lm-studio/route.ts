import type { RecordedRequest } from "../recorded-request.ts";
import { type Answer, missing, ok, unknownModel } from "./answers.ts";
import type { createDownloads } from "./downloads.ts";
import type { Holdable } from "./holds.ts";
import { openAIList, v0List, v1List } from "./lists.ts";
import type { StandInModel } from "./models.ts";
import { field, loadModel, unloadModel } from "./chat-models.ts";

/** What it can do: `0.4` has `/api/v1`, `0.3` only `/api/v0`, `old` neither. */
export type LmStudioVersion = "0.4" | "0.3" | "old";

/** What the answers are made of. */
export interface Stock {
  readonly server: { models: StandInModel[]; readonly jit: boolean; readonly loadSeconds: number };
  readonly downloads: ReturnType<typeof createDownloads>;
  readonly downloadable: readonly StandInModel[];
}

export interface Route {
  readonly kind: Holdable;
  answer(request: RecordedRequest, stock: Stock): Answer;
}

const STATUS = "/api/v1/models/download/status/";

/** The endpoint at a path; `undefined` where this version has none. */
export function routeOf(version: LmStudioVersion, method: string, path: string): Route | undefined {
  const call = `${method} ${path}`;
  if (call === "GET /v1/models") return LISTS.openai;
  if (version === "old") return undefined;
  if (call === "GET /api/v0/models") return LISTS.v0;
  if (version === "0.3") return undefined;
  if (call === "GET /api/v1/models") return LISTS.v1;
  if (call === "POST /api/v1/models/load") return LOAD;
  if (call === "POST /api/v1/models/unload") return UNLOAD;
  if (call === "POST /api/v1/models/download") return DOWNLOAD;
  return call.startsWith(`GET ${STATUS}`) ? statusOf(path.slice(STATUS.length)) : undefined;
}

const LISTS = {
  // With just-in-time loading it lists what is on its disk, else what is loaded.
  openai: {
    kind: "list",
    answer: (_, { server: { models, jit } }) =>
      ok(openAIList(jit ? models : models.filter(({ instances }) => instances.length > 0))),
  },
  v0: { kind: "list", answer: (_, { server }) => ok(v0List(server.models)) },
  v1: { kind: "list", answer: (_, { server }) => ok(v1List(server.models)) },
} as const satisfies Record<string, Route>;

const LOAD: Route = {
  kind: "load",
  answer: ({ body }, { server }) => loadModel(server.models, body, server.loadSeconds),
};

const UNLOAD: Route = { kind: "unload", answer: ({ body }, { server }) => unloadModel(server.models, body) };

const DOWNLOAD: Route = {
  kind: "download",
  answer({ body }, { server, downloads, downloadable }) {
    const name = field(body, "model");
    if (typeof name !== "string") return missing("model");
    if (server.models.some(({ key }) => key === name)) return ok({ status: "already_downloaded" });
    const model = downloadable.find(({ key }) => key === name);
    return model === undefined ? unknownModel(name) : ok(downloads.begin(model));
  },
};

function statusOf(id: string): Route {
  return {
    kind: "status",
    answer(_, { downloads }) {
      const status = downloads.status(decodeURIComponent(id));
      return status === undefined ? unknownModel(id) : ok(status);
    },
  };
}
