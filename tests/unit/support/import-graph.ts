import { readFile } from "node:fs/promises";
import { Agent, request } from "node:https";
import { parseAddress } from "../../support/cdn/address.ts";
import { findInstalled } from "../../support/cdn/installed.ts";

/** What the CDN stand-in said to one request. */
export interface Reply {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

const agent = new Agent({ keepAlive: true, rejectUnauthorized: false, servername: "esm.sh" });

/** Asks the stand-in for a path, as a browser that ignores certificate errors does. */
export function ask(port: number, path: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: "127.0.0.1", port, path, agent }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (piece: string) => (text += piece));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    asking.on("error", reject).end();
  });
}

/** How the page's own import map resolves a bare import, with the versions that the build puts into it. */
async function readImportMap(): Promise<(specifier: string) => string> {
  const html = await readFile(new URL("../../../src/index.html", import.meta.url), "utf8");
  const json = /<script type="importmap">([^]*?)<\/script>/.exec(html)?.[1] ?? "";
  const pairs = [...json.matchAll(/"([^"]+)": "https:\/\/esm\.sh(\/(@?[^"@]+)@[^"]*)"/g)];
  const imports = pairs.map(([, key = "", path = "", name = ""]) => {
    return [key, path.replace("@*", `@${findInstalled(name).version}`)] as const;
  });
  return (specifier) => {
    for (const [key, path] of imports) {
      if (key === specifier) return path;
      if (key.endsWith("/") && specifier.startsWith(key)) return path + specifier.slice(key.length);
    }
    throw new Error(`the import map doesn't know ${specifier}`);
  };
}

/** Follows static imports from the specifiers given, as a browser does, to all the modules that a page gets. */
export async function followImports(
  port: number,
  specifiers: readonly string[],
): Promise<Map<string, Reply>> {
  const resolve = await readImportMap();
  const replies = new Map<string, Reply>();
  const asked = new Set<string>();

  async function follow(path: string): Promise<void> {
    if (asked.has(path)) return;
    asked.add(path);
    const reply = await ask(port, path);
    replies.set(path, reply);
    // Modules come minified: with a space before the quote it is a text that only talks of an import.
    const imported = reply.text.matchAll(/(?:\bfrom|\bimport)"([^"]+)"/g);
    await Promise.all([...imported].map(([, to = ""]) => follow(to.startsWith("/") ? to : resolve(to))));
  }

  await Promise.all(specifiers.map((specifier) => follow(resolve(specifier))));
  return replies;
}

/** The package that a path at esm.sh belongs to. */
export function ownerOf(path: string): string {
  return path.startsWith("/node/") ? "node" : parseAddress(path).name;
}
