import type { Translate } from '../../texts/components';

const kinds = [
  'region',
  'vpn-gateway',
  'er-gateway',
  'hub',
  'peering',
  'connection',
  'hub-connection',
  'circuit',
  'device',
  'firewall',
  'nva',
  'route-server',
] as const;

/** The kind of an element, as its id begins. */
export function kindOf(id: string): string {
  return id.split(':')[0];
}

/** Elements of a kind in words, such as `VPN gateways`; a kind without a name stays as it is. */
export function kindName(t: Translate, kind: string): string {
  const known = kinds.find(each => each === kind);
  return known ? t(`whatIf.kind.${known}`) : kind;
}
