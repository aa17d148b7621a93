import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import AddIcon from '@material-ui/icons/Add';
import DeleteOutlineIcon from '@material-ui/icons/DeleteOutline';
import type {
  DeviceSpec,
  Finding,
  SiteSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import { formatPath } from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import { useTexts } from '../../texts/components';
import { fieldMessages, placesOf, plainTextOf } from '../findingsAt';
import { KeyField } from '../KeyField';
import { NumberField } from '../NumberField';
import { PlaceField } from '../RegionFields/PlaceField';
import { RangesField } from '../RangesField';
import { freeKey, omitKey, renameKey, withoutEmpty } from '../records';
import { useStatusColours } from '../styles';
import { LabelledTextField } from '../LabelledTextField';

/** Sites as the spec has them; values may be missing while the user types. */
export type Sites = Readonly<Record<string, Partial<SiteSpec>>>;

/** Props of {@link SitesEditor}. */
export interface SitesEditorProps {
  readonly sites: Sites;
  /** Findings about the whole spec; those about sites are shown at their fields. */
  readonly findings: readonly Finding[];
  readonly onChange: (sites: Sites) => void;
  /** True if VPN tunnels lead to the sites, so that their devices are asked for. Default: true. */
  readonly withDevices?: boolean;
}

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  site: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 8,
    padding: theme.spacing(1.5),
    marginBottom: theme.spacing(1),
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 1fr) minmax(180px, 2fr) auto',
    gap: theme.spacing(1, 2),
    alignItems: 'start',
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      '& > :nth-child(2)': { gridRow: 2, gridColumn: '1 / -1' },
    },
  },
  devices: { marginTop: theme.spacing(2) },
  device: {
    borderTop: `1px solid ${theme.palette.divider}`,
    padding: theme.spacing(1, 0),
  },
  deviceFields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: theme.spacing(1, 2),
    alignItems: 'start',
  },
  bgp: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: theme.spacing(1, 2),
    margin: theme.spacing(1, 0, 1, 4),
  },
}));

/** The data centres and offices that the regions must reach. */
export function SitesEditor({
  sites,
  findings,
  onChange,
  withDevices = true,
}: SitesEditorProps) {
  const t = useTexts();
  const classes = useStyles();
  const keys = Object.keys(sites);
  const whole = findings.filter(
    ({ path, severity }) =>
      severity === 'error' && path === formatPath(['onPremises', 'sites']),
  );
  return (
    <div>
      {keys.length === 0 && (
        <Typography variant="body2" color="textSecondary" gutterBottom>
          {t('sites.empty')}
        </Typography>
      )}
      {whole.map(finding => (
        <Problem key={finding.rule} message={plainTextOf(finding)} />
      ))}
      <ul className={classes.list}>
        {keys.map((key, index) => (
          // Renaming a site must not take the focus from its field.
          // eslint-disable-next-line react/no-array-index-key
          <li key={index} className={classes.site}>
            <SiteFields
              siteKey={key}
              site={sites[key]}
              taken={keys.filter(other => other !== key)}
              findings={findings}
              withDevices={withDevices}
              onRename={to => onChange(renameKey(sites, key, to))}
              onChange={site => onChange({ ...sites, [key]: site })}
              onRemove={() => onChange(omitKey(sites, key))}
            />
          </li>
        ))}
      </ul>
      <Button
        variant="outlined"
        size="small"
        startIcon={<AddIcon />}
        onClick={() =>
          onChange({
            ...sites,
            [freeKey(keys, ['hq'], 'site')]: withDevices
              ? { devices: [{ ipAddress: '' }] }
              : {},
          })
        }
      >
        {t('sites.add')}
      </Button>
    </div>
  );
}

interface SiteFieldsProps {
  readonly siteKey: string;
  readonly site: Partial<SiteSpec>;
  readonly taken: readonly string[];
  readonly findings: readonly Finding[];
  readonly withDevices: boolean;
  readonly onRename: (to: string) => void;
  readonly onChange: (site: Partial<SiteSpec>) => void;
  readonly onRemove: () => void;
}

