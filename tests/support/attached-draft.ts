import type { Page } from "@playwright/test";
import { beforeFirstLoad } from "./before-first-load.ts";

/** A PNG of one pixel. */
export const PIXEL = {
  ...{ kind: "picture", name: "dot.png", width: 1, height: 1, alt: "A dot" },
  url: "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
} as const;

/** A picture of so many bytes, which can't be compressed and can't be seen. */
export function largePicture(bytes: number) {
  const noise = Uint8Array.from({ length: bytes }, () => Math.random() * 256);
  return {
    ...PIXEL,
    name: "noise.png",
    url: `data:image/png;base64,${Buffer.from(noise).toString("base64")}`,
  };
}

/** Puts a question with these attachments into the prompt of a page that is opened next, once. */
export async function attachBefore(page: Page, human: string, attachments: readonly object[]): Promise<void> {
  const draft = JSON.stringify({ system: "", human, attachments });
  await beforeFirstLoad(page, (text) => sessionStorage.setItem("causette.prompt", text), draft);
}
