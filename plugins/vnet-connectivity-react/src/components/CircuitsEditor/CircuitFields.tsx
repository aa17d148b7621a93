import Collapse from '@material-ui/core/Collapse';
import IconButton from '@material-ui/core/IconButton';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import DeleteOutlineIcon from '@material-ui/icons/DeleteOutline';
import type {
  CircuitSpec,
  CircuitTier,
  Finding,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  findPeeringLocation,
  formatPath,
  peeringLocations,
} from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import type { Translate } from '../../texts/components';
import { useTexts } from '../../texts/components';
import { CheckboxGroup } from '../CheckboxGroup';
import { DisclosureButton } from '../DisclosureButton';
import { fieldMessages, placesOf, plainTextOf } from '../findingsAt';
import { formatBandwidth } from '../FigureDetails/formatFigureValue';
import { KeyField } from '../KeyField';
import { LabelledTextField } from '../LabelledTextField';
import { withoutUndefined } from '../records';
import { RegionField } from '../RegionFields/RegionField';
import { SuggestField } from '../SuggestField';
import type { Carrier, CircuitDraft } from './carriers';
import { bandwidthsOf, carrierOf, reachOf, withCarrier } from './carriers';
import { PrivatePeeringFields } from './PrivatePeeringFields';

export interface CircuitFieldsProps {
  readonly circuitKey: string;
  readonly circuit: CircuitDraft;
  /** Keys that are taken by something else. */
  readonly taken: readonly string[];
  /** Azure locations of the regions that can be on the circuit, by key. */
  readonly regions: Readonly<Record<string, string>>;
  readonly sites: readonly string[];
  readonly findings: readonly Finding[];
  readonly onRename: (to: string) => void;
  readonly onChange: (circuit: CircuitDraft) => void;
  readonly onRemove: () => void;
}

const useStyles = makeStyles(theme => ({
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: theme.spacing(1, 2),
    alignItems: 'start',
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 250px), 1fr))',
    gap: theme.spacing(2),
    alignItems: 'start',
    margin: theme.spacing(2, 0),
  },
}));

const carriers: readonly Carrier[] = ['provider', 'direct', 'existing'];
const tiers: readonly CircuitTier[] = ['Local', 'Standard', 'Premium'];
const families = ['MeteredData', 'UnlimitedData'] as const;
/** Fields that are hidden until the user opens them. */
const moreFields = ['location', 'subscriptionId', 'privatePeering'];

const names = peeringLocations.map(({ name }) => name);

