/** The labels of one language by their key. English ones stand in the markup: only those that the code writes are here. */
export type Labels = Readonly<Record<string, string>>;
