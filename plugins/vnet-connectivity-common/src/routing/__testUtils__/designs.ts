import { defaultAddressPools } from '../../address';
import type { ConnectivitySpec } from '../../spec';
import { parseSpec } from '../../spec';
import type { Topology } from '../../topology';
import { buildTopology, planSpec } from '../../topology';

type Part<Key extends keyof ConnectivitySpec> = Partial<
  NonNullable<ConnectivitySpec[Key]>
>;

/** The parts of a design; those that are absent are a mesh of three regions in Europe and America. */
export interface Wish {
  readonly regions?: Record<string, object>;
  /** Workload networks by the region of each. */
  readonly spokes?: Record<string, string | object>;
  readonly interconnect: Part<'interconnect'>;
  readonly onPremises?: Part<'onPremises'>;
  readonly inspection?: Part<'inspection'>;
  readonly gateways?: Part<'gateways'>;
  readonly circuits?: Record<string, object>;
}

export const threeRegions = {
  weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
  neu: { location: 'northeurope', addressSpace: ['10.20.0.0/16'] },
  eus: { location: 'eastus', addressSpace: ['10.30.0.0/16'] },
};

/** A site with two devices, both with BGP. */
export const headquarters = {
  addressSpace: ['192.168.0.0/16'],
  devices: [1, 2].map(number => ({
    ipAddress: `203.0.113.${number}`,
    asn: 65050,
    bgpPeerAddress: `192.168.0.${number}`,
  })),
};

/** A Premium circuit that every region of {@link threeRegions} uses. */
export const amsterdam = {
  peeringLocation: 'Amsterdam',
  bandwidthMbps: 1000,
  tier: 'Premium',
  provisioned: true,
  regions: ['weu', 'neu', 'eus'],
  sites: ['hq'],
};

/** One spoke with a subnet in each region, and a second one in the first. */
export const fourSpokes = {
  app1: 'weu',
  app2: 'weu',
  app3: 'neu',
  app4: 'eus',
};

/** The resource graph of a design; rules are not asked, so that what they refuse can be looked at too. */
export function topologyOf({
  regions = threeRegions,
  ...wish
}: Wish): Topology {
  const spokes = Object.entries(wish.spokes ?? {}).map(
    ([key, spoke], index) => [
      key,
      {
        addressSpace: [`10.${100 + index}.0.0/16`],
        subnets: { work: `10.${100 + index}.1.0/24` },
        ...(typeof spoke === 'string' ? { region: spoke } : spoke),
      },
    ],
  );
  const { spec, findings } = parseSpec({
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name: 'test' },
    ...wish,
    regions,
    ...(spokes.length > 0 ? { spokes: Object.fromEntries(spokes) } : {}),
  });
  if (!spec) throw new Error(JSON.stringify(findings));
  return buildTopology(planSpec(spec, defaultAddressPools));
}
