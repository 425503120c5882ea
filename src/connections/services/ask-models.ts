import { type Fetch, readModelList, serverFetch } from "../../chat/index.ts";
import { endpointURL, type Settings } from "../../configuration/index.ts";

/**
 * The model ids of `GET {base}/models`, in the server's order. Rejects with any error when there is no such list; the
 * connections part finds out why. `baseFetch` is the fetch for this server.
 */
export async function askModels(
  { baseURL }: Settings,
  key: string,
  signal: AbortSignal,
  baseFetch: Fetch = serverFetch,
): Promise<readonly string[]> {
  const headers = key === "" ? {} : { authorization: `Bearer ${key}` };
  const response = await baseFetch(endpointURL(baseURL, "/models"), {
    signal,
    cache: "no-store",
    headers,
  });
  const models = readModelList(await response.json());
  if (models === undefined) throw new TypeError("This is no list of models");
  return [...new Set(models.map(({ id }) => id))];
}
