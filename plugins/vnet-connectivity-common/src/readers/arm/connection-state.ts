import { documentNames } from '../../network/element-ids';
import type {
  Connection,
  ConnectionEnd,
  UnknownPart,
} from '../../network/graph';
import type { Circuits } from './circuits';
import type { FoundGateway, Gateways } from './gateways';
import type { Missing } from './missing';
import type { Networks } from './networks';
import type { Behind } from './public-addresses';
import type { ArmResource } from './resources';
import type { Sites } from './sites';
import { flagOf, idsIn, listOf, textOf } from './values';

/** The elements that connections can join. */
export interface Ends {
  readonly gateways: Gateways;
  readonly circuits: Circuits;
  readonly sites: Sites;
  readonly behind: ReadonlyMap<string, Behind>;
  readonly networks: Networks;
  /** Networks that use the gateways of a network, and the network itself. */
  readonly served: (vnet: string) => readonly string[];
}

/** A connection before it has a name, with the resources that it was read from. */
export interface Joined {
  readonly resources: readonly ArmResource[];
  readonly connection: Omit<Connection, 'id'>;
  /** True if it is not known whether it carries anything. */
  readonly unsure?: string;
  /** Networks and sites of which its traffic selectors may not carry the traffic. */
  readonly restricted?: UnknownPart['between'];
}

export function gatewayEnd({ vnet, type }: FoundGateway): ConnectionEnd {
  return { kind: 'gateway', key: vnet, type, written: `${vnet}/${type}` };
}

export function gatewayName({ vnet, type }: FoundGateway): string {
  return documentNames.gateway(vnet, type);
}

/** The state of a connection as Azure reports it: that it carries nothing, or that it is not known. */
export type State = 'carries' | 'idle' | { readonly unsure: string };

/** Source: connectionStatus, Virtual Network Gateway Connections, REST API. */
export function stateOf({ properties }: ArmResource): State {
  const status = textOf(properties, 'connectionStatus');
  if (status === undefined || /^Connected$/i.test(status)) return 'carries';
  return /^(NotConnected|Connecting)$/i.test(status)
    ? 'idle'
    : {
        unsure: `The status of the connection is ${status}: it is not known whether it carries anything.`,
      };
}

export function noteIdle(missing: Missing, resource: ArmResource): void {
  missing.note(
    resource,
    `The connection is ${textOf(
      resource.properties,
      'connectionStatus',
    )}: it carries nothing.`,
  );
}

export function unsureOf(state: State): Pick<Joined, 'unsure'> {
  return typeof state === 'object' ? state : {};
}

export const selective =
  'Its traffic selectors are not known to carry everything that its routes lead into it.';

/** Traffic selectors may let a tunnel carry less than its routes lead into it. */
export function restricted(
  resource: ArmResource,
  state: State,
): Pick<Joined, 'unsure'> {
  const { properties } = resource;
  return listOf(properties, 'trafficSelectorPolicies').length > 0 ||
    flagOf(properties, 'usePolicyBasedTrafficSelectors')
    ? {
        unsure: selective,
      }
    : unsureOf(state);
}

export function translates({ properties }: ArmResource): boolean {
  return (
    idsIn(properties, 'ingressNatRules').length +
      idsIn(properties, 'egressNatRules').length >
    0
  );
}

export function speaksBgp({ properties }: ArmResource): boolean {
  return flagOf(properties, 'enableBgp') ?? false;
}
