// The entry point for an editor that speaks German: runs the compiled tests beside it.
export { run } from '../suite.ts';
