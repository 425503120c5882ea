import type { Language } from "../../platform/index.ts";
import chain from "../../../docs/ladder/5-langchain-prompt-and-parser.html?raw";
import events from "../../../docs/ladder/2-server-sent-events.html?raw";
import fetch from "../../../docs/ladder/1-fetch.html?raw";
import langchain from "../../../docs/ladder/4-langchain.html?raw";
import openai from "../../../docs/ladder/3-openai.html?raw";
import { ladderOf, type LadderStep } from "./model/ladder-step.ts";
import { lessonsTexts } from "./texts/fr.ts";
import { type LadderEvents, mountLadderView } from "./view/ladder.ts";

/** The five pages of docs/ladder with their differences. */
export function ladderSteps(): readonly LadderStep[] {
  return ladderOf([
    { name: "fetch", file: "1-fetch.html", text: fetch.trimEnd() },
    { name: "events", file: "2-server-sent-events.html", text: events.trimEnd() },
    { name: "openai", file: "3-openai.html", text: openai.trimEnd() },
    { name: "langchain", file: "4-langchain.html", text: langchain.trimEnd() },
    { name: "chain", file: "5-langchain-prompt-and-parser.html", text: chain.trimEnd() },
  ]);
}

/** Shows the ladder in an empty element. */
export function mountLadder(root: HTMLElement, language: () => Language, events: LadderEvents) {
  return mountLadderView(root, ladderSteps(), () => lessonsTexts(language()), events);
}
