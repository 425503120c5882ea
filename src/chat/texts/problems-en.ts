import { endpointURL } from "../../configuration/index.ts";
import { LM_STUDIO_START, NPM_START } from "../model/commands.ts";
import type { ProblemTexts } from "./problem-text.ts";

/** When to send again, if the server reports it. */
function again(waitS: number | undefined, otherwise: string): string {
  return waitS === undefined ? otherwise : `Wait ${waitS} s, as the server asks, and send again.`;
}

export const problemsEn: ProblemTexts = {
  "libraries-unreachable": ({ host }) => ({
    what: `LangChain could not be loaded from ${host}.`,
    next: "Check your internet connection and press Send again; or run “npm start” once, which needs no internet.",
  }),
  "not-running": ({ origin }) => ({
    what: `Nothing answers at ${origin}.`,
    next: "Start your server. In LM Studio: Developer → Start server, with CORS enabled; or run:",
    command: LM_STUDIO_START,
  }),
  "cors-refused": ({ origin, page }) => ({
    what: `A server runs at ${origin}, but it does not let this page (origin ${page}) read its answers: CORS is off, or refuses it.`,
    next: "In LM Studio: Developer → Server settings → Enable CORS; or run:",
    command: LM_STUDIO_START,
  }),
  "headers-refused": ({ origin }) => ({
    what: `The server at ${origin} can be read, but refuses the request’s headers (content-type, authorization).`,
    next: "Allow them in the server’s CORS settings, or remove the API key if it needs none.",
  }),
  "mixed-content": ({ origin }) => ({
    what: `This page came over https, and browsers forbid it to call ${origin} over http.`,
    next: "Open the page from disk or from http://localhost, or give the server an https address.",
  }),
  "key-refused": ({ status }) => ({
    what: `The server refuses the API key (${status}).`,
    next: "Type the key for this server into Configuration → API key, and send again.",
  }),
  "no-model": () => ({
    what: "The server has no model loaded.",
    next: "Load one in LM Studio (Developer page), or run “lms ls” to see what you have, then:",
    command: "lms load",
  }),
  "model-not-found": () => ({
    what: "The server does not know this model.",
    next: "Choose one of its models in Configuration → Model, or leave the field empty.",
  }),
  "wrong-path": ({ baseURL }) => ({
    what: `There is no chat endpoint at ${endpointURL(baseURL, "/chat/completions")}.`,
    next: "Check the path of the Base URL: it usually ends in /v1.",
  }),
  "context-overflow": () => ({
    what: "The prompt does not fit into the model’s context.",
    next: "Start a new conversation, shorten the prompt, or load the model with a longer context.",
  }),
  "no-tools": () => ({
    what: "The server, or this model, takes no tools.",
    next: "Turn the tools off (× above Human), or choose a model made for tools; llama-server needs --jinja, vLLM --enable-auto-tool-choice.",
  }),
  "no-vision": () => ({
    what: "The model cannot see pictures.",
    next: "Choose a model that can (llama-server needs its --mmproj file), or remove the pictures, and send again. Are they in earlier questions? Start a new conversation.",
  }),
  "rate-limited": ({ waitS }) => ({
    what: "The server asks you to slow down (429).",
    next: again(waitS, "Wait a moment, and send again."),
  }),
  "model-loading": ({ waitS }) => ({
    what: "The server is still loading its model (503).",
    next: again(waitS, "Wait until it has finished, and send again."),
  }),
  "server-error": ({ status, waitS }) => ({
    what: `The server failed (${status}).`,
    next: again(waitS, "Check the server’s log, and send again."),
  }),
  refused: ({ status }) => ({
    what: `The server refused the request (${status}).`,
    next: "Change what it names, and send again.",
  }),
  "schema-refused": ({ status }) => ({
    what: `The server refused the JSON schema for the answer (${status}).`,
    next: "Change what it names in + → Answer as JSON, remove the schema there, or update the server: older ones know no structured answers.",
  }),
  "error-in-stream": () => ({
    what: "The server reported an error.",
    next: "What had arrived is kept. Check the server’s log, and send again.",
  }),
  "not-a-model-server": ({ baseURL, contentType }) => ({
    what: `${baseURL} answers, but not as an OpenAI-compatible server does (it sent ${contentType}).`,
    next: "Check host, port and path of the Base URL: it usually ends in /v1.",
  }),
  "broken-stream": () => ({
    what: "The server sent something that is no JSON, so the rest of the answer cannot be read.",
    next: "What had arrived is kept. Send again; if it comes back, turn Stream off.",
  }),
  redirected: ({ from, to }) => ({
    what:
      to === ""
        ? `${from} redirects to another server; your browser does not say to which. Nothing was sent there.`
        : `${from} redirects to another server: ${to}. Nothing was sent there.`,
    next:
      to === ""
        ? "Ask whoever runs the server for its right address, and type that into Base URL."
        : "If you trust that server, take its address over. The key stays with the old one.",
  }),
  dropped: () => ({
    what: "The connection was lost before the answer was complete.",
    next: "What had arrived is kept. Check that the server still runs, and send again.",
  }),
  "no-finish-reason": () => ({
    what: "The stream ended without saying why (no finish reason).",
    next: "The connection was lost, or the server forgot. If the text breaks off, send again.",
  }),
  "page-left": () => ({
    what: "The page was closed while the answer was streaming.",
    next: "What had arrived by then is kept. Send again for a whole answer.",
  }),
  silent: ({ seconds }) => ({
    what: `The server was silent for ${seconds} s, your time limit.`,
    next: "Raise or empty Configuration → More → Time limit if the model needs longer, and send again.",
  }),
  empty: ({ cause }) =>
    ({
      nothing: {
        what: "The server ended its answer without sending anything.",
        next: "Check the path of the Base URL (it usually ends in /v1), and that the server is OpenAI-compatible.",
      },
      "no-text": {
        what: "The model ended without writing one character.",
        next: "The prompt is probably longer than the model’s context: shorten it, start a new conversation, or load the model with a longer context.",
      },
      "only-thinking": {
        what: "The model only thought, and wrote no answer.",
        next: "Raise Max tokens or the model’s context length, or ask again.",
      },
      "json-in-thinking": {
        what: "The JSON came as the model’s thinking, and the answer is empty: a fault of the server.",
        next: "What came is shown below the thinking. Update the server, or switch the model’s thinking off.",
      },
    })[cause],
  "tool-call": ({ tools }) => ({
    what: `The model wrote no answer: it wants a tool to be called (${tools}).`,
    next: "Type a result below the call and send it, turn on the page’s own tools (+ → Tools…), or ask for an answer without tools.",
  }),
  "ended-by-server": ({ why, reason }) =>
    ({
      filter: {
        what: `The server’s content filter ended the answer (finish reason: ${reason}).`,
        next: "What had arrived is kept. Put the question in other words, and send again.",
      },
      aborted: {
        what: `The server broke the answer off (finish reason: ${reason}).`,
        next: "What had arrived is kept. Check whether the model is still loaded, and send again.",
      },
      error: {
        what: `The server ended the answer because of an error (finish reason: ${reason}).`,
        next: "What had arrived is kept. Check the server’s log, and send again.",
      },
      unknown: {
        what: `The server ended the answer for a reason that this page does not know: ${reason}.`,
        next: "What had arrived is kept. If the text breaks off, send again.",
      },
    })[why],
  "in-browser-from-disk": () => ({
    what: "A model cannot run in a page that was opened from disk: browsers refuse such a page the workers and the storage that it needs.",
    next: "Run this command in Causette’s folder, and open the address that it prints:",
    command: NPM_START,
  }),
  "engine-unreachable": ({ host }) => ({
    what: `The engine that runs models could not be loaded from ${host}.`,
    next: "Check your internet connection and try again; or run “npm start” once, which needs no internet.",
  }),
  told: ({ words }) => words.en,
  unknown: () => ({
    what: "Something went wrong that this page does not know.",
    next: "Send again. If it happens again, the text above helps to find out why.",
  }),
};
