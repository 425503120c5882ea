import { beforeEach, expect, test, vi } from "vitest";
import { treeOf, type Tree } from "../../../src/chat/model/branches.ts";
import type { Message } from "../../../src/chat/model/conversation.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { mountLog, conversation, mountedNumbers, numbersFrom } from "../support/long-log.ts";
import { nextFrame, renderPage } from "../support/render-page.ts";

beforeEach(renderPage);
