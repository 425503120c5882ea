import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { FoundServer } from "../../../../src/connections/finder/model/found-server.ts";
import { find } from "../../../../src/platform/view/find.ts";
import { mountFinder } from "../../support/mount-finder.ts";
import { renderConfiguration } from "../../support/render-page.ts";

const LM_STUDIO: FoundServer = {
  baseURL: "http://127.0.0.1:1234/v1",
  kind: "lm-studio",
  state: { kind: "open", models: 3 },
};
const JAN: FoundServer = { baseURL: "http://127.0.0.1:1337/v1", kind: "jan", state: { kind: "key" } };
const OLLAMA: FoundServer = {
  baseURL: "http://127.0.0.1:11434/v1",
  kind: "ollama",
  state: { kind: "refuses" },
};

beforeEach(renderConfiguration);

/** One that has found these servers. */
async function mountFound(...servers: readonly FoundServer[]) {
  const mounted = mountFinder();
  mounted.opener.focus();
  mounted.finder.find();
  mounted.searches[0]?.found(servers);
  await vi.waitFor(() => expect(mounted.said("status")).not.toMatch(/^Looking/));
  return mounted;
}

describe("Before anybody asks", () => {
  test("nothing is shown or requested", () => {
    const { section, findServers, finder } = mountFinder();
    finder.show();
    expect(section.checkVisibility()).toBe(false);
    expect(findServers).not.toHaveBeenCalled();
  });
});

describe("During the search", () => {
  test("it says so, and the keyboard is there", () => {
    const { finder, said, section, rows } = mountFinder();
    finder.find();
    expect(said("status")).toBe("Looking …");
    expect(rows()).toEqual([]);
    expect(document.activeElement).toBe(find(section, "h3", HTMLElement));
  });

  test("a page of another site says that the browser may ask; others are never asked", () => {
    const elsewhere = mountFinder({ kind: "elsewhere", origin: "https://chat.example" });
    elsewhere.finder.find();
    expect(elsewhere.said("hint")).toContain("Your browser may ask");
    const local = mountFinder({ kind: "localhost", origin: "http://localhost:8080" });
    local.finder.find();
    expect(local.said("hint")).toBe("");
  });

  test("a search that was left is stopped, and shows nothing any more", async () => {
    const { finder, searches, button, section, said } = mountFinder();
    finder.find();
    button("Look again").click();
    expect(searches[0]?.signal.aborted).toBe(true);
    searches[0]?.found([LM_STUDIO]);
    await Promise.resolve();
    expect(said("status")).toBe("Looking …");
    button("Close").click();
    expect(searches[1]?.signal.aborted).toBe(true);
    searches[1]?.found([LM_STUDIO]);
    await Promise.resolve();
    expect(section.checkVisibility()).toBe(false);
  });
});

