import { isRecord } from '../../records';
import type { Reader } from './reader';
import { sameInAnyCase } from './resource-id';
import { rangesOf, textOf } from './values';

/**
 * Address spaces of remote networks as peerings state them, by id in lower case. The provider's documentation of
 * azurerm_virtual_network_peering has this trigger for syncing a peering when the remote address space changes.
 */
export function statedRanges(reader: Reader): Map<string, readonly string[]> {
  const stated = new Map<string, readonly string[]>();
  for (const { values } of reader.ofType('azurerm_virtual_network_peering')) {
    const id = textOf(values, 'remote_virtual_network_id');
    const triggers = isRecord(values.triggers) ? values.triggers : {};
    const text = textOf(triggers, 'remote_address_space');
    if (id === undefined || text === undefined) continue;
    const { ranges, others } = rangesOf(
      text.split(',').map(each => each.trim()),
    );
    if (others.length === 0) stated.set(sameInAnyCase(id), ranges);
  }
  return stated;
}
