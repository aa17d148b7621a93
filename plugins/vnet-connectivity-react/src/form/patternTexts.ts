import type { InterconnectPattern } from 'backstage-plugin-vnet-connectivity-common';
import type { Translate } from '../texts/components';

/** The texts of the form about a pattern. */
export interface PatternTexts {
  readonly title: string;
  readonly summary: string;
  readonly gains: readonly string[];
  readonly losses: readonly string[];
}

/** The texts of the form about each pattern, in the language of the user. */
export const patternTexts: Readonly<
  Record<InterconnectPattern, (t: Translate) => PatternTexts>
> = {
  'global-peering': t => ({
    title: t('interconnect.globalPeering.title'),
    summary: t('interconnect.globalPeering.summary'),
    gains: [
      t('interconnect.globalPeering.gain1'),
      t('interconnect.globalPeering.gain2'),
      t('interconnect.globalPeering.gain3'),
    ],
    losses: [
      t('interconnect.globalPeering.loss1'),
      t('interconnect.globalPeering.loss2'),
      t('interconnect.globalPeering.loss3'),
    ],
  }),
  'vnet-to-vnet': t => ({
    title: t('interconnect.vnetToVnet.title'),
    summary: t('interconnect.vnetToVnet.summary'),
    gains: [
      t('interconnect.vnetToVnet.gain1'),
      t('interconnect.vnetToVnet.gain2'),
    ],
    losses: [t('interconnect.vnetToVnet.loss1')],
  }),
  expressroute: t => ({
    title: t('interconnect.expressroute.title'),
    summary: t('interconnect.expressroute.summary'),
    gains: [t('interconnect.expressroute.gain1')],
    losses: [t('interconnect.expressroute.loss1')],
  }),
  'virtual-wan': t => ({
    title: t('interconnect.virtualWan.title'),
    summary: t('interconnect.virtualWan.summary'),
    gains: [t('interconnect.virtualWan.gain1')],
    losses: [t('interconnect.virtualWan.loss1')],
  }),
};
