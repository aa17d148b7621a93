import { placedBlocks } from './blocks';
import { nothing } from './concerns';
import type { Ends } from './connection-ends';
import { speaksBgp } from './connection-ends';
import type { GatewayEnd } from './gateways';
import type { Instance } from './instances';
import {
  gatewayAt,
  hubGatewayType,
  publicAddressAt,
  publicAddressOf,
} from './public-addresses';
import type { Reader } from './reader';
import { rangesOf, textOf, textsOf } from './values';

/**
 * The tunnel of a network's gateway to the VPN gateway of a virtual hub, for which its local network gateway stands. The
 * hub knows the network's gateway as a VPN site. Source: Connect a VPN Gateway (virtual network gateway) to Virtual WAN.
 */
export interface HubTunnel {
  readonly instance: Instance;
  readonly from: GatewayEnd;
  readonly hubGateway: Instance;
  /** Ranges that `from` sends into it. */
  readonly ranges: readonly string[];
  readonly bgp: boolean;
}

/** The tunnel to a hub of a connection with its gateway and local network gateway; undefined where it leads elsewhere. */
export function tunnelToHub(
  reader: Reader,
  instance: Instance,
  { gateways }: Ends,
  own: Instance,
  local: Instance,
): HubTunnel | undefined {
  const hubGateway = publicAddressOf(reader, local);
  const from = gateways.endOf(own);
  return from === undefined || hubGateway?.type !== hubGatewayType
    ? undefined
    : {
        instance,
        from,
        hubGateway,
        ranges: rangesOf(textsOf(local.values, 'address_space')).ranges,
        bgp: speaksBgp(instance),
      };
}

/** The gateway of a network for which a VPN site stands: its links have the gateway's public addresses. */
export function gatewayBehindSite(
  reader: Reader,
  site: Instance,
): Instance | undefined {
  const found = placedBlocks(site, 'link').map(block => {
    const address = textOf(block.values, 'ip_address', 'fqdn')?.toLowerCase();
    if (address !== undefined) {
      return gatewayAt(reader, publicAddressAt(reader, address));
    }
    const named = reader.find(site, 'ip_address', {
      types: ['azurerm_public_ip'],
      block,
      certain: true,
      without: 'it cannot be told which device it stands for',
      concerns: nothing,
    });
    return named.kind === 'resource'
      ? gatewayAt(reader, named.instance)
      : undefined;
  });
  const [first] = found;
  return found.every(each => each === first) ? first : undefined;
}
