// @ts-check
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { PAGE } from "../../scripts/paths.mjs";

/** @typedef {import("./report.mjs").Row} Row */

/** What the committed page weighs, and how much of it is which part. @returns {Promise<Row[]>} */
export async function weighPage() {
  const html = await readFile(PAGE, "utf8");
  const inside = (/** @type {RegExp} */ tag) =>
    [...html.matchAll(tag)].map(([, text]) => text ?? "").join("");
  const script = inside(/<script(?: type="module")?>([\s\S]*?)<\/script>/g);
  const style = inside(/<style>([\s\S]*?)<\/style>/g);
  const markup = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, "");
  const parts = [
    ["index.html, gzip", html],
    ["script alone", script],
    ["style alone", style],
    ["markup alone", markup],
  ];
  return parts.map(([figure = "", text = ""]) => ({
    scenario: "weight",
    figure,
    unit: "kB",
    digits: 1,
    ours: [gzipSync(text).length / 1000],
    baseline: [],
  }));
}
