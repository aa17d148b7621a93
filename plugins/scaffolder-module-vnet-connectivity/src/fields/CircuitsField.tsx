import { usesExpressRoute } from 'backstage-plugin-vnet-connectivity-common';
import type { Circuits } from 'backstage-plugin-vnet-connectivity-react';
import {
  CircuitsSection,
  FieldHeading,
} from 'backstage-plugin-vnet-connectivity-react';
import { useTexts } from '../useTexts';
import { sectionField } from './sectionField';

/** The ExpressRoute circuits, where anything leads over ExpressRoute. */
export const circuitsField = sectionField<Circuits>({
  name: 'VnetConnectivityCircuits',
  section: 'circuits',
  isAsked: usesExpressRoute,
  Body: function CircuitsBody({ section }) {
    const t = useTexts();
    return (
      <div>
        <FieldHeading
          title={t('circuits.label')}
          description={t('circuits.description')}
        />
        <CircuitsSection {...section} />
      </div>
    );
  },
  // What can only be read stands at its field.
  standsAtField: ({ fix, severity }) => !fix && severity === 'error',
});
