import { createServer } from "node:http";
import { connect, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { listen } from "../../scripts/listen.mjs";

const CDN_HOST = "esm.sh:443";
/** The model hub, and where it sends those who ask for a large file. */
const HUB_HOSTS = ["huggingface.co:443", "cas-bridge.xethub.hf.co:443"];

/** A running proxy, the only way out for one test's browser. */
export interface Proxy {
  readonly port: number;
  /** `host:port` of everything that was refused: empty means that the page asked nobody but those let through. */
  readonly refused: readonly string[];
  /** `host:port` of every tunnel that was opened. */
  readonly tunnels: readonly string[];
  /** While on, those let through are out of reach too and open tunnels are cut; neither counts as refused. */
  offline(on: boolean): void;
  /** Is as if it had just been started with these stand-ins, for the next test of a browser that stays. */
  startAnew(standIns: StandIns): void;
  close(): Promise<void>;
}

/** Ports on 127.0.0.1 of the stand-ins. A host without one is refused like every other. */
export interface StandIns {
  readonly cdnPort?: number | undefined;
  readonly hubPort?: number | undefined;
}

/**
 * Starts a CONNECT proxy on a free port of 127.0.0.1, a few milliseconds' work, so that every test has its own:
 * `esm.sh:443` is tunnelled to the CDN stand-in, the model hub to its own, every other host is refused and put on record.
 *
 * A browser must send all but loopback through it, and accept any certificate:
 *
 * - Chromium by Playwright, for a context (`browser.newContext`, or `use` in Playwright Test) or a whole browser:
 *   `{ proxy: { server: "http://127.0.0.1:PORT", bypass: "127.0.0.1,localhost,[::1]" }, ignoreHTTPSErrors: true }`.
 *   Naming a loopback host in `bypass` is what keeps Playwright from adding `<-loopback>`, which would send
 *   loopback through the proxy. Proxy of the context, not of the browser: Chromium's own errands stay out of it.
 * - Firefox: `acceptInsecureCerts`, and the preferences `network.proxy.type` 1, `network.proxy.ssl` and
 *   `network.proxy.http` "127.0.0.1", `network.proxy.ssl_port` and `network.proxy.http_port` PORT. Loopback never
 *   goes through a proxy unless `network.proxy.allow_hijacking_localhost` says so.
 * - WebKitGTK by WebDriver: the capability `acceptInsecureCerts`, and `webkitgtk:browserOptions` with the arguments
 *   `--automation --proxy=http://127.0.0.1:PORT --ignore-host=127.0.0.1 --ignore-host=localhost --ignore-host=::1`.
 *   Not the capability `proxy`: its `sslProxy` is taken for a proxy that itself speaks TLS.
 */
export async function startProxy(standIns: StandIns): Promise<Proxy> {
  let ports = portsOf(standIns);
  const refused: string[] = [];
  const tunnels: string[] = [];
  const open = new Set<Duplex>();
  let isOffline = false;

  const server = createServer((request) => {
    const { hostname, port } = new URL(request.url ?? "", "http://unknown");
    refused.push(`${hostname}:${port || "80"}`);
    // A 502 would be an answer of that host to the page, and even a success to a fetch with `no-cors`.
    request.socket.destroy();
  });

  server.on("connect", (request, client: Duplex, head: Buffer) => {
    const host = request.url ?? "";
    track(client);
    const port = ports.get(host);
    if (port === undefined || isOffline) {
      if (port === undefined) refused.push(host);
      client.end("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    tunnels.push(host);
    const standIn: Socket = connect(port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      standIn.write(head);
      standIn.pipe(client).pipe(standIn);
    });
    track(standIn);
    standIn.once("close", () => client.destroy());
    client.once("close", () => standIn.destroy());
  });

  function track(socket: Duplex): void {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
    // Browsers may reset connections at any time, and offline() does so, too: this only ends the tunnel.
    socket.on("error", () => undefined);
  }

  function cut(): void {
    for (const socket of open) socket.destroy();
  }

  return {
    port: await listen(server),
    refused,
    tunnels,
    offline(on) {
      isOffline = on;
      if (on) cut();
    },
    startAnew(others) {
      cut();
      ports = portsOf(others);
      isOffline = false;
      refused.length = 0;
      tunnels.length = 0;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      cut();
      await closed;
    },
  };
}

function portsOf({ cdnPort, hubPort }: StandIns): ReadonlyMap<string, number | undefined> {
  return new Map([[CDN_HOST, cdnPort], ...HUB_HOSTS.map((host) => [host, hubPort] as const)]);
}
