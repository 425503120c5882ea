import type { FaultReason, LostKind } from "../model/import/imported.ts";
import { formatName, type importEn } from "./import-en.ts";

const LOST: Readonly<Record<LostKind, string>> = {
  picture: "images",
  file: "fichiers",
  tool: "résultats d’outils",
  hidden: "messages cachés, que l’autre programme n’affiche pas",
  unknown: "éléments d’un type que cette page ne connaît pas",
};

const REASONS: Readonly<Record<FaultReason, string>> = {
  "not-json": "ce n’est pas du JSON",
  "cut-off": "le fichier s’arrête au milieu",
  "too-deep": "trop de niveaux imbriqués",
  "too-large": "trop volumineux",
  unknown: "aucun format que cette page connaît",
  newer: "écrit par une version plus récente de Causette",
  empty: "aucun message",
  "too-many": "trop de messages",
  archive: "l’archive est abîmée",
};

const count = (number: number, one: string, many: string): string => `${number} ${number < 2 ? one : many}`;
const conversations = (number: number): string => count(number, "conversation", "conversations");

export const importFr: typeof importEn = {
  reading: (share) => `Lecture… ${Math.round(share * 100)} %`,
  writing: (done, all) => `Importation… ${done} sur ${all}`,
  found: ({ new: fresh, more }) => {
    if (fresh + more === 0) return "Il n’y a rien de nouveau à importer.";
    const added = more === 0 ? "" : `, et d’autres messages pour ${conversations(more)}`;
    return `${conversations(fresh)} à importer${added}.`;
  },
  lines: ({ formats, merges, lost, faults, firstFaults }) => [
    ...[...formats].map(([format, number]) => `${formatName(format)} : ${conversations(number)}`),
    ...(merges.same > 0 ? [`Déjà ici : ${conversations(merges.same)}`] : []),
    ...(merges.erased > 0 ? [`Supprimées définitivement par vous : ${conversations(merges.erased)}`] : []),
    ...[...lost].map(([kind, number]) => `Laissés de côté : ${number} ${LOST[kind]}`),
    ...firstFaults.map(
      ({ reason, position, entry }) =>
        `L’élément ${position}${entry === undefined ? "" : ` de ${entry}`} est illisible : ${REASONS[reason]}.`,
    ),
    ...more([...faults.values()].reduce((sum, number) => sum + number, 0) - firstFaults.length),
  ],
  done: (number) => `${count(number, "conversation importée", "conversations importées")}.`,
  incomplete: (number) =>
    `${count(number, "conversation importée", "conversations importées")}. Le reste n’a pas pu être enregistré : libérez de l’espace sur le disque, puis importez à nouveau. Ce qui est là reste, et n’est pas importé deux fois.`,
  failed: "Le fichier est illisible. Choisissez-le à nouveau.",
};

function more(number: number): readonly string[] {
  return number > 0 ? [`${count(number, "autre élément illisible", "autres éléments illisibles")}.`] : [];
}
