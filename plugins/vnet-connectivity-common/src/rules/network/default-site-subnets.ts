import { serviceSubnets } from '../../azure';
import { isDefaultRoute } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

const serviceNames = new Set<string>(
  Object.values(serviceSubnets).map(({ name }) => name),
);

export const why =
  'With a default site the VPN gateway sends traffic without a better route to one site. Documents of Microsoft differ on whether a subnet without a route of its own goes there, so that the answers here may be those of the older page. A route for 0.0.0.0/0 leaves no doubt.';

export const defaultSiteSubnets: NetworkRule = {
  id: 'default-site-subnets',
  severity: 'warning',
  kind: 'advice',
  title:
    'Every subnet of a network with a default site has a route for 0.0.0.0/0',
  source: 'forcedTunneling',
  visit: {
    *vnet({ name, vnet: { gateways, subnets = {} } }, { routeTables }) {
      const site = gateways.find(({ defaultSite }) => defaultSite)?.defaultSite
        ?.written;
      if (site === undefined) return;
      const tables = routeTables.filter(({ vnet }) => vnet === name);
      const decided = (subnet: string | undefined) =>
        (
          tables.find(table => table.subnet === subnet) ??
          tables.find(table => table.subnet === undefined)
        )?.routes.some(isDefaultRoute) ?? false;
      const workloads = Object.keys(subnets).filter(
        each => !serviceNames.has(each),
      );
      const open =
        workloads.length > 0
          ? workloads.filter(each => !decided(each))
          : [name].filter(() => !decided(undefined));
      if (open.length === 0) return;
      yield {
        message: `The default site of the VPN gateway of ${name} is ${site}. Documents differ on what that means for ${open.join(
          ', ',
        )}, without a route for 0.0.0.0/0 of their own: in those to 2022 they go on using the internet, as the answers here do; in that of 2025-03-31 they are forced to ${site} too. A route table with 0.0.0.0/0 to VirtualNetworkGateway, or to Internet, leaves no doubt.`,
      };
    },
  },
};
