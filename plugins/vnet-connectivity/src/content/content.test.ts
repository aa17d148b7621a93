import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { design } from 'backstage-plugin-vnet-connectivity-common';
// The test reads the texts' own source, in Node.
/* eslint-disable no-restricted-imports */
import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
/* eslint-enable no-restricted-imports */
import type { ExampleId } from './examples';
import { examples, exampleTopology } from './examples';
import { alternatives, options } from './options';
import { placeName } from './places';
import type { Claim, Consequence, Outcome } from './types';

const all = [...options, ...alternatives];

/** Ids of everything in a topology, also of the regions themselves. */
function elementIds(topology: Topology): string[] {
  return [
    topology.regions,
    topology.virtualNetworks,
    topology.vpnGateways,
    topology.expressRouteGateways,
    topology.peerings,
    topology.gatewayConnections,
    topology.sites,
    topology.sites.flatMap(({ devices }) => devices),
    topology.siteConnections,
    topology.circuits,
    topology.circuitConnections,
  ].flatMap(elements => elements.map(({ id }) => id));
}

describe('examples', () => {
  it.each(Object.keys(examples) as ExampleId[])(
    '%s is drawn as design() builds it',
    id => {
      const { topology, findings } = design(examples[id]);
      expect(topology).toEqual(exampleTopology(id));
      expect(
        findings
          .filter(({ severity }) => severity === 'error')
          .map(({ rule }) => rule),
      ).not.toContain('spec-shape');
    },
  );
});

describe('options', () => {
  it.each(all)('$id says everything, each claim with its source', option => {
    const claims: Claim[] = [
      ...option.lead,
      ...option.corrections.map(({ today }) => today),
      ...option.consequences.map(({ why }) => why),
    ];
    for (const aspect of [
      'gains',
      'losses',
      'costs',
      'limits',
      'setUp',
      'choose',
      'avoid',
    ] as const) {
      expect(option[aspect].length).toBeGreaterThan(0);
      claims.push(...option[aspect]);
    }
    expect(option.consequences.length).toBeGreaterThan(0);
    for (const { sources } of claims) {
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  const consequences = all.flatMap(option => option.consequences);

  it.each(consequences)(
    '$id speaks of elements that its example has',
    consequence => {
      for (const { example, failed } of [
        consequence.before,
        consequence.after,
      ]) {
        if (!example) continue;
        const known = elementIds(exampleTopology(example));
        expect(known).toEqual(expect.arrayContaining([...failed]));
        expect(known).toEqual(
          expect.arrayContaining(
            consequence.flows.flatMap(({ between }) => between),
          ),
        );
      }
      for (const id of consequence.flows.flatMap(({ between }) => between)) {
        expect(placeName(id)).not.toContain(':');
      }
    },
  );

  it.each(consequences)(
    '$id loses what ends at a failed element',
    consequence => {
      const dead = consequence.flows.filter(({ between }) =>
        between.some(end =>
          consequence.after.failed.includes(end.replace('vnet:', 'region:')),
        ),
      );
      expect(dead.filter(({ after }) => after !== 'lost')).toEqual([]);
    },
  );

  it('shows the failures that the page must show', () => {
    expect(outcomes('not-transitive')).toContainEqual([
      'vnet:sdc',
      'vnet:weu',
      'none',
      'works',
    ]);
    expect(outcomes('transit-region')).toContainEqual([
      'vnet:neu',
      'site:hq',
      { via: "West Europe's gateway" },
      'lost',
    ]);
    expect(outcomes('per-region-tunnel')).toContainEqual([
      'vnet:weu',
      'site:hq',
      'works',
      'lost',
    ]);
    expect(outcomes('per-region-tunnel')).toContainEqual([
      'vnet:neu',
      'site:hq',
      'works',
      'works',
    ]);
    expect(outcomes('v2v-tunnel')).toContainEqual([
      'vnet:weu',
      'site:hq',
      'works',
      { via: "North Europe's gateway" },
    ]);
    expect(outcomes('v2v-gateway')).toContainEqual([
      'vnet:weu',
      'site:hq',
      'works',
      'lost',
    ]);
    expect(outcomes('circuit-lost').map(([, , , after]) => after)).toEqual([
      'lost',
      'lost',
      'lost',
    ]);
  });

  function outcomes(id: string): [string, string, Outcome, Outcome][] {
    const found = consequences.find(
      (consequence: Consequence) => consequence.id === id,
    );
    return (found?.flows ?? []).map(({ between, before, after }) => [
      ...between,
      before,
      after,
    ]);
  }
});

describe('figures', () => {
  const files = [
    ...readdirSync(join(__dirname, 'options')).map(name =>
      join('options', name),
    ),
    'glossary.ts',
    'overview.tsx',
    'question.tsx',
    'sketches.ts',
  ];

  it.each(files)('%s has no figure of its own', file => {
    const source = readFileSync(join(__dirname, file), 'utf8');
    expect(source).not.toMatch(
      /\d\s*(?:[GMk]bps|ms\b|GB\b|TB\b|USD|EUR|%|hours?\b|minutes?\b|seconds?\b|days?\b|peerings?\b|networks?\b|tunnels?\b|routes?\b|branches\b)|[$€]\s*\d|\b20\d\d-\d\d/i,
    );
  });
});
