import { parseAllDocuments } from 'yaml';
import { assertCases } from '../../routing';
import {
  expressRoute,
  firewalls,
  fullyConnected,
  peering,
  viaGateways,
  viaHubs,
  vpn,
  vpnTransit,
} from '../../routing/__testUtils__/connected-designs';
import type { Wish } from '../../routing/__testUtils__/designs';
import {
  amsterdam,
  fourSpokes,
  headquarters,
  threeRegions,
  topologyOf,
} from '../../routing/__testUtils__/designs';
import { maxKeyLength, maxNameLength } from '../../spec';
import type { PlannedSpec } from '../../topology';
import { catalogInfo } from '../catalog/catalog-info';
import { addressPlan } from './address-plan';
import { decisionRecord } from './decision-record';
import { studyFailures } from './failures';
import { mermaidDiagram } from './mermaid';
import { readme } from './readme';
import { routesPage } from './routes';
import { routingCases } from './routing-cases';
import { sampleNetworkOf, sampleOf } from './sample';
import { whatIf } from './what-if';
import { workloadsPage } from './workloads';

const both: PlannedSpec['delivery'] = {
  iac: ['terraform', 'bicep'],
  ci: 'none',
  protection: 'gateways-and-circuits',
};

function readmeOf(wish: Wish, delivery = both): string {
  return readme(topologyOf(wish), {
    delivery,
    hasRoutingCases: true,
    carriesChecker: true,
  });
}

const inSubscription = (number: number, type: string, name: string) =>
  `/subscriptions/${number}0000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/${type}/${name}`;

