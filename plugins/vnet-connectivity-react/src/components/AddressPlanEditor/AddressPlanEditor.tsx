import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  DesignOptions,
  Finding,
  PlannedSpec,
  RegionSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  defaultAddressPools,
  findAzureRegion,
  parsePath,
  patternOf,
} from 'backstage-plugin-vnet-connectivity-common';
import type { ReactNode } from 'react';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../texts/components';
import { placesOf } from '../findingsAt';
import { omitKey, renameKey } from '../records';
import { AddressBars } from './AddressBars';
import type { Regions } from './allocate';
import { addRegions, allocateRanges, needsAllocation } from './allocate';
import type { ChosenNetwork } from '../ExistingNetworks/ExistingNetworkDialog';
import { RegionPicker } from '../RegionFields/RegionPicker';
import { RegionRow } from './RegionRow';
import { LabelledTextField } from '../LabelledTextField';

const ExistingNetworkDialog = lazy(async () => ({
  default: (await import('../ExistingNetworks/ExistingNetworkDialog'))
    .ExistingNetworkDialog,
}));

/** Props of {@link AddressPlanEditor}. */
export interface AddressPlanEditorProps {
  readonly regions: Regions;
  /** Findings about the whole spec; those about regions are shown at their rows. */
  readonly findings: readonly Finding[];
  readonly onChange: (regions: Regions) => void;
  /** The spec with addresses filled in: shows the values that a region gets by default. */
  readonly planned?: PlannedSpec;
  /** Ranges in use elsewhere, such as on-premises. */
  readonly occupied?: readonly string[];
  /** The options of the portal for designs. */
  readonly options?: DesignOptions;
  /** Asks the registry of addresses, where the portal keeps one: no range is written without it. */
  readonly registry?: ReactNode;
}

const useStyles = makeStyles(theme => ({
  toolbar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    margin: theme.spacing(2, 0, 1),
  },
  count: { flex: '0 0 auto' },
  help: { flex: '1 1 240px' },
  list: { margin: 0, padding: 0 },
  status: { minHeight: '1.5em' },
}));

/** Number of rows that are shown at once; the others on demand, because a long form is slow. */
const page = 30;
const noRanges: readonly string[] = [];
const noFindings: readonly Finding[] = [];

