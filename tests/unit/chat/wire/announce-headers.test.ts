import { expect, test, vi } from "vitest";
import { announceHeaders } from "../../../../src/chat/wire/announce-headers.ts";
import { layerFetch } from "../../../../src/chat/wire/fetch.ts";
import { fakeFetch } from "./fake-fetch.ts";

test("Headers are announced once, before anything of the body is read", async () => {
  const arrived = vi.fn();
  const never = new Response(new ReadableStream());
  const response = await announceHeaders(arrived)(fakeFetch(() => never))("http://h/");
  expect(arrived).toHaveBeenCalledOnce();
  expect(response).toBe(never);
});

test("A request that fails announces nothing", async () => {
  const arrived = vi.fn();
  const fetch = announceHeaders(arrived)(fakeFetch(() => Promise.reject(new TypeError("Failed"))));
  await expect(fetch("http://h/")).rejects.toThrow("Failed");
  expect(arrived).not.toHaveBeenCalled();
});

test("The first layer is the outermost, and the base fetch is called last", async () => {
  const order: string[] = [];
  const named =
    (name: string) => (next: typeof fetch) => (input: string | URL | Request, init?: RequestInit) => {
      order.push(name);
      return next(input, init);
    };
  const real = fakeFetch();
  const layered = layerFetch(real, named("outer"), named("inner"));
  await layered("http://h/", { method: "POST" });
  expect(order).toEqual(["outer", "inner"]);
  expect(real.calls).toEqual([{ url: "http://h/", init: { method: "POST" } }]);
});
