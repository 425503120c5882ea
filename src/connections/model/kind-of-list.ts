import { isLoopbackHost } from "../../configuration/index.ts";
import { type ListedModel, readModelList } from "../../chat/index.ts";
import { KNOWN_SERVERS, type KnownServer, type ServerKind, SERVERS } from "./servers.ts";

/** `owned_by` → the server. The page knows nothing more about SGLang and llama-swap, but they identify themselves. */
const KINDS_BY_OWNER: ReadonlyMap<unknown, ServerKind> = new Map<unknown, ServerKind>([
  ["sglang", "other"],
  ["llama-swap", "other"],
  ...entries(({ owners }) => owners),
]);

/** `created` → the server, for servers that write `user` into `owned_by`. */
const KINDS_BY_CREATED = new Map<unknown, ServerKind>(
  entries(({ userModelsCreated }) => (userModelsCreated === undefined ? [] : [userModelsCreated])),
);

/** Reversed, so that for a shared port the first server of the table is kept. */
const KINDS_BY_PORT = new Map(entries(({ ports }) => ports?.map(String)).toReversed());

const KINDS_BY_HOST = new Map(
  entries(({ service }) => (service === undefined ? [] : [new URL(service.baseURL).hostname])),
);

/** Pairs of a value in the table and its server. */
function entries<T>(read: (server: (typeof SERVERS)[KnownServer]) => readonly T[] | undefined) {
  return KNOWN_SERVERS.flatMap((kind) =>
    (read(SERVERS[kind]) ?? []).map((each): [T, ServerKind] => [each, kind]),
  );
}

/**
 * The server that answered `GET {base}/models` with this body; `undefined` when the list does not identify it, or
 * identifies several servers, as the list of a gateway does.
 */
export function kindOfList(body: unknown): ServerKind | undefined {
  const kinds = new Set(readModelList(body)?.map(kindOfEntry));
  kinds.delete(undefined);
  const [kind, another] = kinds;
  return another === undefined ? kind : undefined;
}

/** Whether all models of a list have an owner, as in LM Studio's list. */
export function namesOwners(body: unknown): boolean {
  return readModelList(body)?.some((entry) => typeof entry["owned_by"] === "string") ?? false;
}

/** The server that usually uses the port of an address; `other` when none is known. */
export function kindOfAddress(baseURL: string): ServerKind {
  if (!URL.canParse(baseURL)) return "other";
  const { protocol, hostname, port } = new URL(baseURL);
  if (protocol !== "http:" && protocol !== "https:") return "other";
  const kinds = isLoopbackHost(hostname) ? KINDS_BY_PORT.get(port) : KINDS_BY_HOST.get(hostname);
  return kinds ?? "other";
}

function kindOfEntry(entry: ListedModel): ServerKind | undefined {
  const owner = entry["owned_by"];
  return owner === "user" ? KINDS_BY_CREATED.get(entry["created"]) : KINDS_BY_OWNER.get(owner);
}
