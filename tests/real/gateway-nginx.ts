import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import getPort from "get-port";
import { makeCertificate } from "../support/certificate.ts";
import { aroundIt, documentedConfiguration } from "./gateway-configuration.ts";

/** As long as the documented ones: nginx has to be told to hold them. */
const KEY = "0123456789abcdef".repeat(3);
/** What nginx says once it listens. */
const LISTENS = "event method";

/** A running gateway with the documented configuration, and a static host for pages of another origin. */
export interface Gateway {
  readonly baseURL: string;
  /** The page under the gateway's own name. */
  readonly ownPage: string;
  /** The page on a static host, the one other origin that the gateway lets in. */
  readonly otherPage: string;
  readonly key: string;
  /** What it wrote down: who asked for what, one line a request. */
  log(): Promise<string>;
  close(): Promise<void>;
}

/** nginx, where there is one; Debian keeps it off the path of ordinary users. */
export const nginx: string | undefined = ["nginx", "/usr/sbin/nginx"].find(
  (command) => spawnSync(command, ["-v"]).status === 0,
);

/** Starts nginx in front of a model server. Rejects with its own words when it refuses its configuration. */
export async function startGateway(command: string, modelServer: URL): Promise<Gateway> {
  const folder = await mkdtemp(join(tmpdir(), "causette-gateway-"));
  const [port, staticPort] = [await getPort(), await getPort()];
  const [ownPage, otherPage] = [`https://127.0.0.1:${port}/`, `https://127.0.0.1:${staticPort}/`];
  const { key, cert } = await makeCertificate(["localhost"]);
  const files = {
    "key.pem": key,
    "cert.pem": cert,
    "causette-keys": `"Bearer ${KEY}" ada;\n`,
    "gateway.conf": await documentedConfiguration({ port, page: new URL(otherPage).origin, modelServer }),
    "nginx.conf": aroundIt(staticPort),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);

  const child = spawn(command, ["-p", folder, "-c", "nginx.conf", "-e", "stderr"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "exit");
  const kill = () => void child.kill();
  // A test run that breaks off leaves no nginx behind.
  process.once("exit", kill);
  await new Promise<void>((resolve, reject) => {
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (said.includes(LISTENS)) resolve();
    });
    child.once("exit", () => reject(new Error(`nginx ended: ${said}`)));
    child.once("error", reject);
  });

  return {
    baseURL: `${ownPage}v1`,
    ownPage,
    otherPage,
    key: KEY,
    log: () => readFile(join(folder, "people.log"), "utf8"),
    async close() {
      process.off("exit", kill);
      kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
