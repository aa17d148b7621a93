import { formatAddress, hostOf, prefixOf } from '../address';

/**
 * The address that a firewall is expected to get in its subnet. Azure assigns it when the firewall is created; predicted
 * is the first that the subnet has to give, the fourth after its network address, which a firewall gets that is alone
 * there.
 */
export function predictedFirewallAddress(subnet: string): string {
  return formatAddress(hostOf(prefixOf(subnet)));
}
