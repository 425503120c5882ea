import axe from "axe-core";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { curl, HERE, KEY, BODY, mountPaste as mount } from "../../support/mount-paste.ts";
import { usePageStyles } from "../../support/page-styles.ts";

usePageStyles();

afterEach(() => document.body.replaceChildren());
afterAll(() => {
  delete document.documentElement.dataset["theme"];
});

describe("The address and the key", () => {
  test("of another computer are used only when they are ticked, after a warning", () => {
    const { read, box, press, write, part } = mount();
    read(curl("https://models.example/v1", `-H 'Authorization: Bearer ${KEY}'`));
    expect(part("warning").textContent).toContain("models.example");
    expect([box("pasteWithAddress").checked, box("pasteWithKey").disabled]).toEqual([false, true]);
    expect(part("key-note").textContent).toMatch(/only together/);
    press("apply-paste");
    expect(write.mock.lastCall?.[0].draft).not.toHaveProperty("baseURL");
    expect(write.mock.lastCall?.[0].key).toBeUndefined();

    read(curl("https://models.example/v1", `-H 'Authorization: Bearer ${KEY}'`));
    box("pasteWithAddress").click();
    box("pasteWithKey").click();
    press("apply-paste");
    expect(write.mock.lastCall?.[0]).toMatchObject({
      draft: { baseURL: "https://models.example/v1" },
      key: KEY,
    });
  });

  test("the key is masked, and is nowhere in the document", () => {
    const { read, part, root } = mount();
    read(curl(HERE, `-H 'Authorization: Bearer ${KEY}'`));
    expect(part("masked").textContent).toBe("••••••••1234");
    expect(root.outerHTML).not.toContain(KEY);
  });

  test("a key is not used when its address is taken back", () => {
    const { read, box, press, write } = mount();
    read(curl(HERE, `-H 'Authorization: Bearer ${KEY}'`));
    box("pasteWithKey").click();
    box("pasteWithAddress").click();
    press("apply-paste");
    expect(write.mock.lastCall?.[0].key).toBeUndefined();
  });
});

test("The offer and the fault are put in French while they stand", () => {
  const { read, inFrench, root, field, box } = mount();
  read(curl("https://models.example/v1"));
  box("pasteWithAddress").click();
  inFrench();
  expect(root.textContent).toContain("D’après la requête");
  expect(root.textContent).toContain("qui n’est pas cet ordinateur");
  expect(box("pasteWithAddress").checked).toBe(true);
  read("Bonjour");
  expect(field.nextElementSibling?.textContent).toMatch(/^Il n’y a là ni curl/);
});

test.each([
  [390, "light"],
  [390, "dark"],
  [1280, "light"],
] as const)("At %d px, %s: it fits, and has no fault that axe finds", async (width, theme) => {
  await page.viewport(width, 900);
  document.documentElement.dataset["theme"] = theme;
  const { read, root } = mount();
  const long = "A long line without an end. ".repeat(60);
  read(
    curl(`https://${"long.".repeat(20)}example/v1`, `-k -H 'api-key: ${KEY}'`, {
      ...BODY,
      messages: [{ role: "user", content: long + "x".repeat(300) }],
    }),
  );
  const { violations } = await axe.run(root, { rules: { "heading-order": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
