import { isRecord } from "../../../platform/index.ts";
import { build } from "./build.ts";
import { chainedId } from "./chained.ts";
import { readContents } from "./contents.ts";
import { createLost, fieldsOf, firstText, idOf, listOf, type LostCounter, stringOf } from "./foreign.ts";
import { hashOf } from "../hash.ts";
import type { Importer } from "./imported.ts";
import type { ForeignMessage } from "./link-messages.ts";
import { endOf } from "./stop-reasons.ts";

const NAME = "lm-studio";

type Version = Omit<ForeignMessage, "id" | "parent">;

/** `….conversation.json` of LM Studio. Its versions of a message share what follows: it goes under the selected one. */
export const lmStudio: Importer = {
  name: NAME,
  recognises(value) {
    const { messages } = fieldsOf(value);
    return Array.isArray(messages) && messages.some((each) => Array.isArray(fieldsOf(each)["versions"]));
  },
  read(value) {
    const { name, pinned, createdAt, systemPrompt, lastUsedModel, messages: list } = fieldsOf(value);
    const model = firstText(fieldsOf(lastUsedModel)["identifier"]);
    const lost = createLost();
    const messages: ForeignMessage[] = [];
    let parent: string | undefined;
    for (const each of listOf(list)) {
      const { versions, currentlySelected } = fieldsOf(each);
      const placed = listOf(versions).map((version) => {
        const message = { ...readVersion(version, model, lost), parent };
        return { ...message, id: chainedId(message) };
      });
      messages.push(...placed);
      const chosen = typeof currentlySelected === "number" ? placed[currentlySelected] : undefined;
      parent = (chosen ?? placed.at(-1))?.id ?? parent;
    }
    return build({
      format: NAME,
      id: idOf(createdAt) ?? hashOf(stringOf(name), ...messages.map(({ text }) => text)),
      title: name,
      createdAt,
      updatedAt: fieldsOf(value)["userLastMessagedAt"] ?? createdAt,
      leaf: parent,
      model,
      isPinned: pinned === true,
      system: firstText(systemPrompt, configuredPrompt(value)),
      messages,
      lost,
    });
  },
};

function configuredPrompt(value: unknown): unknown {
  const fields = listOf(fieldsOf(fieldsOf(value)["perChatPredictionConfig"])["fields"]).map(fieldsOf);
  return fields.find(({ key }) => key === "llm.prediction.systemPrompt")?.["value"];
}

function readVersion(value: unknown, model: string | undefined, lost: LostCounter): Version {
  const { type, role, content, steps } = fieldsOf(value);
  const parts =
    type === "multiStep" || !Array.isArray(content)
      ? listOf(steps)
      : [{ ...fieldsOf(value), type: "contentBlock" }];
  if (role !== "user" && role !== "assistant") {
    lost.add(isRecord(value) ? "hidden" : "unknown");
    return { role: undefined, text: "" };
  }
  const blocks = parts.map(fieldsOf).filter(({ type }) => type === "contentBlock");
  const said = blocks.map(({ content, style }) => ({
    ...readContents(listOf(content).map(plainPart), lost, ""),
    isThinking: fieldsOf(style)["type"] === "thinking",
  }));
  const text = (isThinking: boolean): string =>
    said
      .filter((block) => block.isThinking === isThinking && block.text !== "")
      .map(({ text }) => text)
      .join("\n\n");
  if (role === "user") return { role, text: text(false) };
  const { identifier, stats } = fieldsOf(blocks.map(({ genInfo }) => genInfo).findLast(isRecord));
  const calls = said.flatMap(({ toolCalls }) => toolCalls);
  return {
    role,
    text: text(false),
    thinking: text(true),
    toolCalls: calls,
    model: firstText(identifier) ?? model,
    end: endOf(fieldsOf(stats)["stopReason"]),
  };
}

/** The names of LM Studio's own parts as those of others. */
function plainPart(part: unknown): unknown {
  const { type, toolCallRequest, fileType } = fieldsOf(part);
  if (type === "file" && fileType === "image") return { type: "image" };
  if (type === "toolCallRequest")
    return {
      ...fieldsOf(toolCallRequest ?? part),
      ...fieldsOf(part),
      type: "tool_call",
      args: fieldsOf(part)["parameters"],
    };
  return type === "toolCallResult" ? { type: "tool_result" } : part;
}
