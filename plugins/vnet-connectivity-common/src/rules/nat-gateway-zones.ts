import { gatewayZones, withoutStandardV2NatGateway } from '../azure';
import { networksWithNatGateway } from './nat-gateways';
import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'A Standard NAT gateway is in one availability zone: when that fails, no subnet behind it reaches the internet. StandardV2 spans the zones and costs the same. One cannot be turned into the other, and the address changes.';

/** A Standard NAT gateway fails with the zone that it stands in. */
export const natGatewayZones: Rule = {
  id: 'nat-gateway-zones',
  severity: 'warning',
  kind: 'advice',
  title: 'A NAT gateway survives the loss of an availability zone',
  source: 'natGatewaySkus',
  *check({ planned }) {
    const inOneZone = networksWithNatGateway(planned).filter(
      ({ sku, exists, location }) =>
        sku === 'Standard' &&
        !exists &&
        gatewayZones(location).length > 0 &&
        !withoutStandardV2NatGateway.includes(location),
    );
    const [first] = inOneZone;
    if (!first) return;
    yield {
      path: first.asked,
      message: `The Standard NAT gateway of ${listOf(
        inOneZone.map(({ name }) => name),
      )} stands in one availability zone, and subnets lose the internet when it fails. Choose StandardV2, which costs the same, unless a subnet is delegated to a service that does not take it, such as SQL Managed Instance or Container Apps.`,
      fix: {
        title: 'Choose StandardV2',
        changes: inOneZone.map(({ asked }) => ({
          path: asked,
          value: 'StandardV2',
        })),
      },
    };
  },
};
