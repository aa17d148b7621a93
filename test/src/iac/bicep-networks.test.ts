import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { renderBicep } from 'backstage-plugin-vnet-connectivity-common';
import * as fc from 'fast-check';
import { checkBicep } from './bicep/__testUtils__/check';
import type { BicepResource } from './bicep/__testUtils__/evaluate';
import { evaluateBicep } from './bicep/__testUtils__/evaluate';
import { graphResources } from './__testUtils__/graph-resources';
import { kindNames, plannedKind } from './__testUtils__/kinds';

jest.setTimeout(60_000);

/** The subscription that the deployment names. */
const subscriptionId = '00000000-0000-0000-0000-00000000000a';

/** The secrets that the pipeline would hand over. */
function environmentOf(topology: Topology): Record<string, string> {
  const keys = (names: readonly string[]) =>
    JSON.stringify(
      Object.fromEntries(names.map(name => [name, `key of ${name}`])),
    );
  return {
    SHARED_KEYS: keys([
      ...topology.siteConnections.map(
        ({ region, site }) => `${region}/${site}`,
      ),
      ...topology.gatewayConnections.map(({ regions }) => regions.join('/')),
    ]),
    CIRCUIT_AUTHORIZATION_KEYS: keys(
      topology.circuitConnections.map(
        ({ region, circuit }) => `${region}/${circuit}`,
      ),
    ),
  };
}

const filesOf = (kind: string, changes?: object) =>
  renderBicep(plannedKind(kind, changes).topology);

function resourcesOf(topology: Topology): BicepResource[] {
  return evaluateBicep(renderBicep(topology), {
    environment: environmentOf(topology),
    subscriptionId,
  }).filter(({ existing }) => !existing);
}

/** A resource whose subnets and routes are in the order of their names, which means nothing to Azure. */
function sorted(resource: BicepResource): BicepResource {
  const byName = (list: unknown) =>
    Array.isArray(list)
      ? [...list].sort((a, b) => (a.name < b.name ? -1 : 1))
      : list;
  const { subnets, routes, ...properties } = Object(resource.properties);
  return {
    ...resource,
    properties: {
      ...properties,
      subnets: byName(subnets),
      routes: byName(routes),
    },
  };
}

