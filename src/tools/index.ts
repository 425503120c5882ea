export { callsInText } from "./model/calls-in-text.ts";
export type { ToolOutcome } from "./model/tool.ts";
export { argsFault, isToolName, runTool } from "./model/tools.ts";
export { NO_TOOLS, parseToolsChoice, toolFields, type ToolsChoice } from "./model/tools-choice.ts";
export { toolsEn } from "./texts/en.ts";
export { toolsFr } from "./texts/fr.ts";
export { mountTools } from "./view/tools-chip.ts";
