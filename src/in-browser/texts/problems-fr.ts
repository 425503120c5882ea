import type { InBrowserProblemTexts } from "../model/in-browser-problem.ts";
import { createByteFormat } from "../../platform/index.ts";

const bytes = createByteFormat("fr");

/** What can go wrong with a model in this browser, in French. */
export const inBrowserProblemsFr: InBrowserProblemTexts = {
  "worker-blocked": () => ({
    what: "Le navigateur ne laisse pas cette page démarrer le moteur, auquel il faut un « worker » et WebAssembly avec une mémoire de 64 bits.",
    next: "Autorisez les « workers » et WebAssembly pour cette page (un bloqueur de contenu les interdit peut-être), ou ouvrez-la dans un Chromium ou un Firefox à jour.",
  }),
  "engine-failed": () => ({
    what: "Le moteur s’est arrêté au milieu de son travail.",
    next: "Ce qui était arrivé est conservé. Renvoyez : le modèle sera rechargé.",
  }),
  "out-of-memory": ({ model }) => ({
    what: `Il n’y a pas assez de mémoire pour ${model}.`,
    next: "Fermez d’autres onglets et réessayez, ou choisissez un modèle plus petit.",
  }),
  "not-gguf": ({ model }) => ({
    what: `${model} n’est pas un fichier GGUF : il ne contient aucun modèle qui puisse tourner ici.`,
    next: "Supprimez-le, et choisissez un fichier enregistré au format GGUF.",
  }),
  "model-too-large": ({ model, bytes: size }) => ({
    what: `${model} occupe ${bytes.size(size)} : plus qu’une page de ce navigateur ne peut contenir.`,
    next: "Choisissez un modèle plus petit, ou faites tourner celui-ci dans un serveur comme LM Studio.",
  }),
  "model-refused": ({ model }) => ({
    what: `Le moteur ne peut pas faire tourner ${model} : le fichier est abîmé, ou d’un genre qu’il ne connaît pas.`,
    next: "Supprimez-le et téléchargez-le de nouveau, ou choisissez un autre modèle.",
  }),
  "model-not-kept": ({ model }) => ({
    what: `Ce navigateur ne conserve aucune copie entière de ${model}.`,
    next: "Téléchargez-le jusqu’au bout dans « Modèles dans ce navigateur », ou choisissez-en un autre.",
  }),
  "no-model-store": () => ({
    what: "Le navigateur ne donne à cette page aucun stockage pour des modèles ; les fenêtres privées n’en ont souvent pas.",
    next: "Ouvrez la page dans une fenêtre ordinaire. Le modèle intégré marche ici aussi.",
  }),
  "disk-full": ({ needBytes, freeBytes }) => ({
    what: `Il faut ${bytes.size(needBytes)} au modèle, et il reste ${bytes.size(freeBytes)} à cette page dans le navigateur.`,
    next: "Supprimez un autre modèle ou libérez de la place sur le disque, puis réessayez.",
  }),
  "download-interrupted": ({ host }) => ({
    what: `La connexion à ${host} a échoué ou a été perdue.`,
    next: "Vérifiez votre connexion et réessayez ; le téléchargement d’un modèle reprend là où il s’est arrêté.",
  }),
  "download-refused": ({ host, status }) => ({
    what: `${host} ne donne pas le fichier (${status}).`,
    next: "Vérifiez l’adresse : elle doit mener à un fichier que chacun peut télécharger.",
  }),
  "download-broken": ({ model }) => ({
    what: `Ce qui est arrivé pour ${model} n’est pas le fichier promis.`,
    next: "Téléchargez-le de nouveau depuis le début.",
  }),
};
