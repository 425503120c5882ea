import { readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cachedBuild } from "../../../scripts/cached-build.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

test("What was built is there again, until a source has another content or name", async () => {
  const folder = await temporaryFolder({ "src/a.ts": "1", "src/deep/b.ts": "2", "tsconfig.json": "{}" });
  const cache = join(folder, "cache", "module");
  let builds = 0;
  const build = (): Promise<string> =>
    cachedBuild([join(folder, "src"), join(folder, "tsconfig.json")], cache, async () => `build ${++builds}`);

  expect([await build(), await build()]).toEqual(["build 1", "build 1"]);
  await writeFile(join(folder, "src/deep/b.ts"), "3"); // of the same size
  expect([await build(), await build()]).toEqual(["build 2", "build 2"]);
  await writeFile(join(folder, "tsconfig.json"), "[]");
  expect(await build()).toBe("build 3");
  await rename(join(folder, "src/a.ts"), join(folder, "src/c.ts"));
  expect([await build(), await build()]).toEqual(["build 4", "build 4"]);
  expect(await readdir(cache), "the older ones are gone").toHaveLength(1);
});

test("What does not build is not kept", async () => {
  const folder = await temporaryFolder({ "a.ts": "1" });
  const build = (how: () => Promise<string>): Promise<string> =>
    cachedBuild([join(folder, "a.ts")], join(folder, "cache"), how);
  await expect(build(() => Promise.reject(new Error("a fault in a.ts")))).rejects.toThrow("a fault in a.ts");
  expect(await build(async () => "built")).toBe("built");
});
