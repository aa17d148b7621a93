import { parsePath } from 'backstage-plugin-vnet-connectivity-common';
import type { Spokes } from 'backstage-plugin-vnet-connectivity-react';
import {
  FieldHeading,
  SpokesSection,
} from 'backstage-plugin-vnet-connectivity-react';
import { useTexts } from '../useTexts';
import { sectionField } from './sectionField';

/** The workload networks behind the hubs of the regions. */
export const spokesField = sectionField<Spokes>({
  name: 'VnetConnectivitySpokes',
  section: 'spokes',
  Body: function SpokesBody({ section }) {
    const t = useTexts();
    return (
      <div>
        <FieldHeading
          title={t('spokes.label')}
          description={t('spokes.description')}
        />
        <SpokesSection {...section} />
      </div>
    );
  },
  hasFindingsWhenEmpty: false,
  // What can only be read stands at its field.
  standsAtField: ({ fix, severity, path }) =>
    !fix && severity === 'error' && parsePath(path).length > 1,
});
