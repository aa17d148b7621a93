import { elementIds } from '../network';
import type { AddressPools, VirtualNetworkRequest } from '../address';
import { planAddresses } from '../address';
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

/** Fills in every default, address and ASN that the spec leaves out. @public */
export function planSpec(
  spec: ConnectivitySpec,
  pools?: AddressPools,
): PlannedSpec {
  const { onPremises, inspection } = spec;
  const via = onPremises?.via ?? 'none';
  const withDefaults = {
    ...spec,
    spokes: spec.spokes ?? {},
    interconnect: planInterconnect(spec),
    onPremises: {
      via,
      ...(via === 'none'
        ? {}
        : { gateways: onPremises?.gateways ?? ('per-region' as const) }),
      ...(onPremises?.gatewayRegion || onPremises?.gateways === 'transit'
        ? { gatewayRegion: gatewayRegionOf(spec) }
        : {}),
      ...(onPremises?.backup ? { backup: onPremises.backup } : {}),
      sites: mapValues(onPremises?.sites ?? {}, site => ({
        addressSpace: site.addressSpace,
        ...(site.location === undefined ? {} : { location: site.location }),
        devices: site.devices ?? [],
      })),
    },
    inspection: {
      via: inspection?.via ?? ('none' as const),
      ...(inspection?.via === 'azure-firewall' || inspection?.tier
        ? { tier: inspection.tier ?? ('Standard' as const) }
        : {}),
    },
    gateways: planGateways(spec.gateways),
    circuits: mapValues(spec.circuits ?? {}, circuit =>
      planCircuit(circuit, spec),
    ),
    delivery: {
      iac: spec.delivery?.iac ?? ['terraform' as const],
      ci: spec.delivery?.ci ?? ('github-actions' as const),
    },
  };
  return { ...withDefaults, ...planNetworks(withDefaults, pools) };
}

function planInterconnect(spec: ConnectivitySpec) {
  const { interconnect } = spec;
  const topology = interconnect.topology ?? ('mesh' as const);
  return {
    ...interconnect,
    topology,
    ...patternOf(spec).plan?.(spec, topology),
  };
}

function planGateways(gateways: ConnectivitySpec['gateways']): PlannedGateways {
  const expressRoute = {
    ...gatewayDefaults.expressRoute,
    ...definedOf(gateways?.expressRoute),
  };
  const { minScaleUnits } = expressRoute;
  return {
    vpn: { ...gatewayDefaults.vpn, ...definedOf(gateways?.vpn) },
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
): Pick<PlannedSpec, 'regions' | 'spokes'> {
  const sites = Object.values(spec.onPremises.sites);
  const addresses = planAddresses(
    addressRequests(spec),
    sites.flatMap(({ addressSpace }) => addressSpace),
    pools,
  );
  const asnOf = asnPlanner(spec);
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

function addressRequests(spec: Unplanned): Map<string, VirtualNetworkRequest> {
  const hubs = patternOf(spec).virtualHubs;
  const gatewayRegions = new Set(
    hubs
      ? []
      : [...vpnGatewayRegions(spec), ...expressRouteGatewayRegions(spec)],
  );
  const routeServers = routeServerRegions(spec);
  const requests = new Map<string, VirtualNetworkRequest>();
  for (const [key, region] of Object.entries(spec.regions)) {
    const { gatewaySubnet, firewallSubnet, routeServerSubnet } = region;
    const needed = [
      [serviceSubnets.gateway, gatewaySubnet, gatewayRegions.has(key)],
      [
        serviceSubnets.firewall,
        firewallSubnet,
        !hubs && spec.inspection.via === 'azure-firewall',
      ],
      [
        serviceSubnets.routeServer,
        routeServerSubnet,
        routeServers.includes(key),
      ],
    ] as const;
    requests.set(key, {
      addressSpace: region.addressSpace,
      subnets: Object.values(region.subnets ?? {}),
      serviceSubnets: Object.fromEntries(
        needed
          .filter(([, prefix, wanted]) => wanted || prefix !== undefined)
          .map(([{ name, length, longest }, prefix]) => [
            name,
            { prefix, length, longest },
          ]),
      ),
      exists: region.existingVnetId !== undefined,
    });
    if (hubs || region.hubAddressPrefix !== undefined) {
      requests.set(hubKey(key), {
        addressSpace:
          region.hubAddressPrefix === undefined
            ? undefined
            : [region.hubAddressPrefix],
        subnets: [],
        prefixLength: virtualHubPrefix.length,
      });
    }
  }
  for (const [key, spoke] of Object.entries(spec.spokes)) {
    requests.set(key, {
      addressSpace: spoke.addressSpace,
      subnets: Object.values(spoke.subnets ?? {}),
      exists: spoke.existingVnetId !== undefined,
    });
  }
  return requests;
}

/** The ASN of each region's VPN gateway: the one in the spec, or the next one that is free. */
function asnPlanner(spec: Unplanned) {
  const hubs = patternOf(spec).virtualHubs;
  const vpnRegions = new Set(hubs ? [] : vpnGatewayRegions(spec));
  const used = new Set([
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
