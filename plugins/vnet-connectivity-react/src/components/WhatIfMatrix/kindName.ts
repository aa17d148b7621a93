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

/** Elements of a kind in words, such as `VPN gateways`; a kind without a name stays as it is. */
export function kindName(t: Translate, kind: string): string {
  const known = kinds.find(each => each === kind);
  return known ? t(`whatIf.kind.${known}`) : kind;
}
