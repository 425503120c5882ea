import { beforeEach, expect, test, vi } from "vitest";
import { createConnecting } from "../../src/app/connecting.ts";
import type { Connections, PageHost } from "../../src/core/connections/host.ts";
import { find } from "../../src/ui/find.ts";
import { createFakeHost } from "./support/fake-connections-host.ts";
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
  const openConnections = vi.fn(() => part);
  const load = vi.fn(async () => ({ openConnections }));
  const onMissing = vi.fn();
  const host: PageHost = {
    ...createFakeHost(),
    keys: { all: () => ({}), replace: vi.fn() },
    inBrowser: { support: "ready", open: vi.fn() },
    onUse: vi.fn(),
    onLeave: vi.fn(),
    onEngine: vi.fn(),
  };
  const connecting = createConnecting(document, load, host, onMissing);
  const press = (selector: string): void => find(document, selector, HTMLButtonElement).click();
  return { part, openConnections, load, onMissing, connecting, press };
}

test("A button loads the part, which is opened once, and is asked to do what the button says", async () => {
  const { part, openConnections, load, press } = mount();
  expect(load).not.toHaveBeenCalled();
  press(CHECK);
  press(".connection-tools [data-command=find]");
  await vi.waitFor(() => expect(part.run).toHaveBeenCalledTimes(2));
  expect(part.run.mock.calls.map(([command]) => command)).toEqual(["check", "find"]);
  expect(openConnections).toHaveBeenCalledOnce();
});

test("The word in the banner is a button for the check", async () => {
  const { part, press } = mount();
  press("[data-part=connection]");
  await vi.waitFor(() => expect(part.run).toHaveBeenCalledOnce());
  expect(part.run.mock.calls[0]?.[0]).toBe("check");
});

test("A part that isn't there is said, and tried again at the next press", async () => {
  const { part, load, onMissing, press } = mount();
  load.mockRejectedValueOnce(new Error("gone"));
  press(CHECK);
  await vi.waitFor(() => expect(onMissing).toHaveBeenCalledOnce());
  press(CHECK);
  await vi.waitFor(() => expect(part.run).toHaveBeenCalledOnce());
  expect(onMissing).toHaveBeenCalledOnce();
});

test("A fault in the part is reported, and no run breaks off for it", async () => {
  const { part, connecting } = mount();
  const reported = vi.fn((event: ErrorEvent) => event.preventDefault());
  addEventListener("error", reported, { once: true });
  connecting.prepare();
  await vi.waitFor(() => expect(connecting.isOpen()).toBe(true));
  part.onRun.mockImplementation(() => {
    throw new Error("a fault over there");
  });
  expect(() => connecting.onRun({ status: "idle" })).not.toThrow();
  expect(reported.mock.calls[0]?.[0].message).toContain("a fault over there");
});
