import type { SpecPath } from '../findings';
import { natGatewayOf } from '../topology';
import type { PlannedSpec } from '../topology';
import type { PlacedNetwork } from './networks';
import { networksOf } from './networks';

/** A network that is to have a NAT gateway. */
export interface NetworkWithNatGateway extends PlacedNetwork {
  readonly sku: 'StandardV2' | 'Standard';
  readonly location: string;
  /** The field that asks for the NAT gateway. */
  readonly asked: SpecPath;
}

/** The networks that are to have a NAT gateway, whether it can be built or not. */
export function networksWithNatGateway(
  planned: PlannedSpec,
): NetworkWithNatGateway[] {
  return networksOf(planned).flatMap(placed => {
    const sku = natGatewayOf(planned, placed.network);
    if (sku === 'none') return [];
    return [
      {
        ...placed,
        sku,
        location: planned.regions[placed.region]?.location ?? '',
        asked: placed.network.natGateway
          ? [...placed.path, 'natGateway']
          : ['virtualNetworks', 'natGateway'],
      },
    ];
  });
}
