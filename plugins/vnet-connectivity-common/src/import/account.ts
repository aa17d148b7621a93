import type { NetworkGraph } from '../network';
import type { ArmResource } from '../readers/arm/resources';
import { keyOf } from '../readers/arm/resources';
import { idIn, propertiesOf, recordsOf, textOf } from '../readers/arm/values';
import type { ExistingNetwork, NamesOfIds } from './existing';
import { gatewayResources, namesOfIds, networkOfResident } from './existing';
import type { Candidate } from './network-spec';

/** Everything that the answer for one resource depends on. */
export interface Context {
  readonly network: ExistingNetwork;
  readonly candidate: Candidate;
  /** The graph that the spec makes. */
  readonly promised: NetworkGraph;
  readonly names: NamesOfIds;
  /** Keys of the resources of gateways that the spec has. */
  readonly gateways: ReadonlySet<string>;
  /** Keys of the virtual hubs that the spec has. */
  readonly hubs: ReadonlySet<string>;
  /** Addresses of devices, by the sites that the spec has. */
  readonly devices: ReadonlySet<string>;
  /** Ids that resources of the spec mention, in lower case. */
  readonly mentioned: ReadonlySet<string>;
}

/** The reason why a resource is not taken; undefined where the spec says it. */
export type Account = (
  context: Context,
  resource: ArmResource,
) => string | undefined;

export const notSaid =
  'A spec says nothing of resources of this type; it stays as it is.';

/** Of a part of something that is not taken. */
export const partOf = (what: string) => `${what} is not taken.`;

export function contextOf(
  network: ExistingNetwork,
  candidate: Candidate,
  promised: NetworkGraph,
): Context {
  const { layout, gatewayRegions, keys, entries, inspection } = candidate;
  const { graph, resources } = network;
  const names = namesOfIds(network);
  const prefixes = new Set(
    graph.virtualWans.flatMap(({ hubs }) =>
      Object.entries(hubs).flatMap(([name, { prefix }]) =>
        [...(layout.hubs?.values() ?? [])].includes(name) ? [prefix] : [],
      ),
    ),
  );
  const hubs = new Set(
    resources
      .ofType('virtualhubs')
      .filter(({ properties }) =>
        prefixes.has(textOf(properties, 'addressPrefix')),
      )
      .map(({ key }) => key),
  );
  const isInHub = ({ properties }: ArmResource) =>
    hubs.has(keyOf(idIn(properties, 'virtualHub') ?? ''));
  const taken = [
    ...gatewayResources(network)
      .filter(
        ({ vnet, type }) =>
          vnet !== undefined &&
          type !== undefined &&
          gatewayRegions[type].includes(vnet),
      )
      .map(({ resource }) => resource),
    ...resources
      .ofType('vpngateways')
      .filter(each => gatewayRegions.vpn.length > 0 && isInHub(each)),
    ...resources
      .ofType('expressroutegateways')
      .filter(each => gatewayRegions.er.length > 0 && isInHub(each)),
  ];
  const firewalls =
    inspection.inspection?.via === 'azure-firewall'
      ? resources
          .ofType('azurefirewalls')
          .filter(
            each =>
              isInHub(each) ||
              layout.regions.includes(networkOfResident(names, each) ?? ''),
          )
      : [];
  return {
    network,
    candidate,
    promised,
    names,
    gateways: new Set([...taken, ...firewalls].map(({ key }) => key)),
    hubs,
    devices: new Set(
      entries.flatMap(each =>
        each.kind === 'vpn' && keys.sites.has(each.site) ? [each.device] : [],
      ),
    ),
    mentioned: new Set(
      [...taken, ...firewalls].flatMap(({ properties }) =>
        [
          ...recordsOf(properties, 'ipConfigurations').map(propertiesOf),
          properties,
        ].flatMap(each =>
          ['publicIPAddress', 'firewallPolicy'].flatMap(field => {
            const id = idIn(each, field);
            return id === undefined ? [] : [keyOf(id)];
          }),
        ),
      ),
    ),
  };
}
