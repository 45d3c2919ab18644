import type { Dialect } from './dialect.ts';
import { iosmPrd } from './iosmPrd.ts';
import { plain } from './plain.ts';
import { prd } from './prd.ts';
import { spec } from './spec.ts';

/** Every dialect; of two that fit equally well, the earlier one is taken. */
export const allDialects: readonly Dialect[] = [prd, iosmPrd, spec, plain];
