import type { ConnectionEnd as WrittenEnd } from '../../network/graph';
import type { Draft, DraftSpeaker } from './draft';

/** The router at an end of a connection. */
export interface ConnectionEnd {
  readonly speaker: number;
  readonly kind: DraftSpeaker['kind'];
  readonly vnet?: string;
  readonly site?: string;
  readonly device?: string;
}

/** The router at an end of a connection; undefined where there is none. */
export function connectionEnd(
  draft: Draft,
  end: WrittenEnd,
): ConnectionEnd | undefined {
  const { kind, key } = end;
  if (kind === 'circuit') {
    const speaker = draft.circuitByName.get(key);
    return speaker === undefined ? undefined : { speaker, kind };
  }
  if (kind === 'nva') {
    const speaker = draft.nvas[draft.nvaByName.get(key) ?? -1]?.speaker;
    return speaker === undefined ? undefined : { speaker, kind };
  }
  if (kind === 'gateway') {
    const speaker = draft.vnets[draft.vnetByName.get(key) ?? -1]?.[end.type];
    return speaker === undefined
      ? undefined
      : { speaker, kind: end.type, vnet: key };
  }
  if (kind === 'site') {
    const speaker = draft.siteByName.get(key);
    return speaker === undefined
      ? undefined
      : { speaker, kind, site: key, device: end.device };
  }
  return undefined;
}
