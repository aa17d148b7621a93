import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ConnectivityOption } from 'backstage-plugin-vnet-connectivity-common';
import { defaultPattern } from 'backstage-plugin-vnet-connectivity-common';
import { vnetConnectivityTranslationRef } from '../../translation';

/** Returns the usual name of an option. */
export function useOptionName(): (option: ConnectivityOption) => string {
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  return ({ pattern, onPremises: { via, gateways } }) => {
    const name = t(`questionnaire.patterns.${pattern}`);
    return via === 'none'
      ? name
      : t(`questionnaire.ways.${via}-${gateways ?? 'per-region'}`, {
          pattern: name,
        });
  };
}

/** Ids of the sections of the page that explain an option, the most fitting first. */
export function sectionsOf(
  { pattern, onPremises: { via, gateways } }: ConnectivityOption,
  isInspected: boolean,
): readonly string[] {
  // The sections about on-premises explain it for networks that are joined in this way.
  if (pattern !== defaultPattern) return [pattern];
  const hub = isInspected ? ['routing-hub'] : [];
  if (via === 'none') return [...hub, pattern];
  if (gateways === 'transit') return [...hub, 'gateway-transit'];
  return [...hub, via === 'vpn' ? 'vpn-per-region' : 'expressroute'];
}
