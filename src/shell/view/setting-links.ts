import { NUMBER_NAMES, NUMBER_SETTINGS } from "../../configuration/index.ts";

/** The names of settings in the request body, by the names of their controls, where the two differ. */
const BODY_NAMES: ReadonlyMap<string, string> = new Map(
  NUMBER_NAMES.map((name) => [name, NUMBER_SETTINGS[name].sentAs]),
);
const CONTROLS =
  "[name=baseURL], [name=model], [name=apiKey], [form=configuration-form], [name=system], [name=human]";

/**
 * Connects the controls of the page with the settings in the request as code.
 *
 * @param isWanted whether anybody wants to know: while it returns false, nothing is looked up
 * @param onSetting gets the name, in the request body, of the setting whose control has the focus or the pointer
 */
export function mountSettingLinks(
  document: Document,
  isWanted: () => boolean,
  onSetting: (name: string | undefined) => void,
) {
  let marked: Element | undefined;

  const controls = (): readonly Element[] => [...document.querySelectorAll(CONTROLS)];

  document.addEventListener("focusin", ({ target }) => {
    if (isWanted()) onSetting(settingAt(target));
  });
  document.addEventListener("pointerover", ({ target }) => {
    if (isWanted()) onSetting(settingAt(target) ?? settingAt(document.activeElement));
  });

  return {
    /** Marks the control of a setting; `undefined`: none. */
    mark(name: string | undefined): void {
      marked?.removeAttribute("data-marked");
      marked = name === undefined ? undefined : controls().find((control) => settingOf(control) === name);
      marked?.setAttribute("data-marked", "");
    },
  };
}

function settingOf(control: Element): string {
  const name = control.getAttribute("name") ?? "";
  return BODY_NAMES.get(name) ?? name;
}

function settingAt(target: EventTarget | null): string | undefined {
  const control =
    target instanceof Element
      ? (target.closest(CONTROLS) ?? target.closest(".field")?.querySelector(CONTROLS))
      : undefined;
  return control ? settingOf(control) : undefined;
}
