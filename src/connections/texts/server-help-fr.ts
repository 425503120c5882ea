import { KEY_PAGES } from "../model/server-kind.ts";
import type { PageOrigin, ServerHelp } from "../model/server-help.ts";
import { createServerHelp } from "./server-help-words.ts";

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

/** What to do at each server, in French. */
export const serverHelpFr: ServerHelp = createServerHelp({
  start: {
    "lm-studio": "Dans LM Studio : Developer → Start server, avec CORS activé ; ou lancez :",
    ollama: {
      windows: "Démarrez Ollama depuis le menu Démarrer ; ou lancez :",
      macos: "Ouvrez l’application Ollama ; ou lancez :",
      linux: "Démarrez le service d’Ollama ; s’il n’y en a pas, lancez plutôt « ollama serve » :",
    },
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
    other: "Démarrez le serveur, et vérifiez l’hôte et le port de l’URL de base.",
  },
  allow: {
    "lm-studio": "Dans LM Studio : Developer → Server settings → Enable CORS ; ou lancez :",
    ollama: (page) => {
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
    "llama-server": `Il accepte toute page, sauf consigne contraire. Arrêtez-le, puis relancez-le ${WITH_FILE}`,
    vllm: `A-t-il été lancé avec --api-key ? Alors il refuse les pages sans la clé : saisissez-la dans ${KEY_FIELD}. Sinon, lancez-le ${WITH_NAME}`,
    jan: "Dans Jan : Settings → Local API Server : activez Cross-Origin Resource Sharing (CORS), puis relancez le serveur. À une autre adresse que 127.0.0.1, nommez-la sous Trusted Hosts.",
    koboldcpp: somethingElse("KoboldCpp accepte toute page"),
    "text-generation-webui": somethingElse("text-generation-webui accepte toute page"),
    localai: "Arrêtez-le, puis relancez-le de sorte qu’il accepte cette page :",
    mlx: `Il accepte toute page, sauf consigne contraire. Arrêtez-le, puis relancez-le ${WITH_NAME}`,
    openai: wantsKey("OpenAI"),
    openrouter: wantsKey("OpenRouter"),
    mistral: wantsKey("Mistral"),
    groq: wantsKey("Groq"),
    other: (page) => `Autorisez l’origine ${nameOf(page)} dans les réglages CORS du serveur.`,
  },
  load: {
    "lm-studio": "Chargez-en un sur la page Developer de LM Studio, ou lancez ceci et choisissez :",
    ollama: "Ollama charge un modèle de lui-même dès qu’il est téléchargé, par exemple celui-ci :",
    "llama-server": `Lancez-le ${WITH_FILE}`,
    vllm: `Lancez-le ${WITH_NAME}`,
    jan: "Dans Jan : Settings → Model Providers → Llama.cpp, puis Start à côté d’un modèle.",
    koboldcpp: `Lancez-le ${WITH_FILE}`,
    "text-generation-webui":
      "Chargez-en un dans son onglet Model ; ou lancez-le avec le nom du fichier de votre modèle :",
    localai: "Lancez-le avec un modèle de sa galerie, par exemple celui-ci :",
    mlx: `Lancez-le ${WITH_NAME}`,
    openai: CHOOSE,
    openrouter: CHOOSE,
    mistral: CHOOSE,
    groq: CHOOSE,
    other: "Chargez un modèle dans le serveur, comme l’indique sa documentation.",
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
    other: `Demandez-la à qui fait tourner le serveur, et saisissez-la dans ${KEY_FIELD}.`,
  },
});
