import { everything } from '../network/element-ids';
import type { NetworkGraph } from '../network';

/** The gaps of a network because of which there may be elements that it does not have, in words. */
export function gapsThatHideElements({
  unknown,
}: Pick<NetworkGraph, 'unknown'>): string[] {
  return unknown
    .filter(({ more, routing }) => more || routing.includes(everything))
    .map(({ what }) => what);
}