describe.each(kindNames)('%s', kind => {
  const { topology } = plannedKind(kind);

  it('is Bicep without anything to complain of', async () => {
    expect(
      await checkBicep(renderBicep(topology), {
        environment: environmentOf(topology),
        subscriptionId,
      }),
    ).toEqual([]);
  });

  it('is made of the resources of the graph and no others', () => {
    const resources = new Map(
      resourcesOf(topology).map(resource => [resource.id, sorted(resource)]),
    );
    const expected = graphResources(topology, subscriptionId);
    expect([...resources.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [id, part] of expected) {
      expect(resources.get(id)).toMatchObject(part);
    }
  });

  it('carries the tags of the network wherever Azure takes tags', () => {
    const untagged = resourcesOf(topology)
      .filter(({ location }) => location !== undefined)
      .filter(
        ({ tags }) => JSON.stringify(tags) !== JSON.stringify(topology.tags),
      );
    expect(untagged).toEqual([]);
  });
});

/** The ids of all that is deployed before a resource. */
function before(
  resources: readonly BicepResource[],
): (id: string) => ReadonlySet<string> {
  const direct = new Map(resources.map(({ id, dependsOn }) => [id, dependsOn]));
  const all = new Map<string, Set<string>>();
  const of = (id: string): Set<string> => {
    let found = all.get(id);
    if (!found) {
      found = new Set();
      all.set(id, found);
      for (const other of direct.get(id) ?? []) {
        found.add(other);
        for (const earlier of of(other)) found.add(earlier);
      }
    }
    return found;
  };
  return of;
}

describe('the order that Azure needs', () => {
  const typed = (resource: BicepResource, ...types: string[]) =>
    types.some(type => resource.type === `Microsoft.Network/${type}`);
  const text = ({ properties }: BicepResource) =>
    JSON.stringify(properties ?? {});
  const kindsWith = (has: (topology: Topology) => boolean) =>
    kindNames.filter(kind => has(plannedKind(kind).topology));

  it.each(
    kindsWith(({ peerings }) =>
      peerings.some(({ useRemoteGateways }) => useRemoteGateways),
    ),
  )('%s: remote gateways are used when they are there', kind => {
    const { topology } = plannedKind(kind);
    const resources = resourcesOf(topology);
    const earlier = before(resources);
    const idOf = ({ from, to }: { from: string; to: string }) =>
      resources.find(({ name }) => name.endsWith(`/peer-${from}-to-${to}`))
        ?.id ?? '';
    const tooEarly = topology.peerings
      .filter(({ useRemoteGateways }) => useRemoteGateways)
      .filter(half => {
        const ids = [...earlier(idOf(half))];
        const gateway = new RegExp(
          `/(vgw|ergw|rtserv)-${topology.name}-${half.to}$`,
        );
        return !(
          ids.includes(idOf({ from: half.to, to: half.from })) &&
          ids.some(id => gateway.test(id))
        );
      });
    expect(tooEarly).toEqual([]);
  });

  it.each(
    kindsWith(
      ({ vpnGateways, expressRouteGateways, firewalls }) =>
        vpnGateways.length + expressRouteGateways.length + firewalls.length > 0,
    ),
  )('%s: nothing is built in a network that is being changed', kind => {
    const resources = resourcesOf(plannedKind(kind).topology);
    const earlier = before(resources);
    const peerings = resources.filter(resource =>
      typed(resource, 'virtualNetworks/virtualNetworkPeerings'),
    );
    const services = resources.filter(resource =>
      typed(
        resource,
        'azureFirewalls',
        'virtualNetworkGateways',
        'virtualHubs/ipConfigurations',
      ),
    );
    const atOnce = services.flatMap(service => {
      const [, network] = /"([^"]+)\/subnets\/[^"]+"/.exec(text(service)) ?? [];
      return [
        ...peerings.filter(
          peering =>
            peering.id.startsWith(`${network}/`) ||
            text(peering).includes(`"${network}"`),
        ),
        // A VPN and an ExpressRoute gateway may be built at the same time.
        ...services.filter(
          other =>
            other.type !== service.type &&
            text(other).includes(`"${network}/subnets/`),
        ),
      ]
        .filter(
          other =>
            !earlier(service.id).has(other.id) &&
            !earlier(other.id).has(service.id),
        )
        .map(other => [service.id, other.id]);
    });
    expect(atOnce).toEqual([]);
  });

  it.each(kindNames)('%s: what a resource names is there before it', kind => {
    const resources = resourcesOf(plannedKind(kind).topology);
    const earlier = before(resources);
    const ids = resources.map(({ id }) => id);
    const tooEarly = resources.flatMap(resource => {
      const named = [
        resource.id,
        ...[...text(resource).matchAll(/"(\/subscriptions\/[^"]+)"/g)].map(
          ([, id]) => id,
        ),
      ];
      return (
        ids
          .filter(id => id !== resource.id)
          // What it names, what that is a part of, and its own resource group.
          .filter(id => named.some(other => `${other}/`.startsWith(`${id}/`)))
          .filter(id => !earlier(resource.id).has(id))
          .map(id => [resource.id, id])
      );
    });
    expect(tooEarly).toEqual([]);
  });

  it('changes the peerings of one network at a time, one at a time', () => {
    const files = filesOf('spokes under global peering, VPN per region');
    expect(files.get('bicep/main.bicep')).toMatch(
      /@batchSize\(1\)\nmodule networkPeerings [^]*@batchSize\(1\)\nmodule remoteGatewayPeerings /,
    );
    expect(files.get('bicep/modules/peerings.bicep')).toMatch(
      /@batchSize\(1\)\nresource networkPeerings /,
    );
  });
});

