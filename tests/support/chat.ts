import { expect, type Locator, type Page } from "@playwright/test";
import { configurationPanelOf, opensFirst } from "./configuration-panel.ts";

/** How a test finds the parts of the page: by their roles and accessible names, which are stable. */
export interface Chat {
  readonly page: Page;
  readonly configuration: Locator;
  readonly prompt: Locator;
  readonly response: Locator;
  readonly baseURL: Locator;
  readonly model: Locator;
  readonly temperature: Locator;
  readonly maxTokens: Locator;
  readonly apiKey: Locator;
  readonly stream: Locator;
  readonly apply: Locator;
  readonly preset: Locator;
  readonly system: Locator;
  readonly human: Locator;
  readonly send: Locator;
  readonly stop: Locator;
  readonly log: Locator;
  readonly status: Locator;
  readonly alert: Locator;
  /** The text of the last answer. */
  readonly answer: Locator;
  readonly figures: Locator;
  openConfiguration(): Promise<void>;
  closeConfiguration(): Promise<void>;
  /** Opens the page, pointed to the model server. */
  open(): Promise<void>;
  /** Opens the page as a new user does. */
  openPlain(): Promise<void>;
  /** Types a prompt and presses Send. */
  ask(prompt: string): Promise<void>;
}

/** Waits until the page has started: what was open in it is open again by then. Before, keys and clicks can be lost. */
export const started = (page: Page): Promise<void> =>
  expect(page.locator("html")).not.toHaveAttribute("data-starting");

/**
 * The parts of the page that is open in this tab. `store` stores the address of the model server for a page that is not
 * open yet, which takes a third of the time that it takes to type it.
 */
export function createChat(page: Page, url: string, baseURL: string, store?: () => Promise<void>): Chat {
  const region = (name: string): Locator => page.getByRole("region", { name, exact: true });
  const panel = configurationPanelOf(page);
  // What its fields hold can be asked while it is shut, too.
  const hidden = { includeHidden: true };
  const configuration = opensFirst(
    page.getByRole("region", { name: "Configuration", exact: true, ...hidden }),
    panel.open,
  );
  const prompt = region("Prompt");
  const response = region("Response");
  const chat: Chat = {
    page,
    configuration,
    prompt,
    response,
    baseURL: configuration.getByRole("textbox", { name: "Base URL", ...hidden }),
    model: page.getByRole("combobox", { name: "Model" }),
    temperature: configuration.getByRole("spinbutton", { name: "Temperature", ...hidden }),
    maxTokens: configuration.getByRole("spinbutton", { name: "Max tokens", ...hidden }),
    apiKey: configuration.getByLabel("API key", { exact: true }),
    stream: configuration.getByRole("switch", { name: "Stream", ...hidden }),
    apply: configuration.getByRole("button", { name: "Apply", ...hidden }),
    preset: prompt.getByRole("combobox", { name: "Preset" }),
    system: prompt.getByRole("textbox", { name: "System" }),
    human: prompt.getByRole("textbox", { name: "Human" }),
    send: prompt.getByRole("button", { name: "Send" }),
    stop: prompt.getByRole("button", { name: "Stop" }),
    log: response.getByRole("log", { name: "Conversation" }),
    status: response.getByRole("status"),
    alert: response.getByRole("alert"),
    answer: response.getByRole("article", { name: "Assistant" }).last().locator("[data-part=answer]"),
    figures: response.getByRole("article", { name: "Assistant" }).last().locator("[data-part=figures]"),
    async openPlain(): Promise<void> {
      await page.goto(url);
    },
    openConfiguration: panel.open,
    closeConfiguration: panel.close,
    async open(): Promise<void> {
      const isStored = store !== undefined && page.url() === "about:blank";
      if (isStored) await store();
      await page.goto(url);
      if (isStored) return started(page);
      await chat.baseURL.fill(baseURL);
      await chat.apply.click();
    },
    async ask(text): Promise<void> {
      if ((page.viewportSize()?.width ?? 0) < 1024) await panel.close(); // there it lies over the Prompt
      await chat.human.fill(text);
      await chat.send.click();
    },
  };
  return chat;
}
