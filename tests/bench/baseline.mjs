// @ts-check
// The page that ours is compared with. It reads the stream raw and appends what has come to one text node per frame:
// the least that a page can do to show an answer while it streams. It runs in the browser.

const find = (/** @type {string} */ selector) => {
  const element = document.querySelector(selector);
  if (element instanceof HTMLElement) return element;
  throw new Error(`The page has no ${selector}.`);
};
const typed = (/** @type {string} */ name) => {
  const field = find(`[name=${name}]`);
  return field instanceof HTMLInputElement ? field.value : "";
};
const log = find("[role=log]");
const status = find("[data-part=status]");
const stop = find("[data-action=stop]");
let abort = new AbortController();

// Same size and same type as the log of our page, as the benchmark has read them off there.
for (const [name, value] of new URLSearchParams(location.search)) log.style.setProperty(name, value);

find("[data-action=send]").addEventListener("click", () => void ask());
find("[data-action=new]").addEventListener("click", () => {
  log.replaceChildren();
  status.dataset["status"] = "idle";
});
stop.addEventListener("click", () => {
  abort.abort();
  show("stopped");
});

/** @param {string} state */
function show(state) {
  status.dataset["status"] = state;
  stop.toggleAttribute("disabled", state !== "answering");
}

async function ask() {
  abort = new AbortController();
  show("answering");
  const article = log.appendChild(document.createElement("article"));
  article.dataset["role"] = "assistant";
  const answer = article.appendChild(document.createElement("div"));
  answer.dataset["part"] = "answer";
  const text = answer.appendChild(new Text());
  let pending = "";
  let frame = 0;

  function draw() {
    text.appendData(pending);
    pending = "";
    frame = 0;
    log.scrollTop = log.scrollHeight;
  }

  try {
    for await (const piece of stream(typed("baseURL"), typed("human"), abort.signal)) {
      pending += piece;
      frame ||= requestAnimationFrame(draw);
    }
    cancelAnimationFrame(frame);
    draw();
    show("done");
  } catch (error) {
    if (!abort.signal.aborted) show(`failed: ${String(error)}`);
  }
}

/** The text of each network read. @param {string} baseURL @param {string} prompt @param {AbortSignal} signal */
async function* stream(baseURL, prompt, signal) {
  const response = await fetch(`${baseURL}/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: "Bearer not-needed" },
    body: JSON.stringify({ model: "", stream: true, messages: [{ role: "user", content: prompt }] }),
    signal,
  });
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    let text = "";
    for (const line of lines) {
      if (!line.startsWith("data: {")) continue;
      text += JSON.parse(line.slice("data: ".length)).choices[0]?.delta.content ?? "";
    }
    yield text;
  }
}
