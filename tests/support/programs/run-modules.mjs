// @ts-check
// Imports each of the modules that are named, one after the other, in one process. What they print is written to standard
// output, and a line that begins with U+0000 follows each.
import { pathToFileURL } from "node:url";

for (const file of process.argv.slice(2)) {
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    console.error(file, error);
    process.exitCode = 1;
  }
  process.stdout.write("\0");
}
