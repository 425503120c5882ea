import { type KnownServer, SERVERS } from "../model/servers.ts";
import type { PageOrigin, ServerHelp } from "../model/server-help.ts";
import { createServerHelp, type ServerHelpTexts } from "./server-help-words.ts";

const KEY_FIELD = "Configuration → API key";
const WITH_FILE = "with the path of your model’s file:";
const WITH_NAME = "with your model’s name for MODEL:";

const HOSTED = "There is nothing to start. Check your internet connection, and try again.";
const CHOOSE = "It has its models ready: choose one in Configuration → Model.";

const somethingElse = (who: string): string =>
  `${who}. If it refuses this one, another program or a proxy answers at this address: check the port.`;

const wantsKey = (name: string): string =>
  `${name} allows every page that sends a key. Type yours into ${KEY_FIELD}; if it is there, an extension or a proxy is in between.`;

const makeKey = (address: string): string => `Make one at ${address}, and type it into ${KEY_FIELD}.`;

const startedWith = (option: string): string =>
  `It is what the server was started with (${option}): type it into ${KEY_FIELD}.`;

const noKey = (name: string): string =>
  `${name} itself asks for none: it is that of the proxy in front of it. Type it into ${KEY_FIELD}.`;

const nameOf = (page: PageOrigin): string => (page.kind === "disk" ? "null" : page.origin);

/** A service on the internet. */
const hosted = (kind: KnownServer): ServerHelpTexts => ({
  start: HOSTED,
  allow: wantsKey(SERVERS[kind].name),
  load: CHOOSE,
  key: makeKey(SERVERS[kind].service?.keyPage ?? ""),
});

/** What to do at each server, in English. */
export const serverHelpEn: ServerHelp = createServerHelp({
  "lm-studio": {
    start: "In LM Studio: Developer → Start server, with CORS enabled; or run:",
    allow: "In LM Studio: Developer → Server settings → Enable CORS; or run:",
    load: "Load one on LM Studio’s Developer page, or run this and choose:",
    key: `In LM Studio: Developer → Server settings → Manage Tokens. Type the token into ${KEY_FIELD}.`,
  },
  ollama: {
    start: {
      windows: "Start Ollama from the Start menu; or run:",
      macos: "Open the Ollama app; or run:",
      linux: "Start Ollama’s service; where it is none, run “ollama serve” instead:",
    },
    allow: (page) => {
      if (page.kind === "localhost") return somethingElse("Ollama allows every page of this computer");
      const who =
        page.kind === "disk"
          ? "Ollama refuses pages from disk until it allows all pages (*)."
          : "Ollama refuses pages of other sites until they are named.";
      return {
        windows: `${who} Run this, quit Ollama from its icon in the taskbar, and start it again:`,
        macos: `${who} Run this, quit Ollama from its icon in the menu bar, and open it again; it holds until the Mac restarts:`,
        linux: `${who} Where it is no service, start it with OLLAMA_ORIGINS set; where it is one, run:`,
      };
    },
    load: "Ollama loads a model by itself once it is downloaded, such as this one:",
    key: noKey("Ollama"),
  },
  "llama-server": {
    start: `Start it ${WITH_FILE}`,
    allow: `It allows every page by default. Stop it, and start it ${WITH_FILE}`,
    load: `Start it ${WITH_FILE}`,
    key: startedWith("--api-key"),
  },
  vllm: {
    start: `Start it ${WITH_NAME}`,
    allow: `Was it started with --api-key? Then it refuses pages without the key: type it into ${KEY_FIELD}. Else start it ${WITH_NAME}`,
    load: `Start it ${WITH_NAME}`,
    key: startedWith("--api-key"),
  },
  jan: {
    start: "In Jan: Settings → Local API Server → Start Server.",
    allow:
      "In Jan: Settings → Local API Server: switch Cross-Origin Resource Sharing (CORS) on, and start the server again. At another address than 127.0.0.1, name it under Trusted Hosts.",
    load: "In Jan: Settings → Model Providers → Llama.cpp, and press Start beside a model.",
    key: `In Jan: Settings → Local API Server → API Key. Type the same into ${KEY_FIELD}.`,
  },
  koboldcpp: {
    start: `Start it ${WITH_FILE}`,
    allow: somethingElse("KoboldCpp allows every page"),
    load: `Start it ${WITH_FILE}`,
    key: startedWith("--password"),
  },
  "text-generation-webui": {
    start: "Start it with its API, from its own folder:",
    allow: somethingElse("text-generation-webui allows every page"),
    load: "Load one on its Model tab; or start it with the name of your model’s file:",
    key: startedWith("--api-key"),
  },
  localai: {
    start: "Start it:",
    allow: "Stop it, and start it so that it lets this page in:",
    load: "Start it with a model of its gallery, such as this one:",
    key: startedWith("LOCALAI_API_KEY"),
  },
  mlx: {
    start: `Start it ${WITH_NAME}`,
    allow: `It allows every page by default. Stop it, and start it ${WITH_NAME}`,
    load: `Start it ${WITH_NAME}`,
    key: noKey("mlx_lm.server"),
  },
  openai: hosted("openai"),
  openrouter: hosted("openrouter"),
  mistral: hosted("mistral"),
  groq: hosted("groq"),
  other: {
    start: "Start the server, and check host and port of the Base URL.",
    allow: (page) => `Allow the origin ${nameOf(page)} in the CORS settings of the server.`,
    load: "Load a model in the server, as its documentation says.",
    key: `Ask whoever runs the server for it, and type it into ${KEY_FIELD}.`,
  },
});
