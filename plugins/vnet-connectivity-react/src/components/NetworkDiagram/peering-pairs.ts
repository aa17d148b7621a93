import type { NetworkGraph } from 'backstage-plugin-vnet-connectivity-common';
import type { TranslateDiagram } from '../../texts/diagram';
import type { TranslateNetwork } from '../../texts/network';
import { listOf } from '../TopologyDiagram/element-names';
import type { LineKind } from '../TopologyDiagram/model';
import { ids } from './network-elements';
import type { Peering } from './network-elements';

/** The texts of drawings of documents, and those that all drawings share. */
export interface NetworkWords {
  readonly t: TranslateNetwork;
  readonly ofDrawing: TranslateDiagram;
}

/** The two halves of a peering, or the one that there is. */
export interface PeeringPair {
  readonly id: string;
  /** In alphabetical order. */
  readonly a: string;
  readonly b: string;
  readonly halves: readonly Peering[];
  readonly kind: Extract<
    LineKind,
    'peering' | 'gatewayTransit' | 'halfPeering' | 'partPeering' | 'unknownJoin'
  >;
  /** The network that uses the gateway of the other. */
  readonly user?: string;
  /** Everything that is not as in a plain peering, in words: thousands take longer than a drawing, which needs few. */
  readonly notes: () => readonly string[];
}

/** The peerings of a network, both halves of each together, with what is special about it. */
export function peeringPairs(
  words: NetworkWords,
  { peerings, unknown }: NetworkGraph,
): PeeringPair[] {
  const halves = new Map<string, Peering[]>();
  for (const peering of peerings) {
    const id = ids.peering(peering.from, peering.to);
    const known = halves.get(id);
    if (known) known.push(peering);
    else halves.set(id, [peering]);
  }
  const doubtful = new Set(
    unknown.flatMap(({ peering }) =>
      peering.length === 2 ? [ids.peering(peering[0], peering[1])] : [],
    ),
  );
  return [...halves].map(([id, both]) =>
    pairOf(words, id, both, doubtful.has(id)),
  );
}

function pairOf(
  words: NetworkWords,
  id: string,
  halves: readonly Peering[],
  isDoubtful: boolean,
): PeeringPair {
  const [first] = halves;
  const [a, b] =
    first.from < first.to ? [first.from, first.to] : [first.to, first.from];
  const user = halves.find(
    ({ from, to, useRemoteGateways }) =>
      useRemoteGateways &&
      halves.some(
        half =>
          half.from === to && half.to === from && half.allowGatewayTransit,
      ),
  )?.from;
  const isWhole = new Set(halves.map(({ from }) => from)).size === 2;
  return {
    id,
    a,
    b,
    halves,
    user,
    kind: kindOf(halves, isWhole, isDoubtful, user !== undefined),
    notes: () => notesOf(words, halves, isWhole, isDoubtful, user),
  };
}

function kindOf(
  halves: readonly Peering[],
  isWhole: boolean,
  isDoubtful: boolean,
  isTransit: boolean,
): PeeringPair['kind'] {
  if (isDoubtful) return 'unknownJoin';
  if (!isWhole) return 'halfPeering';
  if (halves.some(({ reaches, carries }) => reaches ?? carries)) {
    return 'partPeering';
  }
  return isTransit ? 'gatewayTransit' : 'peering';
}

function notesOf(
  { t, ofDrawing }: NetworkWords,
  halves: readonly Peering[],
  isWhole: boolean,
  isDoubtful: boolean,
  user: string | undefined,
): string[] {
  const forwarded = halves.filter(half => half.allowForwardedTraffic);
  return [
    ...(isWhole
      ? []
      : [
          t(isDoubtful ? 'network.peering.halfKnown' : 'network.peering.half', {
            a: halves[0].from,
          }),
        ]),
    ...halves.flatMap(half => [
      ...(half.allowVnetAccess
        ? []
        : [t('network.peering.noAccess', { a: half.from })]),
      ...(half.useRemoteGateways
        ? [
            t(
              half.from === user
                ? 'network.peering.transit'
                : 'network.peering.noTransit',
              { a: half.from, b: half.to },
            ),
          ]
        : []),
      ...(half.reaches
        ? [
            t('network.peering.reaches', {
              a: half.from,
              ranges: listOf(ofDrawing, half.reaches),
            }),
          ]
        : []),
      ...(half.carries
        ? [
            t('network.peering.carries', {
              a: half.from,
              ranges: listOf(ofDrawing, half.carries),
            }),
          ]
        : []),
    ]),
    ...(forwarded.length > 0
      ? [
          t('network.peering.forwarded', {
            list: listOf(
              ofDrawing,
              forwarded.map(({ from }) => from),
            ),
          }),
        ]
      : []),
  ];
}
