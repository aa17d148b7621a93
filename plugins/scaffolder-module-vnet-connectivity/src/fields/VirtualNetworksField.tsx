import type { VirtualNetworksForm } from 'backstage-plugin-vnet-connectivity-common';
import { VirtualNetworksSection } from 'backstage-plugin-vnet-connectivity-react';
import { sectionField } from './sectionField';

/** How traffic is encrypted, and how workloads reach the internet. */
export const virtualNetworksField = sectionField<VirtualNetworksForm>({
  name: 'VnetConnectivityVirtualNetworks',
  section: 'virtualNetworks',
  Body: ({ section }) => <VirtualNetworksSection {...section} asksForIpsec />,
});
