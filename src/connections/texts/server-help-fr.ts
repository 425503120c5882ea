import { type KnownServer, SERVERS } from "../model/servers.ts";
import type { PageOrigin, ServerHelp } from "../model/server-help.ts";
import { createServerHelp, type ServerHelpTexts } from "./server-help-words.ts";

const KEY_FIELD = "Configuration → Clé d’API";
const WITH_FILE = "avec le chemin du fichier de votre modèle :";
const WITH_NAME = "avec le nom de votre modèle à la place de MODEL :";

const HOSTED = "Il n’y a rien à démarrer. Vérifiez votre connexion à Internet, puis réessayez.";
const CHOOSE = "Ses modèles sont prêts : choisissez-en un dans Configuration → Modèle.";

const somethingElse = (who: string): string =>
  `${who}. S’il refuse celle-ci, un autre programme ou un proxy répond à cette adresse : vérifiez le port.`;

const wantsKey = (name: string): string =>
  `${name} accepte toute page qui envoie une clé. Saisissez la vôtre dans ${KEY_FIELD} ; si elle y est, une extension ou un proxy s’interpose.`;

const makeKey = (address: string): string =>
  `Créez-en une sur ${address}, puis saisissez-la dans ${KEY_FIELD}.`;

const startedWith = (option: string): string =>
  `C’est celle avec laquelle le serveur a été lancé (${option}) : saisissez-la dans ${KEY_FIELD}.`;

const noKey = (name: string): string =>
  `${name} n’en demande pas : c’est celle du proxy placé devant. Saisissez-la dans ${KEY_FIELD}.`;

const nameOf = (page: PageOrigin): string => (page.kind === "disk" ? "null" : page.origin);

/** A service on the internet. */
const hosted = (kind: KnownServer): ServerHelpTexts => ({
  start: HOSTED,
  allow: wantsKey(SERVERS[kind].name),
  load: CHOOSE,
  key: makeKey(SERVERS[kind].service?.keyPage ?? ""),
});

/** What to do at each server, in French. */
export const serverHelpFr: ServerHelp = createServerHelp({
  "lm-studio": {
    start: "Dans LM Studio : Developer → Start server, avec CORS activé ; ou lancez :",
    allow: "Dans LM Studio : Developer → Server settings → Enable CORS ; ou lancez :",
    load: "Chargez-en un sur la page Developer de LM Studio, ou lancez ceci et choisissez :",
    key: `Dans LM Studio : Developer → Server settings → Manage Tokens. Saisissez le jeton dans ${KEY_FIELD}.`,
  },
  ollama: {
    start: {
      windows: "Démarrez Ollama depuis le menu Démarrer ; ou lancez :",
      macos: "Ouvrez l’application Ollama ; ou lancez :",
      linux: "Démarrez le service d’Ollama ; s’il n’y en a pas, lancez plutôt « ollama serve » :",
    },
    allow: (page) => {
      if (page.kind === "localhost") return somethingElse("Ollama accepte toute page de cet ordinateur");
      const who =
        page.kind === "disk"
          ? "Ollama refuse les pages ouvertes depuis le disque tant qu’il n’accepte pas toutes les pages (*)."
          : "Ollama refuse les pages d’autres sites tant qu’elles ne sont pas nommées.";
      return {
        windows: `${who} Lancez ceci, quittez Ollama par son icône dans la barre des tâches, puis redémarrez-le :`,
        macos: `${who} Lancez ceci, quittez Ollama par son icône dans la barre des menus, puis rouvrez-le ; cela vaut jusqu’au redémarrage du Mac :`,
        linux: `${who} S’il n’est pas un service, lancez-le avec OLLAMA_ORIGINS défini ; s’il en est un, lancez :`,
      };
    },
    load: "Ollama charge un modèle de lui-même dès qu’il est téléchargé, par exemple celui-ci :",
    key: noKey("Ollama"),
  },
  "llama-server": {
    start: `Lancez-le ${WITH_FILE}`,
    allow: `Il accepte toute page, sauf consigne contraire. Arrêtez-le, puis relancez-le ${WITH_FILE}`,
    load: `Lancez-le ${WITH_FILE}`,
    key: startedWith("--api-key"),
  },
  vllm: {
    start: `Lancez-le ${WITH_NAME}`,
    allow: `A-t-il été lancé avec --api-key ? Alors il refuse les pages sans la clé : saisissez-la dans ${KEY_FIELD}. Sinon, lancez-le ${WITH_NAME}`,
    load: `Lancez-le ${WITH_NAME}`,
    key: startedWith("--api-key"),
  },
  jan: {
    start: "Dans Jan : Settings → Local API Server → Start Server.",
    allow:
      "Dans Jan : Settings → Local API Server : activez Cross-Origin Resource Sharing (CORS), puis relancez le serveur. À une autre adresse que 127.0.0.1, nommez-la sous Trusted Hosts.",
    load: "Dans Jan : Settings → Model Providers → Llama.cpp, puis Start à côté d’un modèle.",
    key: `Dans Jan : Settings → Local API Server → API Key. Saisissez la même dans ${KEY_FIELD}.`,
  },
  koboldcpp: {
    start: `Lancez-le ${WITH_FILE}`,
    allow: somethingElse("KoboldCpp accepte toute page"),
    load: `Lancez-le ${WITH_FILE}`,
    key: startedWith("--password"),
  },
  "text-generation-webui": {
    start: "Lancez-le avec son API, depuis son propre dossier :",
    allow: somethingElse("text-generation-webui accepte toute page"),
    load: "Chargez-en un dans son onglet Model ; ou lancez-le avec le nom du fichier de votre modèle :",
    key: startedWith("--api-key"),
  },
  localai: {
    start: "Lancez-le :",
    allow: "Arrêtez-le, puis relancez-le de sorte qu’il accepte cette page :",
    load: "Lancez-le avec un modèle de sa galerie, par exemple celui-ci :",
    key: startedWith("LOCALAI_API_KEY"),
  },
  mlx: {
    start: `Lancez-le ${WITH_NAME}`,
    allow: `Il accepte toute page, sauf consigne contraire. Arrêtez-le, puis relancez-le ${WITH_NAME}`,
    load: `Lancez-le ${WITH_NAME}`,
    key: noKey("mlx_lm.server"),
  },
  openai: hosted("openai"),
  openrouter: hosted("openrouter"),
  mistral: hosted("mistral"),
  groq: hosted("groq"),
  other: {
    start: "Démarrez le serveur, et vérifiez l’hôte et le port de l’URL de base.",
    allow: (page) => `Autorisez l’origine ${nameOf(page)} dans les réglages CORS du serveur.`,
    load: "Chargez un modèle dans le serveur, comme l’indique sa documentation.",
    key: `Demandez-la à qui fait tourner le serveur, et saisissez-la dans ${KEY_FIELD}.`,
  },
});
