// What a run of tests came to.

/**
 * @typedef {object} Results
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} [failures] the title and the error of tests that failed, as far as the runner knows them
 */

/**
 * The results of several runs as one.
 * @param {Results[]} all
 * @returns {Required<Results>}
 */
export function total(all) {
  const sum = (numbers) => numbers.reduce((before, number) => before + number, 0);
  return {
    passed: sum(all.map(({ passed }) => passed)),
    failed: sum(all.map(({ failed }) => failed)),
    failures: all.flatMap(({ failures = [] }) => failures),
  };
}
