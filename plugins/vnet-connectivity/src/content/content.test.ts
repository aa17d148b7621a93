import * as domain from 'backstage-plugin-vnet-connectivity-common';
import type { Source } from 'backstage-plugin-vnet-connectivity-common';
import {
  buildNetwork,
  design,
  reachability,
  withFailures,
} from 'backstage-plugin-vnet-connectivity-common';
// The test reads the texts' own source, in Node.
/* eslint-disable no-restricted-imports */
import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
/* eslint-enable no-restricted-imports */
import { english } from './__testUtils__/english';
import { examples, exampleTopology } from './examples';
import type { FigureId, LearnFigure } from './figures';
import { figures } from './figures';
import { alternatives, options } from './options';
import { outcomesOf } from './outcomes';
import { placeName, stopName } from './places';
import type { Claim, Consequence, Option } from './types';
import { reaches } from './units';

const all: readonly Option[] = [...options, ...alternatives];
const consequences: readonly Consequence[] = all.flatMap(
  option => option.consequences,
);

describe('examples', () => {
  it.each(Object.entries(examples))(
    '%s is drawn as design() builds it, and nothing refuses it',
    (id, spec) => {
      const { topology, findings } = design(spec);
      expect(topology).toEqual(exampleTopology(id as keyof typeof examples));
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual(
        [],
      );
    },
  );

  it('has the flag off where it says so, and nothing else changed', () => {
    const { expressRouteGateways: off, ...rest } = exampleTopology(
      'expressRouteFlagOff',
    );
    const { expressRouteGateways: on, ...same } =
      exampleTopology('expressRoute');
    expect(rest).toEqual(same);
    expect(off.map(gateway => gateway.allowRemoteVnetTraffic)).toEqual([
      false,
      false,
    ]);
    expect(on.map(gateway => gateway.allowRemoteVnetTraffic)).toEqual([
      true,
      true,
    ]);
  });
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

  it.each(consequences)(
    '$id speaks of elements that its networks have, by names that people know',
    ({ situations, between }) => {
      for (const pair of between) {
        // Throws where an element is not there.
        for (const { state, via } of outcomesOf(situations, pair)) {
          expect(['works', 'lost', 'none']).toContain(state);
          for (const ids of via) {
            expect(stopName(english, ids)).toMatch(
              /^(both |the peering location in |\w.*'s )/,
            );
            expect(stopName(english, ids)).not.toMatch(
              /:|\b(weu|neu|sdc|hq|ams)\b/,
            );
          }
        }
        for (const id of pair) {
          expect(placeName(english, id)).not.toBe(
            id.slice(id.indexOf(':') + 1),
          );
        }
      }
    },
  );

  it.each(consequences)(
    '$id has situations that differ in what becomes of the traffic',
    ({ id, situations, between }) => {
      const [first, ...others] = situations;
      // What fails there carries no traffic: that is the point.
      const harmless = ['route-server:weu'];
      for (const other of others) {
        if (other.failed.some(failed => harmless.includes(failed))) continue;
        const changed = between.some(pair => {
          const [before, after] = outcomesOf([first, other], pair);
          return JSON.stringify(before) !== JSON.stringify(after);
        });
        expect([id, other.label.key, changed]).toEqual([
          id,
          other.label.key,
          true,
        ]);
      }
    },
  );

  it('says what the routing engine finds from scratch', () => {
    for (const { situations, between } of consequences) {
      for (const pair of between) {
        const outcomes = outcomesOf(situations, pair);
        situations.forEach(({ example, failed }, index) => {
          const fork = withFailures(
            buildNetwork(exampleTopology(example)),
            failed,
          );
          if (!('network' in fork)) throw new Error(fork.unknown.join());
          const { flows } = reachability(fork.network);
          const both = flows.filter(
            ({ from, to }) => pair.includes(from) && pair.includes(to),
          );
          expect(both).toHaveLength(2);
          expect(both.every(({ reachable }) => reachable)).toBe(
            outcomes[index].state === 'works',
          );
        });
      }
    }
  });

  /** The claims of the texts that the page must show: consequence, situation, ends, and the fate of the traffic. */
  const claims: [string, string, string, string, string][] = [
    // Peering is not transitive; what would change it.
    ['not-transitive', 'Only two peerings', 'vnet:sdc', 'vnet:weu', 'none'],
    ['not-transitive', 'Only two peerings', 'vnet:weu', 'vnet:neu', 'works'],
    ['not-transitive', 'Nothing fails', 'vnet:sdc', 'vnet:weu', 'works'],
    [
      'not-transitive',
      'Routing hubs (Virtual WAN)',
      'vnet:sdc',
      'vnet:weu',
      'via both hubs',
    ],
    ['mesh-region', 'Fail Sweden Central', 'vnet:weu', 'vnet:neu', 'works'],
    // Gateway transit: a detour, and a single point of failure.
    [
      'transit-region',
      'Nothing fails',
      'vnet:neu',
      'site:hq',
      "via West Europe's gateway",
    ],
    ['transit-region', 'Fail West Europe', 'vnet:neu', 'site:hq', 'lost'],
    [
      'transit-gateway',
      "Fail West Europe's gateway",
      'vnet:neu',
      'site:hq',
      'lost',
    ],
    [
      'transit-gateway',
      "Fail West Europe's gateway",
      'vnet:weu',
      'vnet:neu',
      'works',
    ],
    // A VPN per region: no failover, and the other region keeps its own.
    [
      'per-region-tunnel',
      "Fail West Europe's tunnel",
      'vnet:weu',
      'site:hq',
      'lost',
    ],
    [
      'per-region-tunnel',
      "Fail West Europe's tunnel",
      'vnet:neu',
      'site:hq',
      'works',
    ],
    ['per-region-region', 'Fail West Europe', 'vnet:neu', 'site:hq', 'works'],
    ['per-region-device', 'Fail the VPN device', 'vnet:neu', 'site:hq', 'lost'],
    // VNet-to-VNet with BGP: a connection may fail, a gateway may not.
    [
      'v2v-tunnel',
      "Fail West Europe's tunnel",
      'vnet:weu',
      'site:hq',
      "via North Europe's gateway",
    ],
    ['v2v-tunnel', 'The same without BGP', 'vnet:weu', 'site:hq', 'lost'],
    [
      'v2v-tunnel',
      'Nothing fails',
      'vnet:weu',
      'vnet:neu',
      'via both gateways',
    ],
    [
      'v2v-gateway',
      "Fail West Europe's gateway",
      'vnet:weu',
      'site:hq',
      'lost',
    ],
    // ExpressRoute: off by default, turns around at the peering location.
    [
      'remote-vnet-traffic',
      'Remote-VNet traffic off',
      'vnet:weu',
      'vnet:neu',
      'none',
    ],
    [
      'remote-vnet-traffic',
      'Remote-VNet traffic off',
      'vnet:weu',
      'site:hq',
      'works',
    ],
    [
      'remote-vnet-traffic',
      'Nothing fails',
      'vnet:weu',
      'vnet:neu',
      'via the peering location in Amsterdam',
    ],
    ['circuit-lost', 'Fail the circuit', 'vnet:weu', 'vnet:neu', 'lost'],
    ['circuit-lost', 'Fail the circuit', 'vnet:weu', 'site:hq', 'lost'],
    [
      'er-gateway-lost',
      "Fail West Europe's gateway",
      'vnet:neu',
      'site:hq',
      'works',
    ],
    // Virtual WAN gives the failover that peering does not.
    [
      'wan-tunnel',
      "Fail West Europe's tunnel",
      'vnet:weu',
      'site:hq',
      "via North Europe's hub",
    ],
    [
      'wan-tunnel',
      "Fail West Europe's gateway",
      'vnet:weu',
      'site:hq',
      "via North Europe's hub",
    ],
    ['wan-hub', "Fail West Europe's hub", 'vnet:neu', 'site:hq', 'works'],
    ['wan-hub', "Fail West Europe's hub", 'vnet:weu', 'site:hq', 'lost'],
    // A hub with a firewall.
    [
      'hub-appliance',
      'Nothing fails',
      'vnet:app',
      'vnet:data',
      'via both firewalls',
    ],
    [
      'hub-appliance',
      "Fail West Europe's firewall",
      'vnet:app',
      'vnet:data',
      'lost',
    ],
    [
      'hub-appliance',
      "Fail West Europe's firewall",
      'vnet:data',
      'site:hq',
      "via North Europe's firewall",
    ],
    [
      'hub-route-server',
      "Fail West Europe's appliance",
      'vnet:app',
      'vnet:data',
      'lost',
    ],
    [
      'hub-route-server',
      "Fail West Europe's Route Server",
      'vnet:app',
      'vnet:data',
      'via both appliances',
    ],
    ['group-region', 'Fail Sweden Central', 'vnet:weu', 'vnet:neu', 'works'],
  ];

  it.each(claims)(
    'in %s, “%s” makes of %s and %s: %s',
    (id, action, from, to, expected) => {
      const consequence = consequences.find(each => each.id === id);
      const situations = consequence?.situations ?? [];
      const index = situations.findIndex(
        each => each.action.english === action,
      );
      expect(index).toBeGreaterThanOrEqual(0);
      const { state, via } = outcomesOf(situations, [from, to])[index];
      expect(
        state === 'works' && via.length > 0
          ? `via ${via.map(ids => stopName(english, ids)).join(', ')}`
          : state,
      ).toBe(expected);
    },
  );
});

/** Every document that the facts of the domain are from. */
const facts = new Set<Source>([
  ...Object.values(domain.sources),
  ...Object.values(domain.ownSources),
]);

describe('figures', () => {
  const files = [
    ...readdirSync(join(__dirname, 'options')).map(name =>
      join('options', name),
    ),
    'glossary.ts',
    'overview.ts',
    'question.ts',
    'places.ts',
    'situations.ts',
    'units.ts',
  ];
  const texts = files.map(file => ({
    file,
    text: readFileSync(join(__dirname, file), 'utf8'),
  }));

  it.each(texts)('$file has no figure of its own', ({ text }) => {
    expect(text).not.toMatch(
      /\d\s*(?:[GMk]bps|ms\b|GB\b|TB\b|USD|EUR|%|hours?\b|minutes?\b|seconds?\b|days?\b|peerings?\b|networks?\b|tunnels?\b|routes?\b|branches\b)|[$€]\s*\d|\b20\d\d-\d\d/i,
    );
  });

  it.each(Object.entries<LearnFigure>(figures))(
    '%s is a fact with a source and a date',
    (_, { value, formula, source }) => {
      const words = value(english);
      expect(words).not.toMatch(/undefined|NaN|Infinity|^\s*$|[{}]/);
      expect(words).not.toMatch(/^(?:USD\s)?0(?:\.00)?\b(?!\.)/);
      expect(formula?.(english) ?? words).not.toMatch(/undefined|NaN|[{}]/);
      // The very object that stands beside the fact, not a copy of it.
      expect(facts).toContain(source);
      expect(source.url).toMatch(/^(https:\/\/|docs\/)/);
      expect(source.date).toMatch(/^20\d\d/);
    },
  );

  it('are all said somewhere', () => {
    const said = texts.map(({ text }) => text).join();
    for (const id of Object.keys(figures) as FigureId[]) {
      expect(said).toContain(`](figure:${id})`);
    }
  });

  it('say how far a circuit reaches in the words of the fact', () => {
    for (const [tier, { english: words }] of Object.entries(reaches)) {
      expect(words).toBe(
        domain.expressRouteCircuitTiers[tier as keyof typeof reaches].reach,
      );
    }
  });
});
