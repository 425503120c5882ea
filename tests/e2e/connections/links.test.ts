import {
  connectionsOf,
  openWithOwn,
  readLink,
  setupFragment,
  storedBy,
  test,
  visit,
} from "../../support/connections-page.ts";
import type { ModelServer } from "../../support/model-server.ts";
import { type Chat, expect } from "../../support/page.ts";

const KEY = "key-for-no-link-44d1";

/** Sets the page up, and gives the link to that. */
async function makeLink(chat: Chat, server: ModelServer, withAddress: boolean): Promise<string> {
  server.models = ["alpha"];
  const part = connectionsOf(chat);
  await chat.open();
  await chat.model.fill("alpha");
  await chat.temperature.fill("0.4");
  await chat.apiKey.fill(KEY);
  await chat.system.fill("Answer in verse.");
  await chat.human.fill("What is a dream?");
  await chat.apply.click();
  await part.copyLink.click();
  await expect(part.connection).toHaveAttribute("data-status", "connected"); // all is asked
  const tick = part.link.getByRole("checkbox", { name: "Include the server’s address" });
  await expect(tick).not.toBeChecked();
  if (withAddress) await tick.check();
  return part.link.getByRole("textbox", { name: "Link" }).inputValue();
}

for (const from of ["disk", "http"] as const) {
  test.describe(`from ${from}`, () => {
    test.use({ from });

    test("a link carries prompts, sampling and model; the address only when asked, the key never", async ({
      chat,
      server,
    }) => {
      const without = await makeLink(chat, server, false);
      expect(JSON.parse(readLink(without))).toMatchObject({
        v: 1,
        system: "Answer in verse.",
        human: "What is a dream?",
        model: "alpha",
        sampling: { temperature: "0.4" },
      });
      expect(readLink(without)).not.toContain(server.baseURL);
      await connectionsOf(chat).link.getByRole("checkbox").check();
      const link = await connectionsOf(chat).link.getByRole("textbox", { name: "Link" }).inputValue();
      expect(JSON.parse(readLink(link))).toMatchObject({ baseURL: server.baseURL });
      expect(readLink(link) + readLink(without)).not.toContain(KEY);
    });

    test("an opened link shows what it would change, and waits for the confirmation", async ({
      chat: sender,
      newUser,
      server,
    }) => {
      const link = await makeLink(sender, server, true);
      const chat = await newUser();
      const { page } = chat;
      const asked = server.requests.length;
      await visit(page, link);
      const part = connectionsOf(chat);
      await expect(part.offer).toBeVisible();
      await expect(part.change("human")).toContainText("What is a dream?");
      await expect(part.change("system")).toContainText("Answer in verse.");
      await expect(part.change("temperature")).toContainText("0.4");
      await expect(part.change("model")).toContainText("alpha");
      await expect(part.change("baseURL")).toContainText(server.baseURL);
      expect(page.url()).not.toContain("#");
      await expect(chat.human).toHaveValue("");
      await expect(chat.baseURL).not.toHaveValue(server.baseURL);
      expect(server.requests).toHaveLength(asked);

      await part.offer.getByRole("button", { name: "Use this setup" }).click();
      await part.notice.hover(); // so that Undo stays
      await expect(chat.human).toHaveValue("What is a dream?");
      await expect(chat.system).toHaveValue("Answer in verse.");
      await expect(chat.model).toHaveValue("alpha");
      await expect(chat.temperature).toHaveValue("0.4");
      await expect(chat.baseURL).toHaveValue(server.baseURL); // of this computer, so it was ticked
      await expect(chat.apiKey).toHaveValue("");
      await expect(part.notice).toContainText("Setup applied.");
      await expect(part.connection).toHaveAttribute("data-status", "connected");
      expect(server.chats).toEqual([]);
      expect(JSON.stringify(server.requests.slice(asked).map(({ headers }) => headers))).not.toContain(KEY);

      await part.notice.getByRole("button", { name: "Undo" }).click();
      await expect(chat.human).toHaveValue("");
      await expect(chat.baseURL).not.toHaveValue(server.baseURL);
    });

    test("“Keep mine” and Escape keep everything", async ({ chat, page, server, pageURL }) => {
      const part = await openWithOwn(chat, server);
      await page.reload();
      const before = await storedBy(page);
      const link =
        pageURL + setupFragment({ human: "Theirs", model: "theirs", baseURL: "http://127.0.0.1:5001/v1" });
      for (const close of [
        () => part.offer.getByRole("button", { name: "Keep mine" }).click(),
        () => page.keyboard.press("Escape"),
      ]) {
        await visit(page, link);
        await expect(part.offer).toBeVisible();
        await expect(part.offer.getByRole("button", { name: "Keep mine" })).toBeFocused();
        await close();
        await expect(part.offer).toBeHidden();
        await expect(chat.human).toHaveValue("My own question");
        await expect(chat.model).toHaveValue("mine");
        await expect(chat.baseURL).toHaveValue(server.baseURL);
        expect(await storedBy(page)).toBe(before);
        expect(page.url()).not.toContain("#");
      }
      expect(server.chats).toEqual([]);
    });

    test("the page warns of an address that is not this computer, and leaves it out unless it is ticked", async ({
      chat,
      page,
      server,
      pageURL,
    }) => {
      const part = await openWithOwn(chat, server);
      await visit(
        page,
        pageURL +
          setupFragment({ model: "theirs", baseURL: "https://models.example.com/v1", human: "Say it" }),
      );
      await expect(part.offer).toContainText("Your questions would go to models.example.com");
      const tick = part.offer.getByRole("checkbox", { name: /Also use the address/ });
      await expect(tick).not.toBeChecked();
      await part.offer.getByRole("button", { name: "Use this setup" }).click();
      await expect(chat.model).toHaveValue("theirs");
      await expect(chat.human).toHaveValue("Say it");
      await expect(chat.baseURL).toHaveValue(server.baseURL);
      expect(server.chats).toEqual([]);
    });

    test("a bad link says so, and changes nothing", async ({ chat, page, server, pageURL }) => {
      const part = await openWithOwn(chat, server);
      await page.reload();
      const before = await storedBy(page);
      const bad: readonly (readonly [string, string])[] = [
        ["#setup=%%%", "The link is damaged"],
        ["#setup=", "The link is damaged"],
        [`#setup=${Buffer.from('{"v":2}').toString("base64url")}`, "made by a newer version"],
        [setupFragment({ sampling: { temperature: "hot" } }), "a value that Temperature cannot take"],
        [setupFragment({ baseURL: "javascript:alert(1)" }), "a value that Base URL cannot take"],
        [setupFragment({ human: 7 }), "a value that Human cannot take"],
        [`#setup=${"A".repeat(64_000)}`, "too long to be read"],
      ];
      for (const [hash, said] of bad) {
        await visit(page, pageURL + hash);
        await expect(part.notice, hash.slice(0, 40)).toContainText(said);
        await expect(part.notice).toContainText("Nothing was changed.");
        await expect(part.offer).toBeHidden();
        expect(page.url()).not.toContain("#");
        expect(await storedBy(page)).toBe(before);
      }
      expect(server.chats).toEqual([]);
    });
  });
}
