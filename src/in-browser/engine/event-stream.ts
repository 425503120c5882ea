/** A body of server-sent events, written as they come. After its end, or when nobody reads it, writing does nothing. */
export interface EventStream {
  readonly body: ReadableStream<Uint8Array>;
  /** One event with this content as JSON. */
  send(content: unknown): void;
  /** A line that readers pass over: https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream */
  comment(text: string): void;
  /** Ends as OpenAI's streams do. */
  end(): void;
  fail(error: unknown): void;
}

/** `onLeft` is called when the reader cancels. */
export function createEventStream(onLeft: () => void): EventStream {
  const encoder = new TextEncoder();
  let open: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      open = controller;
    },
    cancel() {
      open = undefined;
      onLeft();
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
