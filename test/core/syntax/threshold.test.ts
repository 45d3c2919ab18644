import assert from 'node:assert/strict';
import { readThreshold } from '../../../server/src/core/syntax/threshold.ts';

describe('a threshold', () => {
  for (const [text, expected] of [
    ['≥0.95', ['≥', '0.95', 0.95, undefined, undefined]],
    ['<= 5 %', ['≤', '5 %', 5, '%', undefined]],
    ['≤[X]ms', ['≤', '[X]ms', undefined, 'ms', undefined]],
    ['100% of public APIs', [undefined, '100% of public APIs', 100, '%', 'of public APIs']],
    ['≤15 min for new contributor', ['≤', '15 min for new contributor', 15, 'min', 'for new contributor']],
    ['Low', [undefined, 'Low', undefined, undefined, undefined]],
    ['[e.g., "0.1% error rate"]', [undefined, '[e.g., "0.1% error rate"]', undefined, undefined, undefined]],
    ['+0.17', [undefined, '+0.17', 0.17, undefined, undefined]],
    ['at most 2 s per request', ['≤', '2 s per request', 2, 's', 'per request']],
    ['≤1,500ms', ['≤', '1,500ms', 1500, 'ms', undefined]],
    ['0.1%-1%', [undefined, '0.1%-1%', undefined, undefined, undefined]],
    ['100/200/500 ms', [undefined, '100/200/500 ms', undefined, undefined, undefined]],
    ['10K users', [undefined, '10K users', undefined, undefined, undefined]],
    ['\\>200ms', ['>', '200ms', 200, 'ms', undefined]],
    ['\\<= 200 ms', ['≤', '200 ms', 200, 'ms', undefined]],
    ['&lt;300ms', ['<', '300ms', 300, 'ms', undefined]],
    ['&gt;= 99%', ['≥', '99%', 99, '%', undefined]],
    ['&le;5%', ['≤', '5%', 5, '%', undefined]],
    ['=< 200 ms', ['≤', '200 ms', 200, 'ms', undefined]],
    ['≤0,1%', ['≤', '0,1%', 0.1, '%', undefined]],
    ['≤0,125 %', ['≤', '0,125 %', 0.125, '%', undefined]],
    ['≤1.200,5 ms', ['≤', '1.200,5 ms', 1200.5, 'ms', undefined]],
    ['≤1,200.5 ms of CPU', ['≤', '1,200.5 ms of CPU', 1200.5, 'ms', 'of CPU']],
    ['3 modules', [undefined, '3 modules', 3, 'modules', undefined]],
    ['Stable or reduced by [X]%', [undefined, 'Stable or reduced by [X]%', undefined, undefined, undefined]],
  ] as const)
    it(`reads ${text}`, () => {
      const { operator, value, number, unit, qualifier } = readThreshold(text);
      assert.deepEqual([operator, value, number, unit, qualifier], expected);
    });
});
