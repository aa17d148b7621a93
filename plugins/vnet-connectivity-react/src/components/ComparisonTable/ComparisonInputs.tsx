import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Circumstances,
  ComparisonOptions,
  Requirements,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  defaultTraffic,
  naturalOrder,
} from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import { useResultTexts } from '../../texts/results';
import { LabelledTextField } from '../LabelledTextField';
import { NumberField } from '../NumberField';

/** Inputs of the figures and the advice that the spec does not have: `ComparisonOptions` as they are. @public */
export type ComparisonInputsValue = Pick<
  ComparisonOptions,
  'traffic' | 'requirements' | 'circumstances'
>;

/** Props of {@link ComparisonInputs}. @public */
export interface ComparisonInputsProps {
  readonly value: ComparisonInputsValue;
  readonly onChange: (value: ComparisonInputsValue) => void;
  /** Keys of the regions, for traffic by pair. */
  readonly regions: readonly string[];
  /** True if on-premises is connected; only then its inputs are shown. Default: true. */
  readonly onPremises?: boolean;
  /** True if the spec names a circuit; then the user is asked if it exists already. Default: false. */
  readonly hasCircuit?: boolean;
}

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: theme.spacing(2, 4),
  },
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { ...theme.typography.subtitle2, padding: 0 },
  field: { margin: theme.spacing(1, 0) },
  check: { display: 'flex', alignItems: 'flex-start' },
  pairs: { listStyle: 'none', margin: 0, padding: 0 },
  pair: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: theme.spacing(0.5, 0),
  },
  choose: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: theme.spacing(1),
    '& > *': { flex: '1 1 80px', minWidth: 80 },
    '& > button': { flex: 'none' },
  },
}));

const requirements: readonly {
  readonly key: keyof Requirements;
  readonly onPremises: boolean;
}[] = [
  { key: 'ipsecBetweenRegions', onPremises: false },
  { key: 'encryptionBetweenMachines', onPremises: false },
  { key: 'surviveGatewayFailure', onPremises: true },
  { key: 'surviveLineFailure', onPremises: true },
  { key: 'privateLine', onPremises: true },
  { key: 'noNewCircuit', onPremises: false },
];

const circumstances: readonly {
  readonly key: Exclude<keyof Circumstances, 'branches'>;
  readonly onPremises: boolean;
}[] = [
  { key: 'serviceOnlyInOtherRegion', onPremises: true },
  { key: 'circuitIsThere', onPremises: false },
];

