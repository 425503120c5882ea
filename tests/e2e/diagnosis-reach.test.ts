import { looksOf } from "../support/connection-doctor.ts";
import { startLmStudio } from "../support/lm-studio.ts";
import { startModelServer } from "../support/model-server.ts";
import { expect, test } from "../support/usual-ports.ts";

const LM_STUDIO = "http://127.0.0.1:1234/v1";

test.beforeEach(({ context }) => context.grantPermissions(["clipboard-read", "clipboard-write"]));

test("a server that is down: how to start it, and that it is there once it was started", async ({
  doctor,
  usual,
}) => {
  await doctor.open();
  await doctor.check();
  await doctor.expectFault({
    step: "reachable",
    short: "Server not running",
    says: ["Nothing answers at http://127.0.0.1:1234", "LM Studio", "Developer → Start server"],
    command: "lms server start --cors",
  });
  await doctor.expectCopied();

  const server = await startLmStudio({ port: usual[1234], cors: "any" });
  await doctor.expectMended("Connected · LM Studio · qwen/qwen3-4b-2507");
  console.log(looksOf(server.requests));
  await server.close();
});

test("CORS off, as LM Studio comes: the switch that lets the page in", async ({ doctor, usual, chat }) => {
  await doctor.open();
  const server = await startLmStudio({ port: usual[1234] });
  await chat.apply.click();
  await expect(doctor.banner).toHaveText("CORS is off");
  console.log(looksOf(server.requests));
  const before = server.requests.length;
  await doctor.check();
  await doctor.expectFault({
    step: "cors",
    short: "CORS is off",
    says: ["Something listens at http://127.0.0.1:1234", "origin null", "Enable CORS"],
    command: "lms server start --cors",
  });
  console.log(looksOf(server.requests.slice(before)));
  await doctor.expectCopied();

  server.cors = "any";
  await doctor.expectMended(/LM Studio/);
  await server.close();
});

test.describe("a server that refuses pages from disk, as Ollama does", () => {
  test("refuses this one: OLLAMA_ORIGINS", async ({ doctor, usual }) => {
    await doctor.open();
    const server = await startModelServer({ port: usual[11434] });
    server.cors = "refuse-null";
    await doctor.apply("http://127.0.0.1:11434/v1");
    await expect(doctor.banner).toHaveText("CORS is off");
    console.log(looksOf(server.requests));
    await doctor.check();
    await doctor.expectFault({
      step: "cors",
      short: "CORS is off",
      says: ["Ollama", "pages from disk"],
      command: /OLLAMA_ORIGINS/,
    });
    await doctor.expectCopied();
    server.cors = "any";
    await doctor.expectMended(/Connected/);
    await server.close();
  });

  test.describe("over http from this computer", () => {
    test.use({ from: "http" });
    test("lets this one in", async ({ doctor, usual }) => {
      await doctor.open();
      const server = await startModelServer({ port: usual[11434] });
      server.cors = "refuse-null";
      await doctor.apply("http://127.0.0.1:11434/v1");
      await doctor.check();
      await doctor.expectPassed(/Connected · Ollama/);
      console.log(looksOf(server.requests));
      await server.close();
    });
  });
});
