import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leaveOutSecrets, writeProfilesFile } from "../../../../src/connections/profiles/model/file.ts";
import {
  addProfile,
  NO_PROFILES,
  type Profiles,
} from "../../../../src/connections/profiles/model/profiles.ts";
import { keyFor, withKey } from "../../../../src/configuration/model/keyring.ts";
import { DEFAULT_SETTINGS } from "../../../../src/configuration/model/settings.ts";

/** Nothing else in a file looks like it. */
const secret = fc.stringMatching(/^[A-Za-z0-9]{20}$/).map((letters) => `zQ7${letters}`);
const keyLikeName = fc.constantFrom(
  "api_key", "apiKey", "API-KEY", "x-api-key", "key", "Authorization", "authorization", "token", "hf_token",
  "accessToken", "password", "client_secret", "Cookie", "auth", "openai_api_key_2",
); // prettier-ignore

/** A value somewhere in an object, below any names. */
const nested = (value: fc.Arbitrary<object>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      value,
      fc.array(fc.oneof(fc.constant(undefined), fc.constantFrom("a", "headers", "__proto__")), {
        maxLength: 6,
      }),
    )
    .map(([inside, path]) =>
      path.reduce<object>((now, name) => (name === undefined ? [now, 1] : { [name]: now, top_k: 4 }), inside),
    );

function withBody(extraBody: string, baseURL = DEFAULT_SETTINGS.baseURL): Profiles {
  return addProfile(NO_PROFILES, { id: "a", name: "A", draft: { ...DEFAULT_SETTINGS, baseURL, extraBody } });
}

describe("No file contains a key", () => {
  test("that is in the keyring", () => {
    fc.assert(
      fc.property(secret, (key) => {
        const keyring = withKey({}, "a http://127.0.0.1:1234", key, true);
        expect(keyFor(keyring, "a http://127.0.0.1:1234")).toBe(key);
        expectWithout(writeProfilesFile(withBody("")), key);
      }),
    );
  });

  test("that stands in the extra body under a name of its kind, at any depth", () => {
    const body = nested(
      fc
        .tuple(keyLikeName, secret, fc.boolean())
        .map(([name, key, list]) => ({ [name]: list ? [key] : key })),
    );
    fc.assert(
      fc.property(body, (value) => {
        const text = JSON.stringify({ extra: value });
        const [key] = /zQ7[A-Za-z0-9]{20}/.exec(text) ?? [];
        const file = writeProfilesFile(withBody(text));
        expectWithout(file, key ?? "?");
        expect(file.leftOut).toHaveLength(1);
      }),
    );
  });

  test.each([
    ['{"a":1,"api_key":"zQ7secret"', "the body is no JSON"],
    ['"zQ7secret"', "the body is no object"],
    ['{"x":{"api_key":"zQ7secret"},"x":1}', "a name stands there twice"],
    ['{"\\u0061pi_key":"zQ7secret"}', "a name is spelt in escapes"],
    ['{"note":"Bearer zQ7secret"}', "the value begins as keys do"],
    ['{"note":["sk-zQ7secret"]}', "the value begins as keys do, in a list"],
    [`${'{"a":'.repeat(5000)}"zQ7secret"${"}".repeat(5000)}`, "it lies too deep"],
  ])("%.40s: %s", (body) => {
    expectWithout(writeProfilesFile(withBody(body)), "zQ7secret");
  });

  test.each([
    "http://me:zQ7secret@host/v1",
    "https://host/v1?api_key=zQ7secret",
    "http://host/v1#zQ7secret",
    "key zQ7secret",
  ])("in an address such as %s", (address) => {
    const file = writeProfilesFile(withBody("", address));
    expectWithout(file, "zQ7secret");
    expect(file.leftOut).toEqual([{ name: "A", what: [{ kind: "address" }] }]);
  });
});

test("What is left out is said by its name", () => {
  const body = '{ "top_k": 40, "api_key": "x", "headers": { "Authorization": "Bearer y", "a": 1 } }';
  const { draft, leftOut } = leaveOutSecrets({ ...DEFAULT_SETTINGS, extraBody: body });
  expect(JSON.parse(draft.extraBody)).toEqual({ top_k: 40, headers: { a: 1 } });
  expect(leftOut).toEqual([
    { kind: "value", name: "api_key" },
    { kind: "value", name: "Authorization" },
  ]);
});

test.each(['{"max_completion_tokens": 5, "top_k": 1}', '{ "author": "me",\n "min_p": 0.05 }', "", " "])(
  "A body without a secret stays as it was typed: %s",
  (extraBody) => {
    const draft = { ...DEFAULT_SETTINGS, extraBody };
    expect(leaveOutSecrets(draft)).toEqual({ draft, leftOut: [] });
  },
);

function expectWithout(file: ReturnType<typeof writeProfilesFile>, key: string): void {
  const bytes = Buffer.from(JSON.stringify(file));
  expect(bytes.includes(Buffer.from(key))).toBe(false);
  expect(Buffer.from(file.text).includes(Buffer.from(key))).toBe(false);
}
