import type { Progress } from "../model/in-browser.ts";
import type { ModelFile } from "../model/model-file.ts";
import type { ProblemError } from "../../chat/index.ts";
import { inBrowserError } from "../texts/in-browser-error.ts";
import { type Checksum, startChecksum } from "./checksum.ts";
import { isGGUF } from "./gguf.ts";
import { requireSpace } from "./free-bytes.ts";
import { readModel, removeSegments, writeAbout } from "./model-folder.ts";
import { findModelFolder, makeModelFolder } from "./models-folder.ts";
import { nameFailure } from "./name-failure.ts";
import { planDownload } from "./plan-download.ts";
import { readBody, readHead } from "./read-body.ts";
import { type Delivery, type ModelSource, requestModel } from "./request-model.ts";
import { createSegmentWriter } from "./segment-writer.ts";

/**
 * Completes the file in a model's folder, and verifies it. Yields the progress after each piece. The caller must hold
 * the model's lock, and removes the model on `download-broken`. Rejects with the reason of an abort.
 */
export async function* fillModel(
  model: ModelFile,
  source: ModelSource,
  aborted: AbortSignal,
  segmentBytes: number,
): AsyncGenerator<Progress, undefined> {
  const { id } = model;
  const kept = await findModelFolder(id);
  const found = kept && (await readModel(kept));
  const { sha256, exactBytes, part, isDone } = planDownload(model, found);
  const storedBytes = part?.storedBytes ?? 0;
  if (isDone) {
    yield { doneBytes: storedBytes, totalBytes: storedBytes };
    return;
  }

  const broken = (said: string): ProblemError => inBrowserError({ kind: "download-broken", model: id, said });
  const checksum = sha256 === undefined ? undefined : await startChecksum();
  const connection = new AbortController();
  const signal = AbortSignal.any([aborted, connection.signal]);
  try {
    const isAllThere = storedBytes > 0 && storedBytes === exactBytes;
    const asked = { storedBytes, totalBytes: part?.about.bytes, validator: part?.about.validator };
    const delivery: Delivery = isAllThere
      ? { start: storedBytes, totalBytes: exactBytes, validator: asked.validator, body: null }
      : await requestModel(source, asked, signal);
    const { start, validator } = delivery;
    const totalBytes = delivery.totalBytes ?? exactBytes;
    const body = readBody(delivery.body, source.url, signal);
    // Checked first, so that a login page in place of the file does not destroy the stored part.
    const head = start === 0 ? await readHead(body) : undefined;
    if (head !== undefined && !isGGUF(head)) throw inBrowserError({ kind: "not-gguf", model: id });
    if (exactBytes !== undefined && totalBytes !== exactBytes) {
      throw broken(`${totalBytes} bytes ≠ ${exactBytes} bytes`);
    }

    const freedBytes = start === 0 ? (found?.storedBytes ?? 0) : 0;
    await requireSpace((totalBytes ?? model.bytes ?? 0) - start - freedBytes);
    const folder = kept ?? (await makeModelFolder(id));
    const segments = start === 0 ? [] : (part?.segments ?? []);
    await removeSegments(folder, segments.length);
    const about = { url: model.url, bytes: totalBytes, sha256, validator, isWhole: false };
    if (delivery.body !== null) await writeAbout(folder, about);
    yield { doneBytes: start, totalBytes };
    await checksum?.addFiles(segments, signal);

    let doneBytes = start;
    const writer = createSegmentWriter(folder, segments.length, segmentBytes);
    try {
      for await (const bytes of startingWith(head, body)) {
        if (totalBytes !== undefined && doneBytes + bytes.length > totalBytes) {
          throw broken(`> ${totalBytes} bytes`);
        }
        await checksum?.add(bytes);
        await writer.write(bytes);
        doneBytes += bytes.length;
        yield { doneBytes, totalBytes };
      }
    } catch (error) {
      throw await nameFailure(error, signal, (totalBytes ?? model.bytes ?? doneBytes) - doneBytes);
    } finally {
      await writer.close();
    }

    if (totalBytes !== undefined && doneBytes < totalBytes) {
      const said = `${doneBytes} bytes < ${totalBytes} bytes`;
      // When the host had announced more bytes, the rest can still be downloaded. Otherwise this was the whole file.
      if (delivery.totalBytes === undefined) throw broken(said);
      throw inBrowserError({ kind: "download-interrupted", host: source.url.host, said });
    }
    checkSum(checksum, sha256, broken);
    await writeAbout(folder, { ...about, bytes: doneBytes, isWhole: true });
    yield { doneBytes, totalBytes: doneBytes };
  } finally {
    connection.abort(); // stops receiving data that is no longer read
  }
}

function checkSum(
  checksum: Checksum | undefined,
  sha256: string | undefined,
  broken: (said: string) => ProblemError,
): void {
  const sum = checksum?.hex();
  if (sum !== sha256?.toLowerCase()) throw broken(`SHA-256 ${sum} ≠ ${sha256}`);
}

async function* startingWith<T>(first: T | undefined, rest: AsyncIterable<T>): AsyncGenerator<T, undefined> {
  if (first !== undefined) yield first;
  yield* rest;
}
