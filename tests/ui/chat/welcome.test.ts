import { beforeEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import type { InBrowserSupport } from "../../../src/chat/model/in-browser-support.ts";
import type { ServerMissing } from "../../../src/chat/model/server-state.ts";
import { mountWelcome } from "../../../src/chat/view/welcome.ts";
import { find } from "../../../src/platform/view/find.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { region, renderPage } from "../support/render-page.ts";

beforeEach(renderPage);

const MISSING: ServerMissing = {
  kind: "missing",
  title: "Start it",
  next: "Run this:",
  command: "serve --now",
  install: "example.org/get",
  note: "",
};

function mount(support: InBrowserSupport = "ready") {
  let texts = TEXTS.en;
  const events = { onCopy: vi.fn(), onBuiltIn: vi.fn(), onPreset: vi.fn(), onLookAgain: vi.fn() };
  const root = region("response");
  const welcome = mountWelcome(root, () => texts, events, support);
  welcome.showLanguage();
  const button = (name: RegExp | string) => page.getByRole("button", { name, exact: true });
  return {
    events,
    welcome,
    button,
    ways: find(root, "[data-part=ways]", HTMLElement),
    part: (name: string): HTMLElement => find(root, `[data-part=server-${name}]`, HTMLElement),
    speak(language: "en" | "fr"): void {
      texts = TEXTS[language];
      welcome.showLanguage();
    },
  };
}

test("It is a group with a heading of its own, and no part of the log", () => {
  mount();
  const group = page.getByRole("group", { name: /^A little chat/ });
  expect(group.getByRole("heading", { name: /^A little chat/ }).elements()).toHaveLength(1);
  expect(find(document, "[role=log]", HTMLElement).contains(group.element())).toBe(false);
});

test("Each preset is a button with its name and its first words, in both languages", async () => {
  const { button, events, speak } = mount();
  await button(/^Software architect\s+Why would one use Docker\?$/).click();
  expect(events.onPreset).toHaveBeenCalledExactlyOnceWith("architect");
  expect(button(/^Dream interpretation\s+Last night I dreamt .* …$/).elements()).toHaveLength(1);
  speak("fr");
  expect(button(/^Architecte logiciel\s+Pourquoi utiliser Docker\s\?$/).elements()).toHaveLength(1);
});

test("Nothing is said about a server before anything is known", () => {
  const { ways, welcome, part } = mount();
  expect(ways.checkVisibility()).toBe(false);
  welcome.showServer({ kind: "unsaid" });
  expect(ways.checkVisibility()).toBe(false);
  expect(part("found").textContent).toBe("");
});

test("A missing server: what to do, the command to copy, where to get it, and to look again", async () => {
  const { ways, welcome, part, button, events } = mount();
  welcome.showServer({ ...MISSING, note: "Not there" });
  expect(ways.checkVisibility()).toBe(true);
  expect(page.getByRole("heading", { name: "Start it" }).elements()).toHaveLength(1);
  expect([part("next").textContent, part("note").textContent]).toEqual(["Run this:", "Not there"]);
  const link = page.getByRole("link", { name: "example.org/get" });
  expect(link.element()).toHaveProperty("href", "https://example.org/get");
  await button("Copy").click();
  expect(events.onCopy).toHaveBeenCalledExactlyOnceWith("serve --now", button("Copy").element());
  await button("Look again").click();
  expect(events.onLookAgain).toHaveBeenCalledOnce();
});

test("Without a command there is no Copy, and without an installer no link", () => {
  const { command: _, ...rest } = MISSING;
  const { welcome, button } = mount();
  welcome.showServer(MISSING);
  welcome.showServer({ ...rest, install: "" });
  expect(button("Copy").elements()).toEqual([]);
  expect(page.getByRole("link", { name: "example.org/get" }).elements()).toEqual([]);
  expect(
    page
      .getByText("Not installed yet?")
      .elements()
      .filter((each) => each.checkVisibility()),
  ).toEqual([]);
});

test("The built-in model is the other way, or why it can't run, with the command that makes it possible", async () => {
  const { welcome, button, events } = mount();
  welcome.showServer(MISSING);
  await button("Answer with the built-in model").click();
  expect(events.onBuiltIn).toHaveBeenCalledOnce();

  renderPage();
  const disk = mount("from-disk");
  disk.welcome.showServer(MISSING);
  expect(disk.button("Answer with the built-in model").elements()).toEqual([]);
  expect(disk.ways.textContent).toContain("A page from disk can’t run it");
  await disk.button("Copy").nth(1).click();
  expect(disk.events.onCopy.mock.calls[0]?.[0]).toBe("npm start");
});

test("What is not new is not written again, so that a screen reader does not repeat it", async () => {
  const { welcome, part } = mount();
  welcome.showServer(MISSING);
  const changes = vi.fn();
  const observer = new MutationObserver(changes);
  for (const name of ["note", "found"]) observer.observe(part(name), { childList: true });
  welcome.showServer({ ...MISSING });
  await Promise.resolve();
  expect(changes).not.toHaveBeenCalled();
  welcome.showServer({ kind: "found", text: "Here it is" });
  await vi.waitFor(() => expect(changes).toHaveBeenCalledOnce());
  expect(part("found").ariaLive).toBe("polite");
  expect(part("found").textContent).toBe("Here it is");
});

test("When the ways on go, a focus in them moves to the heading, and no other does", () => {
  const { welcome, button } = mount();
  welcome.showServer(MISSING);
  const lookAgain = find(document, "[data-action=look-again]", HTMLButtonElement);
  lookAgain.focus();
  welcome.showServer({ ...MISSING, next: "Or run this:" });
  expect(document.activeElement).toBe(lookAgain);
  welcome.showServer({ kind: "found", text: "Here it is" });
  expect(document.activeElement?.id).toBe("empty-title");
  const card = find(document, "[data-preset=coach]", HTMLButtonElement);
  welcome.showServer(MISSING);
  card.focus();
  welcome.showServer({ kind: "unsaid" });
  expect(document.activeElement).toBe(card);
  expect(button(/^Writing coach/).elements()).toEqual([card]);
});

test("The sentence and the presets stay in their place when the ways on come and go", () => {
  const { welcome } = mount();
  const places = () =>
    [...document.querySelectorAll("#empty-title, [data-preset]")].map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return [x, y, width, height];
    });
  const before = places();
  welcome.showServer(MISSING);
  expect(places()).toEqual(before);
  welcome.showServer({ kind: "found", text: "Here it is" });
  expect(places()).toEqual(before);
});

test("A focus on Copy moves to the heading when there is no command any more", () => {
  const { command: _, ...rest } = MISSING;
  const { welcome } = mount();
  welcome.showServer(MISSING);
  find(document, "[data-action=copy-command]", HTMLButtonElement).focus();
  welcome.showServer(rest);
  expect(document.activeElement?.id).toBe("empty-title");
});
