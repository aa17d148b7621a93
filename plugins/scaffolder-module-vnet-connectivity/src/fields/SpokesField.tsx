import {
  isEmpty,
  parsePath,
  regionsOf,
  spokesOf,
} from 'backstage-plugin-vnet-connectivity-common';
import { SpokesEditor } from 'backstage-plugin-vnet-connectivity-react';
import type { Spokes } from 'backstage-plugin-vnet-connectivity-react';
import { useSectionDesign } from '../form/useFormDesign';
import { validateSection } from '../form/validation';
import { useTexts } from '../useTexts';
import { FieldHeading } from './FieldHeading';
import { FieldRoot } from './FieldRoot';
import { SectionFindings } from './SectionFindings';
import type { FieldDefinition, FieldProps } from './types';
import { formOf } from './types';

function SpokesField(props: FieldProps<Spokes>) {
  const t = useTexts();
  const { formData, onChange } = props;
  const form = formOf(props);
  const { findings, planned } = useSectionDesign('spokes', form);
  return (
    <FieldRoot section="spokes" showsProblemsLive>
      <div>
        <FieldHeading
          title={t('spokes.label')}
          description={t('spokes.description')}
        />
        <SpokesEditor
          spokes={spokesOf(form)}
          regions={Object.keys(regionsOf(form))}
          findings={findings}
          planned={planned}
          onChange={onChange}
        />
      </div>
      {!isEmpty(formData) && (
        <SectionFindings
          section="spokes"
          form={form}
          findings={findings}
          onChange={value => onChange(value as Spokes)}
          // What can only be read stands at its field.
          except={({ fix, severity, path }) =>
            !fix && severity === 'error' && parsePath(path).length > 1
          }
        />
      )}
    </FieldRoot>
  );
}

/** The workload networks behind the hubs of the regions. */
export const spokesField: FieldDefinition<Spokes> = {
  name: 'VnetConnectivitySpokes',
  component: SpokesField,
  validation: validateSection('spokes'),
};
