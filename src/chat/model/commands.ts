/** Starts LM Studio’s server so that a page may read its responses; without `--cors` it disables CORS. */
export const LM_STUDIO_START = "lms server start --cors";

/** Serves the page with the headers that a model in the browser needs. Run it in the project's folder. */
export const NPM_START = "npm start";
