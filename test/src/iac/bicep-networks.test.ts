import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import {
  maxKeyLength,
  maxNameLength,
  renderBicep,
} from 'backstage-plugin-vnet-connectivity-common';
import * as fc from 'fast-check';
import type { PredictedResource } from './__testUtils__/bicep-compiler';
import { describeUnlessProven } from '../__testUtils__/proven';
import {
  bicepBasis,
  bicepCompiler,
  describeBicep,
  withPlainSecrets,
} from './__testUtils__/bicep-compiler';
import type { Order } from './__testUtils__/bicep-order';
import { orderOf } from './__testUtils__/bicep-order';
import { graphResources } from './__testUtils__/graph-resources';
import { bicepSecretsOf } from './__testUtils__/inputs';
import { kindNames, plannedKind } from './__testUtils__/kinds';

jest.setTimeout(60_000);

/** The subscription that the deployment names. */
const subscriptionId = '00000000-0000-0000-0000-00000000000a';

const filesOf = (kind: string, changes?: object) =>
  renderBicep(plannedKind(kind, changes).topology);

const compiler = bicepCompiler(() =>
  bicepSecretsOf(kindNames.map(kind => plannedKind(kind).topology)),
);

/** A resource whose subnets and routes are in the order of their names, which means nothing to Azure. */
function sorted(resource: PredictedResource): PredictedResource {
  const byName = (list: unknown) =>
    Array.isArray(list)
      ? [...list].sort((a, b) => (a.name < b.name ? -1 : 1))
      : list;
  const { subnets, routes, ...properties } = Object(resource.properties);
  return {
    ...resource,
    // Left out, where a location has none.
    zones: resource.zones ?? null,
    properties: {
      ...properties,
      subnets: byName(subnets),
      routes: byName(routes),
    },
  };
}

const typed = (resource: PredictedResource, ...types: string[]) =>
  types.some(type => resource.type === `Microsoft.Network/${type}`);

const text = ({ properties }: PredictedResource) =>
  JSON.stringify(properties ?? {});

