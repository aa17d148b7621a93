import type { GatewaysForm } from 'backstage-plugin-vnet-connectivity-common';
import { parsePath } from 'backstage-plugin-vnet-connectivity-common';
import { GatewaysSection } from 'backstage-plugin-vnet-connectivity-react';
import { sectionField } from './sectionField';

/** Size and behaviour of the gateways. */
export const gatewaysField = sectionField<GatewaysForm>({
  name: 'VnetConnectivityGateways',
  section: 'gateways',
  Body: ({ section }) => <GatewaysSection {...section} />,
  standsAtField: ({ fix, severity, path }) =>
    !fix && severity === 'error' && parsePath(path).length > 2,
});
