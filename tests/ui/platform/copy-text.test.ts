import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { copyText } from "../../../src/platform/view/copy-text.ts";
import { find } from "../../../src/platform/view/find.ts";
import { renderPage } from "../support/render-page.ts";

const TEXT = "Once\n\n  upon a time 🌲";

beforeEach(renderPage);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const refuse = (): unknown =>
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));

/** The old command, which copies what is selected; `copied` is what it would have put onto the clipboard. */
function oldCommand(works: boolean) {
  const copied: string[] = [];
  vi.spyOn(document, "execCommand").mockImplementation((command) => {
    const area = document.activeElement;
    if (command !== "copy" || !(area instanceof HTMLTextAreaElement)) return false;
    copied.push(area.value.slice(area.selectionStart, area.selectionEnd));
    return works;
  });
  return copied;
}

test("It copies with the clipboard interface, exactly", async () => {
  const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  const copied = oldCommand(true);
  expect(await copyText(TEXT)).toBe(true);
  expect(write).toHaveBeenCalledExactlyOnceWith(TEXT);
  expect(copied).toEqual([]);
});

describe.each<[string, () => unknown]>([
  ["refused", refuse],
  ["missing", () => vi.spyOn(navigator, "clipboard", "get").mockReturnValue(JSON.parse("null"))],
])("Where the interface is %s", (_, arrange) => {
  test("the old command copies the same text, and leaves the focus and the page as they were", async () => {
    arrange();
    const copied = oldCommand(true);
    const human = find(document, "[name=human]", HTMLTextAreaElement);
    human.focus();
    const before = document.body.childElementCount;
    expect(await copyText(TEXT)).toBe(true);
    expect(copied).toEqual([TEXT]);
    expect(document.activeElement).toBe(human);
    expect(document.body.childElementCount).toBe(before);
  });

  test("and the old command too, it says so", async () => {
    arrange();
    oldCommand(false);
    expect(await copyText(TEXT)).toBe(false);
  });
});
