export { startApp } from "./app.ts";
export { withFirstFrame } from "./with-first-frame.ts";
