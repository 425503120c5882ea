import { afterEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { curl, HERE, BODY, mountPaste as mount } from "../../support/mount-paste.ts";
import { usePageStyles } from "../../support/page-styles.ts";

usePageStyles();

afterEach(() => document.body.replaceChildren());

describe("A pasted request", () => {
  test("is shown as what it would change, and changes nothing yet", () => {
    const { read, changes, write, root, offer } = mount();
    read(curl());
    expect(offer.checkVisibility()).toBe(true);
    expect(document.activeElement).toBe(offer);
    expect(changes()).toEqual([
      ["System", "Be brief.", "(empty)"],
      ["Human", "(empty)", "<b>Hi</b>"],
      ["Temperature", "1", "0.5"],
      ["Top k", "(empty)", "40"],
      ["Stream", "on", "off"],
      ["Base URL", "http://127.0.0.1:1234/v1", HERE],
    ]);
    expect(root.querySelector("b")).toBeNull();
    expect(write).not.toHaveBeenCalled();
  });

  test("is read as soon as it is pasted", async () => {
    const { field, offer } = mount();
    const source = document.createElement("textarea");
    source.value = curl();
    document.body.append(source);
    source.select();
    await userEvent.copy();
    field.focus();
    await userEvent.paste();
    await vi.waitFor(() => expect(offer.checkVisibility()).toBe(true));
  });

  test("is applied when the user agrees, and Undo restores what was there", () => {
    const { read, press, write, notify, restore, field, offer } = mount();
    read(curl());
    press("apply-paste");
    expect(write).toHaveBeenCalledWith({
      prompt: { preset: undefined, system: "", human: "<b>Hi</b>" },
      draft: { temperature: "0.5", topK: "40", stream: false, baseURL: HERE },
      key: undefined,
    });
    expect(field.value).toBe("");
    expect(offer.checkVisibility()).toBe(false);
    const [said, undo] = notify.mock.lastCall ?? [];
    expect(said).toMatch(/^Request applied/);
    undo?.();
    expect(restore).toHaveBeenCalledOnce();
  });

  test("changes nothing after Cancel or Escape, and stays in its field", async () => {
    const { read, press, write, field, offer } = mount();
    const heard: string[] = [];
    const listen = (event: KeyboardEvent): unknown => heard.push(event.key);
    document.addEventListener("keydown", listen);
    read(curl());
    press("cancel-paste");
    expect(offer.checkVisibility()).toBe(false);
    read(curl());
    await userEvent.keyboard("{Escape}");
    document.removeEventListener("keydown", listen);
    expect(offer.checkVisibility()).toBe(false);
    expect(heard).not.toContain("Escape");
    expect(field.value).toBe(curl());
    expect(document.activeElement).toBe(field);
    expect(write).not.toHaveBeenCalled();
  });

  test("names what it leaves out, one sentence for each reason", () => {
    const { read, part } = mount();
    read(curl(HERE, "-k -b 'id=secret' -H 'Accept: */*' -H 'X-Test: 1'", { ...BODY, temperature: 9 }));
    expect([...part("notes").children].map((line) => line.textContent)).toEqual([
      "Left out, because a page cannot do this: “-k”.",
      "Left out, because cookies belong to the browser: “Cookie”.",
      "Left out, because browser and page send their own headers: “Accept”, “X-Test”.",
      "Left out, because the setting cannot have this value: “temperature”.",
    ]);
    expect(part("offer").textContent).not.toContain("secret");
  });

  test("that asks for what is here says so", () => {
    const { read, part } = mount();
    read(
      JSON.stringify({ messages: [{ role: "system", content: "Be brief." }], temperature: 1, stream: true }),
    );
    expect(part("same").checkVisibility()).toBe(true);
  });
});

describe("What can’t be read", () => {
  test("is said at the field, with the place selected, and stays", () => {
    const { read, field, offer } = mount();
    read(`curl ${HERE} -d '{"a": 1`);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(field.nextElementSibling?.textContent).toMatch(/has no end/);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe("'");
    expect(document.activeElement).toBe(field);
    expect(offer.checkVisibility()).toBe(false);
  });

  test("is no longer said after the next edit", async () => {
    const { read, field } = mount();
    read("Hello");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    await userEvent.type(field, "x");
    expect(field.getAttribute("aria-invalid")).toBeNull();
  });
});
