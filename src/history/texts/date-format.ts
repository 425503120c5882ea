import { dayOf } from "../model/groups.ts";

/** How the list writes times, in one language. The `Intl` formats are created at the first use. */
export interface DateFormat {
  /** As short as is understood at `now`: a time today (and yesterday, if that is known), a day this week, else a date. */
  short(time: number, now: number, isYesterdayKnown?: boolean): string;
  /** A day with the month's name, with the year if it is another one than that of `now`. */
  day(time: number, now: number): string;
}

export function createDateFormat(language: string): DateFormat {
  const formats = new Map<string, Intl.DateTimeFormat>();
  let days: Intl.RelativeTimeFormat | undefined;

  function format(name: string, options: Intl.DateTimeFormatOptions, time: number): string {
    if (!Number.isFinite(new Date(time).getTime())) return ""; // no date of the calendar
    const made = formats.get(name) ?? new Intl.DateTimeFormat(language, options);
    formats.set(name, made);
    return made.format(time);
  }

  function day(time: number, now: number): string {
    const isSameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
    if (isSameYear) return format("day", { day: "numeric", month: "short" }, time);
    return format("year", { day: "numeric", month: "short", year: "numeric" }, time);
  }

  return {
    short(time, now, isYesterdayKnown = false) {
      const clock = { hour: "numeric", minute: "2-digit" } as const;
      switch (dayOf(time, now)) {
        case "today":
          return format("time", clock, time);
        case "yesterday":
          if (isYesterdayKnown) return format("time", clock, time);
          days ??= new Intl.RelativeTimeFormat(language, { numeric: "auto" });
          return days.format(-1, "day");
        case "week":
          return format("weekday", { weekday: "long" }, time);
        case "older":
          return day(time, now);
      }
    },
    day,
  };
}
