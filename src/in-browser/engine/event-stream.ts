/**
 * A body of server-sent events that are written one by one. After its end, or when the reader has cancelled, writing
 * does nothing.
 */
export interface EventStream {
  readonly body: ReadableStream<Uint8Array>;
  /** Sends an event with this content as JSON. */
  send(content: unknown): void;
  /**
   * Sends a comment, which readers ignore:
   * https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
   */
  comment(text: string): void;
  /** Ends the stream as OpenAI does. */
  end(): void;
  fail(error: unknown): void;
}

/** `onCancel` is called when the reader cancels. */
export function createEventStream(onCancel: () => void): EventStream {
  const encoder = new TextEncoder();
  let open: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      open = controller;
    },
    cancel() {
      open = undefined;
      onCancel();
    },
  });
  const write = (text: string): void => open?.enqueue(encoder.encode(text));
  return {
    body,
    send: (content) => write(`data: ${JSON.stringify(content)}\n\n`),
    comment: (text) => write(`: ${text}\n\n`),
    end() {
      write("data: [DONE]\n\n");
      open?.close();
      open = undefined;
    },
    fail(error) {
      open?.error(error);
      open = undefined;
    },
  };
}
