import { beforeEach, describe, expect, test } from "vitest";
import { SERVER_TEMPLATES } from "../../../../src/connections/profiles/model/server-templates.ts";
import { serverHelpEn } from "../../../../src/connections/texts/server-help-en.ts";
import { find } from "../../../../src/platform/view/find.ts";
import { createFakeApp } from "../../support/fake-app.ts";
import { mountProfiles } from "../../support/mount-profiles.ts";
import { renderConfiguration } from "../../support/render-page.ts";

beforeEach(renderConfiguration);

describe("The templates", () => {
  test("are those of this computer and the services, apart", () => {
    const { template } = mountProfiles();
    const groups = [...template.querySelectorAll("optgroup")];
    expect(groups.map(({ label }) => label)).toEqual(["On this computer", "Services on the internet"]);
    const shown = groups.map((group) => [...group.querySelectorAll("option")].map(({ value }) => value));
    const ids = (isHosted: boolean) =>
      SERVER_TEMPLATES.filter((each) => each.isHosted === isHosted).map(({ id }) => id);
    expect(shown).toEqual([ids(false), ids(true)]);
  });

  test("give the name, until the reader types one", () => {
    const { choose, field } = mountProfiles();
    expect(field("profilesName").value).toBe("New profile");
    choose("ollama");
    expect(field("profilesName").value).toBe("Ollama");
    choose("lm-studio");
    expect(field("profilesName").value).toBe("LM Studio (2)");
    field("profilesName").value = "Mine";
    choose("ollama");
    expect(field("profilesName").value).toBe("Mine");
  });

  test("of a server here say its address, and how it allows this page on this system, with a command to copy", () => {
    const page = { kind: "elsewhere", origin: "https://team.example" } as const;
    const { choose, part, app } = mountProfiles(createFakeApp(), page, "windows");
    choose("ollama");
    const fix = serverHelpEn.allow("ollama", "windows", page);
    expect(part("about").textContent).toContain("http://127.0.0.1:11434/v1");
    expect(part("fixes").textContent).toContain(fix.next);
    expect(part("hosted").checkVisibility()).toBe(false);
    expect(part("key-page").checkVisibility()).toBe(false);
    if (fix.command === undefined) return;
    const copy = find(part("fixes"), "[data-action=copy-command]", HTMLButtonElement);
    copy.click();
    expect(app.onCopy).toHaveBeenCalledExactlyOnceWith(fix.command, copy);
  });

  test("of a service say plainly where things go, and where a key is made", () => {
    const { choose, part } = mountProfiles();
    choose("openai");
    expect(part("hosted").textContent).toContain("all that you type goes to api.openai.com");
    const link = find(part("about"), "a", HTMLAnchorElement);
    expect(link.href).toBe("https://platform.openai.com/api-keys");
    expect([link.target, link.rel]).toEqual(["_blank", "noopener noreferrer"]);
    choose("");
    expect(part("about").checkVisibility()).toBe(false);
  });

  test.each(SERVER_TEMPLATES.map(({ id }) => id))("%s can be added", (id) => {
    const { add, app } = mountProfiles();
    add(id, "Another");
    expect(app.draft().baseURL).toBe(SERVER_TEMPLATES.find((each) => each.id === id)?.baseURL);
  });
});
