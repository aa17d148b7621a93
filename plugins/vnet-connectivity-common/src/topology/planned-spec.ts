import { elementIds } from '../network';
import type { AddressPools, VirtualNetworkRequest } from '../address';
import {
  defaultAddressPools,
  planAddresses,
  spokePrefixLength,
} from '../address';
import {
  defaultIpsecPolicy,
  privateAsns,
  serviceSubnets,
  virtualHubPrefix,
  vpnGatewayDefaultAsn,
} from '../azure';
import { patternOf } from '../patterns';
import { mapValues } from '../records';
import type {
  CircuitSpec,
  ConnectivitySpec,
  DeviceSpec,
  PlannedCircuit,
  PlannedGateways,
  PlannedSpec,
  RegionSpec,
  SpokeSpec,
} from '../spec';
import {
  expressRouteGatewayRegions,
  gatewayRegionOf,
  routeServerRegions,
  vpnGatewayRegions,
} from './gateway-placement';
import {
  addressSpaceOf,
  builtRanges,
  deviceKeys,
  generationOf,
  policySuffix,
  rangeWithin,
} from './existing';
import { subscriptionOfResource } from './subscriptions';

export type {
  PlannedCircuit,
  PlannedGateways,
  PlannedRegion,
  PlannedSite,
  PlannedSpec,
  PlannedSpoke,
} from '../spec';

/** The defaults of gateways: zone-redundant, active-active, with BGP. @public */
export const gatewayDefaults = {
  vpn: {
    sku: 'VpnGw2AZ',
    activeActive: true,
    bgp: true,
    ipsecPolicy: defaultIpsecPolicy,
  },
  expressRoute: { sku: 'ErGw1AZ' },
  virtualHub: { vpnScaleUnits: 1, expressRouteScaleUnits: 1 },
} as const;

/**
 * Fills in every default, address and ASN that the spec leaves out.
 *
 * @param existing - the design of the network as it is built: what was chosen for it stays where the spec leaves it out
 * @public
 */
export function planSpec(
  spec: ConnectivitySpec,
  pools?: AddressPools,
  existing?: PlannedSpec,
): PlannedSpec {
  const { onPremises, inspection } = spec;
  const via = onPremises?.via ?? 'none';
  const withDefaults = {
    ...spec,
    spokes: spec.spokes ?? {},
    interconnect: planInterconnect(spec, existing),
    onPremises: {
      via,
      ...(via === 'none'
        ? {}
        : { gateways: onPremises?.gateways ?? ('per-region' as const) }),
      ...(onPremises?.gatewayRegion || onPremises?.gateways === 'transit'
        ? { gatewayRegion: gatewayRegionOf(spec) }
        : {}),
      ...(onPremises?.backup ? { backup: onPremises.backup } : {}),
      sites: mapValues(onPremises?.sites ?? {}, (site, key) => ({
        addressSpace: site.addressSpace,
        ...(site.location === undefined ? {} : { location: site.location }),
        devices: planDevices(
          site.devices ?? [],
          existing?.onPremises.sites[key]?.devices,
        ),
      })),
    },
    inspection: planInspection(inspection, existing?.inspection),
    gateways: planGateways(spec.gateways, existing),
    circuits: mapValues(spec.circuits ?? {}, circuit =>
      planCircuit(circuit, spec),
    ),
    delivery: planDelivery(spec.delivery, existing?.delivery),
  };
  return { ...withDefaults, ...planNetworks(withDefaults, pools, existing) };
}

function planDelivery(
  delivery: ConnectivitySpec['delivery'],
  existing?: PlannedSpec['delivery'],
): PlannedSpec['delivery'] {
  const iac = delivery?.iac ?? ['terraform'];
  return {
    iac,
    ci: delivery?.ci ?? 'github-actions',
    protection: delivery?.protection ?? 'gateways-and-circuits',
    ...(delivery?.ignoredTags?.length
      ? { ignoredTags: delivery.ignoredTags }
      : {}),
    // A state that is there is found only by the name that it has.
    ...(iac.includes('terraform')
      ? {
          stateKey:
            delivery?.stateKey ??
            existing?.stateKey ??
            'organization-and-repository',
        }
      : {}),
    ...(delivery?.codeOwners ? { codeOwners: delivery.codeOwners } : {}),
    ...(delivery?.license && delivery.license !== 'none'
      ? { license: delivery.license }
      : {}),
  };
}

