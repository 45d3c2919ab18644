/** How many code actions are asked for with their edits; the server makes these for what is picked. */
export const mostResolved = 50;
