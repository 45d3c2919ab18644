/** Signs that people write for a hyphen: what they name is the same with one. In a class of a pattern, as the next ones. */
const dashes = '‐‑–−';
/** What may stand between the letters and the numbers of an identifier: every check of a form is made from these. */
export const separators = `-_.${dashes}`;
/** Finds the dashes in a name, which `-` stands for. */
export const anyDash = new RegExp(`[${dashes}]`, 'g');
