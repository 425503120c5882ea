import { expect, type Locator } from "@playwright/test";
import type { CheckStep } from "../../src/connections/check/model/check.ts";
import type { Chat } from "./page.ts";
import type { RecordedRequest } from "./recorded-request.ts";

export type ConnectionDoctor = ReturnType<typeof doctorOf>;

/** The content of a failed check. */
interface Shown {
  readonly step: CheckStep;
  /** The fault in about three words, in the banner and next to the panel's title. */
  readonly short: string;
  /** Parts of the description, of the server's message and of the fix. */
  readonly says: readonly (string | RegExp)[];
  /** `undefined` if no command fixes it. */
  readonly command: string | RegExp | undefined;
}

/** The parts of the connection check. */
export function doctorOf({ page, configuration, openConfiguration, baseURL, apply, openPlain }: Chat) {
  const panel = configuration.getByRole("region", { name: "Connection check" });
  const banner = page.locator("[data-part=connection]");
  const button = (name: string | RegExp): Locator => panel.getByRole("button", { name });
  const outcome = panel.getByRole("status");
  const command = panel.locator(".alert-command");
  const step = (name: CheckStep): Locator => panel.locator(`[data-step=${name}]`);
  const doctor = {
    panel,
    banner,
    outcome,
    button,
    step,
    /**
     * Opens the page where nothing listens at its first address, and waits until it has said so. A page that is
     * seen asks a missing server again every three seconds; this one takes itself for hidden, and does not.
     */
    async open(): Promise<void> {
      await page.addInitScript(() => Object.defineProperty(document, "hidden", { get: () => true }));
      await openPlain();
      await expect(banner).toHaveText("Server not running");
      await openConfiguration();
    },
    async apply(address: string): Promise<void> {
      await baseURL.fill(address);
      await apply.click();
    },
    async check(): Promise<void> {
      await configuration.getByRole("button", { name: "Check the connection" }).click();
    },
    /** Waits for the end of a check that fails, in full. */
    async expectFault({ step: failed, short, says, command: mends }: Shown): Promise<void> {
      await expect(outcome).toHaveText(short);
      await expect(banner).toHaveText(short);
      await expect(step("address")).toBeVisible(); // no step is left out
      await expect(panel.locator("[data-state=failed]")).toHaveCount(1);
      await expect(step(failed)).toHaveAttribute("data-state", "failed");
      for (const words of says) await expect(step(failed)).toContainText(words);
      if (mends === undefined) await expect(command).toBeHidden();
      else await expect(command.locator("code")).toHaveText(mends);
      await expect(panel).not.toContainText("Failed to fetch");
    },
    /** Presses Copy; what is on the clipboard then is the command. */
    async expectCopied(): Promise<void> {
      const text = await command.locator("code").innerText();
      await page.evaluate(() => navigator.clipboard.writeText(""));
      await button("Copy").click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    },
    /** Tries again, once what was at fault is corrected. */
    async expectFixed(connected: string | RegExp): Promise<void> {
      await button("Try again").click();
      await doctor.expectPassed(connected);
    },
    async expectPassed(connected: string | RegExp): Promise<void> {
      await expect(outcome).toHaveText("Everything works.");
      await expect(banner).toHaveText(connected);
      await expect(panel.locator("[data-state=failed]")).toHaveCount(0);
    },
  };
  return doctor;
}

/** The requests to a server in short: `opaque` for a request whose response the page can't read. */
export function looksOf(requests: readonly RecordedRequest[]): readonly string[] {
  return requests.map(({ method, path, headers }) => {
    const how = [
      ...(headers["sec-fetch-mode"] === "no-cors" ? ["opaque"] : []),
      ...(headers.authorization === undefined ? [] : ["with key"]),
    ];
    return [`${method} ${path}`, ...how].join(", ");
  });
}
