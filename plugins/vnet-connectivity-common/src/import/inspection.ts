import { containsAddress, parseAddress, readablePrefixes } from '../address';
import { keyOf } from '../readers/arm/resources';
import { idIn, numberOf, recordOf, textOf } from '../readers/arm/values';
import type { ConnectivitySpec } from '../spec';
import type { ExistingNetwork } from './existing';
import { namesOfIds, networkOfResident } from './existing';
import type { Layout } from './layout';

type Inspection = NonNullable<ConnectivitySpec['inspection']>;

/** A way in which a spec may have the firewalls and appliances of a network. */
export interface InspectionChoice {
  readonly inspection?: Inspection;
  /** Appliances by the networks of their regions. */
  readonly appliances: ReadonlyMap<string, Appliance>;
}

interface Appliance {
  readonly ipAddress: string;
  readonly asn?: number;
}

const without: InspectionChoice = { appliances: new Map() };

/** The choices in the order in which they are tried: with what stands in every region, and without. */
export function inspectionChoices(
  network: ExistingNetwork,
  layout: Layout,
): InspectionChoice[] {
  const tier = firewallTier(network, layout);
  if (tier) {
    return [
      { ...without, inspection: { via: 'azure-firewall', tier } },
      without,
    ];
  }
  const appliances = appliancesOf(network, layout);
  return appliances.size === layout.regions.length
    ? [{ inspection: { via: 'nva' }, appliances }, without]
    : [without];
}

/** The tier of the firewalls, where there is one in each region and all have the same. */
function firewallTier(
  network: ExistingNetwork,
  { regions, hubs }: Layout,
): 'Standard' | 'Premium' | undefined {
  const { graph, resources } = network;
  const names = namesOfIds(network);
  const hubNames = new Map(
    graph.virtualWans.flatMap(wan =>
      Object.entries(wan.hubs).map(([name, { prefix }]) => [prefix, name]),
    ),
  );
  const tiers = new Map<string, string>();
  for (const firewall of resources.ofType('azurefirewalls')) {
    const hubId = idIn(firewall.properties, 'virtualHub');
    const hub =
      hubId === undefined ? undefined : resources.withKey(keyOf(hubId));
    const place = hub
      ? hubNames.get(textOf(hub.properties, 'addressPrefix'))
      : networkOfResident(names, firewall);
    const tier = textOf(recordOf(firewall.properties, 'sku'), 'tier');
    if (place !== undefined) tiers.set(place, tier ?? 'Standard');
  }
  const own = regions.map(region => tiers.get(hubs?.get(region) ?? region));
  const [first] = own;
  return (first === 'Standard' || first === 'Premium') &&
    own.every(each => each === first)
    ? first
    : undefined;
}

/** The one address in each region's network to which routes of the region and of its spokes lead. */
function appliancesOf(
  { graph, resources }: ExistingNetwork,
  { regions, spokes }: Layout,
): Map<string, Appliance> {
  const asns = new Map(
    resources
      .ofType('virtualhubs/bgpconnections')
      .map(({ properties }) => [
        textOf(properties, 'peerIp'),
        numberOf(properties, 'peerAsn'),
      ]),
  );
  return new Map(
    regions.flatMap((region): [string, Appliance][] => {
      const ranges = readablePrefixes(graph.vnets[region].prefixes);
      const hops = new Set(
        graph.routeTables
          .filter(({ vnet }) => vnet === region || spokes.get(vnet) === region)
          .flatMap(({ routes }) => routes.map(({ nextHop = '' }) => nextHop))
          .filter(hop => {
            const address = parseAddress(hop);
            return (
              address !== undefined &&
              ranges.some(range => containsAddress(range, address))
            );
          }),
      );
      const [ipAddress, ...others] = hops;
      if (ipAddress === undefined || others.length > 0) return [];
      const asn =
        asns.get(ipAddress) ??
        graph.nvas.find(({ ip }) => ip === ipAddress)?.asn;
      return [[region, { ipAddress, ...(asn === undefined ? {} : { asn }) }]];
    }),
  );
}
