import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  CircuitSpec,
  Finding,
  SpecPath,
} from 'backstage-plugin-vnet-connectivity-common';
import { useTexts } from '../../texts/components';
import { fieldMessages } from '../findingsAt';
import { LabelledTextField } from '../LabelledTextField';
import { NumberField } from '../NumberField';
import { withoutEmpty } from '../records';

type PrivatePeering = Partial<NonNullable<CircuitSpec['privatePeering']>>;

interface PrivatePeeringFieldsProps {
  /** The path of the private peering in the spec. */
  readonly path: SpecPath;
  readonly value: PrivatePeering | undefined;
  readonly findings: readonly Finding[];
  readonly onChange: (value: PrivatePeering | undefined) => void;
}

const useStyles = makeStyles(theme => ({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
    gap: theme.spacing(1, 2),
    margin: theme.spacing(1, 0, 1, 4),
  },
}));

/** The private peering of a new circuit, unless the provider configures it. */
export function PrivatePeeringFields({
  path,
  value,
  findings,
  onChange,
}: PrivatePeeringFieldsProps) {
  const t = useTexts();
  const classes = useStyles();
  const change = (changed: PrivatePeering) =>
    onChange(withoutEmpty({ ...value, ...changed }));
  const at = (field: keyof PrivatePeering) =>
    fieldMessages(findings, [...path, field]);
  const peerAsn = at('peerAsn');
  const vlanId = at('vlanId');
  return (
    <div>
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            checked={value !== undefined}
            onChange={(_, checked) => onChange(checked ? {} : undefined)}
          />
        }
        label={t('circuits.privatePeering')}
      />
      <Typography variant="caption" color="textSecondary" component="p">
        {t('circuits.privatePeeringHelp')}
      </Typography>
      {value && (
        <div className={classes.fields}>
          <NumberField
            label={t('circuits.peerAsn')}
            value={value.peerAsn}
            error={peerAsn.error}
            helperText={peerAsn.message ?? t('circuits.peerAsnHelp')}
            onChange={asn => change({ peerAsn: asn })}
          />
          {(['primaryPrefix', 'secondaryPrefix'] as const).map(field => {
            const { error, message } = at(field);
            return (
              <LabelledTextField
                key={field}
                label={t(`circuits.${field}`)}
                fullWidth
                value={value[field] ?? ''}
                error={error}
                helperText={message ?? t('circuits.prefixHelp')}
                inputProps={{ spellCheck: false, autoComplete: 'off' }}
                onChange={event =>
                  change({ [field]: event.target.value.trim() })
                }
              />
            );
          })}
          <NumberField
            label={t('circuits.vlanId')}
            value={value.vlanId}
            error={vlanId.error}
            helperText={vlanId.message ?? t('circuits.vlanIdHelp')}
            onChange={id => change({ vlanId: id })}
          />
        </div>
      )}
    </div>
  );
}
