import { failed, type Tool, type ToolOutcome } from "./tool.ts";

/** The time now, in the time zone of the computer or in another one. */
export const clock: Tool = {
  name: "clock",
  description: "Tells the present date and time.",
  parameters: {
    type: "object",
    properties: {
      time_zone: {
        type: "string",
        description: "IANA name of a time zone, such as Europe/Paris. Without it: the user's own.",
      },
    },
  },
  run({ time_zone: zone }, { now }): ToolOutcome {
    if (zone !== undefined && zone !== null && typeof zone !== "string") {
      return failed("time_zone must be a text, such as Europe/Paris.");
    }
    const wanted = zone?.trim() ?? "";
    try {
      return { text: timeIn(now, wanted === "" ? undefined : wanted) };
    } catch {
      return failed(
        `“${wanted.slice(0, 60)}” is no time zone. Use an IANA name such as Europe/Paris, or UTC.`,
      );
    }
  },
};

/** As `2026-11-30 17:25:03, Monday, Europe/Paris (GMT+01:00)`. */
function timeIn(now: Date, timeZone: string | undefined): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    ...(timeZone !== undefined && { timeZone }),
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    weekday: "long",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "longOffset",
  });
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  const day = `${part("year")}-${part("month")}-${part("day")}`;
  const time = `${part("hour")}:${part("minute")}:${part("second")}`;
  const offset = part("timeZoneName").replace(/^GMT$/, "GMT+00:00");
  const zone = format.resolvedOptions().timeZone;
  return `${day} ${time}, ${part("weekday")}, ${zone} (${offset})`;
}