function planInterconnect(spec: ConnectivitySpec, existing?: PlannedSpec) {
  const { interconnect } = spec;
  const location =
    interconnect.location ?? (existing && centralLocation(existing));
  const topology = interconnect.topology ?? ('mesh' as const);
  return {
    ...interconnect,
    topology,
    ...patternOf(spec).plan?.(spec, topology),
    // It is that of the first region, unless something stands elsewhere already.
    ...(location === undefined || location === firstLocation(spec)
      ? {}
      : { location }),
  };
}

/** The location of what belongs to no region. */
export function centralLocation(
  spec: Pick<ConnectivitySpec, 'regions' | 'interconnect'>,
): string {
  return spec.interconnect.location ?? firstLocation(spec) ?? '';
}

function firstLocation({
  regions,
}: Pick<ConnectivitySpec, 'regions'>): string | undefined {
  return Object.values(regions).at(0)?.location;
}

function planInspection(
  inspection: ConnectivitySpec['inspection'],
  existing?: PlannedSpec['inspection'],
): PlannedSpec['inspection'] {
  const via = inspection?.via ?? 'none';
  const tier =
    inspection?.tier ?? (via === 'azure-firewall' ? 'Standard' : undefined);
  return definedOf({
    via,
    tier,
    policySuffix:
      inspection?.policySuffix ??
      (via === 'azure-firewall' && tier
        ? policySuffix(tier, existing)
        : undefined),
  });
}

/** A device has its place as its key, unless the spec states another. */
function planDevices(
  devices: readonly DeviceSpec[],
  existing?: readonly DeviceSpec[],
): DeviceSpec[] {
  const keys = deviceKeys(devices, existing);
  return devices.map((device, at) =>
    device.key === undefined && keys[at] !== String(at)
      ? { key: keys[at], ...device }
      : device,
  );
}

function planGateways(
  gateways: ConnectivitySpec['gateways'],
  existing?: PlannedSpec,
): PlannedGateways {
  const expressRoute = {
    ...gatewayDefaults.expressRoute,
    ...definedOf(gateways?.expressRoute),
  };
  const { minScaleUnits } = expressRoute;
  const vpn = { ...gatewayDefaults.vpn, ...definedOf(gateways?.vpn) };
  return {
    vpn: definedOf({
      ...vpn,
      generation: gateways?.vpn?.generation ?? generationOf(vpn.sku, existing),
    }),
    expressRoute:
      expressRoute.sku === 'ErGwScale'
        ? {
            ...expressRoute,
            minScaleUnits: minScaleUnits ?? 1,
            maxScaleUnits: expressRoute.maxScaleUnits ?? minScaleUnits ?? 1,
          }
        : expressRoute,
    virtualHub: {
      ...gatewayDefaults.virtualHub,
      ...definedOf(gateways?.virtualHub),
    },
    routeServer: gateways?.routeServer ?? false,
  };
}

function planCircuit(
  circuit: CircuitSpec,
  { regions }: ConnectivitySpec,
): PlannedCircuit {
  const { existingCircuitId, expressRoutePortId } = circuit;
  const [first] = circuit.regions;
  return definedOf({
    ...circuit,
    tier: circuit.tier ?? 'Standard',
    family: circuit.family ?? 'MeteredData',
    location:
      circuit.location ??
      (Object.hasOwn(regions, first) ? regions[first].location : undefined),
    subscriptionId:
      circuit.subscriptionId ?? subscriptionOfResource(existingCircuitId),
    provisioned:
      circuit.provisioned ??
      (existingCircuitId !== undefined || expressRoutePortId !== undefined),
  });
}

/** Virtual hubs are planned beside the networks; no key of a network has a colon. */
const hubKey = elementIds.hub;

type Unplanned = Omit<PlannedSpec, 'regions' | 'spokes'> &
  Pick<ConnectivitySpec, 'regions'> & {
    readonly spokes: Record<string, SpokeSpec>;
  };

/** Addresses, ASNs and subscriptions of the regions' networks, their virtual hubs and the spokes. */
function planNetworks(
  spec: Unplanned,
  pools?: AddressPools,
  existing?: PlannedSpec,
): Pick<PlannedSpec, 'regions' | 'spokes'> {
  const sites = Object.values(spec.onPremises.sites);
  const addresses = planAddresses(
    addressRequests(spec, pools, existing),
    sites.flatMap(({ addressSpace }) => addressSpace),
    pools,
    existing && builtRanges(existing),
  );
  const asnOf = asnPlanner(spec, existing);
  return {
    regions: mapValues(spec.regions, (region, key) => {
      const planned = addresses.get(key);
      const [hubAddressPrefix] = addresses.get(hubKey(key))?.addressSpace ?? [];
      return definedOf({
        ...region,
        addressSpace: planned?.addressSpace && [...planned.addressSpace],
        gatewaySubnet: planned?.serviceSubnets[serviceSubnets.gateway.name],
        firewallSubnet: planned?.serviceSubnets[serviceSubnets.firewall.name],
        routeServerSubnet:
          planned?.serviceSubnets[serviceSubnets.routeServer.name],
        hubAddressPrefix,
        asn: asnOf(region, key),
        subscriptionId:
          region.subscriptionId ??
          subscriptionOfResource(region.existingVnetId),
      });
    }),
    spokes: mapValues(spec.spokes, (spoke, key) => {
      const addressSpace = addresses.get(key)?.addressSpace;
      return definedOf({
        ...spoke,
        addressSpace: addressSpace && [...addressSpace],
        subscriptionId:
          spoke.subscriptionId ?? subscriptionOfResource(spoke.existingVnetId),
      });
    }),
  };
}