/** One ExpressRoute circuit. */
export function CircuitFields({
  circuitKey,
  circuit,
  taken,
  regions,
  sites,
  findings,
  onRename,
  onChange,
  onRemove,
}: CircuitFieldsProps) {
  const t = useTexts();
  const classes = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const path = ['circuits', circuitKey];
  const at = (field: string) => fieldMessages(findings, [...path, field]);
  const own = findings.find(
    finding =>
      finding.severity === 'error' &&
      placesOf(finding).includes(formatPath(path)),
  );
  const carrier = carrierOf(circuit);
  const place = findPeeringLocation(circuit.peeringLocation ?? '');
  const peeringLocation = at('peeringLocation');
  const bandwidth = at('bandwidthMbps');
  const tier = at('tier');
  const family = at('family');
  const regionsAt = at('regions');
  const sitesAt = at('sites');
  const subscription = at('subscriptionId');
  const location = at('location');
  const change = (changed: CircuitDraft) =>
    onChange(withoutUndefined({ ...circuit, ...changed }));
  const showsMore = isOpen || moreFields.some(field => at(field).error);
  return (
    <div role="group" aria-label={t('circuits.group', { key: circuitKey })}>
      <div className={classes.head}>
        <KeyField
          label={t('circuits.key')}
          value={circuitKey}
          taken={taken}
          onChange={onRename}
          error={own !== undefined}
          helperText={own ? plainTextOf(own) : t('circuits.keyHelp')}
          takenText={t('circuits.keyTaken')}
          emptyText={t('circuits.keyEmpty')}
        />
        <Tooltip title={t('circuits.remove', { key: circuitKey })}>
          <IconButton
            size="small"
            aria-label={t('circuits.remove', { key: circuitKey })}
            onClick={onRemove}
          >
            <DeleteOutlineIcon />
          </IconButton>
        </Tooltip>
      </div>
      <div className={classes.fields}>
        <SuggestField
          label={t('circuits.peeringLocation')}
          required
          value={circuit.peeringLocation ?? ''}
          suggestions={names}
          groupBy={name => findPeeringLocation(name)?.geopoliticalRegion ?? ''}
          error={peeringLocation.error}
          helperText={
            peeringLocation.message ?? t('circuits.peeringLocationHelp')
          }
          onChange={name => change({ peeringLocation: name || undefined })}
        />
        <Select
          label={t('circuits.carrier')}
          value={carrier}
          options={carriers.map(value => ({
            value,
            label: t(`circuits.carrier.${value}`),
          }))}
          helperText={
            carrier === 'direct' && place?.direct === false
              ? t('circuits.noDirect', { location: place.name })
              : t('circuits.carrierHelp')
          }
          onChange={value => onChange(withCarrier(circuit, value))}
        />
        <CarrierField
          circuit={circuit}
          providers={place?.providers ?? []}
          findings={findings}
          path={path}
          onChange={change}
        />
        <Select
          label={t('circuits.bandwidth')}
          value={String(circuit.bandwidthMbps ?? '')}
          options={bandwidthsOf(circuit).map(mbps => ({
            value: String(mbps),
            label: formatBandwidth(mbps),
          }))}
          error={bandwidth.error}
          helperText={bandwidth.message ?? t('circuits.bandwidthHelp')}
          onChange={value => change({ bandwidthMbps: Number(value) })}
        />
        <Select
          label={t('circuits.tier')}
          value={circuit.tier ?? 'Standard'}
          options={tiers.map(value => ({
            value,
            label: t(`circuits.tier.${value}`),
          }))}
          error={tier.error}
          helperText={tier.message ?? tierHelp(t, circuit, regions)}
          onChange={value => change({ tier: value })}
        />
        <Select
          label={t('circuits.family')}
          value={circuit.family ?? 'MeteredData'}
          options={families.map(value => ({
            value,
            label: t(`circuits.family.${value}`),
          }))}
          error={family.error}
          helperText={family.message ?? t('circuits.familyHelp')}
          onChange={value => change({ family: value })}
        />
      </div>
      <CheckboxGroup
        label={t('circuits.regions')}
        options={Object.keys(regions)}
        value={circuit.regions ?? []}
        error={regionsAt.error}
        helperText={regionsAt.message ?? t('circuits.regionsHelp')}
        onChange={chosen => change({ regions: chosen })}
      />
      {(sites.length > 0 || (circuit.sites ?? []).length > 0) && (
        <CheckboxGroup
          label={t('circuits.sites')}
          options={sites}
          value={circuit.sites ?? []}
          error={sitesAt.error}
          helperText={sitesAt.message ?? t('circuits.sitesHelp')}
          onChange={chosen =>
            change({ sites: chosen.length > 0 ? chosen : undefined })
          }
        />
      )}
      {carrier !== 'existing' && (
        <>
          <FormControlLabel
            control={
              <Checkbox
                color="primary"
                checked={circuit.provisioned ?? carrier === 'direct'}
                onChange={(_, checked) => change({ provisioned: checked })}
              />
            }
            label={t('circuits.provisioned')}
          />
          <Typography variant="caption" color="textSecondary" component="p">
            {t('circuits.provisionedHelp')}
          </Typography>
        </>
      )}
      <DisclosureButton
        isOpen={showsMore}
        label={t('circuits.more', { key: circuitKey })}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('circuits.moreShort')}
      </DisclosureButton>
      <Collapse in={showsMore} unmountOnExit mountOnEnter>
        <div className={classes.fields}>
          <LabelledTextField
            label={t('circuits.subscriptionId')}
            fullWidth
            value={circuit.subscriptionId ?? ''}
            error={subscription.error}
            helperText={
              subscription.message ?? t('circuits.subscriptionIdHelp')
            }
            inputProps={{ spellCheck: false, autoComplete: 'off' }}
            onChange={event =>
              change({ subscriptionId: event.target.value.trim() || undefined })
            }
          />
          {/* What exists is registered somewhere already. */}
          {carrier !== 'existing' && (
            <RegionField
              label={t('circuits.location')}
              value={circuit.location ?? ''}
              error={location.error}
              helperText={location.message ?? t('circuits.locationHelp')}
              onChange={value => change({ location: value || undefined })}
            />
          )}
        </div>
        {carrier !== 'existing' && (
          <PrivatePeeringFields
            path={[...path, 'privatePeering']}
            value={circuit.privatePeering}
            findings={findings}
            // The rules report missing values.
            onChange={value =>
              change({ privatePeering: value as CircuitSpec['privatePeering'] })
            }
          />
        )}
      </Collapse>
    </div>
  );
}

