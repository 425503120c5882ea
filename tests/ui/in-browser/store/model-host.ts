import toyURL from "../../../../assets/toy-chat.gguf?url";
import type { Progress } from "../../../../src/in-browser/model/in-browser.ts";
import { BUILT_IN_MODEL } from "../../../../src/in-browser/model/known-models.ts";
import { inBrowserError } from "../../../../src/in-browser/texts/in-browser-error.ts";
import type { InBrowserProblem } from "../../../../src/in-browser/model/in-browser-problem.ts";
import type { ModelFile } from "../../../../src/in-browser/model/model-file.ts";
import type { Problem } from "../../../../src/chat/model/problem.ts";
import { problemOf } from "../../../../src/chat/model/problem-error.ts";
import { createModelStore } from "../../../../src/in-browser/store/model-store.ts";
import { openModelsFolder } from "../../../../src/in-browser/store/models-folder.ts";

export { toyURL };

/** The toy's own address at a host that is not there: `fetch` is the host. */
export const TOY: ModelFile = { ...BUILT_IN_MODEL, url: "https://host.example/toy-chat.gguf" };
/** Nobody has told its size and checksum. */
export const UNKNOWN_TOY: ModelFile = { ...TOY, bytes: undefined, sha256: undefined };

/** Small, so that the toy has many. */
export const SEGMENT_BYTES = 300_000;
const PIECE_BYTES = 65_536;

let toy: Promise<Uint8Array<ArrayBuffer>> | undefined;

/** The toy model's real bytes. */
export async function toyBytes(): Promise<Uint8Array<ArrayBuffer>> {
  toy ??= fetch(toyURL).then(async (response) => new Uint8Array(await response.arrayBuffer()));
  return (await toy).slice();
}

/** How a host behaves. Change it between requests. */
export interface HostBehaviour {
  bytes: Uint8Array<ArrayBuffer>;
  etag: string | undefined;
  ranges: boolean;
  /** Whether it shows `Content-Range`, which CORS hides unless the host exposes it. */
  showsRange: boolean;
  tellsLength: boolean;
  /** The connection is lost, the host falls silent, or ends, once it has sent so many bytes of the file. */
  losesAt: number;
  stallsAt: number;
  endsAt: number;
  /** Answers in place of all this. */
  answer: ((request: Request) => Response | Promise<Response>) | undefined;
  /** Is told when it has fallen silent. What it had sent until then has been read. */
  onStall: () => void;
}

/** A host that sends the toy, and writes down what it is asked. */
export async function startHost(manners: Partial<HostBehaviour> = {}) {
  const host: HostBehaviour = {
    bytes: await toyBytes(),
    etag: '"1"',
    ranges: true,
    showsRange: true,
    tellsLength: true,
    losesAt: Infinity,
    stallsAt: Infinity,
    endsAt: Infinity,
    answer: undefined,
    onStall: () => undefined,
    ...manners,
  };
  const requests: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request);
    request.signal.throwIfAborted();
    return host.answer?.(request) ?? deliver(host, request);
  };
  const open = () => createModelStore({ fetch, segmentBytes: SEGMENT_BYTES });
  return { host, requests, fetch, store: open(), /** As a reload does. */ reopen: open };
}

function deliver(host: HostBehaviour, request: Request): Response {
  const total = host.bytes.length;
  const asked = /^bytes=(\d+)-$/.exec(request.headers.get("range") ?? "")?.[1];
  const start = host.ranges && asked !== undefined ? Number(asked) : 0;
  const isPart = host.ranges && asked !== undefined;
  const headers = new Headers(host.etag === undefined ? {} : { etag: host.etag });
  if (isPart && start >= total) {
    if (host.showsRange) headers.set("content-range", `bytes */${total}`);
    return new Response(null, { status: 416, headers });
  }
  if (host.tellsLength) headers.set("content-length", String(total - start));
  if (isPart && host.showsRange) headers.set("content-range", `bytes ${start}-${total - 1}/${total}`);
  return new Response(stream(host, start, request.signal), { status: isPart ? 206 : 200, headers });
}

function stream(host: HostBehaviour, start: number, signal: AbortSignal): ReadableStream<Uint8Array> {
  const { bytes, losesAt, stallsAt, endsAt } = host;
  let at = start;
  return new ReadableStream({
    start(controller) {
      signal.addEventListener("abort", () => controller.error(signal.reason), { once: true });
    },
    pull(controller) {
      if (at >= losesAt) return controller.error(new TypeError("network error"));
      if (at >= stallsAt) {
        host.onStall();
        return new Promise(() => undefined);
      }
      if (at >= Math.min(bytes.length, endsAt)) return controller.close();
      const end = Math.min(at + PIECE_BYTES, losesAt, stallsAt, endsAt);
      controller.enqueue(bytes.slice(at, end));
      at = Math.min(end, bytes.length);
    },
  });
}

export const never = (): AbortSignal => new AbortController().signal;

/** All that a download tells. */
export async function all(progress: AsyncIterable<Progress>): Promise<readonly Progress[]> {
  const told: Progress[] = [];
  for await (const each of progress) told.push(each);
  return told;
}

/** Downloads until so much has come, then cancels; gives the error that the download ends with. */
export async function cancelAt(
  { host, store }: Awaited<ReturnType<typeof startHost>>,
  bytes: number,
  model = TOY,
): Promise<unknown> {
  const cancel = new AbortController();
  Object.assign(host, { stallsAt: bytes, onStall: () => cancel.abort() });
  const error = await all(store.download(model, cancel.signal)).catch((error: unknown) => error);
  Object.assign(host, { stallsAt: Infinity, onStall: () => undefined });
  return error;
}

/** The problem that it ends with. */
export async function problemIn(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => "no problem",
    (error: unknown) => problemOf(error),
  );
}

/** A problem as the page is told of it: with its words. */
export function told(problem: InBrowserProblem): Problem {
  return inBrowserError(problem).problem;
}

/** A model's bytes as the store gives them. */
export async function bytesOf(blob: Blob | undefined): Promise<Uint8Array | undefined> {
  return blob && new Uint8Array(await blob.arrayBuffer());
}

/** Leaves nothing in the store, and nobody who writes. */
export async function clearStore(): Promise<void> {
  const models = await openModelsFolder();
  const names: string[] = [];
  for await (const name of models.keys()) names.push(name);
  for (const name of names) await createModelStore().remove(name);
}

/** Equality of megabytes, without printing them. */
export function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one?.length === other.length && one.every((byte, index) => byte === other[index]);
}
