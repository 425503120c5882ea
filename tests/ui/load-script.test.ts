import { afterEach, expect, test } from "vitest";
import { loadScript } from "../../src/services/load-script.ts";

interface Greeting {
  greet(name: string): string;
}

const base = document.createElement("base");

afterEach(() => {
  base.remove();
  document.querySelector("[data-part=greeting]")?.remove();
  Reflect.deleteProperty(globalThis, "causetteGreeting");
});

/** Puts the page beside other files. */
function lieBeside(folder: "nowhere" | "old" | "whole"): void {
  base.href = `${location.origin}/tests/ui/support/late-scripts/${folder}/`;
  document.head.prepend(base);
}

const load = (): Promise<Greeting> => loadScript<Greeting>("greeting", "causetteGreeting", "greet");

test("A script beside the page gives what it leaves, and no element stays of it", async () => {
  lieBeside("whole");
  const before = document.scripts.length;
  expect((await load()).greet("you")).toBe("Hello you");
  expect(document.scripts).toHaveLength(before);
});

test("One that isn't there, or is of another version, is refused, and the next call finds the right one", async () => {
  lieBeside("nowhere");
  await expect(load()).rejects.toThrow(/greeting\.js/);
  lieBeside("old");
  await expect(load()).rejects.toThrow("assets/greeting.js is not of this page's version");
  lieBeside("whole");
  expect((await load()).greet("you")).toBe("Hello you");
});

test("What stands in the page as text is run instead of the file", async () => {
  lieBeside("nowhere");
  const inside = document.createElement("script");
  inside.type = "text/plain";
  inside.dataset["part"] = "greeting";
  inside.textContent = "var causetteGreeting = { greet: (name) => `From inside, ${name}` };";
  document.body.append(inside);
  expect((await load()).greet("you")).toBe("From inside, you");
});
