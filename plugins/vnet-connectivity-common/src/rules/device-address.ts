import { containsAddress, parseAddress, prefixOf } from '../address';
import {
  highBandwidthTunnels,
  isDomainName,
  privateRanges,
  unusableRanges,
} from '../azure';
import type { PlacedDevice } from './devices';
import { devicesOf } from './devices';
import type { Rule } from './rule';

const unreachable = [
  ...privateRanges.map(prefix => ({ prefix, what: 'private' })),
  ...unusableRanges,
].map(({ prefix, what }) => ({ prefix, what, at: prefixOf(prefix) }));

export const why =
  'The tunnel goes over the internet to the public address of the device, or to the one that its domain name (FQDN) stands for. Two devices cannot have the same.';

/** Azure reaches a VPN device at its public address. */
export const deviceAddress: Rule = {
  id: 'device-address',
  severity: 'error',
  kind: 'azure-refuses',
  title:
    'Every VPN device has a public IPv4 address or a domain name of its own',
  source: 'vpnHighlyAvailable',
  *check({ planned }) {
    const seen = new Map<string, PlacedDevice>();
    for (const device of devicesOf(planned)) {
      const { name, path, ipAddress } = device;
      const isEmpty = ipAddress.trim() === '';
      const address = parseAddress(ipAddress);
      const other = seen.get(ipAddress);
      if (other === undefined) seen.set(ipAddress, device);
      const range =
        address === undefined
          ? undefined
          : unreachable.find(({ at }) => containsAddress(at, address));
      const duplicate =
        other &&
        `is that of ${other.name} as well. Each device needs a public address of its own; a device that is listed twice stands here once`;
      const problem = (() => {
        if (address === undefined) {
          return isDomainName(ipAddress)
            ? duplicate
            : `is ${
                isEmpty
                  ? 'empty'
                  : 'neither an IPv4 address nor a domain name (FQDN)'
              }. Write four numbers from 0 to 255, such as 203.0.113.10, or a name such as vpn.contoso.com`;
        }
        if (range?.what === 'private') {
          return `is not public (${range.prefix}, ${range.what}). Azure takes a private address for tunnels over ExpressRoute only (${highBandwidthTunnels.source.title}), which this version does not build. Use the address that the device has on the internet`;
        }
        if (range) {
          return `is not public (${range.prefix}, ${range.what}), so Azure cannot reach it. Use the address that the device has on the internet`;
        }
        return duplicate;
      })();
      if (!problem) continue;
      yield {
        path: [...path, 'ipAddress'],
        ...(other && { related: [[...other.path, 'ipAddress']] }),
        ...(!range && { kind: 'incomplete' }),
        ...(range?.what === 'private' && { kind: 'not-built' }),
        message: `The ipAddress ${
          isEmpty ? '' : `${JSON.stringify(ipAddress).slice(1, -1)} `
        }of ${name} ${problem}.`,
      };
    }
  },
};
