import { makeStyles } from '@material-ui/core/styles';
import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import { firewallTiers } from 'backstage-plugin-vnet-connectivity-common';
import type { Choice } from 'backstage-plugin-vnet-connectivity-react';
import {
  ChoiceCards,
  fieldMessages,
  formatBandwidth,
  LabelledTextField,
  NumberField,
} from 'backstage-plugin-vnet-connectivity-react';
import type { Appliances, InspectionValue } from '../form/formData';
import {
  asRecord,
  asText,
  patternOf,
  recordsOf,
  regionsOf,
  spokesOf,
} from '../form/formData';
import { parsePath } from '../form/sections';
import { useFormDesign } from '../form/useFormDesign';
import { validateSection } from '../form/validation';
import { text } from '../texts';
import { FieldHeading } from './FieldHeading';
import { FieldRoot } from './FieldRoot';
import { SectionFindings } from './SectionFindings';
import { Select } from './Select';
import type { FieldDefinition, FieldProps } from './types';
import { formOf } from './types';

type Via = InspectionValue['via'];
type Tier = NonNullable<InspectionValue['tier']>;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  appliance: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: theme.spacing(1, 2),
    alignItems: 'start',
    marginBottom: theme.spacing(2),
  },
}));

const tiers: readonly Tier[] = ['Standard', 'Premium'];

function InspectionField(props: FieldProps<InspectionValue>) {
  const { formData, onChange } = props;
  const form = formOf(props);
  const { findings } = useFormDesign(form);
  const value = asRecord(formData);
  const via = viaOfInspection(value.via);
  const inHubs = patternOf(form) === 'virtual-wan';
  const change = (changed: Partial<InspectionValue>) =>
    onChange({ ...value, via, ...changed } as InspectionValue);
  return (
    <FieldRoot showsProblemsLive>
      <ChoiceCards<Via>
        label={text('inspection.label')}
        description={text('inspection.description')}
        choices={choices(via, inHubs, Object.keys(spokesOf(form)).length > 0)}
        value={via}
        onChange={chosen => change({ via: chosen })}
      />
      {via === 'azure-firewall' && (
        <Select
          label={text('inspection.tier')}
          value={asText(value.tier) || 'Standard'}
          options={tiers.map(tier => ({ value: tier, label: tierText(tier) }))}
          helperText={text('inspection.tierHelp')}
          onChange={tier => change({ tier: tier as Tier })}
        />
      )}
      {via === 'nva' && !inHubs && (
        <AppliancesEditor
          regions={Object.keys(regionsOf(form))}
          appliances={recordsOf(value.appliances) as Appliances}
          findings={findings}
          onChange={appliances => change({ appliances })}
        />
      )}
      <SectionFindings
        section="inspection"
        form={form}
        findings={findings}
        onChange={changed => onChange(changed as InspectionValue | undefined)}
        // These stand at their fields.
        except={({ path, severity }) =>
          severity === 'error' &&
          via === 'nva' &&
          !inHubs &&
          parsePath(path)[0] === 'regions'
        }
      />
    </FieldRoot>
  );
}

interface AppliancesEditorProps {
  readonly regions: readonly string[];
  readonly appliances: Appliances;
  readonly findings: readonly Finding[];
  readonly onChange: (appliances: Appliances) => void;
}

/** The address of the appliance of each region. */
function AppliancesEditor({
  regions,
  appliances,
  findings,
  onChange,
}: AppliancesEditorProps) {
  const classes = useStyles();
  return (
    <div>
      <FieldHeading
        title={text('inspection.appliances')}
        description={text('inspection.appliancesHelp')}
      />
      <ul className={classes.list}>
        {regions.map(region => {
          const appliance = Object.hasOwn(appliances, region)
            ? appliances[region]
            : {};
          const path = ['regions', region, 'nva'];
          const asn = fieldMessages(findings, [...path, 'asn']);
          const address = fieldMessages(
            findings.filter(finding => parsePath(finding.path)[3] !== 'asn'),
            path,
          );
          const change = (changed: Appliances[string]) =>
            onChange({
              ...appliances,
              [region]: withoutBlanks({ ...appliance, ...changed }),
            });
          return (
            <li key={region} className={classes.appliance}>
              <LabelledTextField
                label={text('inspection.ipAddress', { region })}
                InputLabelProps={{ required: true }}
                fullWidth
                value={asText(appliance.ipAddress)}
                error={address.error}
                helperText={address.message ?? text('inspection.ipAddressHelp')}
                inputProps={{ autoComplete: 'off' }}
                onChange={event =>
                  change({ ipAddress: event.target.value.trim() })
                }
              />
              <NumberField
                label={text('inspection.asn', { region })}
                value={
                  typeof appliance.asn === 'number' ? appliance.asn : undefined
                }
                error={asn.error}
                helperText={asn.message ?? text('inspection.asnHelp')}
                onChange={number => change({ asn: number })}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function withoutBlanks(appliance: Appliances[string]): Appliances[string] {
  return Object.fromEntries(
    Object.entries(appliance).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
}

function viaOfInspection(via: unknown): Via {
  return via === 'azure-firewall' || via === 'nva' ? via : 'none';
}

function tierText(tier: Tier): string {
  const mbps = firewallTiers.find(({ name }) => name === tier)?.mbps ?? 0;
  return text('inspection.tierOption', {
    tier,
    throughput: formatBandwidth(mbps),
  });
}

function choices(
  chosen: Via,
  inHubs: boolean,
  hasSpokes: boolean,
): Choice<Via>[] {
  const all: Choice<Via>[] = [
    {
      value: 'none',
      title: text('inspection.none.title'),
      summary: text('inspection.none.summary'),
    },
    {
      value: 'azure-firewall',
      title: text('inspection.firewall.title'),
      summary: text(
        inHubs ? 'inspection.firewall.inHubs' : 'inspection.firewall.summary',
      ),
      gains: [text('inspection.firewall.gain')],
      losses: [text('inspection.firewall.loss')],
      disabledReason:
        hasSpokes || inHubs ? undefined : text('inspection.needsSpokes'),
    },
    {
      value: 'nva',
      title: text('inspection.nva.title'),
      summary: text('inspection.nva.summary'),
      gains: [text('inspection.nva.gain')],
      losses: [text('inspection.nva.loss')],
      disabledReason: nvaReason(inHubs, hasSpokes),
    },
  ];
  // What is chosen already can be looked at; the rules say why it does not work.
  return all.map(choice =>
    choice.value === chosen ? { ...choice, disabledReason: undefined } : choice,
  );
}

function nvaReason(inHubs: boolean, hasSpokes: boolean): string | undefined {
  if (inHubs) return text('inspection.notInHubs');
  return hasSpokes ? undefined : text('inspection.needsSpokes');
}

/** What inspects the traffic of the workload networks. */
export const inspectionField: FieldDefinition<InspectionValue> = {
  name: 'VnetConnectivityInspection',
  component: InspectionField,
  validation: validateSection('inspection'),
};
