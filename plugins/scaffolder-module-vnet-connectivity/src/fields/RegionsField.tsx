import {
  parsePath,
  rangesBesideRegions,
  regionsOf,
} from 'backstage-plugin-vnet-connectivity-common';
import { AddressPlanEditor } from 'backstage-plugin-vnet-connectivity-react';
import type { Regions } from 'backstage-plugin-vnet-connectivity-react';
import { useDesignOptions } from '../form/designOptions';
import { useSectionDesign } from '../form/useFormDesign';
import { validateSection } from '../form/validation';
import { useTexts } from '../useTexts';
import { FieldHeading } from './FieldHeading';
import { SectionFindings } from './SectionFindings';
import { FieldRoot } from './FieldRoot';
import type { FieldDefinition, FieldProps } from './types';
import { formOf } from './types';

function RegionsField(props: FieldProps<Regions>) {
  const t = useTexts();
  const { onChange, schema } = props;
  const form = formOf(props);
  const options = useDesignOptions();
  const { findings, planned } = useSectionDesign('regions', form);
  const regions = regionsOf(form);
  const hasRegions = Object.keys(regions).length > 0;
  return (
    <FieldRoot section="regions" showsProblemsLive>
      <FieldHeading
        title={schema?.title ?? t('regions.label')}
        description={schema?.description ?? t('regions.description')}
      />
      <AddressPlanEditor
        regions={regions}
        findings={findings}
        planned={planned}
        occupied={rangesBesideRegions(form)}
        options={options}
        onChange={onChange}
      />
      {hasRegions && (
        <SectionFindings
          section="regions"
          form={form}
          findings={findings}
          onChange={value => onChange(value as Regions)}
          // An error that can only be read stands at its field; what can be fixed, and advice, stands here.
          except={({ fix, severity, path }) =>
            !fix && severity === 'error' && parsePath(path).length > 2
          }
        />
      )}
    </FieldRoot>
  );
}

/** Regions and their address plan. */
export const regionsField: FieldDefinition<Regions> = {
  name: 'VnetConnectivityRegions',
  component: RegionsField,
  validation: validateSection('regions'),
};
