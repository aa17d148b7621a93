import type { AddressPools, VirtualNetworkRequest } from '../address';
import { planAddresses } from '../address';
import { privateAsns } from '../azure';
import type { CircuitSpec, ConnectivitySpec, DeviceSpec } from '../spec';
import { gatewayRegionOf, vpnGatewayRegions } from './gateway-placement';
import { expressRouteGatewayRegions } from './gateway-placement';

/** A region with nothing left to default; a value is absent where it does not apply or where there was no room. */
export interface PlannedRegion {
  readonly location: string;
  readonly addressSpace?: string[];
  readonly subnets?: Record<string, string>;
  readonly gatewaySubnet?: string;
  readonly asn?: number;
  readonly subscriptionId?: string;
  readonly existingVnetId?: string;
}

/**
 * The spec with every default and every address written down. It is a spec again: planning it once more changes
 * nothing, and a region that is added to it, wherever, leaves the others as they are.
 */
export interface PlannedSpec extends ConnectivitySpec {
  readonly regions: Record<string, PlannedRegion>;
  readonly interconnect: ConnectivitySpec['interconnect'] & {
    readonly topology: 'mesh' | 'hub-and-spoke';
  };
  readonly onPremises: {
    readonly via: 'none' | 'vpn' | 'expressroute';
    readonly gateways?: 'per-region' | 'transit';
    readonly gatewayRegion?: string;
    readonly sites: Record<string, PlannedSite>;
  };
  readonly gateways: {
    readonly vpn: {
      readonly sku: string;
      readonly activeActive: boolean;
      readonly bgp: boolean;
    };
    readonly expressRoute: {
      readonly sku: NonNullable<
        NonNullable<ConnectivitySpec['gateways']>['expressRoute']
      >['sku'] &
        string;
    };
  };
  readonly circuits: Record<string, CircuitSpec>;
  readonly delivery: {
    readonly iac: ('terraform' | 'bicep')[];
    readonly ci: 'github-actions' | 'azure-pipelines' | 'gitlab-ci' | 'none';
  };
}

export interface PlannedSite {
  readonly addressSpace: string[];
  readonly devices: DeviceSpec[];
}

/** What a gateway is where the spec says nothing: zone-redundant, active-active, with BGP. */
export const gatewayDefaults = {
  vpn: { sku: 'VpnGw2AZ', activeActive: true, bgp: true },
  expressRoute: { sku: 'ErGw1AZ' },
} as const;

/** Fills in every default, address and ASN that the spec leaves out. */
export function planSpec(
  spec: ConnectivitySpec,
  pools?: AddressPools,
): PlannedSpec {
  const { interconnect, onPremises } = spec;
  const via = onPremises?.via ?? 'none';
  const vpn = { ...gatewayDefaults.vpn, ...definedOf(spec.gateways?.vpn) };
  const withDefaults = {
    ...spec,
    interconnect: {
      ...interconnect,
      topology: interconnect.topology ?? ('mesh' as const),
      ...(interconnect.pattern === 'vnet-to-vnet'
        ? { bgp: interconnect.bgp ?? true }
        : {}),
    },
    onPremises: {
      via,
      ...(via === 'none'
        ? {}
        : { gateways: onPremises?.gateways ?? ('per-region' as const) }),
      ...(onPremises?.gatewayRegion || onPremises?.gateways === 'transit'
        ? { gatewayRegion: gatewayRegionOf(spec) }
        : {}),
      sites: mapValues(onPremises?.sites ?? {}, site => ({
        addressSpace: site.addressSpace,
        devices: site.devices ?? [],
      })),
    },
    gateways: {
      vpn,
      expressRoute: {
        ...gatewayDefaults.expressRoute,
        ...definedOf(spec.gateways?.expressRoute),
      },
    },
    circuits: spec.circuits ?? {},
    delivery: {
      iac: spec.delivery?.iac ?? ['terraform' as const],
      ci: spec.delivery?.ci ?? ('github-actions' as const),
    },
  };
  return { ...withDefaults, regions: planRegions(withDefaults, pools) };
}

function planRegions(
  spec: Omit<PlannedSpec, 'regions'> & Pick<ConnectivitySpec, 'regions'>,
  pools?: AddressPools,
): Record<string, PlannedRegion> {
  const vpnRegions = new Set(vpnGatewayRegions(spec));
  const gatewayRegions = new Set([
    ...vpnRegions,
    ...expressRouteGatewayRegions(spec),
  ]);
  const requests = new Map<string, VirtualNetworkRequest>(
    Object.entries(spec.regions).map(([key, region]) => [
      key,
      {
        addressSpace: region.addressSpace,
        subnets: Object.values(region.subnets ?? {}),
        gatewaySubnet: region.gatewaySubnet,
        needsGatewaySubnet: gatewayRegions.has(key),
      },
    ]),
  );
  const sites = Object.values(spec.onPremises.sites);
  const addresses = planAddresses(
    requests,
    sites.flatMap(({ addressSpace }) => addressSpace),
    pools,
  );
  const usedAsns = new Set([
    ...Object.values(spec.regions).map(({ asn }) => asn),
    ...sites.flatMap(({ devices }) => devices.map(({ asn }) => asn)),
  ]);
  const candidates = privateAsns();
  const nextAsn = () => {
    let next = candidates.next();
    while (!next.done && usedAsns.has(next.value)) next = candidates.next();
    return next.done ? undefined : next.value;
  };
  return mapValues(spec.regions, (region, key) => {
    const { addressSpace, gatewaySubnet } = addresses.get(key) ?? {};
    const asn =
      region.asn ??
      (spec.gateways.vpn.bgp && vpnRegions.has(key) ? nextAsn() : undefined);
    return definedOf({
      location: region.location,
      addressSpace: addressSpace && [...addressSpace],
      subnets: region.subnets,
      gatewaySubnet,
      asn,
      subscriptionId: region.subscriptionId,
      existingVnetId: region.existingVnetId,
    });
  });
}

function mapValues<A, B>(
  record: Readonly<Record<string, A>>,
  map: (value: A, key: string) => B,
): Record<string, B> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, map(value, key)]),
  );
}

/** A copy without the keys whose value is undefined, which would hide a default or clutter a document. */
function definedOf<T extends object>(value: T | undefined): T {
  return Object.fromEntries(
    Object.entries(value ?? {}).filter(([, entry]) => entry !== undefined),
  ) as T;
}
