import { CompletionContext } from '@codemirror/autocomplete';
import { forEachDiagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { renderInTestApp } from '@backstage/test-utils';
import { act, waitFor } from '@testing-library/react';
import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import { completeSpec } from './completion';
import { diagnosticsOf } from './diagnostics';
import { documentationAt } from './hover';
import { lineOf, locator } from './locate';
import { SpecEditor } from './SpecEditor';
import { yamlPlaceAt } from './yamlPlace';
import { t } from '../../__testUtils__/texts';

/** A text with `|` where the cursor is. */
function at(marked: string): [text: string, offset: number] {
  return [marked.replace('|', ''), marked.indexOf('|')];
}

function complete(marked: string, explicit = true): string[] {
  const [doc, offset] = at(marked);
  const state = EditorState.create({ doc });
  const result = completeSpec(
    t,
    new CompletionContext(state, offset, explicit),
  );
  return result?.options.map(({ label }) => label) ?? [];
}

const start = `apiVersion: vnet-connectivity/v1
kind: ConnectivitySpec
metadata:
  name: contoso
regions:
  weu:
    location: westeurope
    addressSpace: [10.10.0.0/16]
  neu:
    location: northeurope
interconnect:
  pattern: global-peering
`;

describe('yamlPlaceAt', () => {
  it.each([
    ['|', [], 'key'],
    ['met|', [], 'key'],
    ['regions:\n  |', ['regions'], 'key'],
    ['regions:\n  weu:\n    loc|', ['regions', 'weu'], 'key'],
    ['regions:\n  weu:\n    location: a\n\n  |', ['regions'], 'key'],
    ['regions:\n  weu:\n    location: a\n|', [], 'key'],
    [
      'regions:\n  weu:\n    location: west|',
      ['regions', 'weu', 'location'],
      'value',
    ],
    ['regions:\n  weu: { loc|', ['regions', 'weu'], 'key'],
    [
      'regions:\n  weu: { location: we|',
      ['regions', 'weu', 'location'],
      'value',
    ],
    [
      'circuits:\n  a:\n    regions: [weu, n|',
      ['circuits', 'a', 'regions', 1],
      'value',
    ],
    [
      'delivery:\n  iac:\n    - terraform\n    - |',
      ['delivery', 'iac', 1],
      'key',
    ],
    ['delivery:\n  iac:\n  - terraform\n  - b|', ['delivery', 'iac', 1], 'key'],
    [
      'onPremises:\n  sites:\n    hq:\n      devices:\n        - ipAddress: 1.2.3.4\n          a|',
      ['onPremises', 'sites', 'hq', 'devices', 0],
      'key',
    ],
    [
      'onPremises:\n  sites:\n    hq:\n      devices:\n      - ipAddress: 1.2.3.4\n      - asn: 6|',
      ['onPremises', 'sites', 'hq', 'devices', 1, 'asn'],
      'value',
    ],
    ['# regions:\ninterconnect:\n  |', ['interconnect'], 'key'],
    ['metadata:\n  description: |-\n    regions:\n  o|', ['metadata'], 'key'],
  ])('knows where %j is', (marked, path, kind) => {
    // The last one: a block of text starts with a bar as well.
    const offset = marked.lastIndexOf('|');
    const text = marked.slice(0, offset);
    expect(yamlPlaceAt(text, offset)).toMatchObject({ path, kind });
  });

  it.each(['# reg|', 'regions: # a|', 'regions:|'])(
    'says that nothing is written at %j',
    marked => {
      expect(yamlPlaceAt(...at(marked))).toBeUndefined();
    },
  );
});

describe('completion', () => {
  it('offers the sections that are missing, those that are required first', () => {
    expect(complete('kind: ConnectivitySpec\n|').slice(0, 4)).toEqual([
      'apiVersion',
      'metadata',
      'regions',
      'interconnect',
    ]);
  });

  it('offers the fields of a region and not those of the document', () => {
    const keys = complete(`${start}\nspokes:\n  app:\n    |`);
    expect(keys).toContain('region');
    expect(keys).not.toContain('metadata');
    expect(
      complete('regions:\n  weu:\n    location: westeurope\n    |'),
    ).toEqual(expect.not.arrayContaining(['location']));
  });

  it('offers the values that the schema lists, and only there', () => {
    expect(complete('interconnect:\n  pattern: |')).toEqual([
      'global-peering',
      'vnet-to-vnet',
      'expressroute',
      'virtual-wan',
    ]);
    expect(complete('interconnect:\n  bgp: |')).toEqual(['true', 'false']);
    expect(complete('delivery:\n  iac:\n    - |')).toEqual([
      'terraform',
      'bicep',
    ]);
    expect(complete('metadata:\n  name: |')).toEqual([]);
  });

  it('offers locations of Azure, and keys of the document itself', () => {
    expect(complete('regions:\n  weu:\n    location: |')).toContain(
      'swedencentral',
    );
    expect(complete(`${start}  hub: |`)).toEqual(['weu', 'neu']);
    expect(complete(`${start}circuits:\n  a:\n    regions: [|`)).toEqual([
      'weu',
      'neu',
    ]);
  });

  it('keeps quiet on an empty line until it is asked', () => {
    expect(complete('|', false)).toEqual([]);
  });

  it.each([
    ['metadata:\n  name: a\n', 'interconnect', 'interconnect:\n  '],
    ['regions:\n  weu:\n    ', 'addressSpace', 'addressSpace:\n      - '],
    ['regions:\n  weu:\n    ', 'location', 'location: '],
    // Within braces everything stays in its line.
    ['regions:\n  weu: { ', 'addressSpace', 'addressSpace: '],
  ])(
    'after %j writes %s and what its value starts with',
    (doc, key, written) => {
      const view = new EditorView({ state: EditorState.create({ doc }) });
      const pos = doc.length;
      const result = completeSpec(
        t,
        new CompletionContext(view.state, pos, true),
      );
      const option = result?.options.find(({ label }) => label === key);
      if (typeof option?.apply !== 'function') throw new Error('no function');
      option.apply(view, option, pos, pos);
      expect(view.state.doc.toString()).toBe(doc + written);
      expect(view.state.selection.main.head).toBe(view.state.doc.length);
    },
  );
});

describe('documentation', () => {
  it('says what a field means and what it can be', () => {
    const found = documentationAt(start, start.indexOf('pattern'));
    expect(found).toMatchObject({
      title: 'interconnect › pattern',
      text: 'The connection between two regions.',
    });
    expect(found?.values).toContain('virtual-wan');
    expect(documentationAt(start, start.indexOf('weu'))?.text).toBe(
      'One region with one virtual network.',
    );
    expect(documentationAt(start, start.indexOf('\nkind'))).toBeUndefined();
  });
});

describe('locator', () => {
  const lineAt = (path: string) => lineOf(start, locator(start)(path).from);

  it('finds values, keys, entries, and what would hold a missing one', () => {
    expect(lineAt('regions.weu.location')).toBe(7);
    expect(lineAt('regions.neu')).toBe(9);
    expect(lineAt('regions.weu.addressSpace[0]')).toBe(8);
    expect(lineAt('regions.neu.addressSpace[0]')).toBe(9);
    expect(lineAt('onPremises.via')).toBe(1);
    expect(lineAt('')).toBe(1);
    const { from, to } = locator(start)('interconnect.pattern');
    expect(start.slice(from, to)).toBe('global-peering');
  });
});

describe('diagnosticsOf', () => {
  it('marks a mistake in the YAML where the parser stops', () => {
    const text = `${start}gateways:\n  vpn: [\n`;
    const [first] = diagnosticsOf(text, design(text).findings);
    expect(first).toMatchObject({ severity: 'error', source: 'spec-syntax' });
    expect(lineOf(text, first.from)).toBeGreaterThanOrEqual(13);
  });

  it('marks a broken rule at its value and offers the fix', () => {
    const text = start.replace(
      'location: northeurope',
      'location: northeurope\n    addressSpace: [10.10.0.0/16]',
    );
    const onFix = jest.fn();
    const { findings } = design(text);
    const overlap = findings.find(({ rule }) => rule === 'address-overlap');
    const diagnostic = diagnosticsOf(text, findings, onFix).find(
      ({ source }) => source === 'address-overlap',
    );
    expect(text.slice(diagnostic?.from, diagnostic?.to)).toBe('10.10.0.0/16');
    const view = new EditorView();
    diagnostic?.actions?.[0].apply(view, 0, 0);
    expect(onFix).toHaveBeenCalledWith(overlap);
  });
});

describe('SpecEditor', () => {
  function Harness({
    onFix,
    findings,
  }: {
    onFix?: (finding: Finding) => void;
    findings: readonly Finding[];
  }) {
    const [value, setValue] = useState(start);
    return (
      <>
        <SpecEditor
          label="YAML"
          height={300}
          value={value}
          findings={findings}
          findingsOf={start}
          onChange={setValue}
          onFix={onFix}
        />
        <button type="button" onClick={() => setValue(`${start}# undone\n`)}>
          outside
        </button>
        <output>{value}</output>
      </>
    );
  }

  async function editor(container: HTMLElement): Promise<EditorView> {
    return waitFor(() => {
      const dom = container.querySelector<HTMLElement>('.cm-editor');
      const view = dom && EditorView.findFromDOM(dom);
      if (!view) throw new Error('not loaded');
      return view;
    });
  }

  it('reports what is typed, and takes what comes from outside without losing the cursor', async () => {
    const { container, getByText } = await renderInTestApp(
      <Harness findings={[]} />,
    );
    const view = await editor(container);
    const offset = start.indexOf('contoso');
    act(() =>
      view.dispatch({
        changes: { from: offset, insert: 'x' },
        selection: { anchor: offset + 1 },
      }),
    );
    expect(container.querySelector('output')?.textContent).toContain(
      'xcontoso',
    );
    act(() => getByText('outside').click());
    expect(view.state.doc.toString()).toBe(`${start}# undone\n`);
    expect(view.state.selection.main.head).toBe(offset);
  });

  it('marks findings', async () => {
    const findings: Finding[] = [
      {
        rule: 'r',
        severity: 'warning',
        kind: 'advice',
        path: 'regions.neu.location',
        message: 'm',
        docs: 'd',
      },
    ];
    const { container } = await renderInTestApp(
      <Harness findings={findings} />,
    );
    const view = await editor(container);
    const marked: string[] = [];
    await waitFor(() => {
      forEachDiagnostic(view.state, (_, from, to) =>
        marked.push(view.state.sliceDoc(from, to)),
      );
      expect(marked).toEqual(['northeurope']);
    });
  });
});
