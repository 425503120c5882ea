import type { Language } from "../../../platform/index.ts";

/** The comments in the code. A target adds the mark of its language. */
export interface Comments {
  readonly placeholderKey: string;
  readonly noRetries: string;
  readonly onlyAnswer: string;
  /** The same, of a request with tools. */
  readonly onlyAnswerNoCalls: string;
  /** Above the layer of `fetch`, because of the model's name or because of fields. */
  readonly openAIName: string;
  readonly droppedFields: string;
  /** Above the schema for the answer, of a stream and of an answer in one piece. */
  readonly schema: string;
  readonly schemaWhole: string;
  readonly maxTokens: string;
  readonly pythonName: string;
  readonly usage: string;
  readonly key: string;
  readonly ascii: string;
  readonly joins: string;
  readonly percent: string;
  readonly saveAs: string;
  readonly braces: string;
  readonly threeBraces: string;
  leftOut(names: readonly string[]): string;
}

const EN: Comments = {
  placeholderKey: "the library wants a key; a local server ignores it",
  noRetries: "otherwise a server that is down is only noticed after several attempts",
  onlyAnswer: "Only the answer: the parser drops thinking (reasoning_content), finish reason and usage.",
  onlyAnswerNoCalls:
    "Only the answer: the parser drops tool calls (tool_calls), thinking (reasoning_content), finish reason and usage.",
  openAIName: "LangChain would apply OpenAI’s rules to a model of this name, so it gets another one:",
  droppedFields: "LangChain drops or changes these fields, so they are added here:",
  schema:
    "model.withStructuredOutput(schema, { method: “jsonSchema” }) is shorter and parses, but takes a code fence inside a text for the JSON.",
  schemaWhole: "An answer in one piece throws here when its JSON was cut off.",
  maxTokens: "as max_completion_tokens, which is unknown to many servers, if it were a field of ChatOpenAI",
  pythonName: "LangChain would apply OpenAI’s rules to this name if it were in model",
  usage: "off unless the server is OpenAI’s",
  key: "API key",
  ascii: "Windows PowerShell 5.1 may read a script in another encoding, so only ASCII is in it.",
  joins: "curl drops the line breaks of this file (--data), so long lines may be cut anywhere.",
  percent: "In a .cmd file, write %% instead of each % of the address.",
  braces: "in the text, mustache would read these as the beginning of a tag",
  threeBraces:
    "Three braces, because LangChain for Python writes <, >, & and quotes as HTML entities for two.",
  saveAs: "Save as a file that ends in .mjs.",
  leftOut: (names) => `Left out, because it may be a key: ${names.join(", ")}`,
};

const FR: Comments = {
  placeholderKey: "la bibliothèque exige une clé ; un serveur local l’ignore",
  noRetries: "sinon, on ne remarque un serveur arrêté qu’après plusieurs essais",
  onlyAnswer:
    "Seulement la réponse : l’analyseur écarte la réflexion (reasoning_content), le motif de fin et l’usage.",
  onlyAnswerNoCalls:
    "Seulement la réponse : l’analyseur écarte les appels d’outils (tool_calls), la réflexion (reasoning_content), le motif de fin et l’usage.",
  openAIName:
    "LangChain appliquerait les règles d’OpenAI à un modèle de ce nom ; il en reçoit donc un autre :",
  droppedFields: "LangChain écarte ou modifie ces champs ; ils sont donc ajoutés ici :",
  schema:
    "model.withStructuredOutput(schema, { method : « jsonSchema » }) est plus court et analyse la réponse, mais prend un bloc de code dans un texte pour le JSON.",
  schemaWhole: "Une réponse d’un bloc lève ici une erreur si son JSON a été coupé.",
  maxTokens:
    "en tant que champ de ChatOpenAI, il serait envoyé sous le nom max_completion_tokens, que bien des serveurs ignorent",
  pythonName: "dans model, ce nom ferait appliquer les règles d’OpenAI par LangChain",
  usage: "désactivé par défaut, sauf chez OpenAI",
  key: "Clé d’API",
  ascii:
    "Windows PowerShell 5.1 peut lire un script dans un autre encodage ; celui-ci ne contient donc que de l’ASCII.",
  joins:
    "curl retire les sauts de ligne de ce fichier (--data) ; une longue ligne peut donc être coupée partout.",
  percent: "Dans un fichier .cmd, écrivez %% à la place de chaque % de l’adresse.",
  braces: "dans le texte, mustache les lirait comme le début d’une balise",
  threeBraces:
    "Trois accolades : avec deux, LangChain pour Python écrit <, >, & et les guillemets en entités HTML.",
  saveAs: "À enregistrer dans un fichier qui se termine par .mjs.",
  leftOut: (names) => `Retiré, car ce pourrait être une clé : ${names.join(", ")}`,
};

/** The comments in one language. */
export function commentsOf(language: Language): Comments {
  return { en: EN, fr: FR }[language];
}
