import type { SchemaFault } from "../model/check-schema.ts";
import type { JsonFault } from "../model/json-reader.ts";
import type { Violation } from "../model/violations.ts";
import type { StructuredTexts } from "./en.ts";

const meant = (word: string | undefined): string =>
  word === undefined ? "" : ` Vouliez-vous écrire « ${word} » ?`;

const expected: Readonly<Record<JsonFault | "cut", string>> = {
  value:
    "une valeur doit se trouver ici : un texte entre guillemets droits, un nombre, true, false, null, { ou [.",
  item: "un élément ou ] doit se trouver ici.",
  "first-name": "un nom entre guillemets droits ou } doit se trouver ici.",
  name: "un nom entre guillemets droits doit se trouver ici ; la dernière propriété n’est pas suivie d’une virgule.",
  colon: "un deux-points doit séparer le nom de sa valeur.",
  next: "une virgule ou le crochet fermant doit se trouver ici.",
  end: "le JSON est complet avant cet endroit ; rien ne doit le suivre.",
  text: "ceci ne peut pas figurer dans un texte entre guillemets : un saut de ligne s’écrit \\n, et \\ s’écrit \\\\.",
  word: "ceci n’est ni un nombre, ni true, false ou null ; un texte demande des guillemets droits.",
  deep: "les niveaux sont trop nombreux.",
  cut: "il s’arrête avant d’être complet : il manque un crochet ou un guillemet fermant.",
};

function schemaFault(fault: SchemaFault): string {
  switch (fault.kind) {
    case "json":
      return `ce JSON n’est pas valide : ${expected[fault.fault]}`;
    case "no-object":
      return "un schéma est un objet : { … }.";
    case "not-for-object":
      return 'le schéma doit décrire un objet : écrivez "type": "object" au début.';
    case "type":
      return `« ${fault.word} » n’est pas un type.${meant(fault.meant)}`;
    case "value":
      return `« ${fault.keyword} » demande ${fault.needs === "list" ? "une liste : [ … ]" : "un objet : { … }"}.`;
    case "keyword":
      return `« ${fault.word} » n’est pas un mot-clé de JSON Schema, les serveurs l’ignorent donc.${meant(fault.meant)}`;
    case "required":
      return `« ${fault.word} » est obligatoire, mais cette propriété n’existe pas.${meant(fault.meant)}`;
  }
}

function violation({ keyword, wanted, name = "" }: Violation): string {
  const value = JSON.stringify(wanted) ?? "";
  switch (keyword) {
    case "required":
      return `« ${name} » manque.`;
    case "type":
      return `n’est pas du type ${Array.isArray(wanted) ? wanted.join(" ou ") : String(wanted)}.`;
    case "enum":
      return `ne figure pas parmi ${value}.`;
    case "const":
      return `n’est pas ${value}.`;
    case "false":
      return "n’est pas autorisé par le schéma.";
    case "minimum":
    case "exclusiveMinimum":
      return `est trop petit (${keyword} ${value}).`;
    case "maximum":
    case "exclusiveMaximum":
      return `est trop grand (${keyword} ${value}).`;
    case "minLength":
    case "minItems":
    case "minProperties":
      return `est trop court (${keyword} ${value}).`;
    case "maxLength":
    case "maxItems":
    case "maxProperties":
      return `est trop long (${keyword} ${value}).`;
    case "pattern":
      return `ne correspond pas au motif ${value}.`;
    case "format":
      return `n’a pas le format ${value}.`;
    case "uniqueItems":
      return "contient deux fois le même élément.";
    case "anyOf":
    case "oneOf":
      return "ne correspond à aucune des formes que le schéma autorise ici, ou à plusieurs.";
    default:
      return `ne respecte pas « ${keyword} ».`;
  }
}

