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

/** Resolves when the observer has reported which elements are on the screen. */
async function looked(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
}

test("The job of an element runs once, when the element comes near the screen", async () => {
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

test("A job runs before its element is on the screen, if the distance is less than one screen", async () => {
  const job = createJob();
  createQueue().add(far, job);
  box.scrollTop = 2700; // the visible part ends at 2900, and the far element begins at 3000
  await expect.poll(() => job).toHaveBeenCalledTimes(1);
});

test("Each element has its own job", async () => {
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

test("After a job that fails, the next job still runs", async () => {
  const queue = createQueue();
  const job = createJob();
  const [first, second] = [document.createElement("p"), document.createElement("p")];
  box.prepend(first, second);
  queue.add(first, () => Promise.reject(new Error("offline")));
  queue.add(second, job);
  await expect.poll(() => job).toHaveBeenCalledTimes(1);
});

test("All waiting jobs in a part of the page can be run at once, and run only once", async () => {
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

test("Finishing also waits for a job that is already running", async () => {
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
