import type { Page } from "@playwright/test";
import { connectionsOf, storedBy, test } from "../../support/connections-page.ts";
import { startModelServer } from "../../support/model-server.ts";
import { expect } from "../../support/page.ts";

const AWAY = "https://models.example.com/v1";

/** A file with these profiles, chosen as a person does. */
async function choose(page: Page, profiles: readonly unknown[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Import…" }).click(),
  ]);
  const text = JSON.stringify({ causette: "profiles", version: 1, profiles });
  await chooser.setFiles({
    name: "team.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
}

test("an import shows what it would change, and changes nothing before the confirmation", async ({
  chat,
  page,
  server,
}) => {
  const part = connectionsOf(chat);
  await chat.open();
  await chat.apiKey.fill("key-of-here");
  await chat.apply.click();
  await part.openProfiles();
  await part.addProfile("Team");
  await page.reload(); // what is pending is written
  await expect(part.profile.locator("option:checked")).toHaveText("Team");
  await part.openProfiles();
  await expect(part.connection).toHaveAttribute("data-status", "connected"); // all is asked
  const [before, asked] = [await storedBy(page), server.requests.length];

  const profiles = [
    { name: "Team", settings: { baseURL: AWAY, model: "evil", extraBody: '{"a":1}' } },
    { name: "New", settings: { baseURL: server.baseURL, model: "gamma" } },
    "no profile",
  ];
  await choose(page, profiles);
  const preview = part.panel.getByRole("form", { name: "Import from team.json?" });
  await expect(preview).toContainText(`Base URL: ${server.baseURL} → ${AWAY}`);
  await expect(preview).toContainText("all that you type goes to models.example.com");
  await expect(preview).toContainText("Its key goes only to the address that it was typed for.");
  await expect(preview).toContainText("One entry is no profile");
  // By itself, nothing that is here is replaced.
  await expect(preview.getByRole("combobox", { name: "What to do with Team" })).toHaveValue("add");
  expect(await storedBy(page)).toBe(before);
  await expect(chat.baseURL).toHaveValue(server.baseURL);
  await expect(part.profile.locator("option")).toHaveText(["Default", "Team"]);
  await preview.getByRole("button", { name: "Cancel" }).click();
  await expect(preview).toBeHidden();
  expect(await storedBy(page)).toBe(before);
  expect(server.requests).toHaveLength(asked);

  await choose(page, profiles);
  await preview.getByRole("button", { name: "Import", exact: true }).click();
  await expect(part.profile.locator("option")).toHaveText(["Default", "Team", "Team (imported)", "New"]);
  await expect(part.profile.locator("option:checked")).toHaveText("Team");
  await expect(chat.baseURL).toHaveValue(server.baseURL);
  await part.notice.getByRole("button", { name: "Undo" }).click();
  await expect(part.profile.locator("option")).toHaveText(["Default", "Team"]);
});

test("a profile in use that an import replaces keeps its key from the new address", async ({
  chat,
  page,
  server,
}) => {
  const other = await startModelServer();
  const part = connectionsOf(chat);
  await chat.open();
  await chat.apiKey.fill("key-of-here");
  await chat.apply.click();
  await part.openProfiles();
  await part.addProfile("Team");
  await choose(page, [{ name: "Team", settings: { baseURL: other.baseURL, model: "delta" } }]);
  await part.panel.getByRole("combobox", { name: "What to do with Team" }).selectOption("replace");
  await part.panel.getByRole("button", { name: "Import", exact: true }).click();
  await part.notice.hover(); // so that Undo stays
  await expect(chat.baseURL).toHaveValue(other.baseURL);
  await expect(chat.apiKey).toHaveValue("");
  await expect.poll(() => other.requests.length).toBeGreaterThan(0);
  await part.notice.getByRole("button", { name: "Undo" }).click();
  await expect(chat.baseURL).toHaveValue(server.baseURL);
  await expect(chat.apiKey).toHaveValue("key-of-here");
  expect(JSON.stringify(other.requests.map(({ headers }) => headers))).not.toContain("key-of-here");
  await other.close();
});

test("a file without profiles says so, and changes nothing", async ({ chat, page }) => {
  const part = connectionsOf(chat);
  await chat.open();
  await part.openProfiles();
  const before = await storedBy(page);
  await choose(page, []);
  await expect(part.panel.getByRole("button", { name: "Import…" })).toHaveAccessibleDescription(
    /holds no profile/,
  );
  expect(await storedBy(page)).toBe(before);
});

test("a template shows its address, how to allow this page, and where to get a key", async ({
  chat,
  page,
  outside,
}) => {
  const part = connectionsOf(chat);
  await chat.open();
  await part.openProfiles();
  const template = part.panel.getByRole("combobox", { name: "Begin with" });
  await template.selectOption({ label: "Ollama" });
  await expect(part.panel).toContainText("Its address: http://127.0.0.1:11434/v1");
  await expect(part.panel).toContainText(/OLLAMA_ORIGINS/);
  await expect(part.panel.getByRole("textbox", { name: "Name of the profile" })).toHaveValue("Ollama");

  await template.selectOption({ label: "OpenRouter" });
  await expect(part.panel).toContainText("all that you type goes to openrouter.ai");
  const keyPage = part.panel.getByRole("link", { name: /Get a key from OpenRouter/ });
  await expect(keyPage).toHaveAttribute("href", /^https:\/\/openrouter\.ai\//);
  expect(outside.refused).toEqual([]); // nobody was asked

  await template.selectOption({ label: "KoboldCpp" });
  await part.panel.getByRole("button", { name: "Add and use" }).click();
  await expect(part.profile.locator("option:checked")).toHaveText("KoboldCpp");
  await expect(chat.baseURL).toHaveValue("http://127.0.0.1:5001/v1");
  await expect(chat.model).toHaveValue("");
  await part.profile.selectOption({ label: "Default" });
  await expect(chat.baseURL).not.toHaveValue("http://127.0.0.1:5001/v1");
  expect(page.url()).not.toContain("#");
});
