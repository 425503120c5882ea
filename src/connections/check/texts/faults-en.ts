import type { BaseURLFault } from "../../../configuration/index.ts";
import type { CheckFaultTexts, ShortFaultTexts } from "./describe-fault.ts";
import { isLoopbackOrigin } from "../../model/loopback.ts";
import { SERVERS, type ServerKind } from "../../model/servers.ts";
import { describeProblem, type ProblemKind, type ProblemText } from "../../../chat/index.ts";

const nameOf = (kind: ServerKind): string => (kind === "other" ? "The server" : SERVERS[kind].name);
/** Nothing has said yet what it is: the port alone suggests it. */
const guess = (kind: ServerKind): string =>
  kind === "other" ? "" : ` (by its address, this would be ${SERVERS[kind].name})`;

const EXAMPLE = "http://127.0.0.1:1234/v1";

const addresses: Readonly<Record<BaseURLFault, ProblemText>> = {
  empty: {
    what: "There is no address to check.",
    next: `Type your server’s into Configuration → Base URL, for example ${EXAMPLE}.`,
  },
  "not-a-url": {
    what: "What stands in Base URL is not an address.",
    next: `It should look like ${EXAMPLE}.`,
  },
  scheme: {
    what: "The address begins with something that a page cannot call.",
    next: "Let it begin with http:// or https://.",
  },
  credentials: {
    what: "There is a name or a password in the address; browsers refuse to call such an address.",
    next: "Take it out, and type the key into Configuration → API key.",
  },
  secret: {
    what: "There is a key in the address, and addresses travel in links and files.",
    next: "Take it out, and type the key into Configuration → API key.",
  },
  fragment: {
    what: "The address goes on with a #, which no server gets to see.",
    next: "Take out the # and what follows it.",
  },
  ipv6: {
    what: "The address holds an IPv6 address without brackets, so that its port cannot be read.",
    next: "Put brackets around it, for example http://[::1]:1234/v1.",
  },
  "blocked-port": {
    what: "Browsers refuse to call this port, whatever listens there.",
    next: "Let your server listen on another port, such as 1234 or 8080, and type that one.",
  },
};

/** What each fault of a check is called, and the one thing that mends it. */
export const doctorFaultsEn: CheckFaultTexts = {
  address: ({ fault }) => addresses[fault],
  redirected: (fault, { problems }) => describeProblem(fault, problems),
  "mixed-content": ({ origin }) => ({
    what: `This page came over https, and browsers forbid such a page to call ${origin} over http.`,
    next: "Open the page from disk or from http://localhost, or give the server an https address.",
  }),
  "permission-denied": ({ origin }) => {
    const here = isLoopbackOrigin(origin);
    const chromium = here ? "“Apps on device”" : "“Local network”";
    const firefox = here ? "“Device apps and services”" : "“Local network devices”";
    return {
      what: `Your browser does not let this page call ${origin}: the permission was denied.`,
      next: `Chrome and Edge: click the icon left of the address → Site settings → ${chromium} (“Local network access” in older versions) → Allow. Firefox: Settings → Privacy & Security → Permissions → ${firefox}. Then try again.`,
    };
  },
  "not-running": ({ origin, server }, { help, os }) => ({
    what: `Nothing answers at ${origin}${guess(server)}.`,
    ...help.start(server, os),
  }),
  "cors-off": ({ origin, server }, { help, os, page }) => ({
    what: `Something listens at ${origin}${guess(server)}, but does not let this page (origin ${page.kind === "disk" ? "null" : page.origin}) read its answers: CORS is off, or refuses it.`,
    ...help.allow(server, os, page),
  }),
  "headers-refused": ({ origin, server }, { help, os, page }) => ({
    what: `${nameOf(server)} at ${origin} lets this page read its models, but refuses the headers of a question (content-type, authorization).`,
    ...help.allow(server, os, page),
  }),
  "wrong-path": ({ baseURL, suggestion }) => ({
    what: `A server answers at ${baseURL}, but has no models under this path.`,
    next:
      suggestion === undefined
        ? "Check the path of the Base URL: it usually ends in /v1."
        : `It has them at ${suggestion}: use that address.`,
  }),
  "not-a-model-server": ({ baseURL, contentType }) => ({
    what: `${baseURL} answers, but not as a model server does (it sent ${contentType === "" ? "something without a type" : contentType}).`,
    next: "Check host and port of the Base URL: another program listens there.",
  }),
  "key-refused": ({ server, hasKey }, { help }) => ({
    what: hasKey
      ? `${nameOf(server)} refuses the API key.`
      : `${nameOf(server)} asks for an API key, and none was given.`,
    ...help.key(server),
  }),
  loading: () => ({
    what: "The server is there, and still loads its model.",
    next: "Wait until it has finished, and try again.",
  }),
  "no-model": ({ server }, { help, os }) => ({
    what: `${nameOf(server)} answers, but has no model loaded.`,
    ...help.load(server, os),
  }),
  "model-gone": ({ model, models }) => ({
    what: `The server does not have the model “${model}” (any more).${offers(models)}`,
    next: "Choose another one in Configuration → Model, or leave the field empty to use the one that is loaded.",
  }),
  problem: ({ problem }, { problems }) => describeProblem(problem, problems),
};

const SHOWN_MODELS = 3;

function offers(models: readonly string[]): string {
  if (models.length === 0) return "";
  const more = models.length - SHOWN_MODELS;
  return ` It has ${models.slice(0, SHOWN_MODELS).join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
}

const shortAddresses: Readonly<Record<BaseURLFault, string>> = {
  empty: "No address",
  "not-a-url": "Not an address",
  scheme: "Not http(s)",
  credentials: "Password in address",
  secret: "Key in address",
  fragment: "Address with #",
  ipv6: "IPv6 without brackets",
  "blocked-port": "Port is blocked",
};

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

/** Each fault in some three words, for the banner. */
export const shortFaultsEn: ShortFaultTexts = {
  address: ({ fault }) => shortAddresses[fault],
  redirected: () => "Redirected elsewhere",
  "mixed-content": () => "Mixed content",
  "permission-denied": () => "Permission denied",
  "not-running": () => "Server not running",
  "cors-off": () => "CORS is off",
  "headers-refused": () => "Headers refused",
  "wrong-path": () => "Wrong path",
  "not-a-model-server": () => "Not a model server",
  "key-refused": ({ hasKey }) => (hasKey ? "Key refused" : "Key is missing"),
  loading: () => "Still loading",
  "no-model": () => "No model loaded",
  "model-gone": () => "Model is gone",
  problem: ({ problem }) => shortProblems[problem.kind] ?? "Check failed",
};
