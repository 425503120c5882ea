import { beforeEach, expect, test, vi } from "vitest";
import { createRefineQueue } from "../../../src/markdown/draw/refine-queue.ts";
import { nextFrame } from "../support/render-page.ts";

const box = document.createElement("div");
const far = document.createElement("p");

beforeEach(() => {
  const space = document.createElement("div");
  space.style.height = "3000px";
  box.style.cssText = "height: 200px; overflow: auto";
  box.replaceChildren(space, far);
  far.textContent = "far away";
  document.body.replaceChildren(box);
  box.scrollTop = 0;
});

const createQueue = () => createRefineQueue((work) => void work());
const createJob = () => vi.fn(() => Promise.resolve());

/** By now the observer has reported what is on screen. */
async function looked(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
}

test("Nothing is done for what is far from the screen, and once for what comes near it", async () => {
  const job = createJob();
  createQueue().add(far, job);
  await looked();
  expect(job).not.toHaveBeenCalled();
  box.scrollTop = box.scrollHeight;
  await expect.poll(() => job).toHaveBeenCalledTimes(1);
  box.scrollTop = 0;
  await looked();
  box.scrollTop = box.scrollHeight;
  await looked();
  expect(job).toHaveBeenCalledTimes(1);
});

test("What is less than a screen away is done before it is seen", async () => {
  const job = createJob();
  createQueue().add(far, job);
  box.scrollTop = 2700; // the box ends at 2900, and what is far begins at 3000
  await expect.poll(() => job).toHaveBeenCalledTimes(1);
});

test("Each element has a job of its own", async () => {
  const [near, other] = [createJob(), createJob()];
  const first = document.createElement("p");
  first.textContent = "near";
  box.prepend(first);
  const queue = createQueue();
  queue.add(far, other);
  queue.add(first, near);
  await expect.poll(() => near).toHaveBeenCalledTimes(1);
  expect(other).not.toHaveBeenCalled();
});

test("A job that fails does not keep the next one from running", async () => {
  const queue = createQueue();
  const job = createJob();
  const [first, second] = [document.createElement("p"), document.createElement("p")];
  box.prepend(first, second);
  queue.add(first, () => Promise.reject(new Error("offline")));
  queue.add(second, job);
  await expect.poll(() => job).toHaveBeenCalledTimes(1);
});

test("All that waits in a part of the page can be done at once, and once only", async () => {
  const [job, outside] = [createJob(), createJob()];
  const other = document.createElement("p");
  other.style.marginTop = "3000px";
  document.body.append(other);
  const queue = createQueue();
  queue.add(far, job);
  queue.add(other, outside);
  await queue.finish(box);
  expect(job).toHaveBeenCalledTimes(1);
  expect(outside).not.toHaveBeenCalled();
  box.scrollTop = box.scrollHeight;
  await looked();
  expect(job).toHaveBeenCalledTimes(1);
});

test("What is being done is done when all is finished", async () => {
  let isDone = false;
  const queue = createQueue();
  box.prepend(far);
  const end = await new Promise<() => void>((begun) => {
    queue.add(far, async () => {
      await new Promise<void>((resolve) => begun(resolve));
      isDone = true;
    });
  });
  const finished = queue.finish(box);
  end();
  await finished;
  expect(isDone).toBe(true);
});
