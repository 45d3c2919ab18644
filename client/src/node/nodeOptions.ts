/** Nothing in a workspace is code: what runs on it cannot even make some from text. */
export const nodeOptions: readonly string[] = ['--disallow-code-generation-from-strings'];
