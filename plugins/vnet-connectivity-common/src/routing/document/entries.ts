import type {
  NetworkManagerEntry,
  TopologyDocument,
  VirtualWanEntry,
} from './schema';

// Apart from the schema, whose library nobody needs who has a topology already.

/** The virtual WANs of a topology, of which it may have one or several by name. */
export function wansOf({
  vwan,
  vwans = {},
}: TopologyDocument): readonly VirtualWanEntry[] {
  return [...(vwan ? [vwan] : []), ...Object.values(vwans)];
}

/** The Virtual Network Managers of a topology, of which it may have one or a list. */
export function managersOf({
  avnm = [],
}: TopologyDocument): readonly NetworkManagerEntry[] {
  return [avnm].flat();
}
