import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { findChromium, findFirefox, findHeadlessShell, findWebKit } from "../../../scripts/find-browser.mjs";
import { provideChromium, provideEngines, provideHeadlessShell } from "../../../scripts/provide-browser.mjs";
import { machineWith } from "./machine-with.ts";
import { temporaryFolder } from "./temporary-folder.ts";

describe.skipIf(process.platform === "win32")("finding a browser", () => {
  test("takes the system's Chromium, else its Chrome", async () => {
    const both = await temporaryFolder({ chromium: "", "google-chrome": "" });
    const chrome = await temporaryFolder({ "google-chrome": "" });
    expect(await findChromium(machineWith(both))).toBe(join(both, "chromium"));
    expect(await findChromium(machineWith(chrome))).toBe(join(chrome, "google-chrome"));
  });

  test("prefers what the environment names, and says when that isn't there", async () => {
    const folder = await temporaryFolder({ chromium: "", mine: "" });
    const named = (file: string) => machineWith(folder, { env: { CAUSETTE_CHROMIUM: join(folder, file) } });
    expect(await findChromium(named("mine"))).toBe(join(folder, "mine"));
    await expect(findChromium(named("gone"))).rejects.toThrow(/^CAUSETTE_CHROMIUM names .*gone/);
  });

  test("passes over one that doesn't start, and over a snap, which can't read the tests' pages", async () => {
    const folder = await temporaryFolder({
      chromium: "",
      "chromium-browser": '#!/bin/sh\nexec /snap/bin/chromium "$@"\n',
      "google-chrome": "",
    });
    const machine = machineWith(folder, { run: async (command) => !command.endsWith("/chromium") });
    expect(await findChromium(machine)).toBe(join(folder, "google-chrome"));
  });

  test("finds Firefox, also by the name that Debian gives it", async () => {
    const folder = await temporaryFolder({ "firefox-esr": "" });
    expect(await findFirefox(machineWith(folder))).toBe(join(folder, "firefox-esr"));
    expect(await findFirefox(machineWith(await temporaryFolder({})))).toBeUndefined();
  });

  test("finds the headless shell by Debian's name, or by the one that the environment gives", async () => {
    const folder = await temporaryFolder({ "chromium-headless-shell": "", mine: "" });
    const env = { CAUSETTE_HEADLESS_SHELL: join(folder, "mine") };
    expect(await findHeadlessShell(machineWith(folder))).toBe(join(folder, "chromium-headless-shell"));
    expect(await findHeadlessShell(machineWith(folder, { env }))).toBe(join(folder, "mine"));
    expect(await findHeadlessShell(machineWith(await temporaryFolder({ chromium: "" })))).toBeUndefined();
  });

  test("finds WebKit only where there is a display or an Xvfb", async () => {
    const driver = await temporaryFolder({ WebKitWebDriver: "" });
    const both = await temporaryFolder({ WebKitWebDriver: "", Xvfb: "" });
    expect(await findWebKit(machineWith(driver))).toBeUndefined();
    expect(await findWebKit(machineWith(driver, { env: { DISPLAY: ":0" } }))).toBe(
      join(driver, "WebKitWebDriver"),
    );
    expect(await findWebKit(machineWith(both))).toBe(join(both, "WebKitWebDriver"));
  });
});

describe.skipIf(process.platform === "win32")("providing a browser", () => {
  beforeEach(() => void vi.spyOn(console, "log").mockImplementation(() => undefined));

  test("downloads nothing when there is one", async () => {
    const folder = await temporaryFolder({ chromium: "" });
    const machine = machineWith(folder);
    expect(await provideChromium(machine)).toBe(join(folder, "chromium"));
    expect(machine.commands).toEqual([]);
  });

  test("tries Playwright, then apt-get, then says what to install", async () => {
    const machine = machineWith(await temporaryFolder({}), { isDebianRoot: true, run: async () => false });
    await expect(provideChromium(machine)).rejects.toThrow("Install Chromium or Chrome");
    expect(machine.commands).toEqual([
      expect.stringMatching(/cli\.js install chromium$/),
      expect.stringMatching(/^apt-get update/),
      expect.stringMatching(/^apt-get install .* chromium$/),
    ]);
  });

  test("installs the headless shell only when all engines are asked for, and does without", async () => {
    const folder = await temporaryFolder({ chromium: "" });
    const few = machineWith(folder, { isDebianRoot: true });
    const all = machineWith(folder, { isDebianRoot: true, env: { CAUSETTE_ENGINES: "all" } });
    expect(await provideHeadlessShell(few)).toBeUndefined();
    expect(few.commands).toEqual([]);
    expect(await provideHeadlessShell(all)).toBeUndefined();
    expect(all.commands).toContainEqual(
      expect.stringMatching(/^apt-get install .* chromium-headless-shell$/),
    );
  });

  test("leaves apt-get alone unless it is Debian and root", async () => {
    const machine = machineWith(await temporaryFolder({}), { run: async () => false });
    await expect(provideChromium(machine)).rejects.toThrow();
    expect(machine.commands.filter((command) => command.startsWith("apt-get"))).toEqual([]);
  });

  test("installs engines only when CAUSETTE_ENGINES asks for all, and names those that are missing", async () => {
    const folder = await temporaryFolder({ firefox: "" });
    const asIs = machineWith(folder, { isDebianRoot: true });
    expect(await provideEngines(asIs)).toEqual([
      expect.stringMatching(/^No WebKit found: its tests are skipped/),
    ]);
    expect(asIs.commands).toEqual([]);
    const all = machineWith(folder, { isDebianRoot: true, env: { CAUSETTE_ENGINES: "all" } });
    await provideEngines(all);
    expect(all.commands.at(-1)).toMatch(/firefox-esr webkit2gtk-driver xvfb$/);
  });
});
