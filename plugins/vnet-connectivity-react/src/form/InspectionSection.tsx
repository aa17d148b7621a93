import { makeStyles } from '@material-ui/core/styles';
import type {
  Appliances,
  Finding,
  InspectionForm,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  appliancesOf,
  asRecord,
  asText,
  firewallTiers,
  parsePath,
  patterns,
  patternOfForm,
  regionsOf,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Choice } from '../components/ChoiceCards/ChoiceCards';
import { ChoiceCards } from '../components/ChoiceCards/ChoiceCards';
import { fieldMessages } from '../components/findingsAt';
import { formatBandwidth } from '../components/FigureDetails/formatFigureValue';
import { LabelledTextField } from '../components/LabelledTextField';
import { NumberField } from '../components/NumberField';
import type { Translate } from '../texts/components';
import { useTexts } from '../texts/components';
import { FieldHeading } from './FieldHeading';
import { Select } from './Select';
import type { SectionProps } from './types';
import { reasonAgainst, useRefusals, withReasons } from './useFormOptions';

type Via = InspectionForm['via'];
type Tier = NonNullable<InspectionForm['tier']>;

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

/** The section for the inspection of the traffic of the workload networks. @public */
export function InspectionSection({
  form,
  findings,
  options,
  onChange,
}: SectionProps<InspectionForm>) {
  const t = useTexts();
  const refusals = {
    via: useRefusals(form, 'inspection.via', options),
    tier: useRefusals(form, 'inspection.tier', options),
  };
  const value = asRecord(form.inspection);
  const via = viaOfInspection(value.via);
  const inHubs = patterns[patternOfForm(form)].virtualHubs;
  const change = (changed: Partial<InspectionForm>) =>
    onChange({ ...value, via, ...changed } as InspectionForm);
  return (
    <>
      <ChoiceCards<Via>
        label={t('inspection.label')}
        description={t('inspection.description')}
        choices={withReasons(choices(t, inHubs), via, refusals.via)}
        value={via}
        onChange={chosen => change({ via: chosen })}
      />
      {via === 'azure-firewall' && (
        <Select
          label={t('inspection.tier')}
          value={asText(value.tier) || 'Standard'}
          options={tiers.map(tier => ({
            value: tier,
            label: tierText(t, tier),
            disabledReason: reasonAgainst(
              tier,
              asText(value.tier) || 'Standard',
              refusals.tier,
            ),
          }))}
          helperText={t('inspection.tierHelp')}
          onChange={tier => change({ tier: tier as Tier })}
        />
      )}
      {via === 'nva' && !inHubs && (
        <AppliancesEditor
          regions={Object.keys(regionsOf(form))}
          appliances={appliancesOf(form)}
          findings={findings}
          onChange={appliances => change({ appliances })}
        />
      )}
    </>
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
  const t = useTexts();
  const classes = useStyles();
  return (
    <div>
      <FieldHeading
        title={t('inspection.appliances')}
        description={t('inspection.appliancesHelp')}
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
                label={t('inspection.ipAddress', { region })}
                InputLabelProps={{ required: true }}
                fullWidth
                value={asText(appliance.ipAddress)}
                error={address.error}
                helperText={address.message ?? t('inspection.ipAddressHelp')}
                inputProps={{ autoComplete: 'off' }}
                onChange={event =>
                  change({ ipAddress: event.target.value.trim() })
                }
              />
              <NumberField
                label={t('inspection.asn', { region })}
                value={
                  typeof appliance.asn === 'number' ? appliance.asn : undefined
                }
                error={asn.error}
                helperText={asn.message ?? t('inspection.asnHelp')}
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

function tierText(t: Translate, tier: Tier): string {
  const mbps = firewallTiers.find(({ name }) => name === tier)?.mbps ?? 0;
  return t('inspection.tierOption', {
    tier,
    throughput: formatBandwidth(mbps),
  });
}

function choices(t: Translate, inHubs: boolean): Choice<Via>[] {
  return [
    {
      value: 'none',
      title: t('inspection.none.title'),
      summary: t('inspection.none.summary'),
    },
    {
      value: 'azure-firewall',
      title: t('inspection.firewall.title'),
      summary: t(
        inHubs ? 'inspection.firewall.inHubs' : 'inspection.firewall.summary',
      ),
      gains: [t('inspection.firewall.gain')],
      losses: [t('inspection.firewall.loss')],
    },
    {
      value: 'nva',
      title: t('inspection.nva.title'),
      summary: t('inspection.nva.summary'),
      gains: [t('inspection.nva.gain')],
      losses: [t('inspection.nva.loss')],
    },
  ];
}
