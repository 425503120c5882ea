import { LM_STUDIO_START } from "../../chat/index.ts";

/** The systems that there are commands for. */
export type OperatingSystem = "windows" | "macos" | "linux";

/** A command for all systems, or one per system. */
type Command = string | Readonly<Record<OperatingSystem, string>>;

interface Server {
  /** Its product name. */
  readonly name: string;
  /**
   * Its default ports on the user's machine. A port that several servers share belongs to the first of them in the
   * table.
   */
  readonly ports?: readonly number[];
  /** For a service on the internet: its base URL, and the page on which to create a key. */
  readonly service?: { readonly baseURL: string; readonly keyPage: string };
  /** The values that it writes into `owned_by` of its own models, according to its source code. */
  readonly owners?: readonly string[];
  /** It writes `user` into `owned_by`, and this constant into `created`. */
  readonly userModelsCreated?: number;
  /** It never refuses a page, so a program that refuses one at its port is another program. */
  readonly allowsAllPages?: true;
  /** It runs one model and answers with it whatever model is requested. */
  readonly answersToAnyName?: true;
  /** The command that starts it at its usual address; not for apps that the user opens. */
  readonly start?: Command;
  /** The command that loads a model; not where this is done in the app. */
  readonly load?: Command;
  /**
   * The command that makes it allow this page (`*`: all pages); not where a switch does that, or where no page is
   * refused.
   */
  readonly allow?: (origin: string, os: OperatingSystem) => string;
}

const LLAMA_SERVER = "llama-server -m model.gguf --port 8080";
const VLLM = "vllm serve MODEL";
const MLX = "mlx_lm.server --model MODEL --port 8080";
/** https://github.com/LostRuins/koboldcpp/releases */
const KOBOLDCPP = {
  windows: ".\\koboldcpp.exe --model model.gguf --port 5001",
  macos: "./koboldcpp-mac-arm64 --model model.gguf --port 5001",
  linux: "./koboldcpp-linux-x64 --model model.gguf --port 5001",
};

/**
 * The servers that the page knows, in the order in which it lists them. To add one, add an entry here and one in each
 * language (texts/server-help-*.ts).
 */
const TABLE = {
  "lm-studio": {
    name: "LM Studio",
    ports: [1234],
    owners: ["organization_owner", "organization-owner"], // the second before 0.3
    start: LM_STUDIO_START,
    load: "lms load",
    allow: () => LM_STUDIO_START,
  },
  ollama: {
    name: "Ollama",
    ports: [11434],
    owners: ["library"],
    start: { windows: "ollama serve", macos: "open -a Ollama", linux: "sudo systemctl start ollama" },
    load: "ollama pull llama3.2",
    allow: allowAtOllama,
  },
  "llama-server": {
    name: "llama-server",
    // 9931 is announced as the next default: https://github.com/ggml-org/llama.cpp/tree/master/tools/server
    ports: [8080, 9931],
    owners: ["llamacpp"],
    answersToAnyName: true,
    start: LLAMA_SERVER,
    load: LLAMA_SERVER,
    allow: (origin) => `${LLAMA_SERVER} --cors-origins "${origin}"`,
  },
  vllm: {
    name: "vLLM",
    ports: [8000],
    owners: ["vllm"],
    start: VLLM,
    load: VLLM,
    allow: (origin) => `${VLLM} --allowed-origins '["${origin}"]'`,
  },
  jan: { name: "Jan", ports: [1337], userModelsCreated: 1 },
  koboldcpp: {
    name: "KoboldCpp",
    ports: [5001],
    owners: ["koboldcpp"],
    allowsAllPages: true,
    answersToAnyName: true,
    start: KOBOLDCPP,
    load: KOBOLDCPP,
  },
  "text-generation-webui": {
    name: "text-generation-webui",
    ports: [5000], // on a Mac, AirPlay uses this port: https://www.connected.app/ports/5000
    userModelsCreated: 0,
    allowsAllPages: true,
    answersToAnyName: true,
    start: webUI("--api"),
    load: webUI("--api --model model.gguf"),
  },
  localai: {
    name: "LocalAI",
    ports: [8080],
    start: localAI(),
    load: localAI({ model: " llama-3.2-1b-instruct:q4_k_m" }),
    allow: (origin, os) => localAI({ origin })[os],
  },
  mlx: {
    name: "mlx_lm.server",
    ports: [8080],
    start: MLX,
    load: MLX,
    allow: (origin) => `${MLX} --allowed-origins "${origin}"`,
  },
  openai: service("OpenAI", "https://api.openai.com/v1", "https://platform.openai.com/api-keys"),
  openrouter: service("OpenRouter", "https://openrouter.ai/api/v1", "https://openrouter.ai/settings/keys"),
  mistral: service("Mistral", "https://api.mistral.ai/v1", "https://console.mistral.ai/api-keys"),
  groq: service("Groq", "https://api.groq.com/openai/v1", "https://console.groq.com/keys"),
} as const satisfies Record<string, Server>;

