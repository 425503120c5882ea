/** Starts LM Studio’s server so that a page may read its answers; without `--cors` it switches CORS off. */
export const LM_STUDIO_START = "lms server start --cors";

/** Serves the page with all that a model in the browser needs. To be run in the project's folder. */
export const NPM_START = "npm start";
