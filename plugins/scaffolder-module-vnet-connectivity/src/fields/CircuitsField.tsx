import {
  circuitsOf,
  expressRouteGatewayRegions,
  regionsOf,
  sitesOf,
  spokesOf,
  usesExpressRoute,
  viaOfForm,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Circuits } from 'backstage-plugin-vnet-connectivity-react';
import { CircuitsEditor } from 'backstage-plugin-vnet-connectivity-react';
import { useSectionDesign } from '../form/useFormDesign';
import { validateSection } from '../form/validation';
import { useTexts } from '../useTexts';
import { FieldHeading } from './FieldHeading';
import { FieldRoot } from './FieldRoot';
import { SectionFindings } from './SectionFindings';
import type { FieldDefinition, FieldProps } from './types';
import { formOf } from './types';

function CircuitsField(props: FieldProps<Circuits>) {
  const t = useTexts();
  const { onChange } = props;
  const form = formOf(props);
  const { findings, planned } = useSectionDesign('circuits', form);
  if (!usesExpressRoute(form)) return null;
  const regions = regionsOf(form);
  const withGateway = planned
    ? expressRouteGatewayRegions(planned)
    : Object.keys(regions);
  return (
    <FieldRoot section="circuits" showsProblemsLive>
      <div>
        <FieldHeading
          title={t('circuits.label')}
          description={t('circuits.description')}
        />
        <CircuitsEditor
          circuits={circuitsOf(form)}
          regions={Object.fromEntries(
            withGateway
              .filter(key => Object.hasOwn(regions, key))
              .map(key => [key, regions[key].location]),
          )}
          sites={viaOfForm(form) === 'none' ? [] : Object.keys(sitesOf(form))}
          taken={[...Object.keys(regions), ...Object.keys(spokesOf(form))]}
          findings={findings}
          onChange={onChange}
        />
      </div>
      <SectionFindings
        section="circuits"
        form={form}
        findings={findings}
        onChange={value => onChange(value as Circuits)}
        // What can only be read stands at its field.
        except={({ fix, severity }) => !fix && severity === 'error'}
      />
    </FieldRoot>
  );
}

/** The ExpressRoute circuits, where anything leads over ExpressRoute. */
export const circuitsField: FieldDefinition<Circuits> = {
  name: 'VnetConnectivityCircuits',
  component: CircuitsField,
  validation: validateSection('circuits'),
};
