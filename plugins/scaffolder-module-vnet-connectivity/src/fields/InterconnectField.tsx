import type { InterconnectForm } from 'backstage-plugin-vnet-connectivity-common';
import { defaultPattern } from 'backstage-plugin-vnet-connectivity-common';
import { InterconnectSection } from 'backstage-plugin-vnet-connectivity-react';
import { useTexts } from '../useTexts';
import { ExplainLink } from './ExplainLink';
import { sectionField } from './sectionField';

/** How the regions are joined. */
export const interconnectField = sectionField<InterconnectForm>({
  name: 'VnetConnectivityInterconnect',
  section: 'interconnect',
  start: { pattern: defaultPattern, topology: 'mesh' },
  Body: function Interconnect({ section }) {
    const t = useTexts();
    return (
      <InterconnectSection
        {...section}
        explanation={<ExplainLink subject={t('section.interconnect')} />}
      />
    );
  },
  standsAtField: ({ fix, path }) => !fix && path === 'interconnect.hub',
  speaksFor: ['circuits', 'inspection', 'gateways'],
});
