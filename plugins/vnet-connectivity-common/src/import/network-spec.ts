import { serviceSubnets } from '../azure';
import { keyOf } from '../readers/arm/resources';
import { fieldOf, flagOf, idIn, recordOf, textOf } from '../readers/arm/values';
import { patternOf } from '../patterns';
import type { ConnectivitySpec, IpsecPolicySpec, RegionSpec } from '../spec';
import { subnetName } from '../spec/schema/values';
import type { Entry } from './entries';
import type { ExistingNetwork, NotTaken } from './existing';
import { namesOfIds } from './existing';
import type { GatewayRegions } from './gateways';
import { gatewaySettings } from './gateways';
import type { InspectionChoice } from './inspection';
import { commonIpsecPolicy } from './ipsec-policy';
import type { Keys } from './keys';
import { keysOf } from './keys';
import type { PatternLayout } from './layout';
import type { OnPremisesChoice } from './on-premises';
import { circuitsOf, onPremisesOf, siteRemarks } from './on-premises';

/** The choices that make a spec of a network. */
export interface Choice {
  readonly layout: PatternLayout;
  readonly entries: readonly Entry[];
  readonly onPremises: OnPremisesChoice;
  readonly inspection: InspectionChoice;
}

/** A spec that may describe a network, with the keys that it gives to the elements. */
export interface Candidate extends Choice {
  readonly spec: ConnectivitySpec;
  readonly keys: Keys;
  readonly gatewayRegions: GatewayRegions;
  /** Parts of the network of which the spec says something else. */
  readonly remarks: readonly NotTaken[];
}

/** The spec of a network by these choices. */
export function candidateOf(
  network: ExistingNetwork,
  choice: Choice,
  name: string,
): Candidate {
  const { layout, entries, onPremises, inspection } = choice;
  const { graph } = network;
  const locationOf = (vnet: string) =>
    (layout.hubs && hubLocation(network, layout.hubs.get(vnet))) ??
    graph.vnets[vnet].location ??
    graph.vnets[vnet].region ??
    '';
  const keys = keysOf(
    layout,
    locationOf,
    onPremises.sites,
    onPremises.circuits,
  );
  const keyOfVnet = (vnet: string) => keys.vnets.get(vnet) ?? vnet;
  const gatewayRegions = gatewayRegionsOf(choice);
  const settings = gatewaySettings(
    network,
    layout,
    gatewayRegions,
    [...inspection.appliances].flatMap(([vnet, { asn }]) =>
      asn === undefined ? [] : [vnet],
    ),
  );
  const ipsec = commonIpsecPolicy(network, layout, gatewayRegions.vpn);
  const gateways = withPolicy(settings.gateways, ipsec.policy);
  const regions = Object.fromEntries(
    layout.regions.map((vnet): [string, RegionSpec] => {
      const asn = settings.asns.get(vnet);
      const appliance = inspection.appliances.get(vnet);
      const prefix = layout.hubs && hubPrefix(network, layout.hubs.get(vnet));
      return [
        keyOfVnet(vnet),
        {
          location: locationOf(vnet),
          ...networkOf(network, vnet, keys),
          ...serviceRanges(
            network,
            vnet,
            choice,
            gatewayRegions,
            settings.gateways?.routeServer ?? false,
          ),
          ...(asn === undefined ? {} : { asn }),
          ...(appliance ? { nva: appliance } : {}),
          ...(prefix === undefined ? {} : { hubAddressPrefix: prefix }),
        },
      ];
    }),
  );
  const spokes = Object.fromEntries(
    [...layout.spokes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([vnet, region]) => [
        keyOfVnet(vnet),
        { region: keyOfVnet(region), ...networkOf(network, vnet, keys) },
      ]),
  );
  const site = onPremisesOf(network, onPremises, entries, keys);
  const circuits = circuitsOf(network, onPremises, entries, keys);
  const spec: ConnectivitySpec = {
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name },
    regions,
    ...(layout.spokes.size > 0 ? { spokes } : {}),
    interconnect: interconnectOf(layout, keyOfVnet),
    ...(site ? { onPremises: site } : {}),
    ...(inspection.inspection ? { inspection: inspection.inspection } : {}),
    ...(gateways ? { gateways } : {}),
    ...(Object.keys(circuits).length > 0 ? { circuits } : {}),
  };
  return {
    ...choice,
    spec,
    keys,
    gatewayRegions,
    remarks: [
      ...networkRemarks(network, choice),
      ...settings.notTaken,
      ...ipsec.notTaken,
      ...siteRemarks(network, onPremises, entries),
    ],
  };
}