interface CarrierFieldProps {
  readonly circuit: CircuitDraft;
  readonly providers: readonly string[];
  readonly findings: readonly Finding[];
  readonly path: readonly string[];
  readonly onChange: (changed: CircuitDraft) => void;
}

/** The field for the provider, the port or the id of the circuit that exists. */
function CarrierField({
  circuit,
  providers,
  findings,
  path,
  onChange,
}: CarrierFieldProps) {
  const t = useTexts();
  const carrier = carrierOf(circuit);
  if (carrier === 'provider') {
    const { error, message } = fieldMessages(findings, [...path, 'provider']);
    return (
      <SuggestField
        label={t('circuits.provider')}
        required
        value={circuit.provider ?? ''}
        suggestions={providers}
        error={error}
        helperText={
          message ??
          (providers.length > 0
            ? t('circuits.providerHelp', { count: providers.length })
            : t('circuits.providerUnknown'))
        }
        onChange={provider => onChange({ provider: provider || undefined })}
      />
    );
  }
  const field =
    carrier === 'direct' ? 'expressRoutePortId' : 'existingCircuitId';
  const { error, message } = fieldMessages(findings, [...path, field]);
  return (
    <LabelledTextField
      label={t(`circuits.${field}`)}
      InputLabelProps={{ required: true }}
      fullWidth
      value={circuit[field] ?? ''}
      error={error}
      helperText={message ?? t(`circuits.${field}Help`)}
      inputProps={{ spellCheck: false, autoComplete: 'off' }}
      onChange={event => onChange({ [field]: event.target.value.trim() })}
    />
  );
}

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T | '';
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly error?: boolean;
  readonly helperText: string;
  readonly onChange: (value: T) => void;
}

function Select<T extends string>({
  options,
  onChange,
  ...field
}: SelectProps<T>) {
  return (
    <LabelledTextField
      {...field}
      select
      fullWidth
      onChange={event => onChange(event.target.value as T)}
    >
      {options.map(({ value, label }) => (
        <MenuItem key={value} value={value}>
          {label}
        </MenuItem>
      ))}
    </LabelledTextField>
  );
}

/** The help text of the tier: the regions that it does not reach, or that it reaches all. */
function tierHelp(
  t: Translate,
  circuit: CircuitDraft,
  regions: Readonly<Record<string, string>>,
): string {
  const tier = circuit.tier ?? 'Standard';
  const reach = reachOf(circuit, tier, region =>
    Object.hasOwn(regions, region) ? regions[region] : undefined,
  );
  if (!reach || (circuit.regions ?? []).length === 0) {
    return t('circuits.tierHelp');
  }
  if (reach.outside.length > 0) {
    return t('circuits.tierOutside', {
      tier,
      regions: reach.outside.join(', '),
    });
  }
  return reach.unknown.length > 0
    ? t('circuits.tierUnknown', {
        tier,
        regions: reach.unknown.join(', '),
      })
    : t('circuits.tierReaches', { tier });
}
