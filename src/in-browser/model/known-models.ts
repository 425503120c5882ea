import type { KnownModel } from "./model-file.ts";

/** The toy model that is part of the project, at `url` next to the page. Its card: assets/toy-chat.md */
export const BUILT_IN_MODEL: KnownModel = {
  id: "toy-chat",
  name: "Causette toy chat",
  url: "assets/toy-chat.gguf",
  bytes: 4_390_112,
  sha256: "f0e337da48e9c767cd7deebc2787bafd0062e93764ea1d8c72ffa410a9a711f6",
  licence: "CC0-1.0",
  purpose: "toy",
};

/** Real models that are small enough for a browser. The hub reports their exact size and checksum before a download. */
export const KNOWN_MODELS: readonly KnownModel[] = [
  {
    id: "SmolLM2-360M-Instruct-Q8_0",
    name: "SmolLM2 360M Instruct",
    url: "https://huggingface.co/bartowski/SmolLM2-360M-Instruct-GGUF/resolve/main/SmolLM2-360M-Instruct-Q8_0.gguf",
    bytes: 386_000_000,
    sha256: undefined,
    licence: "Apache-2.0",
    purpose: "balanced",
  },
  {
    id: "Qwen2.5-0.5B-Instruct-Q4_K_M",
    name: "Qwen2.5 0.5B Instruct",
    url: "https://huggingface.co/bartowski/Qwen2.5-0.5B-Instruct-GGUF/resolve/main/Qwen2.5-0.5B-Instruct-Q4_K_M.gguf",
    bytes: 398_000_000,
    sha256: undefined,
    licence: "Apache-2.0",
    purpose: "best",
  },
  {
    id: "SmolLM2-135M-Instruct-Q8_0",
    name: "SmolLM2 135M Instruct",
    url: "https://huggingface.co/bartowski/SmolLM2-135M-Instruct-GGUF/resolve/main/SmolLM2-135M-Instruct-Q8_0.gguf",
    bytes: 145_000_000,
    sha256: undefined,
    licence: "Apache-2.0",
    purpose: "small",
  },
];