function SiteFields({
  siteKey,
  site,
  taken,
  findings,
  withDevices,
  onRename,
  onChange,
  onRemove,
}: SiteFieldsProps) {
  const t = useTexts();
  const classes = useStyles();
  const path = ['onPremises', 'sites', siteKey];
  const own = findings.filter(finding =>
    placesOf(finding).includes(formatPath(path)),
  );
  const addressSpace = fieldMessages(findings, [...path, 'addressSpace']);
  const location = fieldMessages(findings, [...path, 'location']);
  const devices = site.devices ?? [];
  const deviceList = findings.find(
    finding =>
      finding.severity === 'error' &&
      placesOf(finding).includes(formatPath([...path, 'devices'])),
  );
  const changeDevices = (changed: readonly DeviceSpec[]) =>
    onChange(withoutEmpty({ ...site, devices: [...changed] }));
  return (
    <div role="group" aria-label={t('sites.group', { key: siteKey })}>
      <div className={classes.fields}>
        <KeyField
          label={t('sites.key')}
          value={siteKey}
          taken={taken}
          onChange={onRename}
          error={own.some(({ severity }) => severity === 'error')}
          helperText={own[0] ? plainTextOf(own[0]) : t('sites.keyHelp')}
          takenText={t('sites.keyTaken')}
          emptyText={t('sites.keyEmpty')}
        />
        <RangesField
          label={t('sites.addressSpace')}
          required
          value={site.addressSpace ?? []}
          onChange={ranges =>
            onChange(withoutEmpty({ ...site, addressSpace: ranges }))
          }
          error={addressSpace.error}
          helperText={addressSpace.message ?? t('sites.addressSpaceHelp')}
        />
        <Tooltip title={t('sites.remove', { key: siteKey })}>
          <IconButton
            size="small"
            aria-label={t('sites.remove', { key: siteKey })}
            onClick={onRemove}
          >
            <DeleteOutlineIcon />
          </IconButton>
        </Tooltip>
      </div>
      <PlaceField
        label={t('sites.location')}
        value={site.location ?? ''}
        onChange={place =>
          onChange(withoutEmpty({ ...site, location: place || undefined }))
        }
        error={location.error}
        helperText={location.message ?? t('sites.locationHelp')}
      />
      {withDevices && (
        <div className={classes.devices}>
          <Typography variant="subtitle2" component="div">
            {t('sites.devices')}
          </Typography>
          <Typography variant="caption" color="textSecondary" component="p">
            {t('sites.devicesHelp')}
          </Typography>
          {deviceList && <Problem message={plainTextOf(deviceList)} />}
          {devices.map((device, index) => (
            <DeviceFields
              // Devices have no other identity than their place.
              // eslint-disable-next-line react/no-array-index-key
              key={index}
              siteKey={siteKey}
              index={index}
              device={device}
              findings={findings}
              onChange={changed =>
                changeDevices(
                  devices.map((other, at) => (at === index ? changed : other)),
                )
              }
              onRemove={() =>
                changeDevices(devices.filter((_, at) => at !== index))
              }
            />
          ))}
          <Button
            size="small"
            startIcon={<AddIcon />}
            onClick={() => changeDevices([...devices, { ipAddress: '' }])}
          >
            {t('sites.addDevice')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface DeviceFieldsProps {
  readonly siteKey: string;
  readonly index: number;
  readonly device: DeviceSpec;
  readonly findings: readonly Finding[];
  readonly onChange: (device: DeviceSpec) => void;
  readonly onRemove: () => void;
}

function DeviceFields({
  siteKey,
  index,
  device,
  findings,
  onChange,
  onRemove,
}: DeviceFieldsProps) {
  const t = useTexts();
  const classes = useStyles();
  const [wantsBgp, setWantsBgp] = useState(false);
  const path = ['onPremises', 'sites', siteKey, 'devices', index];
  const ipAddress = fieldMessages(findings, [...path, 'ipAddress']);
  const asn = fieldMessages(findings, [...path, 'asn']);
  const peer = fieldMessages(findings, [...path, 'bgpPeerAddress']);
  const hasBgp =
    wantsBgp || device.asn !== undefined || device.bgpPeerAddress !== undefined;
  const names = { number: index + 1, key: siteKey };
  return (
    <div
      role="group"
      aria-label={t('sites.device', names)}
      className={classes.device}
    >
      <div className={classes.deviceFields}>
        <LabelledTextField
          label={t('sites.ipAddress')}
          InputLabelProps={{ required: true }}
          fullWidth
          value={device.ipAddress ?? ''}
          error={ipAddress.error}
          helperText={ipAddress.message ?? t('sites.ipAddressHelp')}
          inputProps={{ autoComplete: 'off' }}
          onChange={event =>
            onChange({ ...device, ipAddress: event.target.value.trim() })
          }
        />
        <Tooltip title={t('sites.removeDevice', names)}>
          <IconButton
            size="small"
            aria-label={t('sites.removeDevice', names)}
            onClick={onRemove}
          >
            <DeleteOutlineIcon />
          </IconButton>
        </Tooltip>
      </div>
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            checked={hasBgp}
            onChange={(_, checked) => {
              setWantsBgp(checked);
              if (!checked) {
                onChange(
                  defined({ key: device.key, ipAddress: device.ipAddress }),
                );
              }
            }}
          />
        }
        label={t('sites.bgp')}
      />
      <Typography variant="caption" color="textSecondary" component="p">
        {t('sites.bgpHelp')}
      </Typography>
      {hasBgp && (
        <div className={classes.bgp}>
          <NumberField
            label={t('sites.asn')}
            value={device.asn}
            error={asn.error}
            helperText={asn.message ?? t('sites.asnHelp')}
            onChange={value => onChange(defined({ ...device, asn: value }))}
          />
          <LabelledTextField
            label={t('sites.bgpPeerAddress')}
            value={device.bgpPeerAddress ?? ''}
            error={peer.error}
            helperText={peer.message ?? t('sites.bgpPeerAddressHelp')}
            inputProps={{ autoComplete: 'off' }}
            onChange={event =>
              onChange(
                defined({
                  ...device,
                  bgpPeerAddress: event.target.value.trim() || undefined,
                }),
              )
            }
          />
        </div>
      )}
    </div>
  );
}

function Problem({ message }: { readonly message: string }) {
  const { error } = useStatusColours();
  return (
    <Typography variant="caption" component="p" style={{ color: error }}>
      {message}
    </Typography>
  );
}

/** A copy without the keys that have no value; the address stays, even while it is empty. */
function defined({ ipAddress, ...rest }: DeviceSpec): DeviceSpec {
  return { ipAddress, ...withoutEmpty(rest) };
}
