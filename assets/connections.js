// Generated from src/connections.ts by `npm run build`: edit there. The page loads it at its first use.
var causetteConnections = (function (exports) {
	const BLOCKED_PORTS = new Set([
		1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
		3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080
	])

	const IN_BROWSER_URL = "browser://this/v1"

	const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i
	const BROKEN_SCHEME = /^https?:(?!\/\/[^/\\])|^[/\\]/i
	const ENDPOINT_PATH = /\/(chat\/completions|completions|models)$/
	const IN_BROWSER$1 = /^browser(:\/\/this(\/v1)?\/*)?$/i
	const IN_BROWSER_ORIGIN = "browser://this"
	function parseBaseURL(text) {
		const typed = text.trim()
		if (typed === "") return {ok: false, fault: "empty"}
		if (IN_BROWSER$1.test(typed)) return {ok: true, url: IN_BROWSER_URL, origin: IN_BROWSER_ORIGIN}
		const url = toURL(SCHEME.test(typed) ? typed : `http://${typed}`)
		if (url === undefined || BROKEN_SCHEME.test(typed) || /\s/.test(typed)) return {ok: false, fault: "not-a-url"}
		if (url.protocol !== "http:" && url.protocol !== "https:") return {ok: false, fault: "scheme"}
		if (url.username !== "" || url.password !== "") return {ok: false, fault: "credentials"}
		if (url.search !== "" || url.hash !== "") return {ok: false, fault: "query"}
		if (BLOCKED_PORTS.has(Number(url.port))) return {ok: false, fault: "blocked-port"}
		if (url.hostname === "0.0.0.0") url.hostname = "127.0.0.1"
		return {ok: true, url: url.origin + mendPath(url.pathname), origin: url.origin}
	}
	function mendPath(path) {
		const mended = path.replace(/\/+$/, "").replace(ENDPOINT_PATH, "")
		return mended === path ? path : mendPath(mended)
	}
	function toURL(text) {
		return URL.canParse(text) ? new URL(text) : undefined
	}

	function checkRequestOf(draft, applied, withAnswer) {
		const base = parseBaseURL(draft.baseURL)
		const isSameOrigin = base.ok && base.origin === applied?.settings.origin
		return {baseURL: draft.baseURL, model: draft.model.trim(), key: isSameOrigin ? applied.key : "", withAnswer}
	}
	function isCheckOf(request, applied) {
		if (applied === undefined) return true
		const base = parseBaseURL(request.baseURL)
		const {settings, key} = applied
		return base.ok && base.url === settings.baseURL && request.model === settings.model && request.key === key
	}

	const KINDS = new Set(["not-running", "cors-refused", "headers-refused", "mixed-content", "key-refused", "no-model", "model-not-found", "wrong-path", "model-loading", "not-a-model-server", "dropped"])
	function isConnectionProblem({kind}) {
		return KINDS.has(kind)
	}

	function isRecord(value) {
		return typeof value === "object" && value !== null && !Array.isArray(value)
	}

	function isActive(run) {
		return run.status !== "idle" && run.status !== "ended"
	}

	function find(root, selector, type) {
		const element = root.querySelector(selector)
		if (element instanceof type) return element
		throw new Error(`The page has no ${type.name} at “${selector}”.`)
	}
	function cloneTemplate(document, name) {
		const template = find(document, `template[data-template=${name}]`, HTMLTemplateElement)
		const copy = document.importNode(template.content, true)
		return find(copy, "*", HTMLElement)
	}

	function promptMessages({messages}, system) {
		const sent = system.trim() === "" ? [] : [{role: "system", text: system}]
		messages.forEach((message, index) => {
			const answer = messages[index + 1]
			const isLast = index >= messages.length - 2
			if (message.role === "user" && (isLast || (answer?.role === "assistant" && !isBare(answer)))) {
				sent.push({role: "user", text: message.text})
			} else if (message.role === "assistant" && !isBare(message)) {
				sent.push({role: "assistant", text: message.answer})
			}
		})
		return sent
	}
	function isBare(message) {
		return message.answer.trim() === ""
	}

	const PROMPT = /request \((\d+) tokens\)|\((\d+) in the messages/
	const CONTEXT = /context (?:size \(|length (?:of only|is) )(\d+) tokens|\bn_ctx: (\d+)/
	function readOverflow(problem) {
		if (problem.kind !== "context-overflow") return {}
		const promptTokens = read(PROMPT, problem.said)
		const contextTokens = read(CONTEXT, problem.said)
		return {...(promptTokens === undefined ? {} : {promptTokens}), ...(contextTokens === undefined ? {} : {contextTokens})}
	}
	function read(pattern, said) {
		const digits = pattern.exec(said)?.slice(1).find(Boolean)
		const number = Number(digits)
		return digits !== undefined && Number.isSafeInteger(number) && number > 0 ? number : undefined
	}

	const MESSAGE_TOKENS = 4
	const CHARACTERS_PER_TOKEN = 4
	const RULE_TOKENS = 32
	function countConversation({messages}, system) {
		const [answered, open] = splitOpen(messages)
		const next = sizeOf(promptMessages({messages: answered}, system.now))
		const counted = lastCounted(messages)
		const openTokens = charactersPerToken => (open === undefined ? 0 : MESSAGE_TOKENS + open.length / charactersPerToken)
		if (counted === undefined) {
			return {answeredTokens: tokensOf(next, CHARACTERS_PER_TOKEN), openTokens: openTokens(CHARACTERS_PER_TOKEN), countedTokens: undefined, charactersPerToken: CHARACTERS_PER_TOKEN}
		}
		const {message, inputTokens, outputTokens, wasRead, index} = counted
		const sent = sizeOf(promptMessages({messages: messages.slice(0, index)}, system.counted))
		const written = message.answer.length + message.thinking.length
		const charactersPerToken = (sent.characters + written + CHARACTERS_PER_TOKEN * RULE_TOKENS) / (Math.max(0, inputTokens - MESSAGE_TOKENS * sent.messages) + outputTokens + RULE_TOKENS)
		const kept = message.answer.trim() === "" ? 0 : message.answer.length
		const keptTokens = kept === 0 ? 0 : (outputTokens * kept) / written
		const since = {characters: next.characters - sent.characters - kept, messages: next.messages - sent.messages - (kept === 0 ? 0 : 1)}
		return {answeredTokens: Math.max(0, inputTokens + keptTokens + tokensOf(since, charactersPerToken)), openTokens: openTokens(charactersPerToken), countedTokens: wasRead && index === messages.length - 1 ? inputTokens + outputTokens : undefined, charactersPerToken}
	}
	function splitOpen(messages) {
		const [asked, answer] = messages.slice(-2)
		const isOpen = asked?.role === "user" && answer?.role === "assistant" && answer.answer.trim() === ""
		return isOpen ? [messages.slice(0, -2), asked.text] : [messages, undefined]
	}
	function lastCounted(messages) {
		const index = messages.findLastIndex(each => countOf(each) !== undefined)
		const message = messages[index]
		const count = countOf(message)
		return count === undefined || message?.role !== "assistant" ? undefined : {message, index, ...count}
	}
	function countOf(message) {
		if (message?.role !== "assistant" || message.end === undefined) return undefined
		const {ending, figures} = message.end
		const {inputTokens = 0, outputTokens = 0} = figures ?? {}
		if (inputTokens > 0) return {inputTokens, outputTokens, wasRead: true}
		const refused = ending.status === "failed" ? readOverflow(ending.problem).promptTokens : undefined
		return refused === undefined ? undefined : {inputTokens: refused, outputTokens: 0, wasRead: false}
	}
	function sizeOf(messages) {
		return {characters: messages.reduce((sum, {text}) => sum + text.length, 0), messages: messages.length}
	}
	function tokensOf({characters, messages}, charactersPerToken) {
		return MESSAGE_TOKENS * messages + characters / charactersPerToken
	}

	function countOnChange() {
		let last
		return (conversation, system) => {
			const isKnown = last?.of === conversation && last.system.now === system.now && last.system.counted === system.counted
			if (last !== undefined && isKnown) return last.count
			last = {of: conversation, system, count: countConversation(conversation, system)}
			return last.count
		}
	}

	function answeringModel({kind, models}, model) {
		const chat = models.filter(({type}) => type === "chat")
		const named = chat.find(({id, instanceIds}) => id === model || instanceIds?.includes(model))
		if (named !== undefined) return named
		if (model !== "" && kind !== "lm-studio" && kind !== "llama-server") return undefined
		const loaded = chat.filter(({isLoaded}) => isLoaded)
		const candidates = loaded.length > 0 ? loaded : chat
		return candidates.length === 1 ? candidates[0] : undefined
	}

	const NEARLY_FULL = 0.8
	function contextOutlook({promptTokens}, contextTokens, maxTokens) {
		if (promptTokens > contextTokens) return {kind: "over", promptTokens}
		const leftTokens = contextTokens - promptTokens
		if (promptTokens > NEARLY_FULL * contextTokens) return {kind: "near", leftTokens}
		if (maxTokens !== undefined && maxTokens > leftTokens) return {kind: "short", leftTokens, maxTokens}
		return {kind: "fits"}
	}

	function contextUse(count, human) {
		const {answeredTokens, openTokens, countedTokens, charactersPerToken} = count
		if (human.trim() === "") {
			const promptTokens = Math.round(answeredTokens + openTokens)
			return {usedTokens: countedTokens ?? promptTokens, promptTokens, isEstimate: countedTokens === undefined && promptTokens > 0}
		}
		const promptTokens = Math.round(answeredTokens + MESSAGE_TOKENS + human.length / charactersPerToken)
		return {usedTokens: promptTokens, promptTokens, isEstimate: true}
	}

	const ESTIMATE_SHARE = 0.8
	const SPARE_TOKENS = 1
	function judgeRun({ending, figures}, asked) {
		const {inputTokens, outputTokens = 0, estimated} = figures
		const prompt = {tokens: inputTokens ?? asked.promptTokens, isEstimate: inputTokens === undefined}
		const {contextTokens} = asked
		switch (ending.status) {
			case "failed":
				return ending.problem.kind === "context-overflow" ? refusedBy(readOverflow(ending.problem), asked) : undefined
			case "empty": {
				if (contextTokens === undefined || ending.problem.kind !== "empty") return undefined
				if (ending.problem.cause === "nothing") return undefined
				if (ending.problem.cause === "no-text") {
					const most = prompt.isEstimate ? ESTIMATE_SHARE * contextTokens : contextTokens - SPARE_TOKENS
					return {kind: prompt.tokens >= most ? "overflow" : "fitted", prompt, contextTokens}
				}
				break
			}
			case "cut":
				break
			case "done":
			case "stopped":
			case "incomplete":
				return undefined
		}
		const isFull = inputTokens !== undefined && !estimated && contextTokens !== undefined
		return isFull && inputTokens + outputTokens >= contextTokens - SPARE_TOKENS ? {kind: "full", contextTokens} : undefined
	}
	function refusedBy(counts, asked) {
		const contextTokens = counts.contextTokens ?? asked.contextTokens
		if (contextTokens === undefined) return undefined
		const {promptTokens} = counts
		const estimate = asked.promptTokens > contextTokens ? {tokens: asked.promptTokens, isEstimate: true} : undefined
		const prompt = promptTokens === undefined ? estimate : {tokens: promptTokens, isEstimate: false}
		if (prompt === undefined || prompt.tokens > contextTokens || asked.maxTokens === undefined) return {kind: "overflow", prompt, contextTokens}
		return {kind: "short", prompt, maxTokens: asked.maxTokens, contextTokens}
	}

	function createNumberFormat(language) {
		let numbers
		return {
			format(value) {
				numbers ??= new Intl.NumberFormat(language, {maximumFractionDigits: 1})
				return numbers.format(value)
			}
		}
	}

	const DIGITS = 2
	const USE_DIGITS = 3
	function roundUp(value, digits = DIGITS) {
		const unit = unitOf(value, digits)
		return Math.ceil(value / unit) * unit
	}
	function roundDown(value, digits = DIGITS) {
		const unit = unitOf(value, digits)
		return Math.floor(value / unit) * unit
	}
	function unitOf(value, digits) {
		return 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) + 1 - digits)
	}

	const {format: number$3} = createNumberFormat("en")
	const length$1 = ({tokens, isEstimate}) => (isEstimate ? `about ${number$3(roundUp(tokens))} tokens` : `${number$3(tokens)} tokens`)
	const contextEn = {
		labels: {contextName: "Context"},
		use: ({tokens, isEstimate}, contextTokens) => `${isEstimate ? `≈ ${number$3(roundUp(tokens, USE_DIGITS))}` : number$3(tokens)} of ${number$3(contextTokens)} tokens`,
		outlook: (outlook, contextTokens) => {
			switch (outlook.kind) {
				case "fits":
					return ""
				case "near":
					return `The context is nearly full: about ${number$3(roundDown(outlook.leftTokens))} tokens are left for the answer.`
				case "short":
					return `About ${number$3(roundDown(outlook.leftTokens))} tokens are left for the answer, fewer than Max tokens allows (${number$3(outlook.maxTokens)}).`
				case "over":
					return `This will probably not fit: about ${number$3(roundUp(outlook.promptTokens))} tokens for a context of ${number$3(contextTokens)}. Shorten it, start a new conversation, or load the model with a longer context.`
			}
		},
		verdict: verdict => {
			const context = number$3(verdict.contextTokens)
			switch (verdict.kind) {
				case "overflow":
					return verdict.prompt === undefined ? `The prompt was longer than the model’s context of ${context} tokens.` : `The prompt was ${length$1(verdict.prompt)}, the model’s context is ${context}.`
				case "short":
					return `The prompt was ${length$1(verdict.prompt)} and Max tokens is ${number$3(verdict.maxTokens)}: together more than the model’s context of ${context}. Lower Max tokens, or empty it.`
				case "fitted":
					return `The prompt was ${length$1(verdict.prompt)} and the model’s context is ${context}: it fitted, so the reason is another one.`
				case "full":
					return `The answer ended because the model’s context of ${context} tokens is full. Start a new conversation, or load the model with a longer context.`
			}
		}
	}

	const {format: number$2} = createNumberFormat("fr")
	const count$2 = value => `${number$2(value)} ${value < 2 ? "jeton" : "jetons"}`
	const length = ({tokens, isEstimate}) => (isEstimate ? `environ ${count$2(roundUp(tokens))}` : count$2(tokens))
	const contextFr = {
		labels: {contextName: "Contexte"},
		use: ({tokens, isEstimate}, contextTokens) => `${isEstimate ? `≈ ${number$2(roundUp(tokens, USE_DIGITS))}` : number$2(tokens)} sur ${count$2(contextTokens)}`,
		outlook: (outlook, contextTokens) => {
			switch (outlook.kind) {
				case "fits":
					return ""
				case "near":
					return `Le contexte est presque plein : il reste environ ${count$2(roundDown(outlook.leftTokens))} pour la réponse.`
				case "short":
					return `Il reste environ ${count$2(roundDown(outlook.leftTokens))} pour la réponse, moins que ce que permet « Jetons max. » (${number$2(outlook.maxTokens)}).`
				case "over":
					return `Cela ne tiendra sans doute pas : environ ${count$2(roundUp(outlook.promptTokens))} pour un contexte de ${number$2(contextTokens)}. Raccourcissez, ouvrez une nouvelle conversation, ou chargez le modèle avec un contexte plus long.`
			}
		},
		verdict: verdict => {
			const context = count$2(verdict.contextTokens)
			switch (verdict.kind) {
				case "overflow":
					return verdict.prompt === undefined ? `L’invite dépassait le contexte du modèle, qui est de ${context}.` : `L’invite comptait ${length(verdict.prompt)}, et le contexte du modèle est de ${number$2(verdict.contextTokens)}.`
				case "short":
					return `L’invite comptait ${length(verdict.prompt)} et « Jetons max. » vaut ${number$2(verdict.maxTokens)} : ensemble, plus que le contexte du modèle, qui est de ${context}. Baissez « Jetons max. », ou videz ce champ.`
				case "fitted":
					return `L’invite comptait ${length(verdict.prompt)} et le contexte du modèle est de ${number$2(verdict.contextTokens)} : elle y tenait, la raison est donc autre.`
				case "full":
					return `La réponse s’est arrêtée parce que le contexte du modèle, ${context}, est plein. Ouvrez une nouvelle conversation, ou chargez le modèle avec un contexte plus long.`
			}
		}
	}

	function contextTexts(language) {
		return {en: contextEn, fr: contextFr}[language]
	}

	function addParts(root, markup, styles) {
		const {body} = new DOMParser().parseFromString(markup, "text/html")
		root.replaceChildren(...root.ownerDocument.adoptNode(body).childNodes)
		const sheet = new CSSStyleSheet()
		sheet.replaceSync(styles)
		root.ownerDocument.adoptedStyleSheets.push(sheet)
	}

	var markup$7 = `<div class="context" data-part="context" hidden>
  <p class="context-line">
    <span id="context-name" data-text="contextName">Context</span>
    <span data-part="context-use"></span>
  </p>
  <div
    class="context-meter"
    role="meter"
    aria-labelledby="context-name"
    aria-valuemin="0"
    data-part="context-meter"
  >
    <div class="context-fill" data-part="context-fill"></div>
  </div>
  <p class="context-outlook" data-part="context-outlook" hidden></p>
</div>
<p class="context-verdict" role="status" data-part="context-verdict"></p>
<p class="context-spoken" role="status" data-part="context-spoken"></p>
`

	var styles$7 = `/* Comes with the part for connections, not with the page. */
@layer parts {
  .context {
    --level: var(--accent);

    display: grid;
    gap: 0.25rem;
    font-size: var(--small);
  }

  .context[data-level="near"],
  .context[data-level="short"] {
    --level: var(--warn);
  }

  .context[data-level="over"] {
    --level: var(--fault);
  }

  .context-line {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }

  .context-meter {
    height: 0.375rem;
    overflow: hidden;
    background: var(--line);
    border-radius: 1rem;
    forced-color-adjust: none;
  }

  .context-fill {
    height: 100%;
    background: var(--level);
    border-radius: inherit;
  }

  .context-outlook {
    color: var(--level);
    line-height: 1.4;
  }

  .context-verdict {
    margin-top: 0.625rem;
    padding: 0.5rem 0.75rem;
    border-inline-start: 3px solid var(--line-strong);
    background: var(--wash);
    border-radius: 0 var(--radius) var(--radius) 0;
    font-size: var(--small);
    line-height: 1.4;
  }

  .context-verdict:empty {
    display: none;
  }

  /* Heard, and not seen. */
  .context-spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
}
`

	function mountContextGauge(root) {
		addParts(root, markup$7, styles$7)
		const part = name => find(root, `[data-part=${name}]`, HTMLElement)
		const gauge = part("context")
		const meter = part("context-meter")
		const fill = part("context-fill")
		function write(name, text) {
			const place = part(name)
			if (place.textContent !== text) place.textContent = text
		}
		function showLevel({used, contextTokens, outlook}, texts) {
			const full = Math.min(used.tokens, contextTokens)
			const use = texts.use(used, contextTokens)
			write("context-use", use)
			meter.setAttribute("aria-valuemax", String(contextTokens))
			meter.setAttribute("aria-valuenow", String(full))
			meter.setAttribute("aria-valuetext", use)
			fill.style.width = `${(100 * full) / contextTokens}%`
			const said = texts.outlook(outlook, contextTokens)
			write("context-outlook", said)
			part("context-outlook").hidden = said === ""
			if (gauge.dataset["level"] !== outlook.kind) write("context-spoken", said)
			gauge.dataset["level"] = outlook.kind
		}
		return {
			show({level, verdict}, texts) {
				gauge.hidden = level === undefined
				if (level !== undefined) showLevel(level, texts)
				else write("context-spoken", "")
				write("context-verdict", verdict === undefined ? "" : texts.verdict(verdict))
			}
		}
	}

	const HIDDEN_TAB_MS = 250
	const LONG_SLICE_MS = 16
	function createFrameWriter(write, settle = () => undefined) {
		const {port1, port2} = new MessageChannel()
		let cancelFrame
		let isSliceAsked = false
		function writeSlice() {
			const begun = performance.now()
			if (!write()) return
			if (performance.now() - begun > LONG_SLICE_MS) schedule()
			else hurry()
		}
		function flush() {
			cancelFrame?.()
			cancelFrame = undefined
			if (!isSliceAsked) writeSlice()
			settle()
		}
		function schedule() {
			if (cancelFrame !== undefined) return
			if (document.visibilityState === "hidden") {
				const timer = setTimeout(flush, HIDDEN_TAB_MS)
				cancelFrame = () => clearTimeout(timer)
			} else {
				const frame = requestAnimationFrame(flush)
				cancelFrame = () => cancelAnimationFrame(frame)
			}
		}
		function hurry() {
			if (isSliceAsked) return
			isSliceAsked = true
			port2.postMessage(undefined)
		}
		port1.addEventListener("message", () => {
			isSliceAsked = false
			schedule()
			writeSlice()
		})
		port1.start()
		document.addEventListener("visibilitychange", () => cancelFrame !== undefined && flush())
		return {schedule, hurry, flush}
	}

	const ATTRIBUTES = ["placeholder", "aria-label"]
	const markup$6 = new Map()
	function translate(root, {labels}) {
		function write(name, present, put) {
			if (!markup$6.has(name)) markup$6.set(name, present)
			put(labels[name] ?? markup$6.get(name) ?? present)
		}
		for (const element of root.querySelectorAll("[data-text]")) {
			write(element.dataset["text"] ?? "", element.textContent, text => (element.textContent = text))
		}
		for (const attribute of ATTRIBUTES) {
			for (const element of root.querySelectorAll(`[data-text-${attribute}]`)) {
				const name = element.getAttribute(`data-text-${attribute}`) ?? ""
				write(name, element.getAttribute(attribute) ?? "", text => element.setAttribute(attribute, text))
			}
		}
	}

	function createContextGauge(root, host, watch) {
		const view = mountContextGauge(root)
		const count = countOnChange()
		let run = {status: "idle"}
		let sent
		let systemCounted
		let model = nameOf$8(host.applied())
		let foreignId
		const frame = createFrameWriter(() => {
			const verdict = run.status === "ended" && sent !== undefined ? judgeRun(run, sent) : undefined
			view.show({level: level(), verdict}, contextTexts(host.language()))
			return false
		})
		function use() {
			const {system, human} = host.prompt()
			const conversation = host.conversation()
			const present = contextUse(count(conversation, {now: system, counted: systemCounted ?? system}), human)
			const last = conversation.messages.at(-1)?.id
			return {...present, isEstimate: present.isEstimate || (last !== undefined && last === foreignId)}
		}
		function contextTokens() {
			const settings = host.applied()?.settings
			const facts = watch.facts()
			return facts && settings && answeringModel(facts, settings.model)?.contextTokens
		}
		function level() {
			const tokens = contextTokens()
			if (tokens === undefined || tokens <= 0) return undefined
			const present = use()
			const isTyped = host.prompt().human.trim() !== ""
			const maxTokens = isTyped ? host.applied()?.settings.maxTokens : undefined
			return {used: {tokens: present.usedTokens, isEstimate: present.isEstimate}, contextTokens: tokens, outlook: contextOutlook(present, tokens, maxTokens)}
		}
		function take() {
			return {promptTokens: use().promptTokens, contextTokens: contextTokens(), maxTokens: host.applied()?.settings.maxTokens, system: host.prompt().system}
		}
		function show() {
			translate(root, {labels: {...host.texts().labels, ...contextTexts(host.language()).labels}})
			frame.flush()
		}
		show()
		return {
			onPrompt: frame.schedule,
			onFacts: frame.schedule,
			onApplied(applied) {
				const now = nameOf$8(applied)
				if (now !== model) foreignId = host.conversation().messages.at(-1)?.id
				model = now
				frame.schedule()
			},
			onRun(now) {
				if (isActive(now) && !isActive(run)) sent = take()
				if (now.status === "ended" && now.figures.inputTokens !== undefined) systemCounted = sent?.system
				run = now
				frame.schedule()
			},
			show
		}
	}
	function nameOf$8(applied) {
		return JSON.stringify([applied?.settings.baseURL, applied?.settings.model])
	}

	const CHECK_STEPS = ["address", "permission", "reachable", "cors", "server", "models", "loaded", "headers", "answer"]

	function beginExamination(withAnswer) {
		const steps = CHECK_STEPS.filter(step => withAnswer || step !== "answer")
		return {steps, reports: {}, result: {kind: "running"}}
	}
	function addReport(examination, report) {
		const reports = {...examination.reports, [report.step]: report}
		if (report.state !== "failed") return {...examination, reports}
		const {step, fault} = report
		return {...examination, reports, result: {kind: "failed", step, fault}}
	}
	function endExamination(examination) {
		return examination.result.kind === "running" ? {...examination, result: {kind: "passed"}} : examination
	}
	function findingsOf({steps, reports}) {
		return steps.flatMap(step => {
			const report = reports[step]
			return report?.state === "passed" ? [report.found] : []
		})
	}
	function betterAddress(examination) {
		const {result} = examination
		if (result.kind === "failed" && result.fault.kind === "wrong-path" && result.fault.suggestion !== undefined) return result.fault.suggestion
		for (const found of findingsOf(examination)) {
			if (found.kind === "address" && found.mended) return found.baseURL
		}
		return undefined
	}
	function chatModels({models}) {
		return models.filter(({type}) => type === "chat")
	}

	function describeFault(fault, context, texts) {
		return texts[fault.kind](fault, context)
	}
	function shortFault(fault, texts) {
		return texts[fault.kind](fault)
	}
	function saidWith(fault) {
		const from = fault.kind === "problem" ? fault.problem : fault
		return "said" in from ? from.said : ""
	}

	function describeConnection({examination, request}, texts) {
		const {result} = examination
		if (result.kind === "running") return {status: "asking", text: texts.asking(hostOf(request.baseURL))}
		if (result.kind === "failed") return {status: "fault", text: shortFault(result.fault, texts.short)}
		const found = findingsOf(examination)
		const facts = found.find(isOf("facts"))?.facts
		const server = facts?.kind ?? found.find(isOf("server"))?.server ?? "other"
		const named = request.model === "" ? undefined : request.model
		const model = found.find(isOf("model"))?.id ?? named
		return {status: "connected", text: texts.connected(server, model, facts)}
	}
	function describeFacts$1(facts, model, texts) {
		const [one, other] = facts.models.filter(({isLoaded}) => isLoaded === true)
		const loaded = other === undefined ? one?.id : undefined
		return {status: "connected", text: texts.connected(facts.kind, model === "" ? loaded : model, facts)}
	}
	function isOf(kind) {
		return finding => finding.kind === kind
	}
	function hostOf(baseURL) {
		return URL.canParse(baseURL) ? new URL(baseURL).host : baseURL.trim()
	}

	function isOutdatedBy({result}, {models}) {
		if (result.kind !== "failed") return false
		switch (result.step) {
			case "address":
			case "permission":
			case "reachable":
			case "cors":
			case "server":
			case "models":
				return true
			case "loaded":
				return result.fault.kind === "model-gone" ? models.some(({id}) => result.fault.kind === "model-gone" && id === result.fault.model) : models.some(({isLoaded}) => isLoaded === true)
			case "headers":
			case "answer":
				return false
		}
	}

	function panelOf(check, typed) {
		const {examination, extent, isEarlier} = check
		if (extent === "hidden") return undefined
		const better = betterAddress(examination)
		const isOffered = !isEarlier && examination.result.kind !== "running" && better !== typed.trim()
		return {extent, examination, isEarlier, offer: isOffered ? better : undefined}
	}

	var markup$5 = `<section class="connection-panel doctor" aria-labelledby="doctor-title" data-part="doctor" hidden>
  <header class="doctor-head">
    <h3 id="doctor-title" tabindex="-1" data-text="doctorTitle">Connection check</h3>
    <p class="doctor-outcome" role="status" data-part="doctor-outcome"></p>
    <button type="button" class="quiet" data-action="doctor-close" data-text="doctorClose">Close</button>
  </header>
  <p class="hint" data-part="doctor-earlier" data-text="doctorEarlier" hidden>
    This is from before: something has changed since. Check again to see how it is now.
  </p>
  <ol class="doctor-steps" role="list" data-part="doctor-steps"></ol>
  <div class="doctor-fix" data-part="doctor-fix" hidden>
    <div data-part="doctor-diagnosis"></div>
    <div class="actions">
      <button type="button" data-action="doctor-use"></button>
      <button type="button" data-action="doctor-empty-model" data-text="doctorEmptyModel">
        Leave the model empty
      </button>
      <button type="button" data-action="doctor-answer" data-text="doctorAnswer">Ask for one token</button>
      <button type="button" data-action="doctor-retry" data-text="doctorRetry">Try again</button>
      <button type="button" class="quiet" data-action="doctor-all" data-text="doctorAll">
        Show all steps
      </button>
    </div>
  </div>
  <template data-template="doctor-step">
    <li class="doctor-step">
      <p class="doctor-line">
        <span class="doctor-name" data-part="name"></span>
        <span class="doctor-state" data-part="state"></span>
        <span class="doctor-found" data-part="found"></span>
      </p>
    </li>
  </template>
</section>
`

	var styles$6 = `@layer parts {
  .doctor-head {
    display: grid;
    grid-template: "title close" auto "outcome outcome" auto / minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.375rem 1rem;
  }

  .doctor-head h3 {
    justify-self: start;
  }

  .doctor-outcome {
    grid-area: outcome;
    color: var(--ink-soft);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .doctor[data-result="passed"] .doctor-outcome {
    color: var(--accent);
  }

  .doctor[data-result="failed"] .doctor-outcome {
    color: var(--fault);
  }

  .doctor-head button {
    grid-area: close;
    margin-block: -0.375rem;
    margin-inline-end: -0.75rem;
    padding-inline: 0.75rem;
  }

  .doctor-steps {
    display: grid;
    gap: 0.25rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .doctor-step {
    display: grid;
    grid-template-columns: 1.25rem minmax(0, 1fr);
    gap: 0.25rem 0.5rem;
  }

  .doctor-step::before {
    font-weight: 700;
    text-align: center;
    color: var(--ink-soft);
    content: "·" / "";
  }

  .doctor-step[data-state="running"]::before {
    content: "…" / "";
  }

  .doctor-step[data-state="asking"]::before {
    color: var(--warn);
    content: "?" / "";
  }

  .doctor-step[data-state="passed"]::before {
    color: var(--accent);
    content: "✓" / "";
  }

  .doctor-step[data-state="skipped"]::before {
    content: "–" / "";
  }

  .doctor-step[data-state="failed"]::before {
    color: var(--fault);
    content: "✕" / "";
  }

  .doctor-line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
    overflow-wrap: anywhere;
  }

  .doctor-name {
    min-width: 12.5rem;
  }

  .doctor-step:is([data-state="waiting"], [data-state="skipped"]) .doctor-name,
  .doctor-found {
    color: var(--ink-soft);
  }

  .doctor-step:is([data-state="failed"], [data-state="running"], [data-state="asking"]) .doctor-name {
    font-weight: 600;
  }

  .doctor-step[data-state="failed"] .doctor-name {
    color: var(--fault);
  }

  .doctor-step[data-state="asking"] .doctor-state {
    color: var(--warn);
  }

  .doctor-state {
    color: var(--ink-soft);
    font-size: var(--small);
  }

  /* A sign says it already; the word is for those who don't see it. */
  .doctor-step:is([data-state="passed"], [data-state="failed"], [data-state="waiting"]) .doctor-state {
    position: absolute;
    clip-path: inset(50%);
  }

  .doctor-fix {
    display: grid;
    grid-column: 1 / -1;
    gap: 0.75rem;
  }

  .doctor-step .doctor-fix {
    padding-block: 0.25rem 0.75rem;
  }

  .doctor .alert-body {
    max-height: none;
  }

  .doctor-fix .actions {
    gap: 0.5rem;
  }
}
`

	var panelStyles = `/* What all panels of the part for connections have in common. */
@layer parts {
  .connection-panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    margin-top: 0.5rem;
    padding: 0.875rem 1.25rem 1.125rem;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  .connection-panel h3 {
    font-family: var(--serif);
    font-size: var(--large);
    font-weight: 400;
  }

  .connection-panel h3:focus:not(:focus-visible) {
    outline: none;
  }

  @media (max-width: 30rem) {
    .connection-panel {
      padding-inline: 0.875rem;
    }
  }
}
`

	function addPanel(root, markup, styles) {
		addParts(root, markup, panelStyles + styles)
	}

	function describeProblem(problem, texts) {
		return texts[problem.kind](problem)
	}

	function createProblemView(problem, texts, onCopy) {
		const element = cloneTemplate(document, "problem")
		const part = name => find(element, `.alert-${name}`, HTMLElement)
		const {what, ...mend} = describeProblem(problem, texts.problems)
		const said = "said" in problem ? problem.said : ""
		translate(element, texts)
		part("what").textContent = what
		part("said-text").textContent = said
		part("said").hidden = said === ""
		showMend(element, mend, onCopy)
		return element
	}
	function showMend(element, {next, command}, onCopy) {
		const place = find(element, ".alert-command", HTMLElement)
		const copy = find(place, "[data-action=copy-command]", HTMLButtonElement)
		find(element, ".alert-next", HTMLElement).textContent = next
		find(place, "code", HTMLElement).textContent = command ?? ""
		place.hidden = command === undefined
		copy.addEventListener("click", () => onCopy(command ?? "", copy))
	}

	function createDiagnosis(fault, words, onCopy) {
		const element = cloneTemplate(document, "problem")
		const part = name => find(element, `.alert-${name}`, HTMLElement)
		const {what, ...mend} = describeFault(fault, words.context, words.doctor.faults)
		const said = saidWith(fault)
		translate(element, words.page)
		part("what").textContent = what
		part("said-text").textContent = said
		part("said").hidden = said === ""
		showMend(element, mend, onCopy)
		return element
	}

	function mountDoctorFix(fix, words, events) {
		const diagnosis = find(fix, "[data-part=doctor-diagnosis]", HTMLElement)
		const button = name => find(fix, `[data-action=doctor-${name}]`, HTMLButtonElement)
		const buttons = {use: button("use"), "empty-model": button("empty-model"), answer: button("answer"), retry: button("retry"), all: button("all")}
		let drawn
		let offer = ""
		buttons.use.addEventListener("click", () => events.onUse(offer))
		buttons["empty-model"].addEventListener("click", events.onEmptyModel)
		buttons.answer.addEventListener("click", events.onAnswer)
		buttons.retry.addEventListener("click", events.onRetry)
		buttons.all.addEventListener("click", events.onShowAll)
		function draw(fault) {
			const {page} = words()
			if (drawn?.fault === fault && drawn?.page === page) return
			drawn = {fault, page}
			const view = fault && createDiagnosis(fault, words(), events.onCopy)
			diagnosis.replaceChildren(...(view === undefined ? [] : [view]))
		}
		return {
			show(panel, place) {
				if (fix.parentElement !== place) place.append(fix)
				const result = panel.examination?.result
				const fault = result?.kind === "failed" ? result.fault : undefined
				const isAnswered = panel.examination?.steps.includes("answer") === true
				draw(fault)
				offer = panel.offer ?? ""
				buttons.use.textContent = words().doctor.use(offer)
				buttons.use.hidden = offer === ""
				buttons.use.classList.toggle("primary", fault === undefined || fault.kind === "wrong-path")
				buttons["empty-model"].hidden = fault?.kind !== "model-gone" || panel.isEarlier
				buttons.answer.hidden = result?.kind !== "passed" || isAnswered || panel.isEarlier
				buttons.retry.hidden = fault === undefined && !panel.isEarlier
				buttons.all.hidden = panel.extent === "full"
				const isEmpty = Object.values(buttons).every(({hidden}) => hidden)
				fix.hidden = result?.kind === "running" || isEmpty
			}
		}
	}

	function mountDoctorSteps(list) {
		const rows = new Map(CHECK_STEPS.map(step => [step, createRow(list.ownerDocument, step)]))
		list.append(...[...rows.values()].map(({element}) => element))
		return {
			show(examination, extent, texts) {
				const {steps, reports, result} = examination
				const failed = result.kind === "failed" ? result.step : undefined
				for (const [step, row] of rows) {
					row.show(reports[step], texts)
					row.element.hidden = !steps.includes(step) || (extent === "failed-step" && step !== failed)
				}
			},
			element: step => rows.get(step)?.element
		}
	}
	function createRow(document, step) {
		const element = cloneTemplate(document, "doctor-step")
		const write = (name, text) => {
			find(element, `[data-part=${name}]`, HTMLElement).textContent = text
		}
		element.dataset["step"] = step
		return {
			element,
			show(report, texts) {
				const state = report?.state ?? "waiting"
				element.dataset["state"] = state
				if (state === "running" || state === "asking") element.setAttribute("aria-current", "step")
				else element.removeAttribute("aria-current")
				write("name", texts.steps[step])
				write("state", texts.states[state])
				write("found", report?.state === "passed" ? texts.found(report.found) : "")
			}
		}
	}

	function describeOutcome(examination, {doctor}) {
		if (examination === undefined) return doctor.inBrowser
		const {result, reports} = examination
		switch (result.kind) {
			case "passed":
				return doctor.works
			case "failed":
				return shortFault(result.fault, doctor.short)
			case "running": {
				if (reports.permission?.state === "asking") return doctor.answerBrowser
				const step = CHECK_STEPS.findLast(each => reports[each] !== undefined) ?? "address"
				return doctor.checking(doctor.steps[step])
			}
		}
	}

	function mountDoctor(root, words, events) {
		addPanel(root, markup$5, styles$6)
		const section = find(root, "[data-part=doctor]", HTMLElement)
		const part = name => find(section, `[data-part=doctor-${name}]`, HTMLElement)
		const [outcome, earlier, list] = [part("outcome"), part("earlier"), part("steps")]
		const title = find(section, "#doctor-title", HTMLElement)
		const close = find(section, "[data-action=doctor-close]", HTMLButtonElement)
		const steps = mountDoctorSteps(list)
		const fix = mountDoctorFix(part("fix"), words, events)
		let cameFrom
		section.addEventListener("focusin", ({relatedTarget}) => {
			if (relatedTarget instanceof HTMLElement && !section.contains(relatedTarget)) cameFrom = relatedTarget
		})
		close.addEventListener("click", () => {
			events.onClose()
			if (cameFrom?.isConnected === true) cameFrom.focus()
		})
		function hasFocus() {
			return section.contains(section.ownerDocument.activeElement)
		}
		function write({examination, extent, isEarlier}) {
			const {doctor, page} = words()
			const text = describeOutcome(examination, words())
			translate(section, {labels: {...page.labels, ...doctor.labels}})
			if (outcome.textContent !== text) outcome.textContent = text
			section.dataset["result"] = examination?.result.kind ?? "passed"
			earlier.hidden = !isEarlier
			list.hidden = examination === undefined
			if (examination !== undefined) steps.show(examination, extent, doctor)
		}
		return {
			show(panel) {
				const {activeElement} = section.ownerDocument
				const hadFocus = hasFocus()
				section.hidden = panel === undefined
				if (panel === undefined) return
				write(panel)
				const result = panel.examination?.result
				const place = result?.kind === "failed" ? steps.element(result.step) : undefined
				fix.show(panel, place ?? section)
				if (hadFocus && activeElement?.checkVisibility() !== true) title.focus()
			},
			focus: () => title.focus(),
			hasFocus
		}
	}

	const SERVER_NAMES = {"lm-studio": "LM Studio", ollama: "Ollama", "llama-server": "llama-server", vllm: "vLLM", jan: "Jan", koboldcpp: "KoboldCpp", "text-generation-webui": "text-generation-webui", localai: "LocalAI", mlx: "mlx_lm.server", openai: "OpenAI", openrouter: "OpenRouter", mistral: "Mistral", groq: "Groq"}

	function isLoopbackHost(hostname) {
		return /^(127(\.\d{1,3}){3}|\[::1\]|(.+\.)?localhost)$/.test(hostname)
	}
	function isLoopbackOrigin(origin) {
		return URL.canParse(origin) && isLoopbackHost(new URL(origin).hostname)
	}

	const nameOf$7 = kind => (kind === "other" ? "The server" : SERVER_NAMES[kind])
	const guess$1 = kind => (kind === "other" ? "" : ` (by its address, this would be ${SERVER_NAMES[kind]})`)
	const EXAMPLE$1 = "http://127.0.0.1:1234/v1"
	const addresses$1 = {
		empty: {what: "There is no address to check.", next: `Type your server’s into Configuration → Base URL, for example ${EXAMPLE$1}.`},
		"not-a-url": {what: "What stands in Base URL is not an address.", next: `It should look like ${EXAMPLE$1}.`},
		scheme: {what: "The address begins with something that a page cannot call.", next: "Let it begin with http:// or https://."},
		credentials: {what: "There is a name or a password in the address; browsers refuse to call such an address.", next: "Take it out, and type the key into Configuration → API key."},
		query: {what: "The address goes on after its path, with ? or #.", next: "Let it end with its path, which is usually /v1."},
		"blocked-port": {what: "Browsers refuse to call this port, whatever listens there.", next: "Let your server listen on another port, such as 1234 or 8080, and type that one."}
	}
	const doctorFaultsEn = {
		address: ({fault}) => addresses$1[fault],
		"mixed-content": ({origin}) => ({what: `This page came over https, and browsers forbid such a page to call ${origin} over http.`, next: "Open the page from disk or from http://localhost, or give the server an https address."}),
		"permission-denied": ({origin}) => {
			const here = isLoopbackOrigin(origin)
			const chromium = here ? "“Apps on device”" : "“Local network”"
			const firefox = here ? "“Device apps and services”" : "“Local network devices”"
			return {
				what: `Your browser does not let this page call ${origin}: the permission was denied.`,
				next: `Chrome and Edge: click the icon left of the address → Site settings → ${chromium} (“Local network access” in older versions) → Allow. Firefox: Settings → Privacy & Security → Permissions → ${firefox}. Then try again.`
			}
		},
		"not-running": ({origin, server}, {help, os}) => ({what: `Nothing answers at ${origin}${guess$1(server)}.`, ...help.start(server, os)}),
		"cors-off": ({origin, server}, {help, os, page}) => ({what: `Something listens at ${origin}${guess$1(server)}, but does not let this page (origin ${page.kind === "disk" ? "null" : page.origin}) read its answers: CORS is off, or refuses it.`, ...help.allow(server, os, page)}),
		"headers-refused": ({origin, server}, {help, os, page}) => ({what: `${nameOf$7(server)} at ${origin} lets this page read its models, but refuses the headers of a question (content-type, authorization).`, ...help.allow(server, os, page)}),
		"wrong-path": ({baseURL, suggestion}) => ({what: `A server answers at ${baseURL}, but has no models under this path.`, next: suggestion === undefined ? "Check the path of the Base URL: it usually ends in /v1." : `It has them at ${suggestion}: use that address.`}),
		"not-a-model-server": ({baseURL, contentType}) => ({what: `${baseURL} answers, but not as a model server does (it sent ${contentType === "" ? "something without a type" : contentType}).`, next: "Check host and port of the Base URL: another program listens there."}),
		"key-refused": ({server, hasKey}, {help}) => ({what: hasKey ? `${nameOf$7(server)} refuses the API key.` : `${nameOf$7(server)} asks for an API key, and none was given.`, ...help.key(server)}),
		loading: () => ({what: "The server is there, and still loads its model.", next: "Wait until it has finished, and try again."}),
		"no-model": ({server}, {help, os}) => ({what: `${nameOf$7(server)} answers, but has no model loaded.`, ...help.load(server, os)}),
		"model-gone": ({model, models}) => ({what: `The server does not have the model “${model}” (any more).${offers$1(models)}`, next: "Choose another one in Configuration → Model, or leave the field empty to use the one that is loaded."}),
		problem: ({problem}, {problems}) => describeProblem(problem, problems)
	}
	const SHOWN_MODELS$2 = 3
	function offers$1(models) {
		if (models.length === 0) return ""
		const more = models.length - SHOWN_MODELS$2
		return ` It has ${models.slice(0, SHOWN_MODELS$2).join(", ")}${more > 0 ? ` and ${more} more` : ""}.`
	}
	const shortAddresses$1 = {empty: "No address", "not-a-url": "Not an address", scheme: "Not http(s)", credentials: "Password in address", query: "Address too long", "blocked-port": "Port is blocked"}
	const shortProblems$1 = {
		"context-overflow": "Prompt too long",
		"rate-limited": "Too many requests",
		"server-error": "Server failed",
		refused: "Request refused",
		"model-not-found": "Model is unknown",
		"broken-stream": "Answer is broken",
		"error-in-stream": "Server failed",
		dropped: "Connection lost",
		silent: "Server is silent",
		empty: "Answer is empty"
	}
	const shortFaultsEn = {
		address: ({fault}) => shortAddresses$1[fault],
		"mixed-content": () => "Mixed content",
		"permission-denied": () => "Permission denied",
		"not-running": () => "Server not running",
		"cors-off": () => "CORS is off",
		"headers-refused": () => "Headers refused",
		"wrong-path": () => "Wrong path",
		"not-a-model-server": () => "Not a model server",
		"key-refused": ({hasKey}) => (hasKey ? "Key refused" : "Key is missing"),
		loading: () => "Still loading",
		"no-model": () => "No model loaded",
		"model-gone": () => "Model is gone",
		problem: ({problem}) => shortProblems$1[problem.kind] ?? "Check failed"
	}

	const number$1 = createNumberFormat("en")
	const nameOf$6 = kind => (kind === "other" ? "OpenAI-compatible server" : SERVER_NAMES[kind])
	function models$1(facts) {
		const amount = chatModels(facts).length
		return amount === 1 ? "1 model" : `${number$1.format(amount)} models`
	}
	const doctorEn = {
		labels: {doctorTitle: "Connection check", doctorEarlier: "This is from before: something has changed since. Check again to see how it is now.", doctorRetry: "Try again", doctorEmptyModel: "Leave the model empty", doctorAnswer: "Ask for one token", doctorAll: "Show all steps", doctorClose: "Close"},
		steps: {address: "Address", permission: "Browser’s permission", reachable: "Reachable", cors: "CORS", server: "Model server", models: "Model list", loaded: "Model loaded", headers: "Allowed headers", answer: "One-token answer"},
		states: {waiting: "not checked", running: "checking", asking: "your browser is asking", passed: "passed", skipped: "not needed", failed: "failed"},
		answerBrowser: "Your browser asks whether this page may reach your device or network: choose Allow. The check waits for you.",
		found: finding => {
			switch (finding.kind) {
				case "nothing":
					return ""
				case "address":
					return finding.mended ? `corrected: ${finding.baseURL}` : finding.baseURL
				case "server":
					return nameOf$6(finding.server)
				case "facts":
					return models$1(finding.facts)
				case "model":
					return finding.id
				case "answer":
					return `after ${number$1.format(finding.ms / 1000)} s`
			}
		},
		checking: step => `Checking: ${step} …`,
		works: "Everything works.",
		inBrowser: "The model runs in this browser: there is no server to check.",
		use: baseURL => `Use ${baseURL}`,
		asking: host => `Checking ${host} …`,
		connected: (server, model, facts) => {
			const which = model ?? (facts && models$1(facts))
			return ["Connected", nameOf$6(server), which].filter(part => part !== undefined).join(" · ")
		},
		faults: doctorFaultsEn,
		short: shortFaultsEn
	}

	const nameOf$5 = kind => (kind === "other" ? "Le serveur" : SERVER_NAMES[kind])
	const guess = kind => (kind === "other" ? "" : ` (à en juger par l’adresse, ce serait ${SERVER_NAMES[kind]})`)
	const EXAMPLE = "http://127.0.0.1:1234/v1"
	const addresses = {
		empty: {what: "Il n’y a aucune adresse à vérifier.", next: `Saisissez celle de votre serveur dans Configuration → URL de base, par exemple ${EXAMPLE}.`},
		"not-a-url": {what: "Le contenu de « URL de base » n’est pas une adresse.", next: `Elle doit ressembler à ${EXAMPLE}.`},
		scheme: {what: "Une page ne peut pas appeler une adresse qui commence ainsi.", next: "Faites-la commencer par http:// ou https://."},
		credentials: {what: "L’adresse contient un nom ou un mot de passe ; les navigateurs refusent d’appeler une telle adresse.", next: "Retirez-le, et saisissez la clé dans Configuration → Clé d’API."},
		query: {what: "L’adresse continue après son chemin, par un point d’interrogation ou un dièse.", next: "Arrêtez-la à la fin de son chemin, d’ordinaire /v1."},
		"blocked-port": {what: "Les navigateurs refusent d’appeler ce port, quoi qu’il s’y trouve.", next: "Faites écouter votre serveur sur un autre port, par exemple 1234 ou 8080, et saisissez celui-là."}
	}
	const doctorFaultsFr = {
		address: ({fault}) => addresses[fault],
		"mixed-content": ({origin}) => ({what: `Cette page est venue par https, et les navigateurs interdisent à une telle page d’appeler ${origin} par http.`, next: "Ouvrez la page depuis le disque ou depuis http://localhost, ou donnez au serveur une adresse https."}),
		"permission-denied": ({origin}) => {
			const here = isLoopbackOrigin(origin)
			const chromium = here ? "« Applications sur l’appareil » (Apps on device" : "« Réseau local » (Local network"
			const firefox = here ? "« Applications et services de l’appareil » (Device apps and services)" : "« Appareils du réseau local » (Local network devices)"
			return {
				what: `Votre navigateur ne laisse pas cette page appeler ${origin} : l’autorisation a été refusée.`,
				next: `Chrome et Edge : cliquez sur l’icône à gauche de l’adresse → Paramètres du site → ${chromium} ; « Accès au réseau local » dans les versions plus anciennes) → Autoriser. Firefox : Paramètres → Vie privée et sécurité → Permissions → ${firefox}. Puis réessayez.`
			}
		},
		"not-running": ({origin, server}, {help, os}) => ({what: `Rien ne répond à ${origin}${guess(server)}.`, ...help.start(server, os)}),
		"cors-off": ({origin, server}, {help, os, page}) => ({what: `Quelque chose écoute à ${origin}${guess(server)}, mais ne laisse pas cette page (origine ${page.kind === "disk" ? "null" : page.origin}) lire ses réponses : CORS est désactivé, ou la refuse.`, ...help.allow(server, os, page)}),
		"headers-refused": ({origin, server}, {help, os, page}) => ({what: `${nameOf$5(server)} laisse cette page lire ses modèles à ${origin}, mais refuse les en-têtes d’une question (content-type, authorization).`, ...help.allow(server, os, page)}),
		"wrong-path": ({baseURL, suggestion}) => ({what: `Un serveur répond à ${baseURL}, mais n’a pas de modèles à ce chemin.`, next: suggestion === undefined ? "Vérifiez le chemin de l’URL de base : elle finit d’ordinaire par /v1." : `Il les a à ${suggestion} : prenez cette adresse.`}),
		"not-a-model-server": ({baseURL, contentType}) => ({what: `${baseURL} répond, mais pas comme un serveur de modèles (reçu : ${contentType === "" ? "un contenu sans type" : contentType}).`, next: "Vérifiez l’hôte et le port de l’URL de base : un autre programme y écoute."}),
		"key-refused": ({server, hasKey}, {help}) => ({what: hasKey ? `${nameOf$5(server)} refuse la clé d’API.` : `${nameOf$5(server)} demande une clé d’API, et il n’y en a pas.`, ...help.key(server)}),
		loading: () => ({what: "Le serveur est là, et charge encore son modèle.", next: "Attendez qu’il ait fini, puis réessayez."}),
		"no-model": ({server}, {help, os}) => ({what: `${nameOf$5(server)} répond, mais n’a aucun modèle chargé.`, ...help.load(server, os)}),
		"model-gone": ({model, models}) => ({what: `Le serveur n’a pas (ou plus) le modèle « ${model} ».${offers(models)}`, next: "Choisissez-en un autre dans Configuration → Modèle, ou laissez le champ vide pour prendre celui qui est chargé."}),
		problem: ({problem}, {problems}) => describeProblem(problem, problems)
	}
	const SHOWN_MODELS$1 = 3
	function offers(models) {
		if (models.length === 0) return ""
		const more = models.length - SHOWN_MODELS$1
		const others = more > 1 ? ` et ${more} autres` : " et un autre"
		return ` Il a ${models.slice(0, SHOWN_MODELS$1).join(", ")}${more > 0 ? others : ""}.`
	}
	const shortAddresses = {empty: "Pas d’adresse", "not-a-url": "Adresse non valable", scheme: "Ni http ni https", credentials: "Mot de passe visible", query: "Adresse trop longue", "blocked-port": "Port bloqué"}
	const shortProblems = {
		"context-overflow": "Invite trop longue",
		"rate-limited": "Trop de requêtes",
		"server-error": "Échec du serveur",
		refused: "Requête refusée",
		"model-not-found": "Modèle inconnu",
		"broken-stream": "Réponse illisible",
		"error-in-stream": "Échec du serveur",
		dropped: "Connexion perdue",
		silent: "Serveur muet",
		empty: "Réponse vide"
	}
	const shortFaultsFr = {
		address: ({fault}) => shortAddresses[fault],
		"mixed-content": () => "Contenu mixte",
		"permission-denied": () => "Autorisation refusée",
		"not-running": () => "Serveur arrêté",
		"cors-off": () => "CORS désactivé",
		"headers-refused": () => "En-têtes refusés",
		"wrong-path": () => "Mauvais chemin",
		"not-a-model-server": () => "Pas de modèles ici",
		"key-refused": ({hasKey}) => (hasKey ? "Clé refusée" : "Clé manquante"),
		loading: () => "Chargement en cours",
		"no-model": () => "Aucun modèle chargé",
		"model-gone": () => "Modèle introuvable",
		problem: ({problem}) => shortProblems[problem.kind] ?? "Échec du contrôle"
	}

	const number = createNumberFormat("fr")
	const nameOf$4 = kind => (kind === "other" ? "Serveur compatible avec OpenAI" : SERVER_NAMES[kind])
	function models(facts) {
		const amount = chatModels(facts).length
		return amount > 1 ? `${number.format(amount)} modèles` : `${amount} modèle`
	}
	const doctorFr = {
		labels: {
			doctorTitle: "Contrôle de la connexion",
			doctorEarlier: "Ce résultat est ancien : quelque chose a changé depuis. Relancez le contrôle pour voir où en sont les choses.",
			doctorRetry: "Réessayer",
			doctorEmptyModel: "Laisser le modèle vide",
			doctorAnswer: "Demander un seul jeton",
			doctorAll: "Montrer toutes les étapes",
			doctorClose: "Fermer"
		},
		steps: {address: "Adresse", permission: "Autorisation du navigateur", reachable: "Joignable", cors: "CORS", server: "Serveur de modèles", models: "Liste des modèles", loaded: "Modèle chargé", headers: "En-têtes autorisés", answer: "Réponse d’un jeton"},
		states: {waiting: "pas vérifié", running: "en cours", asking: "votre navigateur pose une question", passed: "réussi", skipped: "inutile ici", failed: "échec"},
		answerBrowser: "Votre navigateur demande si cette page peut joindre votre appareil ou votre réseau : choisissez Autoriser. Le contrôle vous attend.",
		found: finding => {
			switch (finding.kind) {
				case "nothing":
					return ""
				case "address":
					return finding.mended ? `corrigée : ${finding.baseURL}` : finding.baseURL
				case "server":
					return nameOf$4(finding.server)
				case "facts":
					return models(finding.facts)
				case "model":
					return finding.id
				case "answer":
					return `après ${number.format(finding.ms / 1000)} s`
			}
		},
		checking: step => `Contrôle : ${step}…`,
		works: "Tout fonctionne.",
		inBrowser: "Le modèle tourne dans ce navigateur : il n’y a pas de serveur à contrôler.",
		use: baseURL => `Prendre ${baseURL}`,
		asking: host => `Contrôle de ${host}…`,
		connected: (server, model, facts) => {
			const which = model ?? (facts && models(facts))
			return ["Connecté", nameOf$4(server), which].filter(part => part !== undefined).join(" · ")
		},
		faults: doctorFaultsFr,
		short: shortFaultsFr
	}

	const DOCTOR_TEXTS = {en: doctorEn, fr: doctorFr}

	function createDoctorBanner(host) {
		let word
		function show() {
			if (word === undefined) return
			const {status, text} = word(DOCTOR_TEXTS[host.language()])
			host.showConnection(status, text)
		}
		return {
			show,
			say(now) {
				word = now
				show()
			},
			unsay() {
				if (word !== undefined) host.showConnection("unknown", host.texts().models.unknown)
				word = undefined
			},
			leave() {
				word = undefined
			}
		}
	}

	function createExaminer({check}, onChange) {
		let current
		let abort = new AbortController()
		function update(change) {
			if (current !== undefined) current = {...current, ...change}
			onChange()
		}
		function stop() {
			abort.abort()
			current = undefined
		}
		return {
			current: () => current,
			isRunning: () => current?.examination.result.kind === "running",
			update,
			stop,
			async take(request, extent) {
				stop()
				abort = new AbortController()
				const {signal} = abort
				let examination = beginExamination(request.withAnswer)
				current = {request, examination, extent, isEarlier: false}
				onChange()
				for await (const report of check(request, signal)) {
					if (signal.aborted) return false
					examination = addReport(examination, report)
					update({examination})
				}
				if (signal.aborted) return false
				update({examination: endExamination(examination)})
				return true
			}
		}
	}

	const KEY_PAGES = {openai: "https://platform.openai.com/api-keys", openrouter: "https://openrouter.ai/settings/keys", mistral: "https://console.mistral.ai/api-keys", groq: "https://console.groq.com/keys"}

	const LM_STUDIO_START = "lms server start --cors"

	const KOBOLDCPP = {windows: ".\\koboldcpp.exe", macos: "./koboldcpp-mac-arm64", linux: "./koboldcpp-linux-x64"}
	const WEBUI = {windows: ".\\start_windows.bat", macos: "./start_macos.sh", linux: "./start_linux.sh"}
	const OLLAMA_DROP_IN = "/etc/systemd/system/ollama.service.d/z-origins.conf"
	function startCommand(kind, os) {
		switch (kind) {
			case "lm-studio":
				return LM_STUDIO_START
			case "ollama":
				return {windows: "ollama serve", macos: "open -a Ollama", linux: "sudo systemctl start ollama"}[os]
			case "llama-server":
				return "llama-server -m model.gguf --port 8080"
			case "vllm":
				return "vllm serve MODEL"
			case "koboldcpp":
				return `${KOBOLDCPP[os]} --model model.gguf --port 5001`
			case "text-generation-webui":
				return `${WEBUI[os]} --api`
			case "localai":
				return runLocalAI(os, "")
			case "mlx":
				return "mlx_lm.server --model MODEL --port 8080"
			case "jan":
			case "openai":
			case "openrouter":
			case "mistral":
			case "groq":
			case "other":
				return undefined
		}
	}
	function loadCommand(kind, os) {
		switch (kind) {
			case "lm-studio":
				return "lms load"
			case "ollama":
				return "ollama pull llama3.2"
			case "localai":
				return `${startCommand(kind, os)} llama-3.2-1b-instruct:q4_k_m`
			case "text-generation-webui":
				return `${startCommand(kind, os)} --model model.gguf`
			case "llama-server":
			case "vllm":
			case "koboldcpp":
			case "mlx":
				return startCommand(kind, os)
			case "jan":
			case "openai":
			case "openrouter":
			case "mistral":
			case "groq":
			case "other":
				return undefined
		}
	}
	function allowCommand(kind, os, page) {
		const origins = page.kind === "disk" ? "*" : page.origin
		switch (kind) {
			case "lm-studio":
				return LM_STUDIO_START
			case "ollama":
				return page.kind === "localhost" ? undefined : allowAtOllama(os, origins)
			case "llama-server":
				return `${startCommand(kind, os)} --cors-origins "${origins}"`
			case "vllm":
				return `${startCommand(kind, os)} --allowed-origins '["${origins}"]'`
			case "mlx":
				return `${startCommand(kind, os)} --allowed-origins "${origins}"`
			case "localai":
				return os === "windows" ? runLocalAI(os, `-e LOCALAI_CORS=true -e "LOCALAI_CORS_ALLOW_ORIGINS=${origins}" `) : runLocalAI(os, `LOCALAI_CORS=true LOCALAI_CORS_ALLOW_ORIGINS="${origins}" `)
			case "jan":
			case "koboldcpp":
			case "text-generation-webui":
			case "openai":
			case "openrouter":
			case "mistral":
			case "groq":
			case "other":
				return undefined
		}
	}
	function allowAtOllama(os, origins) {
		const file = OLLAMA_DROP_IN
		return {
			windows: `setx OLLAMA_ORIGINS "${origins}"`,
			macos: `launchctl setenv OLLAMA_ORIGINS "${origins}"`,
			linux: [`sudo mkdir -p ${file.slice(0, file.lastIndexOf("/"))}`, `printf '[Service]\\nEnvironment="OLLAMA_ORIGINS=${origins}"\\n' | sudo tee ${file}`, "sudo systemctl daemon-reload", "sudo systemctl restart ollama"].join(" && ")
		}[os]
	}
	function runLocalAI(os, variables) {
		return os === "windows" ? `docker run -ti -p 8080:8080 ${variables}localai/localai:latest` : `${variables}local-ai run`
	}

	function createServerHelp(words) {
		return {
			start: (kind, os) => toMend(say(words.start[kind], os), startCommand(kind, os)),
			allow(kind, os, page) {
				const sentence = words.allow[kind]
				const text = say(typeof sentence === "function" ? sentence(page) : sentence, os)
				return toMend(text, allowCommand(kind, os, page))
			},
			load: (kind, os) => toMend(words.load[kind], loadCommand(kind, os)),
			key: kind => ({next: words.key[kind]})
		}
	}
	function say(sentence, os) {
		return typeof sentence === "string" ? sentence : sentence[os]
	}
	function toMend(next, command) {
		return command === undefined ? {next} : {next, command}
	}

	const KEY_FIELD$1 = "Configuration → API key"
	const WITH_FILE$1 = "with the path of your model’s file:"
	const WITH_NAME$1 = "with your model’s name for MODEL:"
	const HOSTED$1 = "There is nothing to start. Check your internet connection, and try again."
	const CHOOSE$1 = "It has its models ready: choose one in Configuration → Model."
	const somethingElse$1 = who => `${who}. If it refuses this one, another program or a proxy answers at this address: check the port.`
	const wantsKey$2 = name => `${name} lets in every page that sends a key. Type yours into ${KEY_FIELD$1}; if it is there, an extension or a proxy stands in between.`
	const makeKey$1 = address => `Make one at ${address}, and type it into ${KEY_FIELD$1}.`
	const startedWith$1 = option => `It is what the server was started with (${option}): type it into ${KEY_FIELD$1}.`
	const noKey$1 = name => `${name} itself asks for none: it is that of the proxy in front of it. Type it into ${KEY_FIELD$1}.`
	const nameOf$3 = page => (page.kind === "disk" ? "null" : page.origin)
	const serverHelpEn = createServerHelp({
		start: {
			"lm-studio": "In LM Studio: Developer → Start server, with CORS enabled; or run:",
			ollama: {windows: "Start Ollama from the Start menu; or run:", macos: "Open the Ollama app; or run:", linux: "Start Ollama’s service; where it is none, run “ollama serve” instead:"},
			"llama-server": `Start it ${WITH_FILE$1}`,
			vllm: `Start it ${WITH_NAME$1}`,
			jan: "In Jan: Settings → Local API Server → Start Server.",
			koboldcpp: `Start it ${WITH_FILE$1}`,
			"text-generation-webui": "Start it with its API, from its own folder:",
			localai: "Start it:",
			mlx: `Start it ${WITH_NAME$1}`,
			openai: HOSTED$1,
			openrouter: HOSTED$1,
			mistral: HOSTED$1,
			groq: HOSTED$1,
			other: "Start the server, and check host and port of the Base URL."
		},
		allow: {
			"lm-studio": "In LM Studio: Developer → Server settings → Enable CORS; or run:",
			ollama: page => {
				if (page.kind === "localhost") return somethingElse$1("Ollama lets in every page of this computer")
				const who = page.kind === "disk" ? "Ollama refuses pages from disk until it lets in all pages (*)." : "Ollama refuses pages of other sites until they are named."
				return {
					windows: `${who} Run this, quit Ollama from its icon in the taskbar, and start it again:`,
					macos: `${who} Run this, quit Ollama from its icon in the menu bar, and open it again; it holds until the Mac restarts:`,
					linux: `${who} Where it is no service, start it with OLLAMA_ORIGINS set; where it is one, run:`
				}
			},
			"llama-server": `It lets in every page unless it was told otherwise. Stop it, and start it ${WITH_FILE$1}`,
			vllm: `Was it started with --api-key? Then it refuses pages without the key: type it into ${KEY_FIELD$1}. Else start it ${WITH_NAME$1}`,
			jan: "In Jan: Settings → Local API Server: switch Cross-Origin Resource Sharing (CORS) on, and start the server again. At another address than 127.0.0.1, name it under Trusted Hosts.",
			koboldcpp: somethingElse$1("KoboldCpp lets in every page"),
			"text-generation-webui": somethingElse$1("text-generation-webui lets in every page"),
			localai: "Stop it, and start it so that it lets this page in:",
			mlx: `It lets in every page unless it was told otherwise. Stop it, and start it ${WITH_NAME$1}`,
			openai: wantsKey$2("OpenAI"),
			openrouter: wantsKey$2("OpenRouter"),
			mistral: wantsKey$2("Mistral"),
			groq: wantsKey$2("Groq"),
			other: page => `Allow the origin ${nameOf$3(page)} in the CORS settings of the server.`
		},
		load: {
			"lm-studio": "Load one on LM Studio’s Developer page, or run this and choose:",
			ollama: "Ollama loads a model by itself once it is downloaded, such as this one:",
			"llama-server": `Start it ${WITH_FILE$1}`,
			vllm: `Start it ${WITH_NAME$1}`,
			jan: "In Jan: Settings → Model Providers → Llama.cpp, and press Start beside a model.",
			koboldcpp: `Start it ${WITH_FILE$1}`,
			"text-generation-webui": "Load one on its Model tab; or start it with the name of your model’s file:",
			localai: "Start it with a model of its gallery, such as this one:",
			mlx: `Start it ${WITH_NAME$1}`,
			openai: CHOOSE$1,
			openrouter: CHOOSE$1,
			mistral: CHOOSE$1,
			groq: CHOOSE$1,
			other: "Load a model in the server, as its documentation says."
		},
		key: {
			"lm-studio": `In LM Studio: Developer → Server settings → Manage Tokens. Type the token into ${KEY_FIELD$1}.`,
			ollama: noKey$1("Ollama"),
			"llama-server": startedWith$1("--api-key"),
			vllm: startedWith$1("--api-key"),
			jan: `In Jan: Settings → Local API Server → API Key. Type the same into ${KEY_FIELD$1}.`,
			koboldcpp: startedWith$1("--password"),
			"text-generation-webui": startedWith$1("--api-key"),
			localai: startedWith$1("LOCALAI_API_KEY"),
			mlx: noKey$1("mlx_lm.server"),
			openai: makeKey$1(KEY_PAGES.openai),
			openrouter: makeKey$1(KEY_PAGES.openrouter),
			mistral: makeKey$1(KEY_PAGES.mistral),
			groq: makeKey$1(KEY_PAGES.groq),
			other: `Ask whoever runs the server for it, and type it into ${KEY_FIELD$1}.`
		}
	})

	const KEY_FIELD = "Configuration → Clé d’API"
	const WITH_FILE = "avec le chemin du fichier de votre modèle :"
	const WITH_NAME = "avec le nom de votre modèle à la place de MODEL :"
	const HOSTED = "Il n’y a rien à démarrer. Vérifiez votre connexion à Internet, puis réessayez."
	const CHOOSE = "Ses modèles sont prêts : choisissez-en un dans Configuration → Modèle."
	const somethingElse = who => `${who}. S’il refuse celle-ci, un autre programme ou un proxy répond à cette adresse : vérifiez le port.`
	const wantsKey$1 = name => `${name} accepte toute page qui envoie une clé. Saisissez la vôtre dans ${KEY_FIELD} ; si elle y est, une extension ou un proxy s’interpose.`
	const makeKey = address => `Créez-en une sur ${address}, puis saisissez-la dans ${KEY_FIELD}.`
	const startedWith = option => `C’est celle avec laquelle le serveur a été lancé (${option}) : saisissez-la dans ${KEY_FIELD}.`
	const noKey = name => `${name} n’en demande pas : c’est celle du proxy placé devant. Saisissez-la dans ${KEY_FIELD}.`
	const nameOf$2 = page => (page.kind === "disk" ? "null" : page.origin)
	const serverHelpFr = createServerHelp({
		start: {
			"lm-studio": "Dans LM Studio : Developer → Start server, avec CORS activé ; ou lancez :",
			ollama: {windows: "Démarrez Ollama depuis le menu Démarrer ; ou lancez :", macos: "Ouvrez l’application Ollama ; ou lancez :", linux: "Démarrez le service d’Ollama ; s’il n’y en a pas, lancez plutôt « ollama serve » :"},
			"llama-server": `Lancez-le ${WITH_FILE}`,
			vllm: `Lancez-le ${WITH_NAME}`,
			jan: "Dans Jan : Settings → Local API Server → Start Server.",
			koboldcpp: `Lancez-le ${WITH_FILE}`,
			"text-generation-webui": "Lancez-le avec son API, depuis son propre dossier :",
			localai: "Lancez-le :",
			mlx: `Lancez-le ${WITH_NAME}`,
			openai: HOSTED,
			openrouter: HOSTED,
			mistral: HOSTED,
			groq: HOSTED,
			other: "Démarrez le serveur, et vérifiez l’hôte et le port de l’URL de base."
		},
		allow: {
			"lm-studio": "Dans LM Studio : Developer → Server settings → Enable CORS ; ou lancez :",
			ollama: page => {
				if (page.kind === "localhost") return somethingElse("Ollama accepte toute page de cet ordinateur")
				const who = page.kind === "disk" ? "Ollama refuse les pages ouvertes depuis le disque tant qu’il n’accepte pas toutes les pages (*)." : "Ollama refuse les pages d’autres sites tant qu’elles ne sont pas nommées."
				return {
					windows: `${who} Lancez ceci, quittez Ollama par son icône dans la barre des tâches, puis redémarrez-le :`,
					macos: `${who} Lancez ceci, quittez Ollama par son icône dans la barre des menus, puis rouvrez-le ; cela vaut jusqu’au redémarrage du Mac :`,
					linux: `${who} S’il n’est pas un service, lancez-le avec OLLAMA_ORIGINS défini ; s’il en est un, lancez :`
				}
			},
			"llama-server": `Il accepte toute page, sauf consigne contraire. Arrêtez-le, puis relancez-le ${WITH_FILE}`,
			vllm: `A-t-il été lancé avec --api-key ? Alors il refuse les pages sans la clé : saisissez-la dans ${KEY_FIELD}. Sinon, lancez-le ${WITH_NAME}`,
			jan: "Dans Jan : Settings → Local API Server : activez Cross-Origin Resource Sharing (CORS), puis relancez le serveur. À une autre adresse que 127.0.0.1, nommez-la sous Trusted Hosts.",
			koboldcpp: somethingElse("KoboldCpp accepte toute page"),
			"text-generation-webui": somethingElse("text-generation-webui accepte toute page"),
			localai: "Arrêtez-le, puis relancez-le de sorte qu’il accepte cette page :",
			mlx: `Il accepte toute page, sauf consigne contraire. Arrêtez-le, puis relancez-le ${WITH_NAME}`,
			openai: wantsKey$1("OpenAI"),
			openrouter: wantsKey$1("OpenRouter"),
			mistral: wantsKey$1("Mistral"),
			groq: wantsKey$1("Groq"),
			other: page => `Autorisez l’origine ${nameOf$2(page)} dans les réglages CORS du serveur.`
		},
		load: {
			"lm-studio": "Chargez-en un sur la page Developer de LM Studio, ou lancez ceci et choisissez :",
			ollama: "Ollama charge un modèle de lui-même dès qu’il est téléchargé, par exemple celui-ci :",
			"llama-server": `Lancez-le ${WITH_FILE}`,
			vllm: `Lancez-le ${WITH_NAME}`,
			jan: "Dans Jan : Settings → Model Providers → Llama.cpp, puis Start à côté d’un modèle.",
			koboldcpp: `Lancez-le ${WITH_FILE}`,
			"text-generation-webui": "Chargez-en un dans son onglet Model ; ou lancez-le avec le nom du fichier de votre modèle :",
			localai: "Lancez-le avec un modèle de sa galerie, par exemple celui-ci :",
			mlx: `Lancez-le ${WITH_NAME}`,
			openai: CHOOSE,
			openrouter: CHOOSE,
			mistral: CHOOSE,
			groq: CHOOSE,
			other: "Chargez un modèle dans le serveur, comme l’indique sa documentation."
		},
		key: {
			"lm-studio": `Dans LM Studio : Developer → Server settings → Manage Tokens. Saisissez le jeton dans ${KEY_FIELD}.`,
			ollama: noKey("Ollama"),
			"llama-server": startedWith("--api-key"),
			vllm: startedWith("--api-key"),
			jan: `Dans Jan : Settings → Local API Server → API Key. Saisissez la même dans ${KEY_FIELD}.`,
			koboldcpp: startedWith("--password"),
			"text-generation-webui": startedWith("--api-key"),
			localai: startedWith("LOCALAI_API_KEY"),
			mlx: noKey("mlx_lm.server"),
			openai: makeKey(KEY_PAGES.openai),
			openrouter: makeKey(KEY_PAGES.openrouter),
			mistral: makeKey(KEY_PAGES.mistral),
			groq: makeKey(KEY_PAGES.groq),
			other: `Demandez-la à qui fait tourner le serveur, et saisissez-la dans ${KEY_FIELD}.`
		}
	})

	const HELP$1 = {en: serverHelpEn, fr: serverHelpFr}
	function doctorWords(host, os, page) {
		const language = host.language()
		const texts = host.texts()
		const context = {help: HELP$1[language], os, page, problems: texts.problems}
		return {doctor: DOCTOR_TEXTS[language], page: texts, context}
	}

	const IN_BROWSER = {extent: "full", examination: undefined, isEarlier: false, offer: undefined}
	function createDoctor(root, host, services, pageOrigin) {
		let isInBrowserShown = false
		let isDue = true
		const banner = createDoctorBanner(host)
		const examiner = createExaminer(services, show)
		const view = mountDoctor(root, () => doctorWords(host, services.operatingSystem, pageOrigin), {
			onCopy: host.onCopy,
			onRetry: () => checkInFull(false),
			onAnswer: () => checkInFull(true),
			onShowAll: () => examiner.update({extent: "full"}),
			onUse: baseURL => changeAndCheck({baseURL}),
			onEmptyModel: () => changeAndCheck({model: ""}),
			onClose: close
		})
		function show() {
			const check = examiner.current()
			view.show(isInBrowserShown ? IN_BROWSER : check && panelOf(check, host.draft().baseURL))
		}
		function standing() {
			const check = examiner.current()
			return check?.isEarlier === false && isCheckOf(check.request, host.applied()) ? check : undefined
		}
		function speak() {
			const check = standing()
			if (check !== undefined) banner.say(texts => describeConnection(check, texts))
		}
		async function take(withAnswer, extent) {
			isDue = false
			isInBrowserShown = false
			const taking = examiner.take(checkRequestOf(host.draft(), host.applied(), withAnswer), extent)
			speak()
			if (!(await taking)) return
			const result = examiner.current()?.examination.result.kind
			const now = examiner.current()?.extent
			if (result === "failed" && now === "hidden") examiner.update({extent: "failed-step"})
			if (result === "passed" && isUnasked()) examiner.update({extent: "hidden"})
			speak()
		}
		function checkInFull(withAnswer) {
			if (isInBrowser()) {
				forget()
				isInBrowserShown = true
				show()
			} else void take(withAnswer, "full")
			view.focus()
		}
		function isInBrowser() {
			const base = parseBaseURL(host.draft().baseURL)
			return base.ok && base.url === IN_BROWSER_URL
		}
		function isUnasked() {
			return examiner.current()?.extent === "failed-step" && !view.hasFocus()
		}
		function changeAndCheck(change) {
			if (!host.change(change)) return
			if (standing()?.examination.result.kind !== "passed") return checkInFull(false)
			show()
			view.focus()
		}
		function age() {
			if (examiner.current() !== undefined) examiner.update({isEarlier: true, ...(isUnasked() ? {extent: "hidden"} : {})})
		}
		function forget() {
			examiner.stop()
			isInBrowserShown = false
			banner.leave()
			show()
		}
		function close() {
			if (examiner.isRunning()) banner.unsay()
			if (examiner.isRunning() || isInBrowserShown) forget()
			else examiner.update({extent: "hidden"})
		}
		function checkQuietly() {
			if (!isDue || isInBrowser() || (examiner.isRunning() && standing() !== undefined)) return
			void take(false, examiner.current()?.extent ?? "hidden")
		}
		function lookAgain() {
			isDue = true
			checkQuietly()
		}
		return {
			check: () => checkInFull(false),
			checkQuietly,
			lookAgain,
			onApplied(applied) {
				const check = examiner.current()
				if (check?.isEarlier === false && isCheckOf(check.request, applied)) {
					isDue = check.examination.result.kind === "failed"
					show()
					return speak()
				}
				isDue = true
				banner.leave()
				if (!examiner.isRunning()) return age()
				if (check?.extent === "full" && !isInBrowser()) void take(check.request.withAnswer, "full")
				else forget()
			},
			onFacts(facts) {
				if (facts === undefined || examiner.isRunning()) return
				const check = standing()
				if (check !== undefined && !isOutdatedBy(check.examination, facts)) return
				if (check !== undefined) age()
				const model = host.applied()?.settings.model ?? ""
				banner.say(texts => describeFacts$1(facts, model, texts))
			},
			onRun(run) {
				if (run.status === "answering" && standing()?.examination.result.kind === "failed") {
					banner.unsay()
					age()
				}
				const check = examiner.current()
				const isOver = run.status === "ended" && (run.ending.status === "done" || run.ending.status === "cut")
				if (isOver && check?.isEarlier === true && isCheckOf(check.request, host.applied())) lookAgain()
			},
			show() {
				show()
				banner.show()
			}
		}
	}

	const finderLabelsEn = {finderTitle: "Servers on this computer", finderAgain: "Look again", finderClose: "Close", finderUse: "Use"}
	const finderEn = {
		looking: "Looking …",
		maybeAsked: "Your browser may ask whether this page may reach this computer: allow it.",
		found: servers => (servers === 1 ? "1 server found." : `${servers} servers found.`),
		none: "No server answered at the usual addresses.",
		noneBlocked: "If you did not allow this page to reach this computer, do so in the browser’s site settings.",
		other: "A server that speaks OpenAI’s protocol",
		probably: name => `Probably ${name}`,
		models: models => (models === 0 ? "no model yet" : models === 1 ? "1 model" : `${models} models`),
		loading: "is loading its model",
		key: "wants a key",
		refuses: "is there, but refuses this page",
		use: (name, baseURL) => `Use ${name} at ${baseURL}`,
		lookAgain: name => `Look again for ${name}`
	}

	const finderLabelsFr = {finderTitle: "Serveurs sur cet ordinateur", finderAgain: "Chercher de nouveau", finderClose: "Fermer", finderUse: "Utiliser"}
	const finderFr = {
		looking: "Recherche en cours…",
		maybeAsked: "Votre navigateur demandera peut-être si cette page peut accéder à cet ordinateur : acceptez.",
		found: servers => (servers === 1 ? "1 serveur trouvé." : `${servers} serveurs trouvés.`),
		none: "Aucun serveur n’a répondu aux adresses habituelles.",
		noneBlocked: "Si vous n’avez pas autorisé cette page à accéder à cet ordinateur, faites-le dans les paramètres du site du navigateur.",
		other: "Un serveur qui parle le protocole d’OpenAI",
		probably: name => `Sans doute ${name}`,
		models: models => (models === 0 ? "pas encore de modèle" : models === 1 ? "1 modèle" : `${models} modèles`),
		loading: "charge son modèle",
		key: "demande une clé",
		refuses: "est là, mais refuse cette page",
		use: (name, baseURL) => `Utiliser ${name} à ${baseURL}`,
		lookAgain: name => `Chercher de nouveau ${name}`
	}

	var markup$4 = `<section class="connection-panel finder" aria-labelledby="finder-title" data-part="finder" hidden>
  <header class="finder-head">
    <h3 id="finder-title" tabindex="-1" data-text="finderTitle">Servers on this computer</h3>
    <p class="finder-status" role="status" data-part="finder-status"></p>
  </header>
  <p class="hint" data-part="finder-hint" hidden></p>
  <ul class="finder-list" role="list" aria-labelledby="finder-title" data-part="finder-list" hidden></ul>
  <div data-part="finder-start"></div>
  <div class="actions">
    <button type="button" data-action="finder-again" data-text="finderAgain">Look again</button>
    <button type="button" class="quiet" data-action="finder-close" data-text="finderClose">Close</button>
  </div>
  <template data-template="finder-server">
    <li class="finder-server">
      <p class="finder-text">
        <strong data-part="name"></strong> <code data-part="address"></code>
        <span class="finder-state" data-part="state"></span>
      </p>
      <div class="finder-action">
        <button type="button" data-action="use" data-text="finderUse">Use</button>
        <button type="button" class="quiet" data-action="look-again" data-text="finderAgain">
          Look again
        </button>
      </div>
    </li>
  </template>
  <template data-template="finder-mend">
    <div class="finder-mend" data-part="mend">
      <p class="alert-next"></p>
      <p class="alert-command">
        <code></code>
        <button type="button" class="quiet" data-action="copy-command" data-text="copy">Copy</button>
      </p>
    </div>
  </template>
</section>
`

	var styles$5 = `@layer parts {
  .finder-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 1rem;
  }

  .finder-status {
    color: var(--ink-soft);
    font-size: var(--small);
  }

  .finder-list {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
    border-block: 1px solid var(--line);
  }

  .finder-server {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.375rem 1rem;
    padding: 0.625rem 0.25rem;
  }

  .finder-server + .finder-server {
    border-top: 1px solid var(--line);
  }

  .finder-text {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
    overflow-wrap: anywhere;
  }

  .finder-text code {
    font-family: var(--mono);
    font-size: var(--small);
  }

  .finder-state {
    color: var(--ink-soft);
    font-size: var(--small);
  }

  [data-status="refuses"] .finder-state {
    color: var(--fault);
  }

  .finder-action button {
    min-height: 2.25rem;
    padding: 0 0.875rem;
    font-size: var(--small);
  }

  .finder-mend {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375rem;
    font-size: var(--small);
  }
  .finder-mend code {
    overflow-wrap: anywhere;
  }

  @media (max-width: 48rem) {
    .finder-server {
      grid-template-columns: minmax(0, 1fr);
    }

    .finder-action .quiet {
      padding-inline: 0;
    }
  }
}
`

	function describeSearch(state, {finder, help, os, page}) {
		const onlyElsewhere = hint => (page.kind === "elsewhere" ? hint : "")
		if (state.kind === "looking") return {status: finder.looking, hint: onlyElsewhere(finder.maybeAsked), mend: undefined}
		const {length} = state.servers
		if (length > 0) return {status: finder.found(length), hint: "", mend: undefined}
		return {status: finder.none, hint: onlyElsewhere(finder.noneBlocked), mend: help.start("lm-studio", os)}
	}

	function describeFound({baseURL, kind, state}, words) {
		const {finder, help, os, page} = words
		const own = nameOf$1(kind, words)
		const use = {kind: "use", label: finder.use(own, baseURL)}
		switch (state.kind) {
			case "open": {
				const mend = state.models === 0 ? help.load(kind, os) : undefined
				return {name: own, state: finder.models(state.models), mend, action: use}
			}
			case "loading":
				return {name: own, state: finder.loading, mend: undefined, action: use}
			case "key":
				return {name: own, state: finder.key, mend: help.key(kind), action: use}
			case "refuses": {
				const action = {kind: "look-again", label: finder.lookAgain(own)}
				return {name: finder.probably(own), state: finder.refuses, mend: help.allow(kind, os, page), action}
			}
		}
	}
	function nameOf$1(kind, {finder}) {
		return kind === "other" ? finder.other : SERVER_NAMES[kind]
	}

	function createFinderServer(document, server, words, events) {
		const element = cloneTemplate(document, "finder-server")
		const part = name => find(element, `[data-part=${name}]`, HTMLElement)
		const button = name => find(element, `[data-action=${name}]`, HTMLButtonElement)
		const {name, state, mend, action} = describeFound(server, words)
		element.dataset["status"] = server.state.kind
		part("name").textContent = name
		part("address").textContent = server.baseURL
		part("state").textContent = state
		if (mend !== undefined) element.append(createMend(document, mend, events.onCopy))
		for (const each of ["use", "look-again"]) button(each).hidden = each !== action.kind
		button(action.kind).setAttribute("aria-label", action.label)
		button("use").addEventListener("click", () => events.onUse(server))
		button("look-again").addEventListener("click", events.onLookAgain)
		return element
	}
	function createMend(document, mend, onCopy) {
		const element = cloneTemplate(document, "finder-mend")
		showMend(element, mend, onCopy)
		return element
	}

	function mountFinder(root, events) {
		addPanel(root, markup$4, styles$5)
		const section = find(root, "[data-part=finder]", HTMLElement)
		const part = name => find(section, `[data-part=finder-${name}]`, HTMLElement)
		const [status, hint, list, start] = [part("status"), part("hint"), part("list"), part("start")]
		const title = find(section, "#finder-title", HTMLElement)
		const document = section.ownerDocument
		let cameFrom
		section.addEventListener("focusin", ({relatedTarget}) => {
			if (relatedTarget instanceof HTMLElement && !section.contains(relatedTarget)) cameFrom = relatedTarget
		})
		find(section, "[data-action=finder-again]", HTMLButtonElement).addEventListener("click", events.onLookAgain)
		find(section, "[data-action=finder-close]", HTMLButtonElement).addEventListener("click", events.onClose)
		return {
			show(state, words, texts) {
				section.hidden = state.kind === "closed"
				if (state.kind === "closed") return
				const {activeElement} = document
				const hadFocus = list.contains(activeElement) || start.contains(activeElement)
				const servers = state.kind === "found" ? state.servers : []
				const said = describeSearch(state, words)
				list.replaceChildren(...servers.map(server => createFinderServer(document, server, words, events)))
				list.hidden = servers.length === 0
				start.replaceChildren(...(said.mend ? [createMend(document, said.mend, events.onCopy)] : []))
				translate(section, texts)
				write$1(status, said.status)
				write$1(hint, said.hint)
				if (hadFocus) title.focus()
			},
			focus: () => title.focus(),
			leave() {
				if (section.contains(document.activeElement) && cameFrom?.isConnected === true) cameFrom.focus()
			}
		}
	}
	function write$1(place, text) {
		if (place.textContent !== text) place.textContent = text
		place.hidden = text === ""
	}

	const TEXTS$1 = {en: {finder: finderEn, help: serverHelpEn, labels: finderLabelsEn}, fr: {finder: finderFr, help: serverHelpFr, labels: finderLabelsFr}}
	function createFinder(root, host, services, page) {
		let state = {kind: "closed"}
		let search = new AbortController()
		const view = mountFinder(root, {onCopy: host.onCopy, onUse: use, onLookAgain: () => void look(), onClose: close})
		function show() {
			const {finder, help, labels} = TEXTS$1[host.language()]
			const words = {finder, help, os: services.operatingSystem, page}
			const all = host.texts().labels
			view.show(state, words, {labels: {...all, ...labels}})
		}
		function become(next) {
			state = next
			show()
		}
		async function look() {
			search.abort()
			search = new AbortController()
			const {signal} = search
			become({kind: "looking"})
			const servers = await services.findServers(signal)
			if (!signal.aborted) become({kind: "found", servers})
		}
		function use({baseURL}) {
			if (host.change({baseURL, model: ""})) close()
		}
		function close() {
			search.abort()
			view.leave()
			become({kind: "closed"})
		}
		return {
			find() {
				void look()
				view.focus()
			},
			show
		}
	}

	function saidBy(error) {
		return error instanceof Error ? error.message : String(error)
	}

	class ProblemError extends Error {
		name = "ProblemError"
		problem
		constructor(problem, options) {
			super(problem.kind, options)
			this.problem = problem
		}
	}
	function isProblemError(error) {
		return error instanceof Error && error.name === "ProblemError" && "problem" in error
	}
	function findProblemError(error) {
		for (let cause = error; cause instanceof Error; cause = cause.cause) {
			if (isProblemError(cause)) return cause
		}
		return undefined
	}
	function problemOf(error) {
		const said = saidBy(error)
		return findProblemError(error)?.problem ?? {kind: "unknown", said}
	}

	var styles$4 = `/* Comes with the part for connections. */
@layer parts {
  .in-browser-body,
  .in-browser-words {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }

  .in-browser-words > .hint {
    max-width: 60rem;
  }

  .in-browser-words > button {
    justify-self: start;
  }

  .in-browser-body {
    padding-block: 0.25rem 0.5rem;
  }
}
`

	const inBrowserFoldEn = {labels: {}, opening: "Loading what runs models …"}

	const inBrowserFoldFr = {
		labels: {inBrowserAbout: "llama.cpp, compilé en WebAssembly, fait tourner un modèle dans cette page : il n’y a pas de serveur, et rien de ce que vous écrivez ne quitte votre ordinateur.", inBrowserReopen: "Réessayer", inBrowserLeave: "Revenir à votre serveur"},
		opening: "Chargement de ce qui fait tourner les modèles…"
	}

	var markup$3 = `<div class="in-browser-words" data-part="fold-words">
  <p class="hint" data-text="inBrowserAbout">
    llama.cpp, compiled to WebAssembly, runs a model inside this page: there is no server, and nothing you
    write leaves your computer.
  </p>
  <p class="hint" role="status" data-part="opening"></p>
  <div role="status" data-part="opening-problem"></div>
  <button type="button" data-action="reopen" data-text="inBrowserReopen" hidden>Try again</button>
  <button type="button" data-action="leave-browser" data-text="inBrowserLeave" hidden>
    Back to your server
  </button>
</div>
<div data-part="shelf" hidden></div>
`

	const WORDS = {en: inBrowserFoldEn, fr: inBrowserFoldFr}
	function mountInBrowserFold(fold, {language, texts}, events) {
		const body = find(fold, ".in-browser-body", HTMLElement)
		addParts(body, markup$3, styles$4)
		const part = name => find(fold, `[data-part=${name}]`, HTMLElement)
		const button = action => find(fold, `[data-action=${action}]`, HTMLButtonElement)
		const reopen = button("reopen")
		const leave = button("leave-browser")
		fold.addEventListener("toggle", () => fold.open && events.onOpen())
		reopen.addEventListener("click", () => events.onOpen())
		leave.addEventListener("click", () => events.onLeave())
		return {
			shelf: part("shelf"),
			show(opening, isHere) {
				const words = WORDS[language()]
				translate(part("fold-words"), words)
				const problem = typeof opening === "object" ? opening : undefined
				const views = problem === undefined ? [] : [createProblemView(problem, texts(), events.onCopy)]
				part("opening-problem").replaceChildren(...views)
				part("opening").textContent = opening === "opening" ? words.opening : ""
				part("shelf").hidden = opening !== "open"
				reopen.hidden = problem === undefined || problem.kind === "in-browser-from-disk"
				leave.hidden = !isHere
			}
		}
	}

	function createInBrowserFold(fold, service, events) {
		let opening = service.support === "ready" ? "closed" : {kind: "in-browser-from-disk"}
		let models
		let server = {baseURL: "", model: ""}
		const view = mountInBrowserFold(fold, events, {onOpen: () => void open(), onLeave: events.onLeave, onCopy: events.onCopy})
		function show() {
			view.show(opening, server.baseURL === IN_BROWSER_URL)
			models?.show()
		}
		async function open() {
			if (service.support !== "ready" || opening === "opening") return
			if (models !== undefined) return models.refresh()
			opening = "opening"
			show()
			try {
				const {mountModelList} = await service.open()
				models = mountModelList(view.shelf, events)
				models.setServer(server.baseURL, server.model)
				opening = "open"
			} catch (error) {
				opening = problemOf(error)
			}
			show()
		}
		if (fold.open) void open()
		return {
			setServer(baseURL, model) {
				server = {baseURL, model}
				show()
				models?.setServer(baseURL, model)
				if (baseURL === IN_BROWSER_URL) void open()
			},
			show
		}
	}

	function placeOf(url) {
		if (url === IN_BROWSER_URL) return {url, host: url, isHere: true}
		const {host, hostname} = new URL(url)
		return {url, host, isHere: isLoopbackHost(hostname)}
	}

	function parseJSON(text) {
		try {
			return JSON.parse(text)
		} catch {
			return undefined
		}
	}

	const KEY_WORDS = /apikey|authori[sz]ation|secret|passw(or)?d|passphrase|credential|bearer|cookie|privatekey|accesskey|jwt/
	const KEY_ENDS = /(keys?|token|auth|pwd|(access|api|auth|refresh|session)tokens)$/
	const KEY_IN_TEXT = new RegExp([/\b(bearer|basic)\s+[\w+/=.-]{8}/, /(api[-_]?key|(access|auth|api|id)[-_]?token|secret|passw(or)?d|authorization)["']?\s*[=:]/, /[?&](key|token|auth)=/, /\b(sk|pk|hf|gsk|xai|ghp|r8)[-_]\w/, /\b(AIza|eyJ)[\w-]{8}/].map(({source}) => source).join("|"), "i")
	const WHOLE_BODY = "{…}"
	const DEEPEST = 20
	function withoutSecrets(extraBody) {
		if (extraBody.trim() === "") return {text: extraBody, leftOut: []}
		const body = parseJSON(extraBody)
		if (!isRecord(body)) return {text: "", leftOut: [WHOLE_BODY]}
		const leftOut = []
		const kept = strip(body, leftOut, 0)
		if (leftOut.length === 0 && isWrittenOnce(extraBody, body)) return {text: extraBody, leftOut}
		const text = Object.keys(kept).length === 0 ? "" : JSON.stringify(kept)
		return {text, leftOut}
	}
	function strip(record, leftOut, depth) {
		const kept = Object.entries(record).flatMap(([name, value]) => {
			if (!isSecret(name, value, depth)) return [[name, look(value, leftOut, depth + 1)]]
			leftOut.push(name)
			return []
		})
		return Array.isArray(record) ? kept.map(([, value]) => value) : Object.fromEntries(kept)
	}
	function look(value, leftOut, depth) {
		return typeof value === "object" && value !== null ? strip(value, leftOut, depth) : value
	}
	function isSecret(name, value, depth) {
		if (typeof value === "object" && value !== null && depth >= DEEPEST) return true
		const plain = name
			.normalize("NFKC")
			.toLowerCase()
			.replace(/[^a-z\d]/g, "")
		if (KEY_WORDS.test(plain) || KEY_ENDS.test(plain) || KEY_IN_TEXT.test(name)) return true
		return typeof value === "string" && KEY_IN_TEXT.test(value)
	}
	function isWrittenOnce(text, body) {
		const signs = json => json.replace(/"(?:[^"\\]|\\.)*"/g, "").match(/:/g)?.length ?? 0
		return signs(text) === signs(JSON.stringify(body))
	}

	const SAMPLING_FIELDS = ["temperature", "maxTokens", "topP", "seed", "presencePenalty", "frequencyPenalty", "stop", "extraBody"]
	const LINK_VERSION = 1
	const LINK_NAME = "setup="
	const LONGEST_LINK = 64_000
	function writeSetupLink({system, human, sampling, model, baseURL}) {
		const {extraBody} = sampling
		const shared = extraBody === undefined ? {} : {extraBody: withoutSecrets(extraBody).text}
		const fields = [...SAMPLING_FIELDS, "stream"]
		const kept = Object.fromEntries(fields.map(name => [name, sampling[name]]))
		const written = {v: LINK_VERSION, system, human, sampling: {...kept, ...shared}, model, baseURL}
		return `#${LINK_NAME}${toBase64URL(JSON.stringify(written))}`
	}
	function toBase64URL(text) {
		const bytes = new TextEncoder().encode(text)
		const binary = Array.from(bytes, byte => String.fromCharCode(byte)).join("")
		return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
	}

	function compareSetup(setup, {prompt, draft}) {
		const {system, human, sampling, model, baseURL} = setup
		const present = parseBaseURL(draft.baseURL)
		const {stream} = sampling
		return [
			...change("system", prompt.system, system),
			...change("human", prompt.human, human),
			...change("model", draft.model.trim(), model?.trim()),
			...SAMPLING_FIELDS.flatMap(field => change(field, draft[field], sampling[field])),
			...(stream === undefined || stream === draft.stream ? [] : [{field: "stream", from: draft.stream, to: stream}]),
			...change("baseURL", present.ok ? present.url : draft.baseURL, baseURL)
		]
	}
	function change(field, from, to) {
		return to === undefined || to === from ? [] : [{field, from, to}]
	}
	function patchOf(changes) {
		const isPrompt = ({field}) => field === "system" || field === "human"
		const write = some => (some.length === 0 ? undefined : Object.fromEntries(some.map(({field, to}) => [field, to])))
		const prompt = write(changes.filter(isPrompt))
		return {prompt: prompt && {preset: undefined, ...prompt}, draft: write(changes.filter(each => !isPrompt(each)))}
	}

	const DEFAULT_SETTINGS = {baseURL: "http://127.0.0.1:1234/v1", model: "", temperature: "1", maxTokens: "", stream: true, topP: "", seed: "", stop: "", presencePenalty: "", frequencyPenalty: "", extraBody: "", timeLimit: ""}

	const RESERVED = ["messages", "stream", "model"]
	const LONGEST_S = 2_147_483
	function parseSettings(draft) {
		const faults = {}
		const number = (name, bounds) => {
			const read = readNumber(draft[name], bounds)
			if (typeof read !== "object") return read
			faults[name] = read
			return undefined
		}
		const base = parseBaseURL(draft.baseURL)
		if (!base.ok) faults.baseURL = {kind: "base-url", fault: base.fault}
		const maxTokens = draft.maxTokens.trim() === "-1" ? undefined : number("maxTokens", {min: 1, whole: true})
		const extraBody = readExtraBody(draft.extraBody)
		if ("kind" in extraBody) faults.extraBody = extraBody
		const settings = {
			model: draft.model.trim(),
			stream: draft.stream,
			temperature: number("temperature", {min: 0, max: 2}),
			maxTokens,
			topP: number("topP", {min: 0, max: 1}),
			seed: number("seed", {whole: true}),
			stop: readStop(draft.stop),
			presencePenalty: number("presencePenalty", {min: -2, max: 2}),
			frequencyPenalty: number("frequencyPenalty", {min: -2, max: 2}),
			timeLimitS: number("timeLimit", {min: 1, max: LONGEST_S})
		}
		if (!base.ok || "kind" in extraBody || Object.keys(faults).length > 0) return {ok: false, faults}
		return {ok: true, settings: {...settings, baseURL: base.url, origin: base.origin, extraBody: extraBody.body}}
	}
	function parseSettingsDraft(value) {
		if (!isRecord(value)) return DEFAULT_SETTINGS
		const kept = Object.entries(DEFAULT_SETTINGS).map(([name, standard]) => {
			const stored = value[name]
			return [name, typeof stored === typeof standard ? stored : standard]
		})
		return {...DEFAULT_SETTINGS, ...Object.fromEntries(kept)}
	}
	function readNumber(text, {min, max, whole}) {
		const typed = text.trim().replace(",", ".")
		if (typed === "") return undefined
		const value = Number(typed)
		if (!Number.isFinite(value)) return {kind: "number"}
		if (whole === true && !Number.isSafeInteger(value)) return {kind: "whole-number"}
		if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
			return {kind: "range", min: min ?? -Infinity, max}
		}
		return value
	}
	function readStop(text) {
		const sequences = text
			.split("\n")
			.map(line => line.replaceAll("\\n", "\n").replaceAll("\\t", "\t"))
			.filter(line => line !== "")
		return sequences.length > 0 ? sequences : undefined
	}
	function readExtraBody(text) {
		if (text.trim() === "") return {body: {}}
		const body = parseJSON(text)
		if (!isRecord(body)) return {kind: "json-object"}
		const name = RESERVED.find(reserved => reserved in body)
		return name === undefined ? {body} : {kind: "reserved", name}
	}

	function pickTexts(entries, names) {
		return Object.fromEntries(entries.flatMap(([name, text]) => (names.includes(name) && typeof text === "string" ? [[name, text]] : [])))
	}

	function readSetupLink(fragment) {
		const text = fragment.replace(/^#/, "")
		if (!text.startsWith(LINK_NAME)) return undefined
		if (text.length >= LONGEST_LINK) return refuse({kind: "too-long"})
		const value = parseJSON(fromBase64URL(text.slice(LINK_NAME.length)) ?? "")
		if (!isRecord(value)) return refuse({kind: "broken"})
		const version = value["v"]
		if (typeof version === "number" && version > LINK_VERSION) return refuse({kind: "newer"})
		return version === LINK_VERSION ? readFields(value) : refuse({kind: "broken"})
	}
	function readFields(value) {
		const given = value["sampling"]
		const sampling = isRecord(given) ? given : {}
		if (given !== undefined && given !== sampling) return refuse({kind: "broken"})
		const texts = [...["system", "human", "model", "baseURL"].map(name => [name, value[name]]), ...SAMPLING_FIELDS.map(name => [name, sampling[name]])]
		const present = texts.filter(([, text]) => text !== undefined)
		const wrong = present.find(([, text]) => typeof text !== "string")
		if (wrong !== undefined) return refuse({kind: "field", field: wrong[0]})
		const stream = sampling["stream"]
		if (stream !== undefined && typeof stream !== "boolean") return refuse({kind: "field", field: "stream"})
		return check({...pickTexts(present, ["system", "human", "model", "baseURL"]), sampling: {...pickTexts(present, SAMPLING_FIELDS), ...(stream === undefined ? {} : {stream})}})
	}
	function check(setup) {
		const {model = "", baseURL, sampling} = setup
		const address = baseURL === undefined ? {} : {baseURL}
		const parsed = parseSettings({...DEFAULT_SETTINGS, ...sampling, model, ...address})
		if (parsed.ok) {
			const applied = baseURL === undefined ? {} : {baseURL: parsed.settings.baseURL}
			return {ok: true, setup: {...setup, ...applied}}
		}
		const {faults} = parsed
		const field = [...SAMPLING_FIELDS, "model", "baseURL"].find(name => faults[name] !== undefined)
		const fault = field && faults[field]
		return refuse(field && fault ? {kind: "field", field, fault} : {kind: "broken"})
	}
	function refuse(fault) {
		return {ok: false, fault}
	}
	function fromBase64URL(text) {
		if (!/^[\w-]*$/.test(text)) return undefined
		try {
			const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"))
			const bytes = Uint8Array.from(binary, character => character.charCodeAt(0))
			return new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes)
		} catch {
			return undefined
		}
	}

	const SHORTEST_KEY$1 = 12
	function takeSetup({prompt, draft}, key, withAddress) {
		const parsed = parseSettings(draft)
		const faults = parsed.ok ? {} : parsed.faults
		const base = parseBaseURL(draft.baseURL)
		const body = "extraBody" in faults ? {text: "", leftOut: []} : withoutSecrets(draft.extraBody)
		const {system, human} = prompt
		const typed = [["system", system], ...(human.trim() === "" ? [] : [["human", human]]), ["model", draft.model.trim()], ...(withAddress ? [["baseURL", base.ok ? base.url : ""]] : []), ...SAMPLING_FIELDS.map(name => [name, name === "extraBody" ? body.text : draft[name]])]
		const reasons = typed.flatMap(([field, text]) => {
			if (field in faults) return [{kind: "fault", field}]
			return holdsKey(field, text, key) ? [{kind: "key", field}] : []
		})
		const withheld = new Set(reasons.map(each => each.kind !== "members" && each.field))
		const kept = typed.filter(([field]) => !withheld.has(field))
		return {setup: {...pickTexts(kept, ["system", "human", "model", "baseURL"]), sampling: {...pickTexts(kept, SAMPLING_FIELDS), stream: draft.stream}}, leftOut: [...(body.leftOut.length > 0 ? [{kind: "members", names: body.leftOut}] : []), ...reasons]}
	}
	function holdsKey(field, text, key) {
		if (key.length < SHORTEST_KEY$1) return false
		const inJSON = JSON.stringify(key).slice(1, -1)
		const body = field === "extraBody" ? JSON.stringify(parseJSON(text) ?? "") : ""
		return [text, body, decodedURL(text)].some(form => form.includes(key) || form.includes(inJSON))
	}
	function decodedURL(text) {
		try {
			return decodeURIComponent(text)
		} catch {
			return ""
		}
	}

	const fields$1 = {system: "System", human: "Human", model: "Model", temperature: "Temperature", maxTokens: "Max tokens", topP: "Top p", seed: "Seed", presencePenalty: "Presence penalty", frequencyPenalty: "Frequency penalty", stop: "Stop sequences", extraBody: "Extra JSON body", stream: "Stream", baseURL: "Base URL"}
	const UNCHANGED$1 = "Nothing was changed."
	const linksEn = {
		labels: {
			linkCopyTitle: "Link to this setup",
			linkCopyHolds: "Whoever opens it sees what it would change, and is asked first. It holds the prompts, the sampling and the model as they stand here; never the API key.",
			linkCopyWithAddress: "Include the server’s address",
			linkCopyText: "Link",
			linkCopyDo: "Copy",
			linkCopyClose: "Close",
			linkOfferTitle: "Use this setup?",
			linkOfferAbout: "The link that you opened would change this. Nothing is sent.",
			linkOfferWithAddress: "Also use the address",
			linkOfferUse: "Use this setup",
			linkOfferKeep: "Keep mine",
			linkOfferNow: "Now",
			linkOfferThen: "From the link"
		},
		fields: fields$1,
		nothing: "(empty)",
		switched: on => (on ? "on" : "off"),
		onDisk: "This page was opened from disk, so the link leads to a file of this computer, and is of use on this computer only.",
		tooLong: (characters, most) => `The link would be ${characters.toLocaleString("en")} characters long, and at most ${most.toLocaleString("en")} can be read: shorten the prompts.`,
		leftOut: reason => {
			switch (reason.kind) {
				case "members":
					return `Left out of the extra body, because it may be a key: ${reason.names.map(name => `“${name}”`).join(", ")}.`
				case "key":
					return `Left out, because your API key stands in it: ${fields$1[reason.field]}.`
				case "fault":
					return `Left out, because it is not valid: ${fields$1[reason.field]}.`
			}
		},
		elsewhere: host => `Your questions would go to ${host}, which is not this computer.`,
		applied: "Setup applied.",
		notApplied: "The setup is in the form, but could not be applied: correct the field that is marked.",
		same: "The link asks for what you have already. Nothing was changed.",
		fault: (fault, describe) => {
			switch (fault.kind) {
				case "broken":
					return `The link is damaged: ask for it again, and open it whole. ${UNCHANGED$1}`
				case "newer":
					return `The link was made by a newer version of this page: update yours, and open it again. ${UNCHANGED$1}`
				case "too-long":
					return `The link is too long to be read: ask for one with shorter prompts. ${UNCHANGED$1}`
				case "field": {
					const why = fault.fault === undefined ? "" : ` (${describe(fault.fault)})`
					return `The link holds a value that ${fields$1[fault.field]} cannot take${why}: ask for one that is right. ${UNCHANGED$1}`
				}
			}
		}
	}

	const fields = {
		system: "Système",
		human: "Humain",
		model: "Modèle",
		temperature: "Température",
		maxTokens: "Jetons max.",
		topP: "Top p",
		seed: "Graine",
		presencePenalty: "Pénalité de présence",
		frequencyPenalty: "Pénalité de fréquence",
		stop: "Séquences d’arrêt",
		extraBody: "Corps JSON en plus",
		stream: "Au fil de l’eau",
		baseURL: "URL de base"
	}
	const UNCHANGED = "Rien n’a été modifié."
	const linksFr = {
		labels: {
			linkCopyTitle: "Lien vers ces réglages",
			linkCopyHolds: "Qui l’ouvre voit ce qu’il changerait, et doit d’abord l’accepter. Il contient les invites, les réglages de génération et le modèle tels qu’ils sont ici ; jamais la clé d’API.",
			linkCopyWithAddress: "Ajouter l’adresse du serveur",
			linkCopyText: "Lien",
			linkCopyDo: "Copier",
			linkCopyClose: "Fermer",
			linkOfferTitle: "Utiliser ces réglages ?",
			linkOfferAbout: "Le lien que vous avez ouvert changerait ceci. Rien n’est envoyé.",
			linkOfferWithAddress: "Utiliser aussi l’adresse",
			linkOfferUse: "Utiliser ces réglages",
			linkOfferKeep: "Garder les miens",
			linkOfferNow: "Maintenant",
			linkOfferThen: "D’après le lien"
		},
		fields,
		nothing: "(vide)",
		switched: on => (on ? "activé" : "désactivé"),
		onDisk: "Cette page a été ouverte depuis le disque : le lien mène donc à un fichier de cet ordinateur et ne sert que sur cet ordinateur.",
		tooLong: (characters, most) => `Le lien compterait ${characters.toLocaleString("fr")} caractères, et ${most.toLocaleString("fr")} au plus peuvent être lus : raccourcissez les invites.`,
		leftOut: reason => {
			switch (reason.kind) {
				case "members":
					return `Retiré du corps JSON, car ce pourrait être une clé : ${reason.names.map(name => `« ${name} »`).join(", ")}.`
				case "key":
					return `Retiré, car votre clé d’API y figure : ${fields[reason.field]}.`
				case "fault":
					return `Retiré, car la valeur n’est pas valable : ${fields[reason.field]}.`
			}
		},
		elsewhere: host => `Vos questions iraient à ${host}, qui n’est pas cet ordinateur.`,
		applied: "Réglages appliqués.",
		notApplied: "Les réglages sont dans le formulaire, mais n’ont pas pu être appliqués : corrigez le champ signalé.",
		same: "Le lien demande ce que vous avez déjà. Rien n’a été modifié.",
		fault: (fault, describe) => {
			switch (fault.kind) {
				case "broken":
					return `Le lien est abîmé : redemandez-le, et ouvrez-le en entier. ${UNCHANGED}`
				case "newer":
					return `Le lien vient d’une version plus récente de cette page : mettez la vôtre à jour, puis rouvrez-le. ${UNCHANGED}`
				case "too-long":
					return `Le lien est trop long pour être lu : demandez-en un dont les invites sont plus courtes. ${UNCHANGED}`
				case "field": {
					const why = fault.fault === undefined ? "" : ` (${describe(fault.fault)})`
					return `Le lien contient une valeur que « ${fields[fault.field]} » n’accepte pas${why} : demandez-en un qui convienne. ${UNCHANGED}`
				}
			}
		}
	}

	function linksTexts(language, texts) {
		const own = {en: linksEn, fr: linksFr}[language]
		return {...own, labels: {...texts.labels, ...own.labels}}
	}

	function mountLinkCopy(panel, texts, events) {
		const withAddress = find(panel, "[name=linkWithAddress]", HTMLInputElement)
		const text = find(panel, "[name=linkText]", HTMLInputElement)
		const notes = find(panel, "[data-part=link-notes]", HTMLElement)
		const copy = find(panel, "[data-action=copy-link]", HTMLButtonElement)
		withAddress.addEventListener("change", events.onAddress)
		text.addEventListener("focus", () => text.select())
		copy.addEventListener("click", () => events.onCopy(copy))
		find(panel, "[data-action=close-link]", HTMLButtonElement).addEventListener("click", events.onClose)
		panel.addEventListener("keydown", event => {
			if (event.key !== "Escape") return
			event.stopPropagation()
			events.onClose()
		})
		function note(sentence, className) {
			const line = panel.ownerDocument.createElement("p")
			line.className = className
			line.textContent = sentence
			return line
		}
		function showNotes(lines) {
			const said = lines.map(line => line.textContent).join("\n")
			const present = [...notes.children].map(line => line.textContent).join("\n")
			if (said !== present) notes.replaceChildren(...lines)
		}
		return {
			isOpen: () => !panel.hidden,
			withAddress: () => withAddress.checked,
			open() {
				withAddress.checked = false
				panel.hidden = false
				withAddress.focus()
			},
			close: () => (panel.hidden = true),
			show({link, length, leftOut, isOnDisk}) {
				const isTooLong = length > LONGEST_LINK
				const words = texts()
				text.value = isTooLong ? "" : link
				copy.disabled = isTooLong
				showNotes([...leftOut.map(reason => note(words.leftOut(reason), "hint")), ...(isOnDisk ? [note(words.onDisk, "hint")] : []), ...(isTooLong ? [note(words.tooLong(length, LONGEST_LINK), "fault")] : [])])
			}
		}
	}

	function mountLinkOffer(dialog, texts, onUse) {
		const list = find(dialog, "[data-part=link-changes]", HTMLElement)
		const address = find(dialog, "[data-part=link-address]", HTMLElement)
		const warning = find(dialog, "[data-part=link-warning]", HTMLElement)
		const useAddress = find(dialog, "[name=linkUseAddress]", HTMLInputElement)
		const close = () => dialog.close()
		find(dialog, "[data-action=keep-mine]", HTMLButtonElement).addEventListener("click", close)
		find(dialog, "[data-action=use-link]", HTMLButtonElement).addEventListener("click", () => {
			close()
			onUse(useAddress.checked)
		})
		dialog.addEventListener("keydown", event => event.key === "Escape" && event.stopPropagation())
		function write({changes, place}) {
			const words = texts()
			list.replaceChildren(...changes.map(change => changeView(change, words)))
			translate(dialog, words)
			address.hidden = place === undefined
			find(dialog, "[data-part=link-url]", HTMLElement).textContent = place?.url ?? ""
			warning.hidden = place === undefined || place.isHere
			warning.textContent = place === undefined || place.isHere ? "" : words.elsewhere(place.host)
			for (const box of list.querySelectorAll(".link-value")) openToKeyboard(box)
			list.tabIndex = list.scrollHeight > list.clientHeight ? 0 : -1
			list.scrollTop = 0
		}
		return {
			isOpen: () => dialog.open,
			ask(offer) {
				useAddress.checked = offer.place?.isHere ?? false
				dialog.close()
				dialog.showModal()
				write(offer)
			},
			write
		}
	}
	function changeView(change, texts) {
		const view = cloneTemplate(document, "link-change")
		const name = texts.fields[change.field]
		find(view, "[data-part=link-field]", HTMLElement).textContent = name
		const values = [
			["from", change.from, texts.labels.linkOfferNow],
			["to", change.to, texts.labels.linkOfferThen]
		]
		for (const [part, value, when] of values) {
			const box = find(view, `[data-part=link-${part}]`, HTMLElement)
			const text = typeof value === "boolean" ? texts.switched(value) : value
			box.textContent = text === "" ? texts.nothing : text
			box.toggleAttribute("data-empty", text === "")
			box.setAttribute("aria-label", `${name}, ${when}`)
		}
		view.dataset["field"] = change.field
		return view
	}
	function openToKeyboard(box) {
		if (box.scrollHeight <= box.clientHeight) return box.removeAttribute("aria-label")
		box.tabIndex = 0
		box.setAttribute("role", "group")
	}

	var copyMarkup = `<section class="connection-panel link-copy" aria-labelledby="link-copy-title" data-part="link-copy" hidden>
  <h3 id="link-copy-title" data-text="linkCopyTitle">Link to this setup</h3>
  <p class="hint" data-text="linkCopyHolds">
    Whoever opens it sees what it would change, and is asked first. It holds the prompts, the sampling and the
    model as they stand here; never the API key.
  </p>
  <label class="switch">
    <input name="linkWithAddress" type="checkbox" />
    <span data-text="linkCopyWithAddress">Include the server’s address</span>
  </label>
  <div class="field">
    <label for="link-copy-text" data-text="linkCopyText">Link</label>
    <input
      id="link-copy-text"
      name="linkText"
      type="text"
      readonly
      spellcheck="false"
      aria-describedby="link-copy-notes"
    />
  </div>
  <div id="link-copy-notes" role="status" data-part="link-notes"></div>
  <div class="actions">
    <button type="button" class="primary" data-action="copy-link" data-text="linkCopyDo">Copy</button>
    <button type="button" class="quiet" data-action="close-link" data-text="linkCopyClose">Close</button>
  </div>
</section>
`

	var offerMarkup = `<dialog
  class="link-offer"
  aria-labelledby="link-offer-title"
  aria-describedby="link-offer-about link-offer-warning"
  data-part="link-offer"
>
  <h2 id="link-offer-title" data-text="linkOfferTitle">Use this setup?</h2>
  <p id="link-offer-about" data-text="linkOfferAbout">
    The link that you opened would change this. Nothing is sent.
  </p>
  <ul class="link-changes" role="list" data-part="link-changes"></ul>
  <div data-part="link-address" hidden>
    <p class="link-warning" id="link-offer-warning" data-part="link-warning" hidden></p>
    <label class="switch">
      <input name="linkUseAddress" type="checkbox" aria-describedby="link-offer-warning" />
      <span data-text="linkOfferWithAddress">Also use the address</span>
      <code data-part="link-url"></code>
    </label>
  </div>
  <div class="actions">
    <button type="button" class="primary" data-action="use-link" data-text="linkOfferUse">
      Use this setup
    </button>
    <button type="button" data-action="keep-mine" data-text="linkOfferKeep" autofocus>Keep mine</button>
  </div>
</dialog>
<template data-template="link-change">
  <li class="link-change">
    <h3 data-part="link-field"></h3>
    <div class="link-values">
      <div>
        <p class="hint" data-text="linkOfferNow">Now</p>
        <div class="link-value" data-part="link-from"></div>
      </div>
      <div>
        <p class="hint" data-text="linkOfferThen">From the link</p>
        <div class="link-value" data-part="link-to"></div>
      </div>
    </div>
  </li>
</template>
`

	var styles$3 = `/* Comes with the part for connections, not with the page. */
@layer parts {
  .link-change h3 {
    font-weight: 600;
  }

  .link-copy .hint {
    max-width: 44rem;
  }

  .link-copy .switch {
    justify-self: start;
  }

  [name="linkText"] {
    font-family: var(--mono);
    font-size: var(--small);
    text-overflow: ellipsis;
  }

  .link-offer {
    width: min(44rem, calc(100vw - 1.5rem));
    max-height: calc(100dvh - 1.5rem);
    padding: 1.25rem;
    overflow-y: auto;
    background: var(--surface);
    color: var(--ink);
    border: 1px solid var(--line-strong);
    border-radius: 0.875rem;
  }

  /* What matters stays in sight: only the list of changes scrolls. */
  .link-offer[open] {
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
  }

  .link-offer::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  .link-changes {
    min-height: 7rem;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
    border-block: 1px solid var(--line);
  }

  .link-change {
    padding: 0.5rem 0.25rem 0.75rem;
  }

  .link-change + .link-change {
    border-top: 1px solid var(--line);
  }

  .link-values {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.25rem 1rem;
  }

  /* A text from a link stays in its box, also one that turns the direction of writing. */
  .link-value {
    max-height: 9rem;
    padding: 0.125rem 0.5rem;
    overflow: auto;
    background: var(--wash);
    border-radius: 0.25rem;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }

  .link-value[data-empty] {
    color: var(--ink-soft);
  }

  .link-offer .switch {
    flex-wrap: wrap;
    overflow-wrap: anywhere;
  }

  .link-warning {
    padding: 0.625rem 0.875rem;
    border-inline-start: 3px solid var(--fault);
    background: var(--fault-wash);
    border-radius: 0 var(--radius) var(--radius) 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  @media (max-width: 30rem) {
    .link-values {
      grid-template-columns: minmax(0, 1fr);
    }
  }
}
`

	function addLinkParts(root) {
		addPanel(root, copyMarkup + offerMarkup, styles$3)
		const panel = find(root, "[data-part=link-copy]", HTMLElement)
		const dialog = find(root, "[data-part=link-offer]", HTMLDialogElement)
		root.ownerDocument.body.append(dialog)
		return {panel, dialog}
	}

	function createLinks(root, host, place) {
		const texts = () => linksTexts(host.language(), host.texts())
		const {panel, dialog} = addLinkParts(root)
		let opener
		let offered = {changes: [], place: undefined}
		const offer = mountLinkOffer(dialog, texts, use)
		const copying = mountLinkCopy(panel, texts, {onCopy: button => host.onCopy(showLink(), button), onAddress: showLink, onClose: close})
		const frame = createFrameWriter(() => {
			if (copying.isOpen()) showLink()
			return false
		})
		function present() {
			return {prompt: host.prompt(), draft: host.draft()}
		}
		function showLink() {
			const {setup, leftOut} = takeSetup(present(), host.applied()?.key ?? "", copying.withAddress())
			const fragment = writeSetupLink(setup)
			const page = new URL(place.href())
			const link = Object.assign(page, {username: "", password: "", search: "", hash: fragment}).href
			copying.show({link, length: fragment.length, leftOut, isOnDisk: page.protocol === "file:"})
			return link
		}
		function close() {
			copying.close()
			opener?.setAttribute("aria-expanded", "false")
			opener?.focus()
		}
		function use(withAddress) {
			const before = present()
			const patch = patchOf(offered.changes.filter(({field}) => withAddress || field !== "baseURL"))
			if (patch.prompt === undefined && patch.draft === undefined) return host.notify(texts().same)
			if (patch.prompt !== undefined) host.setPrompt(patch.prompt)
			const isApplied = patch.draft === undefined || host.change(patch.draft)
			host.notify(isApplied ? texts().applied : texts().notApplied, () => {
				if (patch.prompt !== undefined) host.setPrompt(before.prompt)
				if (patch.draft !== undefined) host.change(before.draft)
			})
		}
		function show() {
			translate(panel, texts())
			if (offer.isOpen()) offer.write(offered)
			if (copying.isOpen()) showLink()
		}
		show()
		return {
			copy(button) {
				if (copying.isOpen()) return close()
				opener = button
				button.setAttribute("aria-expanded", "true")
				copying.open()
				showLink()
			},
			open(fragment) {
				const reading = readSetupLink(fragment)
				if (reading === undefined) return
				place.clearFragment()
				if (!reading.ok) return host.notify(texts().fault(reading.fault, host.texts().fault))
				const changes = compareSetup(reading.setup, present())
				if (changes.length === 0) return host.notify(texts().same)
				offered = {changes, place: newPlace(changes)}
				offer.ask(offered)
			},
			onPrompt: frame.schedule,
			onApplied: frame.schedule,
			show
		}
	}
	function newPlace(changes) {
		const change = changes.find(({field}) => field === "baseURL")
		return change?.field === "baseURL" ? placeOf(change.to) : undefined
	}

	const UNITS = [
		["gigabyte", 1e9],
		["megabyte", 1e6],
		["kilobyte", 1e3]
	]
	function createByteFormat(language) {
		const formats = new Map()
		function format(unit, options) {
			const made = formats.get(unit) ?? new Intl.NumberFormat(language, {style: "unit", unit, ...options})
			formats.set(unit, made)
			return made
		}
		function write(bytes, suffix) {
			const [unit, size] = UNITS.find(([, size]) => bytes >= size) ?? ["kilobyte", 1e3]
			const digits = {maximumSignificantDigits: 3, unitDisplay: "short"}
			return format(unit + suffix, digits).format(bytes / size)
		}
		return {size: bytes => write(bytes, ""), exact: bytes => format("byte", {unitDisplay: "long"}).format(bytes), rate: bytesPerSecond => write(bytesPerSecond, "-per-second")}
	}

	const bytes$3 = createByteFormat("en")
	const numbers$1 = createNumberFormat("en")
	const tokens$1 = amount => `${amount.toLocaleString("en")} ${amount === 1 ? "token" : "tokens"}`
	const lmStudioEn = {
		labels: {
			lmStudioTitle: "LM Studio’s models",
			lmStudioChat: "Chat models",
			lmStudioEmbedding: "Embedding models: they can’t chat",
			lmStudioNone: "LM Studio has no model yet. Download one by its name.",
			lmStudioContext: "Context length",
			lmStudioOwn: "LM Studio’s own",
			lmStudioLoad: "Load",
			lmStudioUnload: "Unload",
			lmStudioUse: "Use",
			lmStudioLook: "Look again",
			lmStudioCancel: "Cancel",
			lmStudioDismiss: "Dismiss",
			lmStudioRetry: "Try again",
			lmStudioRewatch: "Watch again",
			lmStudioName: "Download by name",
			lmStudioNameHint: "A name from lmstudio.ai/models, or the address of its page at huggingface.co.",
			lmStudioDownload: "Download",
			lmStudioDownloads: "Downloads"
		},
		older: "This LM Studio does not let other programs manage its models: that came with version 0.4.0. Until you update it, these commands do the same.",
		size: size => bytes$3.size(size),
		badges: {vision: "vision", tools: "tools", thinking: "thinking"},
		upTo: max => `context up to ${tokens$1(max)}`,
		inUse: "In use",
		loaded: (times, context, max) => {
			const loaded = times > 1 ? `Loaded ${times} times` : "Loaded"
			if (context === undefined) return loaded
			const possible = max === undefined ? "" : `${max.toLocaleString("en")} possible`
			return `${loaded} · context of ${tokens$1(context)}${possible === "" ? "" : `, ${possible}`}`
		},
		loading: (name, seconds) => `Loading ${name}, ${seconds} s`,
		unloading: name => `Unloading ${name} …`,
		tookAndSize: (seconds, size) => {
			const took = `Loaded in ${numbers$1.format(seconds)} s.`
			const weights = size === undefined ? "" : ` Its weights take ${bytes$3.size(size)} of memory, its context comes on top.`
			return took + weights
		},
		unloaded: "Unloaded: its memory is free again.",
		loadLeft: "This page no longer waits, but LM Studio may go on loading the model. “Look again” shows whether it did; “Unload” frees its memory then.",
		contextFault: max => (max === undefined ? "A whole number of tokens, 1 or more; empty for LM Studio’s own." : `A whole number of tokens from 1 to ${max.toLocaleString("en")}; empty for LM Studio’s own.`),
		nameFault: "Type the name of a model, such as qwen/qwen3-4b-2507.",
		askingDownload: "Asking LM Studio …",
		downloading: name => `Downloading ${name}`,
		figures: (done, total) => (total === undefined ? bytes$3.size(done) : `${bytes$3.size(done)} of ${bytes$3.size(total)}`),
		percent: share => `${Math.floor(share * 100)}%`,
		rate: bytesPerSecond => bytes$3.rate(bytesPerSecond),
		standingStill: "standing still: paused in LM Studio, or not begun yet",
		timeLeft: seconds => {
			if (seconds < 60) return `${Math.ceil(seconds)} s left`
			const minutes = Math.ceil(seconds / 60)
			return minutes < 60 ? `${minutes} min left` : `${Math.floor(minutes / 60)} h ${minutes % 60} min left`
		},
		downloadDone: name => `${name} is on LM Studio’s disk.`,
		downloadGoesOn: "LM Studio downloads it by itself, even when this page is closed.",
		downloadLeft: "This page no longer watches. The download goes on: LM Studio lets no other program stop it. To stop it, use the list of downloads in LM Studio itself.",
		problems: {
			"key-refused": ({status}) => ({what: `LM Studio refuses the API key (${status}).`, next: "Make a token in LM Studio (Developer → Server settings), with the right to manage models, type it into API key, and Apply."}),
			"model-not-found": () => ({what: "LM Studio does not know this model.", next: "Check its name at lmstudio.ai/models."}),
			"server-error": ({status}) => ({what: `LM Studio failed (${status}).`, next: "If memory is short, unload another model or choose a shorter context. LM Studio’s log says more."}),
			refused: ({status}) => ({what: `LM Studio refused it (${status}).`, next: "Change what it names, and try again."}),
			"error-in-stream": () => ({what: "LM Studio reported an error.", next: "LM Studio’s log says more."}),
			dropped: () => ({what: "The connection to LM Studio was lost.", next: "Check that it still runs, and try again."}),
			unknown: () => ({what: "Something went wrong that this page does not know.", next: "Try again. If it comes back, the text above helps to find out why."})
		}
	}

	const bytes$2 = createByteFormat("fr")
	const numbers = createNumberFormat("fr")
	const tokens = amount => `${amount.toLocaleString("fr")} ${amount < 2 ? "jeton" : "jetons"}`
	const lmStudioFr = {
		labels: {
			lmStudioTitle: "Modèles de LM Studio",
			lmStudioChat: "Modèles de discussion",
			lmStudioEmbedding: "Modèles d’embeddings : ils ne discutent pas",
			lmStudioNone: "LM Studio n’a encore aucun modèle. Téléchargez-en un par son nom.",
			lmStudioContext: "Longueur du contexte",
			lmStudioOwn: "celle de LM Studio",
			lmStudioLoad: "Charger",
			lmStudioUnload: "Décharger",
			lmStudioUse: "Utiliser",
			lmStudioLook: "Regarder de nouveau",
			lmStudioCancel: "Annuler",
			lmStudioDismiss: "Fermer",
			lmStudioRetry: "Réessayer",
			lmStudioRewatch: "Suivre de nouveau",
			lmStudioName: "Télécharger par nom",
			lmStudioNameHint: "Un nom de lmstudio.ai/models, ou l’adresse de sa page sur huggingface.co.",
			lmStudioDownload: "Télécharger",
			lmStudioDownloads: "Téléchargements"
		},
		older: "Ce LM Studio ne laisse pas d’autres programmes gérer ses modèles : c’est possible depuis la version 0.4.0. En attendant de le mettre à jour, ces commandes font la même chose.",
		size: size => bytes$2.size(size),
		badges: {vision: "vision", tools: "outils", thinking: "réflexion"},
		upTo: max => `contexte jusqu’à ${tokens(max)}`,
		inUse: "Utilisé",
		loaded: (times, context, max) => {
			const loaded = times > 1 ? `Chargé ${times} fois` : "Chargé"
			if (context === undefined) return loaded
			const possible = max === undefined ? "" : `, ${max.toLocaleString("fr")} possibles`
			return `${loaded} · contexte de ${tokens(context)}${possible}`
		},
		loading: (name, seconds) => `Chargement de ${name}, ${seconds} s`,
		unloading: name => `Déchargement de ${name}…`,
		tookAndSize: (seconds, size) => {
			const took = `Chargé en ${numbers.format(seconds)} s.`
			const weights = size === undefined ? "" : ` Ses poids occupent ${bytes$2.size(size)} de mémoire, son contexte vient en plus.`
			return took + weights
		},
		unloaded: "Déchargé : sa mémoire est de nouveau libre.",
		loadLeft: "Cette page n’attend plus, mais LM Studio continue peut-être de charger le modèle. « Regarder de nouveau » le montre ; « Décharger » libère alors sa mémoire.",
		contextFault: max => (max === undefined ? "Un nombre entier de jetons, 1 ou plus ; vide pour celui de LM Studio." : `Un nombre entier de jetons de 1 à ${max.toLocaleString("fr")} ; vide pour celui de LM Studio.`),
		nameFault: "Saisissez le nom d’un modèle, par exemple qwen/qwen3-4b-2507.",
		askingDownload: "Demande à LM Studio…",
		downloading: name => `Téléchargement de ${name}`,
		figures: (done, total) => (total === undefined ? bytes$2.size(done) : `${bytes$2.size(done)} sur ${bytes$2.size(total)}`),
		percent: share => `${Math.floor(share * 100)} %`,
		rate: bytesPerSecond => bytes$2.rate(bytesPerSecond),
		standingStill: "à l’arrêt : en pause dans LM Studio, ou pas encore commencé",
		timeLeft: seconds => {
			if (seconds < 60) return `encore ${Math.ceil(seconds)} s`
			const minutes = Math.ceil(seconds / 60)
			return minutes < 60 ? `encore ${minutes} min` : `encore ${Math.floor(minutes / 60)} h ${minutes % 60} min`
		},
		downloadDone: name => `${name} est sur le disque de LM Studio.`,
		downloadGoesOn: "LM Studio le télécharge lui-même, même quand cette page est fermée.",
		downloadLeft: "Cette page ne suit plus le téléchargement, qui continue : LM Studio ne laisse aucun autre programme l’arrêter. Pour l’arrêter, utilisez la liste des téléchargements dans LM Studio même.",
		problems: {
			"key-refused": ({status}) => ({what: `LM Studio refuse la clé d’API (${status}).`, next: "Créez un jeton dans LM Studio (Developer → Server settings), avec le droit de gérer les modèles, saisissez-le dans Clé d’API, puis appliquez."}),
			"model-not-found": () => ({what: "LM Studio ne connaît pas ce modèle.", next: "Vérifiez son nom sur lmstudio.ai/models."}),
			"server-error": ({status}) => ({what: `LM Studio a échoué (${status}).`, next: "Si la mémoire manque, déchargez un autre modèle ou choisissez un contexte plus court. Le journal de LM Studio en dit plus."}),
			refused: ({status}) => ({what: `LM Studio a refusé (${status}).`, next: "Changez ce qu’il nomme, puis réessayez."}),
			"error-in-stream": () => ({what: "LM Studio a signalé une erreur.", next: "Le journal de LM Studio en dit plus."}),
			dropped: () => ({what: "La connexion à LM Studio a été perdue.", next: "Vérifiez qu’il tourne encore, puis réessayez."}),
			unknown: () => ({what: "Un problème que cette page ne connaît pas est survenu.", next: "Réessayez. S’il revient, le texte ci-dessus aide à en trouver la raison."})
		}
	}

	var styles$2 = `/* Comes with LM Studio's models (ui/connections/lm-studio-panel.ts), not with the page. */
@layer parts {
  .lm-studio-body,
  .lm-studio-apart {
    display: grid;
    gap: 0.75rem;
  }

  .lm-studio-body {
    padding-block: 0.25rem 0.5rem;
  }

  /* Heard, and not seen: a long sentence would reach back onto a narrow screen. */
  .lm-studio-spoken {
    width: 1px;
    height: 1px;
    overflow: hidden;
    white-space: nowrap;
  }

  .lm-studio-list {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
    border-block: 1px solid var(--line);
  }

  .lm-studio-list:empty {
    display: none;
  }

  .lm-studio-item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: end;
    gap: 0.5rem 0.75rem;
    padding: 0.625rem 0.25rem;
  }

  .lm-studio-item + .lm-studio-item {
    border-top: 1px solid var(--line);
  }

  .lm-studio-text {
    display: grid;
    gap: 0.25rem;
    align-self: center;
    overflow-wrap: anywhere;
  }

  .lm-studio-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
  }

  .lm-studio-item[data-in-use] strong {
    color: var(--accent);
  }

  .lm-studio-state {
    font-size: var(--small);
    font-variant-numeric: tabular-nums;
  }

  .lm-studio-load {
    display: flex;
    align-items: start;
    gap: 0.5rem;
    max-width: 20rem;
  }

  /* It stands in a row here, which has no room for that of the configuration's own form. */
  .lm-studio-item form.lm-studio-load,
  .lm-studio-body form.lm-studio-get {
    padding-top: 0;
  }

  .lm-studio-load .field {
    width: 9.5rem;
  }

  .lm-studio-item button,
  .lm-studio-load input {
    min-height: 2.25rem;
    padding-block: 0;
    font-size: var(--small);
  }

  .lm-studio-item button {
    padding-inline: 0.875rem;
  }

  .lm-studio-load button {
    margin-top: 1.45rem;
  }

  .lm-studio-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 0.25rem;
  }

  .lm-studio-commands {
    display: grid;
    grid-column: 1 / -1;
    gap: 0.25rem;
  }

  .lm-studio-get {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0.5rem 1rem;
  }

  .lm-studio-get .field {
    flex: 1 1 16rem;
    max-width: 40rem;
  }

  .lm-studio-get button {
    margin-top: 1.45rem;
  }

  .lm-studio-progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    font-size: var(--small);
    font-variant-numeric: tabular-nums;
  }

  .lm-studio-progress progress {
    flex: 1 1 10rem;
    max-width: 26rem;
    height: 0.625rem;
    accent-color: var(--accent);
  }

  @media (max-width: 48rem) {
    .lm-studio-item {
      grid-template-columns: minmax(0, 1fr);
    }

    .lm-studio-actions {
      justify-content: start;
    }

    .lm-studio-get button {
      margin-top: 0;
    }
  }
}
`

	function keepFocusIn(item, change) {
		const {activeElement} = item.ownerDocument
		const focused = item.contains(activeElement) ? activeElement : null
		change()
		if (focused === null || focused === item || focused.checkVisibility()) return
		const buttons = [...item.querySelectorAll("button")]
		;(buttons.find(button => button.checkVisibility()) ?? item).focus()
	}
	function writeOrHide(place, text) {
		if (place.textContent !== text) place.textContent = text
		place.hidden = text === ""
	}

	const SAFE_NAME = /^[\p{L}\d][\p{L}\d._:@/+-]*$/u
	function withName(command, name) {
		const plain = name.trim()
		return SAFE_NAME.test(plain) ? `${command} ${plain}` : command
	}
	function lmsLoad(model, contextTokens) {
		const command = withName("lms load", model)
		return contextTokens === undefined ? command : `${command} --context-length ${contextTokens}`
	}
	function lmsUnload(model) {
		return withName("lms unload", model)
	}
	function lmsGet(model) {
		return withName("lms get", model)
	}

	function createFaults() {
		const shown = new Map()
		function clear(field) {
			const message = shown.get(field)
			if (message === undefined) return
			message.remove()
			shown.delete(field)
			field.removeAttribute("aria-invalid")
			describe$1(field, ids => ids.filter(id => id !== message.id))
		}
		return {
			show(field, text) {
				clear(field)
				const message = field.ownerDocument.createElement("p")
				message.className = "fault"
				message.id = `${field.id}-fault`
				message.textContent = text
				field.after(message)
				shown.set(field, message)
				field.setAttribute("aria-invalid", "true")
				describe$1(field, ids => [message.id, ...ids])
			},
			clear,
			clearAll() {
				for (const field of [...shown.keys()]) clear(field)
			}
		}
	}
	function describe$1(field, change) {
		const ids = change((field.getAttribute("aria-describedby") ?? "").split(" ").filter(id => id !== ""))
		if (ids.length > 0) field.setAttribute("aria-describedby", ids.join(" "))
		else field.removeAttribute("aria-describedby")
	}

	function mountLmStudioGet(root, words, events) {
		const form = find(root, "[data-form=lm-studio-download]", HTMLFormElement)
		const name = find(form, "input", HTMLInputElement)
		const button = find(form, "button", HTMLButtonElement)
		const command = find(root, "[data-command=get]", HTMLElement)
		const copy = find(command, "button", HTMLButtonElement)
		const faults = createFaults()
		function showCommand() {
			find(command, "code", HTMLElement).textContent = lmsGet(name.value)
		}
		form.addEventListener("submit", event => {
			event.preventDefault()
			const typed = name.value.trim()
			if (button.hidden) return
			if (typed === "") {
				faults.show(name, words().own.nameFault)
				name.focus()
				return
			}
			faults.clear(name)
			name.value = ""
			events.onDownload(typed)
		})
		name.addEventListener("input", () => {
			faults.clear(name)
			showCommand()
		})
		copy.addEventListener("click", () => events.onCopy(lmsGet(name.value), copy))
		return {
			show(canDownload) {
				button.hidden = !canDownload
				command.hidden = canDownload
				showCommand()
			}
		}
	}

	function parseContextLength(text, max) {
		const typed = text.trim()
		if (typed === "") return {ok: true, tokens: undefined}
		const tokens = Number(typed)
		const fits = /^\d+$/.test(typed) && Number.isSafeInteger(tokens) && tokens >= 1
		return fits && tokens <= (max ?? tokens) ? {ok: true, tokens} : {ok: false, max}
	}

	function shareOf({doneBytes, totalBytes}) {
		return totalBytes === undefined || totalBytes <= 0 ? 0 : Math.min(doneBytes / totalBytes, 1)
	}

	function nameOf({name, id}) {
		return name ?? id
	}

	function describeFacts(model, texts) {
		const {badges} = texts
		return joined([
			model.name === undefined || model.name === model.id ? "" : model.id,
			model.parameters ?? "",
			model.quantization ?? "",
			model.sizeBytes === undefined ? "" : texts.size(model.sizeBytes),
			model.isLoaded === true || model.maxContextTokens === undefined ? "" : texts.upTo(model.maxContextTokens),
			model.vision === true ? badges.vision : "",
			model.tools === true ? badges.tools : "",
			model.thinking === true ? badges.thinking : ""
		])
	}
	function describeState({model, status, isInUse}, texts) {
		if (status.kind === "loading") return texts.loading(nameOf(model), status.seconds)
		if (status.kind === "unloading") return texts.unloading(nameOf(model))
		const {instanceIds, contextTokens, maxContextTokens} = model
		const loaded = texts.loaded(instanceIds?.length ?? 1, contextTokens, maxContextTokens)
		return joined([isInUse ? texts.inUse : "", model.isLoaded === true ? loaded : ""])
	}
	function describeNote({model, status}, texts) {
		if (status.kind === "took") {
			return model.isLoaded === true ? texts.tookAndSize(status.seconds, model.sizeBytes) : ""
		}
		if (status.kind === "unloaded") return model.isLoaded === true ? "" : texts.unloaded
		return status.kind === "left" && model.isLoaded !== true ? texts.loadLeft : ""
	}
	function describeFigures(progress, texts) {
		const {doneBytes, totalBytes, bytesPerSecond} = progress
		const left = totalBytes === undefined ? undefined : Math.max(totalBytes - doneBytes, 0)
		const isMoving = bytesPerSecond !== undefined && bytesPerSecond > 0
		return joined([texts.figures(doneBytes, totalBytes), totalBytes === undefined ? "" : texts.percent(shareOf(progress)), isMoving ? texts.rate(bytesPerSecond) : "", isMoving && left !== undefined ? texts.timeLeft(left / bytesPerSecond) : "", bytesPerSecond === 0 && left !== 0 ? texts.standingStill : ""])
	}
	function describeDownload(name, status, texts) {
		switch (status.kind) {
			case "running":
				return status.progress === undefined ? texts.askingDownload : texts.downloadGoesOn
			case "done":
				return texts.downloadDone(name)
			case "left":
				return texts.downloadLeft
			case "failed":
				return ""
		}
	}
	function joined(parts) {
		return parts.filter(part => part !== "").join(" · ")
	}

	function createFailurePlace(place, onCopy) {
		let shown
		return {
			show(problem, {page, own}) {
				place.hidden = problem === undefined
				if (problem === shown?.problem && own === shown?.own) return
				shown = problem && {problem, own}
				const texts = {...page, problems: {...page.problems, ...own.problems}}
				place.replaceChildren(...(problem === undefined ? [] : [createProblemView(problem, texts, onCopy)]))
			}
		}
	}

	function lmStudioActions({model, status, isInUse}, canManage) {
		const canUse = model.type === "chat" && !isInUse && model.isLoaded !== false
		const use = canUse ? ["use"] : []
		if (!canManage) return use
		if (status.kind === "loading") return ["cancel"]
		if (status.kind === "unloading") return []
		const change = model.isLoaded === true ? "unload" : "load"
		return [...use, change, ...endActions(status, model)]
	}
	function endActions({kind}, {isLoaded}) {
		if (kind === "failed") return ["dismiss"]
		return kind === "left" && isLoaded !== true ? ["look", "dismiss"] : []
	}
	function parseLmStudioAction(value) {
		return ACTIONS$1.find(action => action === value)
	}
	const ACTIONS$1 = ["load", "use", "unload", "look", "cancel", "dismiss"]

	let made$1 = 0
	function createLmStudioItem(document, id, events) {
		const element = cloneTemplate(document, "lm-studio-model")
		const part = name => find(element, `[data-part=${name}]`, HTMLElement)
		const form = find(element, "form", HTMLFormElement)
		const context = find(form, "input", HTMLInputElement)
		const buttons = [...element.querySelectorAll(":scope > * > [data-action]")]
		const failure = createFailurePlace(part("failure"), events.onCopy)
		const faults = createFaults()
		let shown
		element.dataset["model"] = id
		context.id = `lm-studio-context-${(made$1 += 1)}`
		find(form, "label", HTMLLabelElement).htmlFor = context.id
		const typed = () => parseContextLength(context.validity.badInput ? "?" : context.value, shown?.model.maxContextTokens)
		form.addEventListener("submit", event => {
			event.preventDefault()
			if (shown?.canManage !== true) return
			const read = typed()
			if (read.ok) events.onLoad(id, read.tokens)
			else showFault(read.max)
		})
		context.addEventListener("input", () => {
			faults.clear(context)
			showCommands()
		})
		element.addEventListener("click", ({target}) => {
			const button = target instanceof Element ? target.closest("button") : null
			const action = parseLmStudioAction(button?.dataset["action"])
			if (button?.dataset["action"] === "copy-load") copyLoad(button)
			else if (button?.dataset["action"] === "copy-unload") events.onCopy(lmsUnload(id), button)
			else if (action !== undefined && action !== "load") events.onAct(action, id)
		})
		function showFault(max) {
			if (shown !== undefined) faults.show(context, shown.words.own.contextFault(max))
			context.focus()
		}
		function copyLoad(button) {
			const read = typed()
			if (read.ok) events.onCopy(lmsLoad(id, read.tokens), button)
			else showFault(read.max)
		}
		function showCommand(name, command, isShown) {
			const place = find(element, `[data-command=${name}]`, HTMLElement)
			place.hidden = !isShown
			find(place, "code", HTMLElement).textContent = command
		}
		function showCommands() {
			if (shown === undefined) return
			const {canManage, model} = shown
			const read = typed()
			showCommand("load", lmsLoad(id, read.ok ? read.tokens : undefined), !canManage && model.isLoaded !== true)
			showCommand("unload", lmsUnload(id), !canManage && model.isLoaded !== false)
		}
		function showActions(now) {
			const {canManage, model, status} = now
			const actions = new Set(lmStudioActions(now, canManage))
			const isLoadable = model.isLoaded !== true && status.kind !== "loading" && status.kind !== "unloading"
			form.hidden = !isLoadable
			for (const button of buttons) {
				const action = parseLmStudioAction(button.dataset["action"])
				button.hidden = action === undefined || !actions.has(action)
				button.setAttribute("aria-label", `${button.textContent.trim()} ${nameOf(model)}`)
			}
			context.setAttribute("aria-label", `${now.words.own.labels.lmStudioContext}, ${nameOf(model)}`)
			if (model.maxContextTokens !== undefined) context.max = String(model.maxContextTokens)
			element.toggleAttribute("data-readonly", !canManage)
		}
		return {
			element,
			show(now) {
				keepFocusIn(element, () => {
					const {page, own} = now.words
					if (shown?.words.own !== own) translate(element, {labels: {...page.labels, ...own.labels}})
					shown = now
					element.dataset["status"] = now.status.kind
					element.toggleAttribute("data-in-use", now.isInUse)
					element.setAttribute("aria-label", nameOf(now.model))
					writeOrHide(part("name"), nameOf(now.model))
					writeOrHide(part("facts"), describeFacts(now.model, own))
					writeOrHide(part("state"), describeState(now, own))
					writeOrHide(part("note"), describeNote(now, own))
					failure.show(now.status.kind === "failed" ? now.status.problem : undefined, now.words)
					showActions(now)
					showCommands()
				})
			}
		}
	}

	function createKeyedList(list, keyOf, create) {
		const items = new Map()
		function itemOf(key) {
			const item = items.get(key) ?? create(key)
			items.set(key, item)
			return item
		}
		function drop(key, {element}) {
			const hadFocus = element.contains(list.ownerDocument.activeElement)
			element.remove()
			items.delete(key)
			if (hadFocus) list.focus()
		}
		return {
			show(values) {
				const {activeElement} = list.ownerDocument
				const focused = list.contains(activeElement) ? activeElement : null
				const keys = new Set(values.map(keyOf))
				for (const [key, item] of [...items]) if (!keys.has(key)) drop(key, item)
				for (const [index, value] of values.entries()) {
					const {element, show} = itemOf(keyOf(value))
					const place = list.children[index]
					if (place !== element) list.insertBefore(element, place ?? null)
					show(value)
				}
				const isLost = list.ownerDocument.activeElement === list.ownerDocument.body
				if (isLost && focused instanceof HTMLElement && focused.isConnected) focused.focus({preventScroll: true})
			}
		}
	}

	var markup$2 = `<details class="more lm-studio" data-part="lm-studio" hidden>
  <summary data-text="lmStudioTitle">LM Studio’s models</summary>
  <div class="lm-studio-body">
    <p class="hint" data-part="lm-studio-older" hidden></p>
    <p class="hint" data-part="lm-studio-none" data-text="lmStudioNone" hidden>
      LM Studio has no model yet. Download one by its name.
    </p>
    <ul
      class="lm-studio-list"
      role="list"
      tabindex="-1"
      data-part="lm-studio-chat"
      aria-label="Chat models"
      data-text-aria-label="lmStudioChat"
    ></ul>
    <div class="lm-studio-apart" data-part="lm-studio-apart" hidden>
      <p class="hint" id="lm-studio-embedding-title" data-text="lmStudioEmbedding">
        Embedding models: they can’t chat
      </p>
      <ul
        class="lm-studio-list"
        role="list"
        tabindex="-1"
        data-part="lm-studio-embedding"
        aria-labelledby="lm-studio-embedding-title"
      ></ul>
    </div>
    <form class="lm-studio-get" novalidate autocomplete="off" data-form="lm-studio-download">
      <div class="field">
        <label for="lm-studio-name" data-text="lmStudioName">Download by name</label>
        <input
          id="lm-studio-name"
          name="lmStudioName"
          type="text"
          autocapitalize="off"
          spellcheck="false"
          placeholder="qwen/qwen3-4b-2507"
          aria-describedby="lm-studio-name-hint"
        />
        <p class="hint" id="lm-studio-name-hint" data-text="lmStudioNameHint">
          A name from lmstudio.ai/models, or the address of its page at huggingface.co.
        </p>
      </div>
      <button type="submit" data-action="lm-studio-download" data-text="lmStudioDownload">Download</button>
    </form>
    <p class="alert-command" data-command="get" hidden>
      <code></code>
      <button type="button" class="quiet" data-action="lm-studio-copy" data-text="copy">Copy</button>
    </p>
    <ul
      class="lm-studio-list"
      role="list"
      tabindex="-1"
      data-part="lm-studio-downloads"
      aria-label="Downloads"
      data-text-aria-label="lmStudioDownloads"
    ></ul>
  </div>
</details>
<p class="off-screen lm-studio-spoken" role="status" data-part="lm-studio-spoken"></p>
<template data-template="lm-studio-model">
  <li class="lm-studio-item" tabindex="-1">
    <div class="lm-studio-text">
      <p class="lm-studio-head">
        <strong data-part="name"></strong> <span class="hint" data-part="facts"></span>
      </p>
      <p class="lm-studio-state" data-part="state" hidden></p>
      <p class="hint" data-part="note" hidden></p>
      <div data-part="failure" hidden></div>
    </div>
    <form class="lm-studio-load" novalidate autocomplete="off" data-form="lm-studio-load">
      <div class="field">
        <label data-text="lmStudioContext">Context length</label>
        <input
          type="number"
          step="1"
          min="1"
          name="lmStudioContext"
          placeholder="LM Studio’s own"
          data-text-placeholder="lmStudioOwn"
        />
      </div>
      <button type="submit" data-action="load" data-text="lmStudioLoad">Load</button>
    </form>
    <div class="lm-studio-actions">
      <button type="button" data-action="use" data-text="lmStudioUse">Use</button>
      <button type="button" data-action="unload" data-text="lmStudioUnload">Unload</button>
      <button type="button" data-action="look" data-text="lmStudioLook">Look again</button>
      <button type="button" class="quiet" data-action="cancel" data-text="lmStudioCancel">Cancel</button>
      <button type="button" class="quiet" data-action="dismiss" data-text="lmStudioDismiss">Dismiss</button>
    </div>
    <div class="lm-studio-commands">
      <p class="alert-command" data-command="load" hidden>
        <code></code>
        <button type="button" class="quiet" data-action="copy-load" data-text="copy">Copy</button>
      </p>
      <p class="alert-command" data-command="unload" hidden>
        <code></code>
        <button type="button" class="quiet" data-action="copy-unload" data-text="copy">Copy</button>
      </p>
    </div>
  </li>
</template>
<template data-template="lm-studio-transfer">
  <li class="lm-studio-item" tabindex="-1">
    <div class="lm-studio-text">
      <p class="lm-studio-head"><strong data-part="name"></strong></p>
      <div class="lm-studio-progress" data-part="progress" hidden>
        <progress max="1"></progress>
        <span data-part="figures"></span>
      </div>
      <p class="hint" data-part="note" hidden></p>
      <div data-part="failure" hidden></div>
    </div>
    <div class="lm-studio-actions">
      <button type="button" data-action="retry" data-text="lmStudioRetry">Try again</button>
      <button type="button" data-action="rewatch" data-text="lmStudioRewatch">Watch again</button>
      <button type="button" class="quiet" data-action="cancel" data-text="lmStudioCancel">Cancel</button>
      <button type="button" class="quiet" data-action="dismiss" data-text="lmStudioDismiss">Dismiss</button>
    </div>
  </li>
</template>
`

	function createLmStudioTransfer(document, name, events) {
		const element = cloneTemplate(document, "lm-studio-transfer")
		const part = called => find(element, `[data-part=${called}]`, HTMLElement)
		const bar = find(element, "progress", HTMLProgressElement)
		const buttons = [...element.querySelectorAll(":scope > * > [data-action]")]
		const failure = createFailurePlace(part("failure"), events.onCopy)
		let shown
		element.dataset["download"] = name
		element.setAttribute("aria-label", name)
		writeOrHide(part("name"), name)
		element.addEventListener("click", ({target}) => {
			const action = target instanceof Element ? target.closest("button")?.dataset["action"] : undefined
			if (action === "cancel") events.onCancel(name)
			else if (action === "retry" || action === "rewatch") events.onAgain(name)
			else if (action === "dismiss") events.onDismiss(name)
		})
		function showProgress(status, {own}) {
			part("progress").hidden = status.kind !== "running"
			if (status.kind !== "running") return
			const {progress} = status
			bar.setAttribute("aria-label", own.downloading(name))
			if (progress?.totalBytes === undefined) bar.removeAttribute("value")
			else bar.value = shareOf(progress)
			writeOrHide(part("figures"), progress === undefined ? "" : describeFigures(progress, own))
		}
		function showActions({kind}) {
			for (const button of buttons) {
				button.hidden = !ACTIONS[kind].includes(button.dataset["action"] ?? "")
				button.setAttribute("aria-label", `${button.textContent.trim()} ${name}`)
			}
		}
		return {
			element,
			show({status, words}) {
				keepFocusIn(element, () => {
					const {page, own} = words
					if (shown?.own !== own) translate(element, {labels: {...page.labels, ...own.labels}})
					shown = words
					element.dataset["status"] = status.kind
					writeOrHide(part("note"), describeDownload(name, status, own))
					showProgress(status, words)
					failure.show(status.kind === "failed" ? status.problem : undefined, words)
					showActions(status)
				})
			}
		}
	}
	const ACTIONS = {running: ["cancel"], done: ["dismiss"], left: ["rewatch", "dismiss"], failed: ["retry", "dismiss"]}

	function mountLmStudioPanel(root, words, events) {
		addParts(root, markup$2, styles$2)
		const {ownerDocument: document} = root
		const part = name => find(root, `[data-part=lm-studio${name}]`, HTMLElement)
		const panel = find(root, "details", HTMLDetailsElement)
		const get = mountLmStudioGet(root, words, events)
		const models = name =>
			createKeyedList(
				part(name),
				({model}) => model.id,
				id => createLmStudioItem(document, id, events)
			)
		const chat = models("-chat")
		const embedding = models("-embedding")
		const downloads = createKeyedList(
			part("-downloads"),
			({name}) => name,
			name => createLmStudioTransfer(document, name, events)
		)
		let shown
		panel.addEventListener("toggle", () => panel.open && events.onOpen())
		return {
			show(state) {
				panel.hidden = state === undefined
				if (state === undefined) return
				const now = words()
				const {page, own} = now
				if (shown?.own !== own) translate(root, {labels: {...page.labels, ...own.labels}})
				shown = now
				const all = state.models.map(each => ({...each, canManage: state.canManage, words: now}))
				const apart = all.filter(({model}) => model.type === "embedding")
				writeOrHide(part("-older"), state.canManage ? "" : own.older)
				part("-none").hidden = all.length > 0
				part("-apart").hidden = apart.length === 0
				chat.show(all.filter(({model}) => model.type === "chat"))
				embedding.show(apart)
				get.show(state.canManage)
				downloads.show(state.downloads.map(each => ({...each, words: now})))
			},
			say(text) {
				part("-spoken").textContent = text
			}
		}
	}

	function isAbort(error) {
		return error instanceof Error && error.name === "AbortError"
	}

	const STEPS = 4
	function createLmStudioDownloads(tools) {
		const downloads = new Map()
		async function watch(server, name, abort) {
			const isOurs = () => downloads.get(name)?.abort === abort
			const set = status => {
				if (!isOurs()) return
				sayQuarter(name, downloads.get(name)?.status, status)
				downloads.set(name, {abort, status})
				tools.show()
			}
			set({kind: "running", progress: undefined})
			try {
				for await (const progress of tools.lmStudio.download(server, name, abort.signal)) {
					set({kind: "running", progress})
				}
				set({kind: "done"})
			} catch (error) {
				set(isAbort(error) ? {kind: "left"} : {kind: "failed", problem: problemOf(error)})
			}
			const end = downloads.get(name)
			if (end?.abort !== abort) return
			tools.say(sentence(name, end.status))
			if (end.status.kind === "done") tools.refresh()
		}
		function sayQuarter(name, before, now) {
			if (now.kind !== "running" || now.progress === undefined) return
			const quarter = quarterOf(now.progress)
			if (before?.kind === "running" && before.progress && quarterOf(before.progress) === quarter) return
			const {own} = tools.words()
			tools.say(`${own.downloading(name)} · ${own.percent(quarter / STEPS)}`)
		}
		function sentence(name, status) {
			const {page, own} = tools.words()
			if (status.kind === "done") return own.downloadDone(name)
			if (status.kind === "left") return `${name} · ${own.downloadLeft}`
			if (status.kind !== "failed") return ""
			return `${name} · ${describeProblem(status.problem, {...page.problems, ...own.problems}).what}`
		}
		return {
			begin(server, name) {
				if (downloads.get(name)?.status.kind === "running") return
				const abort = new AbortController()
				downloads.set(name, {abort, status: {kind: "running", progress: undefined}})
				void watch(server, name, abort)
			},
			cancel: name => downloads.get(name)?.abort.abort(),
			dismiss(name) {
				downloads.delete(name)
				tools.show()
			},
			list: () => [...downloads].map(([name, {status}]) => ({name, status})),
			isInNeed: () => [...downloads.values()].some(({status}) => status.kind !== "done"),
			forget() {
				const all = [...downloads.values()]
				downloads.clear()
				for (const {abort} of all) abort.abort()
			}
		}
	}
	function quarterOf(progress) {
		return Math.floor(shareOf(progress) * STEPS)
	}

	function createLmStudioLoads(tools) {
		const {lmStudio} = tools
		const activities = new Map()
		const own = () => tools.words().own
		const called = id => {
			const model = tools.model(id)
			return model === undefined ? id : nameOf(model)
		}
		async function run(id, first, task) {
			activities.set(id, first)
			tools.show()
			const {end, change} = await task().catch(failed$1)
			if (activities.get(id) !== first) return
			activities.set(id, end)
			if (change !== undefined) tools.patch(id, change)
			tools.show()
			tools.say(sentence(id, end))
			tools.refresh()
		}
		function sentence(id, end) {
			const {page, own} = tools.words()
			const name = called(id)
			if (end.kind === "took") return `${name} · ${own.tookAndSize(end.seconds, undefined)}`
			if (end.kind === "unloaded") return `${name} · ${own.unloaded}`
			if (end.kind === "left") return `${name} · ${own.loadLeft}`
			if (end.kind !== "failed") return ""
			return `${name} · ${describeProblem(end.problem, {...page.problems, ...own.problems}).what}`
		}
		function isBusy(id) {
			const kind = activities.get(id)?.kind
			return kind === "loading" || kind === "unloading"
		}
		return {
			load(server, id, contextTokens) {
				if (isBusy(id)) return
				const abort = new AbortController()
				const startedAt = performance.now()
				tools.say(own().loading(called(id), 0))
				void run(id, {kind: "loading", abort, startedAt}, async () => {
					const {instanceId, seconds} = await lmStudio.load(server, id, contextTokens, abort.signal)
					const context = contextTokens === undefined ? {} : {contextTokens}
					const end = {kind: "took", seconds: seconds ?? (performance.now() - startedAt) / 1000}
					return {end, change: {isLoaded: true, instanceIds: [instanceId], ...context}}
				})
			},
			unload(server, id) {
				if (isBusy(id)) return
				const {signal} = new AbortController()
				void run(id, {kind: "unloading"}, async () => {
					for (const instance of tools.model(id)?.instanceIds ?? [id]) {
						await lmStudio.unload(server, instance, signal)
					}
					return {end: {kind: "unloaded"}, change: {isLoaded: false, instanceIds: []}}
				})
			},
			cancel(id) {
				const activity = activities.get(id)
				if (activity?.kind === "loading") activity.abort.abort()
			},
			dismiss(id) {
				activities.delete(id)
				tools.show()
			},
			status(id) {
				const activity = activities.get(id) ?? {kind: "idle"}
				if (activity.kind !== "loading") return activity
				return {kind: "loading", seconds: Math.floor((performance.now() - activity.startedAt) / 1000)}
			},
			isLoading: () => [...activities.values()].some(({kind}) => kind === "loading"),
			isInNeed: () => [...activities.values()].some(({kind}) => kind !== "took" && kind !== "unloaded"),
			forget: () => activities.clear()
		}
	}
	function failed$1(error) {
		return {end: isAbort(error) ? {kind: "left"} : {kind: "failed", problem: problemOf(error)}}
	}

	const OWN$1 = {en: lmStudioEn, fr: lmStudioFr}
	const TICK_MS = 1000
	function createLmStudioModels(root, host, {lmStudio}, watch) {
		let facts
		let origin = host.applied()?.settings.origin
		let ticking
		const words = () => ({page: host.texts(), own: OWN$1[host.language()]})
		const tools = {lmStudio, words, show: () => show(), say: text => view.say(text), refresh: () => void watch.refresh()}
		const loads = createLmStudioLoads({...tools, model: id => facts?.models.find(each => each.id === id), patch})
		const downloads = createLmStudioDownloads(tools)
		const view = mountLmStudioPanel(root, words, {
			onCopy: (text, button) => host.onCopy(text, button),
			onLoad: (id, contextTokens) => atServer(server => loads.load(server, id, contextTokens)),
			onAct(action, id) {
				if (action === "use") host.change({model: id})
				else if (action === "unload") atServer(server => loads.unload(server, id))
				else if (action === "look") tools.refresh()
				else if (action === "cancel") loads.cancel(id)
				else loads.dismiss(id)
			},
			onDownload: name => atServer(server => downloads.begin(server, name)),
			onCancel: downloads.cancel,
			onAgain: name => atServer(server => downloads.begin(server, name)),
			onDismiss: downloads.dismiss,
			onOpen: tools.refresh
		})
		function atServer(command) {
			const applied = host.applied()
			if (applied !== undefined) command({origin: applied.settings.origin, key: applied.key})
		}
		function patch(id, change) {
			if (facts === undefined) return
			const models = facts.models.map(each => (each.id === id ? {...each, ...change} : each))
			facts = {...facts, models}
		}
		function panelState() {
			if (facts?.kind !== "lm-studio") return undefined
			const chosen = host.applied()?.settings.model
			const models = facts.models.map(model => ({model, status: loads.status(model.id), isInUse: model.id === chosen || (model.instanceIds ?? []).some(id => id === chosen)}))
			return {canManage: facts.source === "lm-studio-v1", models, downloads: downloads.list()}
		}
		function show() {
			view.show(panelState())
			const isLoading = loads.isLoading()
			if (isLoading) ticking ??= setInterval(show, TICK_MS)
			else {
				clearInterval(ticking)
				ticking = undefined
			}
		}
		function onFacts(now) {
			if (now === undefined && (loads.isInNeed() || downloads.isInNeed())) return
			facts = now
			show()
		}
		onFacts(watch.facts())
		return {
			onApplied({settings}) {
				if (settings.origin !== origin) {
					origin = settings.origin
					loads.forget()
					downloads.forget()
					facts = watch.facts()
				}
				show()
			},
			onFacts,
			show
		}
	}

	function noteOnModel(facts, model, isInUse) {
		const {models} = facts
		if (models.length === 0) return undefined
		const isLmStudio = facts.kind === "lm-studio" && facts.source !== "openai"
		const loaded = models.filter(({type, isLoaded}) => type === "chat" && isLoaded === true)
		if (model === "") {
			const isNone = isLmStudio && loaded.length === 0
			return isNone ? {kind: "none-loaded"} : undefined
		}
		const found = findModel(facts, model)
		if (found?.type === "embedding") return {kind: "embedding", model}
		if (found !== undefined) {
			return isLmStudio && found.isLoaded === false ? {kind: "loads-first", model} : undefined
		}
		if (!isInUse) return undefined
		const [only] = loaded
		if (!isLmStudio || only === undefined || loaded.length > 1) return {kind: "gone", model}
		return {kind: "another-answers", model, loaded: only.name ?? only.id}
	}
	const ROUTING_VARIANT = /:(?:nitro|floor|exacto|online)$/
	function findModel({kind, models}, name) {
		const names = [name]
		if (kind === "ollama") names.push(`${name}:latest`)
		if (kind === "openrouter") names.push(name.replace(ROUTING_VARIANT, ""))
		return models.find(({id, instanceIds = []}) => [id, ...instanceIds].some(each => names.includes(each)))
	}

	const bytes$1 = createByteFormat("en")
	const count$1 = (amount, one, many) => `${amount.toLocaleString("en")} ${amount === 1 ? one : many}`
	const modelsPickerEn = {
		labels: {modelPickerList: "Models", modelPickerOpen: "Show the choices", modelPickerEmbedding: "Embedding models (can’t chat)"},
		loadedOne: "the loaded one",
		size: size => bytes$1.size(size),
		context: (inUse, possible) => {
			if (inUse === undefined && possible === undefined) return ""
			if (inUse === undefined) return `up to ${count$1(possible ?? 0, "token", "tokens")}`
			if (possible === undefined) return `context of ${count$1(inUse, "token", "tokens")}`
			return `${inUse.toLocaleString("en")} of ${count$1(possible, "token", "tokens")}`
		},
		badges: {loaded: "loaded", vision: "vision", tools: "tools", thinking: "thinking"},
		asking: "Asking the server …",
		unreachable: "The server doesn’t tell its models: check the connection. A name that you type is sent as it is.",
		noServer: "No server is set yet: type its address, and Apply.",
		inBrowser: "The models in this browser are chosen in their own list, below.",
		none: "The server lists no models.",
		noMatch: typed => `Nothing matches. “${typed}” is sent as you typed it.`,
		more: left => `… and ${left.toLocaleString("en")} more: type to see others.`,
		ofOther: host => `These are the models of ${host}. Apply to see those of the new address.`,
		found: (models, embedding) => count$1(models, "model", "models") + (embedding === 0 ? "" : `, ${count$1(embedding, "embedding model", "embedding models")}`),
		note: note => {
			switch (note.kind) {
				case "gone":
					return `“${note.model}” is no longer on this server. Choose another, or leave it empty.`
				case "another-answers":
					return `“${note.model}” is not on this server: LM Studio answers with the loaded model, “${note.loaded}”.`
				case "embedding":
					return `“${note.model}” is an embedding model: it can’t chat. Choose another, or leave it empty.`
				case "loads-first":
					return `LM Studio will load “${note.model}” with your next question: that can take a while.`
				case "none-loaded":
					return `No model is loaded in LM Studio. Choose one: it will be loaded with your next question, which can take a while.`
			}
		}
	}

	const bytes = createByteFormat("fr")
	const count = (amount, one, many) => `${amount.toLocaleString("fr")} ${amount < 2 ? one : many}`
	const modelsPickerFr = {
		labels: {modelPickerList: "Modèles", modelPickerOpen: "Afficher les choix", modelPickerEmbedding: "Modèles d’embeddings (ils ne discutent pas)"},
		loadedOne: "celui qui est chargé",
		size: size => bytes.size(size),
		context: (inUse, possible) => {
			if (inUse === undefined && possible === undefined) return ""
			if (inUse === undefined) return `jusqu’à ${count(possible ?? 0, "jeton", "jetons")}`
			if (possible === undefined) return `contexte de ${count(inUse, "jeton", "jetons")}`
			return `${inUse.toLocaleString("fr")} sur ${count(possible, "jeton", "jetons")}`
		},
		badges: {loaded: "chargé", vision: "vision", tools: "outils", thinking: "réflexion"},
		asking: "Demande au serveur…",
		unreachable: "Le serveur ne donne pas ses modèles : vérifiez la connexion. Un nom que vous saisissez est envoyé tel quel.",
		noServer: "Aucun serveur n’est encore réglé : saisissez son adresse, puis appliquez.",
		inBrowser: "Les modèles dans ce navigateur se choisissent dans leur propre liste, plus bas.",
		none: "Le serveur n’annonce aucun modèle.",
		noMatch: typed => `Rien ne correspond. « ${typed} » est envoyé tel que vous l’avez saisi.`,
		more: left => `… et ${left.toLocaleString("fr")} de plus : écrivez pour en voir d’autres.`,
		ofOther: host => `Ce sont les modèles de ${host}. Appliquez pour voir ceux de la nouvelle adresse.`,
		found: (models, embedding) => count(models, "modèle", "modèles") + (embedding === 0 ? "" : `, ${count(embedding, "modèle d’embeddings", "modèles d’embeddings")}`),
		note: note => {
			switch (note.kind) {
				case "gone":
					return `« ${note.model} » n’est plus sur ce serveur. Choisissez-en un autre, ou laissez le champ vide.`
				case "another-answers":
					return `« ${note.model} » n’est pas sur ce serveur : LM Studio répond avec le modèle chargé, « ${note.loaded} ».`
				case "embedding":
					return `« ${note.model} » est un modèle d’embeddings : il ne discute pas. Choisissez-en un autre, ou laissez le champ vide.`
				case "loads-first":
					return `LM Studio chargera « ${note.model} » à votre prochaine question : cela peut prendre un moment.`
				case "none-loaded":
					return `Aucun modèle n’est chargé dans LM Studio. Choisissez-en un : il sera chargé à votre prochaine question, ce qui peut prendre un moment.`
			}
		}
	}

	const wordsEn = {you: "You", assistant: "Assistant", image: "Image", table: "Table", taskDone: "done", taskOpen: "to do", copy: "Copy"}

	function describeModel(model, texts) {
		const {parameters, sizeBytes, quantization, contextTokens, maxContextTokens} = model
		return [parameters ?? "", sizeBytes === undefined ? "" : texts.size(sizeBytes), quantization ?? "", texts.context(contextTokens, maxContextTokens)].filter(fact => fact !== "")
	}
	function modelBadges(model, texts) {
		const {loaded, vision, tools, thinking} = texts.badges
		const badges = [
			[model.isLoaded, loaded],
			[model.vision, vision],
			[model.tools, tools],
			[model.thinking, thinking]
		]
		return badges.flatMap(([has, badge]) => (has === true ? [badge] : []))
	}

	function matchesWords(query, ...texts) {
		const plain = texts.map(toPlain)
		return toPlain(query)
			.split(/\s+/)
			.every(word => plain.some(text => text.includes(word)))
	}
	function matchModels(models, query, limit) {
		const matching = models.filter(({id, name}) => matchesWords(query, id, name ?? ""))
		const ordered = matching.toSorted((a, b) => Number(b.isLoaded === true) - Number(a.isLoaded === true))
		const chat = ordered.filter(({type}) => type === "chat")
		const embedding = ordered.filter(({type}) => type === "embedding")
		return {chat: chat.slice(0, limit), embedding: embedding.slice(0, Math.max(0, limit - chat.length)), chatCount: chat.length, embeddingCount: embedding.length}
	}
	function toPlain(text) {
		return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
	}

	const SHOWN_MODELS = 200
	function describeChoices(state, typed, texts) {
		const models = state.kind === "known" ? state.models : []
		const found = matchModels(models, typed, SHOWN_MODELS)
		const toChoice = model => describeChoice(model, texts)
		const loadedOne = matchesWords(typed, texts.loadedOne) ? [describeLoadedOne(models, texts)] : []
		const choices = [...loadedOne, ...found.chat.map(toChoice)]
		const embedding = found.embedding.map(toChoice)
		const count = found.chatCount + found.embeddingCount
		const left = count - found.chat.length - embedding.length
		const isNothing = choices.length + embedding.length === 0
		const message = describeMessage(state, isNothing ? typed : "", left, texts)
		const total = count === 0 ? "" : `${texts.found(found.chatCount, found.embeddingCount)}. `
		return {choices, embedding, message, spoken: `${total}${message}`.trim()}
	}
	function describeChoice(model, texts) {
		const {id, name = ""} = model
		const isNamed = name.trim() !== "" && name !== id
		return {value: id, name: isNamed ? name : id, id: isNamed ? id : "", facts: describeModel(model, texts), badges: modelBadges(model, texts)}
	}
	function describeLoadedOne(models, {loadedOne}) {
		const loaded = models.filter(({type, isLoaded}) => type === "chat" && isLoaded === true)
		const facts = loaded.length === 1 ? loaded.map(({id, name}) => name ?? id) : []
		return {value: "", name: loadedOne, id: "", facts, badges: []}
	}
	function describeMessage(state, unmatched, left, texts) {
		switch (state.kind) {
			case "asking":
				return texts.asking
			case "unreachable":
				return texts.unreachable
			case "no-server":
				return texts.noServer
			case "in-browser":
				return texts.inBrowser
			case "known": {
				const none = state.models.length === 0 ? texts.none : ""
				const noMatch = none === "" && unmatched !== "" ? texts.noMatch(unmatched) : ""
				const more = left > 0 ? texts.more(left) : ""
				const other = state.host === undefined ? "" : texts.ofOther(state.host)
				return [none, noMatch, more, other].filter(text => text !== "").join(" ")
			}
		}
	}

	function readPickerKey(event) {
		const {key, altKey, ctrlKey, metaKey, shiftKey, isComposing} = event
		if (isComposing || event.keyCode === 229 || ctrlKey || metaKey) return undefined
		if (altKey) return key === "ArrowDown" ? "open" : key === "ArrowUp" ? "close" : undefined
		if (key === "Tab") return "leave"
		return shiftKey ? undefined : KEYS[key]
	}
	function isTyping({key, ctrlKey, metaKey}) {
		return !ctrlKey && !metaKey && (key.length === 1 || TYPING_KEYS.has(key))
	}
	const TYPING_KEYS = new Set(["Backspace", "Delete", "Dead", "Process", "Unidentified"])
	const KEYS = {ArrowDown: "next", ArrowUp: "previous", Enter: "take", Escape: "escape", ArrowLeft: "text", ArrowRight: "text", Home: "text", End: "text"}

	function createModelOption(document, choice, isCurrent, isEnabled) {
		const element = cloneTemplate(document, "model-option")
		const {name, id, facts, badges} = choice
		const write = (part, text) => {
			const place = find(element, `[data-part=${part}]`, HTMLElement)
			place.textContent = text
			place.hidden = text === ""
		}
		write("name", name)
		write("id", id)
		write("facts", facts.join(" · "))
		find(element, "[data-part=badges]", HTMLElement).append(
			...badges.map(badge => {
				const place = document.createElement("span")
				place.textContent = badge
				return place
			})
		)
		const spoken = [name, id, ...badges, ...facts].filter(text => text !== "").join(", ")
		element.setAttribute("aria-label", spoken)
		element.setAttribute("aria-selected", "false")
		if (isCurrent) element.setAttribute("aria-current", "true")
		if (!isEnabled) element.setAttribute("aria-disabled", "true")
		return element
	}

	function createPickerList(listbox, input) {
		const {ownerDocument} = listbox
		const place = name => find(listbox, `[data-part=${name}]`, HTMLElement)
		let shown = ""
		let values = []
		let options = []
		let active
		function activate(index) {
			if (active !== undefined) options[active]?.setAttribute("aria-selected", "false")
			const option = index === undefined ? undefined : options[index]
			active = option === undefined ? undefined : index
			if (option === undefined) return input.removeAttribute("aria-activedescendant")
			option.setAttribute("aria-selected", "true")
			input.setAttribute("aria-activedescendant", option.id)
			option.scrollIntoView({block: "nearest"})
		}
		function draw({choices, embedding}, current) {
			const before = active === undefined ? undefined : values[active]
			const top = listbox.scrollTop
			activate(undefined)
			values = choices.map(({value}) => value)
			options = choices.map(choice => createModelOption(ownerDocument, choice, choice.value === current, true))
			for (const [index, option] of options.entries()) option.id = `model-option-${index}`
			place("model-choices").replaceChildren(...options)
			place("model-embedding-choices").replaceChildren(...embedding.map(choice => createModelOption(ownerDocument, choice, false, false)))
			place("model-embedding").hidden = embedding.length === 0
			listbox.hidden = choices.length + embedding.length === 0
			listbox.scrollTop = top
			if (before !== undefined && values.includes(before)) activate(values.indexOf(before))
		}
		return {
			show(list, current) {
				const now = JSON.stringify([list.choices, list.embedding, current])
				if (now === shown) return
				shown = now
				draw(list, current)
			},
			move(step) {
				const from = active ?? (step === 1 ? -1 : options.length)
				activate((from + step + options.length) % options.length)
			},
			start(value) {
				activate(Math.max(0, values.indexOf(value)))
			},
			clear: () => activate(undefined),
			reveal(value) {
				const option = options[values.indexOf(value)]
				listbox.scrollTop = option === undefined ? 0 : option.offsetTop - listbox.clientHeight / 2
			},
			active: () => (active === undefined ? undefined : values[active]),
			valueAt(target) {
				const index = options.findIndex(option => target instanceof Node && option.contains(target))
				return values[index]
			},
			isEmpty: () => listbox.hidden !== false
		}
	}

	var markup$1 = `<div class="model-place">
  <button
    type="button"
    class="model-open"
    tabindex="-1"
    aria-controls="model-listbox"
    aria-expanded="false"
    aria-label="Show the choices"
    data-action="show-models"
    data-text-aria-label="modelPickerOpen"
  ></button>
  <div class="model-popup" data-part="model-popup" hidden>
    <div
      class="model-listbox"
      id="model-listbox"
      role="listbox"
      aria-label="Models"
      data-text-aria-label="modelPickerList"
    >
      <div role="presentation" data-part="model-choices"></div>
      <div role="group" aria-labelledby="model-embedding" data-part="model-embedding" hidden>
        <div class="model-group" role="presentation" id="model-embedding" data-text="modelPickerEmbedding">
          Embedding models (can’t chat)
        </div>
        <div role="presentation" data-part="model-embedding-choices"></div>
      </div>
    </div>
    <p class="model-message" data-part="model-message"></p>
  </div>
</div>
<p class="hint" id="model-note" role="status" data-part="model-note" hidden></p>
<p class="model-spoken" role="status" data-part="model-spoken"></p>
<template data-template="model-option">
  <div class="model-option" role="option">
    <span class="model-option-head">
      <span class="model-option-name" data-part="name"></span>
      <span class="model-option-badges" data-part="badges"></span>
    </span>
    <span class="model-option-id" data-part="id"></span>
    <span class="model-option-facts" data-part="facts"></span>
  </div>
</template>
`

	var styles$1 = `@layer parts {
  /* A line of no height below the field: the button is laid over the field from here, and the list hangs from it. */
  .model-picker {
    margin-top: -0.25rem;
  }

  .model-place {
    position: relative;
    z-index: 2;
  }

  [name="model"][role="combobox"] {
    padding-inline-end: 2.5rem;
  }

  .model-open {
    position: absolute;
    bottom: 0;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    width: 2.5rem;
    min-height: 0;
    height: 2.5rem;
    padding: 0;
    background: none;
    border-color: transparent;
    color: var(--ink-soft);
  }

  .model-open:hover:not(:disabled) {
    border-color: transparent;
  }

  .model-open::before {
    content: "";
    width: 0.5rem;
    height: 0.5rem;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-25%) rotate(45deg);
  }

  .model-popup {
    position: absolute;
    top: 0.25rem;
    inset-inline-start: 0;
    display: grid;
    width: max(100%, 27rem);
    background: var(--surface);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 18%);
    overflow: hidden;
  }

  .model-listbox {
    position: relative;
    max-height: min(26rem, 55vh);
    padding: 0.25rem;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .model-option {
    display: grid;
    align-content: center;
    gap: 0.125rem;
    min-height: 2.5rem;
    padding: 0.375rem 0.625rem;
    border-radius: calc(var(--radius) - 0.125rem);
    font-size: var(--small);
    line-height: 1.4;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .model-option:hover {
    background: var(--wash);
  }

  .model-option[aria-selected="true"] {
    background: var(--wash);
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }

  .model-option[aria-disabled="true"] {
    background: none;
    cursor: default;
  }

  .model-option-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.125rem 0.5rem;
  }

  /* A name from outside may be written from right to left: it must not turn what stands beside it. */
  .model-option-name,
  .model-option-id {
    unicode-bidi: isolate;
  }

  .model-option-name {
    font-size: var(--text);
    font-weight: 600;
  }

  .model-option[aria-current="true"] .model-option-name {
    color: var(--accent);
  }

  .model-option[aria-current="true"] .model-option-name::before {
    content: "✓ " / "";
  }

  .model-option[aria-disabled="true"] .model-option-name {
    color: var(--ink-soft);
    font-weight: 500;
  }

  .model-option-id,
  .model-option-facts,
  .model-group,
  .model-message {
    color: var(--ink-soft);
    font-size: var(--small);
  }

  .model-option-id {
    font-family: var(--mono);
    font-size: 0.75rem;
  }

  .model-option-facts {
    font-variant-numeric: tabular-nums;
  }

  .model-option-badges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }

  .model-option-badges span {
    padding: 0 0.375rem;
    border: 1px solid var(--line-strong);
    border-radius: 0.75rem;
    color: var(--ink-soft);
    font-size: 0.75rem;
    line-height: 1.4;
  }

  .model-group {
    margin-top: 0.25rem;
    padding: 0.5rem 0.625rem 0.25rem;
    border-top: 1px solid var(--line);
    font-weight: 600;
  }

  .model-message {
    padding: 0.625rem 0.875rem;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  .model-listbox:not([hidden]) + .model-message {
    border-top: 1px solid var(--line);
  }

  #model-note {
    margin-top: 0.375rem;
    overflow-wrap: anywhere;
  }

  .model-spoken {
    position: fixed;
    inset-inline-start: -100vw;
    width: 1px;
    height: 1px;
    overflow: hidden;
    white-space: nowrap;
  }

  /* There the field ends where the page does. */
  @media (max-width: 72rem) {
    .model-popup {
      inset-inline: auto 0;
    }
  }

  @media (max-width: 30rem) {
    .model-popup {
      width: 100%;
    }
  }
}
`

	function addPickerParts(field) {
		const input = find(field, "[name=model]", HTMLInputElement)
		const root = field.ownerDocument.createElement("div")
		root.className = "model-picker"
		input.after(root)
		addParts(root, markup$1, styles$1)
		input.removeAttribute("list")
		for (const [name, value] of Object.entries(COMBOBOX)) input.setAttribute(name, value)
		const part = name => find(root, `[data-part=${name}]`, HTMLElement)
		return {input, root, popup: part("model-popup"), listbox: find(root, "[role=listbox]", HTMLElement), button: find(root, "[data-action=show-models]", HTMLButtonElement), message: part("model-message"), note: part("model-note"), spoken: part("model-spoken")}
	}
	const COMBOBOX = {role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-controls": "model-listbox", "aria-expanded": "false", "aria-describedby": "model-note"}

	function mountModelPicker(field, texts, events) {
		const {input, root, popup, listbox, button, message, note, spoken} = addPickerParts(field)
		const list = createPickerList(listbox, input)
		let state = {kind: "asking"}
		let typed
		let isKeyed = false
		function draw() {
			const choices = typed === undefined ? undefined : describeChoices(state, typed, texts())
			if (choices !== undefined) list.show(choices, input.value.trim())
			popup.hidden = choices === undefined
			const isExpanded = String(choices !== undefined && !list.isEmpty())
			input.setAttribute("aria-expanded", isExpanded)
			button.setAttribute("aria-expanded", isExpanded)
			write(message, choices?.message ?? "")
			message.hidden = message.textContent === ""
			write(spoken, choices?.spoken ?? "")
		}
		function open(filter = "") {
			const wasClosed = typed === undefined
			const isOther = typed !== filter
			typed = filter
			draw()
			if (isOther) list.reveal(input.value.trim())
			if (wasClosed) events.onOpen()
		}
		function close() {
			if (typed === undefined) return
			typed = undefined
			list.clear()
			draw()
		}
		function choose(value) {
			close()
			input.value = value
			isKeyed = false
			for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, {bubbles: true}))
			input.focus()
		}
		function move(step) {
			if (typed !== undefined) return list.move(step)
			open()
			if (step === 1) list.start(input.value.trim())
			else list.move(step)
		}
		function press(event) {
			const key = readPickerKey(event)
			const active = list.active()
			switch (key) {
				case "next":
				case "previous":
					move(key === "next" ? 1 : -1)
					return true
				case "open":
					open(typed)
					return true
				case "close":
				case "escape": {
					const wasOpen = typed !== undefined
					close()
					return wasOpen
				}
				case "take":
					if (active === undefined) close()
					else choose(active)
					return active !== undefined
				case "leave":
					close()
					return false
				case "text":
					list.clear()
					return false
				case undefined:
					return false
			}
		}
		input.addEventListener("keydown", event => {
			isKeyed = isTyping(event)
			if (!press(event)) return
			event.preventDefault()
			event.stopPropagation()
		})
		input.addEventListener("input", () => {
			if (typed === undefined && !isKeyed) return
			isKeyed = false
			list.clear()
			open(input.value.trim())
		})
		input.addEventListener("click", () => typed ?? open())
		input.addEventListener("blur", close)
		button.addEventListener("click", () => {
			input.focus()
			if (typed === undefined) open()
			else close()
		})
		popup.addEventListener("click", ({target}) => {
			const value = list.valueAt(target)
			if (value !== undefined) choose(value)
		})
		root.addEventListener("mousedown", event => event.preventDefault())
		field.ownerDocument.addEventListener("pointerdown", ({target}) => {
			if (target instanceof Node && !field.contains(target)) close()
		})
		return {
			show(now) {
				state = now
				draw()
			},
			showNote(found) {
				note.className = found?.kind === "gone" || found?.kind === "embedding" ? "fault" : "hint"
				write(note, found === undefined ? "" : texts().note(found))
				note.hidden = found === undefined
			},
			showLanguage() {
				translate(root, {labels: {...wordsEn, ...texts().labels}})
				draw()
			},
			model: () => input.value.trim()
		}
	}
	function write(place, text) {
		if (place.textContent !== text) place.textContent = text
	}

	const TEXTS = {en: modelsPickerEn, fr: modelsPickerFr}
	function createModelChoice(field, host, watch) {
		const texts = () => TEXTS[host.language()]
		let isAsking = false
		let isRunning = false
		let note
		const view = mountModelPicker(field, texts, {onOpen: () => void refresh()})
		async function refresh() {
			if (isAsking || host.applied()?.settings.baseURL === IN_BROWSER_URL) return
			isAsking = true
			show()
			await watch.refresh()
			isAsking = false
			show()
		}
		function stateNow() {
			const applied = host.applied()
			const facts = watch.facts()
			if (applied === undefined) return {kind: "no-server"}
			if (facts === undefined) {
				if (applied.settings.baseURL === IN_BROWSER_URL) return {kind: "in-browser"}
				return {kind: isAsking ? "asking" : "unreachable"}
			}
			const {baseURL} = applied.settings
			return {kind: "known", models: facts.models, host: isDrafted(baseURL) ? undefined : new URL(baseURL).host}
		}
		function isDrafted(baseURL) {
			const drafted = parseBaseURL(host.draft().baseURL)
			return drafted.ok && drafted.url === baseURL
		}
		function showNote() {
			const applied = host.applied()
			const facts = watch.facts()
			const model = view.model()
			const isKnown = facts !== undefined && applied !== undefined && isDrafted(applied.settings.baseURL)
			note = isKnown ? noteOnModel(facts, model, model === applied.settings.model) : undefined
			view.showNote(note)
		}
		function show() {
			view.show(stateNow())
			showNote()
		}
		;(field.closest("form") ?? field).addEventListener("input", showNote)
		view.showLanguage()
		show()
		return {
			onApplied: show,
			onFacts: show,
			onRun(run) {
				const wasRunning = isRunning
				isRunning = isActive(run)
				if (wasRunning && !isRunning && note !== undefined) void refresh()
			},
			show() {
				view.showLanguage()
				show()
			}
		}
	}

	function keyFor(keyring, origin) {
		return Object.hasOwn(keyring, origin) ? (keyring[origin]?.key ?? "") : ""
	}
	function keyNameIn(profile, origin) {
		return profile === "" ? origin : `${profile} ${origin}`
	}

	function createProfileKeys(store) {
		function entriesOf(id) {
			const prefix = keyNameIn(id, "")
			return Object.entries(store.all()).flatMap(([name, entry]) => {
				const origin = name.slice(prefix.length)
				return name.startsWith(prefix) && !origin.includes(" ") ? [[origin, entry]] : []
			})
		}
		return {
			copy(from, to) {
				const copies = entriesOf(from).map(([origin, entry]) => [keyNameIn(to, origin), entry])
				store.replace({...store.all(), ...Object.fromEntries(copies)})
			},
			remove(id) {
				const gone = entriesOf(id).map(([origin, entry]) => [keyNameIn(id, origin), entry])
				const names = new Set(gone.map(([name]) => name))
				store.replace(Object.fromEntries(Object.entries(store.all()).filter(([name]) => !names.has(name))))
				return () => store.replace({...store.all(), ...Object.fromEntries(gone)})
			},
			has: (id, origin) => keyFor(store.all(), keyNameIn(id, origin)) !== ""
		}
	}

	const LONGEST_NAME = 80
	const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
	function cleanName(typed) {
		const seen = typed.replace(/\s+/g, " ").replace(UNSEEN, "").replace(/ +/g, " ")
		return cut(seen.normalize().trim(), LONGEST_NAME)
	}
	function nameFault(taken, typed) {
		const name = cleanName(typed)
		if (name === "") return "empty"
		return taken.includes(name) ? "taken" : undefined
	}
	function uniqueName(taken, wanted) {
		const names = new Set(taken)
		const name = cleanName(wanted)
		if (!names.has(name)) return name
		for (let count = 2; ; count += 1) {
			const suffix = ` (${count})`
			const numbered = (cut(name, LONGEST_NAME - suffix.length) + suffix).trim()
			if (!names.has(numbered)) return numbered
		}
	}
	function cut(text, characters) {
		return Array.from(text).slice(0, characters).join("").trimEnd()
	}

	const NO_PROFILES = {profiles: [], currentId: ""}
	function findProfile({profiles}, id) {
		return profiles.find(profile => profile.id === id)
	}
	function addProfile(all, profile, index = all.profiles.length) {
		if (findProfile(all, profile.id) !== undefined) return all
		const name = uniqueName(namesOf(all), profile.name)
		const profiles = all.profiles.toSpliced(index, 0, {...profile, name})
		return {profiles, currentId: all.profiles.length === 0 ? profile.id : all.currentId}
	}
	function duplicateProfile(all, id, copy) {
		const original = findProfile(all, id)
		if (original === undefined) return all
		return addProfile(all, {...original, ...copy}, all.profiles.indexOf(original) + 1)
	}
	function renameProfile(all, id, typed) {
		const fault = nameFault(namesOf(all, id), typed)
		return fault === undefined ? {ok: true, profiles: changeProfile(all, id, {name: cleanName(typed)})} : {ok: false, fault}
	}
	function writeDraft(all, id, draft) {
		return changeProfile(all, id, {draft})
	}
	function removeProfile(all, id) {
		const index = all.profiles.findIndex(profile => profile.id === id)
		if (index === -1 || all.profiles.length === 1) return all
		const profiles = all.profiles.toSpliced(index, 1)
		const neighbour = profiles[Math.min(index, profiles.length - 1)]
		return {profiles, currentId: all.currentId === id ? (neighbour?.id ?? "") : all.currentId}
	}
	function selectProfile(all, id) {
		return findProfile(all, id) === undefined ? all : {...all, currentId: id}
	}
	function namesOf({profiles}, id) {
		return profiles.filter(profile => profile.id !== id).map(({name}) => name)
	}
	function changeProfile(all, id, change) {
		const profiles = all.profiles.map(profile => (profile.id === id ? {...profile, ...change} : profile))
		return {...all, profiles}
	}

	const profilesEn = {
		labels: {
			profilesTitle: "Profiles",
			profilesHint: "Each has its own address, settings, model and keys. The one in use keeps what you apply.",
			profilesClose: "Close",
			profilesList: "Your profiles",
			profilesInUse: "in use",
			profilesUse: "Use",
			profilesRename: "Rename",
			profilesDuplicate: "Duplicate",
			profilesDelete: "Delete",
			profilesSave: "Save",
			profilesCancel: "Cancel",
			profilesNew: "New profile",
			profilesTemplate: "Begin with",
			profilesName: "Name of the profile",
			profilesAdd: "Add and use",
			profilesCopy: "Copy",
			profilesFile: "In a file",
			profilesFileHint: "For another browser or another person. Keys are never in the file.",
			profilesExport: "Export",
			profilesImport: "Import…",
			profilesImportYes: "Import"
		},
		names: {usual: "LM Studio", other: "Default", fresh: "New profile", copy: name => `${name} (copy)`, imported: name => `${name} (imported)`},
		loadedModel: "the loaded model",
		noAddress: "no address",
		aloud: (action, name) => `${action} ${name}`,
		renameLabel: name => `New name of ${name}`,
		used: name => `“${name}” is in use.`,
		usedHosted: name => `“${name}” is in use. Type its key under “API key”, then press Apply.`,
		faultyUse: name => `“${name}” is in the form, but one of its settings is not valid.`,
		added: name => `“${name}” was added.`,
		renamed: name => `It is called “${name}” now.`,
		removed: name => `The profile “${name}” was deleted, and its keys with it.`,
		nameFault: {empty: "Type a name.", taken: "Another profile has this name. Choose another."},
		templates: {
			form: "What stands in the form",
			local: "On this computer",
			hosted: "Services on the internet",
			address: baseURL => `Its address: ${baseURL}`,
			hostedWarning: host => `A service on the internet: all that you type goes to ${host}, and may be kept there or cost money.`,
			keyPage: name => `Get a key from ${name} (opens in a new tab)`
		},
		fields: {baseURL: "Base URL", model: "Model", temperature: "Temperature", maxTokens: "Max tokens", stream: "Stream", topP: "Top p", seed: "Seed", stop: "Stop sequences", presencePenalty: "Presence penalty", frequencyPenalty: "Frequency penalty", extraBody: "Extra JSON body", timeLimit: "Time limit (s)"},
		exported: leftOut => (leftOut === "" ? "Saved as causette-profiles.json, without keys." : `Saved as causette-profiles.json, without keys. Also left out, for it may be secret: ${leftOut}.`),
		leftOut: (name, what) => `${what.map(leftOutWord$1).join(", ")} (${name})`,
		fileFault: {
			"too-big": "This file is larger than 1 MB. Choose one that was exported from this page.",
			"not-json": "This file is not JSON. Choose one that was exported from this page.",
			"not-profiles": "This file holds no profiles of this page. Choose one that was exported here.",
			newer: "This file was made by a newer version of Causette. Open it with that version.",
			empty: "This file holds no profile. Choose another one.",
			"too-many": "This file holds more than 200 profiles. Split it first.",
			unreadable: "The browser could not read this file. Choose it again."
		},
		importing: {
			title: file => `Import from ${file}?`,
			nothing: "All of it is here already: there is nothing to import.",
			unread: count => (count === 1 ? "One entry is no profile and was left out." : `${count} entries are no profiles and were left out.`),
			kind: {added: "new", same: "the same as here", changed: "differs from the one here"},
			value: (field, to) => `${field}: ${to}`,
			change: (field, from, to) => `${field}: ${from} → ${to}`,
			none: "(empty)",
			on: "on",
			off: "off",
			away: host => `Not on this computer: once this profile is in use, all that you type goes to ${host}.`,
			keyStays: "Its key goes only to the address that it was typed for.",
			choice: name => `What to do with ${name}`,
			add: name => `Add as “${name}”`,
			replace: "Replace the one here",
			skip: "Leave it out",
			done: count => (count === 1 ? "One profile was imported." : `${count} profiles were imported.`),
			nothingChosen: "Nothing was imported."
		}
	}
	function leftOutWord$1(what) {
		switch (what.kind) {
			case "value":
				return `“${what.name}” of the extra JSON body`
			case "extra-body":
				return "the extra JSON body"
			case "address":
				return "the address"
		}
	}

	const profilesFr = {
		labels: {
			profilesTitle: "Profils",
			profilesHint: "Chacun a sa propre adresse, ses réglages, son modèle et ses clés. Celui qui est utilisé retient ce que vous appliquez.",
			profilesClose: "Fermer",
			profilesList: "Vos profils",
			profilesInUse: "utilisé",
			profilesUse: "Utiliser",
			profilesRename: "Renommer",
			profilesDuplicate: "Dupliquer",
			profilesDelete: "Supprimer",
			profilesSave: "Enregistrer",
			profilesCancel: "Annuler",
			profilesNew: "Nouveau profil",
			profilesTemplate: "Partir de",
			profilesName: "Nom du profil",
			profilesAdd: "Ajouter et utiliser",
			profilesCopy: "Copier",
			profilesFile: "Dans un fichier",
			profilesFileHint: "Pour un autre navigateur ou une autre personne. Les clés ne sont jamais dans le fichier.",
			profilesExport: "Exporter",
			profilesImport: "Importer…",
			profilesImportYes: "Importer"
		},
		names: {usual: "LM Studio", other: "Par défaut", fresh: "Nouveau profil", copy: name => `${name} (copie)`, imported: name => `${name} (importé)`},
		loadedModel: "le modèle chargé",
		noAddress: "sans adresse",
		aloud: (action, name) => `${action} ${name}`,
		renameLabel: name => `Nouveau nom de ${name}`,
		used: name => `« ${name} » est utilisé.`,
		usedHosted: name => `« ${name} » est utilisé. Saisissez sa clé sous « Clé d’API », puis appuyez sur Appliquer.`,
		faultyUse: name => `« ${name} » est dans le formulaire, mais un de ses réglages n’est pas valide.`,
		added: name => `« ${name} » a été ajouté.`,
		renamed: name => `Il s’appelle maintenant « ${name} ».`,
		removed: name => `Le profil « ${name} » a été supprimé, et ses clés avec lui.`,
		nameFault: {empty: "Saisissez un nom.", taken: "Un autre profil porte ce nom. Choisissez-en un autre."},
		templates: {
			form: "Ce qui est dans le formulaire",
			local: "Sur cet ordinateur",
			hosted: "Services sur Internet",
			address: baseURL => `Son adresse : ${baseURL}`,
			hostedWarning: host => `Un service sur Internet : tout ce que vous saisissez part chez ${host}, peut y être conservé ou coûter de l’argent.`,
			keyPage: name => `Obtenir une clé chez ${name} (nouvel onglet)`
		},
		fields: {
			baseURL: "URL de base",
			model: "Modèle",
			temperature: "Température",
			maxTokens: "Jetons max.",
			stream: "Au fil de l’eau",
			topP: "Top p",
			seed: "Graine",
			stop: "Séquences d’arrêt",
			presencePenalty: "Pénalité de présence",
			frequencyPenalty: "Pénalité de fréquence",
			extraBody: "Corps JSON en plus",
			timeLimit: "Délai (s)"
		},
		exported: leftOut => (leftOut === "" ? "Enregistré sous causette-profiles.json, sans les clés." : `Enregistré sous causette-profiles.json, sans les clés. N’y est pas non plus, car peut-être secret : ${leftOut}.`),
		leftOut: (name, what) => `${what.map(leftOutWord).join(", ")} (${name})`,
		fileFault: {
			"too-big": "Ce fichier dépasse 1 Mo. Choisissez-en un qui a été exporté de cette page.",
			"not-json": "Ce fichier n’est pas du JSON. Choisissez-en un qui a été exporté de cette page.",
			"not-profiles": "Ce fichier ne contient pas de profils de cette page. Choisissez-en un qui a été exporté ici.",
			newer: "Ce fichier a été fait par une version plus récente de Causette. Ouvrez-le avec celle-ci.",
			empty: "Ce fichier ne contient aucun profil. Choisissez-en un autre.",
			"too-many": "Ce fichier contient plus de 200 profils. Divisez-le d’abord.",
			unreadable: "Le navigateur n’a pas pu lire ce fichier. Choisissez-le de nouveau."
		},
		importing: {
			title: file => `Importer de ${file} ?`,
			nothing: "Tout s’y trouve déjà : il n’y a rien à importer.",
			unread: count => (count === 1 ? "Une entrée n’est pas un profil et a été laissée de côté." : `${count} entrées ne sont pas des profils et ont été laissées de côté.`),
			kind: {added: "nouveau", same: "identique à celui d’ici", changed: "diffère de celui d’ici"},
			value: (field, to) => `${field} : ${to}`,
			change: (field, from, to) => `${field} : ${from} → ${to}`,
			none: "(vide)",
			on: "oui",
			off: "non",
			away: host => `Pas sur cet ordinateur : une fois ce profil utilisé, tout ce que vous saisissez part chez ${host}.`,
			keyStays: "Sa clé n’est envoyée qu’à l’adresse pour laquelle elle a été saisie.",
			choice: name => `Que faire de ${name}`,
			add: name => `Ajouter sous « ${name} »`,
			replace: "Remplacer celui d’ici",
			skip: "Le laisser de côté",
			done: count => (count === 1 ? "Un profil a été importé." : `${count} profils ont été importés.`),
			nothingChosen: "Rien n’a été importé."
		}
	}
	function leftOutWord(what) {
		switch (what.kind) {
			case "value":
				return `« ${what.name} » du corps JSON en plus`
			case "extra-body":
				return "le corps JSON en plus"
			case "address":
				return "l’adresse"
		}
	}

	const OWN = {en: profilesEn, fr: profilesFr}
	const made = new WeakMap()
	function profilesTexts(page, language) {
		const known = made.get(page)
		if (known !== undefined) return known
		const own = OWN[language]
		const all = {...own, labels: {...page.labels, ...own.labels}}
		made.set(page, all)
		return all
	}

	function mountProfileBar(select, events) {
		let shown = ""
		select.addEventListener("change", () => events.onSelect(select.value))
		select.addEventListener("focus", () => events.onOpen())
		return {
			show({profiles, currentId}) {
				const now = JSON.stringify(profiles.map(({id, name}) => [id, name]))
				if (now !== shown) select.replaceChildren(...profiles.map(({id, name}) => new Option(name, id)))
				shown = now
				select.value = currentId
			}
		}
	}

	var styles = `/* Comes with the profiles (ui/connections/profiles.ts), not with the page. */
@layer parts {
  .profiles h4 {
    margin: 0;
    font-size: inherit;
    font-weight: 600;
  }

  .profiles-top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1rem;
  }

  .profiles-list {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
    border-block: 1px solid var(--line);
  }

  .profiles-row,
  .profiles-change {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: 0.25rem 1rem;
    padding: 0.625rem 0.25rem;
    overflow-wrap: anywhere;
  }

  .profiles-change {
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
  }

  .profiles-row + .profiles-row,
  .profiles-change + .profiles-change {
    border-top: 1px solid var(--line);
  }

  .profiles-text {
    display: grid;
    gap: 0.25rem;
  }

  .profiles-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
  }

  .profiles-row[aria-current] strong,
  .profiles-mark {
    color: var(--accent);
  }

  .profiles-mark,
  .profiles-kind,
  .profiles-settings,
  .profiles-about {
    font-size: var(--small);
  }

  .profiles-kind {
    color: var(--ink-soft);
  }

  .profiles-settings {
    margin: 0;
    padding: 0;
    list-style: none;
    white-space: pre-wrap;
  }

  .profiles-settings:empty {
    display: none;
  }

  .profiles-rename {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0.5rem;
  }

  /* It stands within the configuration, whose forms are set off at the top. */
  .configuration .profiles form:not(.profiles-preview) {
    padding-top: 0;
  }

  .profiles-rename .field {
    flex: 1 1 12rem;
    max-width: 24rem;
  }

  .profiles-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 0.25rem;
  }

  .profiles-actions button,
  .profiles-rename button {
    min-height: 2.25rem;
    padding: 0 0.875rem;
    font-size: var(--small);
  }

  .profiles-block,
  .profiles-preview,
  .profiles-about {
    display: grid;
    gap: 0.5rem;
  }

  .profiles-preview {
    padding: 0.75rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
  }

  .profiles-change select {
    width: auto;
    max-width: 100%;
  }

  .profiles-fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 22rem));
    gap: 0.5rem 1rem;
  }

  .profiles-about {
    padding: 0.625rem 0.875rem;
    background: var(--wash);
    border-radius: var(--radius);
    overflow-wrap: anywhere;
  }

  .profiles-about a {
    justify-self: start;
    color: var(--accent);
  }

  .profiles-warning {
    color: var(--warn);
    font-size: var(--small);
    font-weight: 600;
  }

  .profiles-warning:empty {
    display: none;
  }

  @media (max-width: 48rem) {
    .profiles-row {
      grid-template-columns: minmax(0, 1fr);
    }

    .profiles-actions {
      justify-content: start;
    }
  }
}
`

	function leaveOutSecrets(draft) {
		const address = parseBaseURL(draft.baseURL)
		const isPlain = address.ok || address.fault === "empty"
		const {text, leftOut} = searchBody(draft.extraBody)
		return {draft: {...draft, baseURL: isPlain ? draft.baseURL : "", extraBody: text}, leftOut: isPlain ? leftOut : [{kind: "address"}, ...leftOut]}
	}
	function searchBody(extraBody) {
		const {text, leftOut} = withoutSecrets(extraBody)
		const found = [...new Set(leftOut)].map(name => (name === WHOLE_BODY ? {kind: "extra-body"} : {kind: "value", name}))
		return {text, leftOut: found}
	}

	const KIND = "profiles"
	const VERSION = 1
	const LARGEST_FILE_BYTES = 1_000_000
	const MOST_PROFILES = 200
	function writeProfilesFile({profiles}) {
		const written = profiles.map(({name, draft}) => ({name, ...leaveOutSecrets(draft)}))
		const file = {causette: KIND, version: VERSION, profiles: written.map(({name, draft}) => ({name, settings: draft}))}
		return {text: `${JSON.stringify(file, undefined, 2)}\n`, leftOut: written.filter(({leftOut}) => leftOut.length > 0).map(({name, leftOut}) => ({name, what: leftOut}))}
	}
	function parseProfilesFile(text) {
		if (new TextEncoder().encode(text).length > LARGEST_FILE_BYTES) return {ok: false, fault: "too-big"}
		if (text.trim() === "") return {ok: false, fault: "empty"}
		const file = parseJSON(text.replace(/^\ufeff/, ""))
		if (file === undefined) return {ok: false, fault: "not-json"}
		if (!isRecord(file) || file["causette"] !== KIND) return {ok: false, fault: "not-profiles"}
		const {version, profiles} = file
		if (typeof version === "number" && version > VERSION) return {ok: false, fault: "newer"}
		if (version !== VERSION || !Array.isArray(profiles)) return {ok: false, fault: "not-profiles"}
		if (profiles.length > MOST_PROFILES) return {ok: false, fault: "too-many"}
		const read = profiles.map(parseEntry).filter(profile => profile !== undefined)
		if (read.length === 0) return {ok: false, fault: "empty"}
		return {ok: true, profiles: withUniqueNames(read), unread: profiles.length - read.length}
	}
	function parseEntry(value) {
		if (!isRecord(value)) return undefined
		const {name, settings} = value
		if (typeof name !== "string" || cleanName(name) === "" || !isRecord(settings)) return undefined
		return {name: cleanName(name), draft: parseSettingsDraft(settings)}
	}
	function withUniqueNames(profiles) {
		const taken = new Set()
		return profiles.map(({name, draft}) => {
			const unique = uniqueName(taken, name)
			taken.add(unique)
			return {name: unique, draft}
		})
	}

	function createPreviewRow(document, {imported, match, away}, addedName, texts) {
		const element = cloneTemplate(document, "profiles-change")
		const part = name => find(element, `[data-part=${name}]`, HTMLElement)
		const select = find(element, "select", HTMLSelectElement)
		const words = texts.importing
		const settings = match.kind === "same" ? [] : match.settings
		const isChanged = match.kind === "changed"
		function describe({field, from, to}) {
			const item = document.createElement("li")
			const [label, before, after] = [texts.fields[field], write(from), write(to)]
			item.textContent = isChanged ? words.change(label, before, after) : words.value(label, after)
			return item
		}
		function write(value) {
			if (typeof value === "boolean") return value ? words.on : words.off
			return value.trim() === "" ? words.none : value
		}
		part("name").textContent = imported.name
		part("kind").textContent = words.kind[match.kind]
		part("settings").replaceChildren(...settings.map(describe))
		part("warning").textContent = away === undefined || match.kind === "same" ? "" : words.away(away)
		const movesAddress = isChanged && settings.some(({field}) => field === "baseURL")
		part("key").textContent = movesAddress ? words.keyStays : ""
		select.append(new Option(words.add(addedName), "add"))
		if (isChanged) select.append(new Option(words.replace, "replace"))
		select.append(new Option(words.skip, "skip"))
		select.value = match.kind === "same" ? "skip" : "add"
		select.hidden = match.kind === "same"
		select.setAttribute("aria-label", words.choice(imported.name))
		return {element, choice: () => (isChoice(select.value) ? select.value : "skip")}
	}
	function isChoice(value) {
		return value === "add" || value === "replace" || value === "skip"
	}

	const REVOKE_DELAY_MS = 10_000
	function saveFile(document, name, text) {
		const url = URL.createObjectURL(new Blob([text], {type: "application/json"}))
		const link = document.createElement("a")
		link.href = url
		link.download = name
		document.body.append(link)
		link.click()
		link.remove()
		setTimeout(() => URL.revokeObjectURL(url), REVOKE_DELAY_MS)
	}

	function mountExchange(root, texts, events) {
		const open = find(root, "[data-action=profiles-import]", HTMLButtonElement)
		const file = find(root, "[name=profilesFile]", HTMLInputElement)
		const form = find(root, "[data-form=profiles-preview]", HTMLFormElement)
		const part = name => find(form, `[data-part=profiles-${name}]`, HTMLElement)
		const faults = createFaults()
		let shown
		let rows = []
		function close() {
			const hadFocus = form.contains(form.ownerDocument.activeElement)
			shown = undefined
			form.hidden = true
			if (hadFocus) open.focus()
		}
		function showPreview(preview) {
			const {importing} = texts()
			const isAllHere = preview.changes.every(({match}) => match.kind === "same")
			shown = preview
			rows = preview.changes.map((change, index) => createPreviewRow(form.ownerDocument, change, preview.addedNames[index] ?? "", texts()))
			part("changes").replaceChildren(...rows.map(({element}) => element))
			part("preview-title").textContent = importing.title(preview.fileName)
			const unread = preview.unread === 0 ? "" : importing.unread(preview.unread)
			part("unread").textContent = [isAllHere ? importing.nothing : "", unread].join(" ").trim()
			find(form, "[data-action=profiles-import-yes]", HTMLButtonElement).hidden = isAllHere
			form.hidden = false
		}
		async function read(chosen) {
			if (chosen.size > LARGEST_FILE_BYTES) return "too-big"
			try {
				return events.onFile(chosen.name, await chosen.text())
			} catch {
				return "unreadable"
			}
		}
		async function preview(chosen) {
			const found = await read(chosen)
			if (typeof found === "string") {
				faults.show(open, texts().fileFault[found])
				open.focus()
				return
			}
			showPreview(found)
			part("preview-title").focus()
		}
		find(root, "[data-action=profiles-export]", HTMLButtonElement).addEventListener("click", () => {
			saveFile(form.ownerDocument, FILE_NAME, events.onExport())
		})
		open.addEventListener("click", () => {
			faults.clearAll()
			close()
			file.click()
		})
		file.addEventListener("change", () => {
			const [chosen] = file.files ?? []
			faults.clearAll()
			if (chosen !== undefined) void preview(chosen)
			file.value = ""
		})
		find(form, "[data-action=profiles-import-no]", HTMLButtonElement).addEventListener("click", close)
		form.addEventListener("submit", event => {
			event.preventDefault()
			const said = shown
			const choices = rows.map(({choice}) => choice())
			close()
			if (said !== undefined) events.onImport(said, choices)
		})
		return {
			show() {
				if (shown !== undefined) showPreview(shown)
			}
		}
	}
	const FILE_NAME = "causette-profiles.json"

	function createProfileRow(document, {id, number}, texts, events) {
		const element = cloneTemplate(document, "profiles-row")
		const form = find(element, "form", HTMLFormElement)
		const field = find(form, "[name=profilesRename]", HTMLInputElement)
		const part = name => find(element, `[data-part=${name}]`, HTMLElement)
		const button = action => find(element, `[data-action=${action}]`, HTMLButtonElement)
		const faults = createFaults()
		let name = ""
		element.dataset["profile"] = id
		field.id = `profiles-rename-${number}`
		function closeForm() {
			faults.clearAll()
			form.hidden = true
			button("rename").focus()
		}
		button("use").addEventListener("click", () => events.onUse(id))
		button("duplicate").addEventListener("click", () => events.onDuplicate(id))
		button("delete").addEventListener("click", () => events.onDelete(id))
		button("rename").addEventListener("click", () => {
			form.hidden = false
			field.value = name
			field.select()
			field.focus()
		})
		button("cancel").addEventListener("click", closeForm)
		form.addEventListener("keydown", event => {
			if (event.key !== "Escape") return
			event.stopPropagation()
			closeForm()
		})
		form.addEventListener("input", () => faults.clear(field))
		form.addEventListener("submit", event => {
			event.preventDefault()
			const fault = events.onRename(id, field.value)
			if (fault === undefined) closeForm()
			else {
				faults.show(field, texts().nameFault[fault])
				field.focus()
			}
		})
		return {
			element,
			show({profile, isCurrent, canDelete, here}) {
				const words = texts()
				;({name} = profile)
				translate(element, words)
				element.setAttribute("aria-label", name)
				if (isCurrent) element.setAttribute("aria-current", "true")
				else element.removeAttribute("aria-current")
				part("name").textContent = name
				part("mark").hidden = !isCurrent
				part("facts").textContent = describe(profile, here, words)
				field.setAttribute("aria-label", words.renameLabel(name))
				const focused = element.contains(document.activeElement) ? document.activeElement : null
				button("use").hidden = isCurrent
				button("delete").hidden = !canDelete
				if (focused?.checkVisibility() === false) element.focus()
				for (const action of ["use", "rename", "duplicate", "delete"]) {
					button(action).setAttribute("aria-label", words.aloud(button(action).textContent.trim(), name))
				}
			}
		}
	}
	function describe({draft}, here, texts) {
		const address = draft.baseURL === IN_BROWSER_URL ? here : draft.baseURL.trim()
		const model = draft.model.trim()
		return `${address === "" ? texts.noAddress : address} · ${model === "" ? texts.loadedModel : model}`
	}

	function mountProfileList(list, texts, events) {
		const rows = new Map()
		let made = 0
		function rowOf(id) {
			const known = rows.get(id)
			if (known !== undefined) return known
			made += 1
			const row = createProfileRow(list.ownerDocument, {id, number: made}, texts, events)
			rows.set(id, row)
			return row
		}
		function drop(id, {element}) {
			const hadFocus = element.contains(list.ownerDocument.activeElement)
			element.remove()
			rows.delete(id)
			if (hadFocus) list.focus()
		}
		return {
			show({profiles, currentId}, here) {
				const ids = new Set(profiles.map(({id}) => id))
				for (const [id, row] of [...rows]) if (!ids.has(id)) drop(id, row)
				for (const [index, profile] of profiles.entries()) {
					const {element, show} = rowOf(profile.id)
					const place = list.children[index]
					if (place !== element) list.insertBefore(element, place ?? null)
					const isCurrent = profile.id === currentId
					show({profile, isCurrent, canDelete: profiles.length > 1, here})
				}
			}
		}
	}

	function local(kind, port, id = kind) {
		const name = id === kind ? SERVER_NAMES[kind] : `${SERVER_NAMES[kind]} (${port})`
		return {id, kind, name, baseURL: `http://127.0.0.1:${port}/v1`, isHosted: false}
	}
	function hosted(kind, baseURL) {
		return {id: kind, kind, name: SERVER_NAMES[kind], baseURL, isHosted: true, keyPage: KEY_PAGES[kind]}
	}
	const SERVER_TEMPLATES = [
		local("lm-studio", 1234),
		local("ollama", 11434),
		local("llama-server", 8080),
		local("llama-server", 9931, "llama-server-9931"),
		local("vllm", 8000),
		local("jan", 1337),
		local("koboldcpp", 5001),
		local("text-generation-webui", 5000),
		local("localai", 8080),
		local("mlx", 8080),
		hosted("openai", "https://api.openai.com/v1"),
		hosted("openrouter", "https://openrouter.ai/api/v1"),
		hosted("mistral", "https://api.mistral.ai/v1"),
		hosted("groq", "https://api.groq.com/openai/v1")
	]

	function mountNewProfile(root, texts, events) {
		const form = find(root, "[data-form=profiles-new]", HTMLFormElement)
		const template = find(form, "[name=profilesTemplate]", HTMLSelectElement)
		const name = find(form, "[name=profilesName]", HTMLInputElement)
		const part = part => find(form, `[data-part=profiles-${part}]`, HTMLElement)
		const faults = createFaults()
		let taken = []
		let suggested = ""
		let shownTexts
		const chosen = () => SERVER_TEMPLATES.find(({id}) => id === template.value)
		function suggest() {
			if (name.value !== suggested) return
			suggested = uniqueName(taken, chosen()?.name ?? texts().names.fresh)
			name.value = suggested
		}
		function showAbout() {
			const about = chosen()
			part("about").hidden = about === undefined
			if (about === undefined) return
			const words = texts().templates
			const keyPage = find(form, "[data-part=profiles-key-page]", HTMLAnchorElement)
			part("address").textContent = words.address(about.baseURL)
			part("hosted").textContent = words.hostedWarning(new URL(about.baseURL).host)
			part("hosted").hidden = !about.isHosted
			part("mends").replaceChildren(...events.help(about).map(createMend))
			keyPage.hidden = about.keyPage === undefined
			keyPage.textContent = words.keyPage(about.name)
			if (about.keyPage === undefined) keyPage.removeAttribute("href")
			else keyPage.href = about.keyPage
		}
		function createMend(mend) {
			const element = cloneTemplate(form.ownerDocument, "profiles-mend")
			translate(element, texts())
			showMend(element, mend, events.onCopy)
			return element
		}
		template.addEventListener("change", () => {
			faults.clearAll()
			suggest()
			showAbout()
		})
		name.addEventListener("input", () => faults.clear(name))
		form.addEventListener("submit", event => {
			event.preventDefault()
			const fault = events.onAdd(chosen(), name.value)
			if (fault === undefined) {
				name.value = suggested
				suggest()
				return
			}
			faults.show(name, texts().nameFault[fault])
			name.focus()
		})
		function showTemplates() {
			const {value} = template
			const words = texts().templates
			const group = (label, isHosted) => {
				const element = form.ownerDocument.createElement("optgroup")
				const templates = SERVER_TEMPLATES.filter(each => each.isHosted === isHosted)
				element.label = label
				element.append(...templates.map(each => new Option(each.name, each.id)))
				return element
			}
			template.replaceChildren(new Option(words.form, ""), group(words.local, false), group(words.hosted, true))
			template.value = value
			showAbout()
		}
		return {
			show(names) {
				if (shownTexts !== texts()) showTemplates()
				shownTexts = texts()
				taken = names
				suggest()
			}
		}
	}

	var markup = `<section class="connection-panel profiles" aria-labelledby="profiles-title" data-part="profiles-panel" hidden>
  <header class="profiles-top">
    <h3 id="profiles-title" tabindex="-1" data-text="profilesTitle">Profiles</h3>
    <button type="button" class="quiet" data-action="profiles-close" data-text="profilesClose">Close</button>
  </header>
  <p class="hint" data-text="profilesHint">
    Each has its own address, settings, model and keys. The one in use keeps what you apply.
  </p>
  <ul
    class="profiles-list"
    role="list"
    tabindex="-1"
    data-part="profiles-list"
    aria-label="Your profiles"
    data-text-aria-label="profilesList"
  ></ul>
  <p class="hint profiles-said" role="status" data-part="profiles-said"></p>

  <form class="profiles-block" novalidate autocomplete="off" data-form="profiles-new">
    <h4 data-text="profilesNew">New profile</h4>
    <div class="profiles-fields">
      <div class="field">
        <label for="profiles-template" data-text="profilesTemplate">Begin with</label>
        <select id="profiles-template" name="profilesTemplate"></select>
      </div>
      <div class="field">
        <label for="profiles-name" data-text="profilesName">Name of the profile</label>
        <input id="profiles-name" name="profilesName" type="text" maxlength="80" spellcheck="false" />
      </div>
    </div>
    <div class="profiles-about" data-part="profiles-about" hidden>
      <p data-part="profiles-address"></p>
      <p class="profiles-warning" data-part="profiles-hosted"></p>
      <div data-part="profiles-mends"></div>
      <a target="_blank" rel="noopener noreferrer" data-part="profiles-key-page"></a>
    </div>
    <div class="actions">
      <button type="submit" data-action="profiles-add" data-text="profilesAdd">Add and use</button>
    </div>
  </form>

  <div class="profiles-block" role="group" aria-labelledby="profiles-file-title">
    <h4 id="profiles-file-title" data-text="profilesFile">In a file</h4>
    <p class="hint" data-text="profilesFileHint">
      For another browser or another person. Keys are never in the file.
    </p>
    <div class="actions">
      <button type="button" data-action="profiles-export" data-text="profilesExport">Export</button>
      <button type="button" id="profiles-import" data-action="profiles-import" data-text="profilesImport">
        Import…
      </button>
    </div>
    <input type="file" name="profilesFile" accept=".json,application/json" hidden />
    <form
      class="profiles-preview"
      novalidate
      autocomplete="off"
      aria-labelledby="profiles-preview-title"
      data-form="profiles-preview"
      hidden
    >
      <h4 id="profiles-preview-title" tabindex="-1" data-part="profiles-preview-title"></h4>
      <ul class="profiles-list" role="list" data-part="profiles-changes"></ul>
      <p class="hint" data-part="profiles-unread"></p>
      <div class="actions">
        <button type="submit" class="primary" data-action="profiles-import-yes" data-text="profilesImportYes">
          Import
        </button>
        <button type="button" class="quiet" data-action="profiles-import-no" data-text="profilesCancel">
          Cancel
        </button>
      </div>
    </form>
  </div>
</section>
<template data-template="profiles-row">
  <li class="profiles-row" tabindex="-1">
    <div class="profiles-text">
      <p class="profiles-head">
        <strong data-part="name"></strong>
        <span class="profiles-mark" data-part="mark" data-text="profilesInUse">in use</span>
      </p>
      <p class="hint" data-part="facts"></p>
      <form class="profiles-rename" novalidate autocomplete="off" data-form="profiles-rename" hidden>
        <div class="field">
          <input name="profilesRename" type="text" maxlength="80" spellcheck="false" />
        </div>
        <div class="actions">
          <button type="submit" data-action="save" data-text="profilesSave">Save</button>
          <button type="button" class="quiet" data-action="cancel" data-text="profilesCancel">Cancel</button>
        </div>
      </form>
    </div>
    <div class="profiles-actions">
      <button type="button" data-action="use" data-text="profilesUse">Use</button>
      <button type="button" class="quiet" data-action="rename" data-text="profilesRename">Rename</button>
      <button type="button" class="quiet" data-action="duplicate" data-text="profilesDuplicate">
        Duplicate
      </button>
      <button type="button" class="quiet" data-action="delete" data-text="profilesDelete">Delete</button>
    </div>
  </li>
</template>
<template data-template="profiles-mend">
  <div class="profiles-mend">
    <p class="alert-next"></p>
    <p class="alert-command">
      <code></code>
      <button type="button" class="quiet" data-action="copy-command" data-text="profilesCopy">Copy</button>
    </p>
  </div>
</template>
<template data-template="profiles-change">
  <li class="profiles-change">
    <p class="profiles-head">
      <strong data-part="name"></strong> <span class="profiles-kind" data-part="kind"></span>
    </p>
    <ul class="profiles-settings" role="list" data-part="settings"></ul>
    <p class="profiles-warning" data-part="warning"></p>
    <p class="hint" data-part="key"></p>
    <select name="profilesChoice"></select>
  </li>
</template>
`

	function mountProfilesPanel(root, texts, events) {
		addPanel(root, markup, styles)
		const panel = find(root, "[data-part=profiles-panel]", HTMLElement)
		const list = mountProfileList(find(panel, "[data-part=profiles-list]", HTMLElement), texts, events)
		const adding = mountNewProfile(panel, texts, events)
		const exchange = mountExchange(panel, texts, events)
		let shownTexts
		let opener = null
		function close() {
			panel.hidden = true
			if (opener instanceof HTMLElement) opener.focus()
		}
		find(panel, "[data-action=profiles-close]", HTMLButtonElement).addEventListener("click", close)
		return {
			isOpen: () => !panel.hidden,
			toggle() {
				if (!panel.hidden) return close()
				opener = root.ownerDocument.activeElement
				panel.hidden = false
				find(panel, "h3", HTMLElement).focus()
			},
			show(profiles, here) {
				const isOtherLanguage = shownTexts !== texts()
				if (isOtherLanguage) {
					translate(panel, texts())
					exchange.show()
					find(panel, "[data-part=profiles-said]", HTMLElement).textContent = ""
				}
				shownTexts = texts()
				list.show(profiles, here)
				adding.show(namesOf(profiles))
			},
			say(text) {
				find(panel, "[data-part=profiles-said]", HTMLElement).textContent = text
			}
		}
	}

	function compareImport(all, imported) {
		return imported.map(each => ({imported: each, match: match(all, each), away: awayHost(each.draft.baseURL)}))
	}
	function match({profiles}, {name, draft}) {
		const known = profiles.find(profile => profile.name === name)
		const settings = differences(known?.draft ?? DEFAULT_SETTINGS, draft)
		if (known === undefined) return {kind: "added", settings}
		return settings.length === 0 ? {kind: "same"} : {kind: "changed", id: known.id, settings}
	}
	const FIELDS = ["baseURL", "model", "temperature", "maxTokens", "stream", "topP", "seed", "stop", "presencePenalty", "frequencyPenalty", "extraBody", "timeLimit"]
	function differences(from, to) {
		return FIELDS.filter(field => from[field] !== to[field]).map(field => ({field, from: from[field], to: to[field]}))
	}
	function awayHost(address) {
		const base = parseBaseURL(address)
		if (!base.ok) return base.fault === "empty" ? undefined : address
		if (base.url === IN_BROWSER_URL) return undefined
		const {host, hostname} = new URL(base.url)
		return isLoopbackHost(hostname) ? undefined : host
	}
	function applyImport(all, choices) {
		return choices.reduce((now, choice) => {
			const {id, draft} = choice
			return choice.kind === "add" ? addProfile(now, {id, name: choice.name, draft}) : writeDraft(now, id, draft)
		}, all)
	}
	function undoImport(all, choices, before) {
		return choices.reduce((now, {kind, id}) => {
			if (kind === "add") return removeProfile(now, id)
			const replaced = findProfile(before, id)
			return replaced === undefined ? now : writeDraft(now, id, replaced.draft)
		}, all)
	}

	function createExchanging({host, store, texts, switchTo, show, say}) {
		function change(before, after) {
			const current = all => JSON.stringify([all.currentId, findProfile(all, all.currentId)?.draft])
			if (current(before) !== current(after)) switchTo(after)
			else store.write(after)
			show()
		}
		return {
			onExport() {
				const {text, leftOut} = writeProfilesFile(store.readTyped())
				const {exported, leftOut: describe} = texts()
				say(exported(leftOut.map(({name, what}) => describe(name, what)).join("; ")))
				return text
			},
			onFile(fileName, text) {
				const file = parseProfilesFile(text)
				if (!file.ok) return file.fault
				const profiles = store.readTyped()
				const changes = compareImport(profiles, file.profiles)
				const taken = new Set([...namesOf(profiles), ...file.profiles.map(({name}) => name)])
				const addedNames = changes.map(({imported: {name}, match}) => {
					if (match.kind === "added") return name
					const unique = uniqueName(taken, texts().names.imported(name))
					taken.add(unique)
					return unique
				})
				return {fileName, changes, addedNames, unread: file.unread}
			},
			onImport({changes, addedNames}, picked) {
				const choices = changes.flatMap((each, index) => toChoices(each, addedNames[index] ?? each.imported.name, picked[index] ?? "skip"))
				if (choices.length === 0) return say(texts().importing.nothingChosen)
				const before = store.readTyped()
				change(before, applyImport(before, choices))
				host.notify(texts().importing.done(choices.length), () => {
					const now = store.readTyped()
					change(now, undoImport(now, choices, before))
					for (const {kind, id} of choices) if (kind === "add") host.keys.remove(id)
				})
			}
		}
	}
	function toChoices({imported: {draft}, match}, name, choice) {
		if (choice === "skip") return []
		if (choice === "replace" && match.kind === "changed") return [{kind: "replace", id: match.id, draft}]
		return [{kind: "add", id: crypto.randomUUID(), name, draft}]
	}

	const ID = /^[\w-]{0,64}$/
	function parseProfiles(value) {
		if (!isRecord(value) || !Array.isArray(value["profiles"])) return NO_PROFILES
		const entries = value["profiles"]
		const profiles = entries
			.map(parseProfile)
			.filter(profile => profile !== undefined)
			.reduce((all, profile) => addProfile(all, profile), NO_PROFILES)
		const {currentId} = value
		return typeof currentId === "string" ? selectProfile(profiles, currentId) : profiles
	}
	function parseProfile(value) {
		if (!isRecord(value)) return undefined
		const {id, name, draft} = value
		if (typeof id !== "string" || !ID.test(id) || typeof name !== "string" || !isRecord(draft)) return undefined
		const cleaned = cleanName(name)
		return cleaned === "" ? undefined : {id, name: cleaned, draft: parseSettingsDraft(draft)}
	}

	function createProfileStore(host, first) {
		let own = {id: host.profile(), name: first(), draft: host.draft()}
		let unkept
		const stored = () => unkept ?? parseProfiles(host.device.read("profiles"))
		function read() {
			return selectProfile(addProfile(stored(), own), own.id)
		}
		function write(profiles) {
			own = findProfile(profiles, profiles.currentId) ?? own
			unkept = host.device.write("profiles", profiles) ? undefined : profiles
			if (unkept !== undefined) host.onStorageFull()
		}
		return {
			read,
			write,
			readTyped: () => writeDraft(read(), own.id, host.draft()),
			keepApplied() {
				const id = host.profile()
				const isAlone = stored().profiles.length === 0
				const known = isAlone ? undefined : findProfile(read(), id)
				own = {id, name: known?.name ?? first(), draft: host.draft()}
				if (isAlone || JSON.stringify(known) === JSON.stringify(own)) return
				write(selectProfile(writeDraft(addProfile(stored(), own), id, own.draft), id))
			}
		}
	}

	const HELP = {en: serverHelpEn, fr: serverHelpFr}
	function createProfiling(root, select, host, operatingSystem, page) {
		const texts = () => profilesTexts(host.texts(), host.language())
		const store = createProfileStore(host, () => (host.draft().baseURL === DEFAULT_SETTINGS.baseURL ? texts().names.usual : texts().names.other))
		const exchanging = createExchanging({host, store, texts, switchTo, show, say: text => panel.say(text)})
		const bar = mountProfileBar(select, {onSelect: use, onOpen: show})
		const panel = mountProfilesPanel(root, texts, {onUse: use, onRename: rename, onDuplicate: duplicate, onDelete: remove, onAdd: add, help, onCopy: host.onCopy, ...exchanging})
		function show() {
			const profiles = store.read()
			bar.show(profiles)
			panel.show(profiles, host.texts().inBrowser.place)
		}
		function switchTo(profiles) {
			const profile = findProfile(profiles, profiles.currentId)
			store.write(profiles)
			const isValid = profile === undefined || host.change(profile.draft, profile.id)
			show()
			return isValid
		}
		function use(id) {
			const profiles = store.readTyped()
			const profile = findProfile(profiles, id)
			if (profile === undefined || id === profiles.currentId) return show()
			const isValid = switchTo(selectProfile(profiles, id))
			panel.say(isValid ? texts().used(profile.name) : texts().faultyUse(profile.name))
		}
		function add(template, typed) {
			const before = store.read()
			const fault = nameFault(namesOf(before), typed)
			if (fault !== undefined) return fault
			const id = crypto.randomUUID()
			const draft = template === undefined ? host.draft() : {...DEFAULT_SETTINGS, baseURL: template.baseURL}
			const left = template === undefined ? before : store.readTyped()
			if (template === undefined) host.keys.copy(left.currentId, id)
			const added = addProfile(left, {id, name: typed, draft})
			const {name} = findProfile(added, id) ?? {name: typed}
			const isValid = switchTo(selectProfile(added, id))
			const {used, usedHosted, faultyUse} = texts()
			panel.say(isValid ? (template?.isHosted === true ? usedHosted : used)(name) : faultyUse(name))
			return undefined
		}
		function rename(id, typed) {
			const renamed = renameProfile(store.read(), id, typed)
			if (!renamed.ok) return renamed.fault
			store.write(renamed.profiles)
			show()
			panel.say(texts().renamed(findProfile(renamed.profiles, id)?.name ?? ""))
			return undefined
		}
		function duplicate(id) {
			const profiles = store.readTyped()
			const original = findProfile(profiles, id)
			if (original === undefined) return show()
			const copy = {id: crypto.randomUUID(), name: texts().names.copy(original.name)}
			const added = duplicateProfile(profiles, id, copy)
			host.keys.copy(id, copy.id)
			store.write(added)
			show()
			panel.say(texts().added(findProfile(added, copy.id)?.name ?? copy.name))
		}
		function remove(id) {
			const before = store.readTyped()
			const profile = findProfile(before, id)
			const after = removeProfile(before, id)
			if (profile === undefined || after === before) return show()
			const wasCurrent = before.currentId === id
			if (wasCurrent) switchTo(after)
			else store.write(after)
			const bringKeysBack = host.keys.remove(id)
			show()
			host.notify(texts().removed(profile.name), () => {
				bringKeysBack()
				restore(profile, before.profiles.indexOf(profile), wasCurrent)
			})
		}
		function restore(profile, index, isCurrent) {
			const profiles = addProfile(store.readTyped(), profile, index)
			if (isCurrent) switchTo(selectProfile(profiles, profile.id))
			else store.write(profiles)
			show()
		}
		function help({kind, isHosted}) {
			const words = HELP[host.language()]
			return isHosted ? [words.key(kind)] : [words.allow(kind, operatingSystem, page)]
		}
		show()
		return {
			onApplied() {
				store.keepApplied()
				show()
			},
			toggle() {
				show()
				panel.toggle()
			},
			currentName() {
				const profiles = store.read()
				return findProfile(profiles, profiles.currentId)?.name ?? ""
			},
			show
		}
	}

	function createServerWatch(host, services, onFacts, onProblem) {
		let known
		let asked
		let asking = new AbortController()
		let answer = Promise.resolve()
		async function ask(of, signal) {
			const found = await readFacts(of, signal)
			if (signal.aborted) return answer
			asked = undefined
			known = found.ok ? {of, facts: found.facts} : undefined
			onFacts(known?.facts)
			if (!found.ok) onProblem(found.problem)
		}
		async function readFacts(of, signal) {
			try {
				return {ok: true, facts: await services.readFacts(of, signal)}
			} catch (error) {
				return {ok: false, problem: problemOf(error)}
			}
		}
		function stopAsking() {
			asking.abort()
			asked = undefined
			answer = Promise.resolve()
		}
		function dropOthers() {
			const now = host.applied()
			if (asked !== undefined && !isSameServer$1(asked, now)) stopAsking()
			if (known === undefined || isSameServer$1(known.of, now)) return
			known = undefined
			onFacts(undefined)
		}
		return {
			facts: () => (isSameServer$1(known?.of, host.applied()) ? known?.facts : undefined),
			refresh() {
				dropOthers()
				stopAsking()
				asked = host.applied()
				if (asked === undefined) return answer
				asking = new AbortController()
				answer = ask(asked, asking.signal)
				return answer
			},
			onApplied: dropOthers,
			accept(facts) {
				const of = host.applied()
				if (of === undefined) return
				stopAsking()
				known = {of, facts}
				onFacts(facts)
			}
		}
	}
	function isSameServer$1(one, other) {
		return one?.settings.baseURL === other?.settings.baseURL && one?.key === other?.key
	}

	function openConnections$1(document, page, services, origin, address) {
		const host = {...page, keys: createProfileKeys(page.keys)}
		let isBusy = false
		let last = page.applied()
		const watch = createServerWatch(
			host,
			services,
			facts => tell(section => section.onFacts?.(facts)),
			() => doctor.checkQuietly()
		)
		let learnt
		async function* check(...[request, signal]) {
			for await (const report of services.check(request, signal)) {
				const found = report.state === "passed" ? report.found : undefined
				if (found?.kind === "facts") learnt = {request, facts: found.facts}
				takeLearnt()
				yield report
			}
		}
		function takeLearnt() {
			if (learnt === undefined || !isCheckOf(learnt.request, host.applied())) return
			watch.accept(learnt.facts)
			learnt = undefined
		}
		const shelf = find(document, "[data-part=connection-sections]", HTMLElement)
		const models = find(document, "[data-part=in-browser]", HTMLDetailsElement)
		const room = () => document.createElement("div")
		const onShelf = () => shelf.appendChild(room())
		const lmStudio = room()
		const gauge = room()
		models.before(lmStudio)
		find(document, "[data-form=prompt]", HTMLElement).append(gauge)
		const doctor = createDoctor(onShelf(), host, {...services, check}, origin)
		const finder = createFinder(onShelf(), host, services, origin)
		const profiling = createProfiling(onShelf(), find(document, "select[name=profile]", HTMLSelectElement), host, services.operatingSystem, origin)
		const links = createLinks(onShelf(), host, address)
		const inBrowser = createInBrowserFold(models, page.inBrowser, page)
		const sections = [doctor, finder, profiling, links, createModelChoice(find(document, ".field:has(> [name=model])", HTMLElement), host, watch), createLmStudioModels(lmStudio, host, services, watch), createContextGauge(gauge, host, watch), inBrowser]
		function tell(what) {
			for (const section of sections) what(section)
		}
		function showServer() {
			const settings = host.applied()?.settings
			if (settings !== undefined && !isBusy) inBrowser.setServer(settings.baseURL, settings.model)
		}
		function look(isOnceMore) {
			if (host.applied()?.settings.baseURL === IN_BROWSER_URL) {
				host.showConnection("connected", host.texts().inBrowser.place)
			} else if (isOnceMore) doctor.lookAgain()
			else doctor.checkQuietly()
		}
		showServer()
		if (origin.kind !== "elsewhere") look(false)
		return {
			onApplied(applied) {
				watch.onApplied()
				tell(section => section.onApplied?.(applied))
				takeLearnt()
				showServer()
				look(isSameServer(last, applied))
				last = applied
			},
			onPrompt: () => tell(section => section.onPrompt?.()),
			onRun(run) {
				isBusy = isActive(run)
				tell(section => section.onRun?.(run))
				if (run.status !== "ended") return
				showServer()
				if ("problem" in run.ending && isConnectionProblem(run.ending.problem)) doctor.lookAgain()
			},
			show: () => tell(section => section.show()),
			run(command, button) {
				find(document, "[data-part=fold]", HTMLDetailsElement).open = true
				switch (command) {
					case "check":
						return doctor.check()
					case "find":
						return finder.find()
					case "profiles":
						return profiling.toggle()
					case "link":
						return links.copy(button)
				}
			},
			openLink: links.open
		}
	}
	function isSameServer(one, other) {
		const {baseURL, model} = other.settings
		return one?.key === other.key && one.settings.baseURL === baseURL && one.settings.model === model
	}

	function pageOriginOf(page) {
		if (page.protocol === "file:") return {kind: "disk"}
		return {kind: isLoopbackHost(page.hostname) ? "localhost" : "elsewhere", origin: page.origin}
	}

	const KINDS_BY_OWNER = new Map([
		["organization_owner", "lm-studio"],
		["organization-owner", "lm-studio"],
		["library", "ollama"],
		["llamacpp", "llama-server"],
		["vllm", "vllm"],
		["koboldcpp", "koboldcpp"],
		["sglang", "other"],
		["llama-swap", "other"]
	])
	const KINDS_BY_CREATED = new Map([
		[0, "text-generation-webui"],
		[1, "jan"]
	])
	const KINDS_BY_PORT = new Map([
		["1234", "lm-studio"],
		["11434", "ollama"],
		["8080", "llama-server"],
		["9931", "llama-server"],
		["8000", "vllm"],
		["1337", "jan"],
		["5001", "koboldcpp"],
		["5000", "text-generation-webui"]
	])
	const KINDS_BY_HOST = new Map([
		["api.openai.com", "openai"],
		["openrouter.ai", "openrouter"],
		["api.mistral.ai", "mistral"],
		["api.groq.com", "groq"]
	])
	function kindOfList(body) {
		const kinds = new Set(entriesOf(body).map(kindOfEntry))
		kinds.delete(undefined)
		const [kind, another] = kinds
		return another === undefined ? kind : undefined
	}
	function namesOwners(body) {
		return entriesOf(body).some(entry => isRecord(entry) && typeof entry["owned_by"] === "string")
	}
	function kindOfAddress(baseURL) {
		if (!URL.canParse(baseURL)) return "other"
		const {protocol, hostname, port} = new URL(baseURL)
		if (protocol !== "http:" && protocol !== "https:") return "other"
		const kinds = isLoopbackHost(hostname) ? KINDS_BY_PORT.get(port) : KINDS_BY_HOST.get(hostname)
		return kinds ?? "other"
	}
	function kindOfEntry(entry) {
		if (!isRecord(entry)) return undefined
		const owner = entry["owned_by"]
		return owner === "user" ? KINDS_BY_CREATED.get(entry["created"]) : KINDS_BY_OWNER.get(owner)
	}
	function entriesOf(body) {
		const data = isRecord(body) ? body["data"] : undefined
		return Array.isArray(data) ? data : []
	}

	const SHORTEST_KEY = 4
	function withoutKey(problem, key) {
		if (key.length < SHORTEST_KEY || !("said" in problem)) return problem
		return {...problem, said: problem.said.replaceAll(key, "…")}
	}

	function hasError(body) {
		return isRecord(body) && (body["error"] ?? null) !== null
	}

	const MOST_CHARACTERS = 2000
	const MARKUP = /^\s*<(!doctype|html|head|body|\?xml)/i
	function serverWords(body) {
		if (typeof body === "string") {
			if (MARKUP.test(body)) return ""
			const parsed = parseJSON(body)
			return isRecord(parsed) ? serverWords(parsed) : body.trim().slice(0, MOST_CHARACTERS)
		}
		if (Array.isArray(body)) return serverWords(body[0])
		if (!isRecord(body)) return ""
		for (const name of ["error", "message", "detail", "msg"]) {
			const words = serverWords(body[name])
			if (words !== "") return words
		}
		return ""
	}

	const NO_MODEL = /no models? (is |are )?(currently )?loaded/i
	const NO_ENDPOINT = /unexpected endpoint|unknown endpoint|invalid url|no route/i
	const OVERFLOW = /exceed_context_size|context_length_exceeded|(exceed|larger|longer|greater|maximum).{0,60}context|context.{0,60}(exceed|overflow|too (small|long))/i
	function refusalProblem(status, body, baseURL) {
		const said = serverWords(body)
		if (NO_MODEL.test(said)) return {kind: "no-model", said}
		if (NO_ENDPOINT.test(said)) return {kind: "wrong-path", baseURL, said}
		if (OVERFLOW.test(body)) return {kind: "context-overflow", said}
		if (status === 401 || status === 403) return {kind: "key-refused", status, said}
		if (status === 404 || status === 405) {
			return /\bmodel\b/i.test(said) ? {kind: "model-not-found", said} : {kind: "wrong-path", baseURL, said}
		}
		if (status === 429) return {kind: "rate-limited", said}
		if (status === 503 && /loading/i.test(said)) return {kind: "model-loading", said}
		if (status >= 500) return {kind: "server-error", status, said}
		return status < 400 ? {kind: "error-in-stream", said} : {kind: "refused", status, said}
	}

	function faultOf(found, {baseURL, server, key}) {
		const {origin} = new URL(baseURL)
		const problem = withoutKey(found, key)
		const said = "said" in problem ? problem.said : ""
		if (problem.kind === "key-refused") return {kind: "key-refused", server, hasKey: key !== "", said}
		if (problem.kind === "no-model") return {kind: "no-model", server}
		if (problem.kind === "model-loading") return {kind: "loading", said}
		if (problem.kind === "wrong-path") return {kind: "wrong-path", baseURL, suggestion: undefined, said}
		if (problem.kind === "not-a-model-server") return {...problem, baseURL}
		if (problem.kind === "headers-refused") return {kind: "headers-refused", origin, server}
		if (problem.kind === "not-running") return {kind: "not-running", origin, server}
		return {kind: "problem", problem}
	}

	const SKIPPED = {state: "skipped"}
	function passed(found = {kind: "nothing"}) {
		return {state: "passed", found}
	}
	function failed(fault) {
		return {state: "failed", fault}
	}

	async function askForToken(known, model, headers, looks) {
		const {baseURL} = known
		const messages = [{role: "user", content: "Hi"}]
		const body = JSON.stringify({model, messages, max_tokens: 1, stream: false})
		const start = performance.now()
		const look = await looks.at(`${baseURL}/chat/completions`, {method: "POST", headers, body})
		const ms = performance.now() - start
		if (look === undefined) return failed({kind: "problem", problem: {kind: "dropped"}})
		const answer = parseJSON(look.text)
		if (look.status < 300 && isRecord(answer) && Array.isArray(answer["choices"])) {
			return passed({kind: "answer", ms})
		}
		const isRefusal = look.status >= 300 || hasError(answer)
		const contentType = look.contentType || "no content type"
		const problem = isRefusal ? refusalProblem(look.status, look.text, baseURL) : {kind: "not-a-model-server", baseURL, contentType}
		return failed(faultOf(problem, known))
	}

	const ANSWER_TO_ANY_NAME = new Set(["llama-server", "koboldcpp", "text-generation-webui"])
	function whichAnswers(facts, chosen) {
		const models = facts.models.filter(({type}) => type === "chat")
		const loaded = models.filter(({isLoaded}) => isLoaded === true)
		if (models.length === 0) return failed({kind: "no-model", server: facts.kind})
		if (chosen === "") {
			const tellsLoaded = models.some(({isLoaded}) => isLoaded !== undefined)
			if (tellsLoaded && loaded.length === 0) return failed({kind: "no-model", server: facts.kind})
			const [one, other] = tellsLoaded ? loaded : models
			return one === undefined || other !== undefined ? passed() : passed({kind: "model", id: one.id})
		}
		const named = facts.models.find(model => isCalled(model, chosen))
		const [only, another] = ANSWER_TO_ANY_NAME.has(facts.kind) ? models : loaded
		if (named !== undefined) return passed({kind: "model", id: named.id})
		if (only !== undefined && another === undefined) return passed({kind: "model", id: only.id})
		return failed({kind: "model-gone", model: chosen, models: models.map(({id}) => id)})
	}
	function isCalled({id, instanceIds}, name) {
		return id === name || id === `${name}:latest` || instanceIds?.includes(name) === true
	}

	function lostConnection(error) {
		const isOurs = isProblemError(error) || isAbort(error)
		return isOurs ? error : new ProblemError({kind: "dropped"}, {cause: error})
	}
	async function readText(response) {
		try {
			return await response.text()
		} catch (error) {
			throw lostConnection(error)
		}
	}

	function createLooks(baseURL, {fetch}, signal) {
		const list = `${baseURL}/models`
		let plain
		let opaque
		async function ask(url, init) {
			try {
				return await fetch(url, {cache: "no-store", ...init, signal})
			} catch {
				signal.throwIfAborted()
				return undefined
			}
		}
		async function at(url, init = {}) {
			const response = await ask(url, init)
			if (response === undefined) return undefined
			const contentType = response.headers.get("content-type") ?? ""
			return {status: response.status, contentType, text: await readText(response)}
		}
		async function passes(init) {
			const response = await ask(list, init)
			await response?.body?.cancel()
			return response !== undefined
		}
		return {plain: () => (plain ??= at(list)), opaque: () => (opaque ??= passes({mode: "no-cors"})), forget: () => void (plain = opaque = undefined), at, passes: headers => passes({headers})}
	}

	const PRIVATE_IPV4 = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)[\d.]+$/
	const PRIVATE_IPV6 = /^\[f([cd][\da-f]{2}|e[89ab][\da-f]):/
	const PRIVATE_NAME = /^[^.[\]]+$|\.(local|lan|internal|home\.arpa)$/
	function isPrivateHost(hostname) {
		return [PRIVATE_IPV4, PRIVATE_IPV6, PRIVATE_NAME].some(own => own.test(hostname)) || isLoopbackHost(hostname)
	}

	const LOCAL_FOR_CERTAIN = /^((10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(\.\d+)+|\[f([cd]..|e[89ab].):.*\]|.+\.local)$/
	function addressSpaceOf(hostname) {
		if (isLoopbackHost(hostname)) return "loopback"
		return isPrivateHost(hostname) ? "local" : "public"
	}
	function isLocalForCertain(hostname) {
		return LOCAL_FOR_CERTAIN.test(hostname)
	}

	const OLDER_NAME = "local-network-access"
	async function readPermission(base, {page, permissions}) {
		if (page.protocol !== "https:") return "not-needed"
		const [from, to] = [addressSpaceOf(page.hostname), addressSpaceOf(base.hostname)]
		const isMixed = base.protocol === "http:" && to !== "loopback"
		if (isMixed && !isLocalForCertain(base.hostname)) return "mixed-content"
		if (to === "public") return "not-needed"
		const state = await stateOf(to === "loopback" ? "loopback-network" : "local-network", permissions)
		if (isMixed && state === undefined) return "mixed-content"
		return state === undefined || from === to || from === "loopback" ? "not-needed" : state
	}
	async function stateOf(name, permissions) {
		for (const each of [name, OLDER_NAME]) {
			try {
				return (await permissions?.query({name: each}))?.state
			} catch {}
		}
		return undefined
	}

	async function* takeAddress(typed) {
		yield {step: "address", state: "running"}
		const address = parseBaseURL(typed)
		if (!address.ok) {
			yield {step: "address", ...failed({kind: "address", fault: address.fault})}
			return undefined
		}
		const {url: baseURL} = address
		yield {step: "address", ...passed({kind: "address", baseURL, mended: baseURL !== typed.trim()})}
		return address
	}
	async function* takeReach(address, looks, surroundings) {
		const {origin} = address
		const server = kindOfAddress(address.url)
		yield {step: "permission", state: "running"}
		const permission = await readPermission(new URL(address.url), surroundings)
		if (permission === "prompt") yield {step: "permission", state: "asking"}
		const outcome = permission === "prompt" ? await whenAnswered(address, looks, surroundings) : permissionOutcome(permission, origin)
		yield {step: "permission", ...outcome}
		if (outcome.state === "failed") return undefined
		yield {step: "reachable", state: "running"}
		const look = await looks.plain()
		if (look === undefined && !(await looks.opaque())) {
			yield {step: "reachable", ...failed({kind: "not-running", origin, server})}
			return undefined
		}
		yield {step: "reachable", ...passed()}
		yield {step: "cors", state: "running"}
		yield {step: "cors", ...(look ? passed() : failed({kind: "cors-off", origin, server}))}
		return look
	}
	function permissionOutcome(permission, origin) {
		switch (permission) {
			case "not-needed":
			case "prompt":
				return SKIPPED
			case "granted":
				return passed()
			case "denied":
				return failed({kind: "permission-denied", origin})
			case "mixed-content":
				return failed({kind: "mixed-content", origin})
		}
	}
	async function whenAnswered(address, looks, surroundings) {
		const read = () => readPermission(new URL(address.url), surroundings)
		if ((await looks.plain()) !== undefined) return passed()
		const answer = await read()
		if (answer !== "prompt") return permissionOutcome(answer, address.origin)
		await looks.opaque()
		const second = await read()
		if (second === "granted") looks.forget()
		return permissionOutcome(second, address.origin)
	}

	function toldModel(told) {
		const {id, type, name, parameters, sizeBytes, quantization, isLoaded, instanceIds} = told
		const {contextTokens, maxContextTokens, vision, tools, thinking} = told
		return {
			id,
			type,
			...(name !== undefined && name !== id && {name}),
			...(parameters !== undefined && {parameters}),
			...(sizeBytes !== undefined && {sizeBytes}),
			...(quantization !== undefined && {quantization}),
			...(isLoaded !== undefined && {isLoaded}),
			...(instanceIds !== undefined && {instanceIds}),
			...(contextTokens !== undefined && {contextTokens}),
			...(maxContextTokens !== undefined && {maxContextTokens}),
			...(vision !== undefined && {vision}),
			...(tools !== undefined && {tools}),
			...(thinking !== undefined && {thinking})
		}
	}
	function toldText(value) {
		return typeof value === "string" && value.trim() !== "" ? value : undefined
	}
	function toldCount(value) {
		return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : undefined
	}
	function toldFlag(value) {
		return typeof value === "boolean" ? value : undefined
	}
	function toldIn(value, word) {
		return Array.isArray(value) ? value.includes(word) : undefined
	}

	function parseLlamaProps(body) {
		if (!isRecord(body)) return {}
		const contextTokens = toldCount(field(body["default_generation_settings"], "n_ctx"))
		const vision = toldFlag(field(body["modalities"], "vision"))
		const tools = toldFlag(field(body["chat_template_caps"], "supports_tools"))
		return {...(contextTokens !== undefined && {contextTokens}), ...(vision !== undefined && {vision}), ...(tools !== undefined && {tools})}
	}
	function field(value, name) {
		return isRecord(value) ? value[name] : undefined
	}

	function oncePerId(models) {
		const byId = new Map()
		for (const model of models) {
			if (byId.get(model.id) === undefined || model.isLoaded === true) byId.set(model.id, model)
		}
		return [...byId.values()]
	}

	function parseLmStudioV1List(body) {
		return parseEntries(body, "models", parseV1Model)
	}
	function parseLmStudioV0List(body) {
		return parseEntries(body, "data", parseV0Model)
	}
	function parseEntries(body, name, parse) {
		const entries = isRecord(body) ? body[name] : undefined
		if (!Array.isArray(entries)) return undefined
		const models = entries.flatMap(entry => (isRecord(entry) ? (parse(entry) ?? []) : []))
		return models.length === 0 && entries.length > 0 ? undefined : oncePerId(models)
	}
	function parseV1Model(entry) {
		const id = toldText(entry["key"])
		if (id === undefined) return undefined
		const {quantization, capabilities} = entry
		const can = isRecord(capabilities) ? capabilities : {}
		return toldModel({
			id,
			type: entry["type"] === "embedding" ? "embedding" : "chat",
			name: toldText(entry["display_name"]),
			parameters: toldText(entry["params_string"]),
			sizeBytes: toldCount(entry["size_bytes"]),
			quantization: toldText(isRecord(quantization) ? quantization["name"] : quantization),
			...parseInstances(entry["loaded_instances"], id),
			maxContextTokens: toldCount(entry["max_context_length"]),
			vision: toldFlag(can["vision"]),
			tools: toldFlag(can["trained_for_tool_use"]),
			thinking: parseReasoning(can["reasoning"])
		})
	}
	function parseInstances(value, id) {
		if (!Array.isArray(value)) return {}
		const instances = value.flatMap(instance => {
			if (!isRecord(instance)) return []
			const instanceId = toldText(instance["id"])
			const {config} = instance
			const contextTokens = isRecord(config) ? toldCount(config["context_length"]) : undefined
			return instanceId === undefined ? [] : [{instanceId, contextTokens}]
		})
		const inUse = instances.find(({instanceId}) => instanceId === id) ?? instances[0]
		return {isLoaded: instances.length > 0, ...(instances.length > 0 && {instanceIds: instances.map(({instanceId}) => instanceId)}), ...(inUse?.contextTokens !== undefined && {contextTokens: inUse.contextTokens})}
	}
	function parseReasoning(value) {
		if (!isRecord(value)) return toldFlag(value)
		const options = value["allowed_options"]
		return Array.isArray(options) ? options.some(option => option !== "off") : true
	}
	function parseV0Model(entry) {
		const id = toldText(entry["id"])
		const type = toldText(entry["type"])
		if (id === undefined || type === undefined) return undefined
		const isEmbedding = type.startsWith("embedding")
		const state = toldText(entry["state"])
		return toldModel({
			id,
			type: isEmbedding ? "embedding" : "chat",
			quantization: toldText(entry["quantization"]),
			isLoaded: state === undefined ? undefined : state === "loaded",
			contextTokens: toldCount(entry["loaded_context_length"]),
			maxContextTokens: toldCount(entry["max_context_length"]),
			vision: isEmbedding ? undefined : type === "vlm",
			tools: toldIn(entry["capabilities"], "tool_use")
		})
	}

	const EMBEDDING_ID = /(^|[^a-z])(embed|rerank|all-minilm|bge-|e5-|gte-)/i
	function parseOpenAIList(body) {
		if (!isRecord(body)) return undefined
		const {data, object} = body
		if (data === null && object === "list") return []
		if (!Array.isArray(data)) return undefined
		return oncePerId(data.flatMap(entry => (isRecord(entry) ? (parseModel(entry) ?? []) : [])))
	}
	function parseModel(entry) {
		const id = toldText(entry["id"])
		if (id === undefined) return undefined
		const meta = record(entry["meta"])
		const can = record(entry["capabilities"])
		const parameters = entry["supported_parameters"]
		return toldModel({
			id,
			type: EMBEDDING_ID.test(id) ? "embedding" : "chat",
			name: toldText(entry["name"]),
			parameters: parameterCount(toldCount(meta["n_params"])),
			sizeBytes: toldCount(meta["size"]),
			quantization: toldText(meta["ftype"]),
			isLoaded: parseStatus(entry["status"]),
			contextTokens: toldCount(meta["n_ctx"]) ?? toldCount(entry["max_model_len"]),
			maxContextTokens: toldCount(meta["n_ctx_train"]) ?? toldCount(entry["context_length"]) ?? toldCount(entry["context_window"]) ?? toldCount(entry["max_context_length"]),
			vision: toldIn(record(entry["architecture"])["input_modalities"], "image") ?? toldFlag(can["vision"]),
			tools: toldIn(parameters, "tools") ?? toldFlag(can["function_calling"]),
			thinking: toldIn(parameters, "reasoning")
		})
	}
	function parseStatus(status) {
		const value = isRecord(status) ? toldText(status["value"]) : undefined
		return value === undefined ? undefined : value === "loaded"
	}
	function parameterCount(count) {
		if (count === undefined) return undefined
		const [unit, letter] = count >= 1e9 ? [1e9, "B"] : [1e6, "M"]
		const shown = count / unit
		return `${Number(shown.toFixed(shown < 100 ? 1 : 0))}${letter}`
	}
	function record(value) {
		return isRecord(value) ? value : {}
	}

	function explainFailure(baseURL) {
		return next => async (input, init) => {
			try {
				return await next(input, init)
			} catch (error) {
				if (!(error instanceof TypeError) || init?.signal?.aborted === true) throw error
				throw new ProblemError(await connectionProblem(baseURL, init?.signal ?? undefined), {cause: error})
			}
		}
	}
	async function connectionProblem(baseURL, signal) {
		const {origin, protocol, hostname} = new URL(baseURL)
		if (location.protocol === "https:" && protocol === "http:" && !isLoopback(hostname)) {
			return {kind: "mixed-content", origin}
		}
		const request = {cache: "no-store", ...(signal && {signal})}
		const answers = async init => {
			try {
				await fetch(`${baseURL}/models`, {...request, ...init})
				return true
			} catch {
				return false
			}
		}
		if (await answers({})) {
			const likeTheChat = {"content-type": "application/json", authorization: "Bearer not-needed"}
			return (await answers({headers: likeTheChat})) ? {kind: "dropped"} : {kind: "headers-refused", origin}
		}
		const listens = await answers({mode: "no-cors"})
		return listens ? {kind: "cors-refused", origin, page: self.origin} : {kind: "not-running", origin}
	}
	function isLoopback(hostname) {
		return hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.")
	}

	function layerFetch(reach, ...layers) {
		return layers.reduceRight((next, layer) => layer(next), reach)
	}

	async function requestModels(reach, baseURL, key, signal) {
		const fetch = layerFetch(reach, explainFailure(baseURL))
		const headers = key === "" ? undefined : {authorization: `Bearer ${key}`}
		const response = await fetch(`${baseURL}/models`, {signal, cache: "no-store", ...(headers && {headers})})
		const text = await readText(response)
		const body = parseJSON(text)
		if (!response.ok || hasError(body)) {
			throw new ProblemError(refusalProblem(response.status, text, baseURL))
		}
		return {
			body,
			notAList() {
				const contentType = response.headers.get("content-type") ?? "no content type"
				return new ProblemError({kind: "not-a-model-server", baseURL, contentType})
			}
		}
	}

	async function askServer(url, key, signal) {
		try {
			const response = await fetch(url, {signal, cache: "no-store", ...(key !== "" && {headers: {authorization: `Bearer ${key}`}})})
			const body = parseJSON(await response.text())
			const isRefused = !response.ok || hasError(body)
			return isRefused ? undefined : body
		} catch {
			signal.throwIfAborted()
			return undefined
		}
	}

	async function identifyServer(baseURL, list, signal) {
		const told = kindOfList(list)
		if (told !== undefined) return told
		const usual = kindOfAddress(baseURL)
		if (!isNearBy(baseURL) || namesOwners(list)) return usual
		const isLmStudio = await greets(new URL(baseURL).origin, signal)
		if (isLmStudio === true) return "lm-studio"
		return isLmStudio === false && usual === "lm-studio" ? "other" : usual
	}
	async function greets(origin, signal) {
		try {
			const response = await fetch(`${origin}/lmstudio-greeting`, {signal, cache: "no-store"})
			const body = parseJSON(await response.text())
			if (response.ok && isRecord(body) && body["lmstudio"] === true) return true
			return response.status === 404 ? false : undefined
		} catch {
			return undefined
		}
	}
	function isNearBy(baseURL) {
		if (!URL.canParse(baseURL)) return false
		const {protocol, hostname} = new URL(baseURL)
		return (protocol === "http:" || protocol === "https:") && isPrivateHost(hostname)
	}

	const AT_V1 = /\/v1$/
	async function readFacts(applied, signal) {
		const {key} = applied
		const {baseURL} = applied.settings
		if (baseURL === IN_BROWSER_URL) return {kind: "other", source: "openai", models: []}
		const {body, notAList} = await requestModels((input, init) => fetch(input, init), baseURL, key, signal)
		if (parseOpenAIList(body) === undefined) throw notAList()
		return factsOfList(applied, body, signal)
	}
	async function factsOfList({settings: {baseURL}, key}, body, signal) {
		const models = parseOpenAIList(body) ?? []
		const kind = await identifyServer(baseURL, body, signal)
		signal.throwIfAborted()
		const ask = path => askServer(baseURL.replace(AT_V1, "") + path, key, signal)
		if (kind === "lm-studio" && AT_V1.test(baseURL)) {
			const v1 = parseLmStudioV1List(await ask("/api/v1/models"))
			if (v1 !== undefined) return {kind, source: "lm-studio-v1", models: v1}
			const v0 = parseLmStudioV0List(await ask("/api/v0/models"))
			if (v0 !== undefined) return {kind, source: "lm-studio-v0", models: v0}
		}
		const [only, another] = models
		const isItsOwn = kindOfList(body) === "llama-server" && another === undefined
		if (isItsOwn && only !== undefined && only.isLoaded === undefined) {
			const loaded = {...only, isLoaded: true, ...parseLlamaProps(await ask("/props"))}
			return {kind, source: "openai", models: [loaded]}
		}
		return {kind, source: "openai", models}
	}

	async function lookForFacts(known, signal, list) {
		const {baseURL, server, key} = known
		if (!canBeSent(key)) return {ok: false, fault: {kind: "key-refused", server, hasKey: true, said: ""}}
		const parsed = parseSettings({...DEFAULT_SETTINGS, baseURL})
		if (!parsed.ok) throw new Error("An address that was read before is none now.")
		try {
			const applied = {settings: parsed.settings, key}
			const isTold = list !== undefined && key === ""
			const facts = await (isTold ? factsOfList(applied, list, signal) : readFacts(applied, signal))
			return {ok: true, facts}
		} catch (error) {
			signal.throwIfAborted()
			return {ok: false, fault: faultOf(problemOf(error), known)}
		}
	}
	function canBeSent(key) {
		try {
			return new Headers({authorization: `Bearer ${key}`}).has("authorization")
		} catch {
			return false
		}
	}

	async function judgeList(look, known, looks) {
		if (wantsKey(look)) return {kind: "key"}
		if (isList(look)) return {kind: "list", list: parseJSON(look.text)}
		return {kind: "fault", fault: await faultOfLook(look, known, looks)}
	}
	function wantsKey({status}) {
		return status === 401 || status === 403
	}
	function refusalFault({status, text}, known) {
		return faultOf(refusalProblem(status, text, known.baseURL), known)
	}
	async function faultOfLook(look, known, looks) {
		const {baseURL} = known
		const {contentType, text} = look
		if (!mayBeElsewhere(look, baseURL)) return refusalFault(look, known)
		const suggestion = await listNearby(baseURL, looks)
		if (suggestion === undefined && isMarkup(look)) return {kind: "not-a-model-server", baseURL, contentType}
		return {kind: "wrong-path", baseURL, suggestion, said: serverWords(text)}
	}
	function isList({status, text}) {
		return status < 300 && parseOpenAIList(parseJSON(text)) !== undefined
	}
	function mayBeElsewhere({status, text}, baseURL) {
		if (status === 404 || status === 405) return true
		if (status >= 300) return false
		const body = parseJSON(text)
		const isError = hasError(body)
		return !isError || refusalProblem(status, text, baseURL).kind === "wrong-path"
	}
	async function listNearby(baseURL, looks) {
		const nearby = nearbyOf(baseURL)
		const look = nearby && (await looks.at(`${nearby}/models`))
		return look && (wantsKey(look) || isList(look)) ? nearby : undefined
	}
	async function withSuggestion(fault, {baseURL, key}, looks) {
		const nearby = nearbyOf(baseURL)
		if (fault.kind !== "wrong-path" || nearby === undefined) return fault
		const look = await looks.at(`${nearby}/models`, {headers: {authorization: `Bearer ${key}`}})
		return look && isList(look) ? {...fault, suggestion: nearby} : fault
	}
	function nearbyOf(baseURL) {
		const nearby = `${new URL(baseURL).origin}/v1`
		return nearby === baseURL ? undefined : nearby
	}
	function isMarkup({contentType, text}) {
		return /html|xml/i.test(contentType) || /^\s*</.test(text)
	}

	async function* takeServer(plain, known, looks, signal) {
		yield {step: "server", state: "running"}
		const verdict = await judgeList(plain, known, looks)
		if (verdict.kind === "fault") {
			yield {step: "server", ...failed(verdict.fault)}
			return undefined
		}
		const isLocked = verdict.kind === "key"
		const list = verdict.kind === "list" ? verdict.list : undefined
		const told = isLocked && known.key === "" ? undefined : await lookForFacts(known, signal, list)
		const server = told?.ok === true ? told.facts.kind : known.server
		yield {step: "server", ...passed({kind: "server", server})}
		yield {step: "models", state: "running"}
		if (told === undefined) {
			yield {step: "models", ...failed(refusalFault(plain, known))}
			return undefined
		}
		if (!told.ok) {
			const fault = isLocked ? await withSuggestion(told.fault, known, looks) : told.fault
			yield {step: "models", ...failed(fault)}
			return undefined
		}
		yield {step: "models", ...passed({kind: "facts", facts: told.facts})}
		return told.facts
	}

	function browserSurroundings() {
		const {protocol, hostname} = location
		return {fetch: (input, init) => fetch(input, init), page: {protocol, hostname}, permissions: "permissions" in navigator ? navigator.permissions : undefined}
	}

	async function* checkConnection(request, signal, surroundings = browserSurroundings()) {
		let step = "address"
		try {
			for await (const report of climb(request, signal, surroundings)) {
				if (signal.aborted) return
				;({step} = report)
				yield report
			}
		} catch (error) {
			if (signal.aborted) return
			const problem = withoutKey(problemOf(error), request.key)
			yield {step, state: "failed", fault: {kind: "problem", problem}}
		}
	}
	async function* climb({baseURL, model, key, withAnswer}, signal, surroundings) {
		const address = yield* takeAddress(baseURL)
		if (address === undefined) return
		if (address.url === IN_BROWSER_URL) return yield* skipAfterAddress(withAnswer)
		const looks = createLooks(address.url, surroundings, signal)
		const plain = yield* takeReach(address, looks, surroundings)
		if (plain === undefined) return
		const facts = yield* takeServer(plain, {baseURL: address.url, server: kindOfAddress(address.url), key}, looks, signal)
		if (facts === undefined) return
		yield {step: "loaded", state: "running"}
		const loaded = whichAnswers(facts, model)
		yield {step: "loaded", ...loaded}
		if (loaded.state === "failed") return
		yield {step: "headers", state: "running"}
		const headers = headersOf(key)
		const {origin} = address
		const server = facts.kind
		const arePassed = await looks.passes(headers)
		yield {step: "headers", ...(arePassed ? passed() : failed({kind: "headers-refused", origin, server}))}
		if (!arePassed || !withAnswer) return
		yield {step: "answer", state: "running"}
		const known = {baseURL: address.url, server, key}
		yield {step: "answer", ...(await askForToken(known, model, headers, looks))}
	}
	function* skipAfterAddress(withAnswer) {
		for (const step of CHECK_STEPS) {
			if (step === "address" || (step === "answer" && !withAnswer)) continue
			yield {step, state: "running"}
			yield {step, state: "skipped"}
		}
	}
	function headersOf(key) {
		return {"content-type": "application/json", authorization: `Bearer ${key || "not-needed"}`}
	}

	function unlessAborted(promise, signal) {
		return new Promise((resolve, reject) => {
			const give = () => reject(signal.reason)
			if (signal.aborted) give()
			signal.addEventListener("abort", give, {once: true})
			promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", give))
		})
	}

	const IDENTIFY_LIMIT_MS = 600
	async function lookAtPlace({port, kind, letsAllIn}, signal) {
		const baseURL = `http://127.0.0.1:${port}/v1`
		const response = await ask(`${baseURL}/models`, {}, signal)
		if (response === undefined) {
			if (letsAllIn === true || servesThisPage(port)) return undefined
			const listens = (await ask(`${baseURL}/models`, {mode: "no-cors"}, signal)) !== undefined
			return listens ? {baseURL, kind, state: {kind: "refuses"}} : undefined
		}
		if (response.status === 401 || response.status === 403) return {baseURL, kind, state: {kind: "key"}}
		const body = parseJSON(await response.text())
		if (isLoading(response, body)) return {baseURL, kind, state: {kind: "loading"}}
		const models = response.ok ? parseOpenAIList(body) : undefined
		if (models === undefined) return undefined
		const told = await identify(baseURL, body, signal)
		return {baseURL, kind: told, state: {kind: "open", models: models.length}}
	}
	async function identify(baseURL, list, signal) {
		return identifyServer(baseURL, list, AbortSignal.any([signal, AbortSignal.timeout(IDENTIFY_LIMIT_MS)]))
	}
	async function ask(url, init, signal) {
		try {
			return await fetch(url, {...init, signal, cache: "no-store", credentials: "omit"})
		} catch {
			signal.throwIfAborted()
			return undefined
		}
	}
	function isLoading({status}, body) {
		return status === 503 && isRecord(body) && isRecord(body["error"])
	}
	function servesThisPage(port) {
		return location.protocol === "http:" && location.port === String(port)
	}

	const SERVER_PLACES = [
		{port: 1234, kind: "lm-studio"},
		{port: 11434, kind: "ollama"},
		{port: 8080, kind: "llama-server"},
		{port: 9931, kind: "llama-server"},
		{port: 8000, kind: "vllm"},
		{port: 1337, kind: "jan"},
		{port: 5001, kind: "koboldcpp", letsAllIn: true},
		{port: 5000, kind: "text-generation-webui", letsAllIn: true}
	]

	const LIMIT_MS = 1800
	async function findServers(signal, places = SERVER_PLACES, limitMs = LIMIT_MS) {
		try {
			await unlessAborted(untilAllowed(places, signal), signal)
		} catch {
			return []
		}
		const looking = AbortSignal.any([signal, AbortSignal.timeout(limitMs)])
		const found = await Promise.all(places.map(place => lookAt(place, looking)))
		return found.filter(server => server !== undefined)
	}
	async function lookAt(place, signal) {
		try {
			return await unlessAborted(lookAtPlace(place, signal), signal)
		} catch {
			return undefined
		}
	}
	async function untilAllowed([place], signal) {
		if (place === undefined) return
		const url = new URL(`http://127.0.0.1:${place.port}/v1/models`)
		if ((await readPermission(url, browserSurroundings())) !== "prompt") return
		await fetch(url, {mode: "no-cors", signal, cache: "no-store", credentials: "omit"}).catch(() => undefined)
	}

	const lmStudioProblemsEn = {
		"too-old": {what: "This LM Studio does not let other programs manage its models: that came with version 0.4.0.", next: "Update LM Studio, or use its own command, lms."},
		"download-failed": {what: "LM Studio gave up the download.", next: "Look into LM Studio’s list of downloads for the reason, and try again."},
		"not-understood": {what: "LM Studio gave an answer that this page does not understand.", next: "Look into LM Studio itself at what has become of the model."}
	}

	const lmStudioProblemsFr = {
		"too-old": {what: "Ce LM Studio ne laisse pas d’autres programmes gérer ses modèles : c’est possible depuis la version 0.4.0.", next: "Mettez LM Studio à jour, ou servez-vous de sa commande lms."},
		"download-failed": {what: "LM Studio a abandonné le téléchargement.", next: "Cherchez-en la raison dans la liste des téléchargements de LM Studio, puis réessayez."},
		"not-understood": {what: "LM Studio a donné une réponse que cette page ne comprend pas.", next: "Regardez dans LM Studio même ce qu’est devenu le modèle."}
	}

	function lmStudioProblem(fault, said) {
		const words = {en: lmStudioProblemsEn[fault], fr: lmStudioProblemsFr[fault]}
		return {kind: "told", code: `lm-studio-${fault}`, said, words}
	}

	function loadOnce(load) {
		let loading
		return () => {
			loading ??= load().catch(error => {
				loading = undefined
				throw error
			})
			return loading
		}
	}

	async function reachModule(href) {
		const response = await fetch(href)
		await response.body?.cancel()
		if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim())
	}

	function inBrowserSupport() {
		return location.protocol === "file:" ? "from-disk" : "ready"
	}
	function openInBrowser() {
		if (inBrowserSupport() === "from-disk") return Promise.reject(new ProblemError({kind: "in-browser-from-disk"}))
		return open()
	}
	const open = loadOnce(() =>
		importInBrowser().catch(error => {
			const said = saidBy(error)
			throw new ProblemError({kind: "engine-unreachable", host: address().host, said}, {cause: error})
		})
	)
	function address() {
		return new URL("assets/in-browser.js", document.baseURI)
	}
	async function importInBrowser() {
		const {href} = address()
		await reachModule(href)
		const module = await import(href)
		const open = isRecord(module) ? module["openInBrowser"] : undefined
		const opened = typeof open === "function" ? Reflect.apply(open, undefined, []) : undefined
		if (isInBrowserModule(opened)) return opened
		throw new TypeError("assets/in-browser.js is not of this page's version")
	}
	function isInBrowserModule(value) {
		if (!isRecord(value) || typeof value["mountModelList"] !== "function") return false
		const {inBrowser} = value
		return isRecord(inBrowser) && typeof inBrowser["fetch"] === "function" && isRecord(inBrowser["store"])
	}

	function reach(baseURL) {
		if (baseURL !== IN_BROWSER_URL) return (input, init) => globalThis.fetch(input, init)
		return async (input, init) => (await openInBrowser()).inBrowser.fetch(input, init)
	}

	async function askLmStudio({origin, key}, path, body, signal) {
		const baseURL = `${origin}/v1`
		const fetch = layerFetch(reach(baseURL), explainFailure(baseURL))
		const response = await fetch(`${origin}${path}`, {signal, cache: "no-store", headers: {...(body && {"content-type": "application/json"}), ...(key !== "" && {authorization: `Bearer ${key}`})}, ...(body && {method: "POST", body: JSON.stringify(body)})})
		const text = await readText(response)
		const answer = parseJSON(text)
		if (!response.ok || hasError(answer)) {
			throw new ProblemError(withoutKey(nameRefusal(response.status, text, baseURL), key))
		}
		if (isRecord(answer)) return answer
		const contentType = response.headers.get("content-type") ?? "no content type"
		throw new ProblemError({kind: "not-a-model-server", baseURL, contentType})
	}
	function nameRefusal(status, text, baseURL) {
		const problem = refusalProblem(status, text, baseURL)
		return problem.kind === "wrong-path" ? lmStudioProblem("too-old", problem.said) : problem
	}

	const POLL_MS = 1000
	const DOWNLOAD = "/api/v1/models/download"
	function createLmStudio(pause = pauseBeforeNext) {
		return {
			async load(server, model, contextTokens, signal) {
				const body = {model, ...(contextTokens !== undefined && {context_length: contextTokens})}
				const answer = await askLmStudio(server, "/api/v1/models/load", body, signal)
				const instanceId = answer["instance_id"]
				if (typeof instanceId !== "string") throw notUnderstood(answer)
				return {instanceId, seconds: readAmount(answer["load_time_seconds"])}
			},
			async unload(server, instanceId, signal) {
				await askLmStudio(server, "/api/v1/models/unload", {instance_id: instanceId}, signal)
			},
			async *download(server, model, signal) {
				let answer = await askLmStudio(server, DOWNLOAD, {model}, signal)
				while (isUnderWay(answer)) {
					yield readProgress(answer)
					const status = statusPath(answer)
					await pause(signal)
					answer = await askLmStudio(server, status, undefined, signal)
				}
				if (answer["status"] === "completed") yield readProgress(answer)
			}
		}
	}
	function isUnderWay(answer) {
		const {status} = answer
		if (status === "completed" || status === "already_downloaded") return false
		if (status === "failed") throw new ProblemError(lmStudioProblem("download-failed", ""))
		if (status === "downloading" || status === "paused") return true
		throw notUnderstood(answer)
	}
	function statusPath(answer) {
		const job = answer["job_id"]
		if (typeof job !== "string") throw notUnderstood(answer)
		return `${DOWNLOAD}/status/${encodeURIComponent(job)}`
	}
	function readProgress(answer) {
		const isPaused = answer["status"] === "paused"
		return {doneBytes: readAmount(answer["downloaded_bytes"]) ?? 0, totalBytes: readAmount(answer["total_size_bytes"]), bytesPerSecond: isPaused ? 0 : readAmount(answer["bytes_per_second"])}
	}
	function readAmount(value) {
		return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined
	}
	function notUnderstood(answer) {
		return new ProblemError(lmStudioProblem("not-understood", JSON.stringify(answer).slice(0, 500)))
	}
	function pauseBeforeNext(signal) {
		return new Promise((resolve, reject) => {
			const give = () => {
				clearTimeout(timer)
				reject(signal.reason)
			}
			const timer = setTimeout(() => {
				signal.removeEventListener("abort", give)
				resolve()
			}, POLL_MS)
			if (signal.aborted) give()
			else signal.addEventListener("abort", give, {once: true})
		})
	}

	function operatingSystem(browser = navigator) {
		const platform = browser.userAgentData?.platform ?? browser.platform ?? ""
		if (/^win/i.test(platform)) return "windows"
		return /^(mac|ip(hone|ad|od))/i.test(platform) ? "macos" : "linux"
	}

	function openConnections(document, page) {
		const services = {operatingSystem: operatingSystem(), check: checkConnection, findServers, readFacts, lmStudio: createLmStudio()}
		return openConnections$1(document, page, services, pageOriginOf(location), {href: () => location.href, clearFragment: () => history.replaceState(null, "", location.pathname + location.search)})
	}

	exports.openConnections = openConnections

	return exports
})({})
