import { describe, expect, test, vi } from "vitest";
import { typesetFormula } from "../../../src/markdown/refine/load-katex.ts";
import { drawInPieces, idleQueue, toolsWith } from "./tools.ts";

async function drawWithFormulas(source: string, typeset = typesetFormula): Promise<HTMLElement> {
  const idle = idleQueue();
  const target = drawInPieces([source], toolsWith({ typeset, whenIdle: idle.whenIdle }));
  await idle.finished();
  return target;
}

describe("A formula", () => {
  test.each([
    ["between dollars", "so $x^2$ is", false],
    ["between two dollars", "so $$x^2$$ is", true],
    ["between parentheses", "so \\(x^2\\) is", false],
    ["between brackets", "so \\[x^2\\] is", true],
    ["on lines of its own", "so\n$$\nx^2\n$$\nis", true],
    ["on lines of its own, in brackets", "so\n\\[\nx^2\n\\]\nis", true],
    ["on one line of its own", "\\[ x^2 \\]\n", true],
    ["in a list", "- so:\n  $$\n  x^2\n  $$\n", true],
  ])("%s is drawn", async (_, source, display) => {
    const target = await drawWithFormulas(source);
    expect(target.querySelectorAll(".katex")).toHaveLength(1);
    expect(target.querySelector("annotation")?.textContent).toBe("x^2");
    expect(target.querySelector(".katex-display") !== null).toBe(display);
  });

  test("has MathML for screen readers, which do not read the rest", async () => {
    const target = await drawWithFormulas("$x^2$");
    expect(target.querySelector("math msup")).not.toBeNull();
    expect(target.querySelector(".katex-html")?.getAttribute("aria-hidden")).toBe("true");
  });

  test.each([
    "It costs $5 and $10.",
    "From $20k to $30k, US$5 or $ 7 $.",
    "Set $HOME and $PATH.",
    "A single $ sign, and \\$x\\$ escaped.",
    "`$x$` is code.",
  ])("is not found in “%s”", async (source) => {
    const typeset = vi.fn(typesetFormula);
    await drawWithFormulas(source, typeset);
    expect(typeset).not.toHaveBeenCalled();
  });

  test("is shown as source until it is drawn, if it is not valid, and if the library can’t be loaded", async () => {
    expect(drawInPieces(["so $x^2$ is"]).textContent).toBe("so $x^2$ is");
    expect((await drawWithFormulas("so $\\frac{x$ is")).textContent).toBe("so $\\frac{x$ is");
    expect((await drawWithFormulas("$$\n\\nonsense{x}\n$$\n")).textContent).toBe("$$\n\\nonsense{x}\n$$");
    const failing = await drawWithFormulas("so $x^2$ is", () => Promise.reject(new Error("offline")));
    expect(failing.textContent).toBe("so $x^2$ is");
  });

  test("that is not closed is shown as source, and ends at the next blank line", async () => {
    const target = await drawWithFormulas("$$\nx^2\n\nAfter *it*.\n");
    expect(target.querySelector(".katex")).toBeNull();
    expect(target.textContent).toBe("$$\nx^2After it.");
  });

  test("keeps its styles where the page’s policy forbids style attributes", async () => {
    const broken: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
      broken.push(violatedDirective),
    );
    const policy = document.head.appendChild(document.createElement("meta"));
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = "style-src-attr 'none'";
    const target = await drawWithFormulas("$\\vec{x} \\pmb{y} \\fcolorbox{red}{white}{z} \\oiint$");
    const styled = [...target.querySelectorAll("svg, menclose, mstyle")].filter((element) =>
      element.hasAttribute("style"),
    );
    expect(styled.length).toBeGreaterThan(2);
    for (const element of styled)
      if (element instanceof SVGElement || element instanceof MathMLElement)
        expect(element.style.length).toBeGreaterThan(0);
    policy.remove();
    expect(broken).toEqual([]);
  });
});
