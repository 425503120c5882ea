// @ts-check
/**
 * The rooms of src/ in the order in which they may depend on each other: a room imports rooms of earlier lines, through
 * their `index.ts`. Rooms of one line do not import each other.
 */
export const ROOMS = [
  ["platform"],
  ["markdown", "configuration", "attachments", "templates", "structured", "tools"],
  ["chat"],
  ["connections", "in-browser", "history", "work"],
  ["shell"],
];

/**
 * The floors inside a room, and what each may import, in its own room and in others. A folder of that name is a floor;
 * a file in none of them is a command. Commands get the services from main, so that a test can pass others.
 */
export const FLOORS = /** @type {const} */ ({
  model: ["model"],
  texts: ["model", "texts"],
  services: ["model", "texts", "services"],
  view: ["model", "texts", "view"],
  command: ["model", "texts", "view", "command"],
});

/** Folders that belong to one floor but are named after what they do. */
export const FLOOR_OF = /** @type {const} */ ({
  "chat/langchain": "services",
  "chat/wire": "services",
  "in-browser/engine": "services",
  "in-browser/store": "services",
  "markdown/draw": "view",
  "markdown/refine": "services",
});
