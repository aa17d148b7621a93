import { patternOf } from '../../patterns';
import type { Topology } from '../../topology';
import type { NetworkGraph } from '../../network/graph';

/** A state on the way to what a spec promises: documented in the README of its repository, and no breach. @public */
export interface Step {
  /** Position among the steps, from 1. */
  readonly number: number;
  /** Number of steps, with the one that keeps the whole promise. */
  readonly of: number;
  /** The parts that are built and those that are not used yet; a full sentence. */
  readonly title: string;
  /** The next step; a full sentence. */
  readonly next: string;
}

/** A step, and the network that it builds. */
export interface StepOnTheWay extends Step {
  readonly graph: NetworkGraph;
  /** False for a network that behaves like the step, but is configured otherwise: that is a mistake. */
  readonly isConfiguredIn: (planned: NetworkGraph) => boolean;
}

/** The steps before the last one, for a network that is not built in a single apply where others are in use already. */
export function stepsOnTheWay(
  topology: Topology,
  promised: NetworkGraph,
): StepOnTheWay[] {
  const { onPremises, peerings } = topology;
  const { gateways, gatewayRegion } = onPremises;
  const usesRemoteGateways = peerings.some(
    ({ useRemoteGateways }) => useRemoteGateways,
  );
  if (
    gateways !== 'transit' ||
    !patternOf(topology).peersRegions ||
    gatewayRegion === undefined ||
    !usesRemoteGateways
  ) {
    return [];
  }
  return [
    {
      number: 1,
      of: 2,
      title: `The gateway of ${gatewayRegion} is built, and the other regions do not use it yet.`,
      next: 'Apply this, set peering_flags as they are generated, and apply again.',
      isConfiguredIn: planned =>
        !planned.peerings.some(
          ({ allowGatewayTransit, useRemoteGateways }) =>
            allowGatewayTransit || useRemoteGateways,
        ),
      graph: {
        ...promised,
        peerings: promised.peerings.map(peering => ({
          ...peering,
          allowGatewayTransit: false,
          useRemoteGateways: false,
        })),
      },
    },
  ];
}
