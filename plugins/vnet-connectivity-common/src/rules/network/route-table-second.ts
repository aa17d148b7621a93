import { oncePerGraph, repeated } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

const second = oncePerGraph(({ routeTables }) =>
  repeated(routeTables, ({ vnet, subnet }) => JSON.stringify([vnet, subnet])),
);

export const why =
  'A route table is a setting of the subnet: a second one takes the place of the first.';

export const routeTableSecond: NetworkRule = {
  id: 'route-table-second',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A subnet has one route table at most',
  source: 'routing',
  visit: {
    *routeTable({ table }, graph) {
      if (!second(graph).has(table)) return;
      const { vnet, subnet } = table;
      yield {
        message: `${vnet}/${
          subnet ?? '*'
        } has two route tables: a subnet has one at most.`,
      };
    },
  },
};
