// @ts-check
import { availableParallelism, cpus } from "node:os";

/** @param {import("./browser.mjs").Browser} browser @param {number} framesPerSecond @param {number} rounds @param {number} load at the start */
export function describeMachine(browser, framesPerSecond, rounds, load) {
  return [
    `Medians of ${rounds} rounds (least–greatest)`,
    `Chromium ${browser.version} headless, ${framesPerSecond.toFixed(1)} frames a second`,
    `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? "unknown processor"}`,
    `load ${load.toFixed(1)} at the start`,
    `Node ${process.versions.node}`,
  ].join(" · ");
}
