import type { ExportedConversation, Exporter } from "../model/export/exported.ts";
import { createFileNames } from "../model/export/file-names.ts";
import { loadFflate } from "./load-fflate.ts";
import { createPace } from "./pace.ts";

type Conversations = AsyncIterable<ExportedConversation> | Iterable<ExportedConversation>;

/** In characters: texts are joined until they have about this length. */
const PIECE = 64 * 1024;

/** One file with all conversations, as it is written. The conversations are read one by one, when there is room. */
export function writeFile(exporter: Exporter, conversations: Conversations): ReadableStream<Uint8Array> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder();
    yield encoder.encode(exporter.header);
    for await (const conversation of conversations) {
      for (const text of joined(exporter.write(conversation))) yield encoder.encode(text);
    }
  }
  return streamOf(pieces());
}

/** An archive with a file for each conversation, in each of the formats. */
export function writeArchive(
  exporters: readonly Exporter[],
  conversations: Conversations,
): ReadableStream<Uint8Array> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    const { Zip, ZipDeflate } = await loadFflate();
    const encoder = new TextEncoder();
    let out: Uint8Array[] = [];
    let failure: Error | undefined;
    const zip = new Zip((error, bytes) => {
      if (error) failure ??= error;
      else out.push(bytes);
    });
    function* taken(): Generator<Uint8Array> {
      if (failure !== undefined) throw failure;
      const ready = out;
      out = [];
      yield* ready;
    }
    const namesOf = new Map(exporters.map((exporter) => [exporter, createFileNames()]));
    for await (const conversation of conversations) {
      for (const exporter of exporters) {
        const { name, header, extension } = exporter;
        const fileName = namesOf.get(exporter)?.(conversation.record.title, extension) ?? "";
        const file = new ZipDeflate(exporters.length > 1 ? `${name}/${fileName}` : fileName, { level: 6 });
        zip.add(file);
        file.push(encoder.encode(header));
        for (const text of joined(exporter.write(conversation))) {
          file.push(encoder.encode(text));
          yield* taken();
        }
        file.push(new Uint8Array(), true);
        yield* taken();
      }
    }
    zip.end();
    yield* taken();
  }
  return streamOf(pieces());
}

/** Texts joined or cut to pieces of about the same length; a pair of surrogates is not cut. */
function* joined(texts: Iterable<string>): Generator<string> {
  let waiting = "";
  for (const text of texts) {
    waiting += text;
    let from = 0;
    while (waiting.length - from >= PIECE) {
      const isPair = /[\ud800-\udbff]/.test(waiting.charAt(from + PIECE - 1));
      const to = from + PIECE + (isPair ? 1 : 0);
      yield waiting.slice(from, to);
      from = to;
    }
    waiting = waiting.slice(from);
  }
  if (waiting !== "") yield waiting;
}

/** The pieces as a stream, which asks for the next one when there is room, and lets the browser work in between. */
function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  const pace = createPace();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (pace.isDue()) await pace.pause();
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
