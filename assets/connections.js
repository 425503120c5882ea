// Generated from src/connections.ts by `npm run build`: edit there. The page loads it at its first use.
var causetteConnections = (function (exports) {
	function openConnections() {
		return "connections"
	}

	exports.openConnections = openConnections

	return exports
})({})
