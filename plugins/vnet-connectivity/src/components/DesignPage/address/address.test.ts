import { azureRegions } from 'backstage-plugin-vnet-connectivity-common';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { startText } from '../document/start';
import { panelNames, readView, writeView } from './address';
import { readText, writeText } from './packed-text';
import { longestFragment, writeData } from './data';

/** Specs of many shapes; whether Azure accepts them does not matter to an address. */
const anySpec = fc.record({
  apiVersion: fc.constant('vnet-connectivity/v1'),
  kind: fc.constant('ConnectivitySpec'),
  metadata: fc.record({
    name: fc.string({ unit: 'grapheme' }),
    tags: fc.dictionary(fc.string({ unit: 'grapheme' }), fc.string()),
  }),
  regions: fc.dictionary(
    fc.stringMatching(/^[a-z][a-z0-9]{0,10}$/),
    fc.record({
      location: fc.constantFrom(
        ...azureRegions.map(({ location }) => location),
      ),
      addressSpace: fc.array(fc.ipV4(), { maxLength: 3 }),
    }),
    { maxKeys: 30 },
  ),
  interconnect: fc.record({ pattern: fc.string() }),
});

describe('a design in an address', () => {
  it('comes back as it was, whatever the spec', () => {
    fc.assert(
      fc.property(anySpec, spec => {
        const text = stringify(spec);
        const fragment = writeText(text);
        if (fragment === undefined) throw new Error('This one should fit.');
        // As a browser hands it back.
        const { hash } = new URL(`https://portal/design${fragment}`);
        expect(readText(hash)).toEqual({ kind: 'text', text });
      }),
    );
  });

  it('comes back with its mistakes and comments, too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(readText(writeText(text) ?? '')).toEqual({ kind: 'text', text });
      }),
    );
  });

  it('is refused where it would be too long to be passed on', () => {
    const random = Array.from({ length: 9000 }, (_, index) =>
      ((index * 2654435761) % 4294967291).toString(36),
    ).join(' ');
    expect(writeText(random)).toBeUndefined();
    expect(writeText(startText)?.length).toBeLessThan(longestFragment / 10);
  });

  it('comes as YAML where another page wrote it as data', () => {
    fc.assert(
      fc.property(anySpec, spec => {
        const fragment = writeData(spec);
        if (fragment === undefined) throw new Error('This one should fit.');
        const { hash } = new URL(`https://portal/design${fragment}`);
        const found = readText(hash);
        if (found.kind !== 'text') throw new Error(found.kind);
        expect(parse(found.text)).toEqual(JSON.parse(JSON.stringify(spec)));
      }),
    );
    expect(readText(writeData({ name: 'Zürich 東京' }) ?? '')).toEqual({
      kind: 'text',
      text: 'name: Zürich 東京\n',
    });
  });

  it('is refused as data, too, where it is too long, cut off or something else', () => {
    expect(writeData({ name: 'x'.repeat(longestFragment) })).toBeUndefined();
    const fragment = writeData({ name: 'a', regions: {} }) ?? '';
    for (const broken of [fragment.slice(0, -3), '#data=', '#data=%00']) {
      expect(readText(broken)).toEqual({ kind: 'broken' });
    }
  });

  it('is told from other fragments and from what was cut off', () => {
    expect(readText('')).toEqual({ kind: 'none' });
    expect(readText('#global-peering')).toEqual({ kind: 'none' });
    expect(readText('#spec=')).toEqual({ kind: 'broken' });
    expect(readText('#spec=%00')).toEqual({ kind: 'broken' });
    expect(readText(writeText(startText)?.slice(0, -9) ?? '')).toEqual({
      kind: 'broken',
    });
  });
});

describe('what is shown, in an address', () => {
  it('comes back as it was and leaves other parameters alone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...panelNames),
        fc.constantFrom('form' as const, 'yaml' as const),
        fc.boolean(),
        fc.array(fc.string({ unit: 'grapheme' })),
        (panel, editor, isWide, failed) => {
          const view = { panel, editor, isWide, failed };
          const search = writeView('?theme=dark&tab=x&fail=y', view);
          expect(readView(search)).toEqual(view);
          expect(new URLSearchParams(search).get('theme')).toBe('dark');
        },
      ),
    );
  });

  it('is short for what is shown at first', () => {
    expect(writeView('', readView('?tab=unknown'))).toBe('');
  });
});
