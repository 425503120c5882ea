import type { BaseURLFault } from "../../../configuration/index.ts";
import type { CheckFaultTexts } from "./describe-fault.ts";
import { isLoopbackOrigin } from "../../../configuration/index.ts";
import { SERVERS, type ServerKind } from "../../model/servers.ts";
import { describeProblem, type ProblemKind, type ProblemText } from "../../../chat/index.ts";

const nameOf = (kind: ServerKind): string => (kind === "other" ? "The server" : SERVERS[kind].name);
/** The kind of server is only suggested by the port. */
const guess = (kind: ServerKind): string =>
  kind === "other" ? "" : ` (by its address, this would be ${SERVERS[kind].name})`;

const EXAMPLE = "http://127.0.0.1:1234/v1";

const addresses: Readonly<Record<BaseURLFault, ProblemText & { readonly short: string }>> = {
  empty: {
    short: "No address",
    what: "There is no address to check.",
    next: `Type your server’s into Configuration → Base URL, for example ${EXAMPLE}.`,
  },
  "not-a-url": {
    short: "Not an address",
    what: "The Base URL is not an address.",
    next: `It should look like ${EXAMPLE}.`,
  },
  scheme: {
    short: "Not http(s)",
    what: "The address begins with something that a page cannot call.",
    next: "Let it begin with http:// or https://.",
  },
  credentials: {
    short: "Password in address",
    what: "There is a name or a password in the address; browsers refuse to call such an address.",
    next: "Take it out, and type the key into Configuration → API key.",
  },
  secret: {
    short: "Key in address",
    what: "There is a key in the address, and addresses travel in links and files.",
    next: "Take it out, and type the key into Configuration → API key.",
  },
  fragment: {
    short: "Address with #",
    what: "The address contains a #, and no server receives what follows it.",
    next: "Take out the # and what follows it.",
  },
  ipv6: {
    short: "IPv6 without brackets",
    what: "The address holds an IPv6 address without brackets, so that its port cannot be read.",
    next: "Put brackets around it, for example http://[::1]:1234/v1.",
  },
  "blocked-port": {
    short: "Port is blocked",
    what: "Browsers refuse to call this port, whatever listens there.",
    next: "Let your server listen on another port, such as 1234 or 8080, and type that one.",
  },
};

/** The problems that a server may answer a check with; others are unlikely there. */
const shortProblems: Partial<Record<ProblemKind, string>> = {
  "context-overflow": "Prompt too long",
  "rate-limited": "Too many requests",
  "server-error": "Server failed",
  refused: "Request refused",
  "model-not-found": "Model is unknown",
  "broken-stream": "Answer is broken",
  "error-in-stream": "Server failed",
  dropped: "Connection lost",
  silent: "Server is silent",
  empty: "Answer is empty",
};

/** The name of each fault of a check, and how to fix it. */
export const doctorFaultsEn: CheckFaultTexts = {
  address: {
    short: ({ fault }) => addresses[fault].short,
    text: ({ fault }) => {
      const { what, next } = addresses[fault];
      return { what, next };
    },
  },
  redirected: {
    short: "Redirected elsewhere",
    text: (fault, { problems }) => describeProblem(fault, problems),
  },
  "mixed-content": {
    short: "Mixed content",
    text: ({ origin }) => ({
      what: `This page came over https, and browsers forbid such a page to call ${origin} over http.`,
      next: "Open the page from disk or from http://localhost, or give the server an https address.",
    }),
  },
  "permission-denied": {
    short: "Permission denied",
    text: ({ origin }) => {
      const here = isLoopbackOrigin(origin);
      const chromium = here ? "“Apps on device”" : "“Local network”";
      const firefox = here ? "“Device apps and services”" : "“Local network devices”";
      return {
        what: `Your browser does not let this page call ${origin}: the permission was denied.`,
        next: `Chrome and Edge: click the icon left of the address → Site settings → ${chromium} (“Local network access” in older versions) → Allow. Firefox: Settings → Privacy & Security → Permissions → ${firefox}. Then try again.`,
      };
    },
  },
  "not-running": {
    short: "Server not running",
    text: ({ origin, server }, { help, os }) => ({
      what: `Nothing answers at ${origin}${guess(server)}.`,
      ...help.start(server, os),
    }),
  },
  "cors-off": {
    short: "CORS is off",
    text: ({ origin, server }, { help, os, page }) => ({
      what: `Something listens at ${origin}${guess(server)}, but does not let this page (origin ${page.kind === "disk" ? "null" : page.origin}) read its answers: CORS is off, or refuses it.`,
      ...help.allow(server, os, page),
    }),
  },
  "headers-refused": {
    short: "Headers refused",
    text: ({ origin, server }, { help, os, page }) => ({
      what: `${nameOf(server)} at ${origin} lets this page read its models, but refuses the headers of a question (content-type, authorization).`,
      ...help.allow(server, os, page),
    }),
  },
  "wrong-path": {
    short: "Wrong path",
    text: ({ baseURL, suggestion }) => ({
      what: `A server answers at ${baseURL}, but has no models under this path.`,
      next:
        suggestion === undefined
          ? "Check the path of the Base URL: it usually ends in /v1."
          : `It has them at ${suggestion}: use that address.`,
    }),
  },
  "not-a-model-server": {
    short: "Not a model server",
    text: ({ baseURL, contentType }) => ({
      what: `${baseURL} answers, but not as a model server does (it sent ${contentType === "" ? "something without a type" : contentType}).`,
      next: "Check host and port of the Base URL: another program listens there.",
    }),
  },
  "key-refused": {
    short: ({ hasKey }) => (hasKey ? "Key refused" : "Key is missing"),
    text: ({ server, hasKey }, { help }) => ({
      what: hasKey
        ? `${nameOf(server)} refuses the API key.`
        : `${nameOf(server)} asks for an API key, and none was given.`,
      ...help.key(server),
    }),
  },
  loading: {
    short: "Still loading",
    text: () => ({
      what: "The server is there, and still loads its model.",
      next: "Wait until it has finished, and try again.",
    }),
  },
  "no-model": {
    short: "No model loaded",
    text: ({ server }, { help, os }) => ({
      what: `${nameOf(server)} answers, but has no model loaded.`,
      ...help.load(server, os),
    }),
  },
  "model-gone": {
    short: "Model not found",
    text: ({ model, models }) => ({
      what: `The server does not have the model “${model}” (any more).${offers(models)}`,
      next: "Choose another one in Configuration → Model, or leave the field empty to use the one that is loaded.",
    }),
  },
  problem: {
    short: ({ problem }) => shortProblems[problem.kind] ?? "Check failed",
    text: ({ problem }, { problems }) => describeProblem(problem, problems),
  },
};

const SHOWN_MODELS = 3;

function offers(models: readonly string[]): string {
  if (models.length === 0) return "";
  const more = models.length - SHOWN_MODELS;
  return ` It has ${models.slice(0, SHOWN_MODELS).join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
}
