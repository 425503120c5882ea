import { expect, test } from "vitest";
import { operatingSystem, type Platform } from "../../../src/connections/services/operating-system.ts";

test.each<[string, Platform]>([
  ["windows", { userAgentData: { platform: "Windows" }, platform: "Win32" }],
  ["windows", { platform: "Win32" }],
  ["macos", { userAgentData: { platform: "macOS" } }],
  ["macos", { platform: "MacIntel" }],
  ["macos", { platform: "iPad" }],
  ["linux", { userAgentData: { platform: "Linux" } }],
  ["linux", { platform: "Linux x86_64" }],
  ["linux", { userAgentData: { platform: "Chrome OS" } }],
  ["linux", {}],
])("Commands are for %s where the browser tells %j", (os, browser) => {
  expect(operatingSystem(browser)).toBe(os);
});
