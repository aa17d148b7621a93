import type { Ends } from './connection-ends';
import { speaksBgp } from './connection-ends';
import type { GatewayEnd } from './gateways';
import type { Instance } from './instances';
import { hubGatewayType, publicAddressOf } from './public-addresses';
import type { Reader } from './reader';
import { rangesOf, textsOf } from './values';

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
