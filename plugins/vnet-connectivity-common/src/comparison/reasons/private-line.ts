import { sources } from '../../azure';
import type { ReasonRule } from './reason';

/** A VPN crosses the internet, however well it is encrypted. */
export const privateLine: ReasonRule = {
  id: 'private-line',
  title: 'Where a private line is demanded, on-premises has one',
  sources: [sources.expressRouteFaq],
  judge({ candidate: { option }, requirements }) {
    const { via } = option.onPremises;
    if (!requirements.privateLine || via === 'none') return undefined;
    return via === 'expressroute'
      ? {
          effect: 'for',
          weight: 2,
          text: 'Traffic with on-premises takes a private line and not the internet, as demanded.',
        }
      : {
          effect: 'unmet',
          weight: 0,
          text: 'Traffic with on-premises shall not cross the internet, and the VPN of this option does. Azure can also run a VPN over the private peering of a circuit; this version does not build that.',
        };
  },
};
