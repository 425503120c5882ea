import { isLoopbackHost } from "./loopback.ts";
import { type ListedModel, readModelList } from "../../chat/index.ts";
import { KNOWN_SERVERS, type KnownServer, type ServerKind, SERVERS } from "./servers.ts";

/** `owned_by` → the server. SGLang and llama-swap are none that the page knows more about, but they have said what they are. */
const KINDS_BY_OWNER: ReadonlyMap<unknown, ServerKind> = new Map<unknown, ServerKind>([
  ["sglang", "other"],
  ["llama-swap", "other"],
  ...entries(({ owners }) => owners),
]);

/** `created` → the server, of those that say `user`. */
const KINDS_BY_CREATED = new Map<unknown, ServerKind>(
  entries(({ userModelsCreated }) => (userModelsCreated === undefined ? [] : [userModelsCreated])),
);

/** The first one at a port counts, and so stands last here. */
const KINDS_BY_PORT = new Map(entries(({ ports }) => ports?.map(String)).toReversed());

const KINDS_BY_HOST = new Map(
  entries(({ service }) => (service === undefined ? [] : [new URL(service.baseURL).hostname])),
);

/** What each server of the table has, with the server. */
function entries<T>(read: (server: (typeof SERVERS)[KnownServer]) => readonly T[] | undefined) {
  return KNOWN_SERVERS.flatMap((kind) =>
    (read(SERVERS[kind]) ?? []).map((each): [T, ServerKind] => [each, kind]),
  );
}

/**
 * Which server answered `GET {base}/models` with this body; `undefined` when the list doesn't tell, or when its models
 * tell of several servers, as a gateway's do.
 */
export function kindOfList(body: unknown): ServerKind | undefined {
  const kinds = new Set(readModelList(body)?.map(kindOfEntry));
  kinds.delete(undefined);
  const [kind, another] = kinds;
  return another === undefined ? kind : undefined;
}

/** Whether the models of a list name an owner, as every model in LM Studio's list does. */
export function namesOwners(body: unknown): boolean {
  return readModelList(body)?.some((entry) => typeof entry["owned_by"] === "string") ?? false;
}

/** What usually listens at an address; `other` when nothing is known to. */
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
