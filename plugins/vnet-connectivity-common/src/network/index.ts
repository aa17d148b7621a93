export {
  documentNames,
  elementIds,
  keyOfId,
  kindOfId,
  parseElementId,
  parseEnd,
  parsePeeringHalf,
  parseSubnetName,
  partIds,
} from './element-ids';
export type { ElementNames, ElementRef } from './element-ids';
export type {
  ExistingConnection,
  ExistingExpressRouteGateway,
  ExistingVpnGateway,
} from './existing';
export type { NetworkGraph } from './graph';
export { joinedRegions } from './joined-regions';
export * from './types';
