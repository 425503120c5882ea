/** The Base URL of the model that runs in this browser. No request to it ever leaves the page. */
export const IN_BROWSER_URL = "browser://this/v1";
