import { parseAddress } from '../address';
import { limits } from '../azure';
import { networksOf } from './networks';
import type { Rule } from './rule';

const limit = limits.dnsServersPerVirtualNetwork.value;

export const why = `Azure hands the addresses of the DNS servers to the machines of a network. It takes ${limit} of them, and each once.`;

/** Machines ask the DNS servers of their network by address. */
export const dnsServers: Rule = {
  id: 'dns-servers',
  severity: 'error',
  kind: 'azure-refuses',
  title: `A virtual network has at most ${limit} DNS servers, by their IPv4 addresses`,
  source: 'limits',
  *check({ spec }) {
    for (const { name, network, path } of networksOf(spec)) {
      const { dnsServers: servers = [] } = network;
      const at = [...path, 'dnsServers'];
      if (servers.length > limit) {
        yield {
          path: at,
          message: `${name} has ${
            servers.length
          } DNS servers; Azure takes ${limit}. Remove ${
            servers.length - limit
          } of them.`,
        };
      }
      for (const [index, server] of servers.entries()) {
        if (parseAddress(server) === undefined) {
          yield {
            path: [...at, index],
            message: `The DNS server "${server}" of ${name} is no IPv4 address. Enter one such as 10.10.1.4.`,
          };
        } else if (servers.indexOf(server) < index) {
          yield {
            path: [...at, index],
            message: `The DNS server ${server} of ${name} is there twice. Remove it once.`,
            fix: {
              title: `Name ${server} once`,
              changes: [{ path: at, value: [...new Set(servers)] }],
            },
          };
        }
      }
    }
  },
};
