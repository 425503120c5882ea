// Generated from src/refining.ts by `npm run build`: edit there. The page loads it with the first code or formula.
var causetteRefining = (function (exports) {
	function isRecord(value) {
		return typeof value === "object" && value !== null && !Array.isArray(value)
	}

	function parseJSON(text) {
		try {
			return JSON.parse(text)
		} catch {
			return undefined
		}
	}

	function linkStylesheet(href) {
		const link = document.createElement("link")
		const loading = new Promise((resolve, reject) => {
			link.addEventListener("load", () => resolve())
			link.addEventListener("error", () => {
				link.remove()
				reject(new Error(`The stylesheet ${href} could not be loaded.`))
			})
		})
		link.rel = "stylesheet"
		link.crossOrigin = "anonymous"
		link.href = href
		document.head.append(link)
		return loading
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

	function katexStylesheet(entry) {
		const url = new URL(entry)
		const root = /^.*\/katex@[\w.-]+/.exec(url.pathname)?.[0]
		if (root === undefined) return new URL("katex.min.css", url).href
		return new URL(`${root}/dist/katex.min.css`, url).href
	}

	const linkFormulaStyles = loadOnce(async () => {
		const map = document.querySelector("script[type=importmap]")
		if (map !== null) await linkStylesheet(katexStylesheet(katexAddress(map.textContent)))
	})
	function katexAddress(importMap) {
		const map = parseJSON(importMap)
		const imports = isRecord(map) ? map["imports"] : undefined
		const address = isRecord(imports) ? imports["katex"] : undefined
		return new URL(String(address), document.baseURI).href
	}

	const LANGUAGES = ["bash c clojure cpp csharp css dart diff dockerfile elixir erlang go graphql haskell http ini", "java javascript json julia kotlin latex lua makefile markdown matlab nginx objectivec ocaml perl", "php powershell python r ruby rust scala scss shell sql swift typescript xml yaml"].flatMap(line =>
		line.split(" ")
	)
	const ALIASES = new Map(
		[
			"c#=csharp c++=cpp cjs=javascript console=shell cs=csharp docker=dockerfile golang=go h=c",
			"hpp=cpp hs=haskell html=xml js=javascript jsonc=json jsx=javascript kt=kotlin make=makefile",
			"md=markdown mjs=javascript objc=objectivec patch=diff pl=perl ps1=powershell py=python",
			"rb=ruby rs=rust sh=bash svg=xml terminal=shell tex=latex toml=ini ts=typescript",
			"tsx=typescript vue=xml yml=yaml zsh=bash"
		].flatMap(line => line.split(" ").map(pair => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]))
	)
	const INNER = {markdown: ["xml"], php: ["xml"], shell: ["bash"], xml: ["javascript", "css"]}
	function languagesFor(word) {
		const name = word.toLowerCase()
		const language = ALIASES.get(name) ?? name
		return LANGUAGES.includes(language) ? [language, ...(INNER[language] ?? [])] : []
	}

	const MAX_DEPTH = 30
	class ScopeTree {
		pieces = []
		open = [this.pieces]
		depth = 0
		startScope(scope) {
			if (++this.depth > MAX_DEPTH) return
			const children = []
			this.open.at(-1)?.push({scope, children})
			this.open.push(children)
		}
		endScope() {
			if (this.depth-- <= MAX_DEPTH) this.open.pop()
		}
		addText(text) {
			if (text !== "") this.open.at(-1)?.push(text)
		}
		openNode(scope) {
			this.startScope(scope)
		}
		closeNode() {
			this.endScope()
		}
		__addSublanguage(emitter) {
			if (emitter instanceof ScopeTree) this.open.at(-1)?.push(...emitter.pieces)
		}
		finalize() {}
		toHTML() {
			return ""
		}
	}

	async function highlightCode(code, word) {
		const names = languagesFor(word)
		const [language] = names
		if (language === undefined) return undefined
		const highlighter = await loadHighlighter()
		await Promise.all(names.map(name => loadLanguage(highlighter, name)))
		const {_emitter: tree} = highlighter.highlight(code, {language, ignoreIllegals: true})
		return tree instanceof ScopeTree ? tree.pieces : undefined
	}
	const loadHighlighter = loadOnce(async () => {
		const {default: shared} = await import("highlight.js/lib/core")
		const own = shared.newInstance()
		own.configure({__emitter: ScopeTree})
		return own
	})
	async function loadLanguage(highlighter, name) {
		if (highlighter.getLanguage(name) !== undefined) return
		const specifier = `highlight.js/lib/languages/${name}`
		const language = await import(specifier)
		highlighter.registerLanguage(name, language.default)
	}

	const HIDDEN = "data-style"
	function hideStyles(tree) {
		if (!isRecord(tree)) return
		const {attributes, children} = tree
		if (isRecord(attributes) && typeof attributes["style"] === "string") {
			attributes[HIDDEN] = attributes["style"]
			delete attributes["style"]
		}
		if (Array.isArray(children)) for (const child of children) hideStyles(child)
	}
	function applyStyles(root) {
		for (const element of root.querySelectorAll(`[${HIDDEN}]`)) {
			if (element instanceof HTMLElement || element instanceof SVGElement || element instanceof MathMLElement) element.style.cssText = element.getAttribute(HIDDEN) ?? ""
			element.removeAttribute(HIDDEN)
		}
	}

	const MAX_EXPANSIONS = 1000
	const LONGEST_TEX = 5000
	const MAX_SIZE_EM = 20
	async function typesetFormula(element, tex, display) {
		if (tex.length > LONGEST_TEX) return false
		const {renderToTree} = await loadKaTeX()
		try {
			const tree = renderToTree(tex, {displayMode: display, output: "htmlAndMathml", throwOnError: true, trust: false, strict: "ignore", maxExpand: MAX_EXPANSIONS, maxSize: MAX_SIZE_EM})
			if (!isDrawable(tree)) return false
			hideStyles(tree)
			element.append(tree.toNode())
			applyStyles(element)
			return true
		} catch {
			return false
		}
	}
	const loadKaTeX = loadOnce(async () => {
		const katex = await import("katex")
		const renderToTree = isRecord(katex) ? katex["__renderToDomTree"] : undefined
		if (typeof renderToTree !== "function") throw new Error("This KaTeX can’t give its tree.")
		return {renderToTree: (tex, options) => Reflect.apply(renderToTree, undefined, [tex, options])}
	})
	function isDrawable(tree) {
		return isRecord(tree) && typeof tree["toNode"] === "function"
	}

	const typeset = async (element, tex, display) => {
		await linkFormulaStyles()
		return typesetFormula(element, tex, display)
	}

	exports.highlightCode = highlightCode
	exports.typeset = typeset

	return exports
})({})
