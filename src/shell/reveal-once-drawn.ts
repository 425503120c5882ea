/** A reader does not wait longer than this for libraries; the text is shown as it is then. */
const LIMIT_MS = 3000;

interface Chatting {
  isEmpty(): boolean;
  drawn(): Promise<void>;
  reveal(): void;
}

interface Drawing {
  load(): Promise<void>;
  near(): Promise<void>;
}

/**
 * Shows a restored conversation once it is drawn, with its formulas and its code: drawn again while it is read, it
 * would move.
 */
export async function revealOnceDrawn(chatting: Chatting, drawing: Drawing): Promise<void> {
  if (chatting.isEmpty()) return chatting.reveal();
  const limit = new Promise((resolve) => setTimeout(resolve, LIMIT_MS));
  await Promise.race([limit, draw(chatting, drawing)]);
  chatting.reveal();
}

async function draw(chatting: Chatting, drawing: Drawing): Promise<void> {
  await drawing.load();
  await chatting.drawn();
  await drawing.near();
}
