import type { FlowEnds } from '../routing';

/** True where every one of these pairs of machines is among the others, by itself or as a part of a larger one. */
export function hasAll(
  among: readonly FlowEnds[],
  pairs: readonly FlowEnds[],
): boolean {
  return pairs.every(({ from, to }) =>
    among.some(each => isPartOf(from, each.from) && isPartOf(to, each.to)),
  );
}

/** True for the same end, and for a subnet or a range of an end. */
function isPartOf(part: string, whole: string): boolean {
  return (
    part === whole ||
    part.startsWith(`${whole}/`) ||
    part.startsWith(`${whole} (`)
  );
}
