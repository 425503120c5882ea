import { createServer } from "node:https";
import sirv from "sirv";
import { makeCertificate } from "./certificate.ts";
import { listen } from "../../scripts/listen.mjs";
import { expect, test as base } from "./usual-ports.ts";

const HOST = "chat.example";

/**
 * Playwright's test with the committed page as a site of the internet has it: over https, from a host that the browser
 * takes for a public one. Servers on this machine listen at `usual` ports.
 * https://wicg.github.io/local-network-access/#ip-address-space-heading
 */
export const test = base.extend<object, { sitePort: number }>({
  sitePort: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing is needed
    async ({}, use) => {
      const files = sirv(".", { dev: true });
      const certificate = await makeCertificate([HOST]);
      const server = createServer(certificate, (request, response) => files(request, response));
      await use(await listen(server));
      server.close();
      server.closeAllConnections();
    },
    { scope: "worker" },
  ],
  rules: [
    async ({ rules, sitePort }, use) => use([...rules, `MAP ${HOST}:443 127.0.0.1:${sitePort}`]),
    { scope: "worker" },
  ],
  launchOptions: [
    async ({ launchOptions, sitePort }, use) => {
      const { args = [] } = launchOptions;
      const space = `--ip-address-space-overrides=127.0.0.1:${sitePort}=public`;
      await use({ ...launchOptions, args: [...args, space] });
    },
    { scope: "worker" },
  ],
  context: async ({ browser, outside }, use) => {
    const context = await browser.newContext({
      locale: "en-GB",
      ignoreHTTPSErrors: true,
      proxy: { server: `http://127.0.0.1:${outside.port}`, bypass: `127.0.0.1,localhost,[::1],${HOST}` },
    });
    await use(context);
    await context.close();
    expect(outside.refused, "the page asked other hosts").toEqual([]);
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  pageURL: async ({}, use) => use(`https://${HOST}/`),
});

export { expect };
