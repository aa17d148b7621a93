import { elementIds } from '../network';
import { gatewayZones } from '../azure';
import { natGatewayOf } from './network-choices';
import type { PlannedSpec } from '../spec';
import type { NatGateway } from '../network';

/**
 * A NAT gateway in each network that is to have one and has workload subnets: it stands in no subnet itself, belongs to
 * one network, and without a subnet that uses it would only be paid for. The subnets of a network that exists are
 * managed by its owner.
 */
export function buildNatGateways(spec: PlannedSpec): NatGateway[] {
  const { regions, spokes } = spec;
  return [
    ...Object.entries(regions).map(
      ([key, network]) => [key, network, network.location] as const,
    ),
    ...Object.entries(spokes).map(
      ([key, network]) =>
        [key, network, regions[network.region]?.location ?? ''] as const,
    ),
  ].flatMap(([key, network, location]) => {
    const sku = natGatewayOf(spec, network);
    const subnets = Object.keys(network.subnets ?? {});
    return sku === 'none' ||
      network.existingVnetId !== undefined ||
      subnets.length === 0
      ? []
      : [
          {
            id: elementIds.natGateway(key),
            virtualNetwork: key,
            sku,
            subnets,
            zones: sku === 'Standard' ? gatewayZones(location) : [],
          },
        ];
  });
}
