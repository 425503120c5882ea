import { describe, expect, test } from "vitest";
import type { Fix, PageOrigin, ServerHelp } from "../../../src/connections/model/server-help.ts";
import type { OperatingSystem } from "../../../src/connections/model/servers.ts";
import { SERVER_KINDS, type ServerKind } from "../../../src/connections/model/servers.ts";
import { serverHelpEn } from "../../../src/connections/texts/server-help-en.ts";
import { serverHelpFr } from "../../../src/connections/texts/server-help-fr.ts";

const SYSTEMS: readonly OperatingSystem[] = ["windows", "macos", "linux"];
const DISK: PageOrigin = { kind: "disk" };
const LOCALHOST: PageOrigin = { kind: "localhost", origin: "http://localhost:5173" };
const ELSEWHERE: PageOrigin = { kind: "elsewhere", origin: "https://chat.example" };
const PAGES = [DISK, LOCALHOST, ELSEWHERE];

/** Everything that the help of one language can say. */
function everything(help: ServerHelp): readonly (Fix & { readonly about: string })[] {
  return SERVER_KINDS.flatMap((kind) => [
    { about: `${kind} key`, ...help.key(kind) },
    ...SYSTEMS.flatMap((os) => [
      { about: `${kind} ${os} start`, ...help.start(kind, os) },
      { about: `${kind} ${os} load`, ...help.load(kind, os) },
      ...PAGES.map((page) => ({ about: `${kind} ${os} ${page.kind}`, ...help.allow(kind, os, page) })),
    ]),
  ]);
}

const en = everything(serverHelpEn);
const fr = everything(serverHelpFr);

describe("Whatever the server, the system and the page", () => {
  test("there is something to do, in both languages", () => {
    for (const { about, next, command } of [...en, ...fr]) {
      expect(next.trim(), about).not.toBe("");
      expect(command?.trim(), about).not.toBe("");
    }
  });

  test("the languages say the same with the same command, and not in the same words", () => {
    for (const [index, { about, next, command }] of en.entries()) {
      expect(fr[index]?.command, about).toBe(command);
      expect(fr[index]?.next, about).not.toBe(next);
    }
  });

  test("what ends in a colon has a command after it, and nothing else has one", () => {
    for (const { about, next, command } of [...en, ...fr])
      expect(next.endsWith(":"), about).toBe(command !== undefined);
  });

  test("French spaces and apostrophes are those of French", () => {
    for (const { about, next } of fr) {
      expect(next, about).not.toMatch(/ [:;!?»]|« /);
      expect(next, about).not.toMatch(/\p{L}'\p{L}/u);
    }
  });
});

describe("Allowing the page", () => {
  const allow = (kind: ServerKind, os: OperatingSystem, page: PageOrigin): string | undefined =>
    serverHelpEn.allow(kind, os, page).command;

  test("LM Studio is started with CORS, whatever the page", () => {
    for (const page of PAGES) expect(allow("lm-studio", "windows", page)).toBe("lms server start --cors");
    expect(serverHelpEn.allow("lm-studio", "linux", DISK).next).toContain("Enable CORS");
  });

  test("Ollama is configured in the way of each system", () => {
    expect(allow("ollama", "windows", DISK)).toBe('setx OLLAMA_ORIGINS "*"');
    expect(allow("ollama", "macos", DISK)).toBe('launchctl setenv OLLAMA_ORIGINS "*"');
    const linux = allow("ollama", "linux", DISK);
    expect(linux).toContain(
      `printf '[Service]\\nEnvironment="OLLAMA_ORIGINS=*"\\n' | sudo tee /etc/systemd/`,
    );
    expect(linux).toMatch(/systemctl daemon-reload && sudo systemctl restart ollama$/);
  });

  test("a page of another site is allowed, and no other page", () => {
    for (const kind of ["ollama", "llama-server", "vllm", "localai", "mlx"] as const)
      for (const os of SYSTEMS) {
        const command = allow(kind, os, ELSEWHERE);
        expect(command, `${kind} ${os}`).toContain("https://chat.example");
        expect(command, `${kind} ${os}`).not.toContain("*");
        expect(allow(kind, os, DISK), `${kind} ${os}`).toContain("*");
      }
  });

  test("Ollama needs no configuration for pages on this computer", () => {
    for (const os of SYSTEMS)
      expect(serverHelpEn.allow("ollama", os, LOCALHOST)).not.toHaveProperty("command");
  });

  test.each<[ServerKind, string]>([
    ["llama-server", 'llama-server -m model.gguf --port 8080 --cors-origins "*"'],
    ["vllm", `vllm serve MODEL --allowed-origins '["*"]'`],
    ["mlx", 'mlx_lm.server --model MODEL --port 8080 --allowed-origins "*"'],
    ["localai", 'LOCALAI_CORS=true LOCALAI_CORS_ALLOW_ORIGINS="*" local-ai run'],
  ])("%s is started with its own option", (kind, command) => {
    expect(allow(kind, "linux", DISK)).toBe(command);
  });

  test("an unknown server must allow the page's origin, which is null from disk", () => {
    expect(serverHelpEn.allow("other", "linux", DISK).next).toContain("the origin null");
    expect(serverHelpEn.allow("other", "linux", ELSEWHERE).next).toContain("https://chat.example");
  });
});

describe("Starting", () => {
  test("Ollama is started as each system does it", () => {
    const commands = SYSTEMS.map((os) => serverHelpEn.start("ollama", os).command);
    expect(commands).toEqual(["ollama serve", "open -a Ollama", "sudo systemctl start ollama"]);
  });

  test("programs have the names that they have on each system", () => {
    const webui = SYSTEMS.map((os) => serverHelpEn.start("text-generation-webui", os).command);
    expect(webui).toEqual([".\\start_windows.bat --api", "./start_macos.sh --api", "./start_linux.sh --api"]);
    const kobold = SYSTEMS.map((os) => serverHelpEn.start("koboldcpp", os).command);
    expect(new Set(kobold).size).toBe(3);
  });

  test("LM Studio's models are loaded by its own command", () => {
    expect(serverHelpEn.load("lm-studio", "macos").command).toBe("lms load");
  });
});

describe("Keys", () => {
  test("each service names the page that makes them", () => {
    expect(serverHelpEn.key("openai").next).toContain("https://platform.openai.com/api-keys");
    expect(serverHelpFr.key("groq").next).toContain("https://console.groq.com/keys");
  });

  test("there is no command, which would leave a key in the shell's history", () => {
    for (const kind of SERVER_KINDS) expect(serverHelpEn.key(kind)).not.toHaveProperty("command");
  });
});
