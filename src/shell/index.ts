export { startApp } from "./app.ts";
export { startAfterFirstFrame } from "./start-after-first-frame.ts";
