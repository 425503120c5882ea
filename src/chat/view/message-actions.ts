import { find } from "../../platform/index.ts";

export interface MessageEvents {
  onRegenerate(id: string): void;
  onContinue(id: string): void;
  /** `isAlone`: without what follows it. */
  onDelete(id: string, isAlone: boolean): void;
  /** The work on an answer is to be shown. */
  onWork(id: string): void;
  /** Another branch is to be shown, the one with this message. */
  onSwitch(id: string): void;
}

/** What the buttons need of the messages that are shown. */
export interface ShownMessages {
  edit(article: HTMLElement, id: string): void;
  /** The message of the branch before (−1) or after (1) the one of this message. */
  beside(id: string, step: -1 | 1): string | undefined;
  /** What is read must stay in place. */
  hold(): void;
}

/** The buttons of the messages: one listener for all of them, however many there are. The focus is never lost. */
export function mountMessageActions(root: HTMLElement, shown: ShownMessages, events: MessageEvents): void {
  const log = find(root, "[role=log]", HTMLElement);
  const menu = find(root, "[data-part=delete-menu]", HTMLElement);
  /** The message that the menu is about. */
  let chosen = "";

  const focusLog = (): void => log.focus({ preventScroll: true });

  function remove(id: string, isAlone: boolean): void {
    events.onDelete(id, isAlone);
    focusLog();
  }

  function openMenu(button: HTMLElement): void {
    shown.hold(); // a scrolled log shuts it
    button.focus(); // Safari does not focus a clicked button, and Escape returns to what has the focus now
    menu.showPopover();
    const { left, bottom } = button.getBoundingClientRect();
    menu.style.left = `${Math.min(left, innerWidth - menu.offsetWidth)}px`;
    menu.style.top = `${Math.min(bottom, innerHeight - menu.offsetHeight)}px`;
    find(menu, "button", HTMLElement).focus();
  }

  function turn(id: string, step: -1 | 1): void {
    const other = shown.beside(id, step);
    if (other === undefined) return;
    shown.hold();
    events.onSwitch(other);
    const action = step === 1 ? "next" : "previous";
    find(log, `[data-id="${CSS.escape(other)}"] [data-action=${action}]`, HTMLElement).focus();
  }

  log.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("button[data-action]") : null;
    const article = button?.closest<HTMLElement>("[data-id]");
    const [action, id] = [button?.dataset["action"], article?.dataset["id"]];
    if (!button || !article || action === undefined || id === undefined) return;
    switch (action) {
      case "edit":
        shown.hold();
        return shown.edit(article, id);
      case "regenerate":
        events.onRegenerate(id);
        return article.isConnected ? undefined : focusLog();
      case "continue":
        events.onContinue(id);
        return focusLog(); // the button is no longer there
      case "delete":
        chosen = id;
        return article.nextElementSibling === null ? remove(id, false) : openMenu(button);
      case "work":
        return events.onWork(id);
      case "previous":
        return turn(id, -1);
      case "next":
        return turn(id, 1);
    }
  });
  log.addEventListener("scroll", () => menu.hidePopover());
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape") event.stopPropagation(); // it closes the menu, and a run goes on
  });
  menu.addEventListener("click", ({ target }) => {
    const action = target instanceof HTMLElement ? target.dataset["action"] : undefined;
    if (action === undefined) return;
    menu.hidePopover();
    remove(chosen, action === "delete-alone");
  });
}
