import type { InspectionForm } from 'backstage-plugin-vnet-connectivity-common';
import {
  asRecord,
  parsePath,
  patternOfForm,
  patterns,
} from 'backstage-plugin-vnet-connectivity-common';
import { InspectionSection } from 'backstage-plugin-vnet-connectivity-react';
import { sectionField } from './sectionField';

/** What inspects the traffic of the workload networks. */
export const inspectionField = sectionField<InspectionForm>({
  name: 'VnetConnectivityInspection',
  section: 'inspection',
  Body: ({ section }) => <InspectionSection {...section} />,
  standsAtField: ({ path, severity }, form) =>
    severity === 'error' &&
    asRecord(form.inspection).via === 'nva' &&
    !patterns[patternOfForm(form)].virtualHubs &&
    parsePath(path)[0] === 'regions',
});
