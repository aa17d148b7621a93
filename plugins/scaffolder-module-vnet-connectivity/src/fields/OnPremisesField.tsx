import type { OnPremisesForm } from 'backstage-plugin-vnet-connectivity-common';
import { OnPremisesSection } from 'backstage-plugin-vnet-connectivity-react';
import { sectionField } from './sectionField';

/** How on-premises comes in. */
export const onPremisesField = sectionField<OnPremisesForm>({
  name: 'VnetConnectivityOnPremises',
  section: 'onPremises',
  start: { via: 'none' },
  Body: ({ section }) => (
    // The hub is chosen in another field of this step.
    <OnPremisesSection {...section} writesSuggestion />
  ),
  standsAtField: ({ path, fix, severity }) =>
    severity === 'error' &&
    !fix &&
    /^onPremises\.(sites|gatewayRegion)/.test(path),
});
