/** Where esm.sh keeps the `process` that it puts into modules. */
export const PROCESS_PATH = "/node/process.mjs";

/**
 * A browser's idea of `process`, with the trap that the real one has (facts of esm.sh): `process.env.X` is
 * `globalThis.__env__.X`, and without `globalThis.__env__` it is **`window.X`**, so an element with
 * `id="OPENAI_API_KEY"` turns into the key. No `versions.node`: nothing may take the page for Node.
 */
export const PROCESS_MODULE = `
const source = () => globalThis.__env__ ?? globalThis;
const env = new Proxy({}, {
  get: (_, name) => source()[name],
  has: (_, name) => name in source(),
  ownKeys: () => Object.keys(globalThis.__env__ ?? {}),
  getOwnPropertyDescriptor: (_, name) =>
    name in source() ? { value: source()[name], enumerable: true, configurable: true } : undefined,
});
export default { env, browser: true, version: "", versions: {}, argv: [], platform: "", cwd: () => "/" };
`;