function addressRequests(
  spec: Unplanned,
  pools: AddressPools = defaultAddressPools,
  existing?: PlannedSpec,
): Map<string, VirtualNetworkRequest> {
  const hubs = patternOf(spec).virtualHubs;
  const gatewayRegions = new Set(
    hubs
      ? []
      : [...vpnGatewayRegions(spec), ...expressRouteGatewayRegions(spec)],
  );
  const routeServers = routeServerRegions(spec);
  const requests = new Map<string, VirtualNetworkRequest>();
  for (const [key, region] of Object.entries(spec.regions)) {
    const built = existing?.regions[key];
    const addressSpace = addressSpaceOf(region, built);
    const needed = [
      [serviceSubnets.gateway, 'gatewaySubnet', gatewayRegions.has(key)],
      [
        serviceSubnets.firewall,
        'firewallSubnet',
        !hubs && spec.inspection.via === 'azure-firewall',
      ],
      [
        serviceSubnets.routeServer,
        'routeServerSubnet',
        routeServers.includes(key),
      ],
    ] as const;
    requests.set(key, {
      addressSpace,
      subnets: Object.values(region.subnets ?? {}),
      serviceSubnets: Object.fromEntries(
        needed
          .filter(([, field, wanted]) => wanted || region[field] !== undefined)
          .map(([{ name, length, longest }, field]) => [
            name,
            {
              prefix:
                region[field] ?? rangeWithin(built?.[field], addressSpace),
              length,
              longest,
            },
          ]),
      ),
      exists: region.existingVnetId !== undefined,
    });
    if (hubs || region.hubAddressPrefix !== undefined) {
      const hubAddressPrefix =
        region.hubAddressPrefix ?? built?.hubAddressPrefix;
      requests.set(hubKey(key), {
        addressSpace:
          hubAddressPrefix === undefined ? undefined : [hubAddressPrefix],
        subnets: [],
        prefixLength: virtualHubPrefix.length,
      });
    }
  }
  for (const [key, spoke] of Object.entries(spec.spokes)) {
    requests.set(key, {
      addressSpace: addressSpaceOf(spoke, existing?.spokes[key]),
      prefixLength: spokePrefixLength(pools),
      subnets: Object.values(spoke.subnets ?? {}),
      exists: spoke.existingVnetId !== undefined,
    });
  }
  return requests;
}

/** The ASN of each region's VPN gateway: the one in the spec, or the next one that is free. */
function asnPlanner(spec: Unplanned, existing?: PlannedSpec) {
  const hubs = patternOf(spec).virtualHubs;
  const vpnRegions = new Set(hubs ? [] : vpnGatewayRegions(spec));
  const built = mapValues(existing?.regions ?? {}, ({ asn }) => asn);
  const used = new Set([
    ...Object.values(built),
    ...Object.values(spec.regions).flatMap(({ asn, nva }) => [asn, nva?.asn]),
    ...Object.values(spec.onPremises.sites).flatMap(({ devices }) =>
      devices.map(({ asn }) => asn),
    ),
  ]);
  const candidates = privateAsns();
  return (region: RegionSpec, key: string): number | undefined => {
    if (region.asn !== undefined) return region.asn;
    if (!spec.gateways.vpn.bgp || !vpnRegions.has(key)) return undefined;
    // A Route Server exchanges routes only with a gateway that has the default.
    if (spec.gateways.routeServer) return vpnGatewayDefaultAsn.value;
    if (built[key] !== undefined) return built[key];
    let next = candidates.next();
    while (!next.done && used.has(next.value)) next = candidates.next();
    return next.done ? undefined : next.value;
  };
}

/** A copy without the keys whose value is undefined, which would hide a default or clutter a document. */
function definedOf<T extends object>(value: T | undefined): T {
  return Object.fromEntries(
    Object.entries(value ?? {}).filter(([, entry]) => entry !== undefined),
  ) as T;
}
