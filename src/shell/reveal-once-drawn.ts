/** A reader does not wait longer than this for libraries; the text is shown as it is then. */
const LIMIT_MS = 3000;

interface Chatting {
  isEmpty(): boolean;
  drawn(): Promise<void>;
  conceal(isConcealed: boolean): void;
}

interface Drawing {
  load(): Promise<void>;
  near(): Promise<void>;
}

/**
 * Shows a restored conversation once it is read and drawn, with its formulas and its code: drawn again while it is read,
 * it would move.
 */
export async function revealOnceDrawn(
  chatting: Chatting,
  drawing: Drawing,
  restored: Promise<void>,
): Promise<void> {
  chatting.conceal(true);
  const limit = new Promise((resolve) => setTimeout(resolve, LIMIT_MS));
  await Promise.race([limit, draw(chatting, drawing, restored)]);
  chatting.conceal(false);
}

async function draw(chatting: Chatting, drawing: Drawing, restored: Promise<void>): Promise<void> {
  await restored;
  if (chatting.isEmpty()) return;
  await drawing.load();
  await chatting.drawn();
  await drawing.near();
}