function withPolicy(
  gateways: ConnectivitySpec['gateways'],
  ipsecPolicy: IpsecPolicySpec | undefined,
): ConnectivitySpec['gateways'] {
  return ipsecPolicy
    ? { ...gateways, vpn: { ...gateways?.vpn, ipsecPolicy } }
    : gateways;
}

function interconnectOf(
  { pattern, topology, hub, bgp, peeredBy }: PatternLayout,
  keyOfVnet: (vnet: string) => string,
): ConnectivitySpec['interconnect'] {
  const { settings } = patternOf({ interconnect: { pattern } });
  return {
    pattern,
    topology,
    ...(hub === undefined ? {} : { hub: keyOfVnet(hub) }),
    ...(settings.includes('bgp') ? { bgp } : {}),
    ...(settings.includes('peeredBy')
      ? { peeredBy: peeredBy ?? ('peerings' as const) }
      : {}),
  };
}

function gatewayRegionsOf({
  layout,
  onPremises: { via, backup, gatewayRegion },
}: Choice): GatewayRegions {
  const { regionGateways } = patternOf({ interconnect: layout });
  const entry = gatewayRegion === undefined ? layout.regions : [gatewayRegion];
  const usesVpn = via === 'vpn' || backup === 'vpn';
  return {
    vpn: regionGateways === 'vpn' ? layout.regions : (usesVpn && entry) || [],
    er:
      regionGateways === 'expressroute'
        ? layout.regions
        : (via === 'expressroute' && entry) || [],
  };
}

function hubOf({ graph }: ExistingNetwork, hub: string | undefined) {
  return hub === undefined
    ? undefined
    : graph.virtualWans.map(({ hubs }) => hubs[hub]).find(each => each);
}

function hubLocation(network: ExistingNetwork, hub: string | undefined) {
  return hubOf(network, hub)?.region;
}

function hubPrefix(network: ExistingNetwork, hub: string | undefined) {
  return hubOf(network, hub)?.prefix;
}

/** The fields that a region's network and a spoke have in common. */
function networkOf(network: ExistingNetwork, vnet: string, keys: Keys) {
  const peerings =
    network.ids.vnets[vnet] === undefined
      ? {}
      : peeringIds(network, vnet, keys);
  return {
    ...virtualNetworkOf(network, vnet),
    ...(Object.keys(peerings).length > 0 ? { existingPeerings: peerings } : {}),
  };
}

/** The fields that a spec has of a virtual network, whatever it is connected with. */
export function virtualNetworkOf(network: ExistingNetwork, vnet: string) {
  const { graph, ids } = network;
  const subnets = workloadSubnets(network, vnet);
  const id = ids.vnets[vnet];
  const encryption = encryptionOf(network, vnet);
  return {
    addressSpace: [...graph.vnets[vnet].prefixes],
    ...(Object.keys(subnets).length > 0 ? { subnets } : {}),
    ...(id === undefined ? {} : { existingVnetId: id }),
    ...(encryption === undefined ? {} : { encryption }),
  };
}

/** Ids of the peerings with other networks of the spec, by their keys. */
function peeringIds(
  network: ExistingNetwork,
  vnet: string,
  keys: Keys,
): Record<string, string> {
  const names = namesOfIds(network);
  const { resources, ids } = network;
  return Object.fromEntries(
    resources
      .childrenOf({ key: keyOf(ids.vnets[vnet]) }, 'virtualnetworkpeerings')
      .flatMap(({ id, properties }) => {
        const other = names.vnet(idIn(properties, 'remoteVirtualNetwork'));
        const key = keys.vnets.get(other ?? '');
        return key === undefined ? [] : [[key, id]];
      }),
  );
}

const services: ReadonlySet<string> = new Set(
  Object.values(serviceSubnets).map(({ name }) => name),
);

/** Of several ranges of one subnet the spec has the first. */
function workloadSubnets(
  { graph }: ExistingNetwork,
  vnet: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(graph.vnets[vnet].subnets ?? {}).filter(
      ([name]) => !services.has(name) && subnetName.safeParse(name).success,
    ),
  );
}

