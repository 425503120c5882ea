const BLOCK_BYTES = 2 ** 16;

/**
 * A file that reports how much of it has been read. The engine reads its beginning several times, so each block is
 * counted once.
 */
export class CountedFile extends Blob {
  readonly #file: Blob;
  readonly #onRead: (doneBytes: number) => void;
  readonly #blocks = new Set<number>();

  constructor(file: Blob, onRead: (doneBytes: number) => void) {
    super([file]); // refers to the file's bytes, copies nothing
    this.#file = file;
    this.#onRead = onRead;
  }

  override slice(start = 0, end = this.size, type?: string): Blob {
    this.#count(start, Math.min(end, this.size));
    return this.#file.slice(start, end, type);
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    let done = 0;
    const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (bytes, controller) => {
        this.#count(done, (done += bytes.byteLength));
        controller.enqueue(bytes);
      },
    });
    return this.#file.stream().pipeThrough(counted);
  }

  #count(start: number, end: number): void {
    const first = Math.floor(start / BLOCK_BYTES);
    for (let block = first; block * BLOCK_BYTES < end; block++) this.#blocks.add(block);
    this.#onRead(Math.min(this.#blocks.size * BLOCK_BYTES, this.size));
  }
}
