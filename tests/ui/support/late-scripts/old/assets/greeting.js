// A script of another version than the page's.
Object.assign(globalThis, { causetteGreeting: { hello: () => "Hello" } });
