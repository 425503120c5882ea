import { describe, expect, test } from "vitest";
import { parseBaseURL } from "../../../../src/configuration/model/base-url.ts";
import { kindOfAddress } from "../../../../src/connections/model/kind-of-list.ts";
import { SERVER_KINDS } from "../../../../src/connections/model/servers.ts";
import { SERVER_TEMPLATES } from "../../../../src/connections/profiles/model/server-templates.ts";

describe("The templates of servers", () => {
  test("There is one for each server that the page knows, and each has a name of its own", () => {
    const kinds = new Set(SERVER_TEMPLATES.map(({ kind }) => kind));
    expect(SERVER_KINDS.filter((kind) => !kinds.has(kind))).toEqual(["other"]);
    for (const part of ["id", "name"] as const)
      expect(new Set(SERVER_TEMPLATES.map((each) => each[part])).size).toBe(SERVER_TEMPLATES.length);
  });

  test("Their addresses need no correction", () => {
    for (const { baseURL } of SERVER_TEMPLATES)
      expect(parseBaseURL(baseURL)).toMatchObject({ ok: true, url: baseURL });
  });

  test("Their addresses are those at which each is looked for", () => {
    const atAnothersPort = new Set(["localai", "mlx"]);
    for (const { kind, baseURL } of SERVER_TEMPLATES)
      expect(kindOfAddress(baseURL)).toBe(atAnothersPort.has(kind) ? "llama-server" : kind);
  });

  test("Those of this machine are called by number, which needs no name look-up; services come with https and a key page", () => {
    for (const { baseURL, isHosted, keyPage } of SERVER_TEMPLATES) {
      expect(baseURL).toMatch(isHosted ? /^https:\/\// : /^http:\/\/127\.0\.0\.1:\d+\/v1$/);
      expect(keyPage?.startsWith("https://")).toBe(isHosted ? true : undefined);
    }
  });
});