/** The regions and their address plan, edited in one place. */
export function AddressPlanEditor({
  regions,
  findings,
  onChange,
  planned,
  occupied = noRanges,
  options,
  registry,
}: AddressPlanEditorProps) {
  const t = useTexts();
  const classes = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const [status, setStatus] = useState('');
  const [filter, setFilter] = useState('');
  const [shown, setShown] = useState(page);
  // The region that an existing network is chosen for; without a key a new one.
  const [choosing, setChoosing] = useState<{ readonly key?: string }>();
  const chooseFor = useCallback((key: string) => setChoosing({ key }), []);
  const keys = Object.keys(regions);
  const matching = keys.filter(key => matches(key, regions[key], filter));
  const findingsByRegion = useMemo(
    () => groupByRegion(keysOf(regions), findings),
    [regions, findings],
  );

  // Rows are memoized, so that their callbacks have to stay the same.
  const latest = useRef({ regions, onChange });
  latest.current = { regions, onChange };
  const rename = useCallback(
    (from: string, to: string) =>
      latest.current.onChange(renameKey(latest.current.regions, from, to)),
    [],
  );
  const change = useCallback(
    (key: string, region: RegionSpec) =>
      latest.current.onChange({ ...latest.current.regions, [key]: region }),
    [],
  );
  const remove = useCallback(
    (key: string) => {
      latest.current.onChange(omitKey(latest.current.regions, key));
      setStatus(t('regions.removed', { key }));
      // The button that had the focus was removed.
      picker.current?.focus();
    },
    [t],
  );
  const sameKeys = useSameKeys(keys);

  const add = (locations: readonly string[]) => {
    const added = addRegions(
      regions,
      locations,
      occupied,
      registry ? undefined : options?.pools ?? defaultAddressPools,
    );
    onChange(added.regions);
    // The new regions are at the end of the list, and must be visible.
    if (keys.length < 3 * page) {
      setShown(Math.max(shown, keys.length + locations.length));
    }
    setStatus(
      added.each
        .map(({ key, range }) =>
          range
            ? t('regions.added', { key, range })
            : t(registry ? 'regions.addedEmpty' : 'regions.addedNoRange', {
                key,
              }),
        )
        .join(' '),
    );
  };
  const take = ({ regions: changed, key, name, remarks }: ChosenNetwork) => {
    onChange(changed);
    if (!(key in regions) && keys.length < 3 * page) {
      setShown(Math.max(shown, keys.length + 1));
    }
    setStatus([t('regions.existing', { key, name }), ...remarks].join(' '));
    setChoosing(undefined);
  };
  const allocate = () => {
    const allocated = allocateRanges(
      regions,
      findings,
      occupied,
      options?.pools,
    );
    if (allocated.changed > 0) onChange(allocated.regions);
    setStatus(
      allocated.changed > 0
        ? t('regions.allocated', { count: allocated.changed })
        : t('regions.nothingToAllocate'),
    );
  };

  return (
    <div>
      <RegionPicker
        allowedLocations={options?.policy?.allowedLocations}
        onAdd={add}
        inputRef={picker}
      />
      <Button size="small" onClick={() => setChoosing({})}>
        {t('regions.chooseExisting')}
      </Button>
      {choosing && (
        <Suspense fallback={null}>
          <ExistingNetworkDialog
            regions={regions}
            regionKey={choosing.key}
            occupied={occupied}
            onChoose={take}
            onClose={() => setChoosing(undefined)}
          />
        </Suspense>
      )}
      {keys.length > 0 && (
        <div className={classes.toolbar}>
          <Typography
            className={classes.count}
            variant="subtitle1"
            component="h3"
          >
            {t('regions.count', { count: keys.length })}
          </Typography>
          {!registry && (
            <>
              <Button
                size="small"
                variant="outlined"
                disabled={!needsAllocation(regions, findings)}
                onClick={allocate}
              >
                {t('regions.allocate')}
              </Button>
              <Typography
                className={classes.help}
                variant="caption"
                color="textSecondary"
              >
                {t('regions.allocateHelp')}
              </Typography>
            </>
          )}
        </div>
      )}
      {keys.length > 0 && registry}
      <Typography
        className={classes.status}
        variant="body2"
        color="textSecondary"
        role="status"
      >
        {status || (keys.length === 0 && t('regions.empty'))}
      </Typography>
      {keys.length > page && (
        <LabelledTextField
          label={t('regions.filter')}
          value={filter}
          margin="dense"
          fullWidth
          onChange={event => setFilter(event.target.value)}
        />
      )}
      <ul className={classes.list} aria-label={t('regions.list')}>
        {matching.slice(0, shown).map(key => (
          <RegionRow
            // Renaming a region must not take the focus from its field, so that the key is the index in the list.
            key={keys.indexOf(key)}
            regionKey={key}
            region={regions[key]}
            planned={planned?.regions[key]}
            findings={findingsByRegion.get(key) ?? noFindings}
            keys={sameKeys}
            hasRegistry={Boolean(registry)}
            virtualHubs={
              planned !== undefined && patternOf(planned).virtualHubs
            }
            onRename={rename}
            onChooseExisting={chooseFor}
            onChange={change}
            onRemove={remove}
          />
        ))}
      </ul>
      {matching.length > shown && (
        <Button onClick={() => setShown(shown + page)}>
          {t('regions.showMore', {
            count: Math.min(page, matching.length - shown),
          })}
        </Button>
      )}
      <AddressBars
        regions={planned?.regions ?? regions}
        pools={options?.pools}
      />
    </div>
  );
}

function keysOf(regions: Regions): string[] {
  return Object.keys(regions);
}

/** The same list as long as the keys are the same. */
function useSameKeys(keys: readonly string[]): readonly string[] {
  const joined = keys.join('\n');
  return useMemo(() => joined.split('\n'), [joined]);
}

/** The findings of each region: one pass, however many there are. The same list as before where nothing changed. */
function groupByRegion(
  keys: readonly string[],
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const known = new Set(keys);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const about = new Set(
      placesOf(finding)
        .map(parsePath)
        .flatMap(([section, key]) => (section === 'regions' ? [key] : [])),
    );
    for (const key of about) {
      if (typeof key !== 'string' || !known.has(key)) continue;
      const group = groups.get(key);
      if (group) group.push(finding);
      else groups.set(key, [finding]);
    }
  }
  return groups;
}

function matches(
  key: string,
  { location, addressSpace = [] }: RegionSpec,
  filter: string,
): boolean {
  return [
    key,
    location,
    findAzureRegion(location)?.displayName ?? '',
    ...addressSpace,
  ].some(value => value.toLowerCase().includes(filter.trim().toLowerCase()));
}
