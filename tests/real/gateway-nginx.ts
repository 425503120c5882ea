import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import getPort from "get-port";
import { makeCertificate } from "../support/certificate.ts";
import { aroundIt, documentedConfiguration } from "./gateway-configuration.ts";

/** As long as the documented ones, for which nginx needs a setting. */
const KEY = "0123456789abcdef".repeat(3);
/** The message of nginx when it listens. */
const LISTENS = "event method";

/** A running gateway with the documented configuration, and a static host for pages of another origin. */
export interface Gateway {
  readonly baseURL: string;
  /** The page under the gateway's own name. */
  readonly ownPage: string;
  /** The page on a static host, the only other origin that the gateway allows. */
  readonly otherPage: string;
  readonly key: string;
  /** Its log: who requested what, one line per request. */
  log(): Promise<string>;
  close(): Promise<void>;
}

/** The nginx program, if there is one; Debian does not have it on the path of ordinary users. */
export const nginx: string | undefined = ["nginx", "/usr/sbin/nginx"].find(
  (command) => spawnSync(command, ["-v"]).status === 0,
);

/** Starts nginx in front of a model server. Rejects with its message when it rejects its configuration. */
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
  // An aborted test run must not leave nginx running.
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
