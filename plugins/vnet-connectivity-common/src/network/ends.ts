import { writtenEnds } from './element-ids';
import type { ConnectionEnd, GatewayType } from './graph';

type EndOf<Kind extends ConnectionEnd['kind']> = Extract<
  ConnectionEnd,
  { readonly kind: Kind }
>;

/** Makes ends of connections, each written as a document writes it. */
export const ends = {
  gateway: (vnet: string, type: GatewayType): EndOf<'gateway'> => ({
    kind: 'gateway',
    key: vnet,
    type,
    written: writtenEnds.gateway(vnet, type),
  }),
  circuit: (circuit: string): EndOf<'circuit'> => ({
    kind: 'circuit',
    key: circuit,
    written: writtenEnds.circuit(circuit),
  }),
  device: (site: string, device: string): EndOf<'site'> => ({
    kind: 'site',
    key: site,
    device,
    written: writtenEnds.device(site, device),
  }),
} as const;
