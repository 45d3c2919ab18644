/** What semantic tokens are called; a client is told before anything is read. */
export const tokenTypes = ['requirementId', 'placeholder', 'gateMetric'] as const;
export const tokenModifiers = ['definition'] as const;
