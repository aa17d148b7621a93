import { parsePath } from 'backstage-plugin-vnet-connectivity-common';
import type { Regions } from 'backstage-plugin-vnet-connectivity-react';
import {
  FieldHeading,
  RegionsSection,
} from 'backstage-plugin-vnet-connectivity-react';
import { useTexts } from '../useTexts';
import { sectionField } from './sectionField';

/** Regions and their address plan. */
export const regionsField = sectionField<Regions>({
  name: 'VnetConnectivityRegions',
  section: 'regions',
  Body: function RegionsBody({ section, field: { schema } }) {
    const t = useTexts();
    return (
      <>
        <FieldHeading
          title={schema?.title ?? t('regions.label')}
          description={schema?.description ?? t('regions.description')}
        />
        <RegionsSection {...section} />
      </>
    );
  },
  hasFindingsWhenEmpty: false,
  // An error that can only be read stands at its field; what can be fixed, and advice, stands here.
  standsAtField: ({ fix, severity, path }) =>
    !fix && severity === 'error' && parsePath(path).length > 2,
});
