import { spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";

/** An X display: the one that is there (`stop` leaves it alone), or an Xvfb started for the tests. */
export interface Display {
  /** What goes into `DISPLAY`. */
  readonly name: string;
  stop(): Promise<void>;
}

/** Gives a display. Rejects if there is none and no Xvfb to make one. */
export async function startDisplay(): Promise<Display> {
  const present = process.env["DISPLAY"];
  if (present) return { name: present, stop: async () => {} };

  // Xvfb chooses a free number itself and writes it to file descriptor 3 once it takes clients.
  const args = ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"];
  const xvfb = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const ended = once(xvfb, "exit");
  const kill = () => void xvfb.kill();
  // A test run that breaks off leaves no display behind.
  process.once("exit", kill);
  const announced = xvfb.stdio[3];
  if (!(announced instanceof Readable)) throw new Error("Xvfb has no pipe to announce its display on");
  const number = await Promise.race([
    once(announced, "data").then(String),
    ended.then(() => Promise.reject(new Error("Xvfb ended before it had a display"))),
  ]);
  return {
    name: `:${number.trim()}`,
    stop: async () => {
      process.off("exit", kill);
      kill();
      await ended;
    },
  };
}
