import { type FieldFault, settingLabelsEn } from "../../../configuration/index.ts";
import { toolsEn } from "../../../tools/index.ts";
import type { SetupField } from "../model/setup-link.ts";
import type { LinkFault } from "../model/reading.ts";
import type { LeftOut } from "../model/collect-setup.ts";

const fields: Record<SetupField, string> = {
  system: "System",
  human: "Human",
  values: "Variables",
  schema: "JSON schema",
  tools: "Tools",
  ...settingLabelsEn,
};

const UNCHANGED = "Nothing was changed.";

/** The texts of setup links. */
export const linksEn = {
  labels: {
    linkCopyTitle: "Link to this setup",
    linkCopyHolds:
      "Whoever opens it sees what it would change, and is asked first. It holds the prompts with their variables, schema and tools, the sampling and the model as they stand here; never the API key.",
    linkCopyWithAddress: "Include the server’s address",
    linkCopyText: "Link",
    linkCopyDo: "Copy",
    linkCopyClose: "Close",
    linkOfferTitle: "Use this setup?",
    linkOfferAbout: "The link that you opened would change this. Nothing is sent.",
    linkOfferWithAddress: "Also use the address",
    linkOfferUse: "Use this setup",
    linkOfferKeep: "Keep mine",
    linkOfferNow: "Now",
    linkOfferThen: "From the link",
  },
  fields,
  /** The text for an empty field. */
  nothing: "(empty)",
  switched: (on: boolean): string => (on ? "on" : "off"),
  automatic: toolsEn.chipAutomatic,
  onDisk:
    "This page was opened from disk, so the link leads to a file of this computer, and is of use on this computer only.",
  tooLong: (characters: number, most: number): string =>
    `The link would be ${characters.toLocaleString("en")} characters long, and at most ${most.toLocaleString("en")} can be read: shorten the prompts.`,
  leftOut: (reason: LeftOut): string => {
    switch (reason.kind) {
      case "members":
        return `Left out of the extra body, because it may be a key: ${reason.names.map((name) => `“${name}”`).join(", ")}.`;
      case "key":
        return `Left out, because it contains your API key: ${fields[reason.field]}.`;
      case "fault":
        return `Left out, because it is not valid: ${fields[reason.field]}.`;
      case "long":
        return `Left out, because it is too long for a link: ${fields[reason.field]}.`;
      case "attachments":
        return reason.count === 1
          ? "Left out, because a link has no space for it: the picture or file that is attached."
          : `Left out, because a link has no space for them: the ${reason.count} pictures and files that are attached.`;
    }
  },
  elsewhere: (host: string): string => `Your questions would go to ${host}, which is not this computer.`,
  applied: "Setup applied.",
  /** Not applied, because a field is not valid; the form shows which. */
  notApplied: "The setup is in the form, but could not be applied: correct the field that is marked.",
  same: "The link asks for what you have already. Nothing was changed.",
  fault: (fault: LinkFault, describe: (fault: FieldFault) => string): string => {
    switch (fault.kind) {
      case "broken":
        return `The link is damaged: ask for it again, and open it whole. ${UNCHANGED}`;
      case "newer":
        return `The link was made by a newer version of this page: update yours, and open it again. ${UNCHANGED}`;
      case "too-long":
        return `The link is too long to be read: ask for one with shorter prompts. ${UNCHANGED}`;
      case "field": {
        const why = fault.fault === undefined ? "" : ` (${describe(fault.fault)})`;
        return `The link holds a value that ${fields[fault.field]} cannot take${why}: ask for one that is right. ${UNCHANGED}`;
      }
    }
  },
};
