/** What commands are written for. */
export type OperatingSystem = "windows" | "macos" | "linux";
