import type { Change } from '../findings';
import type { PlannedSpec } from '../topology';

/** The changes that connect every region with every other. */
export function useMesh({ onPremises }: PlannedSpec): Change[] {
  return [
    { path: ['interconnect', 'topology'], value: 'mesh' },
    { path: ['interconnect', 'hub'], value: undefined },
    // The hub stood in for the gateway region.
    ...(onPremises.gateways === 'transit'
      ? [
          {
            path: ['onPremises', 'gatewayRegion'],
            value: onPremises.gatewayRegion,
          },
        ]
      : []),
  ];
}
