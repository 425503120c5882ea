// Generated from src/in-browser.ts by `npm run build`: edit there. The page loads it when a model is to run.
const IN_BROWSER_URL = "browser://this/v1"

const BUILT_IN_MODEL = {id: "toy-chat", name: "Causette toy chat", url: "assets/toy-chat.gguf", bytes: 4_390_112, sha256: "f0e337da48e9c767cd7deebc2787bafd0062e93764ea1d8c72ffa410a9a711f6", licence: "CC0-1.0", purpose: "toy"}
const KNOWN_MODELS = [
	{id: "SmolLM2-360M-Instruct-Q8_0", name: "SmolLM2 360M Instruct", url: "https://huggingface.co/bartowski/SmolLM2-360M-Instruct-GGUF/resolve/main/SmolLM2-360M-Instruct-Q8_0.gguf", bytes: 386_000_000, sha256: undefined, licence: "Apache-2.0", purpose: "balanced"},
	{id: "Qwen2.5-0.5B-Instruct-Q4_K_M", name: "Qwen2.5 0.5B Instruct", url: "https://huggingface.co/bartowski/Qwen2.5-0.5B-Instruct-GGUF/resolve/main/Qwen2.5-0.5B-Instruct-Q4_K_M.gguf", bytes: 398_000_000, sha256: undefined, licence: "Apache-2.0", purpose: "best"},
	{id: "SmolLM2-135M-Instruct-Q8_0", name: "SmolLM2 135M Instruct", url: "https://huggingface.co/bartowski/SmolLM2-135M-Instruct-GGUF/resolve/main/SmolLM2-135M-Instruct-Q8_0.gguf", bytes: 145_000_000, sha256: undefined, licence: "Apache-2.0", purpose: "small"}
]

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
const count$1 = (amount, one, many) => `${amount.toLocaleString("en")} ${amount === 1 ? one : many}`
const modelLabelsEn = {modelList: "Models", tryAgain: "Try again", modelAddress: "Address of a .gguf file", addModel: "Add", modelFromDisk: "From disk…", modelPage: "Its page at the hub", useModel: "Use", downloadModel: "Download", resumeModel: "Resume", cancel: "Cancel", unloadModel: "Unload", removeModel: "Delete"}
const modelsEn = {
	purpose: {
		toy: "A toy, made to show this page working: it answers the presets, and knows next to nothing else.",
		small: "The smallest real one: quick to download and to answer, and often wrong.",
		balanced: "Short answers, summaries and rewording, in English.",
		best: "The most able of these: follows instructions best, and speaks several languages, French among them."
	},
	shipped: "comes with the page",
	size: size => bytes$3.size(size),
	percent: share => `${Math.floor(share * 100)}%`,
	rate: bytesPerSecond => bytes$3.rate(bytesPerSecond),
	timeLeft: seconds => {
		if (seconds < 60) return `${Math.ceil(seconds)} s left`
		const minutes = Math.ceil(seconds / 60)
		return minutes < 60 ? `${minutes} min left` : `${Math.floor(minutes / 60)} h ${minutes % 60} min left`
	},
	asking: host => `Asking ${host} for the exact size …`,
	downloadQuestion: (size, left, host) => {
		const what = size === undefined ? "It does not tell the size" : `${bytes$3.size(size)} (${bytes$3.exact(size)})`
		const room = left === undefined ? "" : ` There is room for ${bytes$3.size(left)} in this browser.`
		return `Download from ${host}? ${what}.${room}`
	},
	tooBig: missing => `It lacks ${bytes$3.size(missing)}: delete another model first.`,
	removeQuestion: (size, isFromDisk) => `Delete ${bytes$3.size(size)} for good? To have the model again, you must ${isFromDisk ? "choose its file" : "download it"} again.`,
	partial: (stored, total) => (total === undefined ? `${bytes$3.size(stored)} have come; the rest is missing.` : `${bytes$3.size(stored)} of ${bytes$3.size(total)} have come; the rest is missing.`),
	downloading: model => `Downloading ${model}`,
	copying: model => `Copying ${model} into this browser`,
	loadingModel: model => `Loading ${model} into memory`,
	kept: model => `${model} is complete.`,
	inUse: "In use; loaded into memory with the next question.",
	loaded: (isInUse, threads, contextTokens) => `${isInUse ? "In use, loaded" : "Loaded"} · ${count$1(threads, "thread", "threads")} · context of ${count$1(contextTokens, "token", "tokens")}`,
	room: ({usedBytes, leftBytes}) => {
		const used = usedBytes === 0 ? "" : `The models take ${bytes$3.size(usedBytes)}.`
		const left = leftBytes === undefined ? "" : `There is room for ${bytes$3.size(leftBytes)} in this browser.`
		return `${used} ${left}`.trim()
	},
	notPersistent: "The browser has not promised to keep these models: it may clear them when the disk runs full.",
	addressFault: {
		empty: "Paste the address of a .gguf file, for example from huggingface.co",
		"not-a-url": "This is not an address. It should look like https://huggingface.co/…/model.gguf",
		scheme: "The address must begin with https:// or http://",
		credentials: "No name or password in the address.",
		"not-gguf": "The address must lead to a file that ends in .gguf",
		split: "This is one part of a model in several files. Only models in one file can run here.",
		kept: "A model of this name is in the list already. Delete it first to replace it."
	}
}

const bytes$2 = createByteFormat("fr")
const count = (amount, one, many) => `${amount.toLocaleString("fr")} ${amount < 2 ? one : many}`
const modelLabelsFr = {
	modelList: "Modèles",
	tryAgain: "Réessayer",
	modelAddress: "Adresse d’un fichier .gguf",
	addModel: "Ajouter",
	modelFromDisk: "Depuis le disque…",
	modelPage: "Sa page sur le hub",
	useModel: "Utiliser",
	downloadModel: "Télécharger",
	resumeModel: "Reprendre",
	cancel: "Annuler",
	unloadModel: "Décharger",
	removeModel: "Supprimer"
}
const modelsFr = {
	purpose: {
		toy: "Un jouet, fait pour montrer cette page en marche : il répond aux exemples et ne sait presque rien d’autre.",
		small: "Le plus petit des vrais modèles : vite téléchargé, prompt à répondre, et souvent dans l’erreur.",
		balanced: "Réponses courtes, résumés et reformulations, en anglais.",
		best: "Le plus capable de ceux-ci : il suit le mieux les consignes et parle plusieurs langues, dont le français."
	},
	shipped: "livré avec la page",
	size: size => bytes$2.size(size),
	percent: share => `${Math.floor(share * 100)}\u00a0%`,
	rate: bytesPerSecond => bytes$2.rate(bytesPerSecond),
	timeLeft: seconds => {
		if (seconds < 60) return `encore ${Math.ceil(seconds)} s`
		const minutes = Math.ceil(seconds / 60)
		return minutes < 60 ? `encore ${minutes} min` : `encore ${Math.floor(minutes / 60)} h ${minutes % 60} min`
	},
	asking: host => `Demande de la taille exacte à ${host}…`,
	downloadQuestion: (size, left, host) => {
		const what = size === undefined ? "Il n’en dit pas la taille" : `${bytes$2.size(size)} (${bytes$2.exact(size)})`
		const room = left === undefined ? "" : ` Il reste ${bytes$2.size(left)} dans ce navigateur.`
		return `Télécharger depuis ${host} ? ${what}.${room}`
	},
	tooBig: missing => `Il manque ${bytes$2.size(missing)} : supprimez d’abord un autre modèle.`,
	removeQuestion: (size, isFromDisk) => `Supprimer ${bytes$2.size(size)} pour de bon ? Pour retrouver ce modèle, il faudra ${isFromDisk ? "choisir de nouveau son fichier" : "le télécharger de nouveau"}.`,
	partial: (stored, total) => (total === undefined ? `${bytes$2.size(stored)} sont arrivés ; il manque le reste.` : `${bytes$2.size(stored)} sur ${bytes$2.size(total)} sont arrivés ; il manque le reste.`),
	downloading: model => `Téléchargement de ${model}`,
	copying: model => `Copie de ${model} dans ce navigateur`,
	loadingModel: model => `Chargement de ${model} en mémoire`,
	kept: model => `${model} est complet.`,
	inUse: "Utilisé ; il sera chargé en mémoire à la prochaine question.",
	loaded: (isInUse, threads, contextTokens) => `${isInUse ? "Utilisé, chargé" : "Chargé"} · ${count(threads, "fil d’exécution", "fils d’exécution")} · contexte de ${count(contextTokens, "jeton", "jetons")}`,
	room: ({usedBytes, leftBytes}) => {
		const used = usedBytes === 0 ? "" : `Les modèles occupent ${bytes$2.size(usedBytes)}.`
		const left = leftBytes === undefined ? "" : `Il reste ${bytes$2.size(leftBytes)} dans ce navigateur.`
		return `${used} ${left}`.trim()
	},
	notPersistent: "Le navigateur n’a pas promis de garder ces modèles : il peut les effacer quand le disque se remplit.",
	addressFault: {
		empty: "Collez l’adresse d’un fichier .gguf, par exemple de huggingface.co",
		"not-a-url": "Ce n’est pas une adresse. Elle doit ressembler à https://huggingface.co/…/modele.gguf",
		scheme: "L’adresse doit commencer par https:// ou http://",
		credentials: "Ni nom ni mot de passe dans l’adresse.",
		"not-gguf": "L’adresse doit mener à un fichier qui finit par .gguf",
		split: "C’est une partie d’un modèle en plusieurs fichiers. Seuls les modèles en un seul fichier tournent ici.",
		kept: "Un modèle de ce nom est déjà dans la liste. Supprimez-le d’abord pour le remplacer."
	}
}

