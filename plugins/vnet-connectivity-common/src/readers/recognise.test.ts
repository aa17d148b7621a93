import { readNetworkDocument } from '../read-network-document';
import {
  answerOf,
  flattened,
  snapshotOf,
  templateOf,
} from './arm/__testUtils__/forms';
import { peering, vnet } from './arm/__testUtils__/rows';
import { formsOfDocument } from './recognise';

const rows = [
  vnet('one', '10.1.0.0/16', { peerings: [peering('two')] }),
  vnet('two', '10.2.0.0/16', { peerings: [peering('one')] }),
];

const formOf = (text: string) => readNetworkDocument(text).form;

describe('a document', () => {
  it('is recognised in every form', () => {
    expect(
      [
        answerOf(rows),
        rows,
        { data: rows, Count: 2, SkipToken: '' },
        flattened(rows),
        flattened(rows[0]),
        { value: rows.map(({ type: _, ...each }) => each) },
        { vnets: flattened(rows), tables: [] },
        templateOf(rows),
        { template: templateOf(rows), error: null },
        snapshotOf(rows),
        { kind: 'AzureNetworkExport', version: 1, asked: [], resources: rows },
        { format_version: '1.0', values: { root_module: { resources: [] } } },
      ].map(each => formOf(JSON.stringify(each))),
    ).toEqual([
      'resource-graph',
      'resource-graph',
      'resource-graph',
      'azure-list',
      'azure-list',
      'azure-list',
      'azure-list',
      'arm-template',
      'arm-template',
      'bicep-snapshot',
      'azure-export',
      'terraform',
    ]);
    expect(
      formOf('apiVersion: vnet-connectivity/v1\nkind: Topology\nvnets: {}'),
    ).toBe('topology');
    expect(formOf('kind: ConnectivitySpec\nregions: {}')).toBe('spec');
  });

  it('is recognised with the byte order mark of PowerShell', () => {
    expect(formOf(`\uFEFF${JSON.stringify(rows)}`)).toBe('resource-graph');
  });

  it('of none of the forms is answered with how to make one', () => {
    for (const text of ['{"rows": [1, 2]}', '[1, 2, 3]', '[]', 'a: 1\nb: 2']) {
      const { network, findings } = readNetworkDocument(text);
      expect(network).toBeUndefined();
      expect(findings).toMatchObject([
        { rule: 'document-form', severity: 'error' },
      ]);
      for (const { make } of formsOfDocument)
        expect(findings[0].message).toContain(make);
    }
  });

  it('that is nested without end, or is no document at all, gets a message', () => {
    for (const deep of [
      '['.repeat(500_000) + ']'.repeat(500_000),
      '- '.repeat(50_000),
      `kind: Topology\nvnets: ${'{a: '.repeat(50_000)}`,
    ]) {
      expect(readNetworkDocument(deep).findings).toMatchObject([
        { rule: 'document-form', message: expect.stringContaining('nested') },
      ]);
    }
    for (const text of [
      '{',
      '[{"id": 1}',
      '{"data": null}',
      'null',
      '',
      '\u0000',
    ]) {
      expect(() => readNetworkDocument(text)).not.toThrow();
      expect(readNetworkDocument(text).network).toBeUndefined();
    }
  });

  it('with values of other types than Azure gives is read as far as it goes', () => {
    const odd = [null, 1, 'x', [], {}, { id: 7 }, [[]], { properties: null }];
    for (const value of odd) {
      const [one, two] = rows;
      for (const field of [
        'addressSpace',
        'subnets',
        'virtualNetworkPeerings',
      ]) {
        const changed = {
          ...one,
          properties: { ...one.properties, [field]: value },
        };
        expect(() =>
          readNetworkDocument(JSON.stringify([changed, two])),
        ).not.toThrow();
      }
      expect(() =>
        readNetworkDocument(JSON.stringify([value, two])),
      ).not.toThrow();
      expect(() =>
        readNetworkDocument(JSON.stringify({ predictedResources: [value] })),
      ).not.toThrow();
    }
  });
});
