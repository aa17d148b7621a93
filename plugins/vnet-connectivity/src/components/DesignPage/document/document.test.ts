import {
  applyFix,
  design,
  readDocument,
  rewrite,
} from 'backstage-plugin-vnet-connectivity-common';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { History, HistoryAction } from './history';
import { changeHistory, startHistory } from './history';
import { startText } from './start';

const jsonSection = fc.dictionary(
  fc.string().filter(key => key !== '__proto__'),
  fc.jsonValue(),
);

describe('the design that the page starts with', () => {
  it('is one that Azure accepts, or nobody could go on from it', () => {
    const { ok, findings } = design(startText);
    expect({ ok, findings }).toEqual({ ok: true, findings: [] });
  });
});

describe('rewrite', () => {
  it('keeps comments, order and layout of what stays', () => {
    const text =
      '# mine\nregions:\n  weu: { location: westeurope } # first\n\n  neu:\n    location: northeurope\n';
    const data = readDocument(text) as { regions: Record<string, object> };
    const written = rewrite(text, {
      ...data,
      regions: { ...data.regions, neu: { location: 'swedencentral' } },
    });
    expect(written).toBe(text.replace('northeurope', 'swedencentral'));
  });

  it('keeps a renamed region in its place, because the order is that of allocation', () => {
    const text = 'regions:\n  a: { location: x }\n  b: { location: y }\n';
    const written = rewrite(text, {
      regions: { c: { location: 'x' }, b: { location: 'y' } },
    });
    expect(Object.keys(parse(written).regions)).toEqual(['c', 'b']);
  });

  it('holds the data whatever was there and whatever comes, in its order', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          jsonSection.map(data => JSON.stringify(data)),
          fc.constantFrom(startText, 'a: &x {b: 1}\nc: *x\n', '- 1\n', 'a: ['),
        ),
        jsonSection,
        (text, data) => {
          // JSON has no -0.
          const wanted = JSON.stringify(data);
          expect(JSON.stringify(readDocument(rewrite(text, data)))).toBe(
            wanted,
          );
        },
      ),
    );
  });

  it('applies every fix that the rules offer', () => {
    const text = startText.replace(
      'location: northeurope',
      'location: northeurope\n    addressSpace: [192.168.0.0/16]',
    );
    const overlap = design(text).findings.find(
      ({ rule, fix }) => rule === 'address-overlap' && fix,
    );
    if (!overlap?.fix) throw new Error('There is no fix to try.');
    const fixed = rewrite(text, applyFix(readDocument(text), overlap.fix));
    expect(design(fixed).findings).toEqual([]);
    expect(fixed).toContain('# How on-premises comes in.');
  });
});

describe('changeHistory', () => {
  const edit = (text: string, at: number, kind?: string): HistoryAction => ({
    type: 'edit',
    text,
    at,
    kind,
  });
  const run = (start: string, ...actions: HistoryAction[]): History =>
    actions.reduce(changeHistory, startHistory(start));

  it('undoes typing at once, and every other change alone', () => {
    const typed = run(
      'a',
      edit('ab', 0, 'yaml'),
      edit('abc', 500, 'yaml'),
      edit('fixed', 600),
      edit('fixed!', 700, 'yaml'),
      edit('fixed!!', 5000, 'yaml'),
    );
    const undone: string[] = [];
    let state = typed;
    while (state.past.length > 0) {
      state = changeHistory(state, { type: 'undo' });
      undone.push(state.present);
    }
    expect(undone).toEqual(['fixed!', 'fixed', 'abc', 'a']);
  });

  it('does not join what is typed after an undo with what was typed before', () => {
    const state = run(
      'a',
      edit('ab', 0, 'yaml'),
      { type: 'undo' },
      edit('ac', 10, 'yaml'),
    );
    expect(changeHistory(state, { type: 'undo' }).present).toBe('a');
    expect(changeHistory(state, { type: 'redo' })).toBe(state);
  });

  it('leads back and forth to the same texts, whatever was done', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.nat({ max: 3000 })), {
          maxLength: 30,
        }),
        edits => {
          const end = edits.reduce(
            (state, [text, at]) => changeHistory(state, edit(text, at)),
            startHistory('start'),
          );
          let state = end;
          const steps = end.past.length;
          for (let step = 0; step < steps; step += 1) {
            state = changeHistory(state, { type: 'undo' });
          }
          expect(state.present).toBe('start');
          for (let step = 0; step < steps; step += 1) {
            state = changeHistory(state, { type: 'redo' });
          }
          expect(state.present).toBe(end.present);
        },
      ),
    );
  });
});
