import { beforeEach, expect, test, vi } from "vitest";
import { createConnecting } from "../../src/app/connecting.ts";
import type { Connections } from "../../src/core/connections/host.ts";
import { find } from "../../src/ui/find.ts";
import { renderPage } from "./support/render-page.ts";

beforeEach(renderPage);

const CHECK = ".connection-tools [data-command=check]";

function mount() {
  const part = {
    onApplied: vi.fn<Connections["onApplied"]>(),
    onPrompt: vi.fn<Connections["onPrompt"]>(),
    onRun: vi.fn<Connections["onRun"]>(),
    show: vi.fn<Connections["show"]>(),
    run: vi.fn<Connections["run"]>(),
    openLink: vi.fn<Connections["openLink"]>(),
  } satisfies Connections;
  const mountPart = vi.fn(() => part);
  const connecting = createConnecting(document, mountPart);
  const press = (selector: string): void => find(document, selector, HTMLButtonElement).click();
  return { part, mountPart, connecting, press };
}

test("A button mounts the part, once, and has it do what the button says", () => {
  const { part, mountPart, press } = mount();
  expect(mountPart).not.toHaveBeenCalled();
  press(CHECK);
  press(".connection-tools [data-command=find]");
  expect(part.run.mock.calls.map(([command]) => command)).toEqual(["check", "find"]);
  expect(mountPart).toHaveBeenCalledOnce();
});

test("The word in the banner is a button for the check", () => {
  const { part, press } = mount();
  press("[data-part=connection]");
  expect(part.run).toHaveBeenCalledOnce();
  expect(part.run.mock.calls[0]?.[0]).toBe("check");
});

test("A fault in the part is reported, and no run breaks off for it", () => {
  const { part, connecting } = mount();
  const reported = vi.fn((event: ErrorEvent) => event.preventDefault());
  addEventListener("error", reported, { once: true });
  connecting.prepare();
  expect(connecting.isOpen()).toBe(true);
  part.onRun.mockImplementation(() => {
    throw new Error("a fault over there");
  });
  expect(() => connecting.onRun({ status: "idle" })).not.toThrow();
  expect(reported.mock.calls[0]?.[0].message).toContain("a fault over there");
});
