import { expect, test } from "vitest";
import { isPrivateHost } from "../../../src/configuration/model/loopback.ts";

const hostname = (host: string): string => new URL(`http://${host}`).hostname;

test.each([
  "localhost",
  "127.0.0.1",
  "[::1]",
  "10.1.2.3",
  "172.16.0.1",
  "172.31.255.1",
  "192.168.1.5",
  "169.254.1.1",
  "100.64.0.1",
  "100.127.0.1",
  "[fd12:3456::1]",
  "[fe80::1]",
  "server",
  "gpu.local",
  "llm.team.internal",
  "box.home.arpa",
])("%s is local", (host) => {
  expect(isPrivateHost(hostname(host))).toBe(true);
});

test.each([
  "api.openai.com",
  "example.com",
  "8.8.8.8",
  "172.32.0.1",
  "100.128.0.1",
  "[2606:4700::1]",
  "10.example.com",
  "local.example.com",
])("%s may be anywhere", (host) => {
  expect(isPrivateHost(hostname(host))).toBe(false);
});
