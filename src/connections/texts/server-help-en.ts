import { KEY_PAGES } from "../model/server-kind.ts";
import type { PageOrigin, ServerHelp } from "../model/server-help.ts";
import { createServerHelp } from "./server-help-words.ts";

const KEY_FIELD = "Configuration → API key";
const WITH_FILE = "with the path of your model’s file:";
const WITH_NAME = "with your model’s name for MODEL:";

const HOSTED = "There is nothing to start. Check your internet connection, and try again.";
const CHOOSE = "It has its models ready: choose one in Configuration → Model.";

const somethingElse = (who: string): string =>
  `${who}. If it refuses this one, another program or a proxy answers at this address: check the port.`;

const wantsKey = (name: string): string =>
  `${name} lets in every page that sends a key. Type yours into ${KEY_FIELD}; if it is there, an extension or a proxy stands in between.`;

const makeKey = (address: string): string => `Make one at ${address}, and type it into ${KEY_FIELD}.`;

const startedWith = (option: string): string =>
  `It is what the server was started with (${option}): type it into ${KEY_FIELD}.`;

const noKey = (name: string): string =>
  `${name} itself asks for none: it is that of the proxy in front of it. Type it into ${KEY_FIELD}.`;

const nameOf = (page: PageOrigin): string => (page.kind === "disk" ? "null" : page.origin);

/** What to do at each server, in English. */
export const serverHelpEn: ServerHelp = createServerHelp({
  start: {
    "lm-studio": "In LM Studio: Developer → Start server, with CORS enabled; or run:",
    ollama: {
      windows: "Start Ollama from the Start menu; or run:",
      macos: "Open the Ollama app; or run:",
      linux: "Start Ollama’s service; where it is none, run “ollama serve” instead:",
    },
    "llama-server": `Start it ${WITH_FILE}`,
    vllm: `Start it ${WITH_NAME}`,
    jan: "In Jan: Settings → Local API Server → Start Server.",
    koboldcpp: `Start it ${WITH_FILE}`,
    "text-generation-webui": "Start it with its API, from its own folder:",
    localai: "Start it:",
    mlx: `Start it ${WITH_NAME}`,
    openai: HOSTED,
    openrouter: HOSTED,
    mistral: HOSTED,
    groq: HOSTED,
    other: "Start the server, and check host and port of the Base URL.",
  },
  allow: {
    "lm-studio": "In LM Studio: Developer → Server settings → Enable CORS; or run:",
    ollama: (page) => {
      if (page.kind === "localhost") return somethingElse("Ollama lets in every page of this computer");
      const who =
        page.kind === "disk"
          ? "Ollama refuses pages from disk until it lets in all pages (*)."
          : "Ollama refuses pages of other sites until they are named.";
      return {
        windows: `${who} Run this, quit Ollama from its icon in the taskbar, and start it again:`,
        macos: `${who} Run this, quit Ollama from its icon in the menu bar, and open it again; it holds until the Mac restarts:`,
        linux: `${who} Where it is no service, start it with OLLAMA_ORIGINS set; where it is one, run:`,
      };
    },
    "llama-server": `It lets in every page unless it was told otherwise. Stop it, and start it ${WITH_FILE}`,
    vllm: `Was it started with --api-key? Then it refuses pages without the key: type it into ${KEY_FIELD}. Else start it ${WITH_NAME}`,
    jan: "In Jan: Settings → Local API Server: switch Cross-Origin Resource Sharing (CORS) on, and start the server again. At another address than 127.0.0.1, name it under Trusted Hosts.",
    koboldcpp: somethingElse("KoboldCpp lets in every page"),
    "text-generation-webui": somethingElse("text-generation-webui lets in every page"),
    localai: "Stop it, and start it so that it lets this page in:",
    mlx: `It lets in every page unless it was told otherwise. Stop it, and start it ${WITH_NAME}`,
    openai: wantsKey("OpenAI"),
    openrouter: wantsKey("OpenRouter"),
    mistral: wantsKey("Mistral"),
    groq: wantsKey("Groq"),
    other: (page) => `Allow the origin ${nameOf(page)} in the CORS settings of the server.`,
  },
  load: {
    "lm-studio": "Load one on LM Studio’s Developer page, or run this and choose:",
    ollama: "Ollama loads a model by itself once it is downloaded, such as this one:",
    "llama-server": `Start it ${WITH_FILE}`,
    vllm: `Start it ${WITH_NAME}`,
    jan: "In Jan: Settings → Model Providers → Llama.cpp, and press Start beside a model.",
    koboldcpp: `Start it ${WITH_FILE}`,
    "text-generation-webui": "Load one on its Model tab; or start it with the name of your model’s file:",
    localai: "Start it with a model of its gallery, such as this one:",
    mlx: `Start it ${WITH_NAME}`,
    openai: CHOOSE,
    openrouter: CHOOSE,
    mistral: CHOOSE,
    groq: CHOOSE,
    other: "Load a model in the server, as its documentation says.",
  },
  key: {
    "lm-studio": `In LM Studio: Developer → Server settings → Manage Tokens. Type the token into ${KEY_FIELD}.`,
    ollama: noKey("Ollama"),
    "llama-server": startedWith("--api-key"),
    vllm: startedWith("--api-key"),
    jan: `In Jan: Settings → Local API Server → API Key. Type the same into ${KEY_FIELD}.`,
    koboldcpp: startedWith("--password"),
    "text-generation-webui": startedWith("--api-key"),
    localai: startedWith("LOCALAI_API_KEY"),
    mlx: noKey("mlx_lm.server"),
    openai: makeKey(KEY_PAGES.openai),
    openrouter: makeKey(KEY_PAGES.openrouter),
    mistral: makeKey(KEY_PAGES.mistral),
    groq: makeKey(KEY_PAGES.groq),
    other: `Ask whoever runs the server for it, and type it into ${KEY_FIELD}.`,
  },
});
