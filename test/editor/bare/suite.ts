// The entry point for a window without Markdown: runs the compiled tests beside it.
export { run } from '../suite.ts';
