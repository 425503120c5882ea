import { describe, expect, test } from "vitest";
import { lmStudioEn, lmStudioProblemsEn } from "../../../../src/connections/lm-studio/texts/en.ts";
import { lmStudioFr, lmStudioProblemsFr } from "../../../../src/connections/lm-studio/texts/fr.ts";

/** Every text, those that are made from values from a few of them. */
function allTexts(texts: typeof lmStudioEn, told: typeof lmStudioProblemsEn): readonly string[] {
  const { labels, badges, problems, ...rest } = texts;
  const said = "";
  return [
    ...Object.values({ ...labels, ...badges }),
    ...Object.values(rest).filter((text) => typeof text === "string"),
    ...Object.values(told).flatMap(({ what, next }) => [what, next]),
    ...[
      problems["key-refused"]({ kind: "key-refused", status: 401, said }),
      problems["server-error"]({ kind: "server-error", status: 500, said }),
      problems.refused({ kind: "refused", status: 400, said }),
      ...[
        problems["model-not-found"](),
        problems["error-in-stream"](),
        problems.dropped(),
        problems.unknown(),
      ],
    ].flatMap(({ what, next }) => [what, next]),
    ...[texts.size(2e9), texts.upTo(4096), texts.loading("m", 12), texts.unloading("m")],
    ...[texts.loaded(1, undefined, 1), texts.loaded(2, 1, undefined), texts.loaded(1, 4096, 8192)],
    ...[texts.tookAndSize(3.21, undefined), texts.tookAndSize(3.21, 2e9)],
    ...[
      texts.contextFault(undefined),
      texts.contextFault(4096),
      texts.downloading("m"),
      texts.downloadDone("m"),
    ],
    ...[texts.figures(1e6, undefined), texts.figures(1e6, 2e6), texts.percent(0.5), texts.rate(1e6)],
    ...[texts.timeLeft(5), texts.timeLeft(500), texts.timeLeft(50_000)],
  ];
}

const french = allTexts(lmStudioFr, lmStudioProblemsFr);

describe("The texts of LM Studio’s models", () => {
  test("are there in both languages, none of them empty", () => {
    const english = allTexts(lmStudioEn, lmStudioProblemsEn);
    expect(english.length).toBe(french.length);
    expect([...english, ...french].filter((text) => text.trim() === "")).toEqual([]);
  });

  test("keep French typography", () => {
    const faults = [/\p{L}'\p{L}/u, / [:;!?»]|« /, /[\p{L}\d)](?:[;!?]|:(?![\d/]))/u];
    expect(french.filter((text) => faults.some((fault) => fault.test(text)))).toEqual([]);
  });
});
