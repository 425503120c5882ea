/** A line of a menu. */
export interface MenuItem {
  readonly text: string;
  run(): void;
}

/** One menu for all buttons that open one. The focus goes back to the button. */
export function mountMenu(root: HTMLElement, menu: HTMLElement) {
  let opener: HTMLElement | undefined;
  /** A press on the button of an open menu shuts it, and must not open it again. */
  let shut: HTMLElement | undefined;

  const buttons = (): readonly HTMLElement[] => [...menu.querySelectorAll("button")];

  function createButton({ text, run }: MenuItem): HTMLElement {
    const button = menu.ownerDocument.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = text;
    button.addEventListener("click", () => {
      menu.hidePopover();
      run();
    });
    return button;
  }

  root.addEventListener(
    "pointerdown",
    ({ target }) => (shut = target instanceof Node && opener?.contains(target) === true ? opener : undefined),
  );
  menu.addEventListener("toggle", () => {
    if (menu.matches(":popover-open")) return;
    opener?.setAttribute("aria-expanded", "false");
    opener = undefined;
    menu.replaceChildren();
  });
  menu.addEventListener("beforetoggle", ({ newState }) => {
    if (newState !== "closed") return;
    // The browser does so too, unless the menu is inside of another popover.
    if (menu.contains(menu.ownerDocument.activeElement)) opener?.focus({ preventScroll: true });
  });
  menu.addEventListener("keydown", (event) => {
    const all = buttons();
    const now = all.findIndex((each) => each === menu.ownerDocument.activeElement);
    const places = [now - 1, now + 1, 0, all.length - 1];
    const to = places[["ArrowUp", "ArrowDown", "Home", "End"].indexOf(event.key)];
    event.stopPropagation(); // Escape shuts the menu, and a run goes on
    if (to === undefined) return;
    event.preventDefault();
    all.at(to % all.length)?.focus();
  });

  return {
    open(button: HTMLElement, name: string, items: readonly MenuItem[]): void {
      const isShut = shut === button;
      shut = undefined;
      if (isShut) return;
      opener?.setAttribute("aria-expanded", "false");
      opener = button;
      button.focus({ preventScroll: true }); // Safari does not focus a clicked button
      button.setAttribute("aria-expanded", "true");
      menu.setAttribute("aria-label", name);
      menu.replaceChildren(...items.map(createButton));
      menu.showPopover();
      const { right, bottom, top } = button.getBoundingClientRect();
      const { offsetWidth, offsetHeight } = menu;
      const isAbove = bottom + offsetHeight > innerHeight && top >= offsetHeight;
      menu.style.left = `${Math.max(0, Math.min(right - offsetWidth, innerWidth - offsetWidth))}px`;
      menu.style.top = `${isAbove ? top - offsetHeight : Math.max(0, Math.min(bottom, innerHeight - offsetHeight))}px`;
      buttons()[0]?.focus({ preventScroll: true });
    },
    hide: (): void => menu.hidePopover(),
  };
}
