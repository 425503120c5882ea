import getPort, { portNumbers } from "get-port";
import { test as base } from "./connections-page.ts";
import { type ConnectionDoctor, doctorOf } from "./connection-doctor.ts";

const USUAL = [1234, 11434, 8080, 9931, 8000, 1337, 5001, 5000] as const;

/** Below the ports that systems assign automatically, so that no server of another test uses them. */
const FIRST_PORT = 20_000;
const PORTS_PER_WORKER = 100;

/** Where a server has to listen so that the browser of a test finds it at a usual port. */
export type UsualPorts = Readonly<Record<(typeof USUAL)[number], number>>;

/**
 * Playwright's test with a browser for which the usual ports of model servers are free ones, whatever runs on this machine.
 * What it sends goes straight there, preflights too.
 */
export const test = base.extend<
  { doctor: ConnectionDoctor },
  { usual: UsualPorts; rules: readonly string[] }
>({
  usual: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing is needed
    async ({}, use, { parallelIndex }) => {
      const first = FIRST_PORT + parallelIndex * PORTS_PER_WORKER;
      const free = () =>
        getPort({ host: "127.0.0.1", port: portNumbers(first, first + PORTS_PER_WORKER - 1) });
      await use({
        1234: await free(),
        11434: await free(),
        8080: await free(),
        9931: await free(),
        8000: await free(),
        1337: await free(),
        5001: await free(),
        5000: await free(),
      });
    },
    { scope: "worker" },
  ],
  rules: [
    async ({ usual }, use) => use(USUAL.map((port) => `MAP 127.0.0.1:${port} 127.0.0.1:${usual[port]}`)),
    { scope: "worker" },
  ],
  launchOptions: [
    async ({ launchOptions, rules }, use) => {
      const { args = [] } = launchOptions;
      await use({ ...launchOptions, args: [...args, `--host-resolver-rules=${rules.join(",")}`] });
    },
    { scope: "worker" },
  ],
  doctor: async ({ chat }, use) => use(doctorOf(chat)),
});

export { expect } from "./page.ts";
