/** Starts LM Studio’s server so that a page may read its answers; without `--cors` it switches CORS off. */
export const LM_STUDIO_START = "lms server start --cors";
