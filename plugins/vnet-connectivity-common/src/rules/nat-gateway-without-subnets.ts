import { networksWithNatGateway } from './nat-gateways';
import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'A NAT gateway is attached to subnets. In a network without workload subnets it would only cost money, so none is built until there is one. The subnets of a network that exists are its owner’s, and nothing is attached to them here.';

/** A NAT gateway is used by subnets; without any it has no effect. */
export const natGatewayWithoutSubnets: Rule = {
  id: 'nat-gateway-without-subnets',
  severity: 'warning',
  kind: 'incomplete',
  title: 'A network with a NAT gateway has workload subnets that use it',
  source: 'natGatewayResource',
  *check({ planned }) {
    const networks = networksWithNatGateway(planned);
    const existing = networks.filter(({ exists }) => exists);
    const empty = networks.filter(
      ({ exists, network }) =>
        !exists && Object.keys(network.subnets ?? {}).length === 0,
    );
    if (empty.length > 0) {
      yield {
        path: empty[0].asked,
        message: `No NAT gateway is built in ${listOf(
          empty.map(({ name }) => name),
        )}: a NAT gateway is attached to workload subnets, and none is named there. Name the subnets, or attach yours to a NAT gateway of your own.`,
      };
    }
    if (existing.length > 0) {
      yield {
        path: existing[0].asked,
        message: `No NAT gateway is built in ${listOf(
          existing.map(({ name }) => name),
        )}: the network exists already, and its subnets are its owner’s. Whether they reach the internet is not known here.`,
      };
    }
  },
};
