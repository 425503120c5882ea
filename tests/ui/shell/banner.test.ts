import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { mountBanner } from "../../../src/shell/view/banner.ts";
import { find } from "../../../src/platform/view/find.ts";
import { renderPage } from "../support/render-page.ts";

const page = document.documentElement;
const events = { onLanguage: vi.fn(), onTheme: vi.fn() };

beforeEach(() => {
  vi.resetAllMocks();
  renderPage();
});
afterEach(() => {
  delete page.dataset["theme"];
  page.lang = "en";
});

function mount() {
  const root = find(document, ".banner", HTMLElement);
  return { root, banner: mountBanner(root, events) };
}

test("The language is set on the page itself, where screen readers look for it", () => {
  const { root, banner } = mount();
  banner.showLanguage("fr");
  expect(page.lang).toBe("fr");
  expect(find(root, "[name=language]", HTMLSelectElement).value).toBe("fr");
});

test("A theme is an attribute of the page; System is none", () => {
  const { banner } = mount();
  banner.showTheme("dark");
  expect(page.dataset["theme"]).toBe("dark");
  expect(getComputedStyle(page).colorScheme).toBe("dark");
  banner.showTheme("system");
  expect(page.dataset["theme"]).toBeUndefined();
});

test("A choice is reported", async () => {
  const { root } = mount();
  await userEvent.selectOptions(find(root, "[name=language]", HTMLSelectElement), "fr");
  await userEvent.selectOptions(find(root, "[name=theme]", HTMLSelectElement), "light");
  expect(events.onLanguage).toHaveBeenCalledExactlyOnceWith("fr");
  expect(events.onTheme).toHaveBeenCalledExactlyOnceWith("light");
});

test("The connection is said in words, as text", () => {
  const { root, banner } = mount();
  banner.showConnection("fault", "No connection · <b>h</b>");
  const connection = find(root, "[data-part=connection]", HTMLElement);
  expect(connection.textContent).toBe("No connection · <b>h</b>");
  expect(connection.dataset["status"]).toBe("fault");
});
