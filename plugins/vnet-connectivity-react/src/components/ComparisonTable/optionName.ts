import type { ConnectivityOption } from 'backstage-plugin-vnet-connectivity-common';
import type { Translate } from '../../texts/components';

/** An option in words: how the regions are joined, and how on-premises comes in. */
export function optionName(
  t: Translate,
  {
    pattern,
    onPremises: { via, gateways },
  }: Pick<ConnectivityOption, 'pattern' | 'onPremises'>,
): string {
  const joined = t(`comparison.pattern.${pattern}`);
  return via === 'none' || gateways === undefined
    ? joined
    : t('comparison.option', {
        pattern: joined,
        way: t(`comparison.way.${via}.${gateways}`),
      });
}
