export {
  elementIds,
  keyOfId,
  kindOfId,
  parseElementId,
  parseSubnetName,
  partIds,
} from './element-ids';
export type { ElementRef } from './element-ids';
export type { NetworkGraph } from './graph';
export { joinedRegions } from './joined-regions';
export * from './types';
