/** The labels of one language by key. The English ones are in the markup, except those that the code writes. */
export type Labels = Readonly<Record<string, string>>;
