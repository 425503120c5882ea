import { settingLabelsEn } from "../../../configuration/index.ts";
import type { PasteField } from "../model/paste-changes.ts";
import type { LeftOutReason, PasteFault } from "../model/pasted-request.ts";

const fields: Record<PasteField, string> = {
  system: "System",
  human: "Human",
  attachments: "Attachments",
  ...settingLabelsEn,
};

/** The texts of pasted requests. */
export const pasteEn = {
  labels: {
    pasteTitle: "Paste a request",
    pasteAbout:
      "A curl command, a fetch, an Invoke-WebRequest or the JSON of a body: what it asks is written into this page, after you have seen what would change. Nothing is run, and nothing is sent.",
    pasteText: "Request",
    pasteRead: "Show what would change",
    pasteOffer: "This would change",
    pasteNow: "Now",
    pasteThen: "From the request",
    pasteWithAddress: "Also use the address",
    pasteWithKey: "Also use the key",
    pasteApply: "Use this request",
    pasteCancel: "Cancel",
  },
  fields,
  /** The text for an empty field. */
  nothing: "(empty)",
  /** How many pictures and files are attached; empty for none. */
  attached: (count: number): string => (count === 0 ? "" : `${count} ${count === 1 ? "item" : "items"}`),
  switched: (on: boolean): string => (on ? "on" : "off"),
  elsewhere: (host: string): string => `Your questions would go to ${host}, which is not this computer.`,
  keyNeedsAddress: "The key is for that address: it is used only together with it.",
  applied: "Request applied. Press Send to ask it.",
  notApplied: "The request is in the form, but could not be applied: correct the field that is marked.",
  same: "This request asks for what is here already.",
  quoted: (name: string): string => `“${name}”`,
  /** `names` are a list of quoted names. */
  leftOut: (reason: LeftOutReason, names: string): string =>
    ({
      address: `Not used as an address, because it is not whole or holds a key: ${names}.`,
      cookie: `Left out, because cookies belong to the browser: ${names}.`,
      earlier: `Left out, because only the last question and the first system prompt have a field: earlier messages of ${names}.`,
      header: `Left out, because browser and page send their own headers: ${names}.`,
      invalid: `Left out, because the setting cannot have this value: ${names}.`,
      option: `Left out, because a page cannot do this: ${names}.`,
      "other-request": `Only the first request was read. Left out: ${names}.`,
      own: `Left out, because the page sends its own: ${names}.`,
      part: `Left out, because only texts, and PNG and JPEG pictures in the request itself, can be taken: ${names}.`,
      secret: `Left out of the extra body, because it may be a key: ${names}.`,
      "unknown-value": `Only the shell or program that this comes from knows the value of: ${names}.`,
    })[reason],
  fault: (fault: PasteFault): string => {
    switch (fault.kind) {
      case "empty":
        return "Paste a request first.";
      case "too-long":
        return `This is longer than ${fault.most.toLocaleString("en")} characters.`;
      case "unknown":
        return "There is no curl, fetch, Invoke-WebRequest or JSON in this.";
      case "unclosed":
        return `The ${fault.mark} at the marked place has no end. Copy the whole request once more.`;
      case "no-body":
        return "This request has no body that can be read, so it asks a model nothing.";
      case "file":
        return `The body is in a file (${fault.name}), which this page cannot read: paste its content instead.`;
      case "body":
        return fault.near.trim() === ""
          ? "The body ends too early: it is not a whole JSON object."
          : `The body is not a JSON object. It goes wrong at: ${fault.near}`;
      case "no-messages":
        return "The body has no “messages”: this page reads requests to /chat/completions only.";
    }
  },
};
