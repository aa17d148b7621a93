import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Finding,
  PlannedRegion,
  RegionSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import { findAzureRegion } from 'backstage-plugin-vnet-connectivity-common';
import { memo, useState } from 'react';
import { useTexts } from '../../texts/components';
import { useRegionPickerTexts } from '../../texts/region-picker';
import { fieldMessages } from '../findingsAt';
import { KeyField } from '../KeyField';
import { addressSpaceHelp, NetworkRow } from '../NetworkRow';
import { RangesField } from '../RangesField';
import { withoutEmpty } from '../records';
import { useStatusColours } from '../styles';
import { partOnDemand } from '../part-on-demand';
import { virtualNetworkFields } from '../virtual-network-fields';
import { serviceRanges } from './service-ranges';

/** Props of {@link RegionRow}. */
export interface RegionRowProps {
  readonly regionKey: string;
  readonly region: RegionSpec;
  /** The region with the values that it gets where it states none. */
  readonly planned?: PlannedRegion;
  /** Findings about this region. */
  readonly findings: readonly Finding[];
  /** Keys of all regions, this one included. */
  readonly keys: readonly string[];
  /** True if gateways and firewalls are in virtual hubs, beside the network. */
  readonly virtualHubs: boolean;
  /** True where the portal keeps a registry of addresses, which gives the range that is left out. */
  readonly hasRegistry: boolean;
  readonly onRename: (from: string, to: string) => void;
  /** Asks for an existing network to be the region. */
  readonly onChooseExisting: (key: string) => void;
  readonly onChange: (key: string, region: RegionSpec) => void;
  readonly onRemove: (key: string) => void;
}

const useStyles = makeStyles(theme => ({
  row: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 8,
    padding: theme.spacing(1.5),
    marginBottom: theme.spacing(1),
    listStyle: 'none',
  },
  place: { overflowWrap: 'anywhere' },
}));

const { PartOnDemand: RegionDetails, preload } = partOnDemand(
  async () => (await import('./RegionDetails')).RegionDetails,
);

/** Loads the details of regions before somebody opens them. */
export const loadRegionDetails = preload;

/** Fields that are hidden until the user opens them. */
const detailFields = [
  ...virtualNetworkFields,
  ...serviceRanges.map(([field]) => field),
  'asn',
];

/** One region with its addresses. */
export const RegionRow = memo(function Row({
  regionKey,
  region,
  planned,
  findings,
  keys,
  virtualHubs,
  hasRegistry,
  onRename,
  onChooseExisting,
  onChange,
  onRemove,
}: RegionRowProps) {
  const t = useTexts();
  const picker = useRegionPickerTexts();
  const classes = useStyles();
  const colours = useStatusColours();
  const [isOpen, setIsOpen] = useState(false);
  const azureRegion = findAzureRegion(region.location);
  const path = ['regions', regionKey];
  const location = fieldMessages(findings, [...path, 'location']);
  const addressSpace = fieldMessages(findings, [...path, 'addressSpace']);
  const keyFindings = fieldMessages(
    findings.filter(finding => isAboutKey(finding, regionKey)),
    path,
  );
  const hasHiddenErrors = detailFields.some(
    field => fieldMessages(findings, [...path, field]).error,
  );
  const showsDetails = isOpen || hasHiddenErrors;
  const change = (changed: Partial<RegionSpec>) =>
    onChange(regionKey, withoutEmpty({ ...region, ...changed }));
  return (
    <li className={classes.row}>
      <NetworkRow
        label={t('regions.group', { key: regionKey })}
        detailsLabel={t('regions.details', { key: regionKey })}
        showsDetails={showsDetails}
        onToggleDetails={() => setIsOpen(!isOpen)}
        removeLabel={t('regions.remove', { key: regionKey })}
        onRemove={() => onRemove(regionKey)}
        details={
          <RegionDetails
            regionKey={regionKey}
            region={region}
            planned={planned}
            findings={findings}
            virtualHubs={virtualHubs}
            onChooseExisting={onChooseExisting}
            onChange={change}
          />
        }
      >
        <div className={classes.place}>
          <Typography variant="subtitle2" component="div">
            {azureRegion?.displayName ?? region.location}
          </Typography>
          <Typography
            variant="caption"
            component="div"
            color="textSecondary"
            style={location.error ? { color: colours.error } : undefined}
          >
            {location.message ??
              [
                azureRegion ? azureRegion.geography : picker('regions.unknown'),
                azureRegion &&
                  (azureRegion.zones > 0
                    ? picker('regions.zones', { count: azureRegion.zones })
                    : picker('regions.noZones')),
              ]
                .filter(Boolean)
                .join(', ')}
          </Typography>
        </div>
        <KeyField
          label={t('regions.key')}
          value={regionKey}
          taken={keys.filter(key => key !== regionKey)}
          onChange={key => onRename(regionKey, key)}
          error={keyFindings.error}
          helperText={keyFindings.message ?? t('regions.keyHelp')}
          takenText={t('regions.keyTaken')}
          emptyText={t('regions.keyEmpty')}
        />
        <RangesField
          label={t('regions.addressSpace')}
          value={region.addressSpace ?? []}
          onChange={ranges => change({ addressSpace: ranges })}
          error={addressSpace.error}
          placeholder={
            hasRegistry ? undefined : planned?.addressSpace?.join(', ')
          }
          helperText={
            addressSpace.message ??
            addressSpaceHelp(t, region, planned, hasRegistry)
          }
        />
      </NetworkRow>
    </li>
  );
});

/** True if a finding is about the region itself, not about one of its fields. */
function isAboutKey({ path }: Finding, key: string): boolean {
  return (
    path === `regions.${key}` || path === `regions[${JSON.stringify(key)}]`
  );
}
