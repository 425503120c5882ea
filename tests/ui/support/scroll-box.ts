import { followEnd } from "../../../src/chat/view/follow-end.ts";
import { find } from "../../../src/platform/view/find.ts";
import { nextFrame, region } from "./render-page.ts";

/** The page's real log with the end-following in it, and the means to let it grow and to scroll it. */
export async function mountScrollBox() {
  const root = region("response");
  const box = find(root, "[role=log]", HTMLElement);
  const jump = find(root, "[data-action=jump]", HTMLButtonElement);
  find(root, "[data-part=empty]", HTMLElement).hidden = true; // as there is something to scroll
  const follow = followEnd(box, jump);

  function grow(times = 1, isBurst = false): void {
    for (let count = 0; count < times; count += 1) {
      const line = document.createElement("div");
      line.style.height = "100px";
      box.append(line);
      follow.grown(isBurst);
    }
  }
  const fromEnd = (): number => Math.round(box.scrollHeight - box.clientHeight - box.scrollTop);

  grow(30);
  await nextFrame(); // the browser has told of this scrolling and of the box's first size
  return {
    box,
    jump,
    follow,
    grow,
    fromEnd,
    /** Scrolls as a reader does who pulls the scrollbar, and waits until the page has heard of it. */
    async scrollTo(top: number): Promise<void> {
      const heard = new Promise((resolve) => box.addEventListener("scroll", resolve, { once: true }));
      box.scrollTop = top;
      await heard;
    },
  };
}