/** The present setting of a network that exists, as far as the document tells. */
function encryptionOf(
  { ids, resources }: ExistingNetwork,
  vnet: string,
): RegionSpec['encryption'] {
  const row = resources.withKey(keyOf(ids.vnets[vnet] ?? ''));
  const encryption = row && fieldOf(row.properties, 'encryption');
  if (!row || encryption === undefined || encryption === null) return undefined;
  const values = recordOf(row.properties, 'encryption');
  if (flagOf(values, 'enabled') === false) return 'none';
  const enforcement = textOf(values, 'enforcement');
  return enforcement === 'AllowUnencrypted' || enforcement === 'DropUnencrypted'
    ? enforcement
    : undefined;
}

/** Ranges of the subnets in which the spec has something; others are none of its business. */
function serviceRanges(
  { graph }: ExistingNetwork,
  vnet: string,
  { layout, inspection }: Choice,
  regions: GatewayRegions,
  hasRouteServers: boolean,
): Partial<RegionSpec> {
  if (layout.hubs) return {};
  const subnets = graph.vnets[vnet].subnets ?? {};
  const inUse = [
    [
      'gatewaySubnet',
      serviceSubnets.gateway.name,
      [...regions.vpn, ...regions.er].includes(vnet),
    ],
    [
      'firewallSubnet',
      serviceSubnets.firewall.name,
      inspection.inspection?.via === 'azure-firewall',
    ],
    [
      'routeServerSubnet',
      serviceSubnets.routeServer.name,
      hasRouteServers && graph.routeServers.some(each => each.vnet === vnet),
    ],
  ] as const;
  return Object.fromEntries(
    inUse.flatMap(([field, name, wanted]) =>
      wanted && subnets[name] !== undefined ? [[field, subnets[name]]] : [],
    ),
  );
}

/** Parts of networks of which the spec says something else, or nothing. */
function networkRemarks(
  network: ExistingNetwork,
  { layout }: Choice,
): NotTaken[] {
  const { graph, ids } = network;
  const idOf = (vnet: string) => ids.vnets[vnet] ?? vnet;
  const locationOf = (vnet: string) =>
    graph.vnets[vnet].location ?? graph.vnets[vnet].region;
  return [
    ...layout.regions.flatMap((vnet): NotTaken[] => {
      const hub = hubLocation(network, layout.hubs?.get(vnet));
      return hub !== undefined && hub !== locationOf(vnet)
        ? [
            {
              id: idOf(vnet),
              why: `It is in ${locationOf(
                vnet,
              )}, its virtual hub in ${hub}; the region of the spec has the location of the hub.`,
            },
          ]
        : [];
    }),
    ...[...layout.spokes].flatMap(([vnet, region]): NotTaken[] =>
      locationOf(vnet) === locationOf(region)
        ? []
        : [
            {
              id: idOf(vnet),
              why: `It is in ${locationOf(
                vnet,
              )}, the network that it is a spoke of in ${locationOf(
                region,
              )}; a spoke has the location of its region.`,
            },
          ],
    ),
    ...[...layout.regions, ...layout.spokes.keys()].flatMap(vnet =>
      notInSpec(network, vnet),
    ),
  ];
}

/** Parts of a virtual network that no region and no spoke can state. */
export function notInSpec(
  { graph, ids, resources }: ExistingNetwork,
  vnet: string,
): NotTaken[] {
  const id = ids.vnets[vnet] ?? vnet;
  const row = resources.withKey(keyOf(ids.vnets[vnet] ?? ''));
  const space = row ? recordOf(row.properties, 'addressSpace') : {};
  const ranges = fieldOf(space, 'addressPrefixes');
  const ipv6 = Array.isArray(ranges)
    ? ranges.filter(each => String(each).includes(':'))
    : [];
  return [
    ...(ipv6.length > 0
      ? [
          {
            id,
            why: `Its IPv6 ranges ${ipv6.join(
              ', ',
            )} are not taken: a spec has IPv4 ranges.`,
          },
        ]
      : []),
    ...Object.entries(graph.vnets[vnet].subnets ?? {})
      .filter(
        ([name]) => !services.has(name) && !subnetName.safeParse(name).success,
      )
      .map(([name, range]) => ({
        id: `${id}/subnets/${name.replace(/#\d+$/, '')}`,
        why: `A spec cannot state its range ${range}: a subnet has one range, and a name of at most 60 letters, digits, dots, hyphens and underscores.`,
      })),
  ];
}
