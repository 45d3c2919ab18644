import { writeFileSync } from 'node:fs';
import { allGenerated } from './harness/generated.ts';

// `npm run update`: look at the difference before you commit it.
for (const { file, text } of allGenerated()) writeFileSync(file, text);