describeBicep('the Bicep of', () => {
  for (const kind of kindNames) {
    const { topology } = plannedKind(kind);
    const basis = [bicepBasis(), topology, renderBicep(topology)];
    describeUnlessProven(`in Bicep: ${kind}`, basis, () => testsOf(topology));
  }

  function testsOf(topology: Topology) {
    const files = renderBicep(topology);

    it('compiles under its own configuration without a diagnostic, and is formatted', async () => {
      expect(await compiler().problemsOf(files)).toEqual([]);
    });

    let order: Order;

    beforeAll(async () => {
      order = await orderOf(
        compiler(),
        withPlainSecrets(files),
        subscriptionId,
      );
    });

    it('is made of the resources of the graph and no others', () => {
      const predicted = order.resources;
      const resources = new Map(
        predicted.map(resource => [resource.id, sorted(resource)]),
      );
      const expected = graphResources(topology, subscriptionId);
      expect(resources.size).toBe(predicted.length);
      expect([...resources.keys()].sort()).toEqual([...expected.keys()].sort());
      for (const [id, part] of expected) {
        expect(resources.get(id)).toMatchObject(part);
      }
      // Tags are wherever Azure takes tags.
      expect(
        predicted
          .filter(({ location }) => location !== undefined)
          .filter(
            ({ tags }) =>
              JSON.stringify(tags) !== JSON.stringify(topology.tags),
          ),
      ).toEqual([]);
    });

    describe('deploys in the order that Azure needs:', () => {
      it('remote gateways are used when they are there', () => {
        const { resources, isBefore } = order;
        const half = (from: string, to: string) => {
          const name = `/peer-${from}-to-${to}`;
          const found = resources.find(resource =>
            resource.name.endsWith(name),
          );
          if (!found) throw new Error(`There is no ${name}.`);
          return found;
        };
        const tooEarly = topology.peerings
          .filter(({ useRemoteGateways }) => useRemoteGateways)
          .filter(({ from, to }) => {
            const gateways = resources.filter(({ id }) =>
              new RegExp(
                `/(vgw|ergw|rtserv)-${topology.name}-${to}(/ipConfigurations/default)?$`,
              ).test(id),
            );
            return !(
              gateways.length > 0 &&
              [...gateways, half(to, from)].every(needed =>
                isBefore(needed, half(from, to)),
              )
            );
          });
        expect(tooEarly).toEqual([]);
      });

      it('nothing is built in a network that is being changed', () => {
        const { resources, isBefore } = order;
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
          const [, network] =
            /"([^"]+)\/subnets\/[^"]+"/.exec(text(service)) ?? [];
          if (network === undefined) return [];
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
              other => !isBefore(other, service) && !isBefore(service, other),
            )
            .map(other => [service.id, other.id]);
        });
        expect(atOnce).toEqual([]);
      });

      it('what a resource names is there before it', () => {
        const { resources, isBefore } = order;
        const tooEarly = resources.flatMap(resource => {
          const named = [
            resource.id,
            ...[
              ...text(resource).matchAll(/["'](\/subscriptions\/[^"']+)["']/g),
            ].map(([, id]) => id),
          ];
          return (
            resources
              .filter(({ id }) => id !== resource.id)
              // The resources that it names, their parents, and its own resource group.
              .filter(({ id }) =>
                named.some(other => `${other}/`.startsWith(`${id}/`)),
              )
              .filter(other => !isBefore(other, resource))
              .map(({ id }) => [resource.id, id])
          );
        });
        expect(tooEarly).toEqual([]);
      });
    });
  }

  describe('a network with other keys than it needs', () => {
    const withKeys = bicepCompiler(() => ({
      SHARED_KEYS: JSON.stringify({
        'weu/neu': 'weu and neu',
        'us-w/neu': 'us-w and neu',
        'weu/us-w': 'weu and us-w',
      }),
    }));
    const snapshotOf = (kind: string) =>
      withKeys().snapshot(withPlainSecrets(filesOf(kind)), subscriptionId);

    it('stops before anything is built where one is missing', async () => {
      await expect(
        snapshotOf('global peering, VPN per region'),
      ).rejects.toThrow("'neu/depot' doesn't exist");
    });

    it('takes the key of two regions by either order of the two', async () => {
      const keys = (await snapshotOf('VNet-to-VNet'))
        .filter(resource => typed(resource, 'connections'))
        .map(({ name, properties }) => [
          name.replace('con-contoso-core-', ''),
          Object(properties).sharedKey,
        ]);
      expect(Object.fromEntries(keys)).toEqual({
        'neu-to-weu': 'weu and neu',
        'weu-to-neu': 'weu and neu',
        'neu-to-us-w': 'us-w and neu',
        'us-w-to-neu': 'us-w and neu',
        'weu-to-us-w': 'weu and us-w',
        'us-w-to-weu': 'weu and us-w',
      });
    });
  });

  describe('a network with the longest names', () => {
    const longest = (kind: string): Topology =>
      JSON.parse(
        JSON.stringify({
          ...plannedKind(kind).topology,
          name: 'n'.repeat(maxNameLength),
        }).replace(
          /"((?:[a-z-]+:)?)(weu|neu|us-w|shop|hq|ams)(-hub|-firewall|-gateway|)"/g,
          (_, prefix: string, key: string, suffix: string) =>
            `"${prefix}${key.padEnd(maxKeyLength, 'x')}${suffix}"`,
        ),
      );
    const kinds = [
      'spokes behind Azure Firewall, VPN per region',
      'global peering, ExpressRoute per region, VPN as backup',
      'VNet-to-VNet, VPN per region',
      'Virtual WAN with spokes and firewalls, VPN',
      'Virtual WAN, ExpressRoute with VPN as backup',
      'existing networks and spokes behind Azure Firewall, VPN per region',
    ];
    const withKeys = bicepCompiler(() => bicepSecretsOf(kinds.map(longest)));

    it.each(kinds)('has none that is too long for Azure: %s', async kind => {
      const resources = await withKeys().snapshot(
        withPlainSecrets(renderBicep(longest(kind))),
        subscriptionId,
      );
      // https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules, 2026-11
      expect(
        resources
          .flatMap(({ name }) => name.split('/'))
          .filter(name => name.length > 80),
      ).toEqual([]);
    });
  });

  it('any network hands over any text as it was written', async () => {
    const nasty = fc
      .string({ unit: 'binary', maxLength: 40 })
      .map(each => each.replace(/\p{Cs}/gu, ''));
    const { topology } = plannedKind('global peering');
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.tuple(
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
                '[name]',
                '\u2028',
                '\u202e',
              ),
            ),
          ),
          {
            minLength: 20,
            maxLength: 40,
            // Azure does not tell names of tags apart by their case.
            selector: ([key]) => key.toLowerCase(),
          },
        ),
        async entries => {
          const tags = Object.fromEntries(entries);
          const [resource] = await compiler().snapshot(
            renderBicep({ ...topology, tags }),
            subscriptionId,
          );
          expect(resource.tags).toEqual(tags);
        },
      ),
      { numRuns: 10 },
    );
  });
});

describe('the files of a kind', () => {
  it.each(kindNames)('%s: name no deployment longer than Azure takes', kind => {
    const code = [...filesOf(kind)]
      .filter(([path]) => path.endsWith('.bicep'))
      .map(([, content]) => content);
    const names = code.flatMap(content =>
      [
        ...content.matchAll(/^module \w+ '[^']+' = [^]*?^ +name: '(.*)'$/gm),
      ].map(([, name]) => name),
    );
    expect(names).toHaveLength(
      code.join('\n').match(/^module /gm)?.length ?? 0,
    );
    // https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules, 2026-11
    expect(
      names.filter(
        name =>
          name
            .replace(/\$\{name\}/g, 'n'.repeat(maxNameLength))
            .replace(/\$\{[^}]+\}/g, 'k'.repeat(maxKeyLength)).length > 64,
      ),
    ).toEqual([]);
  });

  it('change the peerings of one network at a time, one at a time', () => {
    const files = filesOf('spokes under global peering, VPN per region');
    expect(files.get('bicep/main.bicep')).toMatch(
      /@batchSize\(1\)\nmodule networkPeerings [^]*@batchSize\(1\)\nmodule remoteGatewayPeerings /,
    );
    expect(files.get('bicep/modules/peerings.bicep')).toMatch(
      /@batchSize\(1\)\nresource networkPeerings /,
    );
  });
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
