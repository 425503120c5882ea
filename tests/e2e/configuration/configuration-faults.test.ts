import { expect, test } from "../../support/page.ts";

for (const [field, good, faults] of [
  ["Temperature", "1", { "9": "Between 0 and 2", "-0.1": "Between 0 and 2" }],
  ["Max tokens", "100", { "0": "At least 1", "1.5": "whole number" }],
  [
    "Base URL",
    undefined,
    {
      "not a url": "not an address",
      "": "Type the address",
      "ftp://127.0.0.1": "http:// or https://",
      "http://127.0.0.1:6666/v1": "refuse this port",
      "http://127.0.0.1:1234/v1?api_key=abc": "API key",
    },
  ],
  ["API key", "", { "sk–abc…": "cannot be sent" }],
] as const) {
  test(`a bad value gets its message at the field and changes nothing: ${field}`, async ({
    chat,
    server,
    page,
  }) => {
    await chat.open();
    await chat.ask("Before");
    await expect(chat.status).toHaveText(/^Done/);
    const input = chat.configuration.getByLabel(field, { exact: true });
    const alert = chat.prompt.getByRole("alert");
    for (const [value, words] of Object.entries(faults)) {
      await test.step(`“${value}”`, async () => {
        await input.fill(good ?? server.baseURL);
        await chat.apply.click();
        await expect(input).not.toHaveAttribute("aria-invalid", "true");
        await expect(alert).toBeHidden();
        await input.fill(value);
        await chat.apply.click();
        await expect(input).toHaveAttribute("aria-invalid", "true");
        await expect(input).toHaveAccessibleDescription(new RegExp(words));
        await expect(input).toBeFocused();
        await expect(input).toHaveValue(value);
        await chat.ask("After");
        await expect(alert).toContainText("Not sent.");
        await expect(alert).toContainText(new RegExp(`${field}: .*${words}`));
        await alert.getByRole("button", { name: `Go to ${field}` }).click();
        await expect(input).toBeFocused();
        expect(server.chats, "nothing is sent with a bad value").toHaveLength(1);
        await expect(chat.human).toHaveValue("After");
      });
    }
    await page.reload();
    await expect(chat.human).toHaveValue("After");
  });
}

test("broken JSON in the extra body gets its message, in a fold that opens", async ({ chat }) => {
  await chat.open();
  await chat.configuration.getByText("More").click();
  const extra = chat.configuration.getByRole("textbox", { name: "Extra JSON body" });
  await extra.fill("{top_k: 40");
  await chat.configuration.getByText("More").click();
  await chat.apply.click();
  await expect(extra).toBeFocused();
  await expect(extra).toHaveAccessibleDescription(/not a JSON object/);
});