it('stops before anything is built where a shared key is missing', () => {
  const { topology } = plannedKind('global peering, VPN per region');
  expect(() => evaluateBicep(renderBicep(topology))).toThrow('"neu/depot"');
});

it('takes a shared key by either order of its two regions', () => {
  const { topology } = plannedKind('VNet-to-VNet');
  const keys = Object.fromEntries(
    topology.gatewayConnections.map(({ regions: [a, b] }) => [
      `${b}/${a}`,
      `${b} and ${a}`,
    ]),
  );
  const connections = evaluateBicep(renderBicep(topology), {
    environment: { SHARED_KEYS: JSON.stringify(keys) },
  }).filter(({ type }) => type === 'Microsoft.Network/connections');
  expect(connections).toHaveLength(6);
  const { sharedKey } = connections.find(({ name }) =>
    name.endsWith('-neu-to-weu'),
  )?.properties as { sharedKey: string };
  expect(sharedKey).toBe('weu and neu');
});

it.each([
  'spokes behind Azure Firewall, VPN per region',
  'global peering, ExpressRoute per region, VPN as backup',
  'VNet-to-VNet, VPN per region',
  'Virtual WAN with spokes and firewalls, VPN',
  'Virtual WAN, ExpressRoute with VPN as backup',
  'existing networks and spokes behind Azure Firewall, VPN per region',
])('%s: deploys with the longest names', async kind => {
  const { topology } = plannedKind(kind);
  const long: Topology = JSON.parse(
    JSON.stringify({ ...topology, name: 'n'.repeat(32) }).replace(
      /"((?:[a-z-]+:)?)(weu|neu|us-w|shop|hq|ams)(-hub|-firewall|-gateway|)"/g,
      (_, prefix: string, key: string, suffix: string) =>
        `"${prefix}${key.padEnd(18, 'x')}${suffix}"`,
    ),
  );
  expect(
    await checkBicep(renderBicep(long), { environment: environmentOf(long) }),
  ).toEqual([]);
});

describe('a region that is added', () => {
  const added = { location: 'uksouth', addressSpace: ['10.40.0.0/16'] };

  it.each(
    kindNames.filter(kind => !/appliances|existing|ExpressRoute/.test(kind)),
  )('%s: changes the data only', kind => {
    const { spec } = plannedKind(kind);
    const small = filesOf(kind);
    const large = filesOf(kind, {
      regions: {
        ...spec.regions,
        uks: {
          ...added,
          ...(spec.regions.weu.subscriptionId
            ? { subscriptionId: spec.regions.weu.subscriptionId }
            : {}),
        },
      },
    });
    const changed = [...large].filter(
      ([path, content]) => small.get(path) !== content,
    );
    expect(changed.map(([path]) => path)).toEqual(['bicep/main.bicepparam']);
    expect([...small.keys()]).toEqual([...large.keys()]);
  });
});

it('hands over any text as it was written', () => {
  const nasty = fc
    .string({ unit: 'binary', maxLength: 40 })
    .map(text => text.replace(/\p{Cs}/gu, ''));
  const { topology } = plannedKind('global peering');
  fc.assert(
    fc.property(
      fc.dictionary(
        nasty.filter(key => key !== '' && key !== '__proto__'),
        fc.oneof(
          nasty,
          fc.constantFrom(
            "'",
            "\\'",
            '${name}',
            '\\${',
            "'''",
            '\n}',
            '//',
            '\u2028',
            '\u202e',
          ),
        ),
        { minKeys: 1, maxKeys: 3, noNullPrototype: true },
      ),
      tags => {
        const [resource] = evaluateBicep(renderBicep({ ...topology, tags }));
        expect(resource.tags).toEqual(tags);
      },
    ),
    { numRuns: 60 },
  );
});
