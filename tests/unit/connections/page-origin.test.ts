import { expect, test } from "vitest";
import { pageOriginOf } from "../../../src/connections/model/server-help.ts";

test.each([
  ["file:///home/me/causette/index.html", { kind: "disk" }],
  ["http://localhost:8080/", { kind: "localhost", origin: "http://localhost:8080" }],
  ["http://127.0.0.1:3000/", { kind: "localhost", origin: "http://127.0.0.1:3000" }],
  ["http://127.8.0.1/", { kind: "localhost", origin: "http://127.8.0.1" }],
  ["http://[::1]:3000/", { kind: "localhost", origin: "http://[::1]:3000" }],
  ["http://chat.localhost/", { kind: "localhost", origin: "http://chat.localhost" }],
  ["https://localhost/", { kind: "localhost", origin: "https://localhost" }],
  ["https://me.github.io/causette/", { kind: "elsewhere", origin: "https://me.github.io" }],
  ["http://192.168.0.5/", { kind: "elsewhere", origin: "http://192.168.0.5" }],
  ["http://127.example.org/", { kind: "elsewhere", origin: "http://127.example.org" }],
  ["https://notlocalhost/", { kind: "elsewhere", origin: "https://notlocalhost" }],
])("%s", (address, origin) => {
  expect(pageOriginOf(new URL(address))).toEqual(origin);
});
