import type { NetworkRule } from '../network-rule';

export const routeTableSecond: NetworkRule = {
  id: 'route-table-second',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A subnet has one route table at most',
  why: 'A route table is a setting of the subnet: a second one takes the place of the first.',
  source: 'routing',
  visit: {
    *routeTable({ table: { vnet, subnet }, earlier }) {
      if (!earlier.some(each => each.vnet === vnet && each.subnet === subnet)) {
        return;
      }
      yield {
        message: `${vnet}/${
          subnet ?? '*'
        } has two route tables: a subnet has one at most.`,
      };
    },
  },
};
