import { type Attachment, parseAttachments } from "../../attachments/index.ts";
import { NO_SCHEMA, parseSchemaDraft, type SchemaDraft, schemaFields } from "../../structured/index.ts";
import { NO_TOOLS, parseToolsChoice, toolFields, type ToolsChoice } from "../../tools/index.ts";
import { isRecord } from "../../platform/index.ts";
import {
  fillTemplate,
  isOwnId,
  parseValues,
  promptTemplate,
  type Values,
  valueOf,
  variablesIn,
  variablesOf,
} from "../../templates/index.ts";
import type { Question } from "./conversation.ts";
import { isPresetText, PRESET_NAMES } from "./presets.ts";

/**
 * The content of the prompt form. `preset` is the name of a preset of the page or the id of one of the user's, which may
 * have been deleted; it is `undefined` as soon as the user has changed its System.
 */
export interface PromptDraft {
  readonly preset: string | undefined;
  readonly system: string;
  readonly human: string;
  /** What is sent with Human. */
  readonly attachments: readonly Attachment[];
  /** What all answers of the conversation are to keep to. */
  readonly schema: SchemaDraft;
  /** Of the variables in System and Human, by name. */
  readonly values: Values;
  /** The tools that the model may call. */
  readonly tools: ToolsChoice;
}

export const EMPTY_DRAFT: PromptDraft = {
  preset: undefined,
  system: "",
  human: "",
  attachments: [],
  schema: NO_SCHEMA,
  values: {},
  tools: NO_TOOLS,
};

/** The draft with the values put in: what is sent. */
export function filledDraft(draft: PromptDraft): PromptDraft {
  const { system, human, values } = draft;
  return { ...draft, system: fillTemplate(system, values), human: fillTemplate(human, values) };
}

/** The variables of these texts that have no value. */
export function emptyVariables(
  { values }: Pick<PromptDraft, "values">,
  ...texts: readonly string[]
): readonly string[] {
  return variablesIn(texts).filter((name) => valueOf(values, name).trim() === "");
}

/** The question that the draft asks. */
export function questionOf(draft: PromptDraft): Question {
  const { human } = filledDraft(draft);
  const template = promptTemplate(draft);
  return { text: human, attachments: draft.attachments, ...(template && { template }) };
}

/**
 * What is left of a draft once it is sent. Human is empty, for the next question. One with variables stays, with its
 * values: it is a form that is filled in again and again, as System does, and would be lost if nobody had saved it as a
 * preset; whoever wants to ask something else writes over it.
 */
export function draftAfterSending(draft: PromptDraft): PromptDraft {
  const isTemplate = variablesOf(draft.human).length > 0;
  return { ...draft, human: isTemplate ? draft.human : "", attachments: [] };
}

/** What the draft adds to the body of a request; `undefined`: that is not valid. */
export function requestFields({ schema, tools }: PromptDraft): Readonly<Record<string, unknown>> | undefined {
  const fields = schemaFields(schema);
  return fields && { ...fields, ...toolFields(tools) };
}

/** Whether there is nothing to send. */
export function isEmptyDraft({ human, attachments }: PromptDraft): boolean {
  return human.trim() === "" && attachments.length === 0;
}

/** Whether replacing the draft would lose something that the user wrote. */
export function hasOwnText({ system, human }: Pick<PromptDraft, "system" | "human">): boolean {
  const own = (field: "system" | "human", text: string): boolean =>
    text.trim() !== "" && !isPresetText(field, text);
  return own("system", system) || own("human", human);
}

/** Parses a draft from storage. Never throws. */
export function parsePromptDraft(value: unknown): PromptDraft {
  if (!isRecord(value)) return EMPTY_DRAFT;
  const text = (name: string): string => {
    const stored = value[name];
    return typeof stored === "string" ? stored : "";
  };
  return {
    preset: isOwnId(value["preset"])
      ? value["preset"]
      : PRESET_NAMES.find((name) => name === value["preset"]),
    system: text("system"),
    human: text("human"),
    attachments: parseAttachments(value["attachments"]),
    schema: parseSchemaDraft(value["schema"]),
    values: parseValues(value["values"]),
    tools: parseToolsChoice(value["tools"]),
  };
}
