import { isRecord } from "../core/is-record.ts";

/**
 * Runs `assets/NAME.js`, or what stands in the page for offline instead, and gives what it leaves in the global variable
 * (scripts/bundle-modules.mjs). A script and no module, because browsers load no module file from disk. Rejects when it
 * isn't there, or has no such function: then it is of another version than the page.
 */
export async function loadScript<Part>(
  name: string,
  variable: string,
  needed: keyof Part & string,
): Promise<Part> {
  const file = `assets/${name}.js`;
  const script = document.createElement("script");
  const inside = document.querySelector(`script[data-part=${name}]`);
  if (inside === null) {
    const loaded = new Promise<void>((resolve, reject) => {
      script.addEventListener("load", () => resolve());
      script.addEventListener("error", () => reject(new Error(`${script.src} could not be loaded`)));
    });
    script.src = new URL(file, document.baseURI).href;
    document.head.append(script);
    await loaded.finally(() => script.remove());
  } else {
    script.textContent = inside.textContent;
    document.head.append(script);
  }
  const part: unknown = Reflect.get(globalThis, variable);
  if (isPart<Part>(part, needed)) return part;
  throw new Error(`${file} is not of this page's version`);
}

function isPart<Part>(value: unknown, needed: keyof Part & string): value is Part {
  return isRecord(value) && typeof value[needed] === "function";
}
