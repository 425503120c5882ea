import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { type Chat, createChat, expect, started, test } from "../../support/page.ts";

function presetsOf({ page, prompt, preset }: Chat) {
  const dialog = page.getByRole("dialog", { name: "Your presets" });
  const button = (name: string): Locator => dialog.getByRole("button", { name, exact: true });
  return {
    dialog,
    button,
    rows: dialog.getByRole("listitem"),
    name: dialog.getByRole("textbox", { name: "Name of the preset" }),
    said: dialog.getByRole("status"),
    open: () => prompt.getByRole("button", { name: "Presets…" }).click(),
    names: () =>
      dialog
        .locator("[name=presetRename]")
        .evaluateAll((all: HTMLInputElement[]) => all.map(({ value }) => value)),
    /** The names in the choice of the prompt. */
    listed: () => preset.locator("optgroup option").allTextContents(),
    async save(name: string): Promise<void> {
      await this.name.fill(name);
      await this.button("Save the prompt").click();
    },
  };
}

test("a preset of one’s own is saved, chosen after a reload, and sent", async ({ chat, page, server }) => {
  await chat.open();
  const presets = presetsOf(chat);
  await presets.open();
  await presets.save("Nothing");
  await expect(presets.name).toHaveAccessibleDescription(/Write System or Human first/);
  await page.keyboard.press("Escape");

  await chat.system.fill("You speak {{language}}.");
  await chat.human.fill("Say {{word}}");
  await presets.open();
  await presets.save("");
  await expect(presets.name).toHaveAccessibleDescription(/^Type a name/);
  await presets.save("Speak");
  await expect(presets.said).toHaveText("“Speak” is saved.");
  await page.keyboard.press("Escape");
  await expect(chat.preset.locator("option:checked")).toHaveText("Speak");

  await page.reload();
  await expect(chat.preset.locator("option:checked")).toHaveText("Speak");
  await chat.preset.selectOption("Software architect");
  await expect(chat.system).toHaveValue(/software architect/);
  await expect(page.getByText("The preset replaced your prompt.")).toBeHidden();
  await chat.preset.selectOption("Speak");
  await expect(chat.system).toHaveValue("You speak {{language}}.");
  await expect(chat.human).toHaveValue("Say {{word}}");
  for (const [name, value] of [
    ["language", "French"],
    ["word", "house"],
  ] as const) {
    await chat.prompt.getByRole("textbox", { name, exact: true }).fill(value);
  }
  await chat.send.click();
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats[0]?.body).toMatchObject({
    messages: [
      { role: "system", content: "You speak French." },
      { role: "user", content: "Say house" },
    ],
  });
});

test("presets are ordered, renamed, deleted with Undo, and seen by another tab", async ({
  chat,
  page,
  context,
}) => {
  await chat.open();
  const presets = presetsOf(chat);
  for (const name of ["One", "Two", "Three"]) {
    await chat.human.fill(`Question ${name}`);
    await presets.open();
    await presets.save(name);
    await expect(presets.said).toHaveText(`“${name}” is saved.`);
    await page.keyboard.press("Escape");
  }
  const other = await context.newPage();
  const elsewhere = createChat(other, page.url(), "");
  await elsewhere.openPlain();
  await expect.poll(() => presetsOf(elsewhere).listed()).toEqual(["One", "Two", "Three"]);

  await presets.open();
  await presets.button("Move Three up").click();
  await expect(presets.button("Move Three up")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(presets.said).toHaveText("“Three” is 1 of 3 now.");
  expect(await presets.names()).toEqual(["Three", "One", "Two"]);
  await page.keyboard.press("Enter"); // nothing is above it
  expect(await presets.names()).toEqual(["Three", "One", "Two"]);

  await presets.dialog.getByRole("textbox", { name: "Name of One" }).fill("Two");
  await page.keyboard.press("Enter");
  await expect(presets.dialog.getByRole("textbox", { name: "Name of One" })).toHaveAccessibleDescription(
    /Another preset has this name/,
  );
  await presets.dialog.getByRole("textbox", { name: "Name of One" }).fill("Uno");
  await page.keyboard.press("Enter");
  await presets.button("Delete Two").click();
  await expect(presets.said).toHaveText("“Two” was deleted.");
  await expect(presets.rows).toHaveCount(2);
  await expect.poll(() => presetsOf(elsewhere).listed()).toEqual(["Three", "Uno"]);
  await presets.button("Undo").click();
  expect(await presets.names()).toEqual(["Three", "Uno", "Two"]);
  await page.keyboard.press("Escape");
  await expect.poll(presets.listed).toEqual(["Three", "Uno", "Two"]);
  await expect.poll(() => presetsOf(elsewhere).listed()).toEqual(["Three", "Uno", "Two"]);
});

test("presets are exported, and imported in another browser, where nothing is overwritten", async ({
  chat,
  page,
  newContext,
  pageURL,
}, info) => {
  await chat.open();
  const presets = presetsOf(chat);
  await chat.system.fill("Be <b>brief</b>");
  await presets.open();
  await presets.save("Brief");
  const downloading = page.waitForEvent("download");
  await presets.button("Export").click();
  const file = info.outputPath("causette-presets.json");
  await (await downloading).saveAs(file);
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual({
    causette: "presets",
    version: 1,
    presets: [{ name: "Brief", system: "Be <b>brief</b>", human: "" }],
  });

  const fresh = await newContext();
  const there = createChat(await fresh.newPage(), pageURL, "");
  const imported = presetsOf(there);
  await there.openPlain();
  await started(there.page);
  await imported.open();
  const choose = async (name: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> => {
    const choosing = there.page.waitForEvent("filechooser");
    await imported.button("Import…").click();
    await (await choosing).setFiles(name);
  };
  await choose({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{") });
  await expect(imported.button("Import…")).toHaveAccessibleDescription(/not JSON/);
  await choose(file);
  await expect(imported.said).toHaveText("One preset imported.");
  await choose(file);
  await expect.poll(imported.names).toEqual(["Brief", "Brief (2)"]);
  await imported.button("Undo").click();
  await expect.poll(imported.names).toEqual(["Brief"]);
  await there.page.keyboard.press("Escape");
  await there.preset.selectOption("Brief");
  await expect(there.system).toHaveValue("Be <b>brief</b>");
});
