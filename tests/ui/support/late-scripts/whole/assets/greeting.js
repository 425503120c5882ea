Object.assign(globalThis, {
  causetteGreeting: { greet: (/** @type {string} */ name) => `Hello ${name}` },
});
