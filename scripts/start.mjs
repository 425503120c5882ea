// @ts-check
// `npm start`: installs what is missing, serves the page, opens it. Options: --port N (the first one tried), --no-open,
// --no-threads (leaves out the headers that let a model in the page use more than one thread).
import { parseArgs } from "node:util";
import { installDependencies } from "./install.mjs";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "8000" },
    "no-open": { type: "boolean", default: false },
    "no-threads": { type: "boolean", default: false },
  },
});
const firstPort = Number(values.port);
if (!Number.isInteger(firstPort) || firstPort < 1 || firstPort > 65_535) {
  console.error(`--port takes a number from 1 to 65535, not "${values.port}".`);
  process.exit(1);
}

await installDependencies();
const { default: getPort } = await import("get-port");
const { servePage } = await import("./serve.mjs");

const next = Array.from({ length: 100 }, (_, i) => firstPort + i).filter((port) => port <= 65_535);
const site = await servePage({
  port: () => getPort({ host: "127.0.0.1", port: next }),
  threads: !values["no-threads"],
});
// Ctrl-C sends the signal twice, from the terminal and from npm. With `on`, the second one does not end the process
// with an error.
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => void site.close().finally(() => process.exit(0)));
}
console.log(`Causette: ${site.url}\nCtrl+C ends it.`);
if (!values["no-open"]) await openInBrowser(site.url);

/** @param {string} url */
async function openInBrowser(url) {
  const printHint = () => console.error("The browser could not be opened: open the address above yourself.");
  try {
    const { default: open } = await import("open");
    const opener = await open(url);
    if (opener.exitCode === null) opener.once("exit", (code) => code && printHint());
    else if (opener.exitCode !== 0) printHint();
  } catch {
    // There is no program to open addresses with; the user has to open the page in any case.
    printHint();
  }
}
