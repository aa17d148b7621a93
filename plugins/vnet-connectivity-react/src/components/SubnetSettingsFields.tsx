import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Finding,
  SpecPath,
  SubnetSettingsSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import { choiceAt } from 'backstage-plugin-vnet-connectivity-common';
import { Select } from '../form/Select';
import { useTexts } from '../texts/components';
import { fieldMessages } from './findingsAt';
import { LabelledTextField } from './LabelledTextField';
import { RangesField } from './RangesField';

interface SubnetSettingsFieldsProps {
  /** The path of the settings in the spec. */
  readonly path: SpecPath;
  readonly name: string;
  readonly settings: SubnetSettingsSpec;
  readonly findings: readonly Finding[];
  /** Undefined once nothing is set any more. */
  readonly onChange: (settings: SubnetSettingsSpec | undefined) => void;
}

const useStyles = makeStyles(theme => ({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: theme.spacing(2),
    alignItems: 'start',
    marginTop: theme.spacing(1),
  },
  wide: { gridColumn: '1 / -1' },
}));

const policies = [
  'Disabled',
  'Enabled',
  'NetworkSecurityGroupEnabled',
  'RouteTableEnabled',
];
const ofOthers = 'left-to-others';

/** The settings of a subnet that belong to the design. */
export function SubnetSettingsFields({
  path,
  name,
  settings,
  findings,
  onChange,
}: SubnetSettingsFieldsProps) {
  const t = useTexts();
  const classes = useStyles();
  const problemsOf = (field: string) =>
    fieldMessages(findings, [...path, field]);
  const change = (changed: object) => {
    const all = Object.entries({ ...settings, ...changed }).filter(
      ([, value]) => value !== undefined,
    );
    onChange(all.length > 0 ? Object.fromEntries(all) : undefined);
  };
  const policy = problemsOf('privateEndpointNetworkPolicies');
  return (
    <div
      className={classes.fields}
      role="group"
      aria-label={t('regions.subnetSettings', { name })}
    >
      <Typography
        className={classes.wide}
        variant="caption"
        color="textSecondary"
      >
        {t('regions.subnetSettingsHelp')}
      </Typography>
      {(['delegations', 'serviceEndpoints'] as const).map(field => {
        const { error, message } = problemsOf(field);
        return (
          <RangesField
            key={field}
            label={t(`regions.${field}`)}
            value={settings[field] ?? []}
            error={error}
            helperText={message ?? t(`regions.${field}Help`)}
            onChange={value =>
              change({ [field]: value.length > 0 ? value : undefined })
            }
          />
        );
      })}
      <Select
        label={t('regions.privateEndpointNetworkPolicies')}
        value={settings.privateEndpointNetworkPolicies ?? ofOthers}
        options={[
          { value: ofOthers, label: t('regions.policiesOfOthers') },
          ...policies.map(value => ({
            value,
            label: choiceAt([...path, 'privateEndpointNetworkPolicies'], value),
          })),
        ]}
        error={policy.error}
        helperText={policy.message}
        onChange={chosen =>
          change({
            privateEndpointNetworkPolicies:
              chosen === ofOthers ? undefined : chosen,
          })
        }
      />
      {(['networkSecurityGroupId', 'routeTableId'] as const).map(field => {
        const { error, message } = problemsOf(field);
        return (
          <LabelledTextField
            key={field}
            className={classes.wide}
            label={t(`regions.${field}`)}
            value={settings[field] ?? ''}
            fullWidth
            error={error}
            helperText={message ?? t('regions.leftToOthers')}
            inputProps={{ spellCheck: false, autoComplete: 'off' }}
            onChange={event =>
              change({ [field]: event.target.value.trim() || undefined })
            }
          />
        );
      })}
    </div>
  );
}
