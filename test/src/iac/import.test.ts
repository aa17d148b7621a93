import type {
  ConnectivitySpec,
  RegionSpec,
  SpokeSpec,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  buildGraphNetwork,
  buildTopology,
  graphOfTopology,
  importDocument,
  planSpec,
  reachability,
  renderBicep,
  renderTerraform,
} from 'backstage-plugin-vnet-connectivity-common';
import { bicepCompiler, describeBicep } from './__testUtils__/bicep-compiler';
import { bicepSecretsOf } from './__testUtils__/inputs';
import { kindNames, plannedKind } from './__testUtils__/kinds';
import { describeTerraform, Workspace } from './__testUtils__/terraform';

jest.setTimeout(60_000);

const subscriptionId = '00000000-0000-0000-0000-00000000000a';

const compiler = bicepCompiler(() =>
  bicepSecretsOf(kindNames.map(kind => plannedKind(kind).topology)),
);

/** The flows that work, by address spaces of networks. */
function reachByRange(topology: Topology, known: ReadonlySet<string>) {
  const { vnets } = graphOfTopology(topology);
  const ranges = new Map(
    Object.entries(vnets).map(([key, { prefixes }]) => [
      key,
      [...prefixes].sort().join(),
    ]),
  );
  return reachability(buildGraphNetwork(graphOfTopology(topology)))
    .flows.flatMap(({ from, to, reachable }) => {
      const ends = [from, to].map(each => ranges.get(each) ?? '');
      return ends.every(each => known.has(each))
        ? [`${ends.join(' -> ')}: ${reachable}`]
        : [];
    })
    .sort();
}

function rangesOf({ regions, spokes = {} }: ConnectivitySpec): Set<string> {
  return new Set(
    [...Object.values(regions), ...Object.values(spokes)].map(
      ({ addressSpace = [] }) => [...addressSpace].sort().join(),
    ),
  );
}

/** Every range has a subnet: of a range without one the document does not tell how its machines are routed. */
function withWorkloads(kind: string): object {
  const { spec } = plannedKind(kind);
  const filled = <T extends RegionSpec | SpokeSpec>(
    networks: Readonly<Record<string, T>>,
  ) =>
    Object.fromEntries(
      Object.entries(networks).map(([key, network]) => {
        const { addressSpace = [], subnets = {} } = network;
        const [, ...more] = addressSpace;
        const free = Object.keys(subnets).length > 0 ? more : addressSpace;
        return [
          key,
          network.existingVnetId
            ? network
            : {
                ...network,
                subnets: {
                  ...subnets,
                  ...Object.fromEntries(
                    free.map((range, at) => [
                      `work-${at}`,
                      range.replace(/\.0\/\d+$/, '.128/26'),
                    ]),
                  ),
                },
              },
        ];
      }),
    );
  return { regions: filled(spec.regions), spokes: filled(spec.spokes) };
}

/** The networks and flows of what was built, as an import can tell them: without networks that are known by their ids. */
function built(topology: Topology) {
  const ranges = topology.virtualNetworks
    .filter(({ existingId }) => existingId === undefined)
    .map(({ addressSpace }) => [...addressSpace].sort().join());
  return {
    ranges: ranges.sort(),
    flows: reachByRange(topology, new Set(ranges)),
    networksLeft: topology.virtualNetworks.length - ranges.length,
  };
}

/** The same of the spec that an import of a document makes. */
function imported(document: string) {
  const { spec, notTaken } = importDocument(document);
  if (!spec) throw new Error(JSON.stringify(notTaken));
  const ranges = rangesOf(spec);
  return {
    ranges: [...ranges].sort(),
    flows: reachByRange(buildTopology(planSpec(spec)), ranges),
    networksLeft: notTaken.filter(({ id }) =>
      /\/virtualNetworks\/[^/]+$/.test(id),
    ).length,
  };
}

describeBicep('an import of the Bicep snapshot of', () => {
  it.each(kindNames)('%s is a spec with the same reach', async kind => {
    const { topology } = plannedKind(kind, withWorkloads(kind));
    const predictedResources = await compiler().snapshot(
      renderBicep(topology),
      subscriptionId,
    );
    expect(imported(JSON.stringify({ predictedResources }))).toEqual(
      built(topology),
    );
  });
});

describeTerraform('an import of the Terraform state of', () => {
  it.each([
    'global peering, gateway transit',
    'spokes under global peering, VPN per region',
    'VNet-to-VNet, VPN per region',
    'Virtual WAN with spokes and firewalls, VPN',
    'hub-and-spoke, gateway transit',
  ])('%s is a spec with the same reach', kind => {
    const { topology } = plannedKind(kind, withWorkloads(kind));
    const workspace = new Workspace(renderTerraform(topology)).withInputsOf(
      topology,
    );
    workspace.succeed('apply', '-auto-approve');
    const state = workspace.show();
    workspace.remove();
    expect(imported(state)).toEqual(built(topology));
  });
});
