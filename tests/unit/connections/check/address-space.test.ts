import { expect, test } from "vitest";
import { addressSpaceOf, isLocalForCertain } from "../../../../src/connections/check/services/permission.ts";

/** As the browser reads it. */
const hostIn = (url: string): string => new URL(url).hostname;

test.each([
  "http://10.1.2.3",
  "http://172.16.0.1",
  "http://172.31.255.1",
  "http://192.168.1.5:1234",
  "http://169.254.1.1",
  "http://100.64.0.1",
  "http://100.127.0.1",
  "http://[fd00::2]",
  "http://[fe80::1]",
  "http://GPU.local",
])("%s is certainly local", (url) => {
  expect([addressSpaceOf(hostIn(url)), isLocalForCertain(hostIn(url))]).toEqual(["local", true]);
});

test.each(["http://box", "http://gpu.lan"])("%s is near, which the browser learns too late", (url) => {
  expect([addressSpaceOf(hostIn(url)), isLocalForCertain(hostIn(url))]).toEqual(["local", false]);
});

test.each([
  "http://127.0.0.1",
  "http://127.8.9.10",
  "http://[::1]",
  "http://localhost",
  "http://a.localhost",
])("%s is this machine", (url) => {
  expect([addressSpaceOf(hostIn(url)), isLocalForCertain(hostIn(url))]).toEqual(["loopback", false]);
});

test.each([
  "http://example.com",
  "http://172.32.0.1",
  "http://100.128.0.1",
  "http://192.0.2.1",
  "http://10.example.com",
  "http://192.168.1.5.example.com",
  "http://notlocal.example",
  "http://[2001:db8::1]",
])("%s is anywhere", (url) => {
  expect([addressSpaceOf(hostIn(url)), isLocalForCertain(hostIn(url))]).toEqual(["public", false]);
});
