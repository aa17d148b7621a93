import {
  containsAddress,
  overlaps,
  parseAddress,
  prefixOf,
  readablePrefixes,
} from '../address';
import { linkLocalRange, unusableRanges } from '../azure';
import type { PlacedDevice } from './devices';
import { devicesOf } from './devices';
import { networksOf } from './networks';
import type { Rule } from './rule';

const linkLocal = prefixOf(linkLocalRange);
const unusable = unusableRanges
  .map(({ prefix }) => prefixOf(prefix))
  .filter(prefix => !overlaps(prefix, linkLocal));

export const why =
  "A BGP session runs inside the tunnel, to an address of the device that is not its public one. It must be the device's own: an address inside a virtual network would be looked for there.";

/** The BGP address of a device is inside the tunnel, and no other range has it. */
export const bgpPeerAddress: Rule = {
  id: 'bgp-peer-address',
  severity: 'error',
  kind: 'azure-refuses',
  title: "BGP addresses are the devices' own, on-premises",
  source: 'vpnBgp',
  *check({ planned }) {
    const networks = networksOf(planned).map(({ name, network, path }) => ({
      name,
      path,
      prefixes: readablePrefixes(network.addressSpace ?? []),
    }));
    const seen = new Map<string, PlacedDevice>();
    for (const device of devicesOf(planned)) {
      const { name, path, ipAddress, bgpPeerAddress: text } = device;
      if (text === undefined) continue;
      const other = seen.get(text);
      if (other === undefined) seen.set(text, device);
      const address = parseAddress(text);
      const network =
        address === undefined
          ? undefined
          : networks.find(({ prefixes }) =>
              prefixes.some(prefix => containsAddress(prefix, address)),
            );
      const apipa =
        address !== undefined && containsAddress(linkLocal, address);
      const problem = (() => {
        if (address === undefined) {
          return 'is not an IPv4 address. Write four numbers from 0 to 255, such as 192.168.0.1';
        }
        if (apipa) {
          return `is a link-local address (${linkLocalRange}, APIPA), which Azure takes, but this version does not build at the gateway. Give the device another BGP address, such as that of a loopback interface`;
        }
        if (unusable.some(prefix => containsAddress(prefix, address))) {
          return "is an address that no device can have. Use the device's own, such as that of a loopback interface";
        }
        if (text === ipAddress) {
          return "is the device's public address, but the session runs inside the tunnel. Use another address of the device, such as that of a loopback interface";
        }
        if (network) {
          return `lies in the address space of ${network.name}. Use an address of the device that is on-premises, such as that of a loopback interface`;
        }
        return other === undefined
          ? undefined
          : `is that of ${other.name} as well. Give each device an address of its own`;
      })();
      if (!problem) continue;
      yield {
        path: [...path, 'bgpPeerAddress'],
        related: [
          ...(network ? [[...network.path, 'addressSpace']] : []),
          ...(other ? [[...other.path, 'bgpPeerAddress']] : []),
        ],
        ...(address === undefined && { kind: 'incomplete' }),
        ...(apipa && { kind: 'not-built' }),
        message: `The bgpPeerAddress ${JSON.stringify(text).slice(
          1,
          -1,
        )} of ${name} ${problem}.`,
      };
    }
  },
};
