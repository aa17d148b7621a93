import type { Connection } from '../../network/graph';
import type { Circuits } from './circuits';
import { connectionConcerns, withoutConnection } from './concerns';
import type { GatewayEnd, Gateways } from './gateways';
import type { Instance } from './instances';
import type { Networks } from './networks';
import type { Reader } from './reader';
import type { Reference } from './references';
import type { Sites } from './sites';
import { flagOf } from './values';

/** The elements that connections can join. */
export interface Ends {
  readonly gateways: Gateways;
  readonly sites: Sites;
  readonly circuits: Circuits;
  readonly networks: Networks;
}

/** A connection before it has an id. */
export interface Joined {
  readonly instance: Instance;
  /** The resource of its other end, where there is one. */
  readonly other?: Instance;
  readonly entry: Omit<Connection, 'id'>;
}

/** The end that a found gateway is; reported where it is not in the document, or was left out. */
export function endOfGateway(
  reader: Reader,
  instance: Instance,
  found: Reference,
  gateways: Gateways,
): GatewayEnd | undefined {
  if (found.kind === 'outside' || found.kind === 'none') {
    reader.report(
      instance,
      `Its gateway is not in the document; ${withoutConnection}.`,
      connectionConcerns,
    );
  }
  if (found.kind !== 'resource') return undefined;
  const end = gateways.endOf(found.instance);
  if (end === undefined) {
    reader.report(
      instance,
      `${found.instance.address} is left out; ${withoutConnection}.`,
      connectionConcerns,
    );
  }
  return end;
}

/** True if a connection has BGP, by either name of the argument. */
export function speaksBgp({ values }: Instance): boolean {
  return flagOf(values, 'bgp_enabled', 'enable_bgp') ?? false;
}
