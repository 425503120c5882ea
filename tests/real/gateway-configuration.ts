import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

const DOCUMENTED = "docs/beyond-one-machine/nginx.conf";

/** The addresses and files of a test's gateway. */
interface Place {
  readonly port: number;
  /** The origin that is allowed in addition to the gateway's own. */
  readonly page: string;
  readonly modelServer: URL;
}

/** The documented configuration with its names, addresses and files replaced. Rejects when one of them is not in it. */
export async function documentedConfiguration({ port, page, modelServer }: Place): Promise<string> {
  const replacements = [
    ["listen 443 ", `listen 127.0.0.1:${port} `],
    ["https://chat.example.org", page],
    ["/etc/letsencrypt/live/models.example.org/fullchain.pem", "cert.pem"],
    ["/etc/letsencrypt/live/models.example.org/privkey.pem", "key.pem"],
    ["/var/log/nginx/causette.log", "people.log"],
    ["/srv/causette", resolve(".")],
    ["127.0.0.1:8080", modelServer.host],
  ] as const;
  let text = await readFile(DOCUMENTED, "utf8");
  for (const [documented, here] of replacements) {
    if (!text.includes(documented)) throw new Error(`${documented} is not in ${DOCUMENTED}.`);
    text = text.replaceAll(documented, here);
  }
  return text;
}

/** What an nginx needs around it, for one user in one folder, and a static host with the committed page on `port`. */
export function aroundIt(port: number): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `
daemon off;
master_process off;
pid nginx.pid;
error_log stderr notice;
events {}
http {
  ${temporary.map((name) => `${name}_temp_path ${name};`).join(" ")}
  types { text/html html; text/javascript js; application/octet-stream gguf; }
  # llama-server asks by this header not to be buffered. Others don't, so it has to be right without.
  proxy_ignore_headers X-Accel-Buffering;
  include gateway.conf;
  server {
    listen 127.0.0.1:${port} ssl;
    ssl_certificate cert.pem;
    ssl_certificate_key key.pem;
    access_log off;
    root ${resolve(".")};
  }
}
`;
}
