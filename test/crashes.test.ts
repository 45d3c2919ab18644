import assert from 'node:assert/strict';
import { Crashes } from '../client/src/crashes.ts';

const minute = 60_000;

describe('the restarts of the server', () => {
  it('go on without a word after four deaths, and end with the fifth', () => {
    const crashes = new Crashes();
    const restarts = [0, 1, 2, 3, 4].map((seconds) => crashes.mayRestart(seconds * 1000));
    assert.deepEqual(restarts, [true, true, true, true, false]);
  });

  it('go on for ever when deaths are rare', () => {
    const crashes = new Crashes();
    for (let time = 0; time < 100 * minute; time += minute) assert.ok(crashes.mayRestart(time));
  });

  it('begin anew when the user has started the server', () => {
    const crashes = new Crashes();
    for (let death = 0; death < 5; death++) crashes.mayRestart(death);
    crashes.forget();
    assert.ok(crashes.mayRestart(6));
  });
});