describe("The list", () => {
  test("names each server, its address, and how it is", async () => {
    const { rows, said } = await mountFound(LM_STUDIO, JAN, OLLAMA);
    expect(said("status")).toBe("3 servers found.");
    const lines = rows().map((row) =>
      find(row, ".finder-text", HTMLElement)
        .innerText.split(/\s*\n\s*/)
        .join(" "),
    );
    expect(lines).toEqual([
      "LM Studio http://127.0.0.1:1234/v1 3 models",
      "Jan http://127.0.0.1:1337/v1 wants a key",
      "Probably Ollama http://127.0.0.1:11434/v1 is there, but refuses this page",
    ]);
  });

  test("a server that redirects names the other one, by whose address it can be used", async () => {
    const to = "http://192.168.1.5:1234/v1";
    const { rows, button, app } = await mountFound({ ...LM_STUDIO, state: { kind: "redirects", to } });
    expect(rows()[0]?.innerText).toMatch(
      /^Probably LM Studio\b[\s\S]*redirects to http:\/\/192\.168\.1\.5:1234\/v1/,
    );
    button(`Use LM Studio at ${to}`).click();
    expect(app.change).toHaveBeenCalledExactlyOnceWith({ baseURL: to, model: "" });
  });

  test("a server that redirects to nobody knows where can't be used", async () => {
    const { rows, button } = await mountFound({ ...LM_STUDIO, state: { kind: "redirects", to: "" } });
    expect(rows()[0]?.innerText).toContain("redirects to another server, which your browser does not name");
    expect(button("Look again for LM Studio").checkVisibility()).toBe(true);
    expect(find(rows()[0] ?? document, "[data-action=use]", HTMLElement).checkVisibility()).toBe(false);
  });

  test("a server that refuses has the fix for this system, with a button that copies it, and can't be used", async () => {
    const { rows, app } = await mountFound(OLLAMA);
    const [row] = rows();
    if (row === undefined) throw new Error("no row");
    expect(row.innerText).toContain('launchctl setenv OLLAMA_ORIGINS "*"');
    find(row, "[data-action=copy-command]", HTMLButtonElement).click();
    expect(app.onCopy).toHaveBeenCalledExactlyOnceWith(
      'launchctl setenv OLLAMA_ORIGINS "*"',
      expect.any(HTMLButtonElement),
    );
    expect(find(row, "[data-action=use]", HTMLElement).checkVisibility()).toBe(false);
  });

  test("looking again from a server's own button keeps the keyboard", async () => {
    const { button, searches, rows, said, section } = await mountFound(OLLAMA);
    button("Look again for Ollama").focus();
    await userEvent.keyboard("{Enter}");
    expect(said("status")).toBe("Looking …");
    expect(section.contains(document.activeElement)).toBe(true);
    searches[1]?.found([{ ...OLLAMA, state: { kind: "open", models: 1 } }]);
    await vi.waitFor(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]?.innerText).toMatch(/^Ollama\b[\s\S]*1 model/);
  });

  test("a server that wants a key tells where it is; one without a model, how to load one", async () => {
    const { rows } = await mountFound(JAN, { ...LM_STUDIO, state: { kind: "open", models: 0 } });
    expect(rows()[0]?.innerText).toContain("Local API Server → API Key");
    expect(rows()[1]?.innerText).toContain("lms load");
  });

  test("a server that loads its model says so, and can be used", async () => {
    const { rows, button } = await mountFound({
      ...LM_STUDIO,
      kind: "llama-server",
      state: { kind: "loading" },
    });
    expect(rows()[0]?.innerText).toContain("is loading its model");
    expect(rows()[0]?.querySelector(".alert-next")).toBeNull();
    expect(button(`Use llama-server at ${LM_STUDIO.baseURL}`).checkVisibility()).toBe(true);
  });

  test("that is empty says so, and how to start LM Studio; the command is copied once", async () => {
    const { said, button, searches, app } = await mountFound();
    expect(said("status")).toMatch(/^No server answered/);
    button("Look again").click();
    searches[1]?.found([]);
    await vi.waitFor(() => expect(said("status")).toMatch(/^No server answered/));
    expect(said("start")).toContain("lms server start --cors");
    button("Copy").click();
    expect(app.onCopy).toHaveBeenCalledOnce();
  });

  test("speaks French when the page does", async () => {
    const { finder, app, said, rows } = await mountFound(LM_STUDIO, OLLAMA);
    app.setLanguage("fr");
    finder.show();
    expect(said("status")).toBe("2 serveurs trouvés.");
    expect(rows()[0]?.innerText).toContain("3 modèles");
    expect(rows()[1]?.innerText).toContain("Lancez ceci, quittez Ollama");
    expect(rows()[0]?.querySelector("[data-action=use]")?.textContent).toBe("Utiliser");
  });
});

describe("Use", () => {
  test("applies the server with any model, and restores the focus", async () => {
    const { button, app, section, opener } = await mountFound(LM_STUDIO, JAN);
    button("Use Jan at http://127.0.0.1:1337/v1").focus();
    await userEvent.keyboard("{Enter}");
    expect(app.change).toHaveBeenCalledExactlyOnceWith({ baseURL: JAN.baseURL, model: "" });
    expect(section.checkVisibility()).toBe(false);
    expect(document.activeElement).toBe(opener);
  });

  test("keeps the list when the form is not valid", async () => {
    const { button, app, section } = await mountFound(LM_STUDIO);
    app.type({ temperature: "hot" });
    button("Use LM Studio at http://127.0.0.1:1234/v1").click();
    expect(section.checkVisibility()).toBe(true);
  });
});