export type KnownServer = keyof typeof TABLE;
/** `other` is a server with OpenAI's protocol that does not identify itself. */
export type ServerKind = KnownServer | "other";

export const SERVERS: Readonly<Record<KnownServer, Server>> = TABLE;
/** In the order of the table. */
export const KNOWN_SERVERS: readonly KnownServer[] = Object.keys(TABLE).filter(isKnownServer);
export const SERVER_KINDS: readonly ServerKind[] = [...KNOWN_SERVERS, "other"];

/** The entry of a server in the table; empty for an unknown one. */
export function serverOf(kind: ServerKind): Partial<Server> {
  return kind === "other" ? {} : SERVERS[kind];
}

function isKnownServer(name: string): name is KnownServer {
  return Object.hasOwn(TABLE, name);
}

function service(name: string, baseURL: string, keyPage: string) {
  return { name, service: { baseURL, keyPage } };
}

/**
 * https://docs.ollama.com/faq#how-do-i-configure-ollama-server. Drop-ins are read in the order of their names, and the last
 * one counts: this is after systemd's own `override.conf`.
 */
function allowAtOllama(origin: string, os: OperatingSystem): string {
  const folder = "/etc/systemd/system/ollama.service.d";
  return {
    windows: `setx OLLAMA_ORIGINS "${origin}"`,
    macos: `launchctl setenv OLLAMA_ORIGINS "${origin}"`,
    linux: [
      `sudo mkdir -p ${folder}`,
      `printf '[Service]\\nEnvironment="OLLAMA_ORIGINS=${origin}"\\n' | sudo tee ${folder}/z-origins.conf`,
      "sudo systemctl daemon-reload",
      "sudo systemctl restart ollama",
    ].join(" && "),
  }[os];
}

/** https://github.com/oobabooga/text-generation-webui#how-to-install */
function webUI(options: string) {
  return {
    windows: `.\\start_windows.bat ${options}`,
    macos: `./start_macos.sh ${options}`,
    linux: `./start_linux.sh ${options}`,
  };
}

/** On Windows it runs in Docker only: https://localai.io/basics/getting_started/ */
function localAI({ origin = "", model = "" } = {}) {
  const isOpen = origin !== "";
  const inDocker = isOpen ? `-e LOCALAI_CORS=true -e "LOCALAI_CORS_ALLOW_ORIGINS=${origin}" ` : "";
  const inShell = isOpen ? `LOCALAI_CORS=true LOCALAI_CORS_ALLOW_ORIGINS="${origin}" ` : "";
  const command = `${inShell}local-ai run${model}`;
  return {
    windows: `docker run -ti -p 8080:8080 ${inDocker}localai/localai:latest${model}`,
    macos: command,
    linux: command,
  };
}
