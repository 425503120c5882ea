// @ts-check

/** For the command line of Chromium, which refuses its sandbox to root. */
export const SANDBOX_ARGS = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
