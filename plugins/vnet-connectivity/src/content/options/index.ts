import type { Option } from '../types';
import { expressRoute } from './expressroute';
import { gatewayTransit } from './gateway-transit';
import { globalPeering } from './global-peering';
import { networkManager } from './network-manager';
import { routingHub } from './routing-hub';
import { virtualWan } from './virtual-wan';
import { vnetToVnet } from './vnet-to-vnet';
import { vpnPerRegion } from './vpn-per-region';

/** The options of the field, in the order in which they are explained. */
export const options = [
  globalPeering,
  gatewayTransit,
  vpnPerRegion,
  vnetToVnet,
  expressRoute,
] as const satisfies readonly Option[];

/** Further options, for completeness. */
export const alternatives = [
  virtualWan,
  routingHub,
  networkManager,
] as const satisfies readonly Option[];
