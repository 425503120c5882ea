import { beforeEach, describe, expect, test } from "vitest";
import { parseProfiles } from "../../../../src/connections/profiles/model/stored.ts";
import { find } from "../../../../src/platform/view/find.ts";
import { createSharedMemory } from "../../../support/shared-memory.ts";
import { createFakeApp } from "../../support/fake-app.ts";
import { mountProfiles } from "../../support/mount-profiles.ts";
import { renderConfiguration } from "../../support/render-page.ts";

beforeEach(renderConfiguration);

/** Two tabs. The second one opens when the first has added Ollama, and begins in it. */
function openTwo() {
  const memory = createSharedMemory();
  const open = () => mountProfiles(createFakeApp({ device: memory.open() }));
  const one = open();
  one.add("ollama");
  const other = open();
  other.pick("Ollama");
  const stored = () => parseProfiles(memory.read("profiles")).profiles;
  return { one, other, stored, storedNames: () => stored().map(({ name }) => name) };
}

describe("Two tabs", () => {
  test("show at once what the other has made of the list", () => {
    const { one, other } = openTwo();
    other.add("groq");
    expect(one.names()).toEqual(["LM Studio", "Ollama", "Groq"]);
    expect(one.current()).toEqual(["Ollama"]);
    one.press("Groq", "delete");
    expect(other.names()).toEqual(["LM Studio", "Ollama", "Groq"]); // it is in use there
  });

  test("and what is being typed there stays", () => {
    const { one, other } = openTwo();
    one.field("profilesName").value = "half-typ";
    one.press("Ollama", "rename");
    const rename = find(one.row("Ollama"), "[name=profilesRename]", HTMLInputElement);
    rename.value = "half-ren";
    other.add("groq");
    expect([one.field("profilesName").value, rename.value]).toEqual(["half-typ", "half-ren"]);
    expect(document.activeElement).toBe(rename);
  });

  test("do not bring back what the other has deleted, unless it is set anew", () => {
    const { one, other, storedNames } = openTwo();
    other.press("Ollama", "delete");
    one.press("LM Studio", "duplicate");
    expect(storedNames()).toEqual(["LM Studio", "LM Studio (copy)"]);
    one.app.apply();
    expect(storedNames()).toEqual(["LM Studio", "LM Studio (copy)"]);
    one.app.apply({ model: "m" });
    expect(storedNames()).toEqual(["LM Studio", "LM Studio (copy)", "Ollama"]);
  });

  test("do not write over what the other has set, when they leave a profile or apply it unchanged", () => {
    const { one, other, stored } = openTwo();
    other.app.apply({ model: "set elsewhere" });
    one.app.apply();
    one.pick("LM Studio");
    expect(stored()[1]?.draft.model).toBe("set elsewhere");
    one.pick("Ollama");
    expect(one.app.draft().model).toBe("set elsewhere");
  });
});
