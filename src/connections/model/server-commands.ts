import { LM_STUDIO_START } from "../../chat/index.ts";
import type { OperatingSystem, PageOrigin } from "./server-help.ts";
import type { ServerKind } from "./server-kind.ts";

/** What a command calls a program that is named otherwise on each system. */
type Programs = Readonly<Record<OperatingSystem, string>>;

/** https://github.com/LostRuins/koboldcpp/releases */
const KOBOLDCPP: Programs = {
  windows: ".\\koboldcpp.exe",
  macos: "./koboldcpp-mac-arm64",
  linux: "./koboldcpp-linux-x64",
};
/** https://github.com/oobabooga/text-generation-webui#how-to-install */
const WEBUI: Programs = {
  windows: ".\\start_windows.bat",
  macos: "./start_macos.sh",
  linux: "./start_linux.sh",
};
/** Drop-ins are read in the order of their names, and the last one counts: this is after systemd's own `override.conf`. */
const OLLAMA_DROP_IN = "/etc/systemd/system/ollama.service.d/z-origins.conf";

/** Starts the server at its usual address; `undefined` where an app is opened, or where there is nothing to start. */
export function startCommand(kind: ServerKind, os: OperatingSystem): string | undefined {
  switch (kind) {
    case "lm-studio":
      return LM_STUDIO_START;
    case "ollama":
      return { windows: "ollama serve", macos: "open -a Ollama", linux: "sudo systemctl start ollama" }[os];
    case "llama-server":
      return "llama-server -m model.gguf --port 8080";
    case "vllm":
      return "vllm serve MODEL";
    case "koboldcpp":
      return `${KOBOLDCPP[os]} --model model.gguf --port 5001`;
    case "text-generation-webui":
      return `${WEBUI[os]} --api`;
    case "localai":
      return runLocalAI(os, "");
    case "mlx":
      return "mlx_lm.server --model MODEL --port 8080";
    case "jan":
    case "openai":
    case "openrouter":
    case "mistral":
    case "groq":
    case "other":
      return undefined;
  }
}

/** Has it load a model; `undefined` where the app does that, or where there is nothing to load. */
export function loadCommand(kind: ServerKind, os: OperatingSystem): string | undefined {
  switch (kind) {
    case "lm-studio":
      return "lms load";
    case "ollama":
      return "ollama pull llama3.2";
    case "localai":
      return `${startCommand(kind, os)} llama-3.2-1b-instruct:q4_k_m`;
    case "text-generation-webui":
      return `${startCommand(kind, os)} --model model.gguf`;
    case "llama-server":
    case "vllm":
    case "koboldcpp":
    case "mlx":
      return startCommand(kind, os);
    case "jan":
    case "openai":
    case "openrouter":
    case "mistral":
    case "groq":
    case "other":
      return undefined;
  }
}

/**
 * Has it let this page in, and where that can be said, no other: a page from disk has no name (its origin is `null`),
 * so that only “everybody” lets it in. `undefined` where a switch does it, or where nobody is refused.
 */
export function allowCommand(kind: ServerKind, os: OperatingSystem, page: PageOrigin): string | undefined {
  const origins = page.kind === "disk" ? "*" : page.origin;
  switch (kind) {
    case "lm-studio":
      return LM_STUDIO_START;
    case "ollama":
      return page.kind === "localhost" ? undefined : allowAtOllama(os, origins);
    case "llama-server":
      return `${startCommand(kind, os)} --cors-origins "${origins}"`;
    case "vllm":
      return `${startCommand(kind, os)} --allowed-origins '["${origins}"]'`;
    case "mlx":
      return `${startCommand(kind, os)} --allowed-origins "${origins}"`;
    case "localai":
      return os === "windows"
        ? runLocalAI(os, `-e LOCALAI_CORS=true -e "LOCALAI_CORS_ALLOW_ORIGINS=${origins}" `)
        : runLocalAI(os, `LOCALAI_CORS=true LOCALAI_CORS_ALLOW_ORIGINS="${origins}" `);
    case "jan":
    case "koboldcpp":
    case "text-generation-webui":
    case "openai":
    case "openrouter":
    case "mistral":
    case "groq":
    case "other":
      return undefined;
  }
}

/** https://docs.ollama.com/faq#how-do-i-configure-ollama-server */
function allowAtOllama(os: OperatingSystem, origins: string): string {
  const file = OLLAMA_DROP_IN;
  return {
    windows: `setx OLLAMA_ORIGINS "${origins}"`,
    macos: `launchctl setenv OLLAMA_ORIGINS "${origins}"`,
    linux: [
      `sudo mkdir -p ${file.slice(0, file.lastIndexOf("/"))}`,
      `printf '[Service]\\nEnvironment="OLLAMA_ORIGINS=${origins}"\\n' | sudo tee ${file}`,
      "sudo systemctl daemon-reload",
      "sudo systemctl restart ollama",
    ].join(" && "),
  }[os];
}

/** On Windows it runs in Docker only: https://localai.io/basics/getting_started/ */
function runLocalAI(os: OperatingSystem, variables: string): string {
  return os === "windows"
    ? `docker run -ti -p 8080:8080 ${variables}localai/localai:latest`
    : `${variables}local-ai run`;
}
