import type { InBrowserProblemTexts } from "../model/in-browser-problem.ts";
import { createByteFormat } from "../../platform/index.ts";

const bytes = createByteFormat("en");

/** What can go wrong with a model in this browser, in English. */
export const inBrowserProblemsEn: InBrowserProblemTexts = {
  "worker-blocked": () => ({
    what: "The browser does not let this page start the engine, which needs a worker and WebAssembly with 64-bit memory.",
    next: "Allow workers and WebAssembly for this page (a content blocker may forbid them), or open it in an up-to-date Chromium or Firefox.",
  }),
  "engine-failed": () => ({
    what: "The engine stopped in the middle of its work.",
    next: "What had arrived is kept. Send again: the model is loaded afresh.",
  }),
  "out-of-memory": ({ model }) => ({
    what: `There is not enough memory for ${model}.`,
    next: "Close other tabs and try again, or choose a smaller model.",
  }),
  "not-gguf": ({ model }) => ({
    what: `${model} is not a GGUF file, so it holds no model that can run here.`,
    next: "Delete it, and choose a file that was saved as GGUF.",
  }),
  "model-too-large": ({ model, bytes: size }) => ({
    what: `${model} takes ${bytes.size(size)}: more than a page of this browser can hold.`,
    next: "Choose a smaller model, or run this one in a server such as LM Studio.",
  }),
  "model-refused": ({ model }) => ({
    what: `The engine cannot run ${model}: the file is damaged, or of a kind that it does not know.`,
    next: "Delete it and download it again, or choose another model.",
  }),
  "model-not-kept": ({ model }) => ({
    what: `This browser keeps no whole copy of ${model}.`,
    next: "Download it to the end in Models in this browser, or choose another model.",
  }),
  "no-model-store": () => ({
    what: "The browser gives this page no storage for models; private windows often have none.",
    next: "Open the page in an ordinary window. The built-in model works here, too.",
  }),
  "disk-full": ({ needBytes, freeBytes }) => ({
    what: `The model needs ${bytes.size(needBytes)}, and the browser has ${bytes.size(freeBytes)} left for this page.`,
    next: "Delete another model or make room on the disk, and try again.",
  }),
  "download-interrupted": ({ host }) => ({
    what: `The connection to ${host} failed or was lost.`,
    next: "Check your connection and try again; a model’s download goes on where it stopped.",
  }),
  "download-refused": ({ host, status }) => ({
    what: `${host} does not hand out the file (${status}).`,
    next: "Check the address: it must lead to a file that anybody may download.",
  }),
  "download-broken": ({ model }) => ({
    what: `What came for ${model} is not the file that was promised.`,
    next: "Download it again from the start.",
  }),
};
