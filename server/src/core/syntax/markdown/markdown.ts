/**
 * The door of this room: what the rest of the core may know of it. The files inside are free to change; none of them
 * imports this one.
 */
export type { Heading, Link, ListItem, Markdown, Prose, Table } from './model.ts';
export type { HeadingTitle, Section } from './outline.ts';
export type { Part } from './part.ts';

// Reading a text, as a whole or part by part.
export { readMarkdown, joinMarkdown, movedHeading, startsOf } from './joinParts.ts';
export { readParts } from './parts.ts';
export { labelsIn, linkedIn, withLinked } from './shortcuts.ts';

// Sections, and what a title says.
export { allSections, readNesting, readOutline, readSections, readTitle } from './outline.ts';
export { plainTextFrom, slugText, withoutMarkup } from './plainText.ts';
