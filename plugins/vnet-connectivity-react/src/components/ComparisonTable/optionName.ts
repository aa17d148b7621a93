import type { ConnectivityOption } from 'backstage-plugin-vnet-connectivity-common';
import { text } from '../../text/texts';

/** An option in words: how the regions are joined, and how on-premises comes in. */
export function optionName({
  pattern,
  onPremises: { via, gateways },
}: Pick<ConnectivityOption, 'pattern' | 'onPremises'>): string {
  const joined = text(`comparison.pattern.${pattern}`);
  return via === 'none' || gateways === undefined
    ? joined
    : text('comparison.option', {
        pattern: joined,
        way: text(`comparison.way.${via}.${gateways}`),
      });
}
