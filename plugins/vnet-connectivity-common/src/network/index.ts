export { elementIds, parseElementId, partIds } from './element-ids';
export type { ElementRef } from './element-ids';
