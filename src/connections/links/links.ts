import type { AppForConnections } from "../app-for-connections.ts";
import type { Section } from "../model/sections.ts";
import { placeOf, writeSetupLink } from "./model/setup-link.ts";
import { collectSetup } from "./model/collect-setup.ts";
import { compareSetup, patchOf, type SetupChange } from "./model/setup-changes.ts";
import { readSetupLink } from "./model/reading.ts";
import { type LinksTexts, linksTexts } from "./texts/fr.ts";
import { addLinkParts, mountLinkCopy } from "./view/copy.ts";
import { type LinkOffer, mountLinkOffer } from "./view/offer.ts";
import { createFrameWriter, translate } from "../../platform/index.ts";

interface Links extends Section {
  /** Shows or hides the link to the current setup; `button` is the pressed one. */
  copy(button: HTMLButtonElement): void;
  /** Opens the fragment of the page's address. A fragment that is not a setup link is ignored. */
  open(fragment: string): void;
}

/** The address of the page. */
export interface AddressBar {
  href(): string;
  clearFragment(): void;
}

/** The commands of setup links: creating one, and asking the user before one is applied. Neither sends a prompt. */
export function createLinks(root: HTMLElement, app: AppForConnections, place: AddressBar): Links {
  const texts = (): LinksTexts => linksTexts(app.language(), app.texts());
  const { panel, dialog } = addLinkParts(root);
  let opener: HTMLButtonElement | undefined;
  let offered: LinkOffer = { changes: [], place: undefined };
  const offer = mountLinkOffer(dialog, texts, use);
  const copying = mountLinkCopy(panel, texts, {
    onCopy: (button) => app.onCopy(showLink(), button),
    onAddress: showLink,
    onClose: close,
  });
  const frame = createFrameWriter(() => {
    if (copying.isOpen()) showLink();
    return false;
  });

  function present() {
    return { prompt: app.prompt(), draft: app.draft() };
  }

  function showLink(): string {
    const { setup, leftOut } = collectSetup(present(), app.applied()?.key ?? "", copying.withAddress());
    const fragment = writeSetupLink(setup);
    const page = new URL(place.href());
    // The other parts of the page's address are private to the sender.
    const link = Object.assign(page, { username: "", password: "", search: "", hash: fragment }).href;
    copying.show({ link, length: fragment.length, leftOut, isOnDisk: page.protocol === "file:" });
    return link;
  }

  function close(): void {
    copying.close();
    opener?.setAttribute("aria-expanded", "false");
    opener?.focus();
  }

  function use(withAddress: boolean): void {
    const before = present();
    const patch = patchOf(
      offered.changes.filter(({ field }) => withAddress || field !== "baseURL"),
      before,
    );
    if (patch.prompt === undefined && patch.draft === undefined) return app.notify(texts().same);
    if (patch.prompt !== undefined) app.setPrompt(patch.prompt);
    const isApplied = patch.draft === undefined || app.change(patch.draft);
    app.notify(isApplied ? texts().applied : texts().notApplied, () => {
      if (patch.prompt !== undefined) app.setPrompt(before.prompt);
      if (patch.draft !== undefined) app.change(before.draft);
    });
  }

  function show(): void {
    translate(panel, texts());
    if (offer.isOpen()) offer.write(offered);
    if (copying.isOpen()) showLink();
  }

  show();

  return {
    copy(button): void {
      if (copying.isOpen()) return close();
      opener = button;
      button.setAttribute("aria-expanded", "true");
      copying.open();
      showLink();
    },
    open(fragment): void {
      const reading = readSetupLink(fragment);
      if (reading === undefined) return;
      place.clearFragment();
      if (!reading.ok) return app.notify(texts().fault(reading.fault, app.texts().fault));
      const changes = compareSetup(reading.setup, present());
      if (changes.length === 0) return app.notify(texts().same);
      offered = { changes, place: newPlace(changes) };
      offer.ask(offered);
    },
    onPrompt: frame.schedule,
    onApplied: frame.schedule,
    show,
  };
}

function newPlace(changes: readonly SetupChange[]): LinkOffer["place"] {
  const change = changes.find(({ field }) => field === "baseURL");
  return change?.field === "baseURL" ? placeOf(change.to) : undefined;
}
