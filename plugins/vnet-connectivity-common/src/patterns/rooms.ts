import type { ConnectivitySpec, InterconnectPattern } from '../spec';
import { expressRoute } from './expressroute';
import { globalPeering } from './global-peering';
import type { Pattern } from './pattern';
import { virtualWan } from './virtual-wan';
import { vnetToVnet } from './vnet-to-vnet';

/** All that is particular to each pattern. @public */
export const patterns: Readonly<Record<InterconnectPattern, Pattern>> = {
  'global-peering': globalPeering,
  'vnet-to-vnet': vnetToVnet,
  expressroute: expressRoute,
  'virtual-wan': virtualWan,
};

/** The pattern of a spec or a network. @public */
export function patternOf({
  interconnect,
}: {
  readonly interconnect: Pick<ConnectivitySpec['interconnect'], 'pattern'>;
}): Pattern {
  return patterns[interconnect.pattern];
}
