import { firewallSubnetField, routeServerSubnetField } from './ranges';
import type { Rule } from './rule';
import { withoutRoom } from './service-subnets';

export const why =
  'Azure Firewall and Route Server each have a subnet of their own, inside the address space of their virtual network.';

/** A firewall and a Route Server need a subnet of their own each. */
export const serviceSubnetNoRoom: Rule = {
  id: 'service-subnet-no-room',
  severity: 'error',
  kind: 'incomplete',
  title: 'Networks with a firewall or Route Server have room for its subnet',
  source: 'firewallFaq',
  dependsOn: [
    ['inspection', 'via'],
    ['gateways', 'routeServer'],
  ],
  *check(context) {
    yield* withoutRoom(context, firewallSubnetField);
    yield* withoutRoom(context, routeServerSubnetField);
  },
};
