import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { text } from '../../text/texts';

/** Says what an element is called, for ids such as `vpn-gateway:weu`. */
export type NameOf = (elementId: string) => string;

/** Names of elements in a network: `VPN gateway of weu` for `vpn-gateway:weu`. An unknown id stays as it is. */
export function elementNames(topology: Topology): NameOf {
  const sites = new Set(topology.sites.map(({ key }) => key));
  const devices = new Map(
    topology.sites.map(site => [site.key, site.devices.length]),
  );
  const spokes = new Set(
    topology.virtualNetworks
      .filter(({ role }) => role === 'spoke')
      .map(({ key }) => key),
  );
  return id => {
    const colon = id.indexOf(':');
    const kind = id.slice(0, colon);
    const [a, b = ''] = id
      .slice(colon + 1)
      .replace(/#\d+$/, '')
      .split('/');
    switch (kind) {
      case 'region':
      case 'site':
      case 'circuit':
      case 'vpn-gateway':
      case 'er-gateway':
      case 'hub':
      case 'firewall':
      case 'nva':
      case 'route-server':
        return text(`diagram.name.${kind}`, { a });
      case 'vnet':
        return spokes.has(a)
          ? text('diagram.name.spoke', { a })
          : text('diagram.name.vnet', { a });
      case 'peering':
        return text('diagram.name.peering', { a, b });
      case 'connection':
        return sites.has(b)
          ? text('diagram.name.tunnel', { a, b })
          : text('diagram.name.connection', { a, b });
      case 'er-connection':
        return text('diagram.name.er-connection', { a, b });
      case 'hub-connection':
        return text('diagram.name.hub-connection', { a, b });
      case 'device':
        return (devices.get(a) ?? 0) > 1
          ? text('diagram.name.device', { a, number: Number(b) + 1 })
          : text('diagram.name.onlyDevice', { a });
      default:
        return id === 'connected-group'
          ? text('diagram.name.connected-group')
          : id;
    }
  };
}

/** Several names as one list: `a, b and c`. */
export function listOf(items: readonly string[]): string {
  return items.length < 2
    ? items.join('')
    : text('describe.and', {
        list: items.slice(0, -1).join(', '),
        last: items[items.length - 1],
      });
}

/** The first few names, and how many more there are. */
export function shortListOf(items: readonly string[], most: number): string {
  return items.length > most
    ? text('diagram.more', {
        first: items.slice(0, most).join(', '),
        count: items.length - most,
      })
    : listOf(items);
}