describe.each(Object.entries(fullyConnected))('%s', (_, wish) => {
  const topology = topologyOf(wish);
  const sample = sampleNetworkOf(topology);
  const study = studyFailures(sample);
  const pages = {
    'decision record': decisionRecord(topology, [], study),
    'what if': whatIf(study),
    routes: routesPage(sample),
    'address plan': addressPlan(topology),
    workloads: workloadsPage(topology),
    readme: readmeOf(wish),
  };

  it.each(Object.entries(pages))('has a %s without holes', (__, text) => {
    expect(text).not.toMatch(/undefined|NaN|\[object|Infinity/);
    expect(text).not.toMatch(/ {2}and |, ,|\(\)|\n{3}/);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('has tables in which every row has as many cells as the head', () => {
    for (const text of Object.values(pages)) {
      const tables = text.match(/(?:^\|.*\n)+/gm) ?? [];
      for (const table of tables) {
        const widths = table
          .trimEnd()
          .split('\n')
          .map(row => row.replace(/\\\|/g, '').split('|').length);
        expect(new Set(widths).size).toBe(1);
      }
    }
  });

  it('says why each of the other three patterns was not chosen', () => {
    const options = /## Options that were not chosen\n\n((?:\|.*\n)+)/.exec(
      pages['decision record'],
    );
    const rows = options?.[1].trimEnd().split('\n').slice(2) ?? [];
    expect(rows).toHaveLength(3);
    expect(rows.filter(row => /\|\s*\|/.test(row))).toEqual([]);
  });

  it('rests on documents with their dates', () => {
    expect(pages['decision record']).toMatch(
      /\[[^\]]+, \d{4}[^\]]*\]\(https:\/\/learn\.microsoft\.com\//,
    );
  });

  it('draws every region, spoke, site and circuit, and no line to what is not there', () => {
    const diagram = mermaidDiagram(topology);
    for (const network of topology.virtualNetworks) {
      expect(diagram).toContain(` ${network.key}<br/>`);
    }
    const nodes = new Set(
      [...diagram.matchAll(/^ *(\w+)(?:\[|\{|\()/gm)].map(([, id]) => id),
    );
    const ends = [
      ...diagram.matchAll(
        /^ +(\w+) (?:---|<-->(?:\|[^|]*\|)?|===|-\. .* \.-) (\w+)$/gm,
      ),
    ].flatMap(([, a, b]) => [a, b]);
    expect(ends.length).toBeGreaterThan(0);
    expect(ends.filter(end => !nodes.has(end))).toEqual([]);
  });

  it('describes entities whose relations all lead to an entity of the file', () => {
    const entities = parseAllDocuments(catalogInfo(topology, ['bicep'])).map(
      document => document.toJS(),
    );
    const names = new Set(
      entities.map(
        ({ kind, metadata }) =>
          `${kind.toLowerCase()}:default/${metadata.name}`,
      ),
    );
    expect(names.size).toBe(entities.length);
    const targets = entities.flatMap(({ spec }) => spec.dependsOn ?? []);
    expect(targets.filter(target => !names.has(target))).toEqual([]);
    // Everything that is built is there: what has an id that a failure can name, but not what only joins two.
    const { metadata } = entities[1];
    expect(metadata.tags).toEqual(['bicep']);
    for (const { id } of [
      ...topology.virtualNetworks,
      ...topology.vpnGateways,
      ...topology.expressRouteGateways,
      ...topology.firewalls,
      ...topology.circuits,
      ...(topology.virtualWan?.hubs ?? []),
    ]) {
      expect(names).toContain(
        `resource:default/${topology.name}-${id.replace(':', '-')}`,
      );
    }
  });

  it('has cases that hold, of which every one fails when it is turned round', () => {
    const small = topologyOf({
      ...wish,
      // Few enough spokes for a file that somebody reads.
      ...(wish.spokes ? { spokes: { app1: 'weu', app3: 'neu' } } : {}),
    });
    const text = routingCases(sampleOf(small)) ?? '';
    const held = assertCases(text);
    if ('problem' in held) throw new Error(held.problem);
    expect(held.passed).toBeGreaterThan(3);
    expect(held.cases.filter(({ ok }) => !ok)).toEqual([]);
    const turned = assertCases(
      text.replace(/reachable: (true|false)/g, (__, value) =>
        value === 'true' ? 'reachable: false' : 'reachable: true',
      ),
    );
    if ('problem' in turned) throw new Error(turned.problem);
    expect(turned.passed).toBe(0);
  });
});

describe('the README', () => {
  it('leads through ordering a circuit, and not where there is nothing to order', () => {
    const wish = (circuit: object): Wish => ({
      interconnect: peering,
      ...expressRoute,
      circuits: { ams: { ...amsterdam, ...circuit } },
    });
    const ordered = readmeOf(wish({ provisioned: false, provider: 'Equinix' }));
    expect(ordered).toContain('ams: not provisioned yet');
    expect(ordered).toContain(
      'az network express-route show --resource-group rg-test-ams --name erc-test-ams --query serviceKey',
    );
    const existing = readmeOf(
      wish({
        existingCircuitId: inSubscription(2, 'expressRouteCircuits', 'c'),
      }),
    );
    expect(existing).not.toContain('## The circuits');
  });

  it('asks for the keys of somebody else’s circuit, and of every tunnel', () => {
    const text = readmeOf({
      interconnect: viaGateways,
      ...vpn,
      circuits: {},
    });
    expect(text).toContain('"weu/hq": "…"');
    const circuit = readmeOf({
      interconnect: peering,
      ...expressRoute,
      circuits: {
        ams: {
          ...amsterdam,
          existingCircuitId: inSubscription(2, 'expressRouteCircuits', 'c'),
        },
      },
    });
    expect(circuit).toContain('"weu/ams": "…"');
    expect(circuit).toContain('TF_VAR_circuit_authorization_keys');
    expect(circuit).not.toContain('TF_VAR_shared_keys');
  });

  it('says that a group acts once its configuration is deployed, where Bicep builds it', () => {
    const wish: Wish = {
      interconnect: { ...peering, peeredBy: 'network-manager' },
      spokes: fourSpokes,
    };
    expect(readmeOf(wish)).toContain('az network manager post-commit');
    expect(readmeOf(wish, { ...both, iac: ['terraform'] })).not.toContain(
      'post-commit',
    );
  });

  it('speaks of the languages that were asked for, and no other', () => {
    const wish = { interconnect: peering };
    const terraform = readmeOf(wish, { ...both, iac: ['terraform'] });
    expect(terraform).toContain('terraform test');
    expect(terraform).not.toMatch(/bicep/i);
    const bicep = readmeOf(wish, { ...both, iac: ['bicep'] });
    expect(bicep).toContain('az deployment sub create');
    expect(bicep).not.toMatch(/terraform/i);
  });

  it('tells the owners of existing networks which route table is theirs to associate', () => {
    const text = readmeOf({
      interconnect: peering,
      ...firewalls,
      spokes: {
        ...fourSpokes,
        app1: {
          region: 'weu',
          existingVnetId: inSubscription(2, 'virtualNetworks', 'theirs'),
        },
      },
    });
    expect(text).toContain('`rt-test-app1`');
    expect(text).toContain('virtualNetworks/theirs');
  });

  it('names the subscriptions where there are several', () => {
    const regions = Object.fromEntries(
      Object.entries(threeRegions).map(([key, region], index) => [
        key,
        {
          ...region,
          subscriptionId: `${Math.min(
            index,
            1,
          )}0000000-0000-0000-0000-000000000000`,
        },
      ]),
    );
    expect(readmeOf({ interconnect: peering, regions })).toContain(
      'stands in 2 subscriptions',
    );
    expect(readmeOf({ interconnect: peering })).not.toContain('subscriptions:');
  });

  it('says how a shared gateway moves in an order that Azure accepts', () => {
    expect(readmeOf({ interconnect: peering, ...vpnTransit })).toContain(
      'without `use_remote_gateways` in `peering_flags`',
    );
    expect(readmeOf({ interconnect: viaHubs, ...vpnTransit })).not.toContain(
      'peering_flags',
    );
  });
});

describe('the address plan', () => {
  it('lists hubs, spokes and the subnets of services', () => {
    const hubs = addressPlan(
      topologyOf({ interconnect: viaHubs, spokes: fourSpokes }),
    );
    expect(hubs.match(/virtual hub/g)).toHaveLength(3);
    expect(hubs).toContain('spoke of weu');
    const networks = addressPlan(
      topologyOf({ interconnect: peering, ...vpn, ...firewalls }),
    );
    expect(networks.match(/AzureFirewallSubnet/g)).toHaveLength(3);
    expect(networks.match(/GatewaySubnet/g)).toHaveLength(3);
  });
});

it('names every catalog entity within 63 characters, however long the names of the network are', () => {
  const key = (number: number) => `k${number}`.padEnd(maxKeyLength, 'x');
  const topology = topologyOf({
    interconnect: peering,
    regions: { [key(1)]: threeRegions.weu, [key(2)]: threeRegions.neu },
    spokes: { [key(3)]: key(1) },
    onPremises: {
      via: 'expressroute',
      backup: 'vpn',
      sites: { [key(4)]: headquarters },
    },
    circuits: {
      [key(5)]: { ...amsterdam, regions: [key(1), key(2)], sites: [key(4)] },
    },
    inspection: { via: 'azure-firewall' },
    gateways: { routeServer: true },
  });
  const text = catalogInfo({ ...topology, name: 'n'.repeat(maxNameLength) }, [
    'terraform',
  ]);
  const names = parseAllDocuments(text).map(
    document => document.toJS().metadata.name,
  );
  expect(names.length).toBeGreaterThan(12);
  expect(names.filter(name => name.length > 63)).toEqual([]);
});

describe('what is too large for a page', () => {
  const topology = topologyOf({
    interconnect: peering,
    regions: Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `r${index}`,
        { location: 'westeurope', addressSpace: [`10.${index}.0.0/16`] },
      ]),
    ),
  });

  it('is shown in part, which the page says', () => {
    const note = 'The network is too large for this page';
    const sample = sampleNetworkOf(topology);
    const study = studyFailures(sample);
    expect(whatIf(study)).toContain(note);
    expect(decisionRecord(topology, [], study)).toContain(note);
    expect(routesPage(sample)).toContain(note);
    expect(routingCases(sample)).toBeUndefined();
  });
});
