import { buildGraphNetwork } from '../../../routing/network';
import { reachability } from '../../../routing/questions/reachability';
import type { ResourceJson } from './documents';
import { existingPeering, existingVnet, readState } from './documents';

/** The answers for a state: yes, no, or unknown, by flow. */
export function answers(...resources: readonly ResourceJson[]) {
  const { graph } = readState(...resources);
  return Object.fromEntries(
    reachability(buildGraphNetwork(graph)).flows.map(
      ({ from, to, reachable }) => [
        `${from} ${to}`,
        { true: 'yes', false: 'no', null: 'unknown' }[`${reachable}`],
      ],
    ),
  );
}

export const network = (key: string, second: number) =>
  existingVnet(key, `10.${second}.0.0/16`);

export const peered = (a: string, b: string) => [
  existingPeering(a, b, { allow_forwarded_traffic: true }),
  existingPeering(b, a, { allow_forwarded_traffic: true }),
];
