import type { Labels } from "../../platform/index.ts";
import type { FieldFault } from "../model/parse-settings.ts";
import { settingsEn } from "./settings-en.ts";

/** The texts of the Configuration, in English. */
export const configurationEn = {
  settings: settingsEn,
  fault: (fault: FieldFault): string => {
    switch (fault.kind) {
      case "number":
        return "This is not a number.";
      case "whole-number":
        return "This must be a whole number.";
      case "range":
        return fault.max === undefined ? `At least ${fault.min}.` : `Between ${fault.min} and ${fault.max}.`;
      case "json-object":
        return 'This is not a JSON object. Example: {"top_k": 40}';
      case "reserved":
        return `The page itself sends “${fault.name}”. Take it out of here.`;
      case "key":
        return {
          characters:
            "There is a character in this key that cannot be sent. Copy the whole key once more, from where it was made.",
          address: "This is an address, and no key: type it into Base URL.",
        }[fault.fault];
      case "base-url":
        return {
          empty: "Type the address of your server, for example http://127.0.0.1:1234/v1",
          "not-a-url": "This is not an address. It should look like http://127.0.0.1:1234/v1",
          scheme: "The address must begin with http:// or https://",
          credentials: "No name or password in the address: type the key into API key.",
          secret:
            "No key in the address: addresses travel in links and files. Take it out, and type it into API key.",
          fragment: "The address must end before the #. Take out the # and what follows it.",
          ipv6: "An IPv6 address needs brackets, for example http://[::1]:1234/v1",
          "blocked-port": "Browsers refuse this port. Let your server listen on another one.",
        }[fault.fault];
    }
  },
  corrected: (from: string, to: string): string =>
    `The server has no model list at ${from}, but it has one at ${to}: Base URL was changed to that.`,
  keyStays: (origin: string): string =>
    `The key you typed stays with ${origin}. Type the key for this address, if it needs one.`,
  applied: "Applied.",
  notStreamed: "not streamed",
  notSent: "not sent",
  decimal: (value: number): string => String(value),
  addressUsed: (baseURL: string): string => `Base URL is now ${baseURL}. Press Send to ask again.`,
};

/** The texts of the Configuration in one language, with the labels. */
export type ConfigurationTexts = typeof configurationEn & { readonly labels: Labels };
