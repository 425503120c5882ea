import type { Exchange } from "../chat/index.ts";
import { addParts, createFrameWriter, find, translate } from "../platform/index.ts";
import { type CodePart, mountCodePart } from "./code-part.ts";
import { mountConfidencePart } from "./confidence-part.ts";
import type { MountedPart, WorkHost } from "./host.ts";
import { mountLessonsPart } from "./lessons-part.ts";
import { mountPaste } from "./paste/paste.ts";
import { answersOf } from "./model/subjects.ts";
import { mountRecordingPart } from "./recording-part.ts";
import { mountWirePart } from "./wire-part.ts";
import { mountPanel, type WorkPart } from "./view/panel.ts";
import { createKeptExchanges } from "./wire/model/kept-exchanges.ts";
import panelMarkup from "./view/panel.html?raw";
import styles from "../../styles/work/tabs.css?raw";

/**
 * The commands of "Show the work". Nothing of it is mounted before it is opened, and nothing is done while it is shut.
 */
export function createWork(root: HTMLElement, host: WorkHost) {
  const exchanges = createKeptExchanges();
  const mounted = new Map<WorkPart, MountedPart>();
  let panel: ReturnType<typeof mountPanel> | undefined;
  let part: WorkPart = "code";
  let code: CodePart | undefined;
  /** The id of the chosen answer; empty: the prompt as it stands, or the latest answer. */
  let chosen = "";

  const writer = createFrameWriter(() => {
    if (host.isOpen()) show();
    return false;
  });

  function mount(): ReturnType<typeof mountPanel> {
    addParts(find(root, "[data-part=work]", HTMLElement), panelMarkup, styles);
    panel = mountPanel(root, {
      onPart(name): void {
        part = name;
        writer.schedule();
      },
      onSubject(id): void {
        chosen = id;
        writer.schedule();
      },
    });
    translate(root, host.texts());
    panel.select(part);
    return panel;
  }

  function mountPart(name: WorkPart, element: HTMLElement): MountedPart {
    switch (name) {
      case "code":
        code = mountCodePart(element, host);
        return code;
      case "wire":
        return mountWirePart(element, host, exchanges.of);
      case "recording":
        return mountRecordingPart(element, host, exchanges.of);
      case "confidence":
        return mountConfidencePart(element, host, exchanges.of);
      case "lessons":
        return mountLessonsPart(element, host);
      case "paste": {
        const paste = mountPaste(element, host.paste);
        return { show: () => undefined, showLanguage: paste.show };
      }
    }
  }

  function show(): void {
    const shown = panel ?? mount();
    const conversation = host.conversation();
    const answers = answersOf(conversation);
    if (!answers.some(({ id }) => id === chosen)) chosen = "";
    const { asItStands, latest } = host.texts().work;
    const first = { id: "", title: part === "code" ? asItStands : latest };
    const hasSubject = part !== "lessons" && part !== "paste";
    shown.showSubjects(hasSubject ? [first, ...answers] : [], chosen);
    const id = chosen === "" && part !== "code" ? answers[0]?.id : chosen;
    const answer = conversation.messages.find((message) => message.id === id);
    const present = mounted.get(part) ?? mountPart(part, shown.element(part));
    mounted.set(part, present);
    present.show(answer?.role === "assistant" ? answer : undefined);
  }

  return {
    /** A request for an answer is sent. */
    onExchange(id: string, exchange: Exchange): void {
      exchanges.add(id, exchange);
    },
    /** Highlights the lines of a setting, given by its name in the request body. */
    showSetting(name: string | undefined): void {
      code?.showSetting(name);
    },
    showAnswer(id: string): void {
      chosen = id;
      host.open();
      writer.schedule();
    },
    /** The panel was opened or shut, or something of the page has changed that it shows. */
    update(): void {
      if (host.isOpen()) writer.schedule();
    },
    showLanguage(): void {
      if (panel !== undefined) translate(root, host.texts());
      for (const each of mounted.values()) each.showLanguage();
      if (host.isOpen()) writer.schedule();
    },
  };
}