const OWN = {en: {labels: modelLabelsEn, inBrowser: modelsEn}, fr: {labels: modelLabelsFr, inBrowser: modelsFr}}
const made = new WeakMap()
function addModelsTexts(texts, language) {
	const known = made.get(texts)
	if (known !== undefined) return known
	const {labels, inBrowser} = OWN[language]
	const all = {...texts, labels: {...texts.labels, ...labels}, inBrowser: {...texts.inBrowser, ...inBrowser}}
	made.set(texts, all)
	return all
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

var styles = `/* Comes with the list of models (ui/in-browser/panel.ts), not with the page. */
@layer parts {
  /* Heard, and not seen: a long sentence would reach back onto a narrow screen. */
  [data-part="spoken"] {
    width: 1px;
    height: 1px;
    overflow: hidden;
    white-space: nowrap;
  }

  [data-part="shelf"] {
    display: grid;
    gap: 0.5rem;
  }

  .in-browser .failure {
    display: grid;
    justify-items: start;
    gap: 0.375rem;
    padding: 0.625rem 0.875rem;
    border-inline-start: 3px solid var(--fault);
    background: var(--fault-wash);
    border-radius: 0 var(--radius) var(--radius) 0;
    font-size: var(--small);
    overflow-wrap: anywhere;
  }

  .failure-what {
    font-weight: 600;
    color: var(--fault);
  }

  .failure-said {
    font-family: var(--mono);
    white-space: pre-wrap;
  }

  .models {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
    border-block: 1px solid var(--line);
  }

  .model {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: 0.25rem 1rem;
    padding: 0.625rem 0.25rem;
  }

  .model + .model {
    border-top: 1px solid var(--line);
  }

  .model-text {
    display: grid;
    gap: 0.25rem;
    overflow-wrap: anywhere;
  }

  .model-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
  }

  .model[data-in-use] strong {
    color: var(--accent);
  }

  .model-facts,
  .model-head a {
    color: var(--ink-soft);
    font-size: var(--small);
  }

  .model-head a:hover {
    color: var(--accent);
  }

  .model-state,
  .model-question {
    font-size: var(--small);
  }

  .model-question {
    font-weight: 600;
  }

  .model-progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    font-size: var(--small);
    font-variant-numeric: tabular-nums;
  }

  .model-progress progress {
    flex: 1 1 10rem;
    max-width: 26rem;
    height: 0.625rem;
    accent-color: var(--accent);
  }

  .model-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 0.25rem;
  }

  .model-actions button {
    min-height: 2.25rem;
    padding: 0 0.875rem;
    font-size: var(--small);
  }

  .danger:not(:disabled) {
    border-color: var(--fault);
    color: var(--fault);
  }

  .add-model {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0.5rem 1rem;
  }

  /* It stands outside of the form above, whose fields are set off by that form's own space. */
  .configuration .add-model {
    padding-top: 0.5rem;
  }

  .add-model .field:first-child {
    flex: 1 1 16rem;
    max-width: 40rem;
  }

  .add-model .field + .field {
    padding-top: 1.45rem;
  }

  @media (max-width: 48rem) {
    .model {
      grid-template-columns: minmax(0, 1fr);
    }

    .model-actions {
      justify-content: start;
    }

    .add-model .field + .field {
      padding-top: 0;
    }
  }
}
`

function describeProblem(problem, texts) {
	return texts[problem.kind](problem)
}

function addParts(root, markup, styles) {
	const {body} = new DOMParser().parseFromString(markup, "text/html")
	root.replaceChildren(...root.ownerDocument.adoptNode(body).childNodes)
	const sheet = new CSSStyleSheet()
	sheet.replaceSync(styles)
	root.ownerDocument.adoptedStyleSheets.push(sheet)
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

const ATTRIBUTES = ["placeholder", "aria-label"]
const markup$1 = new Map()
function translate(root, {labels}) {
	function write(name, present, put) {
		if (!markup$1.has(name)) markup$1.set(name, present)
		put(labels[name] ?? markup$1.get(name) ?? present)
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

function mountAddModel(root, texts, events) {
	const form = find(root, "[data-form=model-address]", HTMLFormElement)
	const address = find(form, "[name=modelAddress]", HTMLInputElement)
	const file = find(form, "[name=modelFile]", HTMLInputElement)
	const fromDisk = find(form, "[data-action=model-from-disk]", HTMLButtonElement)
	const faults = createFaults()
	form.addEventListener("submit", event => {
		event.preventDefault()
		faults.clearAll()
		events.onAddress(address.value)
	})
	address.addEventListener("input", () => faults.clear(address))
	fromDisk.addEventListener("click", () => {
		faults.clearAll()
		file.click()
	})
	file.addEventListener("change", () => {
		const [chosen] = file.files ?? []
		file.value = ""
		if (chosen !== undefined) events.onFile(chosen)
	})
	return {
		showAddressFault(fault) {
			faults.show(address, texts().inBrowser.addressFault[fault])
			address.focus()
		},
		showFileFault(fault) {
			faults.show(fromDisk, texts().inBrowser.addressFault[fault])
			fromDisk.focus()
		},
		clearAddress() {
			address.value = ""
		}
	}
}

function shareOf({doneBytes, totalBytes}) {
	return totalBytes === undefined || totalBytes <= 0 ? 0 : Math.min(doneBytes / totalBytes, 1)
}

function describeModel$1(model, texts) {
	const {inBrowser} = texts
	const size = model.bytes === undefined ? "" : inBrowser.size(model.bytes)
	const licence = model.known?.licence ?? ""
	const shipped = model.known?.purpose === "toy" ? inBrowser.shipped : ""
	return {facts: [size, licence, shipped].filter(fact => fact !== "").join(" · "), purpose: model.known === undefined ? "" : inBrowser.purpose[model.known.purpose], state: describeState(model, inBrowser), question: describeQuestion(model.status, inBrowser), ...describeProgress(model, inBrowser)}
}
function describeState({status, isInUse, bytes}, texts) {
	if (status.kind === "asking") return texts.asking(status.host)
	if (status.kind === "part") return texts.partial(status.storedBytes, bytes)
	if (status.kind === "whole") return isInUse ? texts.inUse : ""
	if (status.kind === "loaded") return texts.loaded(isInUse, status.threads, status.contextTokens)
	return ""
}
function describeQuestion(status, texts) {
	if (status.kind === "to-remove") return texts.removeQuestion(status.storedBytes, status.isFromDisk)
	if (status.kind !== "to-download") return ""
	const {bytes, leftBytes, host} = status
	const missing = bytes === undefined || leftBytes === undefined ? 0 : bytes - leftBytes
	const question = texts.downloadQuestion(bytes, leftBytes, host)
	return missing > 0 ? `${question} ${texts.tooBig(missing)}` : question
}
function describeProgress({name, status}, texts) {
	if (status.kind !== "moving" && status.kind !== "loading") return {progress: "", figures: ""}
	const {progress} = status
	const share = progress.totalBytes === undefined ? "" : texts.percent(shareOf(progress))
	if (status.kind === "loading") return {progress: texts.loadingModel(name), figures: share}
	const {bytesPerSecond, secondsLeft} = status.rate
	const figures = [share === "" ? texts.size(progress.doneBytes) : share, bytesPerSecond === undefined ? "" : texts.rate(bytesPerSecond), secondsLeft === undefined ? "" : texts.timeLeft(secondsLeft)]
	return {progress: status.how === "copy" ? texts.copying(name) : texts.downloading(name), figures: figures.filter(figure => figure !== "").join(" · ")}
}

function modelActions({status, isInUse, failure}) {
	const actions = statusActions(status, isInUse)
	if (failure === undefined) return actions
	const others = actions.filter(action => !(failure.canRetry && ATTEMPTS.has(action)))
	return [...(failure.canRetry ? ["retry"] : []), ...others, "forget"]
}
const ATTEMPTS = new Set(["use", "download", "resume"])
function statusActions(status, isInUse) {
	switch (status.kind) {
		case "absent":
			return ["download"]
		case "asking":
		case "moving":
			return ["cancel"]
		case "to-download":
			return ["start", "cancel"]
		case "part":
			return status.canResume ? ["resume", "remove"] : ["remove"]
		case "to-remove":
			return ["erase", "cancel"]
		case "removing":
			return []
		case "whole":
			return status.canRemove ? ["use", "remove"] : ["use"]
		case "loading":
			return status.canCancel ? ["cancel"] : []
		case "loaded":
			return isInUse ? ["unload"] : ["use", "unload"]
	}
}
function parseModelAction(value) {
	return ACTIONS.find(action => action === value)
}
const ACTIONS = ["use", "download", "resume", "start", "cancel", "unload", "remove", "erase", "retry", "forget"]

function createModelRow(document, id, onAct) {
	const element = cloneTemplate(document, "in-browser-model")
	const part = name => find(element, `[data-part=${name}]`, HTMLElement)
	const bar = find(element, "progress", HTMLProgressElement)
	const link = find(element, "a", HTMLAnchorElement)
	const buttons = [...element.querySelectorAll("[data-action]")]
	let shownTexts
	element.dataset["model"] = id
	element.addEventListener("click", ({target}) => {
		const button = target instanceof Element ? target.closest("button") : null
		const action = parseModelAction(button?.dataset["action"])
		if (action !== undefined) onAct(action, id)
	})
	function write(name, text) {
		const place = part(name)
		if (place.textContent !== text) place.textContent = text
		place.hidden = text === ""
	}
	function showLink({known}, label) {
		const page = known?.url?.startsWith("https://") ? known.url.replace(/\/resolve\/.*$/, "") : undefined
		link.hidden = page === undefined
		if (page === undefined) return
		link.href = page
		link.setAttribute("aria-label", `${label} (${known?.name ?? id})`)
	}
	function showFailure({failure}, texts) {
		const {what, next} = failure === undefined ? {what: "", next: ""} : describeProblem(failure.problem, texts.problems)
		write("failure-what", what)
		write("failure-next", next)
		const said = failure !== undefined && "said" in failure.problem ? failure.problem.said : ""
		write("failure-said", said)
		part("failure").hidden = failure === undefined
	}
	function showProgress({status}, label) {
		const isUnderWay = status.kind === "moving" || status.kind === "loading"
		part("progress").hidden = !isUnderWay
		if (!isUnderWay) return
		bar.setAttribute("aria-label", label)
		if (status.progress.totalBytes === undefined) bar.removeAttribute("value")
		else bar.value = shareOf(status.progress)
	}
	function showActions(model) {
		const actions = new Set(modelActions(model))
		for (const button of buttons) {
			const action = parseModelAction(button.dataset["action"])
			button.hidden = action === undefined || !actions.has(action)
			button.setAttribute("aria-label", `${button.textContent.trim()} ${model.name}`)
		}
	}
	function keepFocus(change) {
		const question = part("question")
		const hadQuestion = !question.hidden
		const focused = element.contains(document.activeElement) ? document.activeElement : null
		change()
		if (focused === null) return
		if (!question.hidden && !hadQuestion) question.focus()
		else if (!focused.checkVisibility()) (buttons.find(button => !button.hidden) ?? element).focus()
	}
	return {
		element,
		show(model, texts) {
			keepFocus(() => {
				const words = describeModel$1(model, texts)
				if (shownTexts !== texts) translate(element, texts)
				shownTexts = texts
				element.dataset["status"] = model.status.kind
				element.toggleAttribute("data-in-use", model.isInUse)
				element.setAttribute("aria-label", model.name)
				write("name", model.name)
				write("facts", words.facts)
				write("purpose", words.purpose)
				write("state", words.state)
				write("question", words.question)
				write("figures", words.figures)
				showLink(model, texts.labels.modelPage)
				showProgress(model, words.progress)
				showFailure(model, texts)
				showActions(model)
			})
		}
	}
}

function mountModelList(list, onAct) {
	const rows = new Map()
	function rowOf(id) {
		const row = rows.get(id) ?? createModelRow(list.ownerDocument, id, onAct)
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
		show(models, texts) {
			const ids = new Set(models.map(({id}) => id))
			for (const [id, row] of [...rows]) if (!ids.has(id)) drop(id, row)
			for (const [index, model] of models.entries()) {
				const {element, show} = rowOf(model.id)
				const place = list.children[index]
				if (place !== element) list.insertBefore(element, place ?? null)
				show(model, texts)
			}
		}
	}
}

var markup = `<p class="failure" data-part="list-failure" hidden></p>
<ul
  class="models"
  role="list"
  tabindex="-1"
  data-part="models"
  aria-label="Models"
  data-text-aria-label="modelList"
></ul>
<p class="hint" data-part="room"></p>
<p class="hint" data-part="persistence"></p>
<form class="add-model" novalidate autocomplete="off" data-form="model-address">
  <div class="field">
    <label for="model-address" data-text="modelAddress">Address of a .gguf file</label>
    <input
      id="model-address"
      name="modelAddress"
      type="text"
      inputmode="url"
      autocapitalize="off"
      spellcheck="false"
      placeholder="https://huggingface.co/…/model.gguf"
    />
  </div>
  <div class="field">
    <div class="actions">
      <button type="submit" data-action="add-model" data-text="addModel">Add</button>
      <button type="button" id="model-from-disk" data-action="model-from-disk" data-text="modelFromDisk">
        From disk…
      </button>
    </div>
  </div>
  <input type="file" name="modelFile" accept=".gguf" hidden />
</form>
<p class="off-screen" role="status" data-part="spoken"></p>
<template data-template="in-browser-model">
  <li class="model" tabindex="-1">
    <div class="model-text">
      <p class="model-head">
        <strong data-part="name"></strong> <span class="model-facts" data-part="facts"></span>
        <a target="_blank" rel="noopener noreferrer" data-text="modelPage" hidden>Its page at the hub</a>
      </p>
      <p class="hint" data-part="purpose"></p>
      <p class="model-state" data-part="state"></p>
      <p class="model-question" role="group" tabindex="-1" data-part="question" hidden></p>
      <div class="model-progress" data-part="progress" hidden>
        <progress max="1"></progress>
        <span data-part="figures"></span>
      </div>
      <div class="failure" data-part="failure" hidden>
        <p class="failure-what" data-part="failure-what"></p>
        <p class="failure-said" data-part="failure-said"></p>
        <p data-part="failure-next"></p>
      </div>
    </div>
    <div class="model-actions">
      <button type="button" data-action="retry" data-text="tryAgain">Try again</button>
      <button type="button" data-action="use" data-text="useModel">Use</button>
      <button type="button" data-action="download" data-text="downloadModel">Download</button>
      <button type="button" data-action="resume" data-text="resumeModel">Resume</button>
      <button type="button" class="primary" data-action="start" data-text="downloadModel">Download</button>
      <button type="button" class="danger" data-action="erase" data-text="removeModel">Delete</button>
      <button type="button" data-action="unload" data-text="unloadModel">Unload</button>
      <button type="button" class="quiet" data-action="remove" data-text="removeModel">Delete</button>
      <button type="button" class="quiet" data-action="cancel" data-text="cancel">Cancel</button>
      <button type="button" class="quiet" data-action="forget" data-text="dismiss">Dismiss</button>
    </div>
  </li>
</template>
`

const STEPS = 4
function createSpeech() {
	let said = new Map()
	return (models, texts) => {
		const before = said
		said = new Map(models.map(model => [model.id, stepOf(model)]))
		const changed = models.filter(({id}) => before.has(id) && before.get(id) !== said.get(id))
		const sentences = changed.map(model => sentenceFor(model, before.get(model.id) ?? "", texts))
		const all = sentences.filter(sentence => sentence !== "").join(" ")
		return all === "" ? undefined : all
	}
}
function stepOf({status, failure}) {
	if (failure !== undefined) return `failed ${failure.problem.kind === "told" ? failure.problem.code : failure.problem.kind}`
	if (status.kind !== "moving" && status.kind !== "loading") return status.kind
	return `${status.kind} ${Math.floor(shareOf(status.progress) * STEPS)}`
}
function sentenceFor({name, status, failure}, before, texts) {
	const {inBrowser} = texts
	if (failure !== undefined) return `${name} · ${describeProblem(failure.problem, texts.problems).what}`
	if (status.kind === "whole") return before.startsWith("moving") ? inBrowser.kept(name) : ""
	if (status.kind === "loaded") return `${name} · ${inBrowser.loaded(true, status.threads, status.contextTokens)}`
	if (status.kind === "asking") return inBrowser.asking(status.host)
	if (status.kind !== "moving" && status.kind !== "loading") return ""
	const percent = inBrowser.percent(Math.floor(shareOf(status.progress) * STEPS) / STEPS)
	if (status.kind === "loading") return `${inBrowser.loadingModel(name)} · ${percent}`
	const what = status.how === "copy" ? inBrowser.copying(name) : inBrowser.downloading(name)
	return `${what} · ${percent}`
}

function mountInBrowserPanel(root, texts, events) {
	addParts(root, markup, styles)
	const part = name => find(root, `[data-part=${name}]`, HTMLElement)
	const list = mountModelList(part("models"), events.onAct)
	const adding = mountAddModel(root, texts, events)
	const speech = createSpeech()
	let shownTexts
	function write(name, text) {
		const place = part(name)
		if (place.textContent !== text) place.textContent = text
		place.hidden = text === ""
	}
	return {
		show(state) {
			const {inBrowser, problems} = texts()
			if (shownTexts !== texts()) translate(root, texts())
			shownTexts = texts()
			const failed = state.failure && describeProblem(state.failure, problems)
			write("list-failure", failed === undefined ? "" : `${failed.what} ${failed.next}`)
			list.show(state.models, texts())
			write("room", state.room === undefined ? "" : inBrowser.room(state.room))
			write("persistence", state.isAtRisk ? inBrowser.notPersistent : "")
			const spoken = speech(state.models, texts())
			if (spoken !== undefined) part("spoken").textContent = spoken
		},
		...adding
	}
}

function isSplitFile(fileName) {
	return /-\d{5}-of-\d{5}\.gguf$/i.test(fileName) && !/-00001-of-00001\.gguf$/i.test(fileName)
}

const HUB = "https://huggingface.co"
const HUB_HOSTS = new Set(["huggingface.co", "www.huggingface.co", "hf.co"])
function mendHubAddress(url) {
	if (!HUB_HOSTS.has(url.host)) return url
	const mended = new URL(HUB)
	mended.pathname = url.pathname
	const [, repository, kind, revision = "main", path] = /^(\/[^/]+\/[^/]+)(?:\/(blob|raw|resolve|tree)\/([^/]+)(?:\/(.*))?)?\/?$/.exec(url.pathname) ?? []
	const opened = url.searchParams.get("show_file_info")?.split("/").map(encodeURIComponent).join("/")
	const file = kind === undefined || kind === "tree" ? opened : path
	if (repository !== undefined && file) mended.pathname = `${repository}/resolve/${revision}/${file}`
	return mended
}
function hubFileOf(url) {
	const [, repository, revision, folder = "", name] = /^\/([^/]+\/[^/]+)\/resolve\/([^/]+)\/(.+\/)?([^/]+)$/.exec(url.pathname) ?? []
	if (url.origin !== HUB || repository === undefined || revision === undefined || name === undefined) {
		return undefined
	}
	const tree = `${HUB}/api/models/${repository}/tree/${revision}/${folder}`
	return {treeURL: tree.replace(/\/$/, ""), path: decoded(folder + name)}
}
function decoded(path) {
	try {
		return decodeURIComponent(path)
	} catch {
		return path
	}
}

const LONGEST = 100
function toModelId(fileName) {
	const id = fileName
		.replace(/^.*[/\\]/s, "")
		.replace(/(\.gguf)+$/i, "")
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.replace(/[^\w.-]+/g, "-")
		.replace(/\.{2,}/g, ".")
		.slice(0, LONGEST)
		.replace(/^[.-]+|[.-]+$/g, "")
	if (id === "") return "model"
	return id === fileName ? id : toModelId(id)
}

const HUB_WITHOUT_SCHEME = /^(www\.)?(huggingface\.co|hf\.co)\//i
function toModelFile(text) {
	const typed = text.trim()
	if (typed === "") return {ok: false, fault: "empty"}
	const address = HUB_WITHOUT_SCHEME.test(typed) ? `https://${typed}` : typed
	if (!/^[a-z][a-z\d+.-]*:\/\//i.test(address) || /\s/.test(address) || !URL.canParse(address)) {
		return {ok: false, fault: "not-a-url"}
	}
	const typedURL = new URL(address)
	if (!/^https?:$/.test(typedURL.protocol)) return {ok: false, fault: "scheme"}
	if (typedURL.username !== "" || typedURL.password !== "") return {ok: false, fault: "credentials"}
	const url = mendHubAddress(typedURL)
	if (!/[^/]\.gguf$/i.test(url.pathname)) return {ok: false, fault: "not-gguf"}
	if (isSplitFile(url.pathname)) return {ok: false, fault: "split"}
	url.hash = ""
	if (url.searchParams.get("download") === "true") url.searchParams.delete("download")
	return {ok: true, model: {id: idOf(url), url: url.href, bytes: undefined, sha256: undefined}}
}
function idOf({pathname}) {
	const name = pathname.slice(pathname.lastIndexOf("/") + 1)
	try {
		return toModelId(decodeURIComponent(name))
	} catch {
		return toModelId(name)
	}
}

function isAbort(error) {
	return error instanceof Error && error.name === "AbortError"
}

const FINAL = new Set(["not-gguf", "model-too-large", "model-refused"])
function isFinal(problem) {
	return problem.kind === "told" && FINAL.has(problem.code)
}
function createAttempts(onChange, onSettle) {
	const activities = new Map()
	function set(id, activity) {
		if (activity === undefined) activities.delete(id)
		else activities.set(id, activity)
		onChange()
	}
	return {
		activities,
		set,
		update: (id, activity) => activities.set(id, activity),
		async run(id, first, task, retry) {
			const signal = "abort" in first ? first.abort.signal : new AbortController().signal
			set(id, first)
			let end
			try {
				end = await task(signal)
			} catch (error) {
				if (!isAbort(error)) end = failed(problemOf(error), retry)
			}
			await onSettle(id, signal.aborted)
			set(id, signal.aborted ? undefined : end)
		},
		abort(id) {
			const activity = activities.get(id)
			if (activity !== undefined && "abort" in activity) activity.abort.abort()
		}
	}
}
function failed(problem, retry) {
	return {kind: "failed", problem, retry: isFinal(problem) ? undefined : retry}
}

const OFFERED = [BUILT_IN_MODEL, ...KNOWN_MODELS]
function listModels(shelf) {
	const offered = OFFERED.map(({id}) => id)
	const others = [...shelf.kept.map(({id}) => id), ...shelf.added.keys()]
	return [...new Set([...offered, ...others])].map(id => listModel$1(id, shelf))
}
function findModel(id, {kept, added}) {
	const all = [...kept, ...OFFERED]
	return added.get(id) ?? all.find(model => model.id === id)
}
function hostOf({url}) {
	return url !== undefined && URL.canParse(url) ? new URL(url).host : ""
}
function listModel$1(id, shelf) {
	const {activities, chosen, engine} = shelf
	const known = OFFERED.find(model => model.id === id)
	const activity = activities.get(id)
	const isInMemory = engine.kind === "loaded" && engine.id === id
	return {id, name: known?.name ?? id, bytes: findModel(id, shelf)?.bytes ?? known?.bytes, known, status: statusOf(id, shelf, activity), isInUse: chosen === id || (chosen === "" && isInMemory), failure: activity?.kind === "failed" ? {problem: activity.problem, canRetry: activity.retry !== undefined} : undefined}
}
function statusOf(id, {kept, engine}, activity) {
	const stored = kept.find(model => model.id === id)
	switch (activity?.kind) {
		case "asking":
			return {kind: "asking", host: activity.host}
		case "to-download":
			return {kind: "to-download", host: hostOf(activity.model), bytes: activity.model.bytes, leftBytes: activity.leftBytes}
		case "moving":
			return {kind: "moving", how: activity.how, progress: activity.progress, rate: activity.rate}
		case "to-remove":
			return {kind: "to-remove", storedBytes: stored?.storedBytes ?? 0, isFromDisk: stored?.url === undefined}
		case "removing":
			return {kind: "removing"}
	}
	if (engine.kind === "loading" && engine.id === id) {
		return {kind: "loading", progress: engine.progress, canCancel: activity?.kind === "loading"}
	}
	if (activity?.kind === "loading") return {kind: "loading", progress: NOTHING_YET, canCancel: true}
	if (engine.kind === "loaded" && engine.id === id) {
		return {kind: "loaded", threads: engine.threads, contextTokens: engine.contextTokens}
	}
	if (stored !== undefined && !stored.isWhole) {
		return {kind: "part", storedBytes: stored.storedBytes, canResume: stored.url !== undefined}
	}
	if (stored === undefined && id !== BUILT_IN_MODEL.id) return {kind: "absent"}
	return {kind: "whole", canRemove: stored !== undefined}
}
const NOTHING_YET = {doneBytes: 0, totalBytes: undefined}

const WINDOW_MS = 5000
const SHORTEST_MS = 500
function addSample(samples, sample) {
	const last = samples.at(-1)
	if (last !== undefined && (sample.bytes < last.bytes || sample.atMs < last.atMs)) return [sample]
	const begin = samples.findLastIndex(({atMs}) => atMs <= sample.atMs - WINDOW_MS)
	return [...samples.slice(Math.max(begin, 0)), sample]
}
function transferRate(samples, totalBytes) {
	const [first, last] = [samples[0], samples.at(-1)]
	const unknown = {bytesPerSecond: undefined, secondsLeft: undefined}
	if (first === undefined || last === undefined || last.atMs - first.atMs < SHORTEST_MS) return unknown
	const bytesPerSecond = ((last.bytes - first.bytes) / (last.atMs - first.atMs)) * 1000
	const isTold = totalBytes !== undefined && totalBytes >= last.bytes
	const secondsLeft = isTold && bytesPerSecond > 0 ? (totalBytes - last.bytes) / bytesPerSecond : undefined
	return {bytesPerSecond, secondsLeft}
}

function createTransfers(attempts, tools) {
	const {store} = tools.inBrowser
	function ask(model) {
		const abort = new AbortController()
		const first = {kind: "asking", abort, host: hostOf(model)}
		const task = async signal => {
			const [described, {leftBytes}] = await Promise.all([store.describe(model, signal), store.room()])
			return {kind: "to-download", model: described, leftBytes}
		}
		void attempts.run(model.id, first, task, () => ask(model))
	}
	function download(model) {
		const begin = signal => store.download(model, signal)
		move(model, "download", begin, () => download(model))
	}
	function copy(model, file) {
		const begin = signal => store.keep(file, signal)
		move(model, "copy", begin, () => copy(model, file))
	}
	function move({id, bytes}, how, begin, retry) {
		const abort = new AbortController()
		const progress = {doneBytes: 0, totalBytes: bytes}
		const first = {kind: "moving", abort, how, progress, rate: transferRate([], bytes)}
		let samples = []
		const task = async signal => {
			for await (const progress of begin(signal)) {
				samples = addSample(samples, {atMs: performance.now(), bytes: progress.doneBytes})
				attempts.update(id, {...first, progress, rate: transferRate(samples, progress.totalBytes)})
				tools.showSoon()
			}
		}
		void store.persist().then(tools.refresh, () => undefined)
		void attempts.run(id, first, task, retry)
	}
	return {ask, download, copy}
}

function createModelCommands(tools) {
	const {added, inBrowser} = tools
	const attempts = createAttempts(tools.show, async (id, wasCancelled) => {
		await tools.refresh()
		if (wasCancelled || tools.shelf().kept.some(model => model.id === id)) added.delete(id)
	})
	const {activities} = attempts
	const {ask, download, copy} = createTransfers(attempts, tools)
	function dismiss(id) {
		added.delete(id)
		attempts.set(id, undefined)
	}
	function use(id) {
		stopLoading()
		tools.onUse(id)
		const abort = new AbortController()
		const task = async signal => {
			await inBrowser.load(id, signal)
		}
		void attempts.run(id, {kind: "loading", abort}, task, () => use(id))
	}
	function stopLoading() {
		for (const [id, {kind}] of activities) if (kind === "loading") attempts.abort(id)
	}
	function erase(id) {
		const task = async () => {
			await inBrowser.store.remove(id)
		}
		void attempts.run(id, {kind: "removing"}, task, () => erase(id))
	}
	function isTaken({id, url}) {
		const stored = tools.shelf().kept.find(model => model.id === id)
		const isBusy = activities.has(id) && activities.get(id)?.kind !== "failed"
		const isOther = stored !== undefined && (stored.isWhole || stored.url !== url)
		return id === BUILT_IN_MODEL.id || isBusy || isOther
	}
	return {
		activities,
		act(action, id) {
			const model = findModel(id, tools.shelf())
			const activity = activities.get(id)
			if (model === undefined) return
			switch (action) {
				case "use":
					return use(id)
				case "download":
					return ask(model)
				case "resume":
					return download(model)
				case "start":
					return activity?.kind === "to-download" ? download(activity.model) : undefined
				case "remove":
					return attempts.set(id, {kind: "to-remove"})
				case "erase":
					return erase(id)
				case "unload":
					return void inBrowser.unload()
				case "retry":
					return activity?.kind === "failed" ? activity.retry?.() : undefined
				case "cancel":
					return activity !== undefined && "abort" in activity ? attempts.abort(id) : dismiss(id)
				case "forget":
					return dismiss(id)
			}
		},
		add(address) {
			const parsed = toModelFile(address)
			if (!parsed.ok) return parsed.fault
			if (isTaken(parsed.model)) return "kept"
			added.set(parsed.model.id, parsed.model)
			ask(parsed.model)
			return undefined
		},
		keep(file) {
			const model = {id: toModelId(file.name), url: undefined, bytes: file.size, sha256: undefined}
			if (isSplitFile(file.name)) return "split"
			if (isTaken(model)) return "kept"
			added.set(model.id, model)
			copy(model, file)
			return undefined
		},
		leave() {
			stopLoading()
			void inBrowser.unload()
		}
	}
}

function createInBrowserModels(root, inBrowser, host) {
	let failure
	let kept = []
	let room
	let engine = inBrowser.state()
	let chosen
	const added = new Map()
	const texts = () => addModelsTexts(host.texts(), host.language())
	const frame = createFrameWriter(() => {
		show()
		return false
	})
	const commands = createModelCommands({shelf, added, inBrowser, refresh, show: () => show(), showSoon: frame.schedule, onUse: host.onUse})
	const view = mountInBrowserPanel(root, texts, {
		onAct: commands.act,
		onAddress(address) {
			const fault = commands.add(address)
			if (fault === undefined) view.clearAddress()
			else view.showAddressFault(fault)
		},
		onFile(file) {
			const fault = commands.keep(file)
			if (fault !== undefined) view.showFileFault(fault)
		}
	})
	function shelf() {
		return {kept, added, activities: commands.activities, engine, chosen}
	}
	function show() {
		view.show({failure, models: listModels(shelf()), room, isAtRisk: room?.isPersistent === false && kept.some(({id}) => id !== BUILT_IN_MODEL.id)})
	}
	async function refresh() {
		try {
			;[kept, room] = await Promise.all([inBrowser.store.list(), inBrowser.store.room()])
			failure = undefined
		} catch (error) {
			failure = problemOf(error)
		}
		show()
	}
	function showEngine(state) {
		const isTick = state.kind === "loading" && engine.kind === "loading" && state.id === engine.id
		engine = state
		if (isTick) frame.schedule()
		else show()
		host.onEngine(state)
	}
	inBrowser.watch(showEngine)
	show()
	void refresh()
	return {
		setServer(baseURL, model) {
			const wasHere = chosen !== undefined
			chosen = baseURL === IN_BROWSER_URL ? model : undefined
			show()
			if (wasHere && chosen === undefined) commands.leave()
		},
		refresh: () => void refresh(),
		show
	}
}

function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value)
}

function createEventStream(onLeft) {
	const encoder = new TextEncoder()
	let open
	const body = new ReadableStream({
		start(controller) {
			open = controller
		},
		cancel() {
			open = undefined
			onLeft()
		}
	})
	const write = text => open?.enqueue(encoder.encode(text))
	return {
		body,
		send: content => write(`data: ${JSON.stringify(content)}\n\n`),
		comment: text => write(`: ${text}\n\n`),
		end() {
			write("data: [DONE]\n\n")
			open?.close()
			open = undefined
		},
		fail(error) {
			open?.error(error)
			open = undefined
		}
	}
}

class RefusedRequest extends Error {
	name = "RefusedRequest"
	refusal
	constructor(refusal, options) {
		super(refusal.message, options)
		this.refusal = refusal
	}
}
function badRequest(message) {
	return {code: 400, message, type: "invalid_request_error"}
}
function notFound(message) {
	return {code: 404, message, type: "not_found_error"}
}
function refuse(refusal, headers) {
	return Response.json({error: refusal}, {status: refusal.code, ...(headers && {headers})})
}

function unlessAborted(promise, signal) {
	return new Promise((resolve, reject) => {
		const give = () => reject(signal.reason)
		if (signal.aborted) give()
		signal.addEventListener("abort", give, {once: true})
		promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", give))
	})
}

async function answerChat(model, request, signal, onFree) {
	try {
		return await (request.stream ? streamed : whole)(model, request, signal, onFree)
	} catch (error) {
		if (error instanceof RefusedRequest) return refuse(error.refusal)
		throw error
	}
}
async function whole(model, {params}, signal, onFree) {
	const answer = model.complete(params, signal).finally(onFree)
	return Response.json(named$1(await unlessAborted(answer, signal), model.id, newId()))
}
async function streamed(model, {params, wantsProgress}, signal, onFree) {
	const id = newId()
	const left = new AbortController()
	const stop = AbortSignal.any([signal, left.signal])
	const events = createEventStream(() => left.abort())
	let isAlive = false
	let live = () => undefined
	const alive = new Promise(resolve => (live = resolve))
	function show(chunk) {
		isAlive = true
		live()
		const progress = isRecord(chunk) ? chunk["prompt_progress"] : undefined
		if (!isRecord(progress) || wantsProgress) events.send(named$1(chunk, model.id, id))
		else events.comment(`prompt ${String(progress["processed"])}/${String(progress["total"])}`)
	}
	async function run() {
		const answer = model.complete({...params, return_progress: true}, stop, show).finally(onFree)
		try {
			await unlessAborted(answer, stop)
			events.end()
		} catch (error) {
			if (!isAlive) throw error
			if (error instanceof RefusedRequest) {
				events.send({error: error.refusal})
				events.end()
			} else events.fail(error)
		}
	}
	await Promise.race([alive, run()])
	return new Response(events.body, {headers: {"content-type": "text/event-stream"}})
}
function named$1(answer, model, id) {
	return isRecord(answer) ? {...answer, id, model} : answer
}
function newId() {
	return `chatcmpl-${Math.random().toString(36).slice(2)}`
}

function parseJSON(text) {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}

function parseChatRequest(text) {
	const body = parseJSON(text)
	if (!isRecord(body)) throw new RefusedRequest(badRequest("The body is no JSON object."))
	if (!isChat(body)) {
		throw new RefusedRequest(badRequest("'messages' is required: a list of messages, each with a role."))
	}
	const messages = body.messages
	if (messages.some(({content}) => Array.isArray(content) && !content.every(isText))) {
		throw new RefusedRequest(badRequest("The model in this browser reads text only: remove images and other files."))
	}
	return {model: typeof body.model === "string" ? body.model : "", stream: body.stream === true, wantsProgress: body.return_progress === true, isFirstTurn: !messages.some(({role}) => role === "assistant"), params: body}
}
function isChat(body) {
	if (!isRecord(body) || !Array.isArray(body["messages"]) || body["messages"].length === 0) return false
	return body["messages"].every(message => isRecord(message) && typeof message["role"] === "string")
}
function isText(part) {
	return isRecord(part) && part["type"] === "text"
}

function createTurns() {
	let last = Promise.resolve()
	return async signal => {
		const before = last
		let end = () => undefined
		const ended = new Promise(resolve => (end = resolve))
		last = before.then(() => ended)
		try {
			await unlessAborted(before, signal)
		} catch (error) {
			end()
			throw error
		}
		return end
	}
}

function answerRequest(store, memory, state) {
	const takeTurn = createTurns()
	async function chat(request, signal) {
		const asked = parseChatRequest(await request.text())
		const endTurn = await takeTurn(signal)
		let model
		try {
			model = await useModel(asked, signal)
		} catch (error) {
			endTurn()
			throw error
		}
		return answerChat(model, asked, signal, endTurn)
	}
	async function useModel({model, isFirstTurn}, signal) {
		const now = state()
		const id = model || (now.kind === "empty" ? BUILT_IN_MODEL.id : now.id)
		const used = await memory.use(id, signal).catch(refuseUnknown(id))
		if (!isFirstTurn || !used.isFull()) return used
		memory.free()
		return memory.use(id, signal)
	}
	return async (input, init) => {
		const request = new Request(input, init)
		const signal = init?.signal ?? request.signal
		signal.throwIfAborted()
		const path = request.url.slice(IN_BROWSER_URL.length).replace(/[?#].*$/, "")
		try {
			if (path === "/models") return request.method === "GET" ? await list(store) : wrongMethod("GET")
			if (path === "/chat/completions") {
				return request.method === "POST" ? await chat(request, signal) : wrongMethod("POST")
			}
			return refuse(notFound(`Unknown endpoint: ${path}`))
		} catch (error) {
			if (error instanceof RefusedRequest) return refuse(error.refusal)
			throw error
		}
	}
}
function refuseUnknown(id) {
	return error => {
		const problem = findProblemError(error)?.problem
		if (problem?.kind !== "told" || problem.code !== "model-not-kept") throw error
		throw new RefusedRequest(notFound(`This browser keeps no whole model “${id}”.`), {cause: error})
	}
}
async function list(store) {
	const kept = await store.list().catch(() => [])
	const ids = [BUILT_IN_MODEL.id, ...kept.filter(({isWhole}) => isWhole).map(({id}) => id)]
	const data = ids.map(id => ({id, object: "model", created: 0, owned_by: "this browser"}))
	return Response.json({object: "list", data})
}
function wrongMethod(allowed) {
	const message = `Only ${allowed} is understood here.`
	return refuse({code: 405, message, type: "invalid_request_error"}, {allow: allowed})
}

async function reachModule(href) {
	const response = await fetch(href)
	await response.body?.cancel()
	if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim())
}

const mappedSource = {libraryURL: () => import.meta.resolve("@wllama/wllama/esm/index.js"), load: () => import("@wllama/wllama/esm/index.js"), wasmURL: () => import.meta.resolve("@wllama/wllama/esm/wasm/wllama.wasm"), builtInURL: () => new URL(BUILT_IN_MODEL.url ?? "", document.baseURI).href}
const WASM_MAGIC = "\0asm"
async function loadLibrary(source) {
	const [library] = await Promise.all([importLibrary(source), reachWasm(source.wasmURL())])
	return library
}
async function importLibrary(source) {
	try {
		await reachModule(source.libraryURL())
		return await source.load()
	} catch (error) {
		throw unreachable(source.libraryURL(), error)
	}
}
async function reachWasm(url) {
	try {
		const response = await fetch(url)
		if (!response.ok || response.body === null) {
			throw new Error(`${response.status} ${response.statusText}`.trim())
		}
		if (!(await firstText(response.body)).startsWith(WASM_MAGIC)) throw new Error("This is no WebAssembly")
	} catch (error) {
		throw unreachable(url, error)
	}
}
async function firstText(body) {
	const reader = body.getReader()
	const {value} = await reader.read()
	await reader.cancel()
	return new TextDecoder("latin1").decode(value?.subarray(0, WASM_MAGIC.length))
}
function unreachable(url, error) {
	const said = saidBy(error)
	return new ProblemError({kind: "engine-unreachable", host: new URL(url).host, said}, {cause: error})
}

const bytes$1 = createByteFormat("en")
const inBrowserProblemsEn = {
	"worker-blocked": () => ({what: "The browser does not let this page start the engine, which needs a worker and WebAssembly with 64-bit memory.", next: "Allow workers and WebAssembly for this page (a content blocker may forbid them), or open it in an up-to-date Chromium or Firefox."}),
	"engine-failed": () => ({what: "The engine stopped in the middle of its work.", next: "What had arrived is kept. Send again: the model is loaded afresh."}),
	"out-of-memory": ({model}) => ({what: `There is not enough memory for ${model}.`, next: "Close other tabs and try again, or choose a smaller model."}),
	"not-gguf": ({model}) => ({what: `${model} is not a GGUF file, so it holds no model that can run here.`, next: "Delete it, and choose a file that was saved as GGUF."}),
	"model-too-large": ({model, bytes: size}) => ({what: `${model} takes ${bytes$1.size(size)}: more than a page of this browser can hold.`, next: "Choose a smaller model, or run this one in a server such as LM Studio."}),
	"model-refused": ({model}) => ({what: `The engine cannot run ${model}: the file is damaged, or of a kind that it does not know.`, next: "Delete it and download it again, or choose another model."}),
	"model-not-kept": ({model}) => ({what: `This browser keeps no whole copy of ${model}.`, next: "Download it to the end in Models in this browser, or choose another model."}),
	"no-model-store": () => ({what: "The browser gives this page no storage for models; private windows often have none.", next: "Open the page in an ordinary window. The built-in model works here, too."}),
	"disk-full": ({needBytes, leftBytes}) => ({what: `The model needs ${bytes$1.size(needBytes)}, and the browser has ${bytes$1.size(leftBytes)} left for this page.`, next: "Delete another model or make room on the disk, and try again."}),
	"download-interrupted": ({host}) => ({what: `The connection to ${host} failed or was lost.`, next: "Check your connection and try again; a model’s download goes on where it stopped."}),
	"download-refused": ({host, status}) => ({what: `${host} does not hand out the file (${status}).`, next: "Check the address: it must lead to a file that anybody may download."}),
	"download-broken": ({model}) => ({what: `What came for ${model} is not the file that was promised.`, next: "Download it again from the start."})
}

const bytes = createByteFormat("fr")
const inBrowserProblemsFr = {
	"worker-blocked": () => ({
		what: "Le navigateur ne laisse pas cette page démarrer le moteur, auquel il faut un « worker » et WebAssembly avec une mémoire de 64 bits.",
		next: "Autorisez les « workers » et WebAssembly pour cette page (un bloqueur de contenu les interdit peut-être), ou ouvrez-la dans un Chromium ou un Firefox à jour."
	}),
	"engine-failed": () => ({what: "Le moteur s’est arrêté au milieu de son travail.", next: "Ce qui était arrivé est conservé. Renvoyez : le modèle sera rechargé."}),
	"out-of-memory": ({model}) => ({what: `Il n’y a pas assez de mémoire pour ${model}.`, next: "Fermez d’autres onglets et réessayez, ou choisissez un modèle plus petit."}),
	"not-gguf": ({model}) => ({what: `${model} n’est pas un fichier GGUF : il ne contient aucun modèle qui puisse tourner ici.`, next: "Supprimez-le, et choisissez un fichier enregistré au format GGUF."}),
	"model-too-large": ({model, bytes: size}) => ({what: `${model} occupe ${bytes.size(size)} : plus qu’une page de ce navigateur ne peut contenir.`, next: "Choisissez un modèle plus petit, ou faites tourner celui-ci dans un serveur comme LM Studio."}),
	"model-refused": ({model}) => ({what: `Le moteur ne peut pas faire tourner ${model} : le fichier est abîmé, ou d’un genre qu’il ne connaît pas.`, next: "Supprimez-le et téléchargez-le de nouveau, ou choisissez un autre modèle."}),
	"model-not-kept": ({model}) => ({what: `Ce navigateur ne conserve aucune copie entière de ${model}.`, next: "Téléchargez-le jusqu’au bout dans « Modèles dans ce navigateur », ou choisissez-en un autre."}),
	"no-model-store": () => ({what: "Le navigateur ne donne à cette page aucun stockage pour des modèles ; les fenêtres privées n’en ont souvent pas.", next: "Ouvrez la page dans une fenêtre ordinaire. Le modèle intégré marche ici aussi."}),
	"disk-full": ({needBytes, leftBytes}) => ({what: `Il faut ${bytes.size(needBytes)} au modèle, et il reste ${bytes.size(leftBytes)} à cette page dans le navigateur.`, next: "Supprimez un autre modèle ou libérez de la place sur le disque, puis réessayez."}),
	"download-interrupted": ({host}) => ({what: `La connexion à ${host} a échoué ou a été perdue.`, next: "Vérifiez votre connexion et réessayez ; le téléchargement d’un modèle reprend là où il s’est arrêté."}),
	"download-refused": ({host, status}) => ({what: `${host} ne donne pas le fichier (${status}).`, next: "Vérifiez l’adresse : elle doit mener à un fichier que chacun peut télécharger."}),
	"download-broken": ({model}) => ({what: `Ce qui est arrivé pour ${model} n’est pas le fichier promis.`, next: "Téléchargez-le de nouveau depuis le début."})
}

function inBrowserError(problem, options) {
	return new ProblemError(tell(problem), options)
}
function tell(problem) {
	const said = "said" in problem ? problem.said : ""
	const words = {en: describe(problem, inBrowserProblemsEn), fr: describe(problem, inBrowserProblemsFr)}
	return {kind: "told", code: problem.kind, said, words}
}
function describe(problem, texts) {
	return texts[problem.kind](problem)
}

const MODULE_START = [0, 97, 115, 109, 1, 0, 0, 0]
const FEATURES = [
	["64-bit memory", [5, 3, 1, 4, 1]],
	["exceptions", [1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11]],
	["SIMD", [1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]]
]
async function checkBrowser() {
	try {
		for (const [name, bytes] of FEATURES) {
			if (!WebAssembly.validate(Uint8Array.from([...MODULE_START, ...bytes]))) {
				throw new Error(`No WebAssembly with ${name}`)
			}
		}
		await WebAssembly.compile(Uint8Array.from(MODULE_START))
		await startWorker()
	} catch (error) {
		const said = saidBy(error)
		throw inBrowserError({kind: "worker-blocked", said}, {cause: error})
	}
}
async function startWorker() {
	const url = URL.createObjectURL(new Blob(["postMessage(0)"], {type: "text/javascript"}))
	let worker
	try {
		const started = new Worker(url, {type: "module"})
		worker = started
		await new Promise((resolve, reject) => {
			started.addEventListener("message", () => resolve(), {once: true})
			started.addEventListener("error", () => reject(new Error("The worker did not start")), {once: true})
		})
	} finally {
		worker?.terminate()
		URL.revokeObjectURL(url)
	}
}

const ENGINE_BYTES = 4 * 2 ** 30
const BESIDE_WEIGHTS_BYTES = 256 * 2 ** 20
const WHOLE_CONTEXT_BYTES = 2 ** 30
const WHOLE_CONTEXT = 4096
function contextFor(bytes, deviceBytes) {
	const left = Math.min(ENGINE_BYTES, deviceBytes ?? ENGINE_BYTES) - bytes
	if (left < BESIDE_WEIGHTS_BYTES) return 0
	return left < WHOLE_CONTEXT_BYTES ? WHOLE_CONTEXT / 2 : WHOLE_CONTEXT
}
function deviceBytes() {
	const gibibytes = "deviceMemory" in navigator ? navigator.deviceMemory : undefined
	return typeof gibibytes === "number" ? gibibytes * 2 ** 30 : undefined
}

const MAGIC = new TextEncoder().encode("GGUF")
const MAGIC_BYTES = MAGIC.length
function isGGUF(head) {
	return MAGIC.every((byte, index) => head[index] === byte)
}

async function openModel$1(id, store, builtInURL, signal) {
	const file = id === BUILT_IN_MODEL.id ? await fetchBuiltIn(builtInURL, signal) : await store.open(id)
	if (file === undefined) throw inBrowserError({kind: "model-not-kept", model: id})
	if (!isGGUF(new Uint8Array(await file.slice(0, MAGIC_BYTES).arrayBuffer()))) {
		throw inBrowserError({kind: "not-gguf", model: id})
	}
	const contextTokens = contextFor(file.size, deviceBytes())
	if (contextTokens === 0) throw inBrowserError({kind: "model-too-large", model: id, bytes: file.size})
	return {id, file, contextTokens}
}
async function fetchBuiltIn(url, signal) {
	const {host} = new URL(url)
	let file
	try {
		const response = await fetch(url, {signal})
		if (!response.ok) throw inBrowserError({kind: "download-refused", host, status: response.status})
		file = await response.blob()
	} catch (error) {
		if (signal.aborted || isProblemError(error)) throw error
		const said = saidBy(error)
		throw inBrowserError({kind: "download-interrupted", host, said}, {cause: error})
	}
	if (file.size === BUILT_IN_MODEL.bytes) return file
	const said = `${file.size} bytes instead of ${BUILT_IN_MODEL.bytes}`
	throw inBrowserError({kind: "download-broken", model: BUILT_IN_MODEL.id, said})
}

const BLOCK_BYTES = 2 ** 16
class CountedFile extends Blob {
	#file
	#onRead
	#blocks = new Set()
	constructor(file, onRead) {
		super([file])
		this.#file = file
		this.#onRead = onRead
	}
	slice(start = 0, end = this.size, type) {
		this.#count(start, Math.min(end, this.size))
		return this.#file.slice(start, end, type)
	}
	stream() {
		let done = 0
		const counted = new TransformStream({
			transform: (bytes, controller) => {
				this.#count(done, (done += bytes.byteLength))
				controller.enqueue(bytes)
			}
		})
		return this.#file.stream().pipeThrough(counted)
	}
	#count(start, end) {
		const first = Math.floor(start / BLOCK_BYTES)
		for (let block = first; block * BLOCK_BYTES < end; block++) this.#blocks.add(block)
		this.#onRead(Math.min(this.#blocks.size * BLOCK_BYTES, this.size))
	}
}

const ABORTED = /^Aborted\((.*)\)/s
const MOST_ERRORS = 20
function createEngineLog(onEnd) {
	let errors = []
	let answer
	function read(first) {
		if (typeof first !== "string") {
			if (first instanceof ErrorEvent) onEnd(first.message, false)
			else if (first instanceof Event) onEnd("", true)
			return
		}
		const last = ABORTED.exec(first)?.[1]
		if (last !== undefined) onEnd(last, false)
	}
	return {
		logger: {
			debug: () => undefined,
			log: read,
			warn: read,
			error(...parts) {
				const [first, second] = parts
				if (typeof first === "string" && errors.length < MOST_ERRORS) errors.push(first)
				if (first === "Model returned an error:") answer = second
				read(first)
			}
		},
		errors: () => errors,
		answer: () => answer,
		clear() {
			errors = []
			answer = undefined
		}
	}
}

const OUT_OF_MEMORY = /out of memory|insufficient memory|failed to allocate|could not allocate|allocation failed|bad_alloc|cannot enlarge memory|\(OOM\)/i
const LOADING = /error loading model: (.+)/
const NO_ANSWER = /invalid typed array length|array buffer allocation failed|invalid magic number/i
function engineProblem(model, said) {
	return OUT_OF_MEMORY.test(said) ? {kind: "out-of-memory", model, said} : {kind: "engine-failed", said}
}
function loadingProblem(model, errors) {
	const short = errors.find(line => OUT_OF_MEMORY.test(line))
	if (short !== undefined) return {kind: "out-of-memory", model, said: short}
	const reason = errors.map(line => LOADING.exec(line)?.[1]).find(words => words !== undefined)
	return {kind: "model-refused", model, said: reason ?? errors[0] ?? ""}
}
function requestRefusal(error, errors, answer) {
	if (isRecord(answer) && typeof answer["message"] === "string") {
		const {code, message, type} = answer
		const status = typeof code === "number" && code >= 400 && code < 600 ? code : 500
		return {...answer, code: status, message, type: typeof type === "string" ? type : "server_error"}
	}
	const said = errors.find(line => line !== "" && !NO_ANSWER.test(line))
	const isException = error instanceof Error && NO_ANSWER.test(error.message)
	return isException && said !== undefined ? badRequest(said) : undefined
}

const BATCH_TOKENS = 64
const MOST_CONTEXTS = 8
async function startModel({Wllama}, wasmURL, {id, file, contextTokens}, onRead, signal) {
	signal.throwIfAborted()
	const ending = new AbortController()
	const ended = ending.signal
	const log = createEngineLog((said, isBlocked) => end(inBrowserError(isBlocked ? {kind: "worker-blocked", said} : engineProblem(id, said))))
	const llama = new Wllama({default: wasmURL}, {logger: log.logger})
	function end(reason) {
		if (ended.aborted) return
		ending.abort(reason)
		void llama.exit()
	}
	try {
		llama.setCompat(null)
		const loading = llama.loadModel([new CountedFile(file, onRead)], {n_ctx: contextTokens, n_batch: BATCH_TOKENS, n_parallel: 1, n_gpu_layers: 0})
		await unlessAborted(loading, AbortSignal.any([signal, ended]))
	} catch (error) {
		end(error)
		if (signal.aborted) throw signal.reason
		const said = saidBy(error)
		throw findProblemError(error) ?? inBrowserError(engineProblem(id, said), {cause: error})
	}
	const context = llama.getLoadedContextInfo()
	if (!isRecord(context) || context["success"] !== true) {
		const error = inBrowserError(loadingProblem(id, log.errors()))
		end(error)
		throw error
	}
	const {n_ctx, n_ctx_train} = llama.getLoadedContextInfo()
	const tokens = n_ctx_train > 0 ? Math.min(n_ctx, n_ctx_train) : n_ctx
	let written = 0
	return {
		id,
		contextTokens: tokens,
		threads: llama.getNumThreads(),
		ended,
		async complete(params, signal, onChunk) {
			log.clear()
			const onData = chunk => {
				written += newTokens(chunk)
				onChunk?.(chunk)
			}
			const request = {...params, ...(onChunk && {onData}), abortSignal: signal}
			try {
				const answer = await unlessAborted(llama.createChatCompletion(request), ended)
				if (onChunk === undefined) written += newTokens(answer)
				return answer
			} catch (error) {
				if (ended.aborted) throw ended.reason
				if (signal.aborted) throw signal.reason
				const refusal = requestRefusal(error, log.errors(), log.answer())
				if (refusal !== undefined) throw new RefusedRequest(refusal, {cause: error})
				const said = saidBy(error)
				end(inBrowserError(engineProblem(id, said), {cause: error}))
				throw ended.reason
			}
		},
		isFull: () => written > MOST_CONTEXTS * tokens,
		end
	}
}
function newTokens(answer) {
	if (!isRecord(answer)) return 0
	if (isRecord(answer["prompt_progress"])) return BATCH_TOKENS
	const {usage, object} = answer
	const total = object === "chat.completion" && isRecord(usage) ? usage["total_tokens"] : 1
	return typeof total === "number" ? total : 1
}

async function loadModel(id, store, source, {onOpened, onProgress}, signal) {
	try {
		const ready = Promise.all([openModel$1(id, store, source.builtInURL(), signal), checkBrowser().then(() => loadLibrary(source))])
		const [opened, library] = await unlessAborted(ready, signal)
		const totalBytes = opened.file.size
		onOpened()
		onProgress({doneBytes: 0, totalBytes})
		const onRead = doneBytes => onProgress({doneBytes, totalBytes})
		return await startModel(library, source.wasmURL(), opened, onRead, signal)
	} catch (error) {
		if (signal.aborted) throw signal.reason
		const said = saidBy(error)
		throw findProblemError(error) ?? inBrowserError({kind: "engine-failed", said}, {cause: error})
	}
}

function createModelMemory(store, source, tell) {
	let held = {kind: "empty"}
	const isLoading = loading => held.kind === "loading" && held.loading === loading
	function hold(model) {
		if (model === undefined || model.ended.aborted) {
			held = {kind: "empty"}
			tell({kind: "empty"})
			return
		}
		const {id, contextTokens, threads, ended} = model
		held = {kind: "loaded", model}
		const forget = () => {
			if (held.kind === "loaded" && held.model === model) hold(undefined)
		}
		ended.addEventListener("abort", forget, {once: true})
		tell({kind: "loaded", id, contextTokens, threads})
	}
	function release() {
		if (held.kind !== "loading") return held.kind === "loaded" ? held.model : undefined
		held.loading.abort.abort()
		return held.loading.previous
	}
	function start(id) {
		const abort = new AbortController()
		const onProgress = progress => {
			if (isLoading(loading)) tell({kind: "loading", id, progress})
		}
		const onOpened = () => {
			end(loading.previous)
			loading.previous = undefined
		}
		const model = Promise.resolve().then(() => loadModel(id, store, source, {onOpened, onProgress}, abort.signal))
		const loading = {id, abort, model, previous: release(), waiters: 0}
		held = {kind: "loading", loading}
		onProgress({doneBytes: 0, totalBytes: undefined})
		void settle(loading)
		return loading
	}
	async function settle(loading) {
		try {
			const model = await loading.model
			if (isLoading(loading)) hold(model)
			else end(model)
		} catch {
			if (isLoading(loading)) hold(loading.previous)
		}
	}
	return {
		async use(id, signal) {
			signal.throwIfAborted()
			if (held.kind === "loaded" && held.model.id === id) return held.model
			const loading = held.kind === "loading" && held.loading.id === id ? held.loading : start(id)
			loading.waiters += 1
			try {
				return await unlessAborted(loading.model, AbortSignal.any([signal, loading.abort.signal]))
			} finally {
				loading.waiters -= 1
				if (loading.waiters === 0 && isLoading(loading)) hold(release())
			}
		},
		free() {
			if (held.kind === "empty") return
			end(release())
			hold(undefined)
		}
	}
}
function end(model) {
	model?.end(inBrowserError({kind: "engine-failed", said: "The model was unloaded meanwhile."}))
}

function createEngine(store, source = mappedSource) {
	const listeners = new Set()
	let state = {kind: "empty"}
	const memory = createModelMemory(store, source, changed => {
		state = changed
		for (const listener of listeners) listener(changed)
	})
	return {
		fetch: answerRequest(store, memory, () => state),
		store,
		async load(id, signal) {
			await memory.use(id, signal)
		},
		async unload() {
			memory.free()
		},
		state: () => state,
		watch(listener) {
			listeners.add(listener)
			return () => void listeners.delete(listener)
		}
	}
}

const LIMIT_MS = 15_000
async function describeModel(model, aborted, fetch) {
	aborted.throwIfAborted()
	if (model.url === undefined || (model.bytes !== undefined && model.sha256 !== undefined)) return model
	const url = new URL(model.url, location.href)
	const signal = AbortSignal.any([aborted, AbortSignal.timeout(LIMIT_MS)])
	const privately = {credentials: "omit", referrerPolicy: "no-referrer", mode: "cors", signal}
	async function ask(address, method, read) {
		try {
			const response = await fetch(address, {...privately, method})
			return response.ok ? await read(response) : undefined
		} catch {
			aborted.throwIfAborted()
			return undefined
		}
	}
	const file = hubFileOf(url)
	const listed = file && (await ask(file.treeURL, "GET", async response => findInTree(await response.json(), file)))
	const known = listed ?? (await ask(url.href, "HEAD", sizeOf))
	return known === undefined ? model : {...model, ...known}
}
function findInTree(tree, {path}) {
	const entries = Array.isArray(tree) ? tree : []
	const entry = entries.filter(isRecord).find(entry => entry["type"] === "file" && entry["path"] === path)
	const lfs = isRecord(entry?.["lfs"]) ? entry["lfs"] : {}
	const bytes = lfs["size"] ?? entry?.["size"]
	const {oid} = lfs
	const sha256 = typeof oid === "string" && /^[\da-f]{64}$/i.test(oid) ? oid.toLowerCase() : undefined
	return isSize(bytes) ? {bytes, sha256} : undefined
}
function sizeOf({headers}) {
	const length = headers.get("content-length") ?? ""
	const isCompressed = (headers.get("content-encoding") ?? "identity") !== "identity"
	return /^\d+$/.test(length) && !isCompressed ? {bytes: Number(length), sha256: undefined} : undefined
}
function isSize(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value >= 0
}

function letOthersRun() {
	return new Promise(resolve => {
		const {port1, port2} = new MessageChannel()
		port1.addEventListener("message", () => {
			port1.close()
			resolve()
		})
		port1.start()
		port2.postMessage(undefined)
	})
}

function libraryHost(specifier) {
	return new URL(import.meta.resolve(specifier)).host
}

const WORK_MS = 8
const PIECE_BYTES$1 = 64 * 1024
const SLICE_BYTES$1 = 1024 * 1024
async function startChecksum() {
	const {sha256} = await importSHA2()
	const hash = sha256.create()
	let restedAt = performance.now()
	async function add(bytes) {
		for (let start = 0; start < bytes.length; start += PIECE_BYTES$1) {
			hash.update(bytes.subarray(start, start + PIECE_BYTES$1))
			if (performance.now() - restedAt < WORK_MS) continue
			await letOthersRun()
			restedAt = performance.now()
		}
	}
	async function addFiles(files, signal) {
		for (const file of files) {
			for (let start = 0; start < file.size; start += SLICE_BYTES$1) {
				signal.throwIfAborted()
				await add(new Uint8Array(await file.slice(start, start + SLICE_BYTES$1).arrayBuffer()))
			}
		}
	}
	const hex = () => [...hash.digest()].map(byte => byte.toString(16).padStart(2, "0")).join("")
	return {add, addFiles, hex}
}
async function importSHA2() {
	try {
		return await import("@noble/hashes/sha2.js")
	} catch (error) {
		const host = libraryHost("@noble/hashes/sha2.js")
		const said = saidBy(error)
		throw new ProblemError({kind: "libraries-unreachable", host, said}, {cause: error})
	}
}

async function leftBytes() {
	try {
		const {quota, usage} = await navigator.storage.estimate()
		return quota === undefined || usage === undefined ? undefined : Math.max(quota - usage, 0)
	} catch {
		return undefined
	}
}
async function requireRoom(needBytes) {
	const left = await leftBytes()
	if (left !== undefined && needBytes > left) {
		throw inBrowserError({kind: "disk-full", needBytes, leftBytes: left})
	}
}

function parseKeptModel(value) {
	if (!isRecord(value) || typeof value["isWhole"] !== "boolean") return undefined
	const {bytes} = value
	return {url: textOf(value["url"]), bytes: typeof bytes === "number" && Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : undefined, sha256: textOf(value["sha256"]), validator: textOf(value["validator"]), isWhole: value["isWhole"]}
}
function textOf(value) {
	return typeof value === "string" ? value : undefined
}

const NAME$1 = "causette-models"
async function openModelsFolder() {
	if (!("storage" in navigator)) throw new Error("navigator.storage is missing")
	if (!("getDirectory" in navigator.storage)) throw new Error("navigator.storage.getDirectory is missing")
	if (!("createWritable" in FileSystemFileHandle.prototype)) throw new Error("createWritable is missing")
	const root = await navigator.storage.getDirectory()
	return root.getDirectoryHandle(NAME$1, {create: true})
}
async function findModelFolder(id) {
	const models = await openModelsFolder()
	return unlessMissing(models.getDirectoryHandle(id))
}
async function makeModelFolder(id) {
	const models = await openModelsFolder()
	return models.getDirectoryHandle(id, {create: true})
}
async function removeModelFolder(id) {
	const models = await openModelsFolder()
	await unlessMissing(models.removeEntry(id, {recursive: true}))
}
async function unlessMissing(found) {
	try {
		return await found
	} catch (error) {
		if (error instanceof DOMException && error.name === "NotFoundError") return undefined
		throw error
	}
}

const ABOUT = "model.json"
function segmentName(index) {
	return `${String(index).padStart(5, "0")}.part`
}
async function readModel(folder) {
	const text = await (await readFile(folder, ABOUT))?.text()
	const about = text === undefined ? undefined : parseKeptModel(parseJSON(text))
	if (about === undefined) return undefined
	const segments = []
	for (;;) {
		const segment = await readFile(folder, segmentName(segments.length))
		if (segment === undefined || segment.size === 0) break
		segments.push(segment)
	}
	const storedBytes = segments.reduce((sum, {size}) => sum + size, 0)
	return {about: {...about, isWhole: about.isWhole && storedBytes === about.bytes}, segments, storedBytes}
}
async function writeAbout(folder, about) {
	const handle = await folder.getFileHandle(ABOUT, {create: true})
	const file = await handle.createWritable()
	await file.write(JSON.stringify(about))
	await file.close()
}
async function removeSegments(folder, first) {
	const names = []
	for await (const name of folder.keys()) names.push(name)
	for (const name of names) {
		if (name !== ABOUT && name >= segmentName(first)) await folder.removeEntry(name, {recursive: true})
	}
}
async function readFile(folder, name) {
	const handle = await unlessMissing(folder.getFileHandle(name))
	return handle && unlessMissing(handle.getFile())
}

async function nameFailure(error, signal, needBytes = 0) {
	if (signal?.aborted === true) return signal.reason
	if (isProblemError(error) || isAbort(error)) return error
	const cause = {cause: error}
	if (error instanceof Error && error.name === "QuotaExceededError") {
		return inBrowserError({kind: "disk-full", needBytes, leftBytes: (await leftBytes()) ?? 0}, cause)
	}
	const said = error instanceof Error ? error.message || error.name : String(error)
	return inBrowserError({kind: "no-model-store", said}, cause)
}

function planDownload(model, found) {
	const kept = found?.about
	const isSame = kept !== undefined && isSameFile(model, kept)
	const sha256 = model.sha256 ?? (isSame ? kept.sha256 : undefined)
	const known = model.sha256 === undefined && isSame ? kept : model
	const exactBytes = sha256 === undefined ? undefined : known.bytes
	const isTooLong = exactBytes !== undefined && found !== undefined && found.storedBytes > exactBytes
	return {sha256, exactBytes, part: isSame && !isTooLong ? found : undefined, isDone: isSame && kept.isWhole && kept.sha256 === sha256}
}
function isSameFile(model, kept) {
	if (model.sha256 !== undefined && kept.sha256 !== undefined) return model.sha256 === kept.sha256
	return model.url === kept.url
}

function parseContentRange(header) {
	const [, start, total] = /^\s*bytes\s+(?:(\d+)-\d+|\*)\/(\d+|\*)\s*$/i.exec(header ?? "") ?? []
	if (total === undefined) return undefined
	return {start: start === undefined ? undefined : Number(start), totalBytes: total === "*" ? undefined : Number(total)}
}

async function requestModel(source, kept, signal) {
	if (kept.storedBytes > 0) {
		const response = await ask(source, {range: `bytes=${kept.storedBytes}-`}, signal)
		const range = parseContentRange(response.headers.get("content-range"))
		const validator = validatorOf(response)
		if (response.status === 416 && range?.totalBytes === kept.storedBytes) {
			await response.body?.cancel()
			return {start: kept.storedBytes, totalBytes: kept.storedBytes, validator: kept.validator, body: null}
		}
		if (response.status === 206) {
			const totalBytes = continuedTotal(response, kept)
			if (totalBytes !== undefined) return {start: kept.storedBytes, totalBytes, validator, body: response.body}
		} else if (response.status !== 416) return wholeDelivery(source, response)
		await response.body?.cancel()
	}
	return wholeDelivery(source, await ask(source, {}, signal))
}
function continuedTotal(response, kept) {
	const range = parseContentRange(response.headers.get("content-range"))
	const length = lengthOf(response)
	const totalBytes = range?.totalBytes ?? (length === undefined ? undefined : kept.storedBytes + length)
	const validator = validatorOf(response)
	const isSame = (range === undefined ? kept.totalBytes !== undefined : range.start === kept.storedBytes) && (kept.totalBytes === undefined || totalBytes === kept.totalBytes) && (kept.validator === undefined || validator === undefined || validator === kept.validator)
	return isSame ? totalBytes : undefined
}
function wholeDelivery({url: {host}}, response) {
	const {ok, status, body} = response
	if (!ok || status === 206) throw inBrowserError({kind: "download-refused", host, status})
	return {start: 0, totalBytes: lengthOf(response), validator: validatorOf(response), body}
}
async function ask({url, fetch}, headers, signal) {
	try {
		const privately = {credentials: "omit", referrerPolicy: "no-referrer", mode: "cors"}
		return await fetch(url.href, {...privately, headers, signal, cache: "no-store"})
	} catch (error) {
		throw interrupted(error, url, signal)
	}
}
function interrupted(error, {host}, signal) {
	if (signal.aborted) return signal.reason
	const said = saidBy(error)
	return inBrowserError({kind: "download-interrupted", host, said}, {cause: error})
}
function lengthOf({headers}) {
	const length = headers.get("content-length")
	const isCompressed = (headers.get("content-encoding") ?? "identity") !== "identity"
	return length !== null && /^\d+$/.test(length) && !isCompressed ? Number(length) : undefined
}
function validatorOf({headers}) {
	return headers.get("etag") ?? headers.get("last-modified") ?? undefined
}

const PIECE_BYTES = 1024 * 1024
async function* readBody(body, url, signal) {
	const reader = body?.getReader()
	while (reader !== undefined) {
		const {done, value} = await reader.read().catch(error => {
			throw interrupted(error, url, signal)
		})
		if (done) return
		for (let start = 0; start < value.length; start += PIECE_BYTES) {
			if (start > 0) signal.throwIfAborted()
			yield value.subarray(start, start + PIECE_BYTES)
		}
	}
}
async function readHead(body) {
	let head = new Uint8Array()
	while (head.length < MAGIC_BYTES) {
		const {done, value} = await body.next()
		if (done) break
		const longer = new Uint8Array(head.length + value.length)
		longer.set(head)
		longer.set(value, head.length)
		head = longer
	}
	return head
}

const SEGMENT_BYTES = 16 * 1024 * 1024
function createSegmentWriter(folder, firstIndex, segmentBytes) {
	let index = firstIndex
	let open
	let written = 0
	async function openNext() {
		const handle = await folder.getFileHandle(segmentName(index), {create: true})
		index += 1
		written = 0
		return handle.createWritable()
	}
	async function close() {
		const full = open
		open = undefined
		await full?.close()
	}
	async function write(bytes) {
		for (let rest = bytes; rest.length > 0;) {
			open ??= await openNext()
			const piece = rest.subarray(0, segmentBytes - written)
			try {
				await open.write(piece)
			} catch (error) {
				open = undefined
				throw error
			}
			written += piece.length
			rest = rest.subarray(piece.length)
			if (written === segmentBytes) await close()
		}
	}
	return {write, close}
}

async function* fillModel(model, source, aborted, segmentBytes) {
	const {id} = model
	const kept = await findModelFolder(id)
	const found = kept && (await readModel(kept))
	const {sha256, exactBytes, part, isDone} = planDownload(model, found)
	const storedBytes = part?.storedBytes ?? 0
	if (isDone) {
		yield {doneBytes: storedBytes, totalBytes: storedBytes}
		return
	}
	const broken = said => inBrowserError({kind: "download-broken", model: id, said})
	const checksum = sha256 === undefined ? undefined : await startChecksum()
	const connection = new AbortController()
	const signal = AbortSignal.any([aborted, connection.signal])
	try {
		const isAllThere = storedBytes > 0 && storedBytes === exactBytes
		const asked = {storedBytes, totalBytes: part?.about.bytes, validator: part?.about.validator}
		const delivery = isAllThere ? {start: storedBytes, totalBytes: exactBytes, validator: asked.validator, body: null} : await requestModel(source, asked, signal)
		const {start, validator} = delivery
		const totalBytes = delivery.totalBytes ?? exactBytes
		const body = readBody(delivery.body, source.url, signal)
		const head = start === 0 ? await readHead(body) : undefined
		if (head !== undefined && !isGGUF(head)) throw inBrowserError({kind: "not-gguf", model: id})
		if (exactBytes !== undefined && totalBytes !== exactBytes) {
			throw broken(`${totalBytes} bytes ≠ ${exactBytes} bytes`)
		}
		const freedBytes = start === 0 ? (found?.storedBytes ?? 0) : 0
		await requireRoom((totalBytes ?? model.bytes ?? 0) - start - freedBytes)
		const folder = kept ?? (await makeModelFolder(id))
		const segments = start === 0 ? [] : (part?.segments ?? [])
		await removeSegments(folder, segments.length)
		const about = {url: model.url, bytes: totalBytes, sha256, validator, isWhole: false}
		if (delivery.body !== null) await writeAbout(folder, about)
		yield {doneBytes: start, totalBytes}
		await checksum?.addFiles(segments, signal)
		let doneBytes = start
		const writer = createSegmentWriter(folder, segments.length, segmentBytes)
		try {
			for await (const bytes of startingWith(head, body)) {
				if (totalBytes !== undefined && doneBytes + bytes.length > totalBytes) {
					throw broken(`> ${totalBytes} bytes`)
				}
				await checksum?.add(bytes)
				await writer.write(bytes)
				doneBytes += bytes.length
				yield {doneBytes, totalBytes}
			}
		} catch (error) {
			throw await nameFailure(error, signal, (totalBytes ?? model.bytes ?? doneBytes) - doneBytes)
		} finally {
			await writer.close()
		}
		if (totalBytes !== undefined && doneBytes < totalBytes) {
			const said = `${doneBytes} bytes < ${totalBytes} bytes`
			if (delivery.totalBytes === undefined) throw broken(said)
			throw inBrowserError({kind: "download-interrupted", host: source.url.host, said})
		}
		checkSum(checksum, sha256, broken)
		await writeAbout(folder, {...about, bytes: doneBytes, isWhole: true})
		yield {doneBytes, totalBytes: doneBytes}
	} finally {
		connection.abort()
	}
}
function checkSum(checksum, sha256, broken) {
	const sum = checksum?.hex()
	if (sum !== sha256?.toLowerCase()) throw broken(`SHA-256 ${sum} ≠ ${sha256}`)
}
async function* startingWith(first, rest) {
	if (first !== undefined) yield first
	yield* rest
}

const NAME = "causette-models"
async function takeModelTurn(id, aborted) {
	const removal = new AbortController()
	const channel = new BroadcastChannel(NAME)
	channel.addEventListener("message", ({data}) => {
		if (data === id) removal.abort(new DOMException("The model was removed.", "AbortError"))
	})
	const signal = AbortSignal.any([aborted, removal.signal])
	try {
		const release = await lock(id, {signal})
		return {
			signal,
			end() {
				channel.close()
				release()
			}
		}
	} catch (error) {
		channel.close()
		throw error
	}
}
async function takeModelAway(id) {
	const channel = new BroadcastChannel(NAME)
	channel.postMessage(id)
	channel.close()
	return lock(id, {})
}
async function whenNobodyWrites(id, work) {
	await navigator.locks.request(`${NAME}/${id}`, {ifAvailable: true}, lock => (lock ? work() : undefined))
}
function lock(id, options) {
	return new Promise((resolve, reject) => {
		const held = navigator.locks.request(`${NAME}/${id}`, options, () => new Promise(release => resolve(release)))
		held.catch(reject)
	})
}

async function* downloadModel({id: name, ...file}, aborted, fetch, segmentBytes) {
	const id = toModelId(name)
	if (file.url === undefined) throw inBrowserError({kind: "model-not-kept", model: id})
	const url = new URL(file.url, location.href)
	try {
		await openModelsFolder()
		const turn = await takeModelTurn(id, aborted)
		try {
			yield* fillModel({id, ...file}, {url, fetch}, turn.signal, segmentBytes)
		} catch (error) {
			if (isBroken(error)) await removeModelFolder(id)
			throw await nameFailure(error, turn.signal)
		} finally {
			turn.end()
		}
	} catch (error) {
		throw await nameFailure(error, aborted)
	}
}
function isBroken(error) {
	const problem = findProblemError(error)?.problem
	return problem?.kind === "told" && problem.code === "download-broken"
}

const SLICE_BYTES = 1024 * 1024
async function* keepFile(file, aborted, segmentBytes) {
	const id = toModelId(file.name)
	const head = await readSlice(file, 0, MAGIC_BYTES)
	if (!isGGUF(head)) throw inBrowserError({kind: "not-gguf", model: id})
	try {
		const turn = await takeModelTurn(id, aborted)
		try {
			yield* copy(id, file, turn.signal, segmentBytes)
		} finally {
			turn.end()
		}
	} catch (error) {
		throw await nameFailure(error, aborted, file.size)
	}
}
async function* copy(id, file, signal, segmentBytes) {
	const kept = await findModelFolder(id)
	const earlier = kept && (await readModel(kept))
	await requireRoom(file.size - (earlier?.storedBytes ?? 0))
	const folder = kept ?? (await makeModelFolder(id))
	const about = {url: undefined, bytes: file.size, sha256: undefined, validator: undefined, isWhole: false}
	let isWhole = false
	try {
		await removeSegments(folder, 0)
		await writeAbout(folder, about)
		const writer = createSegmentWriter(folder, 0, segmentBytes)
		try {
			for (let start = 0; start < file.size; start += SLICE_BYTES) {
				signal.throwIfAborted()
				yield {doneBytes: start, totalBytes: file.size}
				await writer.write(await readSlice(file, start, SLICE_BYTES))
			}
		} finally {
			await writer.close()
		}
		await writeAbout(folder, {...about, isWhole: true})
		isWhole = true
	} finally {
		if (!isWhole) await removeModelFolder(id)
	}
	yield {doneBytes: file.size, totalBytes: file.size}
}
async function readSlice(file, start, bytes) {
	try {
		return new Uint8Array(await file.slice(start, start + bytes).arrayBuffer())
	} catch (error) {
		const said = saidBy(error)
		throw new ProblemError({kind: "unknown", said}, {cause: error})
	}
}

async function listKeptModels() {
	const models = await openModelsFolder()
	const folders = []
	for await (const handle of models.values()) {
		if (handle.kind === "directory" && handle.name === toModelId(handle.name)) folders.push(handle)
	}
	const listed = await Promise.all(folders.map(listModel))
	return listed.filter(model => model !== undefined).toSorted((one, other) => one.id.localeCompare(other.id))
}
async function listModel(folder) {
	const id = folder.name
	const found = await readUnlessRemoved(folder)
	if (found === undefined) {
		await whenNobodyWrites(id, async () => {
			if ((await readUnlessRemoved(folder)) === undefined) await removeModelFolder(id)
		})
		return undefined
	}
	const {about, storedBytes} = found
	const {url, bytes, sha256, isWhole} = about
	return {id, url, bytes, sha256, storedBytes, isWhole}
}
function readUnlessRemoved(folder) {
	return unlessMissing(readModel(folder))
}

function createModelStore({fetch = (input, init) => globalThis.fetch(input, init), segmentBytes = SEGMENT_BYTES} = {}) {
	return {
		list: () => named(listKeptModels()),
		room: () => named(measureRoom()),
		persist,
		describe: (model, signal) => describeModel(model, signal, fetch),
		download: (model, signal) => downloadModel(model, signal, fetch, segmentBytes),
		keep: (file, signal) => keepFile(file, signal, segmentBytes),
		open: id => named(openModel(id)),
		remove: id => named(removeModel(id))
	}
}
async function named(work) {
	try {
		return await work
	} catch (error) {
		throw await nameFailure(error)
	}
}
async function measureRoom() {
	const models = await listKeptModels()
	const usedBytes = models.reduce((sum, {storedBytes}) => sum + storedBytes, 0)
	return {usedBytes, leftBytes: await leftBytes(), isPersistent: await promised("persisted")}
}
function persist() {
	return promised("persist")
}
async function promised(question) {
	try {
		return await navigator.storage[question]()
	} catch {
		return false
	}
}
async function openModel(id) {
	const folder = await findModelFolder(id)
	const found = folder && (await readModel(folder))
	return found?.about.isWhole === true ? new Blob([...found.segments]) : undefined
}
async function removeModel(id) {
	await openModelsFolder()
	const end = await takeModelAway(id)
	try {
		await removeModelFolder(id)
	} finally {
		end()
	}
}

function openInBrowser() {
	const inBrowser = createEngine(createModelStore())
	return {inBrowser, mountModelList: (root, host) => createInBrowserModels(root, inBrowser, host)}
}

export {openInBrowser}
