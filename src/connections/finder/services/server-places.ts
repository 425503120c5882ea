import type { ServerKind } from "../../model/server-kind.ts";

/** Where a server of this machine usually listens. */
export interface ServerPlace {
  readonly port: number;
  readonly kind: ServerKind;
  /**
   * No setting makes it refuse a page, so that whatever does is another program: on a Mac, AirPlay is at port 5000.
   * https://www.connected.app/ports/5000
   */
  readonly letsAllIn?: true;
}

/** LocalAI and mlx_lm.server are at llama-server's. */
export const SERVER_PLACES: readonly ServerPlace[] = [
  { port: 1234, kind: "lm-studio" },
  { port: 11434, kind: "ollama" },
  { port: 8080, kind: "llama-server" },
  { port: 9931, kind: "llama-server" },
  { port: 8000, kind: "vllm" },
  { port: 1337, kind: "jan" },
  { port: 5001, kind: "koboldcpp", letsAllIn: true },
  { port: 5000, kind: "text-generation-webui", letsAllIn: true },
];
