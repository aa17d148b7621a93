import Button from '@material-ui/core/Button';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import AddIcon from '@material-ui/icons/Add';
import type {
  Finding,
  PlannedSpec,
  PlannedSpoke,
  SpokeSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import { formatPath } from 'backstage-plugin-vnet-connectivity-common';
import { useRef, useState } from 'react';
import { useHasAddressRegistry } from '../../address-registry/useHasAddressRegistry';
import { useTexts } from '../../texts/components';
import { fieldMessages, placesOf, plainTextOf } from '../findingsAt';
import { KeyField } from '../KeyField';
import { LabelledTextField } from '../LabelledTextField';
import { addressSpaceHelp, NetworkRow } from '../NetworkRow';
import { RangesField } from '../RangesField';
import { freeKey, omitKey, renameKey, withoutEmpty } from '../records';
import { virtualNetworkFields } from '../virtual-network-fields';
import { VirtualNetworkFields } from '../VirtualNetworkFields';

/** Workload networks as the spec has them. @public */
export type Spokes = Readonly<Record<string, SpokeSpec>>;

/** Props of {@link SpokesEditor}. */
export interface SpokesEditorProps {
  readonly spokes: Spokes;
  /** Keys of the regions that they can be behind. */
  readonly regions: readonly string[];
  /** Findings about the whole spec; those about workload networks are shown at their fields. */
  readonly findings: readonly Finding[];
  readonly onChange: (spokes: Spokes) => void;
  /** The spec with addresses filled in: shows the values that a network gets by default. */
  readonly planned?: PlannedSpec;
}

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  spoke: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 8,
    padding: theme.spacing(1.5),
    marginBottom: theme.spacing(1),
  },
}));

/** Number of networks that are shown at once; the others on demand, because a long form is slow. */
const page = 30;

/** The workload networks behind the hubs of the regions. */
export function SpokesEditor({
  spokes,
  regions,
  findings,
  onChange,
  planned,
}: SpokesEditorProps) {
  const t = useTexts();
  const classes = useStyles();
  const addButton = useRef<HTMLButtonElement>(null);
  const [shown, setShown] = useState(page);
  const [status, setStatus] = useState('');
  const keys = Object.keys(spokes);
  const add = () => {
    const region = regions[regions.length - 1];
    const key = freeKey([...keys, ...regions], [`app-${region}`], 'app');
    onChange({ ...spokes, [key]: { region } });
    setShown(Math.max(shown, keys.length + 1));
    setStatus('');
  };
  const remove = (key: string) => {
    onChange(omitKey(spokes, key));
    setStatus(t('spokes.removed', { key }));
    // The button that had the focus was removed.
    addButton.current?.focus();
  };
  return (
    <div>
      {keys.length === 0 && (
        <Typography variant="body2" color="textSecondary" gutterBottom>
          {t(regions.length > 0 ? 'spokes.empty' : 'spokes.noRegions')}
        </Typography>
      )}
      <ul className={classes.list} aria-label={t('spokes.list')}>
        {keys.slice(0, shown).map((key, index) => (
          // Renaming must not take the focus from its field.
          // eslint-disable-next-line react/no-array-index-key
          <li key={index} className={classes.spoke}>
            <SpokeRow
              spokeKey={key}
              spoke={spokes[key]}
              planned={planned?.spokes[key]}
              regions={regions}
              taken={[...keys, ...regions].filter(other => other !== key)}
              findings={findings}
              onRename={to => onChange(renameKey(spokes, key, to))}
              onChange={spoke => onChange({ ...spokes, [key]: spoke })}
              onRemove={() => remove(key)}
            />
          </li>
        ))}
      </ul>
      {keys.length > shown && (
        <Button onClick={() => setShown(shown + page)}>
          {t('spokes.showMore', {
            count: Math.min(page, keys.length - shown),
          })}
        </Button>
      )}
      <Button
        ref={addButton}
        variant="outlined"
        size="small"
        startIcon={<AddIcon />}
        disabled={regions.length === 0}
        onClick={add}
      >
        {t('spokes.add')}
      </Button>
      <Typography variant="body2" color="textSecondary" role="status">
        {status}
      </Typography>
    </div>
  );
}

interface SpokeRowProps {
  readonly spokeKey: string;
  readonly spoke: SpokeSpec;
  readonly planned?: PlannedSpoke;
  readonly regions: readonly string[];
  readonly taken: readonly string[];
  readonly findings: readonly Finding[];
  readonly onRename: (to: string) => void;
  readonly onChange: (spoke: SpokeSpec) => void;
  readonly onRemove: () => void;
}

function SpokeRow({
  spokeKey,
  spoke,
  planned,
  regions,
  taken,
  findings,
  onRename,
  onChange,
  onRemove,
}: SpokeRowProps) {
  const t = useTexts();
  const hasRegistry = useHasAddressRegistry();
  const [isOpen, setIsOpen] = useState(false);
  const path = ['spokes', spokeKey];
  const own = findings.filter(finding =>
    placesOf(finding).includes(formatPath(path)),
  );
  const region = fieldMessages(findings, [...path, 'region']);
  const addressSpace = fieldMessages(findings, [...path, 'addressSpace']);
  const showsDetails =
    isOpen ||
    virtualNetworkFields.some(
      field => fieldMessages(findings, [...path, field]).error,
    );
  const change = (changed: Partial<SpokeSpec>) =>
    onChange({
      ...withoutEmpty({ ...spoke, ...changed }),
      region: changed.region ?? spoke.region,
    });
  return (
    <NetworkRow
      label={t('spokes.group', { key: spokeKey })}
      detailsLabel={t('spokes.details', { key: spokeKey })}
      showsDetails={showsDetails}
      onToggleDetails={() => setIsOpen(!isOpen)}
      removeLabel={t('spokes.remove', { key: spokeKey })}
      onRemove={onRemove}
      details={
        <VirtualNetworkFields
          path={path}
          network={spoke}
          planned={planned}
          findings={findings}
          onChange={change}
        />
      }
    >
      <KeyField
        label={t('spokes.key')}
        value={spokeKey}
        taken={taken}
        onChange={onRename}
        error={own.some(({ severity }) => severity === 'error')}
        helperText={own[0] ? plainTextOf(own[0]) : t('spokes.keyHelp')}
        takenText={t('spokes.keyTaken')}
        emptyText={t('spokes.keyEmpty')}
      />
      <LabelledTextField
        label={t('spokes.region')}
        select
        fullWidth
        value={regions.includes(spoke.region) ? spoke.region : ''}
        error={region.error}
        helperText={region.message ?? t('spokes.regionHelp')}
        onChange={event => change({ region: event.target.value })}
      >
        {regions.map(key => (
          <MenuItem key={key} value={key}>
            {key}
          </MenuItem>
        ))}
      </LabelledTextField>
      <RangesField
        label={t('spokes.ranges')}
        value={spoke.addressSpace ?? []}
        placeholder={
          hasRegistry ? undefined : planned?.addressSpace?.join(', ')
        }
        onChange={addressSpaces => change({ addressSpace: addressSpaces })}
        error={addressSpace.error}
        helperText={
          addressSpace.message ??
          addressSpaceHelp(t, spoke, planned, hasRegistry)
        }
      />
    </NetworkRow>
  );
}
