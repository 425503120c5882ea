import { type Machine } from "../../../scripts/machine.mjs";

/** A Linux machine with one folder on its path, that keeps the commands it is asked to run, but for `--version`. */
export function machineWith(folder: string, more: Partial<Machine> = {}): Machine & { commands: string[] } {
  const commands: string[] = [];
  return {
    platform: "linux",
    isDebianRoot: false,
    ...more,
    env: { PATH: folder, ...more.env },
    commands,
    run: async (command, args) => {
      if (args[0] !== "--version") commands.push([command, ...args].join(" "));
      // Whatever Playwright has downloaded on this machine is not on that one.
      return more.run === undefined ? command.startsWith(folder) : more.run(command, args);
    },
  };
}
