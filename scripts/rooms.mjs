// @ts-check
/**
 * The rooms of src/ in the order in which they may know each other: a room imports those of earlier lines, through their
 * doors. Rooms of one line do not know each other.
 */
export const ROOMS = [
  ["platform"],
  ["markdown", "configuration"],
  ["chat"],
  ["connections", "in-browser", "history", "work"],
  ["shell"],
];

/**
 * The floors inside a room, and what each may import, in its own room and in others. A folder of that name makes a floor;
 * what stands in none is a command. Commands are given the services by main, so that a test can give them others.
 */
export const FLOORS = /** @type {const} */ ({
  model: ["model"],
  texts: ["model", "texts"],
  services: ["model", "texts", "services"],
  view: ["model", "texts", "view"],
  command: ["model", "texts", "view", "command"],
});

/** Folders that are of one floor and are named after what they do. */
export const FLOOR_OF = /** @type {const} */ ({
  "chat/langchain": "services",
  "chat/wire": "services",
  "in-browser/engine": "services",
  "in-browser/store": "services",
  "markdown/draw": "view",
  "markdown/refine": "services",
});
