import { withoutStandardV2NatGateway } from '../azure';
import { networksWithNatGateway } from './nat-gateways';
import type { Rule } from './rule';

export const why =
  'Microsoft lists the few locations that do not have StandardV2 NAT gateways yet. The list shrinks over time, so that this is only a warning.';

/** Some Azure locations do not have StandardV2 yet. */
export const natGatewayLocation: Rule = {
  id: 'nat-gateway-location',
  severity: 'warning',
  kind: 'advice',
  title: 'A StandardV2 NAT gateway is in a location that supports it',
  source: 'natGatewaySkus',
  *check({ planned }) {
    for (const {
      sku,
      exists,
      location,
      asked,
      name,
      path,
    } of networksWithNatGateway(planned)) {
      if (
        sku !== 'StandardV2' ||
        exists ||
        !withoutStandardV2NatGateway.includes(location)
      ) {
        continue;
      }
      yield {
        path: asked,
        message: `${location}, where ${name} stands, had no StandardV2 NAT gateways when that was last looked up. Choose Standard there, or make sure that it has them now.`,
        fix: {
          title: `Choose Standard for ${name}`,
          changes: [{ path: [...path, 'natGateway'], value: 'Standard' }],
        },
      };
    }
  },
};
