import { createServer } from "node:http";
import { pathToFileURL } from "node:url";
import { expect, type Locator, type Page } from "@playwright/test";
import sirv from "sirv";
import { listen } from "../../scripts/listen.mjs";
import type { ModelServer } from "./model-server.ts";
import { type Chat, test as base } from "./page.ts";

/** Playwright's test with the page and its assets, from disk or as any static host serves them. */
export const test = base.extend({
  pageURL: async ({ from }, use) => {
    if (from === "disk") return use(pathToFileURL("index.html").href);
    const files = sirv(".", { dev: true });
    const server = createServer((request, response) => files(request, response));
    await use(`http://127.0.0.1:${await listen(server)}/`);
    server.close();
    server.closeAllConnections();
  },
});

/** The parts of the connections part. */
export function connectionsOf({ page, configuration, prompt }: Chat) {
  const profile = configuration.getByRole("combobox", {
    name: "Profile",
    exact: true,
    includeHidden: true, // its value is there in a shut panel, too
  });
  const panel = configuration.getByRole("region", { name: "Profiles" });
  const offer = page.getByRole("dialog", { name: "Use this setup?" });
  return {
    /** The list of profiles; empty until the part is there. */
    profile,
    panel,
    notice: page.locator("[data-part=notice]"),
    /** The word in the banner. */
    connection: page.locator("[data-part=connection]"),
    /** The check of the connection in full. */
    doctor: page.locator("[data-part=doctor]"),
    copyLink: configuration.getByRole("button", { name: "Copy link to this setup" }),
    /** The panel that shows the link. */
    link: configuration.getByRole("region", { name: "Link to this setup" }),
    offer,
    models: page.getByRole("listbox", { name: "Models" }),
    modelNote: page.locator("[data-part=model-note]"),
    context: prompt.getByRole("meter", { name: "Context" }),
    contextUse: prompt.locator("[data-part=context-use]"),
    contextOutlook: prompt.locator("[data-part=context-outlook]"),
    contextVerdict: prompt.locator("[data-part=context-verdict]"),
    openProfiles: async (): Promise<void> => {
      await configuration.getByRole("button", { name: "Profiles …" }).click();
      await expect(panel).toBeVisible();
    },
    /** Adds the settings in the form as a profile of this name, and uses it. */
    async addProfile(name: string): Promise<void> {
      await panel.getByRole("textbox", { name: "Name of the profile" }).fill(name);
      await panel.getByRole("button", { name: "Add and use" }).click();
      await expect(profile.locator("option:checked")).toHaveText(name);
    },
    /** Presses the button that begins with this word in the row of a profile. */
    press: (word: string, name: string): Promise<void> =>
      panel.getByRole("button", { name: `${word} ${name}`, exact: true }).click(),
    /** A line of what a link would change. */
    change: (field: string): Locator => offer.locator(`[data-field=${field}]`),
  };
}

/** Follows all that a page shows, keeps and logs, but for the field in which a key is typed. */
export function watchTraces(page: Page): () => Promise<string> {
  const logged: string[] = [];
  page.on("console", (message) => logged.push(message.text()));
  page.on("pageerror", (error) => logged.push(String(error)));
  return async () => {
    const inPage = await page.evaluate(() => {
      const fields = [...document.querySelectorAll("input, textarea, select")].map((field) =>
        "value" in field && field.getAttribute("type") !== "password" ? String(field.value) : "",
      );
      const kept = [Object.entries(localStorage), Object.entries(sessionStorage)];
      return [...fields, JSON.stringify(kept), location.href];
    });
    return [await page.content(), ...inPage, ...logged].join("\n");
  };
}

/** All that the page has written to the device, in one text that can be compared. */
export function storedBy(page: Page): Promise<string> {
  return page.evaluate(() => {
    const names = Object.keys(localStorage).toSorted((one, other) => one.localeCompare(other));
    return names.map((name) => `${name}: ${localStorage.getItem(name)}`).join("\n");
  });
}

/** A setup as the fragment of a link, written as any sender could. */
export function setupFragment(setup: object): string {
  return `#setup=${Buffer.from(JSON.stringify({ v: 1, ...setup })).toString("base64url")}`;
}

/** What a link carries, read as anybody can. */
export function readLink(link: string): string {
  return Buffer.from(new URL(link).hash.replace("#setup=", ""), "base64url").toString();
}

/** Opens a link anew, also where only the fragment differs. */
export async function visit(page: Page, link: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(link);
}

/** The page with a server, a model and a question of its own. */
export async function openWithOwn(chat: Chat, own: ModelServer): Promise<ReturnType<typeof connectionsOf>> {
  own.models = ["mine", "theirs"];
  await chat.openPlain();
  await chat.baseURL.fill(own.baseURL);
  await chat.model.fill("mine");
  await chat.human.fill("My own question");
  await chat.apply.click();
  const part = connectionsOf(chat);
  await expect(part.connection).toHaveAttribute("data-status", "connected");
  return part;
}
