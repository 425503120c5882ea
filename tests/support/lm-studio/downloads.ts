import type { StandInModel } from "./models.ts";

/** A download that progresses only when the test says so. */
export interface StandInDownload {
  /** How many bytes have come, and at which rate. */
  to(doneBytes: number, bytesPerSecond?: number): void;
  pause(): void;
  /** The model is there from now on. */
  complete(): void;
  fail(): void;
}

interface Job {
  readonly id: string;
  readonly model: StandInModel;
  status: "downloading" | "paused" | "completed" | "failed";
  doneBytes: number;
  bytesPerSecond: number;
}

const STARTED_AT = "2026-11-03T15:33:23.496Z";
const ENDED_AT = "2026-11-03T15:43:12.102Z";

/**
 * The downloads of the stand-in. Answers as documented: https://lmstudio.ai/docs/developer/rest/download and
 * https://lmstudio.ai/docs/developer/rest/download-status. Nothing there cancels or pauses a download.
 */
export function createDownloads(onComplete: (model: StandInModel) => void) {
  const jobs: Job[] = [];

  function describe({ id, status, model, doneBytes, bytesPerSecond }: Job): object {
    return {
      job_id: id,
      status,
      total_size_bytes: model.sizeBytes,
      downloaded_bytes: doneBytes,
      started_at: STARTED_AT,
      ...(status === "downloading" && { bytes_per_second: bytesPerSecond, estimated_completion: ENDED_AT }),
      ...(status === "completed" && { completed_at: ENDED_AT }),
    };
  }

  return {
    /** Begins a download, or gives the one that runs. */
    begin(model: StandInModel): object {
      const running = jobs.find((job) => job.model.key === model.key && isOpen(job));
      if (running !== undefined) return describe(running);
      const id = `job_${(jobs.length + 1).toString(16).padStart(10, "0")}`;
      const job: Job = { id, model, status: "downloading", doneBytes: 0, bytesPerSecond: 0 };
      jobs.push(job);
      return describe(job);
    },
    status(id: string): object | undefined {
      const job = jobs.find((each) => each.id === id);
      return job && describe(job);
    },
    /** The latest download of a model; throws when there was none. */
    of(key: string): StandInDownload {
      const job = jobs.findLast((each) => each.model.key === key);
      if (job === undefined) throw new Error(`nobody has asked for a download of ${key}`);
      return {
        to(doneBytes, bytesPerSecond = 25_000_000) {
          Object.assign(job, { status: "downloading", doneBytes, bytesPerSecond });
        },
        pause: () => void (job.status = "paused"),
        complete() {
          Object.assign(job, { status: "completed", doneBytes: job.model.sizeBytes });
          onComplete(job.model);
        },
        fail: () => void (job.status = "failed"),
      };
    },
  };
}

function isOpen({ status }: Job): boolean {
  return status === "downloading" || status === "paused";
}