/** Traffic, requirements and circumstances, which change figures and advice. @public */
export function ComparisonInputs({
  value,
  onChange,
  regions,
  onPremises = true,
  hasCircuit = false,
}: ComparisonInputsProps) {
  const t = useResultTexts();
  const classes = useStyles();
  const { traffic = {}, requirements: required = {} } = value;
  const { circumstances: given = {} } = value;
  const defaults = {
    serviceOnlyInOtherRegion: false,
    circuitIsThere: hasCircuit,
  };
  const check = (
    key: keyof Requirements | (typeof circumstances)[number]['key'],
    checked: boolean,
    onCheck: (checked: boolean) => void,
  ) => (
    <FormControlLabel
      key={key}
      className={classes.check}
      label={t(`comparison.input.${key}`)}
      control={
        <Checkbox
          size="small"
          color="primary"
          checked={checked}
          onChange={(_, now) => onCheck(now)}
        />
      }
    />
  );
  return (
    <div className={classes.root}>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>
          {t('comparison.input.traffic')}
        </legend>
        <Typography variant="body2" color="textSecondary">
          {t('comparison.input.trafficHelp')}
        </Typography>
        <div className={classes.field}>
          <NumberField
            label={t('comparison.input.perPair')}
            helperText={t('comparison.input.assumed', {
              value: defaultTraffic.perPair,
            })}
            value={traffic.perPair}
            onChange={perPair =>
              onChange({ ...value, traffic: { ...traffic, perPair } })
            }
          />
        </div>
        {onPremises && (
          <div className={classes.field}>
            <NumberField
              label={t('comparison.input.onPremisesPerRegion')}
              helperText={t('comparison.input.assumed', {
                value: defaultTraffic.onPremisesPerRegion,
              })}
              value={traffic.onPremisesPerRegion}
              onChange={onPremisesPerRegion =>
                onChange({
                  ...value,
                  traffic: { ...traffic, onPremisesPerRegion },
                })
              }
            />
          </div>
        )}
        {regions.length > 2 && (
          <PairTraffic
            regions={regions}
            between={traffic.between ?? {}}
            onChange={between =>
              onChange({ ...value, traffic: { ...traffic, between } })
            }
          />
        )}
      </fieldset>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>
          {t('comparison.input.requirements')}
        </legend>
        {requirements
          .filter(each => onPremises || !each.onPremises)
          .map(({ key }) =>
            check(key, required[key] ?? false, checked =>
              onChange({
                ...value,
                requirements: { ...required, [key]: checked },
              }),
            ),
          )}
      </fieldset>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>
          {t('comparison.input.circumstances')}
        </legend>
        {circumstances
          .filter(each => onPremises || !each.onPremises)
          .map(({ key }) =>
            check(key, given[key] ?? defaults[key], checked =>
              onChange({
                ...value,
                circumstances: { ...given, [key]: checked },
              }),
            ),
          )}
        {onPremises && (
          <div className={classes.field}>
            <NumberField
              label={t('comparison.input.branches')}
              helperText={t('comparison.input.branchesHelp')}
              value={given.branches}
              onChange={branches =>
                onChange({ ...value, circumstances: { ...given, branches } })
              }
            />
          </div>
        )}
      </fieldset>
    </div>
  );
}

interface PairTrafficProps {
  readonly regions: readonly string[];
  /** Gigabytes a month by pair: `neu/weu`. */
  readonly between: Readonly<Record<string, number>>;
  readonly onChange: (between: Record<string, number>) => void;
}

/** The pairs of regions with traffic of their own, which differs from that of all. */
function PairTraffic({ regions, between, onChange }: PairTrafficProps) {
  const t = useResultTexts();
  const classes = useStyles();
  const [chosen, setChosen] = useState<readonly [string, string]>();
  const sorted = [...regions].sort(naturalOrder);
  const [a = sorted[0], b = sorted[1]] = chosen ?? [];
  const pair = a < b ? `${a}/${b}` : `${b}/${a}`;
  const select = (place: 0 | 1, current: string, other: string) => (
    <LabelledTextField
      select
      label={t(place === 0 ? 'comparison.input.from' : 'comparison.input.to')}
      value={current}
      onChange={({ target: { value } }) =>
        setChosen(place === 0 ? [value, other] : [other, value])
      }
    >
      {sorted
        .filter(key => key !== other)
        .map(key => (
          <MenuItem key={key} value={key}>
            {key}
          </MenuItem>
        ))}
    </LabelledTextField>
  );
  return (
    <>
      <ul className={classes.pairs}>
        {Object.keys(between)
          .sort(naturalOrder)
          .map(key => (
            <li key={key} className={classes.pair}>
              <NumberField
                label={t('comparison.input.pair', {
                  pair: key.replace('/', ' – '),
                })}
                value={between[key]}
                onChange={amount =>
                  onChange({ ...between, [key]: amount ?? 0 })
                }
              />
              <Button
                size="small"
                aria-label={t('comparison.input.removePair', {
                  pair: key.replace('/', ' – '),
                })}
                onClick={() => {
                  const { [key]: _, ...rest } = between;
                  onChange(rest);
                }}
              >
                {t('comparison.input.remove')}
              </Button>
            </li>
          ))}
      </ul>
      <div className={classes.choose}>
        {select(0, a, b)}
        {select(1, b, a)}
        <Button
          size="small"
          variant="outlined"
          disabled={Object.hasOwn(between, pair)}
          onClick={() =>
            onChange({ ...between, [pair]: defaultTraffic.perPair })
          }
        >
          {t('comparison.input.addPair')}
        </Button>
      </div>
    </>
  );
}
