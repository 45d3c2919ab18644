import { t } from '@vscode/l10n';
import assert from 'node:assert/strict';
import {
  describeDocument,
  describeRequirement,
  grouped,
  isShown,
  noFilter,
  shownRequirements,
  sorted,
} from '../../client/src/view/overviewModel.ts';
import type { OverviewDetails, OverviewDocument, OverviewRequirement } from '../../server/src/viewProtocol.ts';

const document = (uri: string, left: number | null, title = ''): OverviewDocument => ({
  uri,
  title,
  left,
  status: left === 0 ? 'Approved' : 'Draft',
  summary: '',
});
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
const requirement = (name: string, isCovered: boolean, left = 0): OverviewRequirement => ({
  name,
  title: `Title of ${name}`,
  section: 'Requirements',
  priority: 'Must',
  coverage: isCovered ? '2 criteria · 1 mention' : 'no criterion',
  isCovered,
  fragment: '',
  left,
  range,
});
const details: OverviewDetails = {
  uri: 'b',
  requirements: [requirement('FR-1', true), requirement('FR-2', false), requirement('NFR-1', true, 2)],
  obstacles: [],
  facts: [],
};

describe('the model of the view', () => {
  it('says a document and a requirement in one line', () => {
    assert.equal(describeDocument(document('a', 12), t), 'Draft · 12 left');
    assert.equal(describeDocument(document('a', 0), t), 'Approved · nothing left');
    assert.equal(describeDocument({ ...document('a', null), status: '' }, t), '…');
    assert.equal(describeRequirement(requirement('FR-1', true, 1), t), 'Must · 2 criteria · 1 mention · 1 left');
  });

  it('filters requirements by what is left, by criteria, by kind and by text', () => {
    const names = (filter: Partial<typeof noFilter>): readonly string[] =>
      shownRequirements(details, { ...noFilter, ...filter }).map(({ name }) => name);
    assert.deepEqual(names({}), ['FR-1', 'FR-2', 'NFR-1']);
    assert.deepEqual(names({ isUnfinished: true }), ['FR-2', 'NFR-1']);
    assert.deepEqual(names({ isUncovered: true }), ['FR-2']);
    assert.deepEqual(names({ kinds: ['NFR'] }), ['NFR-1']);
    assert.deepEqual(names({ text: 'of fr-2' }), ['FR-2']);
  });

  it('shows a document for itself or for what stands in it', () => {
    const shown = (filter: Partial<typeof noFilter>, left: number | null = 3): boolean =>
      isShown(document('b', left, 'Sign-in'), details, { ...noFilter, ...filter });
    assert.ok(shown({}) && shown({ isUnfinished: true }) && shown({ isUnfinished: true }, null));
    assert.ok(!shown({ isUnfinished: true }, 0));
    assert.ok(shown({ text: 'sign' }) && shown({ text: 'nfr' }) && !shown({ text: 'export' }));
    assert.ok(!isShown(document('b', 3), undefined, { ...noFilter, isUncovered: true }), 'not looked into yet');
  });

  it('sorts and groups, with what has none at the end', () => {
    const documents = [document('b10', 1, 'C'), document('b2', 5, 'B'), document('c', null, 'A')];
    const order = (sorting: 'path' | 'title' | 'left'): string =>
      sorted(documents, sorting)
        .map(({ uri }) => uri)
        .join();
    assert.equal(order('path'), 'b2,b10,c');
    assert.equal(order('title'), 'c,b2,b10');
    assert.equal(order('left'), 'b2,b10,c');
    const groups = grouped(['', 'b', 'a', 'b'], (each) => each);
    assert.deepEqual(
      groups.map(([value, { length }]) => `${value}${length}`),
      ['a1', 'b2', '1'],
    );
  });
});
