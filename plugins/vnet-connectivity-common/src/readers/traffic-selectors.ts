import { contains, prefixOf } from '../address';

/** Ranges between which a policy-based tunnel carries traffic. */
export interface TrafficSelector {
  readonly local: readonly string[];
  readonly remote: readonly string[];
}

/**
 * Names of the networks between which and the ranges beyond a tunnel its traffic selectors may not carry everything. A pair of
 * ranges that no selector holds as a whole is not carried, or not all of it. Source: Connect a VPN gateway to multiple
 * on-premises policy-based VPN devices.
 */
export function notCarried(
  selectors: readonly TrafficSelector[],
  networks: Iterable<readonly [name: string, ranges: readonly string[]]>,
  beyond: readonly string[],
): string[] {
  const holds = (ranges: readonly string[], range: string) =>
    ranges.some(each => contains(prefixOf(each), prefixOf(range)));
  return [...networks].flatMap(([name, ranges]) => {
    const isCarried =
      ranges.length > 0 &&
      beyond.length > 0 &&
      ranges.every(own =>
        beyond.every(far =>
          selectors.some(
            ({ local, remote }) => holds(local, own) && holds(remote, far),
          ),
        ),
      );
    return isCarried ? [] : [name];
  });
}