/** The texts of structured answers, in French. */
export const structuredFr: StructuredTexts = {
  add: "Répondre en JSON…",
  chip: (name) => `JSON : ${name}`,
  chipFault: (name) => `JSON : ${name} (non valide)`,
  remove: "Répondre sans schéma",
  examples: {
    recipe: "Recette",
    contact: "Contact",
    sentiment: "Sentiment motivé",
    tasks: "Liste de tâches",
  },
  exampleWords: {
    dish: "Plat",
    servings: "Portions",
    vegetarian: "Végétarien",
    ingredients: "Ingrédients",
    ingredient: "Ingrédient",
    amount: "Quantité",
    steps: "Étapes",
    fullName: "Nom",
    company: "Entreprise",
    email: "Adresse électronique",
    asWritten: "Telle qu’elle figure dans le texte ; null s’il n’y en a pas",
    phones: "Numéros de téléphone",
    reasons: "Raisons",
    sentiment: "Sentiment",
    confidence: "Certitude",
    zeroToOne: "De 0 à 1",
    tasks: "Tâches",
    task: "Tâche",
    who: "Qui",
    priority: "Priorité",
  },
  place: (line, column) => `Ligne ${line}, colonne ${column} : `,
  schemaFault,
  nameFault: "Seulement des lettres sans accent, des chiffres, _ et -, au plus 64.",
  schemaIsFine: "Ce schéma est valide.",
  noSchema: "Sans schéma, le modèle répond comme il l’entend.",
  verdicts: {
    checking: "JSON · comparaison avec le schéma…",
    valid: "JSON · conforme au schéma",
    fenced: "dans un bloc de code, ce que le serveur aurait dû empêcher",
    leftOut: (count) =>
      count === 1
        ? "une règle n’a pas été vérifiée, car cela pourrait durer trop longtemps"
        : `${count} règles n’ont pas été vérifiées, car cela pourrait durer trop longtemps`,
    invalid: (count) =>
      count === 1
        ? "JSON · non conforme au schéma en un endroit :"
        : `JSON · non conforme au schéma en ${count} endroits :`,
    more: (count) => (count === 1 ? "et un autre" : `et ${count} autres`),
    uncheckedLibrary: "JSON · non comparé au schéma : le validateur n’a pas pu être chargé.",
    uncheckedSchema: "JSON · non comparé au schéma, que le validateur ne peut pas utiliser.",
    ignored:
      "Ce n’est pas du JSON : le serveur a ignoré le schéma, comme le font ceux qui ne connaissent pas les réponses structurées. Mettez le serveur à jour, choisissez un autre modèle ou demandez du JSON dans Système.",
    broken: (line, column, fault) =>
      `Ce JSON n’est pas valide. Ligne ${line}, colonne ${column} : ${expected[fault]} Le serveur ne tient pas le modèle au schéma.`,
    cut: {
      limit: (field) =>
        `La limite de jetons a coupé le JSON ${field}. Augmentez « Jetons max. » et régénérez la réponse.`,
      lost: (field) => `Le JSON a été coupé ${field}. Régénérez la réponse pour l’avoir en entier.`,
      stopped: (field) => `Vous avez arrêté le JSON ${field}.`,
      model: (field) =>
        `Le modèle a terminé le JSON ${field}, avant qu’il soit complet. Le serveur ne le tient pas au schéma.`,
    },
    inField: (pointer) => (pointer === "" ? "au début" : `dans ${pointer}`),
    thinking:
      "Le JSON est arrivé dans la réflexion du modèle, et la réponse est vide : c’est un défaut du serveur, que LM Studio a avec certains modèles. Le formulaire montre ce qui est arrivé. Mettez le serveur à jour ou désactivez la réflexion du modèle.",
    whole: "toute la réponse",
    violation,
  },
  number: (written) => (/^-?\d+\.\d+$/.test(written) ? written.replace(".", ",") : written),
};

/** What the code writes into forms, by its `data-text` key. */
export const structuredWordsFr = {
  jsonTrue: "oui",
  jsonFalse: "non",
  jsonNull: "aucun",
  jsonEmpty: "vide",
  jsonMissing: "non renseigné",
};
