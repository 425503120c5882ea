import { inflateSync } from "node:zlib";
import { isRecord } from "../../src/platform/model/is-record.ts";
import type { Scenario } from "./exchange.ts";
import type { RecordedRequest } from "./recorded-request.ts";
import { says } from "./scenarios.ts";

/** A picture as a server reads it. */
interface SeenPicture {
  readonly type: "png" | "jpeg";
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

/** The texts and the pictures of the last message of a request. */
export function lastMessage({ body }: Pick<RecordedRequest, "body">): ReturnType<typeof readContent> {
  const messages: unknown = isRecord(body) ? body["messages"] : undefined;
  const last: unknown = Array.isArray(messages) ? messages.at(-1) : undefined;
  return readContent(isRecord(last) ? last["content"] : undefined);
}

function readContent(content: unknown): { texts: string[]; pictures: SeenPicture[] } {
  if (typeof content === "string") return { texts: [content], pictures: [] };
  const parts: readonly { type?: unknown; text?: unknown; image_url?: { url?: unknown } }[] = Array.isArray(
    content,
  )
    ? content
    : [];
  return {
    texts: parts.flatMap(({ type, text }) => (type === "text" ? [String(text)] : [])),
    pictures: parts.flatMap(({ type, image_url: url }) =>
      type === "image_url" ? [readPicture(String(url?.url))] : [],
    ),
  };
}

/** Says what it sees in the last message, or refuses as LM Studio does: https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1752 */
export const seesPictures: Scenario = async (exchange) => {
  try {
    const { pictures } = lastMessage(exchange.request);
    const seen = pictures.map(({ type, width, height }) => `${type} ${width} × ${height}`);
    await says(`I see ${seen.join(", ")}.`)(exchange);
  } catch {
    refuse("'url' field must be a base64 encoded image.")(exchange);
  }
};

/** LM Studio's words: https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/908 */
export const seesNothing: Scenario = (exchange) =>
  refuse("Model does not support images. Please use a model that does.")(exchange);

function refuse(error: string): (exchange: Parameters<Scenario>[0]) => void {
  return (exchange) => {
    exchange.headers(400, { "content-type": "application/json" });
    void exchange.raw(JSON.stringify({ error }));
    exchange.end();
  };
}

/** Decodes a data URL. Throws when it is no whole PNG or JPEG. */
function readPicture(url: string): SeenPicture {
  const [, type, base64] = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/.exec(url) ?? [];
  const bytes = Buffer.from(base64 ?? "", "base64");
  if (type === "png") return { type, ...readPNG(bytes), bytes };
  if (type === "jpeg") return { type, ...readJPEG(bytes), bytes };
  throw new Error("neither PNG nor JPEG");
}

/** Unpacks all lines: https://www.w3.org/TR/png-3/#5PNG-file-signature */
function readPNG(bytes: Buffer): { width: number; height: number } {
  if (bytes.toString("latin1", 0, 8) !== "\x89PNG\r\n\x1a\n") throw new Error("no PNG");
  const packed: Buffer[] = [];
  for (let at = 8; bytes.toString("latin1", at + 4, at + 8) !== "IEND";) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT")
      packed.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [width, height, depth, colour] = [
    bytes.readUInt32BE(16),
    bytes.readUInt32BE(20),
    bytes[24],
    bytes[25],
  ];
  const channels = { 0: 1, 2: 3, 4: 2, 6: 4 }[colour ?? -1];
  if (depth !== 8 || channels === undefined) throw new Error("an unusual PNG");
  if (inflateSync(Buffer.concat(packed)).length !== (width * channels + 1) * height)
    throw new Error("cut off");
  return { width, height };
}

/** Walks from marker to marker, up to the frame, and wants an end: ITU-T T.81, B.1. */
function readJPEG(bytes: Buffer): { width: number; height: number } {
  if (bytes.readUInt16BE(0) !== 0xffd8 || bytes.readUInt16BE(bytes.length - 2) !== 0xffd9)
    throw new Error("no JPEG");
  for (let at = 2; ; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt16BE(at);
    if (marker === 0xffe1) throw new Error("there are metadata in it");
    if (marker === 0xffc0 || marker === 0xffc2) {
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    }
  }
}
