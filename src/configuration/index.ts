export { createConfiguring } from "./configuring.ts";
export type { Applied } from "./model/applied.ts";
export { type BaseURL, type BaseURLFault, parseBaseURL } from "./model/base-url.ts";
export {
  endpointURL,
  isAtV1,
  isWithoutPath,
  queryOf,
  urlAtOrigin,
  urlBesideV1,
  withoutQuery,
} from "./model/endpoint-url.ts";
export { IN_BROWSER_URL } from "./model/in-browser-address.ts";
export { storableDraft } from "./model/storable-draft.ts";
export { type Keyring, keyFor, keyNameIn } from "./model/keyring.ts";
export { isLoopbackHost, isLoopbackOrigin, isPrivateHost } from "./model/loopback.ts";
export { NUMBER_NAMES, NUMBER_SETTINGS, type NumberSetting } from "./model/number-settings.ts";
export { type FieldFault, parseSettings, parseSettingsDraft } from "./model/parse-settings.ts";
export { addressOf, redirectedBase } from "./model/redirect-address.ts";
export { containsSecret, isSecretName, isSecretQuery } from "./model/secrets.ts";
export { WHOLE_BODY, withoutSecrets } from "./model/shared-body.ts";
export { DEFAULT_SETTINGS, type Settings, type SettingsDraft } from "./model/settings.ts";
export { describeDifferences } from "./texts/describe-differences.ts";
export { type ConfigurationTexts, configurationEn } from "./texts/en.ts";
export { configurationFr } from "./texts/fr.ts";
export { configurationLabelsEn, settingLabelsEn } from "./texts/labels-en.ts";
export { configurationLabelsFr, settingLabelsFr } from "./texts/labels-fr.ts";
export type { FaultyField } from "./view/field-faults.ts";
