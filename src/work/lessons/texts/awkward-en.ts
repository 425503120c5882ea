import type { LessonName, LessonWords } from "../model/awkward-servers.ts";

/** One lesson: what one sees, why that is, and what mends it, each in one sentence. */
export interface LessonText {
  readonly title: string;
  readonly happens: string;
  readonly why: string;
  readonly fix: string;
}

export const awkwardEn = {
  awkward: {
    intro:
      "Twelve things that servers do, replayed as they arrive, without a server. Say first how the run will end, then watch it.",
    predict: "How will the run end?",
    watch: "Watch it",
    watching: "The replay is in the Response.",
    right: (state: string): string => `Right: it ended as ${state}.`,
    wrong: (said: string, state: string): string => `You said ${said}; it ended as ${state}.`,
    ended: (state: string): string => `It ended as ${state}.`,
    why: "Why",
    fix: "What mends it",
    words: {
      question: "Why is the sky blue?",
      thinking:
        "They ask about the sky, so I should explain how air scatters light, and why blue more than red.",
      answer:
        "Sunlight contains all colours. Air scatters blue light far more than red light, so blue reaches your eyes from every direction, and the sky looks blue.",
    } satisfies LessonWords,
    lessons: {
      "wrong-port": {
        title: "The wrong port",
        happens:
          "The page asks a port on which nothing listens, and the browser only says “Failed to fetch”.",
        why: "No program has opened this port, so the system refuses the connection before a single byte is sent.",
        fix: "Start the server, or correct the port in Base URL: LM Studio uses 1234, Ollama 11434, llama.cpp 8080.",
      },
      "cors-off": {
        title: "CORS is off",
        happens: "The server runs and even answers, but the browser hides its answer from the page.",
        why: "A page may read another origin only when the response allows it by a CORS header, and LM Studio sends none by default.",
        fix: "Enable CORS in LM Studio’s Developer page, under Server settings.",
      },
      "no-model": {
        title: "No model is loaded",
        happens:
          "The server refuses with status 404 and a sentence of its own, which the page shows as it is.",
        why: "The server runs, but no model is in its memory, and loading one by request is switched off.",
        fix: "Load a model in the Configuration under Model, or run “lms load”.",
      },
      "started-without-cors": {
        title: "“lms server start” without --cors",
        happens: "The page worked yesterday, and today its requests are refused like those of a stranger.",
        why: "The command starts the server with CORS off, whatever was set in the app before.",
        fix: "Start it with “lms server start --cors”.",
      },
      "context-overflow": {
        title: "The prompt is longer than the context",
        happens:
          "The stream begins and ends properly, with “stop” as its reason, and there is no text in it.",
        why: "Some servers answer a prompt that does not fit into the model’s context with an empty answer instead of an error.",
        fix: "Begin a new conversation, shorten the prompt, or load the model with a longer context.",
      },
      "cut-by-limit": {
        title: "Cut by Max tokens",
        happens: "The answer stops in the middle of a sentence, and the last event says “length”.",
        why: "The model has written as many tokens as the request, or the context, allows.",
        fix: "Raise Max tokens or leave it empty, then press Continue below the answer.",
      },
      "json-not-stream": {
        title: "JSON instead of a stream",
        happens: "Nothing appears for a while, then the whole answer is there at once.",
        why: "The server, or a proxy before it, ignores “stream: true” and sends one JSON object, which LangChain alone would read as no answer at all.",
        fix: "Nothing is lost, because the page reads both; for streaming, look for buffering in the proxy.",
      },
      "error-in-200": {
        title: "An error with status 200",
        happens: "The response says 200 OK, but its body is an error about the path.",
        why: "LM Studio answers unknown paths with status 200, as when the Base URL lacks its “/v1”, or has it twice.",
        fix: "Let Base URL end in “/v1”, once.",
      },
      "only-thinking": {
        title: "Only thinking",
        happens: "The model thinks aloud, then the stream ends before the answer begins.",
        why: "Small reasoning models sometimes end while they think, or use up their tokens for it.",
        fix: "Press Regenerate, raise Max tokens, or switch thinking off in the extra body where the server can.",
      },
      "lost-connection": {
        title: "The connection is lost",
        happens: "The answer grows, stops, and never gets its last event.",
        why: "The server has crashed or was closed, or a proxy has cut the connection after its time limit.",
        fix: "Look at the server’s log, then press Continue: what had arrived is kept.",
      },
      "silent-server": {
        title: "The server falls silent",
        happens: "The connection stays open, but after some words nothing arrives any more.",
        why: "The server is stuck or the computer is asleep, and without a limit of its own no client would ever notice.",
        fix: "Press Stop, or set a time limit under Sampling, as was done here: 10 seconds.",
      },
      "proxy-page": {
        title: "A web page instead of an answer",
        happens: "The response is a page in HTML, with status 200.",
        why: "Something else answers at this address: the login page of a network, a proxy, or a web server on the same port.",
        fix: "Open the Base URL in a browser tab to see who answers, then correct the address or log in.",
      },
    } satisfies Record<LessonName, LessonText>,
  },
};

export type AwkwardTexts = typeof awkwardEn;
