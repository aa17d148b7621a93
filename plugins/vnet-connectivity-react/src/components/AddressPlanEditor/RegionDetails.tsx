import Button from '@material-ui/core/Button';
import type {
  Finding,
  PlannedRegion,
  RegionSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Translate } from '../../texts/components';
import { useTexts } from '../../texts/components';
import { fieldMessages } from '../findingsAt';
import { LabelledTextField } from '../LabelledTextField';
import { NumberField } from '../NumberField';
import { VirtualNetworkFields } from '../VirtualNetworkFields';
import { serviceRanges } from './service-ranges';

/** Props of {@link RegionDetails}. */
export interface RegionDetailsProps {
  readonly regionKey: string;
  readonly region: RegionSpec;
  readonly planned?: PlannedRegion;
  readonly findings: readonly Finding[];
  readonly virtualHubs: boolean;
  readonly onChooseExisting: (key: string) => void;
  readonly onChange: (changed: Partial<RegionSpec>) => void;
}

/** The fields of a region that are hidden until the user opens them. */
export function RegionDetails({
  regionKey,
  region,
  planned,
  findings,
  virtualHubs,
  onChooseExisting,
  onChange,
}: RegionDetailsProps) {
  const t = useTexts();
  const path = ['regions', regionKey];
  const asn = fieldMessages(findings, [...path, 'asn']);
  const ranges = serviceRanges.map(([field, label, help]) => ({
    field,
    label,
    help,
    problems: fieldMessages(findings, [...path, field]),
    value: region[field],
    planned: planned?.[field],
  }));
  return (
    <>
      <VirtualNetworkFields
        path={path}
        network={region}
        planned={planned}
        reserved={ranges
          .filter(({ field }) => field !== 'hubAddressPrefix')
          .flatMap(range => range.value ?? range.planned ?? [])}
        findings={findings}
        chooser={
          <Button
            size="small"
            aria-label={t('regions.chooseExistingFor', { key: regionKey })}
            onClick={() => onChooseExisting(regionKey)}
          >
            {t('regions.chooseExisting')}
          </Button>
        }
        onChange={onChange}
      />
      {ranges
        .filter(
          ({ field, problems, ...range }) =>
            problems.error ||
            (field === 'gatewaySubnet' && !virtualHubs) ||
            (field === 'hubAddressPrefix' && virtualHubs) ||
            range.planned !== undefined,
        )
        .map(({ field, label, help, problems, ...range }) => (
          <LabelledTextField
            key={field}
            label={t(label)}
            value={range.value ?? ''}
            placeholder={range.planned}
            error={problems.error}
            helperText={
              problems.message ??
              [t(help), !range.value && autoText(t, range.planned)]
                .filter(Boolean)
                .join(' ')
            }
            inputProps={{ spellCheck: false, autoComplete: 'off' }}
            onChange={event => onChange({ [field]: event.target.value.trim() })}
          />
        ))}
      {!virtualHubs && (
        <NumberField
          label={t('regions.asn')}
          value={region.asn}
          error={asn.error}
          helperText={
            asn.message ??
            [
              t('regions.asnHelp'),
              region.asn === undefined && autoText(t, planned?.asn?.toString()),
            ]
              .filter(Boolean)
              .join(' ')
          }
          onChange={value => onChange({ asn: value })}
        />
      )}
    </>
  );
}

function autoText(t: Translate, value: string | undefined): string {
  return value ? t('regions.auto', { value }) : t('regions.notNeeded');
}
